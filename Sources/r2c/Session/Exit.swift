import CaseStorage
import Casework
import ChallengeCore

/// The exit codes of the manual page.
enum ExitStatus: Int32 {
  case done = 0
  case refused = 1
  case usage = 64
  case badInput = 65
  case notFound = 66
  case storage = 74
  case changed = 75
  case notPermitted = 77
}

extension CaseworkFailure {
  var exitStatus: ExitStatus {
    switch self {
    case .refused(let refusal): refusal.exitStatus
    case .storage(let failure): failure.exitStatus
    case .catalogue(.unknown): .notFound
    case .file, .person, .catalogue: .badInput
    case .unknownCase, .unknownPerson, .unknownStatusCode, .notInitialised, .cannotReadFile,
      .destroyedCase:
      .notFound
    case .outdated: .changed
    case .alreadyInitialised: .refused
    case .basisMissing: .usage
    case .cannotWriteFile: .storage
    }
  }
}

extension Refusal {
  var exitStatus: ExitStatus {
    switch self {
    case .byRules: .refused
    case .notPermitted: .notPermitted
    case .badInput(let problems):
      problems.allSatisfy { $0.code == "person-unknown" || $0.code == "record-unknown" }
        ? .notFound : .badInput
    case .unknown(.action), .unknown(.recordKind): .usage
    case .unknown(.state), .unknown(.goal): .badInput
    case .unknown(.record), .unknown(.person): .notFound
    }
  }
}

extension StorageFailure {
  var exitStatus: ExitStatus {
    switch self {
    case .missingFile, .unknownStream: .notFound
    case .versionConflict: .changed
    case .badCursor, .badAnchor, .importRefused: .badInput
    default: .storage
    }
  }
}
