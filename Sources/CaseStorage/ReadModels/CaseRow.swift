import ChallengeCore
import Terms

/// A case as lists show it.
package struct CaseRow: Hashable, Sendable {
  package var number: CaseNumber
  package var title: String
  package var phase: Phase
  package var state: String
  /// What the state is called: JSON, opaque to the storage.
  package var label: String
  /// Who owes what: JSON, opaque to the storage.
  package var moves: String
  /// How urgent it is to look at it: zero for not at all, higher comes first.
  package var attention: Int
  package var nextDue: CalendarDate?
  package var isOverdue: Bool
  package var hasEnded: Bool
  /// The version of the stream that this row follows from.
  package var version: Int
  package var updatedOn: CalendarDate
  package var openedOn: CalendarDate
  package var outcome: String?
  package var area: String?
  package var domain: String?
  /// Who has to do with it, and why.
  package var parts: Set<CasePart>
  /// When the clock has something to do with it, and when it is stuck; nil when the row was made
  /// before that was kept.
  package var clock: ClockDays?
  /// What others can learn from the case: JSON, opaque to the storage; nil when there is nothing.
  package var learning: String?
  /// By which days its moves ask for attention.
  package var days: MoveDays
  /// The municipality's contact person.
  package var contactPerson: PersonID?
  /// The day on which it ended; nil while it runs.
  package var endedOn: CalendarDate?
  /// The last day of the first term that the municipality owes and that runs.
  package var owedBy: CalendarDate?

  package init(
    number: CaseNumber, title: String, phase: Phase, state: String, label: String, moves: String,
    attention: Int, nextDue: CalendarDate?, isOverdue: Bool, hasEnded: Bool, version: Int,
    updatedOn: CalendarDate, openedOn: CalendarDate, outcome: String? = nil, area: String? = nil,
    domain: String? = nil, parts: Set<CasePart> = [],
    clock: ClockDays? = ClockDays(next: nil, stuckFrom: nil), learning: String? = nil,
    days: MoveDays = MoveDays(), contactPerson: PersonID? = nil, endedOn: CalendarDate? = nil,
    owedBy: CalendarDate? = nil
  ) {
    self.number = number
    self.title = title
    self.phase = phase
    self.state = state
    self.label = label
    self.moves = moves
    self.attention = attention
    self.nextDue = nextDue
    self.isOverdue = isOverdue
    self.hasEnded = hasEnded
    self.version = version
    self.updatedOn = updatedOn
    self.openedOn = openedOn
    self.outcome = outcome
    self.area = area
    self.domain = domain
    self.parts = parts
    self.clock = clock
    self.learning = learning
    self.days = days
    self.contactPerson = contactPerson
    self.endedOn = endedOn
    self.owedBy = owedBy
  }
}

/// A term of a case as lists show it.
package struct TermRow: Hashable, Sendable {
  package var number: CaseNumber
  package var name: String
  /// The record whose process it belongs to, nil for the main line.
  package var record: RecordID?
  package var end: CalendarDate
  package var isProvisional: Bool
  package var standing: RunningTerm.Standing
  package var lapseNoticed: Bool

  package init(
    number: CaseNumber, name: String, record: RecordID? = nil, end: CalendarDate,
    isProvisional: Bool, standing: RunningTerm.Standing, lapseNoticed: Bool = false
  ) {
    self.number = number
    self.name = name
    self.record = record
    self.end = end
    self.isProvisional = isProvisional
    self.standing = standing
    self.lapseNoticed = lapseNoticed
  }
}

/// Everything that is kept of a case besides its journal; a replay must give the same.
package struct CaseReadModel: Hashable, Sendable {
  package var row: CaseRow
  package var terms: [TermRow]
  /// The words that both parties read.
  package var search: String
  /// All words, those that are internal among them; empty when nothing is internal.
  package var internalSearch: String
  /// The tasks of the catalogue that the case is about, in order of their names.
  package var tasks: [CatalogueID]
  /// By what it is counted.
  package var figures: FigureRows
  /// What falls due in it, in the order in which it was found.
  package var calendar: [CalendarRow]

  package init(
    row: CaseRow, terms: [TermRow], search: String, internalSearch: String = "",
    tasks: [CatalogueID] = [], figures: FigureRows = FigureRows(), calendar: [CalendarRow] = []
  ) {
    self.row = row
    self.terms = terms
    self.search = search
    self.internalSearch = internalSearch
    self.tasks = tasks
    self.figures = figures
    self.calendar = calendar
  }
}

extension CaseReadModel {
  /// The same as it is kept: the text by which it is found, folded.
  var asStored: CaseReadModel {
    var stored = self
    stored.search = SearchText.indexed(search)
    stored.internalSearch = SearchText.indexed(internalSearch)
    return stored
  }
}
