import Casework
import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

/// From what has to be done to the form that does it, and a selection that stays on its thing.
@Suite("Following what has to be done")
struct FollowingTests {
  @Test("a contact that is late opens the form of the contact moment")
  func contact() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.type("/zwerfafval")
    try pilot.press("Enter Enter Home")
    #expect(try pilot.select("contact houden zoals afgesproken"))
    try pilot.press("Enter")
    #expect(pilot.model.form?.key.purpose == .add(kind: "contact-moment"))
    #expect(pilot.model.form?.entry["subject"] == .text("progress"))
  }

  @Test("a reminder opens where it is ticked off")
  func reminder() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let number = CaseNumber("2026-0001")
    try sample.add(
      "to-do", to: number, on: "2026-03-09",
      ["on": .text("2026-03-09"), "what": .text("Terugbellen over de sleutel")])
    var pilot = try sample.pilot()
    try pilot.type("/buurttuin")
    try pilot.press("Enter Enter Home")
    #expect(try pilot.select("Terugbellen over de sleutel"))
    try pilot.press("Enter")
    #expect(pilot.model.form?.key.purpose == .change(RecordID("to-do-1")))
    #expect(pilot.model.form?.control?.field.name == "done")
  }

  @Test("the selection stays with what it was on when lines come before it, change or go")
  func selection() {
    func stop(_ lead: String, _ text: String) -> Paragraph {
      Paragraph(lead: lead, text: text, isStop: true)
    }
    let before = Page(paragraphs: [
      stop("kant", "nog niet"), stop("budget", "nog niets"), stop("contact", "4 keer"),
    ])
    let after = Page(paragraphs: [
      stop("versie", "1"), stop("kant", "nog niet"), stop("budget", "€ 100"),
      stop("contact", "4 keer"),
    ])
    #expect(after.stop(like: 1, of: before) == 2)
    #expect(after.stop(like: 2, of: before) == 3)
    let without = Page(paragraphs: [stop("kant", "nog niet"), stop("contact", "4 keer")])
    #expect(without.stop(like: 1, of: before) == 1, "what stood below it")
  }

  @Test("the main way stands before the ways out, and the same need is told once, with how often")
  func actions() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.type("/speeltuin")
    try pilot.press("Enter Enter 2")
    let dossier = try #require(pilot.model.dossier)
    let text = DossierPages(model: dossier, speech: pilot.model.speech, today: sample.today)
      .actions.plainText()
    let submit = try #require(text.range(of: "indienen"))
    let close = try #require(text.range(of: "Verkenning afsluiten"))
    #expect(submit.lowerBound < close.lowerBound)
    let lines = text.split(separator: "\n").filter { $0.contains("nodig:") }.map(String.init)
    #expect(Set(lines).count == lines.count, "\(lines)")
  }
}
