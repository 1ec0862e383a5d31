import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Drafts survive whatever happens to the desk")
struct DraftTests {
  private func openContact(_ pilot: inout DeskPilot) throws {
    try pilot.press("j Enter v")
    try pilot.type("contactmoment")
    try pilot.press("Enter")
  }

  @Test("a crash loses nothing: text, choices, focus and what can be undone come back")
  func crash() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try openContact(&pilot)
    try pilot.press("Tab Left Tab Tab Tab")
    try pilot.type("het buurthuis")
    try pilot.wakeUp()
    // The desk is gone without a word; another one is opened.
    pilot = try sample.pilot(section: .today)
    #expect(pilot.text.contains("Nog niet vastgelegd, van eerder: ‘Vastleggen: contactmoment’"))
    try pilot.press("D")
    #expect(pilot.text.contains("2026-0001 · Vastleggen: contactmoment"))
    try pilot.press("Enter")
    let form = try #require(pilot.model.form)
    #expect(form.entry["place"] == .text("het buurthuis"))
    #expect(form.entry["subject"] == .text("evaluation"))
    #expect(form.control?.field.name == "place")
    #expect(form.filling.cursor == 13)
    try pilot.press("F7")
    #expect(pilot.model.form?.entry["place"] == .text("het "))
    try pilot.press("F7 F7 F7")
    #expect(pilot.model.form?.entry["subject"] == .text("other"))
  }

  @Test("the same when the form is opened again the usual way, and only in its own case")
  func opened() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Moestuin")
    try pilot.press("Tab")
    pilot = try sample.pilot()
    try pilot.press("n")
    #expect(pilot.text.contains("Dit had u eerder ingevuld."))
    #expect(pilot.model.form?.entry["title"] == .text("Moestuin"))
    try pilot.press("Ctrl-s Enter")
    #expect(pilot.text.contains("2026-0005 Moestuin"))
    pilot = try sample.pilot()
    #expect(pilot.model.kept.isEmpty, "what is sent is no draft any more")
  }

  @Test("what is undone altogether is no draft; a draft can be thrown away from the list")
  func thrownAway() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Moestuin")
    try pilot.press("Tab Shift-Tab")
    try pilot.press("F7 Tab")
    #expect(try sample.pilot().model.kept.isEmpty)
    try pilot.press("Shift-Tab")
    try pilot.type("Boomgaard")
    try pilot.press("Esc D")
    #expect(pilot.text.contains("Nog niet vastgelegd"))
    try expectGolden(pilot.text, "drafts-80x24-nl")
    try pilot.press("Delete")
    #expect(pilot.text.contains("Weggegooid: Nieuwe zaak."))
    #expect(try sample.pilot().model.kept.isEmpty)
    try pilot.press("D")
    #expect(pilot.text.contains("Er is niets ingevuld dat nog niet is vastgelegd."))
  }

  @Test("somebody else on the same database does not see my drafts")
  func own() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Moestuin")
    try pilot.press("Esc")
    #expect(try sample.pilot(as: "cp").model.kept.isEmpty)
    #expect(try sample.pilot().model.kept.count == 1)
  }

  @Test("a draft of long ago is thrown away, and that is said")
  func old() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Moestuin")
    try pilot.press("Esc")
    sample.today = sample.today.adding(days: DeskLimits.draftDays + 1)
    pilot = try sample.pilot(section: .today)
    #expect(pilot.text.contains("daarom weggegooid: ‘Nieuwe zaak’"))
    #expect(pilot.model.kept.isEmpty)
    #expect(try sample.pilot().model.kept.isEmpty)
  }

  @Test(
    "how old a draft is, is told by the clock, on whatever day the desk works", arguments: [-1, 1])
  func clock(sign: Int) throws {
    let sample = try Sample()
    defer { sample.remove() }
    sample.clock = sample.today.adding(days: sign * (DeskLimits.draftDays + 200))
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Moestuin")
    try pilot.press("Esc")
    pilot = try sample.pilot(section: .today)
    #expect(!pilot.text.contains("weggegooid"))
    #expect(pilot.model.kept.map(\.draft.title) == ["Nieuwe zaak"])
    #expect(pilot.model.kept.first?.kept == sample.clock)
  }

  @Test("quitting keeps the form in view and says so")
  func quitting() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Moestuin")
    try pilot.press("Ctrl-c")
    #expect(pilot.isOver)
    #expect(pilot.model.farewell?.contains("Bewaard, nog niet vastgelegd: ‘Nieuwe zaak’") == true)
    #expect(try sample.pilot().model.kept.map(\.draft.title) == ["Nieuwe zaak"])
  }

  @Test("a draft of a case that has moved on shows what others did and both versions")
  func movedOn() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter r")
    #expect(try pilot.select("taak"))
    try pilot.press("Enter w Ctrl-u")
    try pilot.type("Van mij")
    try pilot.press("Esc")
    let number = CaseNumber("2026-0001")
    let task = try #require(pilot.model.dossier?.challenge.latest("task")?.id)
    try sample.casework.handle(
      .change(task, fields: ["description": .text("Van de ander")]), on: number,
      sample.acting("pm", on: "2026-03-10"))
    pilot = try sample.pilot()
    try pilot.press("D Enter")
    #expect(pilot.text.contains("De zaak is intussen veranderd"))
  }

  // MARK: The text of a draft

  @Test("every draft reads back from its text as it was", arguments: 0..<30)
  func roundTrip(seed: Int) throws {
    var random = Counting(seed: UInt64(seed))
    func text() -> String {
      let pieces = ["a", " ", "\n", "\\", "\\n", "é", "👩‍🌾", "now", "text x y", "", "\r", "日本"]
      return (0..<Int(random.next() % 12)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined()
    }
    func filling() -> Filling {
      var filling = Filling()
      for name in ["title", "date", "elements"] where random.next() % 3 > 0 {
        let typed = text()
        if name == "elements" {
          filling.contents[name] = .chosen(["plan", "budget"])
        } else if !typed.isEmpty {
          filling.contents[name] = .text(typed)
        }
      }
      filling.focus = "date"
      filling.cursor = Int(random.next() % 30)
      return filling
    }
    let keys: [FormModel.Identity] = [
      .init(number: nil, purpose: .newCase), .init(number: nil, purpose: .note),
      .init(number: CaseNumber("2026-0001"), purpose: .add(kind: "contact-moment")),
      .init(number: CaseNumber("2026-0001"), purpose: .change(RecordID("task-1"))),
      .init(number: CaseNumber("2026-0001"), purpose: .act("dien-in", nil)),
      .init(number: CaseNumber("2026-0001"), purpose: .act("los-op", RecordID("complaint-1"))),
    ]
    for key in keys {
      let draft = Draft(
        key: key, title: text(), version: seed % 2 == 0 ? seed : nil, start: filling(),
        filling: filling(), past: [filling(), filling()], future: [filling()])
      #expect(Draft(draft.text(limit: 1_000_000)) == draft)
    }
  }

  @Test("a draft that is too long keeps what is filled in and forgets the oldest steps")
  func tooLong() throws {
    var filling = Filling()
    filling.contents["note"] = .text(String(repeating: "x", count: 10_000))
    let draft = Draft(
      key: .init(number: nil, purpose: .newCase), title: "t", version: nil, start: Filling(),
      filling: filling, past: Array(repeating: filling, count: 100))
    let kept = try #require(Draft(draft.text(limit: 100_000)))
    #expect(kept.filling == filling)
    #expect((1..<100).contains(kept.past.count))
  }

  @Test("what is no draft is none, and unknown lines are left out")
  func unreadable() {
    for text in ["", "form", "now", "form - new", "form x y z\nnow", "\u{0}\u{1}"] {
      #expect(Draft(text) == nil)
    }
    #expect(Draft("form - new\nlater on\nnow\nat 0 title\nsound x y")?.filling.focus == "title")
  }
}
