import Casework
import ChallengeCore
import Terms
import Wording

/// What the municipal government is told of a case: what is open, and what went otherwise.
///
/// Made from the records alone. It is a paper inside the municipality, so people appear by name
/// unless the options say otherwise; records for the municipality only are not in it.
///
/// > Source: tip 6, last line; R-36.
package struct GovernmentMemo: Hashable, Sendable {
  package let number: CaseNumber
  package let on: CalendarDate
  package let options: ReportOptions
  package let title: Fact
  package let municipality: String
  package let challenger: Fact
  package let phase: Phase
  package let state: Bilingual
  package let contactPerson: PersonFact?
  package let agreed: AgreedFrame
  package let openItems: [OpenItem]
  package let deviations: Deviations
  package let warnings: [MemoWarning]
  package let notices: RecordTable

  /// What was agreed, in one look.
  package struct AgreedFrame: Hashable, Sendable {
    package let from: Fact
    package let until: Fact
    package let budget: AmountSum
    package let instrument: Fact
    package let backUp: Fact
  }

  /// What did not go as was agreed or as the rules say.
  package struct Deviations: Hashable, Sendable {
    /// Terms that were or are late.
    package let terms: [TermFact]
    package let escalations: [EscalationFact]
    package let contactChanges: [ContactChange]
    /// Amendments, recovery, interruptions, notices, delays and the like, by kind; none are empty.
    package let records: [RecordTable]

    package var isEmpty: Bool {
      terms.isEmpty && escalations.isEmpty && contactChanges.isEmpty && records.isEmpty
    }
  }

  /// - Parameter date: the date of the memo.
  package init(_ dossier: Dossier, on date: CalendarDate, options: ReportOptions = .full) {
    let source = CaseSource(dossier, on: date, options: options)
    let timeline = TimelineFacts(source)
    number = dossier.challenge.number
    on = date
    self.options = options
    title = source.clearing.title(dossier.challenge.title)
    municipality = source.profile.municipality
    challenger = source.fact("challenger", "name")
    phase = dossier.projection.phase
    state = dossier.projection.state.label
    let contact = source.challenge.contactPerson(of: .municipality)
    contactPerson = contact.flatMap { $0.visibility == .internal ? nil : $0.person("person") }
      .map { source.clearing.person($0, acting: [.contactPerson]) }
    agreed = AgreedFrame(
      from: source.fact("duration", "from"), until: source.fact("duration", "until"),
      budget: MoneySums(source, timeline).agreed,
      instrument: source.fact(firstOf: Challenge.agreedInstrumentAnswers),
      backUp: source.fact("end-and-return", "back-up"))
    openItems = OpenItem.all(source)
    deviations = Deviations(source, timeline)
    warnings = dossier.warnings.map { MemoWarning($0, source) }
    notices = source.table("government-notice")
  }
}

/// Something that somebody should look at, with who that is.
package struct MemoWarning: Hashable, Sendable {
  package let message: Bilingual
  package let owners: Bilingual
  package let hint: Bilingual

  init(_ warning: Warning, _ source: CaseSource) {
    func words(_ say: (WarningWords) -> String) -> Bilingual {
      Bilingual { language in
        let text = say(WarningWords(language, form: .screen, naming: Naming(source.dossier)))
        return source.clearing.shown(text)
      }
    }
    message = words { $0.explained(warning).message }
    owners = words { $0.owners(warning) }
    hint = words { $0.explained(warning).hint }
  }
}

extension GovernmentMemo.Deviations {
  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    terms = timeline.terms.filter(\.isDeviation)
    escalations = timeline.escalations
    contactChanges = timeline.contactChanges
    records = (ChangeFacts.kinds + ["progress-signal"]).map { source.table($0) }
      .filter { !$0.isEmpty }
  }
}

extension TermFact {
  /// Whether somebody was or is late. A term that lapses moves the case on, as it should.
  fileprivate var isDeviation: Bool {
    switch verdict {
    case .late, .overdue: true
    case .lapsed, .within, .running, .suspended, .cancelled, .unused, .reached: false
    }
  }
}
