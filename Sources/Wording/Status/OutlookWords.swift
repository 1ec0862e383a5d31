import Casework
import ChallengeCore
import Terms

/// The words for what follows when nobody does anything.
package struct OutlookWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  /// For staff, after whose move it is.
  package func line(_ otherwise: Otherwise, on today: CalendarDate) -> String {
    let day = language.date(otherwise.on)
    let isPast = otherwise.on <= today
    switch otherwise {
    case .moves(let state, _):
      let label = language.quote(state.label.text(in: language))
      return say(
        "gebeurt er niets, dan gaat dit op \(day) vanzelf naar \(label)",
        "if nothing happens, this goes to \(label) by itself on \(day)")
    case .late(let side, _):
      let who = RecordWords(language).theSide(side)
      return isPast
        ? say("\(who) is te laat sinds \(day)", "\(who) has been late since \(day)")
        : say(
          "gebeurt er niets, dan is \(who) te laat vanaf \(day)",
          "if nothing happens, \(who) is late from \(day)")
    case .passes:
      return say(
        "na \(day) verandert er niets vanzelf", "after \(day) nothing changes by itself")
    case .stuck:
      return isPast
        ? say("de zaak staat stil sinds \(day)", "the case has stood still since \(day)")
        : say(
          "gebeurt er niets, dan geldt de zaak vanaf \(day) als vastgelopen",
          "if nothing happens, the case counts as stuck from \(day)")
    }
  }

  /// For the challenger: what happens next if nobody does anything, in plain sentences; nil when
  /// there is nothing to say.
  ///
  /// - Parameter call: whom to call.
  package func resident(_ moves: [Move], on today: CalendarDate, call: String) -> String? {
    let ahead = moves.filter { move in
      guard let otherwise = move.otherwise, otherwise.on > today else { return false }
      if case .passes = otherwise { return false } else { return true }
    }
    guard let first = ahead.min(by: { start($0) < start($1) }), let otherwise = first.otherwise
    else {
      return nil
    }
    let day = language.date(otherwise.on)
    switch otherwise {
    case .moves(let state, _):
      let label = language.quote(state.label.text(in: language))
      return say(
        "Gebeurt er niets? Dan gaat het op \(day) vanzelf verder. De volgende stap is \(label).",
        "If nothing happens, it goes on by itself on \(day). The next step is \(label).")
    case .late(.municipality, _):
      return say(
        "Zijn wij niet op tijd? Dan leest u hier vanaf \(day) wat u kunt doen.",
        "Are we not in time? Then you can read here from \(day) what you can do.")
    case .late(.challenger, _):
      return say(
        "Lukt het u niet op tijd? Bel dan \(call).",
        "Can you not make it in time? Then call \(call).")
    case .stuck:
      return say(
        "Gebeurt er niets? Dan kijken wij op \(day) waarom uw zaak stilstaat.",
        "If nothing happens, we look on \(day) why your case stands still.")
    case .passes: return nil
    }
  }

  private func start(_ move: Move) -> CalendarDate { move.otherwise?.on ?? .latest }
}
