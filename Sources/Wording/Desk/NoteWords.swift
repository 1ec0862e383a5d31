import ChallengeCore
import Terms

/// The words for a contact noted in one line: how the line is read, and what is wrong with it.
package struct NoteWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package var title: String { say("Snelle notitie", "Quick note") }

  package var explanation: String {
    say(
      "Een contact in één regel, zoals: bel met groep over begroting, +2w terugbellen. Het eerste "
        + "woord zegt hoe het contact was; na een komma een dag en wat u dan wilt doen.",
      "A contact in one line, like: call with group about budget, +2w call back. The first word says "
        + "how the contact was; after a comma a day and what you want to do then.")
  }

  package var caseLabel: String { say("zaak", "case") }
  package var caseHint: String {
    say(
      "Het nummer, of woorden uit de titel of de tekst.",
      "The number, or words of its title or text.")
  }
  package var lineLabel: String { say("wat er was", "what it was") }
  package var lineHint: String {
    say(
      "Bel, gesprek, bezoek, mail of brief; met wie; waarover; en na een komma de herinnering.",
      "Call, talk, visit, mail or letter; with whom; about what; and after a comma the reminder.")
  }
  package var readersHint: String {
    say(
      "Wie de notitie mag lezen. De herinnering ziet alleen de gemeente.",
      "Who may read the note. Only the municipality sees the reminder.")
  }

  /// How a line is read:
  /// `= gebeld · met groep · ‘bel met groep’ · herinnering dinsdag 24 maart 2026: terugbellen`.
  package func reading(_ note: QuickNote) -> String { "= " + read(note) }

  /// What is recorded, as a sentence.
  package func recorded(_ note: QuickNote) -> String { read(note).capitalizedFirst + "." }

  /// That it is the contact that was agreed, and when the next one is.
  package func counts(_ due: CalendarDate, next: CalendarDate) -> String {
    say(
      "Telt als het afgesproken contact van \(language.date(due)); het volgende is dan op "
        + "\(language.date(next)).",
      "Counts as the contact agreed for \(language.date(due)); the next one is then on "
        + "\(language.date(next)).")
  }

  package func countsNot(_ due: CalendarDate) -> String {
    say(
      "Telt niet als het afgesproken contact van \(language.date(due)); dat blijft staan.",
      "Does not count as the contact agreed for \(language.date(due)); that stays.")
  }

  private func read(_ note: QuickNote) -> String {
    let way = RecordWords(language).choice(note.way ?? QuickNote.usualWay)
    var parts = [way]
    if let partner = note.with { parts.append(say("met \(partner)", "with \(partner)")) }
    parts.append(language.quote(note.text))
    if let reminder = note.reminder {
      let day = language.date(reminder.on)
      parts.append(say("herinnering \(day): ", "reminder \(day): ") + reminder.what)
    } else {
      parts.append(say("geen herinnering", "no reminder"))
    }
    return parts.joined(separator: " · ")
  }

  package func problem(_ problem: QuickNote.Problem) -> String {
    switch problem {
    case .empty: say("Er staat nog niets.", "There is nothing yet.")
    case .past(let date):
      say(
        "De herinnering ligt in het verleden: \(language.date(date)).",
        "The reminder lies in the past: \(language.date(date)).")
    case .unclear(let text, let cause):
      "\(EnteredWords(language).message(cause, entered: text)) \(EnteredWords(language).hint(cause))"
    }
  }

  /// Which case is meant, while it is typed.
  package func found(_ number: CaseNumber, _ title: String) -> String { "= \(number) \(title)" }

  package func several(_ titles: [String], hasMore: Bool) -> String {
    let list = titles.joined(separator: "; ") + (hasMore ? "; …" : "")
    return say("Welke? \(list)", "Which? \(list)")
  }

  package func noCase(_ text: String) -> String {
    say(
      "Geen zaak gevonden voor \(language.quote(text)).",
      "No case found for \(language.quote(text)).")
  }

  package func saved(_ number: CaseNumber, reminder: CalendarDate?) -> String {
    guard let reminder else {
      return say("Genoteerd in zaak \(number).", "Noted in case \(number).")
    }
    let day = language.date(reminder)
    return say(
      "Genoteerd in zaak \(number); herinnering op \(day).",
      "Noted in case \(number); reminder on \(day).")
  }

  /// The contact has been saved, and its reminder has not.
  package func withoutReminder(_ number: CaseNumber, _ why: String) -> String {
    say(
      "Genoteerd in zaak \(number), maar zonder herinnering: \(why)",
      "Noted in case \(number), but without the reminder: \(why)")
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }
}
