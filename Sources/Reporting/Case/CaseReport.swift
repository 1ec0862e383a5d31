import Casework
import ChallengeCore
import Terms

/// The evaluation report of one case, as values.
///
/// Pure: the same dossier, date and options give the same report, and the same report the same
/// bytes in each form. Nothing is filled in: what nobody recorded is ``Fact/notRecorded``, and what
/// is recorded as absent is ``Fact/gap(_:reason:)``. Records for the municipality only are not in
/// it, whatever the options.
///
/// > Source: domain report 5.10; …R-57.
package struct CaseReport: Hashable, Sendable {
  package let number: CaseNumber
  /// The day until which what still runs is counted.
  package let on: CalendarDate
  package let options: ReportOptions
  package let card: CaseCard
  package let tasks: [TaskFact]
  package let purpose: PurposeFacts
  package let timeline: TimelineFacts
  package let plan: PlanFacts
  package let results: ResultFacts
  package let conditions: ConditionFacts
  package let cooperation: CooperationFacts
  package let account: AccountFacts
  package let money: MoneyFacts
  package let changes: ChangeFacts
  package let lessons: LessonFacts
  package let quality: QualityFacts

  /// - Parameters:
  ///   - dossier: the case as it was on that date (`Casework.dossier(_:_:at:)`) or as it is.
  ///   - date: the date of the report.
  ///   - options: without names and free text unless said otherwise.
  package init(
    _ dossier: Dossier, on date: CalendarDate, options: ReportOptions = .anonymised
  ) {
    let source = CaseSource(dossier, on: date, options: options)
    number = dossier.challenge.number
    on = date
    self.options = options
    let timeline = TimelineFacts(source)
    card = CaseCard(source, timeline)
    tasks = source.active("task").map { TaskFact($0, source) }
    purpose = PurposeFacts(source)
    self.timeline = timeline
    plan = PlanFacts(source, timeline)
    results = ResultFacts(source, timeline)
    conditions = ConditionFacts(source)
    cooperation = CooperationFacts(source, timeline)
    account = AccountFacts(source)
    money = MoneyFacts(source, timeline)
    changes = ChangeFacts(source)
    lessons = LessonFacts(source)
    quality = QualityFacts(source, timeline)
  }
}

extension CaseReport {
  /// What somebody typed that every report shows, also the published one: title, areas, and what results
  /// are measured by.
  ///
  /// > Source: ``ReportOptions``, *short facts*.
  package var typedShortFacts: [String] {
    let measured = results.results.flatMap { [$0.measure, $0.baseline, $0.target, $0.achieved] }
    return ([card.title] + tasks.map(\.area) + measured).compactMap(\.plainText).once
  }
}

/// Where the sections of a report take their facts from.
struct CaseSource: Sendable {
  let dossier: Dossier
  let on: CalendarDate
  let clearing: Clearing

  init(_ dossier: Dossier, on date: CalendarDate, options: ReportOptions) {
    self.dossier = dossier
    on = date
    clearing = Clearing(dossier, options)
  }

  var challenge: Challenge { dossier.challenge }
  var workflow: Workflow { dossier.situation.workflow }
  var profile: MunicipalityProfile { dossier.situation.profile }

  /// The records of a kind that count and that a report may show, oldest first.
  func active(_ kind: String) -> [Record] {
    challenge.active(kind).filter { $0.visibility != .internal }
  }

  /// The name of the challenger in a public report: of an organisation with a legal form, and only
  /// when the profile publishes it. Natural persons are never named.
  ///
  /// > Source: R-01 ("publication rules"); domain report 1.9 point 6.
  var publishedOrganisation: String? {
    guard !clearing.options.includesNames, !clearing.options.includesFreeText,
      profile.publication.organisationNames,
      let challenger = latest("challenger"),
      Publication.isOrganisation(legalForm: challenger.text("legal-form"))
    else { return nil }
    return challenger.text("name")
  }

  func latest(_ kind: String) -> Record? { active(kind).last }

  func fact(_ kind: String, _ field: String) -> Fact { clearing.fact(latest(kind), field) }

  func fact(firstOf answers: [Challenge.Answer]) -> Fact {
    answers.lazy.map { fact($0.kind, $0.field) }.first { $0.isKnown } ?? .notRecorded
  }

  /// The records of a kind with some of their fields; all typed fields when none are named.
  func table(
    _ kind: String, _ fields: [String]? = nil, where isShown: (Record) -> Bool = { _ in true }
  ) -> RecordTable {
    let known = RecordKind.named(kind)?.fields.map(\.name) ?? []
    let chosen = fields ?? known
    return RecordTable(
      kind: kind, fields: chosen,
      rows: active(kind).filter(isShown).map { record in
        RecordRow(
          id: record.id, on: record.on, enteredOn: enteredOn(record), state: state(of: record),
          facts: chosen.map { clearing.fact(record, $0) })
      })
  }

  /// The date in a time of registration is that of its own offset.
  func enteredOn(_ record: Record) -> CalendarDate? {
    dossier.timeline.first { $0.version == record.entry }
      .flatMap { CalendarDate(iso: String($0.registered.prefix(10))) }
  }

  /// Where the machine of a record stands; nil for a kind without one.
  func state(of record: Record) -> Bilingual? {
    guard let machine = workflow.processes[record.kind], let snapshot = record.snapshot else {
      return nil
    }
    return snapshot.active.last { machine.states[$0] != nil }.flatMap { machine.states[$0]?.label }
  }
}

/// Records of one kind, with chosen fields.
package struct RecordTable: Hashable, Sendable {
  package let kind: String
  package let fields: [String]
  package let rows: [RecordRow]

  var isEmpty: Bool { rows.isEmpty }

  /// The same without a field.
  func without(_ field: String) -> RecordTable {
    guard let place = fields.firstIndex(of: field) else { return self }
    func rest<Item>(_ items: [Item]) -> [Item] {
      items.enumerated().filter { $0.offset != place }.map(\.element)
    }
    return RecordTable(
      kind: kind, fields: rest(fields),
      rows: rows.map {
        RecordRow(
          id: $0.id, on: $0.on, enteredOn: $0.enteredOn, state: $0.state, facts: rest($0.facts))
      })
  }
}

/// One record: its facts stand in the order of the table's fields.
package struct RecordRow: Hashable, Sendable {
  package let id: RecordID
  /// From when it holds.
  package let on: CalendarDate
  /// The day on which somebody entered it.
  package let enteredOn: CalendarDate?
  /// Where its own process stands, for the kinds that have one.
  package let state: Bilingual?
  package let facts: [Fact]
}
