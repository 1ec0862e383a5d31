import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

@Suite("Finding commands")
struct PaletteTests {
  @Test(
    "typed letters are found in label, meaning, key and name, with gaps and without accents",
    arguments: [
      ("nwe zaak", "Een nieuwe zaak openen"), ("new-case", "Een nieuwe zaak openen"),
      ("kopieren", "Iets van dit scherm kopiëren"), ("Ctrl-l", "Opnieuw lezen"),
      ("urg", "Alleen te laat, binnenkort"),
    ])
  func found(typed: String, first: String) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press(":")
    try pilot.type(typed)
    #expect(pilot.selectedRow.contains(first))
  }

  @Test(
    "in a dossier what people call a record leads to its form, in either language",
    arguments: [
      ("contactmoment", "contact-moment"), ("bellen", "contact-moment"),
      ("gesprek", "contact-moment"), ("klacht", "complaint"), ("escal", "escalation"),
      ("overdragen", "contact-person-change"), ("phone", "contact-moment"),
    ])
  func records(typed: String, kind: String) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    // A quick note is for a talk too, and comes first in the palette.
    if typed != "gesprek" {
      try pilot.press("j Enter :")
      try pilot.type(typed)
      try pilot.press("Enter")
      #expect(pilot.model.form?.key.purpose == .add(kind: kind), "by the palette")
      try pilot.press("Esc Esc Esc")
    }
    try pilot.press("j Enter v")
    try pilot.type(typed)
    try pilot.press("Enter")
    #expect(pilot.model.form?.key.purpose == .add(kind: kind), "by v")
  }

  @Test("the kinds of the phase stand first, and none is left out", arguments: Phase.allCases)
  func kindsOfThePhase(phase: Phase) {
    let kinds = RecordKind.byUse(in: phase)
    #expect(kinds.first?.section == phase.sections.first)
    #expect(Set(kinds) == Set(RecordKind.all) && kinds.count == RecordKind.all.count)
  }

  @Test("Ctrl-p opens it too, also in a form, and closes it")
  func controlP() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("Ctrl-p")
    #expect(pilot.text.contains("Opdrachten"))
    try pilot.press("Ctrl-p n Ctrl-p")
    #expect(pilot.text.contains("Vastleggen wat is ingevuld"))
    try pilot.type("terug")
    try pilot.press("Enter")
    #expect(pilot.model.form == nil)
  }

  @Test("what cannot be done stands below what can, with why not")
  func impossible() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press(":")
    try pilot.type("weer vooruit")
    #expect(pilot.selectedRow.contains("kan nu niet"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("U bent op de laatste plek."))
  }

  @Test(
    "the actions of the open dossier are in it; one that misses something leads to what mends it")
  func actions() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter :")
    try pilot.type("vertraging melden")
    try pilot.press("Enter")
    #expect(pilot.model.form?.title == "Vertraging melden")
    try pilot.press("Esc :")
    try pilot.type("intake beginnen")
    #expect(pilot.selectedRow.contains("kan nu niet"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("contactpersoon"))
    #expect(pilot.model.form != nil || pilot.model.dossier?.tab == .actions)
  }

  @Test("what was chosen before comes first")
  func uses() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press(":")
    try pilot.type("opnieuw lezen")
    try pilot.press("Enter :")
    #expect(pilot.selectedRow.contains("Opnieuw lezen"))
  }

  @Test("help is searched by typing, and Enter does what is found; a click does too")
  func help() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("?")
    try pilot.type("nieuwe")
    #expect(!pilot.text.contains("Zoeken in titels en tekst"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Nieuwe zaak"))
    try pilot.press("Esc ?")
    #expect(try pilot.click("Een nieuwe zaak openen"))
    #expect(pilot.model.form != nil)
  }
}

@Suite("Going back and forward")
struct VisitsTests {
  @Test("back goes to where one was, with its place kept; forward goes there again")
  func backAndForward() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter 3 j")
    let selected = pilot.selectedRow
    try pilot.press("1")
    #expect(pilot.model.dossier?.tab == .overview)
    try pilot.press("3 Esc 1")
    #expect(pilot.model.section == .today)
    try pilot.press("[ [")
    #expect(pilot.model.dossier?.number.text == "2026-0001")
    #expect(pilot.selectedRow == selected)
    try pilot.press("] ]")
    #expect(pilot.model.section == .today)
    try pilot.press("]")
    #expect(pilot.model.section == .today, "there is nothing further")
    try pilot.press("Alt-Left Alt-Left")
    #expect(pilot.model.dossier != nil)
  }

  @Test("deeper than one level the way there stands on the screen")
  func crumbs() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter")
    #expect(!pilot.text.contains("›  "))
    #expect(pilot.model.crumbLine == nil)
    try pilot.press("r Enter")
    #expect(pilot.text.contains("Zaken › 2026-0001 › Uitdager"))
    try pilot.press("w")
    #expect(pilot.frame.row(0).hasSuffix("Zaken › 2026-0001 › Uitdager"))
  }
}
