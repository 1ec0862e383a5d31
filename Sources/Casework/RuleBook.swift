import CaseStorage
import ChallengeCore
import Synchronization
import Terms
import WorkflowFiles

/// The workflows and profiles that cases follow, read once each from the texts in the journal.
final class RuleBook: Sendable {
  private struct Shelf {
    var workflows: [String: Workflow] = [:]
    var profiles: [String: MunicipalityProfile] = [:]
  }

  private let store: any CaseStore
  private let shelf = Mutex(Shelf())

  init(_ store: any CaseStore) { self.store = store }

  /// Makes a text known before the journal holds it, for cases that are taken in with their rules.
  func learn(_ adopted: RegisterEvent.RulesAdopted) throws(CaseworkFailure) {
    switch adopted.kind {
    case .workflow:
      let workflow = try reading { () throws(FileError) in
        try WorkflowFile.load(text: adopted.text, file: adopted.name).workflow
      }
      shelf.withLock { $0.workflows[adopted.hash] = workflow }
    case .profile:
      let profile = try reading { () throws(FileError) in
        try ProfileFile.load(text: adopted.text, file: adopted.name).profile
      }
      shelf.withLock { $0.profiles[adopted.hash] = profile }
    }
  }

  /// What has been read already, without asking the storage.
  func known(_ rules: RulesReference) -> (workflow: Workflow, profile: MunicipalityProfile)? {
    shelf.withLock { shelf in
      guard let workflow = shelf.workflows[rules.workflow],
        let profile = shelf.profiles[rules.profile]
      else { return nil }
      return (workflow, profile)
    }
  }

  func workflow(_ hash: String) throws(CaseworkFailure) -> Workflow {
    if let known = shelf.withLock({ $0.workflows[hash] }) { return known }
    try learn(try text(hash))
    guard let workflow = shelf.withLock({ $0.workflows[hash] }) else { throw .notInitialised }
    return workflow
  }

  func profile(_ hash: String) throws(CaseworkFailure) -> MunicipalityProfile {
    if let known = shelf.withLock({ $0.profiles[hash] }) { return known }
    try learn(try text(hash))
    guard let profile = shelf.withLock({ $0.profiles[hash] }) else { throw .notInitialised }
    return profile
  }

  /// What holds for a case that is opened now.
  func inForce() throws(CaseworkFailure) -> RulesReference {
    guard
      let workflow = try storing({ () throws(StorageFailure) in
        try store.rulesInForce(.workflow)
      }),
      let profile = try storing({ () throws(StorageFailure) in
        try store.rulesInForce(.profile)
      })
    else { throw .notInitialised }
    return RulesReference(workflow: workflow.hash, profile: profile.hash)
  }

  private func text(_ hash: String) throws(CaseworkFailure) -> RegisterEvent.RulesAdopted {
    guard let adopted = try storing({ () throws(StorageFailure) in try store.rules(hash: hash) })
    else { throw .notInitialised }
    return adopted
  }
}

/// Says a storage failure in the terms of this module.
func storing<Result>(
  _ work: () throws(StorageFailure) -> Result
) throws(CaseworkFailure) -> Result {
  do { return try work() } catch { throw .storage(error) }
}

/// Says a finding in a file in the terms of this module.
func reading<Result>(_ work: () throws(FileError) -> Result) throws(CaseworkFailure) -> Result {
  do { return try work() } catch { throw .file(error) }
}

/// Says a refusal in the terms of this module.
func deciding<Result>(_ work: () throws(Refusal) -> Result) throws(CaseworkFailure) -> Result {
  do { return try work() } catch { throw .refused(error) }
}
