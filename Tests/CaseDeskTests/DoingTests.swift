import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

/// What the desk offers to do, in which order, and where one is after doing it.
@Suite("Doing")
struct DoingTests {
  private static let market = "marktafval-overgenomen-en-voortgezet"

  /// The market case as it stood at the end of a day, opened on another.
  private func withMarket(
    until day: String, on today: String, as person: String = "pm",
    size: Size = Size(80, 24), _ body: (Sample, inout DeskPilot) throws -> Void
  ) throws {
    let (sample, number) = try Sample.played([Self.market], until: day)
    defer { sample.remove() }
    sample.today = CalendarDate(iso: today)!
    var pilot = try sample.pilot(as: person, size: size)
    try pilot.press("/")
    try pilot.type(number.text)
    try pilot.press("Enter Enter")
    try body(sample, &pilot)
  }

  private func actions(_ pilot: DeskPilot) throws -> String {
    let model = pilot.model
    let dossier = try #require(model.dossier)
    return dossier.page(.actions, model.speech, today: model.today).plainText()
  }

  private func place(of text: String, in page: String) throws -> String.Index {
    try #require(page.range(of: text), "\(text) in\n\(page)").lowerBound
  }

  /// Fills in every field that must be, with what comes first or some text.
  private func fillRequired(_ pilot: inout DeskPilot) throws {
    let form = try #require(pilot.model.form)
    for (index, control) in form.controls.enumerated()
    where control.field.isRequired && control.entered(form.state.fields[index]) == nil {
      for _ in 0..<60 where pilot.model.form?.control?.field.name != control.field.name {
        try pilot.press("Tab")
      }
      if control.canChoose {
        try pilot.press("Space Down Enter")
      } else if case .date = control.field.type {
        try pilot.type("vandaag")
      } else {
        try pilot.type("Zoals besproken")
      }
    }
  }

  // MARK: After doing something

  @Test("after an action the selection stands on what comes next, at the top, and on no ending")
  func landsOnNext() throws {
    try withMarket(until: "2023-05-22", on: "2023-06-01") { _, pilot in
      try pilot.press("2")
      #expect(pilot.selectedRow.contains("Uitvoering starten"), "\(pilot.text)")
      try pilot.press("Enter Enter j")
      #expect(pilot.text.contains("Gedaan: Uitvoering starten"), "\(pilot.text)")
      #expect(pilot.text.contains("Dit kan nu"))
      #expect(pilot.selectedRow.contains("Vastleggen: contactmoment"), "\(pilot.text)")
    }
  }

  @Test(
    "after mending what was missing the selection goes to what is missing still, then to the step")
  func landsOnGoal() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.type("/dagbesteding")
    try pilot.press("Enter Enter")
    #expect(pilot.text.contains("Nog nodig voor: Intake beginnen"), "\(pilot.text)")
    #expect(try pilot.select("nog niet aan de uitdager bevestigd"), "\(pilot.text)")
    try pilot.press("Enter")
    try fillRequired(&pilot)
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form == nil, "\(pilot.text)")
    #expect(pilot.selectedRow.contains("contactpersoon"), "\(pilot.text)")
    #expect(pilot.selectedRow.contains("○"))
  }

  @Test("what goes away by itself leaves the selection on no ending and no warning")
  func neverAside() {
    let old = Page(paragraphs: [
      Paragraph(text: "Een", isStop: true), Paragraph(text: "Twee", isStop: true),
      Paragraph(text: "Einde", isStop: true, target: .take(2), role: .aside),
    ])
    let new = Page(paragraphs: [
      Paragraph(text: "Een", isStop: true),
      Paragraph(text: "Einde", isStop: true, target: .take(1), role: .aside),
    ])
    #expect(new.stop(like: 1, of: old) == 0)
    #expect(new.stop(afterDoing: 1, of: old) == 0)
    #expect(new.stop(like: 2, of: old) == 1, "who chose it himself stays on it")
  }

  // MARK: Without a way back

  @Test("an end for an urgent reason says that it cannot be undone, and is asked again in full")
  func urgentEnd() throws {
    try withMarket(until: "2023-09-01", on: "2023-09-02", as: "beslisser") { _, pilot in
      let page = try actions(pilot)
      let heading = try place(of: "Zonder weg terug", in: page)
      #expect(try place(of: "Beëindigen om een dringende reden", in: page) > heading)
      try pilot.press("2")
      #expect(try pilot.select("Beëindigen om een dringende reden"))
      try pilot.press("Enter")
      #expect(pilot.text.contains("Dit kan niet ongedaan worden gemaakt."))
      try fillRequired(&pilot)
      let version = try #require(pilot.model.dossier?.challenge.version)
      try pilot.press("Ctrl-s")
      #expect(pilot.model.dossier?.challenge.version == version, "it is not done at once")
      guard case .confirm(let confirm)? = pilot.model.overlay else {
        Issue.record("no question: \(pilot.text)")
        return
      }
      #expect(confirm.text.contains("Gestopt om een dringende reden"))
      #expect(confirm.text.contains("Dit kan niet ongedaan worden gemaakt."))
    }
  }

  @Test(
    "a decision and the end of a phase are asked again; what one can come back to is not",
    arguments: [
      ("ken-toe", true, false), ("wijs-af", true, true), ("zeg-op", true, true),
      ("geef-terug", true, false), ("beslis-op-bezwaar", true, false),
      ("start-intake", false, false), ("meld-vertraging", false, false),
    ])
  func isAskedAgain(action: String, isConfirmed: Bool, isFinal: Bool) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let desk = Desk(casework: sample.casework, options: sample.options())
    let number = try #require(try sample.casework.caseNumbers().first)
    let key = FormModel.Identity(number: number, purpose: .act(action, nil))
    let form = FormMaker(desk, today: sample.today)
      .form(key, in: DossierModel(try desk.dossier(number)))
    #expect(form?.isConfirmed == isConfirmed)
    #expect(form?.isFinal == isFinal)
  }

  @Test(
    "what ends the execution or decides is asked again when it is recorded by itself too",
    arguments: [("urgent-end", true), ("decision", true), ("note", false)])
  func recordIsAskedAgain(kind: String, isConfirmed: Bool) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let desk = Desk(casework: sample.casework, options: sample.options())
    let number = try #require(try sample.casework.caseNumbers().first)
    let key = FormModel.Identity(number: number, purpose: .add(kind: kind))
    let form = FormMaker(desk, today: sample.today)
      .form(key, in: DossierModel(try desk.dossier(number)))
    #expect(form?.isConfirmed == isConfirmed)
  }

  // MARK: Whose move it is

  @Test("Enter on a decision that others take leads to it in their name, not to a delay")
  func decisionOfOthers() throws {
    try withMarket(until: "2023-03-06", on: "2023-03-07") { _, pilot in
      #expect(try pilot.select("een besluit nemen"), "\(pilot.text)")
      try pilot.press("Enter")
      #expect(pilot.model.form == nil)
      #expect(pilot.model.dossier?.tab == .actions)
      #expect(pilot.selectedRow.contains("Toekennen"), "\(pilot.text)")
      let page = try actions(pilot)
      let notYet = page.range(of: "Dit kan nog niet")?.lowerBound ?? page.endIndex
      let grant = try place(of: "Toekennen", in: page)
      let delay = try place(of: "Vertraging melden", in: page)
      #expect(grant < delay && delay < notYet, "\(page)")
      #expect(try place(of: "Besluit verdagen", in: page) < delay, "a delay stands last")
      try pilot.press("Enter")
      #expect(pilot.model.form?.has(Behalf.personField) == true)
    }
  }

  @Test("on the day of the start the start comes before going back to the talks")
  func startFirst() throws {
    try withMarket(until: "2023-05-22", on: "2023-06-01") { _, pilot in
      let page = try actions(pilot)
      let start = try place(of: "Uitvoering starten", in: page)
      #expect(try start < place(of: "Opnieuw onderhandelen", in: page))
    }
  }

  @Test("what is far ahead of its agreed day comes later, says so, and is asked again")
  func tooEarly() throws {
    try withMarket(until: "2023-06-01", on: "2023-06-02") { _, pilot in
      try pilot.press("2")
      #expect(!pilot.selectedRow.contains("Verantwoording vragen"))
      #expect(try actions(pilot).contains("afgesproken voor zaterdag 5 april 2025, over 673 dagen"))
      #expect(try pilot.select("Verantwoording vragen"))
      try pilot.press("Enter")
      #expect(
        pilot.text.contains("Let op: dit is afgesproken voor zaterdag 5 april 2025"),
        "\(pilot.text)")
      try pilot.press("Enter")
      guard case .confirm(let confirm)? = pilot.model.overlay else {
        Issue.record("no question: \(pilot.text)")
        return
      }
      #expect(confirm.text.contains("over 673 dagen"))
      #expect(pilot.model.dossier?.dossier.summary.phase == .uitvoering)
    }
  }

  // MARK: What is missing

  @Test("the overview says what the next step lacks, also when something else is possible")
  func missingIsAlwaysTold() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.type("/buurttuin")
    try pilot.press("Enter Enter")
    #expect(pilot.text.contains("Vertraging melden"), "something is possible")
    let dossier = try #require(pilot.model.dossier)
    let page = dossier.page(.overview, pilot.model.speech, today: pilot.model.today).plainText()
    let heading = try place(of: "Nog nodig voor: Intake beginnen", in: page)
    #expect(page[heading...].contains("contactpersoon"))
  }

  @Test(
    "where no step can be taken, it says what can be done instead", arguments: Language.allCases)
  func noStep(language: Language) throws {
    let (sample, number) = try Sample.played([Self.market], until: "2025-05-06")
    defer { sample.remove() }
    var pilot = try sample.pilot(language, as: "cooperatie")
    try pilot.type("/\(number)")
    try pilot.press("Enter Enter 2")
    let page = try actions(pilot)
    let words = DeskWords(language)
    #expect(page.contains(words.noStepToTake.prefix(40)), "\(page)")
    #expect(!page.contains(words.nothingCanBeDone))
  }

  @Test("a form for what is missing begins at the first field that is still to be filled in")
  func firstEmpty() throws {
    let (sample, number) = try Sample.played([Self.market], until: "2023-03-14")
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.type("/\(number)")
    try pilot.press("Enter Enter")
    let remedy = Remedy.add(kind: "contact-person", fields: ["side": "municipality"])
    var model = pilot.model
    _ = model.mend(remedy, Desk(casework: sample.casework, options: sample.options()))
    let form = try #require(model.form)
    let control = try #require(form.control)
    #expect(control.field.name == "person", "the side stands there already")
    #expect(control.entered(form.state.fields[form.state.focus]) == nil)
  }

  @Test("a challenger who is only a name is linked first; the form for that opens")
  func challengerByName() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.type("/dagbesteding")
    try pilot.press("Enter Enter 2")
    #expect(try pilot.select("Schriftelijk instemmen met uitstel"))
    try pilot.press("Enter")
    #expect(pilot.text.contains("nog niet gekoppeld aan iemand in het register"), "\(pilot.text)")
    #expect(pilot.model.form?.control?.field.name == "person")
    try pilot.press("Space")
    try pilot.type("ons caf")
    try pilot.press("Enter Ctrl-s")
    #expect(pilot.model.form == nil, "\(pilot.text)")
    #expect(try pilot.select("Schriftelijk instemmen met uitstel"))
    try pilot.press("Enter")
    #expect(pilot.model.form?.behalf?.person == PersonID("cafe"), "\(pilot.text)")
  }

  // MARK: Forms

  @Test("a decision leaves the rows to what follows; F1 says why, F3 says all")
  func consequenceHasRoom() throws {
    try withMarket(until: "2023-03-06", on: "2023-03-07", as: "beslisser") { _, pilot in
      try pilot.press("2")
      #expect(try pilot.select("Toekennen"))
      try pilot.press("Enter")
      #expect(!pilot.text.contains("Wat een uitdaging is:"), "\(pilot.text)")
      #expect(pilot.text.contains("F1 zegt waarom"))
      try pilot.press("F1")
      #expect(pilot.text.contains("Waarom:"))
      try pilot.press("Esc")
      try fillRequired(&pilot)
      try pilot.press("Tab")
      let lines = try #require(pilot.model.form?.preview?.lines)
      let last = try #require(lines.split(separator: " ").last)
      #expect(
        pilot.text.contains("… F3 toont alles") || pilot.text.contains(last), "\(pilot.text)")
    }
  }

  @Test("where all of it fits, why and definition stand in the form")
  func roomForBackground() throws {
    try withMarket(
      until: "2023-03-06", on: "2023-03-07", as: "beslisser", size: Size(200, 60)
    ) { _, pilot in
      try pilot.press("2")
      #expect(try pilot.select("Toekennen"))
      try pilot.press("Enter")
      #expect(pilot.text.contains("Waarom:"), "\(pilot.text)")
      #expect(!pilot.text.contains("F1 zegt waarom"))
    }
  }

  // MARK: Commands

  @Test("the commands call nothing impossible that Enter does")
  func paletteOfOthers() throws {
    try withMarket(until: "2023-09-01", on: "2023-09-02") { _, pilot in
      try pilot.press(":")
      try pilot.type("dringende")
      #expect(pilot.selectedRow.contains("Beëindigen om een dringende reden"))
      #expect(!pilot.text.contains("kan nu niet"), "\(pilot.text)")
      #expect(pilot.text.contains("Dit kan alleen: beslisser."))
      try pilot.press("Enter")
      #expect(pilot.model.form?.has(Behalf.personField) == true)
    }
  }

  @Test("without a case the commands say where its actions are; a command says what it does")
  func paletteWithoutCase() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot()
    try pilot.press(":")
    try pilot.type("volgorde")
    let meaning = DeskWords(.dutch).command(.sort).meaning
    #expect(pilot.text.ranges(of: meaning).count == 2, "\(pilot.text)")
    try pilot.press("Ctrl-u")
    try pilot.type("vertraging melden")
    #expect(pilot.text.contains("Open eerst een zaak"), "\(pilot.text)")
  }

  // MARK: Moving

  @Test("going down to what is on screen scrolls nothing, and going up brings the heading along")
  func noNeedlessScrolling() {
    let page = Page(
      paragraphs: [
        .heading("Aan zet"), Paragraph(text: "Een", isStop: true),
        Paragraph(text: "Twee", isStop: true), .blank, .heading("Stand"),
      ] + (0..<30).map { Paragraph(text: "regel \($0)") } + [
        .blank, .heading("Contact"), Paragraph(text: "Drie", isStop: true),
      ])
    let lines = page.lines(width: 40)
    var state = PageState()
    state.select(1, lines, height: 10)
    #expect(state.first(lines, height: 10) == 0)
    state.select(2, lines, height: 10)
    #expect(state.first(lines, height: 10) == lines.count - 10)
    state.select(1, lines, height: 10)
    #expect(state.first(lines, height: 10) <= 2)
  }
}
