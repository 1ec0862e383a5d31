import ChallengeCore
import Terms

/// What the case is, in one look.
package struct CaseCard: Hashable, Sendable {
  package let title: Fact
  package let municipality: String
  /// The challenger's name, where the profile publishes names of organisations; nil where not.
  package let organisation: String?
  package let domain: Fact
  package let area: Fact
  package let variant: Fact
  package let instrument: Fact
  package let sizeClass: BudgetClass?
  package let agreedFrom: Fact
  package let agreedUntil: Fact
  package let phase: Phase
  package let state: Bilingual
  /// As recorded; of a case that runs it is not the outcome yet.
  package let outcome: Fact
  package let openedOn: CalendarDate
  /// Since when a case that was taken in had been in its state; when it began is then not recorded.
  package let takenInSince: CalendarDate?
  /// Nil while the case runs.
  package let endedOn: CalendarDate?
  /// Days from the opening until the end, or until the date of the report; of a case that was taken in,
  /// since the day from which it was told.
  package let leadDays: Int
  package let profile: String
  package let profileVersion: Int
  package let workflow: String
  package let workflowVersion: Int

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    let projection = source.dossier.projection
    title = source.clearing.title(source.challenge.title)
    municipality = source.profile.municipality
    organisation = source.publishedOrganisation
    domain = source.fact("task", "domain")
    area = source.fact("task", "area")
    variant = source.fact("request", "variant")
    instrument = source.fact(firstOf: Challenge.instrumentAnswers)
    sizeClass = BudgetClass(MoneySums(source, timeline))
    agreedFrom = source.fact("duration", "from")
    agreedUntil = source.fact("duration", "until")
    phase = projection.phase
    state = projection.state.label
    outcome = source.fact("ending", "outcome")
    openedOn = source.challenge.openedOn
    takenInSince = timeline.takenIn?.since
    endedOn = timeline.endedOn
    leadDays = max(0, openedOn.days(until: timeline.endedOn ?? source.on))
    profile = source.profile.name
    profileVersion = source.profile.version
    workflow = source.workflow.name
    workflowVersion = source.workflow.version
  }
}

/// A municipal task that the case is about: where it lies and what it belongs to.
package struct TaskFact: Hashable, Sendable {
  package let record: RecordID
  package let domain: Fact
  package let area: Fact

  init(_ record: Record, _ source: CaseSource) {
    self.record = record.id
    domain = source.clearing.fact(record, "domain")
    area = source.clearing.fact(record, "area")
  }
}

/// How large a budget is, roughly enough that a small case is not known by its amount.
package enum BudgetClass: Int, Hashable, Sendable, CaseIterable {
  case below5000
  case below25000
  case below100000
  case below500000
  case larger

  /// From this many whole euros up to and not including the second; nil is no upper bound.
  package var bounds: (from: Int, below: Int?) {
    switch self {
    case .below5000: (0, 5_000)
    case .below25000: (5_000, 25_000)
    case .below100000: (25_000, 100_000)
    case .below500000: (100_000, 500_000)
    case .larger: (500_000, nil)
    }
  }

  package init?(cents: Int?) {
    guard let cents else { return nil }
    let found = Self.allCases.first { $0.bounds.below.map { cents < $0 * 100 } ?? true }
    self = found ?? .larger
  }

  /// Of the agreed budget over the whole duration; of the budget lines while nothing is agreed. Nil when
  /// it is not known, and when what was agreed comes to no total: a line is of one year.
  init?(_ money: MoneySums) {
    switch money.agreed {
    case .total(let cents): self.init(cents: cents)
    case .noTotal: return nil
    case .notRecorded, .draft: self.init(cents: money.budgetLinesCents)
    }
  }
}

/// Why the municipality does this, and how the case met its definition.
package struct PurposeFacts: Hashable, Sendable {
  package let purpose: Bilingual
  package let definition: Bilingual
  package let motivation: RecordTable
  package let task: RecordTable
  package let definitionTest: RecordTable
  package let decision: RecordTable

  init(_ source: CaseSource) {
    purpose = source.profile.purpose
    definition = source.profile.definition
    motivation = source.table("motivation")
    task = source.table("task")
    definitionTest = source.table("definition-test")
    decision = source.table("decision")
  }
}
