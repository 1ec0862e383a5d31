import ChallengeCore
import Terms

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
    case .lateAfterEnd: say("Nog te doen na het einde", "Still to do after the end")
    case .otherLate: say("De uitdager is te laat", "The challenger is late")
    case .dueSoon: say("Binnenkort", "Due soon")
    case .ourMove: say("De gemeente is aan zet", "The municipality's move")
    case .waitingLong:
      say("De uitdager is al lang aan zet", "The challenger has had the move for long")
    case .stuck: say("Vastgelopen", "Stuck")
    case .theirMove: say("De uitdager is aan zet", "The challenger's move")
    case .ended: say("Afgesloten", "Ended")
    }
  }
}

extension DeskWords {
  package var todayOfAll: String {
    say("Van iedereen; w toont alleen mijn zaken", "Everybody's; w shows my cases only")
  }
  package var todayOfMine: String {
    say("Alleen mijn zaken; w toont die van iedereen", "My cases only; w shows everybody's")
  }
  package var nothingOfMineToday: String {
    say(
      "Niets van u vraagt nu om aandacht. Druk op w om te zien wat er bij anderen speelt.",
      "Nothing of yours needs attention now. Press w to see what others have to do.")
  }

  /// What comes next, when nothing needs anything now.
  package func nextIsOn(_ date: CalendarDate, _ what: String) -> String {
    say("Het eerstvolgende is op \(language.date(date)).", "The next is on \(language.date(date)).")
      + "\n" + what
  }

  package func moreInList(_ count: Int) -> String {
    let number = language.number(count)
    return say("nog \(number), in de lijst van zaken", "\(number) more, in the list of cases")
  }

  package func questionsOpen(_ count: Int) -> String {
    let number = language.number(count)
    return say(
      "Korte vragen zonder antwoord (\(number))", "Short questions without an answer (\(number))")
  }

  package func moreInCalendar(_ count: Int) -> String {
    let number = language.number(count)
    return say("nog \(number), in de agenda", "\(number) more, in the calendar")
  }

  /// A day that is a wish and no last day.
  package func pleaseBy(_ date: CalendarDate) -> String {
    say("graag \(language.day(date))", "please by \(language.day(date))")
  }

  package func changedSince(_ count: Int) -> String {
    say(
      "Gewijzigd door anderen sinds u keek (\(count))",
      "Changed by others since you looked (\(count))")
  }

  package var seenAll: String { say("Gezien: haal deze weg", "Seen: take these away") }
}
