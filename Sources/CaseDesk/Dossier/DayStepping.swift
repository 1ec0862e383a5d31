import ChallengeCore
import Terminal
import Terms

extension DeskModel {
  /// Shows the dossier as it was, or as it is when nothing is entered; nil when it is no day.
  mutating func showAsOf(_ text: String, _ desk: Desk) -> [DeskEffect]? {
    guard let dossier else { return [] }
    if text.allSatisfy(\.isWhitespace) { return [desk.dossierEffect(dossier.number, .open)] }
    guard let date = CalendarDate(entered: text, on: today, leaning: .back) else { return nil }
    return show(date, desk)
  }

  private func show(_ date: CalendarDate, _ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    return [desk.dossierEffect(dossier.number, at: date >= today ? nil : date, .open)]
  }

  /// Goes to the nearest day before or after on which something happened; after the last comes now.
  mutating func stepDay(by step: Int, _ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    let days = dossier.days.filter { $0 < today }
    if step < 0 {
      let shown = dossier.open.asOf ?? today
      guard let day = days.last(where: { $0 < shown }) else {
        say(.note, words.noDayBefore)
        return []
      }
      return show(day, desk)
    }
    guard let shown = dossier.open.asOf else {
      say(.note, words.isNow)
      return []
    }
    return show(days.first { $0 > shown } ?? today, desk)
  }

  /// Goes to a day in the timeline; nil when it is no day.
  mutating func jump(to text: String, _ desk: Desk) -> [DeskEffect]? {
    guard let dossier else { return [] }
    guard let date = CalendarDate(entered: text, on: today, leaning: .back) else { return nil }
    let pages = DossierPages(model: dossier, speech: speech, today: dossier.open.asOf ?? today)
    if let stop = pages.stop(on: date) {
      selectInDossier(stop)
    } else {
      say(.note, words.noDayBefore)
    }
    return settle(desk)
  }
}
