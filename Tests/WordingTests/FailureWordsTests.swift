import ChallengeCore
import Terms
import Testing

@testable import CaseStorage
@testable import Wording

/// Everything that the storage can say has words, with what to do.
struct StorageFailureWordsTests {
  private static let path = "/srv/r2c.sqlite"

  static let failures: [StorageFailure] =
    [
      .missingFile(path: path), .cannotOpen(path: path, reason: .isFolder),
      .cannotOpen(path: path, reason: .folderMissing),
      .cannotOpen(path: path, reason: .notPermitted),
      .cannotOpen(path: path, reason: .other("disk")),
      .notOurs(path: path, found: .notADatabase),
      .notOurs(path: path, found: .otherApplication(id: 3)),
      .newerThanProgram(found: 9, known: 1), .readOnly(path: path), .locked(path: path),
      .damaged(path: path, .file("malformed")),
      .damaged(path: path, .entry(number: 3, problem: "no JSON")),
      .damaged(path: path, .readModel(table: "cases", key: "2026-0001")), .full(path: path),
      .versionConflict(stream: .register, expected: 1, found: 2),
      .unknownEntry(number: 4, type: "x.made/9"),
      .unknownStream(.challenge(CaseNumber("2026-0009"))), .tooLarge(bytes: 2000, limit: 1000),
      .tooMany(limit: 500), .cancelled,
      .contentEmpty, .contentMissing(hash: "abcdef0123456789"),
      .badCursor("x"), .badAnchor("x"), .backupExists(path: path),
      .restoreRefused(.inUse(path: path)), .restoreRefused(.sourceIsTarget(path: path)),
      .restoreRefused(.notVerified([VerificationProblem(.entryRemoved, number: 3)])),
      .inputOutput(path: path, detail: "no space"),
    ] + NetworkFileSystem.allCases.map { .networkFileSystem(path: path, kind: $0) }
    + imports.map { .importRefused($0) }

  static let imports: [ImportProblem] = [
    .notAnExport, .newerFormat(found: 2, known: 1), .badJSON(column: 4), .badLine,
    .lineTooLong(bytes: 10, limit: 5), .cutShort,
    .entryAltered(VerificationProblem(.payloadAltered, number: 2)), .notACase,
    .unreadableEntry("x"), .streamExists, .rulesMissing(hash: "abcdef0123456789"),
    .rulesAltered(hash: "abcdef0123456789"), .contentMissing(hash: "abcdef0123456789"),
    .contentAltered(hash: "abcdef0123456789"),
  ].flatMap { (cause: ImportProblem.Cause) in
    [
      ImportProblem(line: nil, cause),
      ImportProblem(line: 7, stream: .challenge(CaseNumber("2026-0001")), cause),
    ]
  }

  static let kinds: [VerificationProblem.Kind] = [
    .envelopeAltered, .payloadAltered, .commitmentAltered, .hashAltered, .linkAltered,
    .chainBroken, .streamBroken, .payloadMissing, .notDestroyed, .entryUnreadable("x"),
    .entryRemoved, .tailCut, .anchorDiffers, .readModelDiffers(table: "cases", key: "1"),
    .contentAltered(hash: "abcdef0123456789"),
    .contentMissing(hash: "abcdef0123456789"), .contentUnreferenced(hash: "abcdef0123456789"),
    .fileDamaged("x"), .destructionUnproved, .destructionUnfinished, .schemaDiffers(name: "x"),
  ]

  @Test(arguments: Language.allCases)
  func `every failure says what is wrong and what to do`(language: Language) {
    for failure in Self.failures {
      StorageWords(language).explained(failure).expectComplete()
      for reason in StorageWords(language).problem(failure).reasons { reason.expectComplete() }
    }
  }

  @Test(arguments: Language.allCases)
  func `every problem of the journal names the entry`(language: Language) {
    for kind in Self.kinds {
      let problem = VerificationProblem(
        kind, number: 12, stream: .challenge(CaseNumber("2026-0001")), version: 3)
      let explained = VerificationWords(language).explained(problem)
      explained.expectComplete()
      switch kind {
      case .readModelDiffers, .fileDamaged, .destructionUnfinished, .schemaDiffers,
        .contentUnreferenced:
        break
      default:
        #expect(explained.message.contains("12"), "\(explained.message)")
        #expect(explained.message.contains("2026-0001"), "\(explained.message)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every problem of an import names the place in the file`(language: Language) {
    for problem in Self.imports {
      let explained = ImportWords(language).explained(problem, file: "zaken.jsonl")
      explained.expectComplete()
      let place = problem.line == nil ? "zaken.jsonl: " : "zaken.jsonl:7: "
      #expect(explained.message.hasPrefix(place), "\(explained.message)")
    }
  }

  @Test func `an altered entry is named in Dutch`() {
    let problem = VerificationProblem(
      .payloadAltered, number: 12, stream: .challenge(CaseNumber("2026-0001")), version: 3)
    #expect(
      VerificationWords(.dutch).message(problem)
        == "Regel 12 (zaak 2026-0001, versie 3): de inhoud is later veranderd.")
  }
}
