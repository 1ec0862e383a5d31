import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  // MARK: Upkeep of the database

  /// The last entry of the journal, to be kept elsewhere.
  package func head(_ acting: Acting) throws(CaseworkFailure) -> JournalHead {
    try permit(.anchor, acting)
    return try storing { () throws(StorageFailure) in try store.head() }
  }

  /// Proves the journal, and that what is kept beside it follows from it.
  package func verify(
    anchor: JournalHead?, _ acting: Acting
  ) throws(CaseworkFailure) -> VerificationReport {
    try permit(.proof, acting)
    let replay = try replay()
    return try storing { () throws(StorageFailure) in
      try store.verify(anchor: anchor, replay: replay)
    }
  }

  /// The proof of the journal alone, without what is kept beside it.
  package func verifyJournal(_ acting: Acting) throws(CaseworkFailure) -> VerificationReport {
    try permit(.proof, acting)
    return try storing { () throws(StorageFailure) in try store.verify(anchor: nil, replay: nil) }
  }

  /// Makes everything that is kept beside the journal anew.
  ///
  /// - Returns: how many cases there are.
  package func rebuild(_ acting: Acting) throws(CaseworkFailure) -> Int {
    try permit(.rebuild, acting)
    return try remake()
  }

  /// Makes anew what an older program kept beside the journal; does nothing when that is not so.
  package func bringUpToDate() throws(CaseworkFailure) {
    let isAwaited = try storing { () throws(StorageFailure) in try store.awaitsReadModels() }
    if isAwaited, !store.isReadOnly { _ = try remake() }
  }

  private func remake() throws(CaseworkFailure) -> Int {
    let replay = try replay()
    return try storing { () throws(StorageFailure) in try store.replaceReadModels(replay) }
  }

  package func backup(
    to path: String, overwrite: Bool, _ acting: Acting
  ) throws(CaseworkFailure) {
    try permit(.backup, acting)
    try storing { () throws(StorageFailure) in try store.backup(to: path, overwrite: overwrite) }
  }

  /// Grows whenever anybody appends something; cheap to ask.
  package func changeCounter() throws(CaseworkFailure) -> Int {
    try storing { () throws(StorageFailure) in try store.changeCounter() }
  }

  /// The profile that holds for cases that are opened now.
  package func profileText() throws(CaseworkFailure) -> RegisterEvent.RulesAdopted? {
    try storing { () throws(StorageFailure) in try store.rulesInForce(.profile) }
  }
}
