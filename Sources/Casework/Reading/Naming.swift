import CaseStorage
import ChallengeCore

/// Names of what a list is asked with, for the rooms above, which do not know the storage.
extension Casework {
  package typealias Filter = CaseFilter
  package typealias Order = CaseOrder
  package typealias News = Changes

  /// The workflow for cases that are opened now.
  package func workflowInForce() throws(CaseworkFailure) -> Workflow {
    try rules.workflow(rules.inForce().workflow)
  }
}
