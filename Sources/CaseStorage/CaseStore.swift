import ChallengeCore
import Foundation
import Terms

/// The journal of all cases, and what is kept beside it to find things quickly.
///
/// The journal is the truth: append only, chained by hashes. Everything else follows from it and
/// can be made anew. What `append` has acknowledged survives a killed process and a pulled plug;
/// what failed has changed nothing. Every method may be called from any thread.
package protocol CaseStore: Sendable {
  /// Whether nothing can be written: the file or its folder is read-only, or it was asked for.
  var isReadOnly: Bool { get }

  // MARK: Writing

  /// Appends entries and writes what follows from them, all in one transaction.
  ///
  /// - Throws: `versionConflict` when a stream does not hold as many entries as expected.
  @discardableResult
  func append(_ batches: [Append], context: AppendContext) throws(StorageFailure) -> Appended

  /// The lowest number of the form `YYYY-NNNN` above all that this year has had.
  ///
  /// Somebody else can take it meanwhile; `append` with an expected version of zero tells so.
  func nextCaseNumber(year: Int) throws(StorageFailure) -> CaseNumber

  /// Takes an effect out of the outbox; one that is not there is no problem.
  func settleOutbox(_ id: Int) throws(StorageFailure)

  // MARK: Journal

  /// The entries of a stream in order; empty when there is no such stream.
  func entries(of stream: StreamName) throws(StorageFailure) -> [StoredEntry]

  /// At most `limit` entries of the journal in order, from this number on.
  func entries(from number: Int, limit: Int) throws(StorageFailure) -> [StoredEntry]

  func version(of stream: StreamName) throws(StorageFailure) -> Int

  /// Every stream, by name.
  func streams() throws(StorageFailure) -> [StreamHead]

  /// The last entry of the journal, to be kept elsewhere.
  func head() throws(StorageFailure) -> JournalHead

  /// Grows whenever anybody appends something; cheap to ask.
  func changeCounter() throws(StorageFailure) -> Int

  /// What was appended since `changeCounter` or an earlier answer gave this; cheap to ask.
  func changes(since counter: Int) throws(StorageFailure) -> Changes

  // MARK: Reading beside

  /// A second way to read the same store, which does not wait for the first; writes nothing.
  ///
  /// What has been acknowledged before a question is asked of it, is in the answer.
  func reader() throws(StorageFailure) -> any CaseStore

  /// Stops what is being read now by another thread: that fails with `cancelled`.
  func cancelReading()

  // MARK: Lists

  /// A part of the list of cases.
  ///
  /// - Parameter cursor: `next` of the page before, in the same order.
  func cases(
    _ filter: CaseFilter, order: CaseOrder, limit: Int, after cursor: String?
  ) throws(StorageFailure) -> CasePage

  /// How many cases there are, counted up to a number; nil for all.
  func count(_ filter: CaseFilter, upTo cap: Int?) throws(StorageFailure) -> CaseCount

  /// How many cases are in each group of urgency on a day; a group without any is left out.
  func attention(
    _ filter: CaseFilter, on date: CalendarDate, _ times: AttentionTimes
  ) throws(StorageFailure) -> [Attention: Int]

  /// What falls due, by day, then by case.
  func calendar(_ query: CalendarQuery, limit: Int) throws(StorageFailure) -> [CaseDay]

  /// How much falls due on each day on which anything does.
  func dayCounts(_ query: CalendarQuery) throws(StorageFailure) -> [DayCount]

  /// How many things the calendar holds in all of its days.
  func calendarCount(_ query: CalendarQuery) throws(StorageFailure) -> Int

  func figures(_ query: FigureQuery) throws(StorageFailure) -> PortfolioCounts

  func caseRow(_ number: CaseNumber) throws(StorageFailure) -> CaseRow?

  /// Open terms that end before this day, nil for all, by their end.
  func terms(endingBefore date: CalendarDate?) throws(StorageFailure) -> [TermRow]

  /// The cases with which the clock has something to do by this day, by number.
  func casesForClock(on date: CalendarDate) throws(StorageFailure) -> [CaseNumber]

  /// Every term of a case, open or not, in the order in which they were given.
  func terms(of number: CaseNumber) throws(StorageFailure) -> [TermRow]

  func person(_ id: PersonID) throws(StorageFailure) -> Person?

  /// Everybody who was ever registered, by id.
  func people() throws(StorageFailure) -> [Person]

  /// Every task that was ever in the catalogue, by id.
  func catalogue() throws(StorageFailure) -> [CatalogueTask]

  func catalogueTask(_ id: CatalogueID) throws(StorageFailure) -> CatalogueTask?

  /// The cases about each task of the catalogue that have not ended, in order of number.
  func openCasesByTask() throws(StorageFailure) -> [CatalogueID: [CaseNumber]]

  /// The text of a workflow or profile by its hash.
  func rules(hash: String) throws(StorageFailure) -> RegisterEvent.RulesAdopted?

  /// What was adopted last of this kind.
  func rulesInForce(
    _ kind: RegisterEvent.RulesAdopted.Kind
  ) throws(StorageFailure) -> RegisterEvent.RulesAdopted?

  /// The case that a status code in use belongs to.
  func caseOfStatusCode(hash: [UInt8]) throws(StorageFailure) -> CaseNumber?

  /// Effects still to be done that are due by this day, oldest first.
  func outbox(dueBy date: CalendarDate, limit: Int) throws(StorageFailure) -> [OutboxEntry]

  // MARK: Drawers

  /// What somebody keeps of a kind, by name.
  func drawer(of person: PersonID, _ kind: DrawerKind) throws(StorageFailure) -> [DrawerItem]

  /// Keeps one thing, in the place of what had its kind and name; when this returns it is durable.
  ///
  /// No entry is made of it, so that ``changeCounter()`` stays as it was.
  func keep(_ item: DrawerItem, for person: PersonID) throws(StorageFailure)

  /// Throws one thing away; one that is not there is no problem.
  func discard(_ kind: DrawerKind, _ name: String, of person: PersonID) throws(StorageFailure)

  // MARK: Contents of documents

  /// The content of a file by its SHA-256 in hexadecimal; nil when it is not kept here.
  func content(hash: String) throws(StorageFailure) -> Data?

  /// Takes out every content of which no readable entry speaks any more: what is left to do after
  /// the payloads of documents have been destroyed.
  ///
  /// - Returns: how many there were.
  @discardableResult
  func destroyUnreferencedContents() throws(StorageFailure) -> Int

  // MARK: Proof and repair

  /// Proves the journal, and that what is kept beside it follows from it.
  ///
  /// - Parameters:
  ///   - anchor: a head that was kept elsewhere; without it a cut tail may go unnoticed.
  ///   - replay: makes what should be kept of a case; nil leaves cases out of the comparison.
  func verify(anchor: JournalHead?, replay: CaseReplay?) throws(StorageFailure)
    -> VerificationReport

  /// Makes everything that is kept beside the journal anew, in one transaction.
  ///
  /// - Returns: how many cases there are.
  @discardableResult
  func replaceReadModels(_ replay: CaseReplay) throws(StorageFailure) -> Int

  /// Whether an older program made what is kept beside the journal, so that it has to be made anew.
  func awaitsReadModels() throws(StorageFailure) -> Bool

  /// The key of the names under which research knows people: of this database alone, and the same in
  /// every copy of it.
  func pseudonymKey() throws(StorageFailure) -> Data

  /// Writes a whole copy to a file, as it is at this moment, while others may write.
  func backup(to path: String, overwrite: Bool) throws(StorageFailure)

  // MARK: Destruction

  /// Destroys the contents of cases in one transaction, with the entry that proves it.
  ///
  /// - Throws: `versionConflict` when a case has moved on since the list was made.
  func destroy(_ order: DestructionOrder, context: AppendContext) throws(StorageFailure)

  /// Takes what was destroyed out of every place where the storage may still hold the bytes.
  func sweep() throws(StorageFailure) -> SweptFile

  func isSweepPending() throws(StorageFailure) -> Bool

  /// When and why each case was destroyed of which nothing is left to read.
  func destroyedCases() throws(StorageFailure) -> [CaseNumber: Destruction]

  /// What others can learn from each case, as the rows keep it.
  func learning() throws(StorageFailure) -> [(number: CaseNumber, hasEnded: Bool, text: String)]

  // MARK: Transfer

  /// Whole streams with what proves them, and the texts of the rules that they follow.
  func export(_ streams: [StreamName]) throws(StorageFailure) -> TransferFile

  /// Adds streams with their hashes as they were; what is there already, identical, is left alone.
  ///
  /// - Parameters:
  ///   - replay: makes what is to be kept of each new case.
  ///   - alongside: further entries for the same transaction, such as people to be registered.
  ///   - actor: who brings in the texts of rules that are new here.
  @discardableResult
  func importStreams(
    _ file: TransferFile, replay: CaseReplay, alongside: [Append], by actor: PersonID,
    on date: CalendarDate, context: AppendContext
  ) throws(StorageFailure) -> ImportResult
}

/// Makes what is kept of a case from its entries, or nil when they make no case.
package typealias CaseReplay = (CaseNumber, [StoredEntry]) -> CaseReadModel?

extension CaseStore {
  /// A part of the list of cases by harm.
  package func cases(
    _ filter: CaseFilter, limit: Int, after cursor: String?
  ) throws(StorageFailure) -> CasePage {
    try cases(filter, order: .harm, limit: limit, after: cursor)
  }

  package func count(_ filter: CaseFilter) throws(StorageFailure) -> Int {
    try count(filter, upTo: nil).number
  }
}
