import ChallengeCore
import Synchronization

/// The nets of workflows, each worked out once for all their cases, whichever threads read them.
package final class WorkflowNets: Sendable {
  private struct Key: Hashable {
    let workflow: String
    /// The kind whose process it is about; nil for the main line.
    var process: String?
  }

  private let known = Mutex<[Key: WorkflowNet?]>([:])

  package init() {}

  /// The net of the main line, or of the process of a kind; nil when the workflow has none.
  package func net(of situation: Situation, process kind: String? = nil) -> WorkflowNet? {
    let key = Key(workflow: situation.rules.workflow, process: kind)
    return known.withLock { known in
      if let net = known[key] { return net }
      let net = WorkflowNet(situation.workflow, process: kind)
      known[key] = .some(net)
      return net
    }
  }
}
