import Testing
import Wording

@testable import Casework
@testable import ChallengeCore
@testable import Reporting

/// > Source: R-57, "free text is reviewed and released before it is published".
@Suite("Text that was released for publication")
struct ReleasedTextTests {
  private static let why = "Elke dag zien wij wat nodig is. Bel Petra Proces maar."

  private func dossier(_ steps: String) throws -> Dossier {
    let history = ExampleCase.begun(title: "Tuin", why: Self.why, extra: steps)
    return try #require(try ExampleCase.dossiers([history]).first)
  }

  private func shown(_ dossier: Dossier, _ options: ReportOptions = .anonymised) -> Fact? {
    let report = CaseReport(dossier, on: ExampleCase.reportDate, options: options)
    return report.purpose.motivation.rows.first?.facts.first
  }

  private static func release(_ text: String, more: String = "") -> String {
    """
      - by: pm
        add: released-text
        with: { from-record: motivation-1, from-field: why, text: "\(text)" }
    \(more)
    """
  }

  @Test("only released words are in a public report; names are taken out all the same")
  func onlyReleasedWords() throws {
    let kept = try dossier("")
    #expect(shown(kept) == .textWithheld)
    let part = try dossier(Self.release("Elke dag zien wij wat nodig is. […]"))
    #expect(shown(part) == .text("Elke dag zien wij wat nodig is. […]"))
    let whole = try dossier(Self.release(Self.why))
    #expect(shown(whole) == .text("Elke dag zien wij wat nodig is. Bel […] maar."))
    #expect(shown(whole, .full) == .text(Self.why))
  }

  @Test("research reads released words and no others, and nobody is named in them")
  func research() throws {
    func value(_ dossier: Dossier, _ record: String, _ field: String) -> DataCell? {
      let seen = dossier.seen(
        with: Clearance(.pseudonymised, reader: PersonID("onderzoeker")),
        Pseudonyms(person: { _ in "person-1" }, name: { _ in "name-1" }, number: { $0 }))
      return RecordedField.all(seen.challenge).first {
        $0.record.id.text == record && $0.field == field
      }?.value
    }
    #expect(value(try dossier(""), "motivation-1", "why") == .empty)
    let whole = try dossier(Self.release(Self.why))
    let shown = DataCell.text("Elke dag zien wij wat nodig is. Bel […] maar.")
    #expect(value(whole, "motivation-1", "why") == shown)
    #expect(value(whole, "released-text-1", "text") == shown)
  }

  @Test("a release says what stands there, of what everybody involved may read")
  func refusals() throws {
    let refused = """
          refused: [released-text-differs]
        - by: pm
          add: released-text
          with: { from-record: motivation-1, from-field: verkeerd, text: "Elke dag" }
          refused: [not-free-text]
        - by: pm
          add: note
          with: { type: opinion, text: "Onder ons" }
        - by: pm
          add: released-text
          with: { from-record: note-1, from-field: text, text: "Onder ons" }
          refused: [not-free-text]
        - by: groep
          add: released-text
          with: { from-record: motivation-1, from-field: why, text: "\(Self.why)" }
          refused: [not-permitted]
      """
    #expect(
      shown(try dossier(Self.release("Iedere dag zien wij dat.", more: refused))) == .textWithheld)
  }

  @Test("a release no longer counts once the words have changed, or it was withdrawn")
  func endsWithTheWords() throws {
    let changed = """
        - by: groep
          change: motivation-1
          with: { why: "Nu anders" }
      """
    #expect(shown(try dossier(Self.release(Self.why, more: changed))) == .textWithheld)
    let withdrawn = """
        - by: pm
          withdraw: released-text-1
          reason: "Toch niet"
      """
    #expect(shown(try dossier(Self.release(Self.why, more: withdrawn))) == .textWithheld)
  }

  @Test(
    "what is left out is marked, and nothing is put in",
    arguments: [
      ("een twee drie", true), ("een […]", true), ("[…] drie", true), ("een […] drie", true),
      ("[…] twee […]", true), ("een twee", false), ("twee drie", false), ("drie […] een", false),
      ("een twee drie vier", false), ("[…]", false), ("", false), ("Een twee drie", false),
      ("[…] twee", false), ("een […] […] drie", true),
    ])
  func taken(text: String, isTaken: Bool) {
    #expect(ReleasedText.isTaken(text, from: " een twee drie ") == isTaken)
  }

  @Test("what was released of a published case is in its open data, and nothing else is")
  func openData() throws {
    let history = try ExampleCase.text("Examples/graffiti-niet-behandeld.yaml")
    let before = try #require(try ExampleCase.dossiers([history]).first)
    let decision = try #require(before.challenge.latest("decision"))
    let reasons = try #require(decision.text("reasons"))
    let date = before.challenge.lastActivity.iso
    let release = """

        - on: \(date)
          by: pm
          add: released-text
          with: { from-record: \(decision.id), from-field: reasons, text: "\(reasons)" }
      """
    let dossier = try #require(try ExampleCase.dossiers([history + release]).first)
    for (dossier, isThere) in [(before, false), (dossier, true)] {
      let set = try OpenDataTests.set([dossier])
      let texts = DataSet(set).table("released-texts")?.rows ?? []
      #expect(texts.count == (isThere ? 1 : 0))
      let contracting = try #require(ContractingPackage(set)).text
      #expect(contracting.contains(reasons) == isThere)
    }
  }
}
