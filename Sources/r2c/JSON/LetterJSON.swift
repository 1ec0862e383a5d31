import CaseStorage
import ChallengeCore
import Terms

/// Letters as JSON.
enum LetterJSON {
  static func owed(_ letters: [OwedLetter], on date: CalendarDate) -> JSONValue {
    .list(
      letters.map { letter in
        .object([
          "kind": .text(letter.kind.rawValue), "about": .text(letter.about.text),
          "since": .text(letter.since.iso), "due": CaseJSON.optional(letter.due?.iso),
          "late": .flag(letter.isLate(on: date)),
        ])
      })
  }
}
