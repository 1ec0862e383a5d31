import Terms

/// The words of the desk that are about the desk itself: its keys, screens and questions.
package struct DeskWords: Sendable {
  package let language: Language
  /// Whether the words are read aloud, line by line: no keys, no signs, dates in full.
  package let isSpoken: Bool

  package init(_ language: Language, isSpoken: Bool = false) {
    self.language = language
    self.isSpoken = isSpoken
  }

  func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  /// A text after which more follows: a question, or an answer that is still to come.
  func asking(_ dutch: String, _ english: String) -> String {
    say(dutch, english) + (isSpoken ? "" : "…")
  }

  /// A key bar's hint, or a row of a help page.
  package struct KeyText: Hashable, Sendable {
    package let key: String
    package let label: String
  }

  // MARK: Screen

  package var demo: String { say("voorbeeld", "example") }
  package var reading: String { asking("Bezig met lezen", "Reading") }

  /// What a window that is too small says.
  package func tooSmall(have: String, need: String) -> String {
    say(
      "Dit venster is \(have). Maak het minstens \(need), of start r2c --plain: dan staat alles in "
        + "gewone regels.",
      "This window is \(have). Make it at least \(need), or start r2c --plain: then everything is "
        + "told in plain lines.")
  }

  package var pasteTooLarge: String {
    say(
      "Dat is te veel tekst om in één keer te plakken; er is niets geplakt.",
      "That is too much text to paste at once; nothing was pasted.")
  }

  package func ticked(_ count: Int) -> String {
    let cases = language.count(count, .challenge)
    return say(
      "De klok heeft gedaan wat verviel, in \(cases).",
      "The clock has done what fell due, in \(cases).")
  }

  // MARK: Quitting

  package var quitTitle: String { say("Stoppen?", "Quit?") }

  package func quitLoses(_ forms: [String]) -> String {
    let list = language.list(forms.map(language.quote))
    return say(
      "Dit is ingevuld en nog niet vastgelegd: \(list). Als u stopt, gaat het verloren.",
      "This has been filled in and not been saved: \(list). It is lost when you quit.")
  }

  /// Enter is not among them: it is the key that asks, and pressed twice it would answer too.
  package var confirmKeys: String { say("j ja   n of Esc nee", "y yes   n or Esc no") }

  // MARK: Dates

  /// A date in a list: `3 apr`, with the year when it is another one.
  package func shortDate(_ date: CalendarDate, on today: CalendarDate) -> String {
    if isSpoken { return language.day(date) }
    let short = language.short(date)
    return date.year == today.year ? String(short.dropLast(5)) : short
  }

  /// A date in a narrow column, or in full when it is read aloud.
  package func columnDate(_ date: CalendarDate) -> String {
    isSpoken ? language.day(date) : language.short(date)
  }

  /// By when, as a list says it: `uiterlijk 3 apr`, `vandaag`, `3 dagen te laat`.
  package func due(_ date: CalendarDate, on today: CalendarDate) -> String {
    let days = today.days(until: date)
    if days == 0 { return say("uiterlijk vandaag", "due today") }
    if days < 0 {
      let count = language.count(-days, .day)
      return say("\(count) te laat", "\(count) late")
    }
    return say("uiterlijk ", "due ") + shortDate(date, on: today)
  }

  /// The same in full: `uiterlijk vrijdag 3 april 2026, nog 3 dagen`.
  package func dueInFull(_ date: CalendarDate, on today: CalendarDate) -> String {
    let remaining = TermWords(language).remaining(until: date, on: today)
    return say("uiterlijk ", "by ") + "\(language.date(date)), \(remaining)"
  }

  package var whichDate: String { say("Dossier zoals het was op", "The dossier as it was on") }
  package var promptKeys: String { say("Enter tonen   Esc terug", "Enter show   Esc back") }
  package var promptKeepKeys: String {
    say("Enter bewaren   Esc terug", "Enter keep   Esc back")
  }

  package var dateHint: String {
    say("Zoals 15 mei, volgende week ma of +6w.", "Like 15 May, next Monday or +6w.")
  }

  package var asOfHint: String {
    say(
      "Zoals 4-3-2026 of 2 weken geleden. Leeg: zoals het nu is.",
      "Like 4-3-2026 or 2 weeks ago. Empty: as it is now.")
  }

  package func notADate(_ text: String) -> String {
    say("\(language.quote(text)) is geen datum.", "\(language.quote(text)) is no date.")
  }
}
