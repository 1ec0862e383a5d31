import ChallengeCore
import Terms

/// The words for a command that was not carried out.
package struct RefusalWords: Sendable {
  package let language: Language
  package let form: ReasonWords.Form
  package let naming: Naming

  package init(
    _ language: Language, form: ReasonWords.Form = .commandLine, naming: Naming = .none
  ) {
    self.language = language
    self.form = form
    self.naming = naming
  }

  private var reasons: ReasonWords { ReasonWords(language, form: form, naming: naming) }

  package func problem(_ refusal: Refusal) -> Problem {
    switch refusal {
    case .byRules(let reasons): byRules(reasons)
    case .notPermitted(let permission): Problem(explained(permission))
    case .badInput(let problems): badInput(problems)
    case .unknown(let unknown): Problem(explained(unknown))
    }
  }

  private func byRules(_ reasons: [Reason]) -> Problem {
    let explained = self.reasons.explained(reasons)
    if let only = explained.first, explained.count == 1 {
      return Problem(code: only.code, message: only.message, hint: only.hint, reasons: explained)
    }
    let count = language.number(explained.count)
    return Problem(
      code: "refused",
      message: language.say(
        "Dit kan nog niet: er zijn \(count) redenen.", "Not yet: there are \(count) reasons."),
      hint: language.say(
        "Los elke reden op; er is niets veranderd.", "Lift each reason; nothing has changed."),
      reasons: explained)
  }

  private func badInput(_ problems: [FieldProblem]) -> Problem {
    let words = FieldProblemWords(language, form: form, naming: naming)
    let explained = problems.map(words.explained)
    if let only = explained.first, explained.count == 1 {
      return Problem(code: only.code, message: only.message, hint: only.hint, reasons: explained)
    }
    let count = language.number(explained.count)
    return Problem(
      code: "input-invalid",
      message: language.say(
        "\(count) velden kunnen niet worden gelezen.", "\(count) fields cannot be read."),
      hint: language.say(
        "Verbeter elk veld; er is niets veranderd.", "Correct each field; nothing has changed."),
      reasons: explained)
  }

  // MARK: Permission

  /// Who may, who the person is, and whom to ask.
  package func explained(_ permission: Refusal.Permission) -> Explained {
    if let last = permission.agreementEnded { return agreementEnded(permission.actor, last) }
    if permission.isUnassigned { return unassigned(permission.actor) }
    let words = RecordWords(language)
    let person = naming.person(permission.actor, in: language)
    let needed = words.anyOf(permission.needed)
    let message =
      permission.roles.isEmpty
      ? language.say(
        "\(person) heeft in deze zaak geen rol; dit kan alleen een \(needed).",
        "\(person) has no role in this case; only \(needed.withArticle) can do this.")
      : language.say(
        "\(person) is hier \(words.allOf(permission.roles)); dit kan alleen een \(needed).",
        "\(person) is \(words.allOf(permission.roles)) here; only \(needed.withArticle) can do this."
      )
    return Explained(code: "not-permitted", message: message, hint: whomToAsk(permission.needed))
  }

  /// An evaluator who reads the cases he was assigned to, and no others in full.
  private func unassigned(_ actor: PersonID) -> Explained {
    let person = naming.person(actor, in: language)
    let command = "\(reasons.command("add")) evaluator person=\(actor) independent=…"
    return Explained(
      code: "not-permitted",
      message: language.say(
        "\(person) is nog niet aangewezen als evaluator van deze zaak.",
        "\(person) has not been assigned as evaluator of this case yet."),
      hint: form == .commandLine
        ? language.say(
          "Een procesmanager wijst aan: `\(command)`.",
          "A process manager assigns: `\(command)`.")
        : language.say(
          "Vraag een procesmanager om de evaluator vast te leggen.",
          "Ask a process manager to record the evaluator."))
  }

  /// A researcher whose agreement no longer runs.
  private func agreementEnded(_ actor: PersonID, _ last: CalendarDate) -> Explained {
    let person = naming.person(actor, in: language)
    return Explained(
      code: "not-permitted",
      message: language.say(
        "De afspraak waaronder \(person) leest, liep tot en met \(language.day(last)).",
        "The agreement under which \(person) reads ran until \(language.day(last))."),
      hint: language.say(
        "Een beheerder of procesmanager kan haar verlengen: `r2c people change \(actor) --until`.",
        "An administrator or process manager can extend it: `r2c people change \(actor) --until`."))
  }

  private func whomToAsk(_ needed: Set<Role>) -> String {
    let able = naming.people.values
      .filter { $0.endedOn == nil && !$0.roles.isDisjoint(with: needed) }
      .map(\.name).sorted().prefix(3)
    guard !able.isEmpty else {
      return form == .commandLine
        ? language.say(
          "Kijk wie dat is: `r2c people list`.", "See who that is: `r2c people list`.")
        : language.say(
          "Kijk in de lijst van personen wie dat is.", "See in the list of people who that is.")
    }
    let names = language.alternatives(Array(able))
    return language.say("Vraag het \(names).", "Ask \(names).")
  }

  // MARK: Unknown names

  package func explained(_ unknown: Refusal.Unknown) -> Explained {
    Explained(code: unknown.code, message: message(unknown), hint: hint(unknown))
  }

  private func message(_ unknown: Refusal.Unknown) -> String {
    switch unknown {
    case .action(let name, _):
      language.say(
        "De handeling \(language.quote(name)) bestaat niet.",
        "There is no action \(language.quote(name)).")
    case .recordKind(let name, _):
      language.say(
        "De soort vastlegging \(language.quote(name)) bestaat niet.",
        "There is no kind of record \(language.quote(name)).")
    case .record(let name):
      language.say(
        "In deze zaak is geen vastlegging \(language.quote(name)).",
        "This case has no record \(language.quote(name)).")
    case .state(let name, _):
      language.say(
        "De toestand \(language.quote(name)) bestaat niet in deze workflow.",
        "There is no state \(language.quote(name)) in this workflow.")
    case .goal(let name, _):
      language.say(
        "Het doel \(language.quote(name)) bestaat niet.",
        "There is no goal \(language.quote(name)).")
    case .person(let name):
      language.say(
        "\(language.quote(name).capitalizedFirst) staat niet in het register.",
        "\(language.quote(name).capitalizedFirst) is not a registered person.")
    }
  }

  private func hint(_ unknown: Refusal.Unknown) -> String {
    switch unknown {
    case .action(_, let nearest):
      nearestOr(nearest, "`\(reasons.command("actions"))`")
    case .recordKind(_, let nearest): nearestOr(nearest, "`r2c records`")
    case .record: nearestOr(nil, "`\(reasons.command("show"))`")
    case .state(_, let nearest): nearestOr(nearest, "`r2c workflow show`")
    case .goal(_, let nearest): goalHint(nearest)
    case .person: nearestOr(nil, "`r2c people list`")
    }
  }

  private func goalHint(_ nearest: String?) -> String {
    if let nearest { return nearestOr(nearest, "") }
    return language.say(
      "Kies besluit, start, einde, een stand of een handeling.",
      "Choose decision, start, end, a state or an action.")
  }

  /// The nearest name, or where to look the name up.
  private func nearestOr(_ nearest: String?, _ command: String) -> String {
    if let nearest {
      return language.say(
        "Bedoelde u \(language.quote(nearest))?", "Did you mean \(language.quote(nearest))?")
    }
    return form == .commandLine
      ? language.say("Zie \(command).", "See \(command).")
      : language.say("Kies uit de lijst.", "Choose from the list.")
  }
}

extension String {
  /// With `a` or `an`, for an English role in the singular.
  fileprivate var withArticle: String {
    guard let first = first?.lowercased() else { return self }
    return "aeiou".contains(first) ? "an \(self)" : "a \(self)"
  }
}
