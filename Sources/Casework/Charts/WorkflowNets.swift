import ChallengeCore
import Synchronization

/// What is worked out of workflows, once for all their cases, whichever threads read them.
package final class WorkflowNets: Sendable {
  private struct Key: Hashable {
    let workflow: String
    /// The kind whose process it is about; nil for the main line.
    var process: String?
    /// A state of the main line; nil for the net.
    var state: String?
  }

  private struct Known {
    var nets: [Key: WorkflowNet?] = [:]
    var terms: [Key: [TermDefinition]] = [:]
  }

  private let known = Mutex(Known())

  package init() {}

  /// The net of the main line, or of the process of a kind; nil when the workflow has none.
  package func net(of situation: Situation, process kind: String? = nil) -> WorkflowNet? {
    let key = Key(workflow: situation.rules.workflow, process: kind)
    return known.withLock { known in
      if let net = known.nets[key] { return net }
      let net = WorkflowNet(situation.workflow, process: kind)
      known.nets[key] = .some(net)
      return net
    }
  }

  /// The terms by which somebody has a move in a state of the main line or in the states inside it.
  package func terms(of state: String, in situation: Situation) -> [TermDefinition] {
    let key = Key(workflow: situation.rules.workflow, state: state)
    return known.withLock { known in
      if let terms = known.terms[key] { return terms }
      let terms = situation.workflow.termsOfMoves(in: state)
      known.terms[key] = terms
      return terms
    }
  }
}

extension Workflow {
  /// The terms by which somebody has a move in a state of the main line or in the states inside it.
  package func termsOfMoves(in state: String) -> [TermDefinition] {
    let inside = main.states.values.filter { other in
      other.name == state || main.around(other.name).contains { $0.name == state }
    }
    return inside.flatMap(\.moves).compactMap { $0.term.flatMap { terms[$0] } }
  }
}
