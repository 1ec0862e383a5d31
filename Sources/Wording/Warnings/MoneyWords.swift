import Casework
import ChallengeCore
import Terms

/// The words for budgets, the value of a challenge, the light route and the money instrument.
package struct MoneyWords: Sendable {
  package let language: Language
  package let naming: Naming

  package init(_ language: Language, naming: Naming = .none) {
    self.language = language
    self.naming = naming
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package var heading: String { say("Geld", "Money") }
  package var warnings: String { say("Let op", "Mind") }
  package var forWhom: String { say("voor", "for") }

  /// Every line about money that a dossier has, in the order of a reader's questions.
  package func lines(_ dossier: Dossier) -> [String] {
    budget(dossier.budget)
      + [
        dossier.value.map(value), dossier.deMinimisRoom.map(room),
      ].compactMap { $0 }
      + dossier.instrumentHints.map(hint)
  }

  // MARK: Budgets

  /// The sum in all, for each year and for each task, as far as they differ.
  package func budget(_ totals: BudgetTotals) -> [String] {
    guard let total = totals.total else { return [] }
    var lines = [
      say("budget in totaal: ", "budget in all: ") + language.money(cents: total)
    ]
    if totals.perYear.count > 1 || totals.perYear.first?.key != nil {
      lines += totals.perYear.map { "  \(year($0.key)): \(language.money(cents: $0.amount))" }
    }
    if totals.perTask.count > 1 {
      lines += totals.perTask.map { "  \(task($0.key)): \(language.money(cents: $0.amount))" }
    }
    return lines + origins(totals)
  }

  /// Where the money comes from, when that is not all the budget of the task.
  private func origins(_ totals: BudgetTotals) -> [String] {
    let parts = totals.perOrigin.filter { $0.key != nil }
    guard parts.contains(where: { $0.key != "task-budget" }) else { return [] }
    return parts.map { part in
      let origin = RecordWords(language).choice(part.key ?? "")
      return "  \(origin): \(language.money(cents: part.amount))"
    }
  }

  package func year(_ year: Int?) -> String {
    year.map(String.init) ?? say("jaar niet genoemd", "year not named")
  }

  package func task(_ record: RecordID?) -> String {
    guard let record else { return say("taak niet genoemd", "task not named") }
    let title = naming.challenge?.record(record)?.text("description")
    if naming.isForScreen { return title ?? naming.record(record, in: language) }
    return title.map { "\($0) (\(record))" } ?? record.text
  }

  // MARK: Value

  package func value(_ value: CaseValue) -> String {
    let amount = language.money(cents: value.total)
    let months = value.months.map { " (\(language.count($0, .month)))" } ?? ""
    let more =
      value.amendments == 0
      ? ""
      : say(
        ", waarvan \(language.money(cents: value.amendments)) door wijzigingen",
        ", of which \(language.money(cents: value.amendments)) by amendments")
    return switch value.basis {
    case .agreement:
      say(
        "waarde over de hele looptijd, verlenging meegeteld\(months): \(amount)\(more)",
        "value over the whole duration, extensions included\(months): \(amount)\(more)")
    case .check:
      say(
        "geschatte waarde over de hele looptijd: \(amount)\(more)",
        "estimated value over the whole duration: \(amount)\(more)")
    case .request:
      say(
        "waarde volgens het verzoek: \(amount)\(more)",
        "value according to the request: \(amount)\(more)")
    }
  }

  private func room(_ room: DeMinimisRoom) -> String {
    let limit = language.money(cents: room.limit)
    let left = language.money(cents: max(0, room.left))
    return say(
      "ruimte voor kleine steun na deze uitdaging: \(left) van \(limit)",
      "room for small aid after this challenge: \(left) of \(limit)")
  }

  // MARK: Light route

  /// That the light route holds, why, and what it does not ask.
  package func lightRoute(_ route: LightRoute, size: Int) -> String {
    let (amount, limit) = (language.money(cents: size), language.money(cents: route.upTo))
    let left = LightRoute.mayLeaveOut.filter(route.leavesOut.contains).map(leftOut)
    return say(
      "Lichte route: de waarde is \(amount) en de grens is \(limit). Dit wordt niet gevraagd: "
        + "\(language.list(left)). Evaluatie, uitkomst, reden en les blijven verplicht.",
      "Light route: the value is \(amount) and the limit is \(limit). Not asked: "
        + "\(language.list(left)). Evaluation, outcome, reason and lesson remain required.")
  }

  /// What a requirement asks, as a noun.
  package func leftOut(_ requirement: String) -> String {
    switch requirement {
    case "motivation-given": say("een motivatie", "a motivation")
    case "instrument-checked": say("de vroege toets op geld en recht", "the early check")
    case "criteria-assessed":
      say("een oordeel over elk criterium", "a verdict on every criterion")
    case "two-fields-advise": say("advies van twee afdelingen", "advice of two departments")
    case "advice-complete":
      say(
        "juridisch, inkoop- en financieel advies", "legal, procurement and financial advice")
    case "negotiators-named": say("onderhandelaars", "negotiators")
    case "agreements-complete":
      say(
        "afspraken buiten de harde kern", "agreements outside the hard core")
    case "results-economic-and-social":
      say("een economisch en een sociaal resultaat", "an economic and a social result")
    case "account-form-detailed":
      say("uitwerking van de verantwoording", "details of the account")
    case "handover-held": say("een overdracht", "a handover")
    case "government-informed":
      say("bericht aan het bestuur", "notice to the municipal government")
    default: requirement
    }
  }

  // MARK: Instrument

  /// What to keep in mind with the money instrument, with its source.
  package func hint(_ hint: InstrumentHint) -> String {
    switch hint {
    case .noBindingPerformance:
      say(
        "Bij een subsidie kunt u prestaties niet afdwingen, tenzij u een uitvoeringsovereenkomst "
          + "sluit (Awb 4:36).",
        "Under a grant performance cannot be enforced, unless you conclude an implementation "
          + "agreement (Awb 4:36).")
    case .subsidyNeedsBasis:
      say(
        "Een subsidie heeft een wettelijk voorschrift of een begrotingspost nodig (Awb 4:23).",
        "A grant needs a statutory basis or an item in the budget (Awb 4:23).")
    case .reasonableTermAfterThreeYears:
      say(
        "Na drie jaar subsidie voor hetzelfde werk stopt u alleen met een redelijke termijn "
          + "(Awb 4:51).",
        "After three years of a grant for the same work you can only stop with a reasonable "
          + "term (Awb 4:51).")
    case .wholeValueCounts:
      say(
        "Bij een opdracht telt de waarde over de hele looptijd met alle verlengingen "
          + "(Aanbestedingswet 2.15).",
        "For a commission the value over the whole duration with all extensions counts "
          + "(Aanbestedingswet 2.15).")
    case .roomForChallengers:
      say(
        "Kijk of het inkoopbeleid ruimte geeft voor uitdagers, of een voorbehouden opdracht "
          + "(tip 8; Aanbestedingswet 2.82a).",
        "See whether the procurement policy gives room for challengers, or a reserved commission "
          + "(tip 8; Aanbestedingswet 2.82a).")
    case .noMoneyStillLiable:
      say(
        "Ook zonder geld legt u vast wie aansprakelijk is en wie verzekerd is (tip 8).",
        "Without money, too, record who is liable and who is insured (tip 8).")
    case .keepInstrumentsApart:
      say(
        "Leg bij een combinatie vast welk geld subsidie is en welk geld een opdracht (tip 8).",
        "With a combination, record which money is a grant and which a commission (tip 8).")
    }
  }
}

/// The words for why a municipality has the right to challenge, and what it calls a challenge.
package struct PurposeWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package var why: String { language.say("Waarom", "Why") }
  package var definition: String { language.say("Wat een uitdaging is", "What a challenge is") }

  /// Why and definition in two lines, for intake and for forms with a decision.
  package func lines(_ profile: MunicipalityProfile) -> [String] {
    [
      "\(why): \(profile.purpose.text(in: language))",
      "\(definition): \(profile.definition.text(in: language))",
    ]
  }
}
