import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Stories")
struct StoryTests {
  @Test("a contact person who is not neutral is refused, is mended, and the intake begins")
  func contactPerson() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter a")
    #expect(try pilot.select("nog geen contactpersoon van de gemeente"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Vastleggen: contactpersoon"))
    #expect(pilot.text.contains("‹ gemeente ›"), "what the reason asks for is filled in")
    try pilot.press("c")
    try pilot.type("onta")
    try pilot.press("Enter Tab Tab")
    try pilot.type("n")
    try pilot.press("Enter Ctrl-s")
    #expect(pilot.text.contains("De contactpersoon is niet neutraal verklaard."))
    #expect(pilot.text.contains("C. Contact"), "nothing that was filled in is lost")
    try pilot.press("Left Ctrl-s")
    #expect(pilot.text.contains("Vastgelegd: contactpersoon"))
    #expect(pilot.text.contains("Dit kan nu"))
    #expect(try pilot.select("Intake beginnen"))
    try pilot.press("Enter Enter")
    #expect(pilot.text.contains("De zaak staat in aanbod · Intake"))
    #expect(pilot.model.dossier?.challenge.snapshot.active.contains("intake") == true)
  }

  @Test("a refused action lists its reasons; Enter on one opens its form, and the action goes on")
  func refusedAction() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j j Enter a")
    #expect(try pilot.select("Uitdaging indienen"))
    try pilot.press("Enter Tab Tab Tab Tab")
    try pilot.type("Wij willen de speeltuin beheren")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Er is nog geen uitdager vastgelegd."))
    #expect(pilot.text.contains("De taak waar het om gaat, is nog niet vastgelegd."))
    try pilot.press("Enter")
    #expect(pilot.text.contains("Vastleggen: uitdager"))
    try pilot.type("Speeltuinvereniging")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("U kunt hier verder."))
    #expect(pilot.text.contains("Wij willen de speeltuin beheren"))
    try pilot.press("Ctrl-s")
    #expect(!pilot.text.contains("nog geen uitdager vastgelegd"))
    try pilot.press("j Enter")
    #expect(
      pilot.text.contains("Vastleggen: taak") || pilot.text.contains("Wijzigen: uitdager"))
  }

  @Test("a form that is left keeps what was typed, and quitting loses nothing of it")
  func drafts() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Moestuin")
    try pilot.press("Esc")
    #expect(pilot.text.contains("Nog niet vastgelegd."))
    try pilot.press("n")
    #expect(pilot.text.contains("Moestuin"))
    try pilot.press("Esc q")
    #expect(pilot.isOver)
    pilot = try sample.pilot()
    try pilot.press("n")
    #expect(pilot.text.contains("Moestuin"))
  }

  @Test(
    "with nothing to lose, Ctrl-c and q quit at once", arguments: ["Ctrl-c", "q", "Enter Ctrl-c"])
  func quits(keys: String) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press(keys)
    #expect(pilot.isOver)
  }

  @Test("a new case shows its status code once and opens its dossier")
  func newCase() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Het veld ‘titel’ is nog leeg."))
    try pilot.type("Moestuin achter de school")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Zaak 2026-0005 is geopend."))
    #expect(pilot.text.contains("wordt één keer getoond"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("2026-0005 Moestuin achter de school"))
    try pilot.press("q")
    #expect(pilot.text.contains("6 lopende zaken"))
  }

  @Test("a case that was already running can be taken in")
  func takenIn() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    try pilot.type("Bibliotheek")
    try pilot.press("Shift-Tab")
    try pilot.type("1-9-2025")
    try pilot.press("Shift-Tab")
    try pilot.type("in-uitvoering")
    try pilot.press("Ctrl-s Enter")
    #expect(pilot.text.contains("[● uitvoering"))
    #expect(pilot.text.contains("1 september 2025"))
  }

  @Test("an action that is final asks first, with its consequence in words")
  func finalAction() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let number = CaseNumber("2026-0002")
    for day in ["2026-03-02", "2026-03-05"] {
      try sample.add(
        "contact-moment", to: number, on: day,
        ["date": .text(day), "subject": .text("reminder"), "way": .text("call")])
    }
    var pilot = try sample.pilot()
    try pilot.press("j j Enter a")
    #expect(try pilot.select("Verkenning afsluiten"))
    try pilot.press("Enter Ctrl-s")
    #expect(!pilot.text.contains("j ja"), "what would be refused is not asked")
    #expect(pilot.text.contains("Het veld ‘les’ is nog leeg."))
    try pilot.press("Space Space Enter Tab Tab Tab")
    try pilot.type("Eerder bellen")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("j ja   n of Esc nee"))
    try expectGolden(pilot.text, "confirm-80x24-nl")
    let version = pilot.model.dossier?.challenge.version
    try pilot.press("Esc")
    #expect(pilot.model.dossier?.challenge.version == version)
    try pilot.press("Ctrl-s Enter Enter")
    #expect(
      pilot.model.dossier?.challenge.version == version, "the key that asks does not answer too")
    try pilot.press("j")
    #expect(pilot.text.contains("AFGESLOTEN"))
  }

  @Test("the dossier as it was on a date shows what was known then, and offers no action")
  func asItWas() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter @")
    try pilot.type("dinsdag")
    try pilot.press("Enter")
    #expect(pilot.text.contains("‘dinsdag’ is geen datum."))
    try pilot.press("Ctrl-u")
    try pilot.type("3-3-2026")
    try pilot.press("Enter")
    #expect(pilot.text.contains("ZOALS HET WAS OP 3 maart 2026"))
    #expect(pilot.text.contains("[● vooroverleg"))
    #expect(pilot.text.contains("Wat er sindsdien is gebeurd"))
    try pilot.press("v")
    #expect(pilot.model.overlay == nil)
    #expect(pilot.text.contains("Esc toont het dossier van nu"))
    try pilot.press("2")
    #expect(pilot.text.contains("er kan niets worden gedaan"))
    try pilot.press("@ Enter")
    #expect(!pilot.text.contains("ZOALS HET WAS"))
    try pilot.press("@")
    try pilot.type("3-3-2026")
    try pilot.press("Enter Esc")
    #expect(!pilot.text.contains("ZOALS HET WAS"), "one comes back to now before one leaves")
    #expect(pilot.model.dossier != nil)
    #expect(pilot.text.contains("[● aanbod"))
  }

  @Test("what somebody else must do says who; nothing opens for it")
  func forOthers() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot(as: "groep")
    try pilot.press("j Enter a")
    #expect(try pilot.select("Intake beginnen"))
    try pilot.press("Enter")
    #expect(pilot.model.form == nil)
    #expect(pilot.text.contains("Dit kan alleen: procesmanager."))
    #expect(try pilot.select("Uitdaging intrekken"))
    try pilot.press("Enter")
    #expect(pilot.model.form != nil)
  }

  @Test("several choices are ticked in a picker, and stay when the form is refused")
  func severalChoices() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("j Enter v")
    try pilot.type("verzoek")
    try pilot.press("Enter Tab Tab Tab Space Space Down Space")
    #expect(pilot.text.contains("[x]"))
    try pilot.press("Enter")
    #expect(pilot.model.form?.entry["elements"]?.text.split(separator: ",").count == 2)
  }

  @Test("a date is explained while it is typed, and called wrong when the field is left")
  func dates() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("Enter a")
    #expect(try pilot.select("Vertraging melden"))
    try pilot.press("Enter Tab")
    try pilot.type("+6w")
    #expect(pilot.text.contains("= dinsdag 21 april 2026"))
    try pilot.press("Ctrl-u")
    try pilot.type("31-2")
    #expect(!pilot.text.contains("! "))
    try pilot.press("Tab")
    #expect(pilot.text.contains("‘31-2’ staat niet op de kalender."))
  }
}
