import ChallengeCore
import Terms

extension EventWords {
  func provisional(_ isProvisional: Bool) -> String {
    isProvisional ? language.say(" (voorlopig)", " (provisional)") : ""
  }

  func recalculated(_ changed: Event.TermRecalculated) -> String {
    let term = naming.term(changed.name, in: language)
    let end = language.date(changed.end) + provisional(changed.isProvisional)
    switch changed.cause {
    case .suspended:
      return language.say(
        "Termijn \(term) staat stil; uiterlijk tot en met \(end)",
        "Term \(term) stands still; until \(end) at the latest")
    case .resumed:
      return language.say(
        "Termijn \(term) loopt weer, tot en met \(end)", "Term \(term) runs again, until \(end)")
    case .extended:
      return language.say(
        "Termijn \(term) verlengd tot en met \(end)", "Term \(term) extended until \(end)")
    case .corrected:
      return language.say(
        "Termijn \(term) opnieuw berekend: tot en met \(end)",
        "Term \(term) recalculated: until \(end)")
    }
  }

  func termEnded(_ ended: Event.TermEnded) -> String {
    let term = naming.term(ended.name, in: language)
    return ended.standing == .cancelled
      ? language.say("Termijn \(term) vervallen", "Term \(term) cancelled")
      : language.say("Termijn \(term) afgerond", "Term \(term) completed")
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
