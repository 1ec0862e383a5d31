import ChallengeCore
import Terms

/// What one stream gains in a transaction, with the read models that follow from it.
package struct Append: Sendable {
  package var stream: StreamName
  /// How many entries the stream must hold now; zero for a new one.
  package var expectedVersion: Int
  /// May be empty: then only read models and outbox are written.
  package var entries: [DraftEntry]
  /// How the case stands after this; nil leaves its row as it was.
  package var caseRow: CaseRow?
  /// The terms of the case as they now stand, replacing all there were; nil leaves them.
  package var terms: [TermRow]?
  /// The text by which the case is found, besides number and title; nil leaves it as it was.
  package var search: String?
  /// The tasks of the catalogue that the case is about; nil leaves them.
  package var tasks: [CatalogueID]?
  /// The same with what is internal, empty when nothing is; nil leaves it as it was.
  package var internalSearch: String?
  /// By what the case is counted; nil leaves it as it was.
  package var figures: FigureRows?
  /// What falls due in the case; nil leaves it as it was.
  package var calendar: [CalendarRow]?
  package var outbox: [OutboxItem]
  /// The files that the entries speak of.
  package var contents: [DocumentContent]

  package init(
    stream: StreamName, expectedVersion: Int, entries: [DraftEntry], caseRow: CaseRow? = nil,
    terms: [TermRow]? = nil, search: String? = nil, internalSearch: String? = nil,
    tasks: [CatalogueID]? = nil, figures: FigureRows? = nil, calendar: [CalendarRow]? = nil,
    outbox: [OutboxItem] = [], contents: [DocumentContent] = []
  ) {
    self.stream = stream
    self.expectedVersion = expectedVersion
    self.entries = entries
    self.caseRow = caseRow
    self.terms = terms
    self.search = search
    self.tasks = tasks
    self.internalSearch = internalSearch
    self.figures = figures
    self.calendar = calendar
    self.outbox = outbox
    self.contents = contents
  }
}

/// An entry that has not been written yet.
package struct DraftEntry: Hashable, Sendable {
  package let event: StreamEvent
  package let on: CalendarDate
  package let by: PersonID
  package let enteredBy: PersonID?
  package let basis: String?

  package init(
    _ event: StreamEvent, on: CalendarDate, by: PersonID, enteredBy: PersonID? = nil,
    basis: String? = nil
  ) {
    self.event = event
    self.on = on
    self.by = by
    self.enteredBy = enteredBy
    self.basis = basis
  }
}

/// When a transaction is registered, and by which user of the operating system.
package struct AppendContext: Hashable, Sendable {
  /// RFC 3339 with offset.
  package let registered: String
  package let systemUser: String

  package init(registered: String, systemUser: String) {
    self.registered = registered
    self.systemUser = systemUser
  }
}

/// What a transaction has added.
package struct Appended: Hashable, Sendable {
  /// The numbers of the new entries; empty when there were none.
  package let numbers: Range<Int>
  /// The version of each stream that was named.
  package let versions: [StreamName: Int]
  package let head: JournalHead
}

/// An effect still to be done, kept in the same transaction as what asks for it.
package struct OutboxItem: Hashable, Sendable {
  package let kind: String
  /// The day before which nothing needs to be done; nil for at once.
  package let due: CalendarDate?
  /// JSON, opaque to the storage.
  package let body: String

  package init(kind: String, due: CalendarDate? = nil, body: String) {
    self.kind = kind
    self.due = due
    self.body = body
  }
}

/// An effect that waits in the outbox.
package struct OutboxEntry: Hashable, Sendable {
  package let id: Int
  package let stream: StreamName
  package let item: OutboxItem
}
