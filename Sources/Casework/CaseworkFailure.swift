import CaseStorage
import ChallengeCore
import WorkflowFiles

/// Why something could not be done; nothing was half saved.
package enum CaseworkFailure: Error, Sendable {
  /// The rules say no, or the person may not.
  case refused(Refusal)
  case storage(StorageFailure)
  /// A workflow, profile or history is wrong.
  case file(FileError)
  case unknownCase(String)
  case unknownPerson(String)
  case unknownStatusCode
  /// The contents of the case were destroyed; that is told, and nothing more.
  case destroyedCase(CaseNumber, Destruction)
  /// The case has moved on since the version that was named.
  case outdated(case: CaseNumber, expected: Int, found: Int)
  /// There is no workflow or profile in this database yet.
  case notInitialised
  case alreadyInitialised
  /// Acting for somebody else needs to say on what basis.
  case basisMissing
  case person(PersonProblem)
  case catalogue(CatalogueProblem)
  case cannotReadFile(path: String)
  case cannotWriteFile(path: String)

  /// What is wrong with an entry about a person.
  package enum PersonProblem: Hashable, Sendable {
    case exists(String)
    case badID(String)
    case noRole
    case unknownRole(String, nearest: String?)
    case badText(field: String)
    case nameMissing
    /// Somebody reads for research under an agreement, with a last day.
    case agreementMissing
    /// Nobody would be left to keep people and rules.
    case lastKeeper(String)
  }

  package var code: String {
    switch self {
    case .refused(let refusal):
      refusal.codes.count == 1 ? refusal.codes[0] : "refused"
    case .storage(let failure): failure.code
    case .file: "file-invalid"
    case .unknownCase: "case-unknown"
    case .unknownPerson: "person-unknown"
    case .unknownStatusCode: "status-code-unknown"
    case .destroyedCase: "case-destroyed"
    case .outdated: "case-changed"
    case .notInitialised: "not-initialised"
    case .alreadyInitialised: "already-initialised"
    case .basisMissing: "basis-missing"
    case .person: "person-invalid"
    case .catalogue(.unknown): "catalogue-task-unknown"
    case .catalogue: "catalogue-task-invalid"
    case .cannotReadFile: "file-unreadable"
    case .cannotWriteFile: "file-unwritable"
    }
  }
}
