import CaseStorage
import ChallengeCore
import Terms

/// What a challenger is told: where it stands, whose turn it is, by when, and who to call.
///
/// Facts only; the page is written by `Wording`. Nothing internal is in it.
package struct StatusView: Sendable {
  package let dossier: Dossier

  package init(_ dossier: Dossier) { self.dossier = dossier }

  private var challenge: Challenge { dossier.challenge }
  private var situation: Situation { dossier.situation }
  package var profile: MunicipalityProfile { situation.profile }
  package var state: StateMeaning { dossier.projection.state }
  package var summary: CaseSummary { dossier.summary }
  package var on: CalendarDate { dossier.on }

  /// A person that the challenger can call.
  package struct Contact: Hashable, Sendable {
    package let name: String
    package let phone: String?
    package let email: String?
  }

  /// The contact person at the municipality; nil when there is none yet.
  package var contact: Contact? {
    guard let record = challenge.contactPerson(of: .municipality) else { return nil }
    let person = record.person("person").flatMap { situation.people[$0] }
    return Contact(
      name: person?.name ?? record.text("name") ?? record.text("person") ?? "",
      phone: record.text("phone") ?? person?.phone,
      email: record.text("email") ?? person?.email)
  }

  /// The terms with which the municipality is late: the term to decide first, then by end.
  package var late: [Dossier.Term] {
    let late = dossier.terms.filter { term in
      term.definition?.owedBy == .municipality && term.definition?.isMoment == false
        && term.term.isLate(on: on)
    }
    return late.filter(\.isDecisionTerm)
      + late.filter { !$0.isDecisionTerm }
      .sorted { $0.term.end < $1.term.end }
  }

  /// The reason and new date that were told for the decision that is owed now.
  package var delay: (reason: String, newDate: CalendarDate?)? {
    let decision = dossier.terms.last { $0.isDecisionTerm && $0.term.isOpen }
    guard let since = decision?.term.input.from else { return nil }
    let notices = ["delay-notice", "adjournment"].flatMap { challenge.active($0) }
    let notice = notices.filter { $0.on >= since }.max { $0.on < $1.on }
    return notice.flatMap { record in
      record.text("reason").map { ($0, record.date("new-date")) }
    }
  }

  /// An escalation that has no answer yet, with the level where it lies.
  package var escalation: (question: String, level: StateMeaning, answerBy: CalendarDate?)? {
    guard let record = challenge.openProcesses("escalation", situation.workflow).last,
      let machine = situation.workflow.processes["escalation"],
      let level = (record.snapshot?.active ?? []).compactMap({ machine.states[$0] }).last
    else { return nil }
    let term = challenge.terms.last { $0.record == record.id && $0.isOpen }
    return (record.text("question") ?? "", level, term?.end)
  }

  /// What was asked for in the last request to supplement and has not come yet.
  package var missingElements: [MunicipalityProfile.Item] {
    let asked = Set(challenge.latest("supplement-request")?.list("missing") ?? [])
    let missing = challenge.missingElements(of: profile)
    let both = missing.filter { asked.contains($0.name) }
    return both.isEmpty
      ? profile.requiredElements.filter { asked.contains($0.name) } : both
  }

  /// Which of the facts that the municipality owes have been given, explained or waived.
  package var deliveredInformation: [String] {
    RecordKind.owedInformation.filter(challenge.isSettled)
  }

  /// The others, with the date by which they come when that is known.
  package var owedInformation: [(kind: String, by: CalendarDate?)] {
    RecordKind.owedInformation.filter { !challenge.isSettled(information: $0) }.map { kind in
      let record = challenge.active("information-delivery").last { $0.text("kind") == kind }
      return (kind, record?.date("expected") ?? record?.date("answer-by"))
    }
  }

  /// How many sections of the agreements are settled, deliberately open, and needed in all.
  package var agreementCount: (settled: Int, open: Int, total: Int) {
    let sections = AgreementSection.all
    let open = sections.count { challenge.items(of: $0).contains(where: \.isDeliberatelyOpen) }
    let settled = sections.count { section in
      let items = challenge.items(of: section)
      return !items.isEmpty && items.allSatisfy(section.isSettled)
    }
    return (settled, open, sections.count)
  }

  /// The agreements that both sides have settled; empty before that.
  package var agreements: [Record] {
    let approved = Side.allCases.allSatisfy { side in
      challenge.active("agreement-approval").contains { $0.side() == side }
    }
    return approved ? challenge.agreementItems : []
  }

  /// Who does the task now.
  package var executor: String? {
    challenge.latest("running-contract")?.text("contractor")
      ?? challenge.latest("task")?.text("executor")
  }

  package var referralRoute: MunicipalityProfile.Item? {
    let route = challenge.latest("referral")?.text("route")
    return profile.referralRoutes.first { $0.name == route }
  }

  package var referralReceiver: String? { challenge.latest("referral")?.text("receiver") }

  package var solution: String? { challenge.latest("solution")?.text("what") }

  /// Why the municipality decided as it did.
  package var decisionReasons: String? { challenge.latest("decision")?.text("reasons") }

  package var decisionGrounds: [MunicipalityProfile.Item] {
    let grounds = challenge.latest("decision")?.list("grounds") ?? []
    return profile.refusalGrounds.filter { grounds.contains($0.name) }
  }

  /// What somebody who disagrees can do; nil when the decision gives no remedy of the profile.
  package var remedy: Bilingual? {
    challenge.decisionCharacter(profile) == .beschikking ? profile.remedy : nil
  }

  package func end(of term: String) -> CalendarDate? {
    challenge.term(term, record: nil)?.end
  }

  /// Whether a requirement of the workflow holds.
  package func holds(_ requirement: String) -> Bool {
    let inspection = Inspection(challenge: challenge, situation: situation, record: nil)
    return Requirement.named(requirement)?.reasons(inspection).isEmpty ?? false
  }

  /// The short questions that the challenger is asked now and has not answered; the last of several.
  ///
  /// > Source: tips 4 and 10; R-46.
  package var questions: AskedQuestions? {
    askedQuestions(challenge, situation).last { $0.side == .challenger && $0.isAsked(on: on) }
  }

  /// What is expected of a side, main line first.
  package func moves(of side: Side) -> [Move] { summary.moves.filter { $0.by == side } }
}

extension Casework {
  /// What a challenger may see of a case, for somebody who has its code.
  package func status(
    of code: StatusCode, _ acting: Acting
  ) throws(CaseworkFailure) -> StatusView {
    guard
      let number = try storing({ () throws(StorageFailure) in
        try store.caseOfStatusCode(hash: code.hash)
      })
    else { throw .unknownStatusCode }
    return try statusView(number, acting)
  }

  /// What a challenger may see of a case, for somebody who reads the case.
  package func status(
    _ number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> StatusView {
    _ = try dossier(number, acting, for: .status)
    return try statusView(number, acting)
  }

  private func statusView(
    _ number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> StatusView {
    StatusView(try wholeDossier(number, acting).seen(with: .shared))
  }

  /// What the challenger may see of a case, for whoever may read that case.
  package func sharedDossier(
    _ number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> StatusView {
    _ = try dossier(number, acting, for: .shared)
    return try statusView(number, acting)
  }
}

extension Clearance {
  /// What both parties read, whoever makes it for the challenger: not what that person wrote for
  /// the municipality alone.
  static let shared = Clearance(.party, reader: PersonID(""))
}
