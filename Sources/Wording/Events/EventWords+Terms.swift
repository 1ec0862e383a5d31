import ChallengeCore
import Terms

extension EventWords {
  func provisional(_ isProvisional: Bool) -> String {
    isProvisional ? language.say(" (voorlopig)", " (provisional)") : ""
  }

  func recalculated(_ changed: Event.TermRecalculated) -> String {
    let term = naming.term(changed.name, in: language).capitalizedFirst
    let end = language.date(changed.end) + provisional(changed.isProvisional)
    switch changed.cause {
    case .suspended:
      return language.say(
        "\(term) staat stil; uiterlijk tot en met \(end)",
        "\(term) stands still; until \(end) at the latest")
    case .resumed:
      return language.say(
        "\(term) loopt weer, tot en met \(end)", "\(term) runs again, until \(end)")
    case .extended:
      return language.say(
        "\(term) verlengd tot en met \(end)", "\(term) extended until \(end)")
    case .corrected:
      return language.say(
        "\(term) opnieuw berekend: tot en met \(end)",
        "\(term) recalculated: until \(end)")
    }
  }

  func termEnded(_ ended: Event.TermEnded) -> String {
    let term = naming.term(ended.name, in: language).capitalizedFirst
    switch ended.standing {
    case .cancelled: return language.say("\(term) vervallen", "\(term) cancelled")
    case .lapsed: return language.say("\(term) verstreken", "\(term) passed")
    default: return language.say("\(term) afgerond", "\(term) completed")
    }
  }

  func correction(_ corrected: Event.Corrected) -> String {
    switch corrected.change {
    case .redated(let date):
      language.say(
        "Correctie: de datum van stap \(corrected.entry) is \(language.day(date)); "
          + corrected.reason,
        "Correction: the date of step \(corrected.entry) is \(language.day(date)); "
          + corrected.reason)
    case .annulled:
      language.say(
        "Correctie: stap \(corrected.entry) ongedaan gemaakt; \(corrected.reason)",
        "Correction: step \(corrected.entry) undone; \(corrected.reason)")
    }
  }
}
