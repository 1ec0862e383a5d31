import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Filling in a form")
struct FormTests {
  /// A form with a date, a choice and long texts: a contact moment in the first case.
  private func open(
    _ sample: Sample, size: Size = Size(80, 24), edit: ((String) -> String?)? = nil
  ) throws -> DeskPilot {
    var options = sample.options()
    options.edit = edit
    let desk = Desk(casework: sample.casework, options: options)
    var pilot = try Pilot(deskApplication(desk), model: DeskModel(desk), size: size)
    try pilot.press("2 j Enter v")
    try pilot.type("contactmoment")
    try pilot.press("Enter")
    #expect(pilot.text.contains("Vastleggen: contactmoment"))
    return pilot
  }

  private func text(_ pilot: DeskPilot, _ field: String) -> String {
    pilot.model.form?.entry[field]?.text ?? ""
  }

  @Test("undo goes back over texts, choices and fields, word by word, and redo forward again")
  func undo() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    try pilot.press("Ctrl-u")
    try pilot.type("gisteren")
    try pilot.press("Tab Left")
    pilot = try goTo("place", pilot)
    try pilot.type("het oude buurthuis")
    #expect(text(pilot, "place") == "het oude buurthuis")
    try pilot.press("Ctrl-_")
    #expect(text(pilot, "place") == "het oude ")
    try pilot.press("F7 F7 F7 F7")
    #expect(text(pilot, "place").isEmpty)
    #expect(text(pilot, "subject") == "evaluation")
    try pilot.press("F7")
    #expect(text(pilot, "subject") == "other")
    try pilot.press("F7")
    #expect(text(pilot, "date").isEmpty)
    #expect(pilot.model.form?.control?.field.name == "date", "the focus goes along")
    for _ in 0..<20 { try pilot.press("Ctrl-y") }
    #expect(text(pilot, "place") == "het oude buurthuis")
    #expect(text(pilot, "date") == "gisteren")
  }

  @Test("what was undone altogether is no change, and what is typed after it forgets the rest")
  func undoAll() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    try pilot.press("Tab Tab Tab")
    try pilot.type("ja")
    #expect(pilot.model.form?.isEdited == true)
    try pilot.press("F7")
    #expect(pilot.model.form?.isEdited == false)
    try pilot.type("n")
    try pilot.press("F8")
    #expect(text(pilot, "with") == "n")
  }

  @Test(
    "a day is stepped by keys, and its month is shown where there is room", arguments: [80, 200])
  func days(width: Int) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample, size: Size(width, 60))
    #expect(text(pilot, "date") == "10-3-2026")
    try pilot.press("Ctrl-n Ctrl-n Ctrl-t PgDn")
    #expect(text(pilot, "date") == "18-3-2026")
    #expect(pilot.text.contains("= woensdag 18 maart 2026"))
    #expect(pilot.text.contains("[18]") == (width == 200))
    try pilot.press("PgUp PgUp Ctrl-u Ctrl-n")
    #expect(text(pilot, "date") == "10-3-2026", "an empty field begins at today")
  }

  @Test("a long text is written in one's own editor, and comes back as one step")
  func editor() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var given: [String] = []
    var pilot = try open(sample) { text in
      given.append(text)
      return text + " en meer.\nTweede regel\n"
    }
    try pilot.press("F4")
    #expect(given.isEmpty, "a date is no long text")
    pilot = try goTo("note", pilot)
    try pilot.type("Begin")
    try pilot.press("F4")
    #expect(given == ["Begin"])
    #expect(pilot.suspensions == 1)
    #expect(text(pilot, "note") == "Begin en meer.\nTweede regel")
    try pilot.press("F7")
    #expect(text(pilot, "note") == "Begin")
  }

  @Test("an editor that fails, or gives back too much, changes nothing and says so")
  func failingEditor() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var answers: [String?] = [nil, String(repeating: "x", count: 30_000)]
    var pilot = try open(sample) { _ in answers.removeFirst() }
    pilot = try goTo("note", pilot)
    try pilot.type("Begin")
    try pilot.press("F4")
    #expect(pilot.text.contains("De editor gaf niets terug."))
    try pilot.press("F4")
    #expect(pilot.text.contains("te veel tekst"))
    #expect(text(pilot, "note") == "Begin")
  }

  private func goTo(_ field: String, _ pilot: DeskPilot) throws -> DeskPilot {
    var pilot = pilot
    for _ in 0..<30 where pilot.model.form?.control?.field.name != field { try pilot.press("Tab") }
    return pilot
  }

  @Test("up and down move within a long text first, over its lines as they are shown")
  func longText() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try goTo("note", try open(sample))
    try pilot.paste(String(repeating: "woorden op een rij ", count: 8) + "\nlaatste regel")
    let field = pilot.model.form?.control?.field.name
    try pilot.press("Up Up")
    #expect(pilot.model.form?.control?.field.name == field)
    try pilot.press("Up Up Up Up")
    #expect(pilot.model.form?.control?.field.name != field)
  }

  @Test("how many of the fields that must be filled in are, is said in words")
  func progress() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    #expect(pilot.text.contains("2 van 2 verplichte velden ingevuld"))
    try pilot.press("Ctrl-u")
    #expect(pilot.text.contains("1 van 2 verplichte velden ingevuld"))
  }

  @Test("who may read it is a field like any other, and a challenger does not see it")
  func visibility() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try goTo("visibility", try open(sample))
    #expect(pilot.model.form?.entry["visibility"] == .text("parties"))
    try pilot.press("Right Ctrl-s")
    let record = try #require(pilot.model.dossier?.challenge.active("contact-moment").last)
    #expect(record.visibility == .internal)
    var group = try sample.pilot(as: "groep")
    try group.press("Enter v")
    try group.type("contactmoment")
    try group.press("Enter")
    #expect(group.model.form?.has("visibility") == false)
  }

  @Test("a paste that is too large is refused with a word, and nothing is lost")
  func largePaste() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try goTo("note", try open(sample))
    try pilot.type("Dit blijft")
    try pilot.send(.pasteRefused(bytes: 10_000_000))
    #expect(pilot.text.contains("te veel tekst om in één keer te plakken"))
    try pilot.paste(String(repeating: "y", count: 900_000))
    #expect(pilot.text.contains("te veel tekst voor dit veld"))
    #expect(text(pilot, "note") == "Dit blijft")
  }

  @Test("hostile text in any field is shown safely, and the rules refuse it in words")
  func hostile() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let texts = [
      "\u{1B}[31mrood", "a\u{202E}b", "👩‍👩‍👧‍👦e\u{301}\u{301}\u{301}",
      "日本" + String(repeating: "x", count: 400),
      "\u{200B}\u{FEFF}", "1\t2\u{0}3",
    ]
    var pilot = try open(sample)
    let count = try #require(pilot.model.form?.controls.count)
    for step in 0..<(count * 2) {
      try pilot.paste(texts[step % texts.count])
      #expect(!pilot.text.contains("\u{1B}") && !pilot.text.contains("\u{202E}"))
      for row in 0..<24 { #expect(displayWidth(pilot.frame.row(row)) <= 80) }
      try pilot.press("Tab")
    }
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form != nil, "it was refused")
  }

  @Test("an e-mail address or number that is none is said while it is typed, and refused")
  func addresses() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    pilot = try goTo("email", pilot)
    try pilot.type("06-1234")
    #expect(pilot.model.form?.focusedField?.hint.contains("is geen e-mailadres") == true)
    try pilot.press("Tab")
    try pilot.type("Zij willen het onderhoud")
    try pilot.press("Tab")
    let errors = pilot.model.form?.state.fields.compactMap(\.error) ?? []
    #expect(errors.contains { $0.contains("is geen e-mailadres") }, "\(errors)")
    #expect(errors.contains { $0.contains("is geen telefoonnummer") }, "\(errors)")
    let title = pilot.model.form?.controls.firstIndex { $0.field.name == "title" }
    #expect(title == 0)
    pilot = try goTo("title", pilot)
    try pilot.type("Leeg")
    pilot = try goTo("challenger", pilot)
    try pilot.type("Groep X")
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form != nil)
    #expect(pilot.text.contains("Nog niet vastgelegd"), "\(pilot.text)")
  }

  @Test("a date that cannot be is not filled in, and what else is needed gets its star")
  func counted() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try open(sample)
    let whole = try #require(pilot.model.form?.progress)
    #expect(whole.filled == whole.required)
    try pilot.press("Ctrl-u")
    try pilot.type("31 feb")
    try pilot.press("Tab")
    let progress = try #require(pilot.model.form?.progress)
    #expect(progress.filled == progress.required - 1)
    let form = try #require(pilot.model.form)
    for (control, field) in zip(form.controls, form.state.fields) {
      #expect(field.isRequired == form.needed.contains(control.field.name))
    }
  }

  @Test("an agreement that says nothing names the fields that would say it")
  func emptyAgreement() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("2 j Enter v")
    try pilot.type("looptijd")
    try pilot.press("Enter Ctrl-s")
    let said = pilot.model.form?.state.fields.compactMap(\.error).joined() ?? ""
    #expect(said.contains("of kies ‘bewust open’"), "\(said)")
  }

  @Test("who may read it is offered only as far as it can be")
  func readers() throws {
    let sample = try Sample()
    defer { sample.remove() }
    for (kind, canBeInternal) in [("uitdager", false), ("contactmoment", true)] {
      var pilot = try sample.pilot()
      try pilot.press("2 j Enter v")
      try pilot.type(kind)
      try pilot.press("Enter")
      let control = pilot.model.form?.controls.first { $0.field.name == "visibility" }
      let values = control?.options.map(\.value) ?? []
      #expect(values.contains("internal") == canBeInternal, "\(kind): \(values)")
    }
  }

  @Test("in the first case of a new register somebody can be added from the form, and is chosen")
  func addingSomebody() throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press("n")
    pilot = try goTo("person", pilot)
    try pilot.press("Ctrl-o")
    #expect(pilot.text.contains("+ Iemand toevoegen"))
    try pilot.type("toevoegen")
    try pilot.press("Enter")
    #expect(pilot.model.form?.key.purpose == .person(nil))
    try pilot.type("tuin")
    try pilot.press("Tab")
    try pilot.type("Tuingroep")
    pilot = try goTo("roles", pilot)
    try pilot.press("Ctrl-o")
    try pilot.type("uitdager")
    try pilot.press("Enter Ctrl-s")
    #expect(pilot.model.form?.key.purpose == .newCase, "\(pilot.text)")
    #expect(pilot.model.form?.entry["person"] == .text("tuin"))
  }
}
