import Casework
import ChallengeCore
import Reporting
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("The figures")
struct FiguresTests {
  private func withPilot(
    _ language: Language = .dutch, size: Size = Size(80, 24),
    _ body: (Sample, inout DeskPilot) throws -> Void
  ) throws {
    let sample = try Sample.portfolio()
    defer { sample.remove() }
    var pilot = try sample.pilot(language, size: size, section: .figures)
    try body(sample, &pilot)
  }

  @Test("the charts of the portfolio", arguments: ScreenTests.Look.sections)
  func golden(look: ScreenTests.Look) throws {
    try withPilot(look.language, size: look.size) { _, pilot in
      try expectGolden(pilot.text, "figures-\(look)")
      try pilot.press("p p p p p")
      try expectGolden(pilot.text, "figures-all-\(look)")
    }
  }

  @Test("a wide window shows every chart at once")
  func board() throws {
    try withPilot(size: Size(200, 60)) { _, pilot in
      for figure in DeskWords.Figure.allCases {
        #expect(pilot.text.contains(DeskWords(.dutch).figure(figure).title), "\(figure)")
      }
      #expect(pilot.selectedRow.contains(">"))
      let x = pilot.frame.cursor.x
      try pilot.press("Right")
      #expect(pilot.frame.cursor.x > x)
      try pilot.press("Left")
      #expect(pilot.frame.cursor.x == x)
    }
  }

  @Test("how many challenges failed this year and why")
  func failed() throws {
    try withPilot { _, pilot in
      #expect(pilot.text.contains("dit jaar (2026)"))
      let isFound = try pilot.select("buiten behandeling")
      #expect(isFound)
      #expect(pilot.text.contains("geteld zijn de zaken die in de periode eindigden"))
      try pilot.press("p")
      #expect(pilot.text.contains("de laatste 12 maanden"))
      try pilot.press("p")
      #expect(pilot.text.contains("het jaar 2025"))
      try pilot.press("p p p")
      #expect(pilot.text.contains("alle jaren"))
      try pilot.press("p")
      #expect(pilot.text.contains("dit jaar"))
    }
  }

  @Test("Enter on a bar shows its cases, as many as the bar says")
  func open() throws {
    try withPilot { _, pilot in
      let bar = try #require(pilot.model.figures.selected?.bar)
      try pilot.press("Enter")
      #expect(pilot.model.section == .cases)
      #expect(pilot.model.list.cases.count == bar.amount)
    }
  }

  @Test("a bar of a state shows the open cases that stand there")
  func states() throws {
    try withPilot { _, pilot in
      let states = try #require(pilot.model.figures.charts.first { $0.name == .states })
      let bar = try #require(states.bars.first)
      #expect(try pilot.select(bar.label))
      try pilot.press("Enter")
      #expect(pilot.model.section == .cases)
      #expect(pilot.model.list.cases.count == bar.amount)
      #expect(pilot.text.contains(bar.label))
    }
  }

  @Test("the sums are those of the year report", arguments: [2024, 2025, 2026, nil])
  func agreement(year: Int?) throws {
    let sample = try Sample.portfolio()
    defer { sample.remove() }
    let period: FigurePeriod = year.map { $0 == 2026 ? .thisYear : .year($0) } ?? .all
    let acting = sample.acting("pm", on: sample.today.iso)
    let reading = try FiguresReading(sample.casework, period, acting)
    let days = try #require(
      year.map { ReportPeriod(year: $0) } ?? ReportPeriod(from: .earliest, until: sample.today))
    let last = min(days.until, sample.today)
    var rows: [OverviewRow] = []
    try sample.casework.eachDossier(.overview, acting, at: last == sample.today ? nil : last) {
      rows.append(OverviewRow($0, on: last, options: .staff, period: days))
    }
    var selection = ReportSelection()
    selection.period = days
    let report = OverviewReport(rows, on: last, audience: .staff, selection: selection)
    let counts = reading.counts
    #expect(counts.cases == report.totals.cases)
    #expect(counts.opened.values.reduce(0, +) == report.flow?.opened)
    #expect(counts.ended.values.reduce(0, +) == report.flow?.ended)
    #expect(counts.running == report.flow?.runningAfter)
    func groups(_ subject: Grouping.Subject) -> [String?: Int] {
      var found: [String?: Int] = [:]
      for group in report.groupings.first(where: { $0.subject == subject })?.groups ?? [] {
        switch group.key {
        case .value(let value): found[value] = group.count
        case .notRecorded: found[String?.none] = group.count
        case .running, .merged: break
        }
      }
      return found
    }
    #expect(counts.outcomes == groups(.outcome))
    #expect(counts.reasons == groups(.reason))
    #expect(counts.challengerReasons == groups(.challengerReason))
    // The rows know areas and fields as they are now; so does the report of today.
    if last == sample.today {
      #expect(counts.areas == groups(.area))
      #expect(counts.domains == groups(.domain))
    }
    let charts = FigureCharts(
      speech: Speech(.dutch), today: sample.today, reading: reading, evaluations: [:]
    ).all
    func sum(_ figure: DeskWords.Figure) -> Int {
      charts.first { $0.name == figure }?.bars.map(\.amount).reduce(0, +) ?? -1
    }
    #expect(sum(.phases) == counts.running && sum(.states) == counts.running)
    #expect(sum(.outcomes) == report.flow?.ended)
    #expect(sum(.opened) == report.flow?.opened && sum(.ended) == report.flow?.ended)
  }

  @Test("a click selects a bar, a second one opens it; the place stays at any size")
  func mouse() throws {
    try withPilot { _, pilot in
      try pilot.press("j j j")
      let selected = try #require(pilot.model.figures.selected)
      try pilot.resize(Size(20, 5))
      try pilot.resize(Size(200, 60))
      #expect(pilot.model.figures.selected?.bar == selected.bar)
      try pilot.resize(Size(80, 24))
      try pilot.press("g")
      let row = pilot.frame.cursor
      try pilot.press("j")
      try pilot.click(row)
      #expect(pilot.model.figures.state.selected == 0)
      try pilot.click(row)
      #expect(pilot.model.section == .cases)
    }
  }

  @Test("moving and scrolling send few bytes", arguments: [Size(80, 24), Size(200, 60)])
  func bytes(size: Size) throws {
    try withPilot(size: size) { _, pilot in
      try pilot.press("p p p p p")
      let isWide = size.width > 130
      var moving: [Int] = []
      for _ in 0..<30 {
        let before = pilot.frame
        try pilot.press("j")
        moving.append(encode(from: before, to: pilot.frame, capabilities: Capabilities()).count)
      }
      let middle = moving.sorted()[moving.count / 2]
      #expect(middle <= (isWide ? 450 : 250), "\(moving)")
    }
  }

  @Test("a bar is never nothing for something, and never longer than its room")
  func bars() {
    #expect(Chart.bar(0, of: 10, width: 8) == "")
    #expect(Chart.bar(1, of: 1000, width: 8) == "▏")
    #expect(Chart.bar(10, of: 10, width: 8) == "████████")
    #expect(Chart.bar(5, of: 10, width: 5) == "██▌")
  }
}
