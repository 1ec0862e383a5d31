import Casework
import ChallengeCore
import Terms

/// What one reading of the calendar gave.
struct CalendarReading: Sendable {
  /// By day.
  let entries: [CalendarEntry]
  /// The days that were read, besides what is late.
  let days: ClosedRange<CalendarDate>
  let isMine: Bool
  /// Whether there is more in these days than was read.
  let isCapped: Bool
}

extension CalendarReading {
  init(
    _ casework: Casework, days: ClosedRange<CalendarDate>, isMine: Bool, _ acting: Acting
  ) throws(CaseworkFailure) {
    func read(
      _ from: CalendarDate, _ to: CalendarDate
    ) throws(CaseworkFailure) -> CaseCalendar {
      try casework.calendar(
        from: from, to: to, mine: isMine, limit: DeskLimits.calendarItems, acting)
    }
    let inside = try read(days.lowerBound, days.upperBound)
    var items = inside.items
    // What is late is shown however long ago its day was.
    if days.lowerBound > .earliest {
      items += try read(.earliest, days.lowerBound.adding(days: -1)).items.filter {
        $0.isLate(on: acting.on)
      }
    }
    var entries = items.compactMap { item -> CalendarEntry? in
      guard let number = item.number, case .agenda(let subject) = item.subject else { return nil }
      return CalendarEntry(subject: .item(item, number, subject), day: item.day)
    }
    if !isMine { entries += try Self.contracts(casework, in: days, acting) }
    self.init(
      entries: entries.sorted { ($0.day, $0.name) < ($1.day, $1.name) }, days: days,
      isMine: isMine, isCapped: inside.isCapped)
  }

  /// The ends of contracts in the catalogue, and the last days on which notice can be given.
  ///
  /// They are few and are prepared long before, so the agenda has those of three years.
  private static func contracts(
    _ casework: Casework, in days: ClosedRange<CalendarDate>, _ acting: Acting
  ) throws(CaseworkFailure) -> [CalendarEntry] {
    let last = max(days.upperBound, days.lowerBound.adding(months: 37))
    let shown = days.lowerBound...last
    return try casework.catalogue(CatalogueFilter(), acting).flatMap { entry in
      [
        entry.task.contractEnd.map { CalendarEntry(subject: .contractEnd(entry), day: $0) },
        entry.task.noticeDay.map { CalendarEntry(subject: .noticeDay(entry), day: $0) },
      ].compactMap(\.self).filter { shown.contains($0.day) }
    }
  }
}

extension Desk {
  func calendarEffect(
    _ days: ClosedRange<CalendarDate>, isMine: Bool, request: Int
  ) -> DeskEffect {
    let (casework, acting) = (casework, options.acting)
    return .background(lane: "calendar") {
      .answer(
        .screen(
          .calendar(
            request,
            Result { () throws(CaseworkFailure) in
              try CalendarReading(casework, days: days, isMine: isMine, acting)
            })))
    }
  }

  /// Reads why a term ends when it does; nil for what is no term.
  func whyEffect(_ entry: CalendarEntry) -> DeskEffect? {
    guard case .item(_, let number, .term(let term, _, let record, _)) = entry.subject else {
      return nil
    }
    let (casework, acting, speech, name) = (casework, options.acting, speech, entry.name)
    return .background(lane: "calendar-why") {
      guard let dossier = try? casework.dossier(number, acting) else { return nil }
      let found = dossier.terms.first {
        $0.term.isOpen && $0.term.name == term && $0.term.record == record
      }
      return found.map {
        .answer(.screen(.why(name: name, speech.termWhy($0.term, of: dossier))))
      }
    }
  }
}
