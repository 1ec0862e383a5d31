import Casework
import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

/// Entering in the desk what somebody else did or said.
@Suite("Entering for somebody else")
struct BehalfTests {
  private let number = CaseNumber("2026-0001")

  private func open(_ sample: Sample, as person: String = "pm") throws -> DeskPilot {
    var pilot = try sample.pilot(as: person)
    try pilot.type("/buurttuin")
    try pilot.press("Enter Enter")
    return pilot
  }

  private func fill(_ field: String, _ text: String, _ pilot: inout DeskPilot) throws {
    for _ in 0..<40 where pilot.model.form?.control?.field.name != field { try pilot.press("Tab") }
    #expect(pilot.model.form?.control?.field.name == field)
    if let control = pilot.model.form?.control, control.canChoose {
      try pilot.press("Space")
      // A space marks what is selected, where several can be chosen.
      try pilot.type(control.takesSeveral ? String(text.prefix { $0 != " " }) : text)
      try pilot.press("Enter")
    } else {
      try pilot.paste(text)
    }
  }

  /// > Source: domain report 5.9; R-64.
  @Test("what only a challenger may do is entered by the process manager in his name, with a basis")
  func action() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.add(
      "contact-moment", to: number, on: "2026-03-09",
      ["subject": .text("withdrawal"), "note": .text("Zij willen stoppen")])
    var pilot = try open(sample)
    try pilot.press("2")
    #expect(try pilot.select("Uitdaging intrekken"))
    #expect(pilot.text.contains("Enter voert het in namens die persoon."))
    try pilot.press("Enter")
    let form = try #require(pilot.model.form)
    #expect(form.has(Behalf.personField) && form.has(Behalf.basisField))
    #expect(form.behalf?.person == PersonID("groep"), "who is the only one stands ready")
    for (index, control) in form.controls.enumerated()
    where control.field.isRequired && control.entered(form.state.fields[index]) == nil {
      guard control.field.name != Behalf.basisField else { continue }
      try fill(
        control.field.name, control.options.dropFirst().first?.label ?? "Omdat wij stoppen",
        &pilot)
    }
    let version = try #require(pilot.model.dossier?.challenge.version)
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Het veld ‘waaruit blijkt dat’ is nog leeg."))
    try fill(Behalf.basisField, "ondertekende brief van 9 maart", &pilot)
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Dit telt als gedaan door Stichting Buurttuin"))
    try pilot.press("j")
    let dossier = try sample.casework.dossier(number, sample.acting("pm", on: "2026-03-10"))
    #expect(dossier.challenge.version > version)
    let last = try #require(dossier.timeline.last)
    #expect(last.by == PersonID("groep"))
    #expect(last.enteredBy == PersonID("pm"))
    #expect(last.basis == "ondertekende brief van 9 maart")
  }

  @Test("a view of the other side is entered for who gave it; one's own needs no basis")
  func view() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    for (side, text) in [("gemeente", "Wij zien het zitten"), ("uitdager", "Wij doen het graag")] {
      try pilot.press("v")
      try pilot.type("zienswijze")
      try pilot.press("Enter")
      try fill("subject", "", &pilot)
      try pilot.press("Right")
      try fill("side", side, &pilot)
      try fill("text", text, &pilot)
      if side == "uitdager" {
        try pilot.press("Ctrl-s")
        #expect(pilot.model.form != nil, "nobody speaks for the other side in his own name")
        try fill(Behalf.personField, "buurttuin", &pilot)
        try fill(Behalf.basisField, "gesprek van 10 maart", &pilot)
      }
      try pilot.press("Ctrl-s")
    }
    let views = try #require(pilot.model.dossier?.challenge.active("view"))
    #expect(views.map(\.by) == [PersonID("pm"), PersonID("groep")])
  }

  @Test("who may do it himself, a challenger, and whoever enters for another already are not asked")
  func notOffered() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let dossier = try sample.casework.dossier(number, sample.acting("pm", on: "2026-03-10"))
    #expect(dossier.enteringFor(.take(action: "start-intake")) == nil)
    #expect(dossier.enteringFor(.add(kind: "view"))?.isNeeded == false)
    let needed = try #require(dossier.enteringFor(.add(kind: "agreement-approval")))
    #expect(needed.isNeeded)
    #expect(Set(needed.candidates.map(\.person.id.text)) == ["groep", "wethouder"])
    let group = try sample.casework.dossier(number, sample.acting("groep", on: "2026-03-10"))
    #expect(group.enteringFor(.add(kind: "agreement-approval")) == nil)

    var options = sample.options()
    options.enteredBy = PersonID("cp")
    options.basis = "telefoon"
    let desk = Desk(casework: sample.casework, options: options)
    let open = DossierModel(try desk.dossier(number))
    let form = FormMaker(desk, today: sample.today).form(
      .init(number: number, purpose: .add(kind: "agreement-approval")), in: open)
    #expect(form?.has(Behalf.personField) == false)
  }

  @Test("the same is asked line by line")
  func linear() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = try sample.linear([
      "zaken", "zoek buurttuin", "1", "vastleggen akkoord", "uitdager", "0", "", "", "", "1",
      "hulp", "terug", "stop",
    ])
    #expect(talk.contains("Veld 6 van 7: namens."), "\(talk)")
    #expect(talk.contains("Veld 7 van 7: waaruit blijkt dat."))
    #expect(talk.contains("Stichting Buurttuin (uitdager)"))
  }
}
