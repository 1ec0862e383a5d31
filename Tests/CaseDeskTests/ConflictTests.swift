import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Two people change the same thing")
struct ConflictTests {
  private let number = CaseNumber("2026-0001")

  /// The task of the first case, opened to be changed.
  private func open(_ sample: Sample, size: Size = Size(80, 24)) throws -> DeskPilot {
    try appoint(sample)
    var pilot = try sample.pilot(size: size)
    #expect(try pilot.select("2026-0001"))
    try pilot.press("Enter r")
    #expect(try pilot.select("buurttuin aan de Voorbeeldstraat"))
    try pilot.press("Enter w")
    #expect(pilot.text.contains("Wijzigen: taak"))
    return pilot
  }

  private func task(_ sample: Sample) throws -> Record {
    let dossier = try sample.casework.dossier(number, sample.acting("pm", on: "2026-03-10"))
    return try #require(dossier.challenge.latest("task"))
  }

  private func change(_ sample: Sample, _ fields: Entry, by person: String = "cp") throws {
    try sample.casework.handle(
      .change(try task(sample).id, fields: fields), on: number,
      sample.acting(person, on: "2026-03-10"))
  }

  /// Somebody else who may change the case.
  private func appoint(_ sample: Sample) throws {
    try sample.add(
      "contact-person", to: number, on: "2026-03-06",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
  }

  private func type(_ text: String, in field: String, _ pilot: inout DeskPilot) throws {
    for _ in 0..<40 where pilot.model.form?.control?.field.name != field { try pilot.press("Tab") }
    try pilot.press("Ctrl-u")
    try pilot.type(text)
  }

  @Test("both versions stand beside what it was, and what is chosen is sent on the new version")
  func choosing() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    try type("Stadsbeheer Noord", in: "department", &pilot)
    try type("Mijn wijk", in: "area", &pilot)
    try change(
      sample,
      ["department": .text("Groen"), "area": .text("Hun wijk"), "executor": .text("Bedrijf")])
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("De zaak is intussen veranderd"))
    #expect(pilot.text.contains("C. Contact"))
    for text in ["Stadsbeheer Noord", "Groen", "Stadsbeheer"] {
      #expect(pilot.text.contains(text), "\(text)")
    }
    #expect(pilot.text.contains("Overgenomen"))
    try expectGolden(pilot.text, "versions-80x24-nl")
    // Their department, my area.
    try pilot.press("Down Enter Ctrl-s")
    #expect(pilot.text.contains("Gewijzigd: taak"))
    let task = try task(sample)
    #expect(task.text("department") == "Groen")
    #expect(task.text("area") == "Mijn wijk")
    #expect(task.text("executor") == "Bedrijf", "what only they changed is theirs")
  }

  @Test("all of mine, or all of theirs, at one key", arguments: ["m", "t"])
  func whole(key: String) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    try type("Van mij", in: "department", &pilot)
    try change(sample, ["department": .text("Van hen")])
    try pilot.press("Ctrl-s \(key) Esc")
    let mine = key == "m"
    #expect(pilot.model.form?.entry["department"] == .text(mine ? "Van mij" : "Van hen"))
    if !mine {
      try pilot.press("F7")
      #expect(pilot.model.form?.entry["department"] == .text("Van mij"), "it can be undone")
    }
  }

  @Test("when they changed other fields only, theirs are taken over and mine can be sent")
  func apart() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    try type("Van mij", in: "department", &pilot)
    try change(sample, ["area": .text("Hun wijk")])
    try pilot.press("Ctrl-s")
    #expect(
      pilot.text.contains("Overgenomen, want u had er niets aan gewijzigd: gebied.")
        || pilot.text.contains("Overgenomen"))
    try pilot.press("Enter Ctrl-s")
    #expect(try task(sample).text("department") == "Van mij")
    #expect(try task(sample).text("area") == "Hun wijk")
  }

  @Test("the same text from both is no conflict")
  func same() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    try type("Groen", in: "department", &pilot)
    try change(sample, ["department": .text("Groen")])
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form?.isEdited == false)
  }

  @Test("on a wide screen it is readable too")
  func wide() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample, size: Size(200, 60))
    try type("Stadsbeheer Noord", in: "department", &pilot)
    try change(sample, ["department": .text("Groen")])
    try pilot.press("Ctrl-s")
    try expectGolden(pilot.text, "versions-200x60-nl")
  }

  @Test("what the same person did meanwhile is a notice at the form, and no news in the list")
  func myself() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    try type("Van mij", in: "department", &pilot)
    try change(sample, ["area": .text("Mijn wijk")], by: "pm")
    try pilot.press("Ctrl-s")
    #expect(pilot.model.overlay == nil)
    #expect(pilot.text.contains("U hebt intussen zelf vastgelegd"), "\(pilot.text)")
    #expect(!pilot.text.contains("Iemand anders"))
    try pilot.press("Ctrl-s")
    #expect(try task(sample).text("department") == "Van mij")
    #expect(try task(sample).text("area") == "Mijn wijk")
    #expect(pilot.model.news.isEmpty)
  }

  @Test("only what another changed is news", arguments: [("pm", false), ("cp", true)])
  func news(person: String, isNews: Bool) throws {
    let sample = try Sample()
    defer { sample.remove() }
    try appoint(sample)
    var pilot = try sample.pilot()
    try pilot.wakeUp()
    try change(sample, ["area": .text("Ergens")], by: person)
    try pilot.wakeUp()
    #expect(pilot.model.news.has(number) == isNews)
  }
}
