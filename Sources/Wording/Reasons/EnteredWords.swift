import ChallengeCore
import Terms

/// The words for dates and amounts as they are typed: how they are read, and what to type instead.
package struct EnteredWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// How a date is read: `= vrijdag 15 mei 2026`.
  package func reading(_ date: CalendarDate) -> String { "= \(language.date(date))" }

  /// How an amount is read, with its cents.
  package func reading(cents: Int) -> String { "= \(language.money(cents: cents))" }

  /// A date as anybody can type it: `15-5-2026`.
  package func typed(_ date: CalendarDate) -> String { "\(date.day)-\(date.month)-\(date.year)" }

  /// An amount as anybody can type it; with its cents where it would have two readings without.
  package func typed(cents: Int) -> String {
    let amount = language.money(cents: cents)
    return Money.cents(amount) == cents ? amount : amount + language.say(",00", ".00")
  }

  // MARK: Dates

  func message(_ problem: DateProblem, entered: String) -> String {
    let entered = language.quote(entered)
    switch problem {
    case .notADate: return language.say("\(entered) is geen datum.", "\(entered) is no date.")
    case .noSuchDay:
      return language.say("\(entered) staat niet op de kalender.", "\(entered) does not exist.")
    case .dayFirst:
      return language.say(
        "\(entered) is geen datum: de dag staat voor de maand.",
        "\(entered) is no date: the day comes before the month.")
    case .shortYear:
      return language.say(
        "\(entered): het jaar heeft maar twee cijfers.", "\(entered): the year has two digits.")
    case .whichDay:
      return language.say(
        "\(entered) zegt niet welke dag het is.", "\(entered) does not say which day it is.")
    case .unclear(let dates):
      return language.say(
        "\(entered) kan twee dagen zijn: \(language.alternatives(dates.map(language.date))).",
        "\(entered) can be two days: \(language.alternatives(dates.map(language.date))).")
    case .wrongWeekday(let date):
      let weekday = language.weekday(date.weekday)
      return language.say(
        "\(entered): \(language.day(date)) is een \(weekday).",
        "\(entered): \(language.day(date)) is a \(weekday).")
    case .outOfRange:
      return language.say(
        "\(entered) ligt te ver weg om mee te rekenen.", "\(entered) is too far away to count with."
      )
    }
  }

  func hint(_ problem: DateProblem) -> String {
    switch problem {
    case .notADate:
      language.say(
        "Schrijf bijvoorbeeld 15 mei, 4-3-2026, vandaag, volgende week ma of +6w.",
        "Write for example 15 May, 4-3-2026, today, next Monday or +6w.")
    case .noSuchDay, .outOfRange:
      language.say("Kijk de dag en de maand na.", "Check the day and the month.")
    case .dayFirst(let date), .wrongWeekday(let date), .shortYear(let date?): type([date])
    case .shortYear(nil):
      language.say("Schrijf het jaar voluit, zoals 2026.", "Write the year in full, like 2026.")
    case .whichDay:
      language.say(
        "Schrijf er de dag bij, zoals volgende week ma of eind mei.",
        "Add the day, like Monday next week or end of May.")
    case .unclear(let dates): type(dates)
    }
  }

  private func type(_ dates: [CalendarDate]) -> String {
    let list = language.alternatives(dates.map(typed))
    return language.say("Typ \(list).", "Type \(list).")
  }

  // MARK: Amounts

  func message(_ problem: AmountProblem, entered: String) -> String {
    let entered = language.quote(entered)
    switch problem {
    case .notAnAmount:
      return language.say(
        "\(entered) is geen bedrag in euro's.", "\(entered) is no amount in euros.")
    case .tooLarge:
      return language.say("\(entered) is te groot.", "\(entered) is too large.")
    case .unclear(let amounts):
      let list = language.alternatives(amounts.map(typed))
      return language.say(
        "\(entered) kan twee bedragen zijn: \(list).", "\(entered) can be two amounts: \(list).")
    }
  }

  func hint(_ problem: AmountProblem) -> String {
    switch problem {
    case .notAnAmount:
      language.say(
        "Schrijf bijvoorbeeld 56000, € 56.000, 1234,50 of 56k.",
        "Write for example 56000, €56,000.00, 1234.50 or 56k.")
    case .tooLarge:
      language.say("Kijk de nullen na.", "Check the noughts.")
    case .unclear(let amounts):
      language.say("Typ ", "Type ")
        + language.alternatives(amounts.map { Money.plain($0) }) + "."
    }
  }
}
