import Terms

extension Language {
  /// A date in full: `vrijdag 3 april 2026`, `Friday 3 April 2026`.
  package func date(_ date: CalendarDate) -> String {
    "\(weekday(date.weekday)) \(day(date))"
  }

  /// A date without the day of the week: `3 april 2026`, `3 April 2026`.
  package func day(_ date: CalendarDate) -> String {
    "\(date.day) \(month(date.month)) \(date.year)"
  }

  /// A date in a narrow column: `3 apr 2026`, `3 Apr 2026`.
  package func short(_ date: CalendarDate) -> String {
    "\(date.day) \(shortMonth(date.month)) \(date.year)"
  }

  package func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: say("maandag", "Monday")
    case .tuesday: say("dinsdag", "Tuesday")
    case .wednesday: say("woensdag", "Wednesday")
    case .thursday: say("donderdag", "Thursday")
    case .friday: say("vrijdag", "Friday")
    case .saturday: say("zaterdag", "Saturday")
    case .sunday: say("zondag", "Sunday")
    }
  }

  /// The name of a month, 1…12.
  package func month(_ number: Int) -> String {
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return say(dutch[number - 1], english[number - 1])
  }

  private func shortMonth(_ number: Int) -> String {
    if self == .dutch && number == 3 { return "mrt" }
    return String(month(number).prefix(3))
  }
}
