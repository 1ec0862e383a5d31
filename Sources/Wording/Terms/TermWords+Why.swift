import ChallengeCore
import Terms

extension TermWords {
  /// Why a term ends when it does, in whole sentences.
  package func why(_ result: TermResult) -> String {
    var sentences = result.steps.map { sentence($0) }
    if !result.steps.contains(where: \.settlesEnd) {
      sentences.append(
        language.say(
          "Dat is een gewone dag; op die dag eindigt de termijn.",
          "That is an ordinary day; the term ends on that day."))
    }
    if result.isAtLatest {
      sentences.append(
        language.say(
          "Dit is de uiterste datum: komt het antwoord eerder, dan eindigt de termijn eerder.",
          "This is the latest date: if the answer comes sooner, the term ends sooner."))
    }
    return sentences.joined(separator: " ")
  }

  /// Why a term of a case ends when it does.
  package func why(_ term: RunningTerm, calculator: TermCalculator) -> String {
    if term.fixedEnd != nil {
      return language.say(
        "Deze datum staat zo in het dossier; er is geen lengte geteld.",
        "This date stands in the file as it is; no length was counted.")
    }
    do throws(TermError) {
      return why(try calculator.calculate(term.input))
    } catch {
      return explained(error).message
    }
  }

  private func sentence(_ step: TermStep) -> String {
    switch step {
    case .counted(let from, let length, let backwards, let end):
      counted(from, length, backwards, end)
    case .suspended(let suspension, let days, let end): suspended(suspension, days, end)
    case .extended(let change, let end): extended(change, end)
    case .rolled(let from, let skipped, let to): rolled(from, skipped, to)
    case .twoDayRule(_, let ordinaryDays, let skipped, let to):
      twoDays(ordinaryDays, skipped, to)
    case .noAtw(let reason, let closure): notCovered(reason, closure)
    case .provisional(let years): provisional(years)
    }
  }

  private func counted(
    _ from: CalendarDate, _ length: TermLength, _ backwards: Bool, _ end: CalendarDate
  ) -> String {
    let span = language.length(length)
    return backwards
      ? language.say(
        "\(span) voor \(language.date(from)) is \(language.date(end)).",
        "\(span) before \(language.date(from)) is \(language.date(end)).")
      : language.say(
        "\(span) na \(language.date(from)) is \(language.date(end)).",
        "\(span) after \(language.date(from)) is \(language.date(end)).")
  }

  private func suspended(_ suspension: Suspension, _ days: Int, _ end: CalendarDate) -> String {
    let invited = language.day(suspension.invited)
    let answered = language.day(suspension.answered)
    let count = language.count(days, .day)
    guard days > 0 else {
      return language.say(
        "Tussen \(invited) en \(answered) stond de termijn geen dag extra stil.",
        "Between \(invited) and \(answered) the term did not stand still for any further day.")
    }
    let stood =
      suspension.isOpen
      ? language.say(
        "De termijn staat dan \(count) stil", "The term then stands still for \(count)")
      : language.say("De termijn stond \(count) stil", "The term stood still for \(count)")
    return language.say(
      "\(stood): van de dag na \(invited) tot \(answered) (art. 4:15 Awb). "
        + "Zo wordt het \(language.date(end)).",
      "\(stood): from the day after \(invited) until \(answered) (art. 4:15 Awb). "
        + "That makes it \(language.date(end)).")
  }

  private func extended(_ change: TermExtension, _ end: CalendarDate) -> String {
    let decided = change.decided.map {
      language.say("Op \(language.day($0)) is de termijn", "On \(language.day($0)) the term was")
    }
    let opening = decided ?? language.say("De termijn is", "The term was")
    switch change.amount {
    case .length(let length):
      let span = language.length(length)
      return language.say(
        "\(opening) met \(span) verlengd, tot en met \(language.date(end)).",
        "\(opening) extended by \(span), until \(language.date(end)).")
    case .newEnd(let date):
      return language.say(
        "\(opening) verlengd tot en met \(language.date(date)) (art. 4:14 Awb).",
        "\(opening) extended until \(language.date(date)) (art. 4:14 Awb).")
    }
  }

  private func rolled(
    _ from: CalendarDate, _ skipped: [SkippedDay], _ to: CalendarDate
  ) -> String {
    let first = skipped.first.map { closure($0.closure, act: true) } ?? language.date(from)
    let rest = skipped.dropFirst().map(named)
    let end = language.date(to)
    guard !rest.isEmpty else {
      return language.say(
        "Dat is \(first), daarom eindigt de termijn op de eerstvolgende gewone dag: \(end) "
          + "(art. 1 lid 1 Algemene termijnenwet).",
        "That is \(first), so the term ends on the next ordinary day: \(end) "
          + "(Algemene termijnenwet, art. 1(1)).")
    }
    let others = language.list(rest)
    let also =
      rest.count == 1
      ? language.say(
        "Ook \(others) is geen gewone dag.", "\(others) is not an ordinary day either.")
      : language.say(
        "Ook \(others) zijn geen gewone dagen.", "\(others) are not ordinary days either.")
    return language.say(
      "Dat is \(first). \(also) Daarom eindigt de termijn op de eerstvolgende gewone dag: \(end) "
        + "(art. 1 lid 1).",
      "That is \(first). \(also) So the term ends on the next ordinary day: \(end) (art. 1(1)).")
  }

  private func twoDays(
    _ ordinaryDays: [CalendarDate], _ skipped: [SkippedDay], _ to: CalendarDate
  ) -> String {
    let days = language.list(ordinaryDays.map(language.date))
    let between = skipped.map(named)
    let note =
      between.isEmpty
      ? ""
      : language.say(
        " Niet mee tellen: \(language.list(between)).",
        " Not counted: \(language.list(between)).")
    return language.say(
      "Een termijn van drie dagen of langer heeft ten minste twee gewone dagen "
        + "(art. 2 Algemene termijnenwet). Dat zijn hier \(days).\(note) "
        + "Daarom eindigt de termijn op \(language.date(to)).",
      "A term of three days or more has at least two ordinary days "
        + "(Algemene termijnenwet, art. 2). Here these are \(days).\(note) "
        + "So the term ends on \(language.date(to)).")
  }

  private func provisional(_ years: [Int]) -> String {
    let named = language.list(years.map(String.init))
    return language.say(
      "De einddatum is voorlopig: welke extra dagen in \(named) met een feestdag gelijkstaan, "
        + "is nog niet besloten (art. 3 lid 3 Algemene termijnenwet).",
      "The end date is provisional: which further days in \(named) count as feast days "
        + "has not been decided yet (Algemene termijnenwet, art. 3(3)).")
  }
}

extension TermStep {
  /// Whether this step says where the term ends in law.
  fileprivate var settlesEnd: Bool {
    switch self {
    case .rolled, .twoDayRule, .noAtw: true
    case .counted, .suspended, .extended, .provisional: false
    }
  }
}
