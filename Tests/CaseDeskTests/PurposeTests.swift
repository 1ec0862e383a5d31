import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Why and definition")
struct PurposeTests {
  /// > Source: tips 1 and 2; R-02.
  @Test("the forms for a new case and for a decision say why and what a challenge is")
  func forms() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let desk = Desk(casework: sample.casework, options: sample.options())
    let maker = FormMaker(desk, today: sample.today)
    let profile = try sample.casework.profileInForce()
    let number = try #require(try sample.casework.caseNumbers().first)
    let dossier = DossierModel(try desk.dossier(number))
    let purposes: [FormModel.Purpose] = [
      .newCase, .add(kind: "definition-test"), .act("ken-toe", nil), .act("wijs-af", nil),
      .act("zet-voort", nil), .act("stel-buiten-behandeling", nil),
    ]
    for purpose in purposes {
      let key = FormModel.Identity(number: purpose == .newCase ? nil : number, purpose: purpose)
      let form = try #require(maker.form(key, in: dossier))
      let background = form.background.joined(separator: "\n")
      #expect(background.contains(profile.purpose.dutch), "\(purpose)")
      #expect(background.contains(profile.definition.dutch), "\(purpose)")
    }
    let note = FormModel.Identity(number: number, purpose: .add(kind: "note"))
    #expect(
      maker.form(note, in: dossier)?.background == [])
  }

  @Test("the form for a new case offers the tasks of the catalogue when there are any")
  func tasks() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let desk = Desk(casework: sample.casework, options: sample.options())
    let key = FormModel.Identity(number: nil, purpose: .newCase)
    func controls() -> [FieldControl] {
      FormMaker(desk, today: sample.today).form(key, in: nil)?.controls ?? []
    }
    #expect(!controls().contains { $0.field.name == "catalogue" })
    try sample.casework.addTask(
      CatalogueID("groen"), [.name: "Het groen", .area: "Oost"],
      sample.acting("pm", on: "2026-03-10"))
    let control = try #require(controls().first { $0.field.name == "catalogue" })
    #expect(control.options.map(\.value) == ["", "groen"])
    #expect(control.options.last?.label == "Het groen, Oost")
  }
}
