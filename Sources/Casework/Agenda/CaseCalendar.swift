import CaseStorage
import ChallengeCore
import Terms

/// Something that falls due on a day, in a case or in the catalogue.
package struct CalendarItem: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case agenda(AgendaItem.Subject)
    /// The contract for a task of the catalogue ends.
    case contractEnd(CatalogueID)
    /// In so many months it does; the profile says how long ahead that is told.
    ///
    /// > Source: R-04.
    case contractNotice(CatalogueID, months: Int)
  }

  package let day: CalendarDate
  package let subject: Subject
  /// Nil for what is about the catalogue.
  package let number: CaseNumber?
  /// Of the case, or the name of the task.
  package let title: String
  /// Which side has to do something.
  package let by: Side
  /// Whether it is only a day on which something happens: nobody is late after it.
  package let isMoment: Bool
  /// How often there was such a term before in this case.
  package let occurrence: Int

  package func isLate(on date: CalendarDate) -> Bool { !isMoment && date > day }

  /// Whether it is asked and not owed.
  package var isAsked: Bool {
    if case .agenda(.questions) = subject { true } else { false }
  }
}

/// What falls due between two days.
package struct CaseCalendar: Sendable {
  package let days: ClosedRange<CalendarDate>
  /// The day on which somebody looks.
  package let on: CalendarDate
  /// By day, then by case.
  package let items: [CalendarItem]
  /// Whether there is more than ``items`` show; ``counts`` count all.
  package let isCapped: Bool
  /// Each day on which something falls due.
  package let counts: [DayCount]
}

extension Casework {
  /// What falls due between two days in the cases that somebody may read, and in the catalogue.
  ///
  /// From what is kept beside the journal: no case is replayed for who reads cases whole.
  ///
  /// - Parameters:
  ///   - mine: only cases in which the reader has a part, and nothing of the catalogue.
  ///   - limit: how many items are given; all are counted.
  package func calendar(
    from: CalendarDate, to: CalendarDate, mine: Bool = false, limit: Int = 1000, _ acting: Acting
  ) throws(CaseworkFailure) -> CaseCalendar {
    let authority = try authority(acting)
    let parts = try deciding { () throws(Refusal) in try authority.cases(.openTerms) }
    let days = min(from, to)...max(from, to)
    let query = CalendarQuery(
      days: days, on: acting.on, parts: parts, involving: mine ? authority.actor : nil)
    let rows = try storing { () throws(StorageFailure) in
      try store.calendar(query, limit: limit + 1)
    }
    var items = try calendarItems(rows.prefix(limit), query, authority, acting)
    var counts = try storing { () throws(StorageFailure) in try store.dayCounts(query) }
    if !authority.readsRowsAsTheyAre { counts = Self.counts(items, on: acting.on) }
    if !mine {
      let contracts = try contractDays(in: days, acting)
      items += contracts
      counts = Self.sum(counts, Self.counts(contracts, on: acting.on))
    }
    return CaseCalendar(
      days: days, on: acting.on, items: items.sorted(by: CalendarItem.precedes),
      isCapped: rows.count > limit, counts: counts)
  }

  /// The short questions that are asked on a day in the cases that somebody may read, and that have
  /// no answer yet.
  ///
  /// - Parameters:
  ///   - mine: only cases in which the reader has a part.
  ///   - limit: how many are given; all are counted.
  package func askedQuestions(
    mine: Bool = false, limit: Int, _ acting: Acting
  ) throws(CaseworkFailure) -> (items: [CalendarItem], number: Int) {
    let authority = try authority(acting)
    let parts = try deciding { () throws(Refusal) in try authority.cases(.openTerms) }
    let query = CalendarQuery(
      days: CalendarDate.earliest...CalendarDate.latest, on: acting.on, parts: parts,
      involving: mine ? authority.actor : nil, onlyAsked: true)
    let rows = try storing { () throws(StorageFailure) in try store.calendar(query, limit: limit) }
    let items = try calendarItems(rows[...], query, authority, acting).filter(\.isAsked)
    // What stands on a page that is not full is all there is.
    guard rows.count == limit else { return (items, rows.count) }
    return (
      items, try storing { () throws(StorageFailure) in try store.calendarCount(query) }
    )
  }

  private func calendarItems(
    _ rows: ArraySlice<CaseDay>, _ query: CalendarQuery, _ authority: Authority, _ acting: Acting
  ) throws(CaseworkFailure) -> [CalendarItem] {
    var items: [CalendarItem] = []
    var veiled: Set<CaseNumber> = []
    for row in rows {
      let clearance = try deciding { () throws(Refusal) in
        try authority.clearance(.openTerms, of: row.parts)
      }
      guard clearance.level.readsRows else {
        veiled.insert(row.number)
        continue
      }
      guard let (subject, occurrence) = StoredSubject.read(row.row.subject) else { continue }
      items.append(
        CalendarItem(
          day: row.row.day, subject: .agenda(subject), number: row.number, title: row.title,
          by: row.row.by, isMoment: row.row.isMoment, occurrence: occurrence))
    }
    for number in veiled.sorted() {
      let dossier = try dossier(number, acting, for: .openTerms)
      items += CaseAgenda(dossier: dossier).items.filter { query.days.contains($0.due) }.map {
        CalendarItem(
          day: $0.due, subject: .agenda($0.subject), number: $0.number, title: $0.title,
          by: $0.by, isMoment: $0.isMoment, occurrence: $0.occurrence)
      }
    }
    return items
  }

  /// The ends of contracts in the catalogue, and the days on which the municipality is told of them.
  private func contractDays(
    in days: ClosedRange<CalendarDate>, _ acting: Acting
  ) throws(CaseworkFailure) -> [CalendarItem] {
    let times = try profileInForce().alerts.contractEndMonths
    return try catalogue(CatalogueFilter(), acting).flatMap { entry -> [CalendarItem] in
      guard let end = entry.task.contractEnd else { return [] }
      func item(_ day: CalendarDate, _ subject: CalendarItem.Subject) -> CalendarItem {
        CalendarItem(
          day: day, subject: subject, number: nil, title: entry.task.name, by: .municipality,
          isMoment: true, occurrence: 1)
      }
      let notices = times.map {
        item(end.adding(months: -$0), .contractNotice(entry.task.id, months: $0))
      }
      return (notices + [item(end, .contractEnd(entry.task.id))]).filter { days.contains($0.day) }
    }
  }

  private static func counts(_ items: [CalendarItem], on date: CalendarDate) -> [DayCount] {
    Dictionary(grouping: items, by: \.day).map { day, items in
      DayCount(day: day, number: items.count, late: items.count { $0.isLate(on: date) })
    }.sorted { $0.day < $1.day }
  }

  private static func sum(_ left: [DayCount], _ right: [DayCount]) -> [DayCount] {
    Dictionary(grouping: left + right, by: \.day).map { day, counts in
      DayCount(
        day: day, number: counts.reduce(0) { $0 + $1.number },
        late: counts.reduce(0) { $0 + $1.late })
    }.sorted { $0.day < $1.day }
  }
}

extension CalendarItem {
  private var key: (CalendarDate, String, String) { (day, number?.text ?? "", title) }

  fileprivate static func precedes(_ left: CalendarItem, _ right: CalendarItem) -> Bool {
    left.key < right.key
  }
}
