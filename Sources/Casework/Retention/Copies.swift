import CaseStorage
import ChallengeCore
import Terms

/// A copy of data that left the database, as the register tells it.
package struct LoggedCopy: Hashable, Sendable {
  /// The entry in the journal by which it is known.
  package let entry: Int
  package let copy: CopyMade
  package let on: CalendarDate
  package let registered: String
  package let by: PersonID
  package internal(set) var destroyedOn: CalendarDate?

  /// Whether it holds a case whose first entry has this number in the journal.
  package func holds(_ number: CaseNumber, begunAt first: Int) -> Bool {
    guard entry > first else { return false }
    return copy.cases?.contains(number) ?? true
  }
}

extension Casework {
  // MARK: Who took what

  /// Notes that data left the database; call it when the file has been written.
  ///
  /// - Parameters:
  ///   - path: only its last part is kept.
  ///   - cases: nil for all of them.
  ///   - clearance: what of people was in it, as ``CopyMade/clearance`` says.
  ///   - ground: the agreement under which research got it.
  /// - Returns: false when nothing can be written here; then nothing is noted.
  @discardableResult
  package func logCopy(
    _ kind: CopyMade.Kind, path: String, cases: [CaseNumber]?, clearance: String? = nil,
    ground: String? = nil, _ acting: Acting
  ) throws(CaseworkFailure) -> Bool {
    guard !store.isReadOnly else { return false }
    let head = try storing { () throws(StorageFailure) in try store.head() }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let safe = TextSafety.isUnsafe(name, severalLines: false) ? "?" : name
    let copy = CopyMade(
      kind: kind, file: String(safe.prefix(Limits.line)), cases: cases, head: head.text,
      clearance: clearance, ground: ground)
    try appendToRegister([.copyMade(copy)], acting)
    return true
  }

  /// Every copy that was made, oldest first.
  package func copies(_ acting: Acting) throws(CaseworkFailure) -> [LoggedCopy] {
    try permit(.retention, acting)
    return try loggedCopies()
  }

  /// The copies, for what the engine itself makes of them.
  func loggedCopies() throws(CaseworkFailure) -> [LoggedCopy] {
    let entries = try storing { () throws(StorageFailure) in try store.entries(of: .register) }
    var copies: [LoggedCopy] = []
    for entry in entries {
      switch entry.event {
      case .register(.copyMade(let copy)):
        copies.append(
          LoggedCopy(
            entry: entry.number, copy: copy, on: entry.on, registered: entry.registered,
            by: entry.by))
      case .register(.copyDestroyed(let number)):
        if let index = copies.firstIndex(where: { $0.entry == number }) {
          copies[index].destroyedOn = entry.on
        }
      default: break
      }
    }
    return copies
  }

  /// Notes that a copy is gone.
  package func markCopyDestroyed(_ entry: Int, _ acting: Acting) throws(CaseworkFailure) {
    try permit(.keepCases, acting)
    guard let copy = try loggedCopies().first(where: { $0.entry == entry }), copy.destroyedOn == nil
    else {
      throw .refused(.byRules([Reason("copy-unknown", about: String(entry))]))
    }
    try appendToRegister([.copyDestroyed(entry: entry)], acting)
  }
}
