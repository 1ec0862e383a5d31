import ChallengeCore
import Terms

extension ProgramWords {
  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  // MARK: Letters

  package func letterMade(_ path: String, number: String, kind: String) -> String {
    say(
      "Brief gemaakt: \(path)\nVerstuurd? Leg de dag vast: r2c letter \(number) \(kind) --sent DATUM",
      "Letter made: \(path)\nSent? Record the day: r2c letter \(number) \(kind) --sent DATE")
  }

  package func letterSent(_ kind: String) -> String {
    let label = RecordWords(language).choice(kind)
    return say(
      "Vastgelegd dat dit is verstuurd: \(label). De termijnen zijn opnieuw berekend.",
      "Recorded as sent: \(label). The terms have been counted again.")
  }

  package var lettersOwed: String { say("Nog te versturen:", "Still to be sent:") }

  /// One letter that must still go out: what, about what, by when.
  package func owed(_ letter: OwedLetter, on date: CalendarDate) -> String {
    let label = RecordWords(language).choice(letter.kind.rawValue)
    guard let due = letter.due else { return "\(label) (\(letter.about))" }
    let day = language.day(due)
    let late =
      letter.isLate(on: date)
      ? say(", te laat: ", ", late: ") + language.count(due.days(until: date), .day) : ""
    return say(
      "\(label) (\(letter.about)), uiterlijk \(day)", "\(label) (\(letter.about)), by \(day)")
      + late
  }

  package var provenance: String { say("Waar het vandaan komt", "Where it comes from") }

  // MARK: Documents

  package var noDocuments: String { say("Er zijn geen documenten.", "There are no documents.") }

  package func saved(_ path: String) -> String { say("Bewaard in \(path)", "Saved to \(path)") }

  /// A document in a list: title, kind, day, and where it is.
  package func document(_ record: Record) -> String {
    let place =
      if let file = record.text("file") {
        "\(file), " + language.count(record.number("size") ?? 0, .byte)
      } else {
        record.text("link") ?? say("geen bestand", "no file")
      }
    let seen = RecordWords(language).visibility(record.visibility)
    let details = [
      record.text("kind"), record.date("date").map(language.short), place, seen,
      record.text("about"),
    ].compactMap { $0 }
    return "\(record.text("title") ?? "") (\(details.joined(separator: "; ")))"
  }
}
