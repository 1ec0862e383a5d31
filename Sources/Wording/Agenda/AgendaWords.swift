import Casework
import ChallengeCore
import Terms

/// What falls due, in words: as lines for people, and as the parts of a calendar entry.
package struct AgendaWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// What has to be done or happens, without when.
  package func what(_ item: AgendaItem) -> String { what(item.subject) }

  /// The same of what it is about.
  package func what(_ subject: AgendaItem.Subject) -> String {
    switch subject {
    case .term(_, let label, let record, let move):
      let term = label.text(in: language)
      let about = record.map { " (\($0.text))" } ?? ""
      guard let move else { return term + about }
      return "\(move.text(in: language))\(about) – \(term)"
    case .openItem(let record, let kind):
      return say(
        "terugkomen op wat open bleef: \(name(record, kind))",
        "return to what was left open: \(name(record, kind))")
    case .interimEvaluation(let record):
      return say("tussenevaluatie (\(record.text))", "interim evaluation (\(record.text))")
    case .request(let record, let kind):
      return say(
        "antwoord gevraagd: \(name(record, kind))", "an answer is asked: \(name(record, kind))")
    case .noted(let record, let what): return "\(what) (\(record.text))"
    case .questions(let moment, let side):
      let when = RecordWords(language).choice(moment.rawValue)
      let whom = RecordWords(language).theSide(side)
      return say(
        "nog geen antwoord van \(whom) op de korte vragen (\(when))",
        "no answer yet from \(whom) to the short questions (\(when))")
    case .reminder(let reminder):
      return ReminderWords(language).text(reminder)
    }
  }

  private func name(_ record: RecordID, _ kind: String) -> String {
    "\(RecordWords(language).kind(kind)) (\(record.text))"
  }

  /// When it is due, and how late it is.
  package func when(_ item: AgendaItem, on date: CalendarDate) -> String {
    let day = language.day(item.due)
    if item.isAsked { return say("graag uiterlijk \(day)", "please by \(day)") }
    let opening = item.isMoment ? say("op", "on") : say("uiterlijk", "by")
    guard item.isLate(on: date) else { return "\(opening) \(day)" }
    return "\(opening) \(day), " + late(days: item.due.days(until: date))
  }

  private func late(days: Int) -> String {
    days == 1
      ? say("1 dag te laat", "1 day late") : say("\(days) dagen te laat", "\(days) days late")
  }

  /// The agenda as lines, by person.
  package func text(_ agenda: Agenda) -> String {
    guard !agenda.items.isEmpty else {
      return say(
        "Er staat niets op de agenda tot en met \(language.day(agenda.until)).",
        "There is nothing on the agenda until \(language.day(agenda.until)).")
    }
    return agenda.byPerson.map { person, items in
      let heading = person.map { "\($0.name) (\($0.id.text))" } ?? nobody
      return ([heading] + items.map { line($0, on: agenda.on) }).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func line(_ item: AgendaItem, on date: CalendarDate) -> String {
    "  \(when(item, on: date)): \(item.number) \(item.title)\n      \(what(item))"
  }

  private var nobody: String { say("Nog van niemand", "Nobody's yet") }

  /// The name of the calendar.
  package func calendar(_ agenda: Agenda) -> String {
    say("Uitdaagrecht \(agenda.municipality)", "Right to challenge \(agenda.municipality)")
  }

  /// What a calendar entry says besides its title.
  package func description(_ item: AgendaItem, _ agenda: Agenda) -> String {
    let people = item.people.compactMap { agenda.people[$0]?.name }
    let whose = people.isEmpty ? RecordWords(language).theSide(item.by) : language.list(people)
    return [
      "\(item.number) \(item.title)", when(item, on: agenda.on),
      say("Wie: \(whose)", "Who: \(whose)"),
    ].joined(separator: "\n")
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }
}
