import ChallengeCore
import Terms

/// The facts of a letter; the words are made by `Wording`.
package struct Letter: Sendable {
  package let kind: LetterKind
  /// What it is about; nil when it stands by itself.
  package let subject: Record?
  /// The case as a challenger may see it; of an internal request, as the municipality sees it.
  package let status: StatusView
  /// What the writer adds.
  package let message: String?
  /// The day that stands above it.
  package let on: CalendarDate
  /// Who writes it.
  package let writer: Person?

  private var challenge: Challenge { status.dossier.challenge }
  private var situation: Situation { status.dossier.situation }

  /// Whom it goes to.
  package struct Receiver: Hashable, Sendable {
    package let name: String?
    package let address: String?
    package let email: String?
  }

  package var receiver: Receiver {
    if kind == .internalRequest {
      return Receiver(
        name: subject?.text("to"), address: subject?.text("department"),
        email: subject?.text("email"))
    }
    let parties = challenge.active("challenger") + challenge.active("representative")
    let people = parties.compactMap { $0.person("person") }.compactMap { situation.people[$0] }
    return Receiver(
      name: parties.first?.text("name") ?? people.first?.name,
      address: parties.lazy.compactMap { $0.text("address") }.first,
      email: parties.lazy.compactMap { $0.text("email") }.first
        ?? people.lazy.compactMap(\.email).first)
  }

  /// The address that an answer goes to.
  package var senderEmail: String? { status.contact?.email ?? writer?.email }

  /// The open term to decide on the request.
  package var decisionTerm: Dossier.Term? {
    status.dossier.terms.last { $0.isDecisionTerm && $0.term.isOpen }
  }

  /// The first term of the municipality on the way there, such as that for a contact person.
  package var nextTerm: Dossier.Term? {
    status.dossier.terms.filter { term in
      term.term.isOpen && term.term.record == nil && !term.isDecisionTerm
        && term.definition?.owedBy == .municipality
    }.min { $0.term.end < $1.term.end }
  }

  /// The last day to object when it is sent on its own day.
  ///
  /// > Source: Awb art. 6:7 and 6:8.
  package var objectionEnd: CalendarDate? {
    guard status.remedy != nil, let sixWeeks = TermLength(count: 6, unit: .weeks) else {
      return nil
    }
    let known = max(subject?.date("made-known") ?? on, subject?.date("date") ?? on)
    return try? situation.calculator.calculate(
      TermInput(from: known, length: sixWeeks, source: .wet)
    ).end
  }

  /// What was found on each criterion: the last assessment of each.
  package var assessments: [(criterion: MunicipalityProfile.Item, record: Record)] {
    status.profile.criteria.compactMap { criterion in
      let last = challenge.active("assessment").last {
        $0.text("criterion") == criterion.item.name
      }
      return last.map { (criterion.item, $0) }
    }
  }

  /// The elements that a request to supplement asks for.
  package var missing: [MunicipalityProfile.Item] {
    let asked = Set(subject?.list("missing") ?? [])
    return asked.isEmpty
      ? status.missingElements : status.profile.requiredElements.filter { asked.contains($0.name) }
  }

  /// The contact person before the present one.
  package var formerContact: String? {
    let former = challenge.records.last {
      $0.kind == "contact-person" && $0.side() == .municipality && $0.withdrawn != nil
    }
    return former.flatMap { record in
      record.person("person").flatMap { situation.people[$0]?.name } ?? record.text("name")
    }
  }

  /// The person who takes over, when a change has been announced but not carried out yet.
  package var nextContact: Person? {
    guard subject?.kind == "contact-person-change" else { return nil }
    return subject?.person("person").flatMap { situation.people[$0] }
  }
}

extension Casework {
  /// The facts of a letter in a case, for whoever may send it.
  ///
  /// - Parameter named: the record that it is about; nil for the one that it follows from.
  package func letter(
    _ kind: LetterKind, about named: RecordID?, on number: CaseNumber, message: String? = nil,
    _ acting: Acting
  ) throws(CaseworkFailure) -> Letter {
    let dossier = try dossier(number, acting, for: .letter)
    let (challenge, situation) = (dossier.challenge, dossier.situation)
    if let refusal = challenge.mayWriteLetters(situation) { throw .refused(refusal) }
    let reasons = letterReasons(kind, about: named, challenge, situation)
    guard reasons.isEmpty else { throw .refused(.byRules(reasons)) }
    if let message, message.count > Limits.prose || TextSafety.isUnsafe(message, severalLines: true)
    {
      let problem = FieldProblem(field: "text", entered: "", cause: .unsafeText)
      throw .refused(.badInput([problem]))
    }
    let subject = named.flatMap { challenge.record($0) } ?? kind.subject(in: challenge)
    let shown = kind == .internalRequest ? dossier : dossier.seen(with: .shared)
    return Letter(
      kind: kind, subject: subject, status: StatusView(shown), message: message, on: acting.on,
      writer: situation.people[acting.enteredBy ?? acting.actor])
  }
}
