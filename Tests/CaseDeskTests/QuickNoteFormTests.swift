import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("A call is noted in one line, from anywhere")
struct QuickNoteFormTests {
  private let number = CaseNumber("2026-0001")

  @Test("from the list: one line and Enter save the contact and its reminder")
  func fromTheList() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    #expect(try pilot.select("2026-0001"))
    try pilot.press("N")
    #expect(pilot.text.contains("Snelle notitie"))
    #expect(pilot.model.form?.control?.field.name == "line")
    try pilot.type("bel met groep over begroting, +2w terugbellen")
    #expect(pilot.text.contains("met groep"))
    let hint = pilot.model.form?.focusedField?.hint ?? ""
    #expect(hint.contains("herinnering dinsdag 24 maart 2026: terugbellen"))
    try expectGolden(pilot.text, "note-80x24-nl")
    try pilot.press("Enter")
    #expect(
      pilot.text.contains("Genoteerd in zaak 2026-0001; herinnering op dinsdag 24 maart 2026."))
    let challenge = try sample.casework.dossier(number, sample.acting("pm", on: "2026-03-10"))
      .challenge
    let contact = try #require(challenge.active("contact-moment").last)
    #expect(contact.text("way") == "call")
    #expect(contact.text("with") == "groep")
    #expect(contact.text("note") == "bel met groep over begroting")
    #expect(contact.date("date") == sample.today)
    let reminder = try #require(challenge.openReminders.last)
    #expect(reminder.text("what") == "terugbellen")
    #expect(reminder.text("about") == contact.id.text)
    #expect(reminder.visibility == .internal)
    #expect(pilot.model.kept.isEmpty)
  }

  @Test("from today, and from within a dossier or a record, the case is known")
  func fromElsewhere() throws {
    let sample = try Sample()
    defer { sample.remove() }
    for keys in ["N", "Enter N", "Enter r Enter N"] {
      var pilot = try sample.pilot(section: .today)
      try pilot.press(keys)
      #expect(pilot.model.form?.state["case"].isEmpty == false, "\(keys)")
      try pilot.type("langs geweest")
      try pilot.press("Enter")
      #expect(pilot.text.contains("Genoteerd in zaak"))
    }
  }

  @Test("another case is chosen by typing words of it, and several are told apart")
  func anotherCase() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("N Shift-Tab Ctrl-u")
    try pilot.type("buurt")
    #expect(pilot.text.contains("Welke?"))
    try pilot.press("Tab")
    try pilot.type("gebeld")
    try pilot.press("Enter")
    #expect(pilot.model.form != nil)
    #expect(pilot.text.contains("! Welke?"))
    try pilot.press("Ctrl-u")
    try pilot.type("speeltuin")
    #expect(pilot.text.contains("= 2026-0002 Speeltuin in de Noordbuurt"))
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Genoteerd in zaak 2026-0002."))
  }

  @Test("the reminder comes back on its day, in today and the agenda, until it is ticked off")
  func comesBack() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    #expect(try pilot.select("2026-0002"))
    try pilot.press("N")
    try pilot.type("bel met vereniging, vrijdag offerte opvragen")
    try pilot.press("Enter")
    sample.today = CalendarDate(iso: "2026-03-13")!
    let acting = sample.acting("pm", on: "2026-03-13")
    let agenda = try sample.casework.agenda(days: 0, acting)
    let item = try #require(agenda.items.first { $0.name == "2026-0002-noted-to-do-1" })
    #expect(AgendaWords(.dutch).what(item) == "offerte opvragen (to-do-1)")
    #expect(item.people == [PersonID("pm")])
    pilot = try sample.pilot(section: .today)
    #expect(pilot.text.contains("offerte opvragen"))
    try sample.casework.handle(
      .change(RecordID("to-do-1"), fields: ["done": .text("vandaag")]),
      on: CaseNumber("2026-0002"), acting)
    #expect(
      try sample.casework.agenda(days: 0, acting).items.allSatisfy {
        $0.number.text != "2026-0002" || $0.name != item.name
      })
    try pilot.wakeUp()
    #expect(!pilot.text.contains("offerte opvragen"))
  }

  @Test("the challenger sees nothing of a reminder")
  func hidden() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.add(
      "to-do", to: number, on: "2026-03-10",
      ["on": .text("2026-03-12"), "what": .text("Eerst de wethouder bellen")])
    for keys in ["Enter", "Enter 3", "Enter 4", "Enter 5"] {
      var group = try sample.pilot(as: "groep")
      try group.press(keys)
      #expect(!group.text.contains("wethouder bellen"))
    }
    let seen = try sample.casework.dossier(number, sample.acting("groep", on: "2026-03-10"))
    #expect(seen.challenge.active("to-do").isEmpty)
    #expect(!seen.summary.moves.contains { $0.what.dutch.contains("wethouder") })
  }

  @Test("a line that cannot be read says why, and stays")
  func unreadable() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("N")
    try pilot.type("bel, 31-2 terugbellen")
    #expect(pilot.text.contains("staat niet op de kalender"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("! ‘31-2’ staat niet op de kalender."))
    #expect(pilot.text.contains("bel, 31-2 terugbellen"))
  }

  @Test("what will be recorded stays in view, and that it is the agreed contact; one may say no")
  func agreedContact() throws {
    let (sample, number) = try Sample.played(
      ["buurtgroen-achterop-en-hersteld"], until: "2025-06-25")
    defer { sample.remove() }
    func due() throws -> CalendarDate? {
      try sample.casework.dossier(number, sample.acting("pm", on: "2025-06-25")).challenge.terms
        .last { $0.isOpen && $0.name == "volgend-contact" }?.end
    }
    let agreed = try #require(try due())
    sample.today = agreed
    var pilot = try sample.pilot()
    try pilot.press("N")
    try pilot.type("gebeld over snoeien")
    #expect(oneLine(pilot).contains("Telt als het afgesproken contact"), "\(pilot.text)")
    pilot = try goTo("counts-as-agreed", pilot)
    #expect(oneLine(pilot).contains("Telt als het afgesproken contact"))
    #expect(pilot.text.contains("gebeld over snoeien"))
    try pilot.press("Right")
    pilot = try goTo("line", pilot)
    #expect(oneLine(pilot).contains("Telt niet als het afgesproken contact"), "\(pilot.text)")
    try pilot.press("Enter")
    #expect(try due() == agreed)
    try pilot.press("N")
    try pilot.type("gebeld over snoeien")
    try pilot.press("Enter")
    #expect(try due() ?? agreed > agreed)
  }

  /// What is on screen, as if no line were broken.
  private func oneLine(_ pilot: DeskPilot) -> String {
    pilot.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func goTo(_ field: String, _ pilot: DeskPilot) throws -> DeskPilot {
    var pilot = pilot
    for _ in 0..<9 where pilot.model.form?.control?.field.name != field { try pilot.press("Tab") }
    return pilot
  }
}
