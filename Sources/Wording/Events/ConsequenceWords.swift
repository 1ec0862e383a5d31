import Casework
import ChallengeCore
import Terms

/// What a command would do, said before it is sent.
package struct ConsequenceWords: Sendable {
  package let language: Language
  package let naming: Naming

  package init(_ language: Language, naming: Naming = .none) {
    self.language = language
    self.naming = naming
  }

  /// Where the case will stand, who is to move by when, and what starts or ends; the first thing
  /// first.
  ///
  /// - Parameter own: the kind of the record that is made itself, which needs no saying.
  package func lines(_ consequence: Consequence, on today: CalendarDate, own: String? = nil)
    -> [String]
  {
    var lines = [place(consequence)]
    lines += consequence.newMoves.map { move($0, on: today) }
    let words = EventWords(language, naming: naming)
    var isOwnLeft = own != nil
    for dated in consequence.events {
      switch dated.event {
      case .termStarted, .termRecalculated, .termEnded, .statusCodeIssued, .corrected:
        lines.append(words.line(dated) + ".")
      case .recorded(let recorded):
        if isOwnLeft, recorded.kind == own {
          isOwnLeft = false
        } else {
          lines.append(say("Ook vastgelegd: ", "Also recorded: ") + words.line(dated) + ".")
        }
      case .recordChanged, .recordWithdrawn:
        if own == nil { lines.append(words.line(dated) + ".") }
      default: break
      }
    }
    return lines
  }

  /// In whose name it is done, and from what that shows.
  package func inName(of person: PersonID, basis: String) -> String {
    let name = naming.person(person, in: language)
    return say(
      "Dit telt als gedaan door \(name); waaruit dat blijkt: \(basis).",
      "This counts as done by \(name); what shows it: \(basis).")
  }

  private func place(_ consequence: Consequence) -> String {
    let state = language.quote(consequence.after.label.text(in: language))
    if consequence.after.hasEnded, !consequence.before.hasEnded {
      return say("De zaak is dan afgesloten: \(state).", "The case has then ended: \(state).")
    }
    return consequence.isElsewhere
      ? say("De zaak staat dan in \(state).", "The case is then in \(state).")
      : say("De zaak blijft in \(state).", "The case stays in \(state).")
  }

  private func move(_ move: Move, on today: CalendarDate) -> String {
    let what = move.what.text(in: language)
    let due = move.deadline.map {
      say(", uiterlijk \(language.date($0))", ", by \(language.date($0))")
    }
    let side = RecordWords(language).theSide(move.by)
    return say("Dan is \(side) aan zet: ", "Then it is up to \(side): ") + what + (due ?? "") + "."
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }
}
