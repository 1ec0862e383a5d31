import CaseStorage
import ChallengeCore
import Terms

/// What is given when cases have been destroyed: what, when, on which ground, by whom, and how the
/// chain proves it.
///
/// > Source: Archiefbesluit 1995 art. 8; R-66.
package struct DestructionCertificate: Hashable, Sendable {
  package let municipality: String
  package let destroyed: CasesDestroyed
  /// The entry in the journal that proves it.
  package let entry: Int
  package let registered: String
  package let by: PersonID
  package let systemUser: String
  /// The end of the journal just before, and with this entry.
  package let headBefore: JournalHead
  package let headAfter: JournalHead
  /// Whether the journal proves itself now, with all that was destroyed.
  package let isSound: Bool
  /// Whether the bytes have been swept out of the file.
  package let isSwept: Bool
  /// Earlier copies that still hold something of these cases.
  package let copies: [LoggedCopy]
}

/// One destruction as the register tells it.
package struct LoggedDestruction: Hashable, Sendable {
  package let entry: Int
  package let destroyed: CasesDestroyed
  package let registered: String
  package let by: PersonID
}

extension Casework {
  /// When and why each case was destroyed of which nothing is left to read.
  package func destroyedCases(
    _ acting: Acting
  ) throws(CaseworkFailure) -> [CaseNumber: Destruction] {
    try permit(.retention, acting)
    return try storing { () throws(StorageFailure) in try store.destroyedCases() }
  }

  /// The journal of a destroyed case: what happened is gone, that and when it happened is not.
  package func destroyedTimeline(
    _ number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> [TimelineEntry] {
    try permit(.retention, acting)
    return try storing { () throws(StorageFailure) in
      try store.entries(of: .challenge(number))
    }.map(TimelineEntry.init)
  }

  /// Every destruction, oldest first.
  package func destructions(_ acting: Acting) throws(CaseworkFailure) -> [LoggedDestruction] {
    try permit(.retention, acting)
    return try loggedDestructions()
  }

  func loggedDestructions() throws(CaseworkFailure) -> [LoggedDestruction] {
    try storing { () throws(StorageFailure) in try store.entries(of: .register) }.compactMap {
      entry in
      guard case .register(.casesDestroyed(let destroyed)) = entry.event else { return nil }
      return LoggedDestruction(
        entry: entry.number, destroyed: destroyed, registered: entry.registered, by: entry.by)
    }
  }

  func certificate(_ list: String?) throws(CaseworkFailure) -> DestructionCertificate {
    let found = try loggedDestructions().last { list == nil || $0.destroyed.list == list }
    guard let found else {
      throw .refused(.byRules([Reason("nothing-destroyed")]))
    }
    let entries = try storing { () throws(StorageFailure) in
      try store.entries(from: found.entry, limit: 1)
    }
    guard let entry = entries.first else { throw .refused(.byRules([Reason("nothing-destroyed")])) }
    let report = try storing { () throws(StorageFailure) in
      try store.verify(anchor: nil, replay: nil)
    }
    let isPending = try storing { () throws(StorageFailure) in try store.isSweepPending() }
    return DestructionCertificate(
      municipality: try rules.profile(rules.inForce().profile).municipality,
      destroyed: found.destroyed, entry: found.entry, registered: found.registered, by: found.by,
      systemUser: entry.systemUser,
      headBefore: JournalHead(number: found.entry - 1, hash: entry.proof.previous),
      headAfter: JournalHead(number: found.entry, hash: entry.proof.hash),
      isSound: report.isSound, isSwept: !isPending, copies: try loggedCopies(holding: found))
  }

  /// Copies that were made before a destruction and still hold one of its cases.
  package func copies(
    holding destruction: LoggedDestruction, _ acting: Acting
  ) throws(CaseworkFailure) -> [LoggedCopy] {
    try permit(.retention, acting)
    return try loggedCopies(holding: destruction)
  }

  private func loggedCopies(
    holding destruction: LoggedDestruction
  ) throws(CaseworkFailure) -> [LoggedCopy] {
    var first: [CaseNumber: Int] = [:]
    for part in destruction.destroyed.parts {
      first[part.number] =
        try storing { () throws(StorageFailure) in
          try store.entries(of: .challenge(part.number))
        }.first?.number
    }
    return try loggedCopies().filter { copy in
      copy.destroyedOn == nil && copy.entry < destruction.entry
        && first.contains { copy.holds($0.key, begunAt: $0.value) }
    }
  }
}
