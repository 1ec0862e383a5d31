import ChallengeCore

extension DeskWords {
  package var todayTitle: String { say("Vandaag", "Today") }

  package var nothingToday: String {
    isSpoken
      ? say(
        "Niets vraagt nu om aandacht. Typ zaken voor alle zaken.",
        "Nothing needs attention now. Type cases for all cases.")
      : say(
        "Niets vraagt nu om aandacht. Druk op 2 voor alle zaken, of op n voor een nieuwe.",
        "Nothing needs attention now. Press 2 for all cases, or n for a new one.")
  }

  /// Why a group of cases is shown.
  package func attention(_ attention: Attention) -> String {
    switch attention {
    case .late: say("De gemeente is te laat", "The municipality is late")
    case .otherLate: say("De uitdager is te laat", "The challenger is late")
    case .dueSoon: say("Binnenkort", "Due soon")
    case .ourMove: say("De gemeente is aan zet", "The municipality's move")
    case .waitingLong:
      say("De uitdager is al lang aan zet", "The challenger has had the move for long")
    case .stuck: say("Ligt stil", "Has come to a stop")
    case .theirMove: say("De uitdager is aan zet", "The challenger's move")
    case .ended: say("Afgesloten", "Ended")
    }
  }
}
