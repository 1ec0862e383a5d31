import Casework
import ChallengeCore
import Terms

extension StatusPage {
  /// What both sides have settled, the most telling agreements first.
  ///
  /// - Parameter shown: how many are named; the others are counted.
  func agreed(_ view: StatusView, shown: Int) -> [String] {
    // What was agreed for a task that is over would read as if it still held.
    if view.summary.hasEnded { return [] }
    let items = view.agreements
    let settled = items.filter { !$0.isDeliberatelyOpen }
    guard !items.isEmpty else {
      if view.dossier.challenge.takenIn != nil {
        return [
          language.say(
            "Wat is afgesproken? De afspraken staan nog niet in dit systeem.",
            "What is agreed? The agreements are not in this system yet.")
        ]
      }
      let count = view.agreementCount
      if count.settled + count.open > 0 {
        return [
          language.say(
            "Wat is afgesproken? De afspraken gelden pas als u en wij allebei akkoord zijn.",
            "What is agreed? The agreements count only once both you and we have approved them.")
        ]
      }
      return [
        language.say(
          "Wat is afgesproken? Er zijn nog geen afspraken vastgelegd.",
          "What is agreed? No agreements have been settled yet.")
      ]
    }
    let lines = Self.order.flatMap { kind in
      settled.filter { $0.kind == kind }.compactMap { self.line($0, view) ?? inBrief($0) }
    }
    let named = lines.prefix(shown).map { "- \($0)" }
    return [language.say("Wat is afgesproken?", "What is agreed?")] + named
      + [rest(settled.count - named.count, open: items.count - settled.count)].compactMap { $0 }
  }

  private static let order = [
    "start-term", "duration", "budget-agreement", "result", "contact-agreement",
    "accountability-agreement", "support-agreement", "condition", "steering-clause",
    "end-and-return",
  ]

  /// An agreement of which no sentence can be made: what it is about, and the first words of it.
  private func inBrief(_ item: Record) -> String? {
    let words = RecordWords(language)
    let fields = (RecordKind.named(item.kind)?.fields ?? []).filter {
      !AgreementSection.aboutStanding.contains($0.name) && item.isAnswered($0.name)
    }
    let first = fields.lazy.compactMap { field in
      item.values[field.name].map { value in
        "\(words.field(field.name, of: item.kind)): \(words.value(value, of: field, naming: .none))"
      }
    }.first
    return first.map { "\(words.kind(item.kind)), \($0.clipped(to: 120))" }
  }

  private func rest(_ more: Int, open: Int) -> String? {
    let others =
      more <= 0
      ? nil
      : language.say(
        "Er zijn nog \(language.number(more)) andere afspraken; vraag ernaar.",
        "There are \(language.number(more)) other agreements; do ask for them.")
    let left =
      open == 0
      ? nil
      : language.say(
        "Bewust nog open: \(language.count(open, .point)).",
        "Deliberately still open: \(language.count(open, .point)).")
    let parts = [more == 1 ? oneMore : others, left].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var oneMore: String {
    language.say(
      "Er is nog één andere afspraak; vraag ernaar.", "There is one other agreement; do ask for it."
    )
  }

  private func line(_ item: Record, _ view: StatusView) -> String? {
    switch item.kind {
    case "start-term":
      item.date("start-date").map { start($0, view.on) }
    case "duration":
      item.date("until").map {
        language.say("u doet de taak tot en met ", "you do the task until ") + language.date($0)
      }
    case "budget-agreement":
      item.number("amount").map {
        language.say("het budget is ", "the budget is ") + language.money(cents: $0)
      }
    case "result": result(item)
    case "contact-agreement":
      item.number("per-year").map { number in
        number == 1
          ? language.say("wij spreken elkaar één keer per jaar", "we meet once a year")
          : language.say(
            "wij spreken elkaar \(number) keer per jaar", "we meet \(number) times a year")
      }
    case "accountability-agreement":
      item.text("form").map(account)
    case "support-agreement":
      item.text("what").map {
        language.say("wij helpen met: ", "we help with: ") + $0.clipped(to: 120)
      }
    case "condition": item.text("text").map { $0.clipped(to: 120) }
    default: nil
    }
  }

  private func start(_ date: CalendarDate, _ today: CalendarDate) -> String {
    let day = language.date(date)
    return date < today
      ? language.say("u bent begonnen op \(day)", "you started on \(day)")
      : language.say("u begint op \(day)", "you start on \(day)")
  }

  private func account(_ form: String) -> String {
    switch form {
    case "paper":
      language.say("u schrijft op wat u hebt gedaan", "you write down what you have done")
    case "horizontal":
      language.say(
        "u laat aan de gebruikers en de buurt zien wat u hebt gedaan",
        "you show the users and the neighbourhood what you have done")
    case "third-party":
      language.say(
        "een ander laat namens u zien wat u hebt gedaan",
        "somebody else shows on your behalf what you have done")
    default:
      language.say(
        "u laat op meer dan één manier zien wat u hebt gedaan",
        "you show in more than one way what you have done")
    }
  }

  private func result(_ item: Record) -> String? {
    guard let measure = item.text("measure") else { return nil }
    guard let target = item.text("target") else {
      return language.say("resultaat: \(measure)", "result: \(measure)")
    }
    return language.say(
      "resultaat: \(measure), te bereiken: \(target)", "result: \(measure), to reach: \(target)")
  }
}
