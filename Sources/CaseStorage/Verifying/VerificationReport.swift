import ChallengeCore

/// What a verification of the journal has found.
package struct VerificationReport: Hashable, Sendable {
  /// How many entries there are.
  package internal(set) var entries = 0
  package internal(set) var streams = 0
  /// Entries of which the payload was destroyed in order; no problem.
  package internal(set) var destroyed: [DestroyedEntry] = []
  package internal(set) var problems: [VerificationProblem] = []
  /// How many problems there are beyond those that are named.
  package internal(set) var unnamed = 0
  package internal(set) var head = JournalHead.empty

  package var isSound: Bool { problems.isEmpty }

  mutating func add(_ problem: VerificationProblem) {
    guard problems.count < StorageLimits.namedProblems else {
      unnamed += 1
      return
    }
    problems.append(problem)
  }
}

package struct DestroyedEntry: Hashable, Sendable {
  package let number: Int
  package let stream: StreamName
  package let version: Int
  package let destruction: Destruction
}

/// One thing that is wrong, and where.
package struct VerificationProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Stream, version, type, dates or names of an entry are not what was hashed.
    case envelopeAltered
    /// Payload or salt is not what was committed to.
    case payloadAltered
    case commitmentAltered
    /// A stored hash of the entry itself is not what it should be.
    case hashAltered
    /// What the entry says about the one before it was altered.
    case linkAltered
    /// The entry is sound, but does not follow on the one before it in the journal.
    case chainBroken
    /// The entry is sound, but does not follow on the one before it in its stream.
    case streamBroken
    case payloadMissing
    /// Marked as destroyed, but the payload is there.
    case notDestroyed
    /// Intact, but this program cannot read it.
    case entryUnreadable(String)
    case entryRemoved
    /// The last entries are gone; the number is that of the first of them.
    case tailCut
    /// The entry with the number of the anchor has another hash than the anchor.
    case anchorDiffers
    /// What is kept beside the journal does not follow from it; `rebuild` makes it anew.
    case readModelDiffers(table: String, key: String)
    /// The content of a file does not have its hash.
    case contentAltered(hash: String)
    /// A document speaks of a file that is not there.
    case contentMissing(hash: String)
    /// A file is there of which no document speaks.
    case contentUnreferenced(hash: String)
    /// The database file itself; the message of the database library.
    case fileDamaged(String)
    /// The contents are gone and a row says why, but no entry of the journal does.
    case destructionUnproved
    /// What was destroyed has not been swept out of the file yet.
    case destructionUnfinished
    /// A table, an index or a trigger that guards the journal is missing, altered or too many.
    case schemaDiffers(name: String)

    /// The stable code of the problem.
    package var code: String {
      switch self {
      case .envelopeAltered: "envelope-altered"
      case .payloadAltered: "payload-altered"
      case .commitmentAltered: "commitment-altered"
      case .hashAltered: "hash-altered"
      case .linkAltered: "link-altered"
      case .chainBroken: "chain-broken"
      case .streamBroken: "stream-broken"
      case .payloadMissing: "payload-missing"
      case .notDestroyed: "not-destroyed"
      case .entryUnreadable: "entry-unreadable"
      case .entryRemoved: "entry-removed"
      case .tailCut: "tail-cut"
      case .anchorDiffers: "anchor-differs"
      case .readModelDiffers: "read-model-differs"
      case .contentAltered: "content-altered"
      case .contentMissing: "content-missing"
      case .contentUnreferenced: "content-unreferenced"
      case .fileDamaged: "file-damaged"
      case .destructionUnproved: "destruction-unproved"
      case .destructionUnfinished: "destruction-unfinished"
      case .schemaDiffers: "schema-differs"
      }
    }
  }

  package let kind: Kind
  /// The entry, when it is known.
  package internal(set) var number: Int?
  package internal(set) var stream: StreamName?
  package internal(set) var version: Int?

  package init(
    _ kind: Kind, number: Int? = nil, stream: StreamName? = nil, version: Int? = nil
  ) {
    self.kind = kind
    self.number = number
    self.stream = stream
    self.version = version
  }
}
