import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework

/// What the desk reads from the rows is what a replay of every case says.
@Suite("What the desk reads")
struct DeskReadingTests {
  private static func pm(_ date: CalendarDate) -> Acting { Workshop.acting("pm", on: date.iso) }

  /// Every third example in one database, each stopped somewhere.
  private static func examples() throws -> Workshop {
    let workshop = try Workshop()
    for (place, file) in ExampleTests.files.enumerated() where place % 3 == 0 {
      let history = try HistoryFile.load(
        text: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
      let player = Player(
        history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
        makeCode: Workshop.code)
      try workshop.adopt(history.profile)
      try player.registerPeople()
      let part = [0.4, 0.7, 1][place / 3 % 3]
      for step in history.steps.prefix(Int(Double(history.steps.count) * part)) {
        _ = try player.play(step)
      }
    }
    return workshop
  }

  @Test("groups, calendar, board and figures are those of the dossiers, on any day")
  func sameAsReplay() throws {
    let workshop = try Self.examples()
    let casework = workshop.casework
    let days = ["2021-03-01", "2023-01-15", "2024-06-01", "2025-12-31", "2028-01-01"]
    for day in days.compactMap({ CalendarDate(iso: $0) }) {
      let acting = Self.pm(day)
      let dossiers = try casework.dossiers(.openTerms, acting)
      #expect(dossiers.count > 10)
      let groups = Dictionary(grouping: dossiers) { $0.summary.attention(on: day) }
      #expect(try casework.attention(acting) == groups.mapValues(\.count))
      for (group, members) in groups {
        let filter = CaseFilter(urgency: .init([group], on: day))
        let found = try casework.list(filter, acting).cases
        #expect(Set(found.map(\.number)) == Set(members.map(\.summary.number)))
        #expect(found.allSatisfy { $0.attention(on: day) == group })
      }
      try expectCalendar(casework, acting)
      let board = try casework.board(perPhase: 2, acting)
      for column in board {
        let there = dossiers.filter { $0.summary.phase == column.phase }
        #expect(column.number == there.count)
        #expect(column.cases.count == min(2, there.count))
        #expect((column.next != nil) == (there.count > 2))
      }
    }
  }

  /// What the agenda says is in the calendar, with the same day, side and words.
  private func expectCalendar(_ casework: Casework, _ acting: Acting) throws {
    let agenda = try casework.agenda(days: 400, acting)
    let from = CalendarDate(iso: "2015-01-01") ?? .earliest
    let calendar = try casework.calendar(
      from: from, to: acting.on.adding(days: 400), limit: 100_000, acting)
    #expect(!calendar.isCapped)
    func key(_ day: CalendarDate, _ number: CaseNumber?, _ subject: AgendaItem.Subject, _ by: Side)
      -> String
    { "\(day) \(number?.text ?? "") \(subject) \(by)" }
    let known = Set(
      calendar.items.compactMap { item -> String? in
        guard case .agenda(let subject) = item.subject else { return nil }
        return key(item.day, item.number, subject, item.by)
      })
    for item in agenda.items {
      #expect(known.contains(key(item.due, item.number, item.subject, item.by)), "\(item)")
    }
    let counted = Dictionary(grouping: calendar.items, by: \.day).mapValues(\.count)
    let days = calendar.counts.map { ($0.day, $0.number) }
    #expect(Dictionary(uniqueKeysWithValues: days) == counted)
    let late = calendar.items.count { $0.isLate(on: acting.on) }
    #expect(calendar.counts.reduce(0) { $0 + $1.late } == late)
  }

  @Test("contracts of the catalogue stand in the calendar, and the days ahead of the profile")
  func contracts() throws {
    let workshop = try Workshop()
    let acting = Workshop.acting("pm", on: "2026-03-02")
    try workshop.casework.addTask(
      CatalogueID("groen"), [.name: "Groen in Noord", .contractEnd: "2027-06-30"], acting)
    let calendar = try workshop.casework.calendar(
      from: CalendarDate(iso: "2026-01-01") ?? .earliest,
      to: CalendarDate(iso: "2027-12-31") ?? .latest, acting)
    let days = calendar.items.map(\.day.iso)
    #expect(days.contains("2027-06-30"))
    #expect(days.contains("2026-06-30"), "a year ahead")
    #expect(calendar.items.allSatisfy { $0.title == "Groen in Noord" && $0.number == nil })
    let mine = try workshop.casework.calendar(
      from: calendar.days.lowerBound, to: calendar.days.upperBound, mine: true, acting)
    #expect(mine.items.isEmpty)
  }

  @Test("a challenger reads of the own case alone, as it is shown to him")
  func rights() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let casework = workshop.casework
    let own = Workshop.acting("groep", on: "2026-03-12")
    let other = Workshop.acting("ander", on: "2026-03-12")
    #expect(try casework.attention(own).values.reduce(0, +) == 1)
    #expect(try casework.attention(other).isEmpty)
    let range = (CalendarDate.earliest, CalendarDate.latest)
    #expect(try !casework.calendar(from: range.0, to: range.1, own).items.isEmpty)
    #expect(try casework.calendar(from: range.0, to: range.1, other).items.isEmpty)
    #expect(
      try workshop.refusal { _ = try casework.figures(from: range.0, to: range.1, own) }
        == ["not-permitted"])
    let before = try casework.changeCounter()
    try workshop.add("confirmation", number, by: "pm", on: "2026-03-12")
    #expect(try casework.changes(since: before, own).cases == [number])
    #expect(try casework.changes(since: before, other).cases.isEmpty)
    #expect(
      try casework.changes(since: before, Workshop.acting("pm", on: "2026-03-12")).cases
        == [number])
  }

  @Test("a drawer is of whoever sits at the keyboard, when the register knows him")
  func drawer() throws {
    let workshop = try Workshop()
    let casework = workshop.casework
    let pm = Workshop.acting("pm", on: "2026-03-12")
    let cp = Workshop.acting("cp", on: "2026-03-12")
    let represented = Workshop.acting(
      "groep", on: "2026-03-12", enteredBy: "pm", basis: "gebeld op 12 maart")
    try casework.keep(.draft, "nieuw", "concept", pm)
    #expect(try casework.drawer(.draft, pm).map(\.text) == ["concept"])
    #expect(try casework.drawer(.draft, represented).map(\.text) == ["concept"])
    #expect(try casework.drawer(.draft, cp).isEmpty)
    try casework.discard(.draft, "nieuw", cp)
    #expect(try casework.drawer(.draft, pm).count == 1)
    try casework.discard(.draft, "nieuw", pm)
    #expect(try casework.drawer(.draft, pm).isEmpty)
    #expect(throws: CaseworkFailure.self) {
      try casework.keep(.setting, "muis", "uit", Workshop.acting("niemand", on: "2026-03-12"))
    }
    let number = try workshop.submitted()
    try casework.keep(.draft, "brief", "over de zaak", about: number, pm)
    try casework.endPerson(PersonID("pm"), Workshop.acting("beheer", on: "2026-03-13"))
    #expect(try casework.store.drawer(of: PersonID("pm"), .draft).isEmpty)
  }

  @Test("an older question in a lane is answered by nobody")
  func lane() throws {
    let workshop = try Workshop()
    _ = try workshop.submitted()
    let acting = Workshop.acting("pm", on: "2026-03-12")
    let lane = try workshop.casework.lane()
    let first = lane.ticket()
    func count(_ casework: Casework) throws(CaseworkFailure) -> Int {
      try casework.list(.init(search: "buurttuin"), acting).cases.count
    }
    #expect(try lane.read(first, count) == 1)
    let second = lane.ticket()
    #expect(try lane.read(first, count) == nil)
    #expect(try lane.read(second, count) == 1)
    let stale = try lane.read(second) { casework throws(CaseworkFailure) in
      _ = lane.ticket()
      return try count(casework)
    }
    #expect(stale == nil)
  }
}
