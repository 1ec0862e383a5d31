import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("The catalogue")
struct CatalogueTests {
  private func withPilot(
    _ language: Language = .dutch, size: Size = Size(80, 24), as person: String = "pm",
    _ body: (Sample, inout DeskPilot) throws -> Void
  ) throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.addTasks()
    var pilot = try sample.pilot(language, as: person, size: size, section: .catalogue)
    try body(sample, &pilot)
  }

  @Test("the tasks by how soon their contract ends", arguments: ScreenTests.Look.sections)
  func golden(look: ScreenTests.Look) throws {
    try withPilot(look.language, size: look.size) { _, pilot in
      try expectGolden(pilot.text, "catalogue-\(look)")
    }
  }

  @Test("the cursor is on the selected task, which a > marks; its contract is told below")
  func selection() throws {
    try withPilot { _, pilot in
      #expect(pilot.selectedRow.hasPrefix("> Onderhoud van het groen in Oost"))
      #expect(pilot.text.contains("Opzeggen kan tot en met 30 maart 2026"))
      try pilot.press("j j")
      #expect(pilot.selectedRow.hasPrefix("> Speeltuinen nakijken"))
      #expect(pilot.text.contains("Er is geen einde van een contract bekend."))
    }
  }

  @Test("search and filters narrow the tasks and say what they leave out; Esc brings all back")
  func filters() throws {
    try withPilot { _, pilot in
      try pilot.press("/")
      try pilot.type("voorbeeldhuis")
      #expect(pilot.text.contains("Beheer van het buurthuis"))
      #expect(!pilot.text.contains("De bibliobus"))
      try pilot.press("Enter Esc")
      #expect(pilot.text.contains("4 taken"))
      try pilot.press("f")
      #expect(pilot.text.contains("2 taken · gebied Noord"))
      try pilot.press("0 c")
      #expect(pilot.text.contains("1 taak · contract loopt af binnen 6 maanden"))
      try pilot.press("0 b b")
      #expect(pilot.text.contains("beleidsterrein openbare ruimte"))
    }
  }

  @Test("a task is added, changed and ended by whoever keeps the catalogue")
  func keeping() throws {
    try withPilot { sample, pilot in
      try pilot.press("v")
      #expect(pilot.text.contains("Taak toevoegen"))
      try pilot.type("Moestuin Zuid")
      try pilot.press("Ctrl-s")
      #expect(pilot.text.contains("kan geen naam in de catalogus"))
      try pilot.press("Ctrl-u")
      try pilot.type("moestuin-zuid")
      try pilot.press("Tab")
      try pilot.type("De moestuin in Zuid")
      try pilot.press("Ctrl-s")
      #expect(pilot.text.contains("Bewaard: moestuin-zuid."))
      #expect(pilot.text.contains("5 taken"))
      #expect(try pilot.select("De moestuin in Zuid"))
      try pilot.press("w")
      #expect(pilot.text.contains("Taak wijzigen: De moestuin in Zuid"))
      try pilot.press("Tab Tab")
      try pilot.type("Zuid")
      try pilot.press("Tab Tab Tab")
      try pilot.type("€ 4.500")
      try pilot.press("Ctrl-s")
      #expect(pilot.text.contains("Bewaard: moestuin-zuid."))
      let kept = try sample.casework.catalogueEntry(
        CatalogueID("moestuin-zuid"), sample.acting("pm", on: "2026-03-10"))
      #expect(kept.task.area == "Zuid" && kept.task.budget == 450_000)
      #expect(pilot.selectedRow.contains("De moestuin in Zuid"))
      try pilot.press("x Ctrl-s")
      #expect(pilot.text.contains("Uitdagingen die al lopen, gaan door."))
      try pilot.press("j")
      #expect(pilot.text.contains("4 taken"))
      try pilot.press("e")
      #expect(pilot.text.contains("De gemeente doet deze taak niet meer (1)"))
    }
  }

  @Test("whoever may not keep the catalogue is not offered it")
  func rights() throws {
    try withPilot(as: "cp") { _, pilot in
      #expect(!pilot.frame.row(23).contains("wijzigen"))
      for key in ["w", "x", "v"] {
        try pilot.press(key)
        #expect(pilot.model.form == nil && pilot.model.overlay == nil)
        #expect(pilot.model.toast?.text == pilot.model.words.obstacle(.notYours), "it says who may")
      }
    }
  }

  @Test("a new case begins from the selected task, and Enter shows what runs about it")
  func challenge() throws {
    try withPilot { sample, pilot in
      try pilot.press("n")
      #expect(pilot.text.contains("Nieuwe zaak"))
      try pilot.type("Wij doen het groen")
      try pilot.press("Ctrl-s Enter q")
      #expect(pilot.text.contains("Lopende uitdagingen: 1: 2026-0005."))
      try pilot.press("Enter")
      #expect(pilot.text.contains("opdrachtnemer"))
      try pilot.press("Enter")
      #expect(pilot.text.contains("2026-0005 Wij doen het groen"))
      let cases = try sample.casework.catalogueEntry(
        CatalogueID("groen-oost"), sample.acting("pm", on: "2026-03-10")
      ).openCases
      #expect(cases.map(\.text) == ["2026-0005"])
    }
  }

  @Test("a click selects, a second one opens; what others add comes in and the place stays")
  func mouseAndSharing() throws {
    try withPilot { sample, pilot in
      #expect(try pilot.click("Speeltuinen nakijken"))
      #expect(pilot.selectedRow.hasPrefix("> Speeltuinen"))
      try sample.casework.addTask(
        CatalogueID("aula"), [.name: "Aula schoonmaken", .contractEnd: "2026-04-30"],
        sample.acting("pm", on: "2026-03-10"))
      try pilot.wakeUp()
      #expect(pilot.text.contains("Aula schoonmaken"))
      #expect(pilot.selectedRow.hasPrefix("> Speeltuinen"))
      try pilot.resize(Size(20, 5))
      try pilot.resize(Size(200, 60))
      #expect(pilot.selectedRow.hasPrefix("> Speeltuinen"))
      #expect(try pilot.click("Speeltuinen nakijken"))
      #expect(pilot.text.contains("Er loopt nog geen uitdaging over."))
    }
  }

  @Test("moving and scrolling send few bytes", arguments: [Size(80, 24), Size(200, 60)])
  func bytes(size: Size) throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    for number in 100..<200 {
      try sample.casework.addTask(
        CatalogueID("taak-\(number)"),
        [
          .name: "Taak met nummer \(number) in de wijk", .area: "Wijk \(number % 7)",
          .domain: "openbare ruimte", .budget: "\(number)00",
          .contractEnd: "2027-0\(1 + number % 9)-15",
          .noticePeriod: "3 maanden",
        ], sample.acting("pm", on: "2026-01-05"))
    }
    var pilot = try sample.pilot(size: size, section: .catalogue)
    try expectFewBytes(&pilot, key: "j", size)
  }

  @Test("the last day of notice counts back from the end of the contract")
  func noticeDay() {
    func day(_ period: String?) -> String? {
      var task = CatalogueTask(id: CatalogueID("a"), name: "A")
      task.contractEnd = CalendarDate(iso: "2027-12-31")
      task.noticePeriod = period
      return task.noticeDay?.iso
    }
    #expect(day("3 maanden") == "2027-09-30")
    #expect(day("6 weken") == "2027-11-19")
    #expect(day("1 jaar") == "2026-12-31")
    #expect(day("30d") == "2027-12-01")
    #expect(day("in overleg") == nil)
    #expect(day("drie maanden") == nil)
    #expect(day(nil) == nil)
  }
}

extension ScreenTests.Look {
  /// The sizes at which every section is looked at.
  static let sections =
    all + [
      ScreenTests.Look(width: 50, height: 12, language: .dutch),
      ScreenTests.Look(width: 50, height: 12, language: .english),
    ]
}

/// Presses a key until the end comes near, and measures what each press sends: the middle one while
/// the list stands still, and the middle one while it scrolls.
func expectFewBytes(
  _ pilot: inout DeskPilot, key: String, _ size: Size,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let isWide = size.width > 130
  var moving: [Int] = []
  var scrolling: [Int] = []
  for _ in 0..<90 {
    let before = pilot.frame
    try pilot.press(key)
    let after = pilot.frame
    let bytes = encode(from: before, to: after, capabilities: Capabilities()).count
    if before.cursor.y == after.cursor.y { scrolling.append(bytes) } else { moving.append(bytes) }
  }
  func middle(_ values: [Int]) -> Int { values.sorted().dropFirst(values.count / 2).first ?? 0 }
  #expect(moving.count > 5, sourceLocation: sourceLocation)
  #expect(
    middle(moving) <= (isWide ? 450 : 250), "moving \(moving)", sourceLocation: sourceLocation)
  #expect(
    middle(scrolling) <= (isWide ? 500 : 300), "scrolling \(scrolling)",
    sourceLocation: sourceLocation)
}
