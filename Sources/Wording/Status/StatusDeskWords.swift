import Casework

/// The words around the questions and answers that a resident reads on the screen.
package struct StatusDeskWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package func title(_ view: StatusView) -> String {
    let number = view.summary.number.text
    return say("Uw uitdaging, zaak \(number): ", "Your challenge, case \(number): ")
      + view.summary.title
  }

  package func today(_ view: StatusView) -> String { language.day(view.on) }

  // MARK: Keys

  package var question: String { say("vraag", "question") }
  package var readOn: String { say("verder lezen", "read on") }
  package var help: String { say("hulp", "help") }
  package var quit: String { say("stoppen", "quit") }
  package var helpTitle: String { say("Hulp", "Help") }
  package var helpFooter: String { say("Esc sluit deze hulp", "Esc closes this help") }
  package var page: String { say("Dit scherm", "This screen") }

  package var keys: [(key: String, label: String)] {
    [
      ("↑ ↓", say("een andere vraag", "another question")),
      ("1 2 3 …", say("de vraag met dat nummer", "the question with that number")),
      (
        say("PgDn Spatie", "PgDn Space"),
        say("het antwoord verder lezen", "read on in the answer")
      ),
      ("PgUp", say("het antwoord terug lezen", "read back in the answer")),
      ("?", say("deze hulp", "this help")),
      ("q Esc", say("stoppen", "quit")),
      (
        say("muis", "mouse"),
        say(
          "klik kiest een vraag; het wiel leest verder",
          "a click picks a question; the wheel reads on"
        )
      ),
    ]
  }

  package var readOnly: String {
    say(
      "U kunt hier alleen kijken. Er verandert niets.", "You can only look here. Nothing changes.")
  }

  // MARK: Line by line

  package var welcome: String {
    say(
      "Typ het nummer van een vraag en druk op Enter. Met stop gaat u weg.",
      "Type the number of a question and press Enter. With quit you leave.")
  }
  package var whichQuestion: String { say("Welk nummer?", "Which number?") }
  /// What can be typed to hear the questions again.
  package var questions: [String] {
    language == .dutch ? ["vragen", "questions"] : ["questions", "vragen"]
  }
  package var questionsMeaning: String { say("de vragen horen", "hear the questions") }
}
