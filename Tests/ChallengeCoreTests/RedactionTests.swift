import Terms
import Testing

@testable import ChallengeCore

/// Known names, and what somebody can be found by, in the ways in which people write them.
@Suite("Taking names out of text")
struct RedactionTests {
  private func without(_ name: String, isNatural: Bool = true, _ text: String) -> String {
    Redaction(names: [(name: name, isNatural: isNatural)]).apply(text)
  }

  @Test(
    "a registered name goes in every way in which it is written",
    arguments: [
      ("Bel Jan  de Boer.", "Bel […]."), ("Jan de Boers plan", "[…] plan"),
      ("Jan de Boer's plan", "[…] plan"), ("J. de Boer belde", "[…] belde"),
      ("J.P. de Boer belde", "[…] belde"), ("JP de Boer belde", "[…] belde"),
      ("De Boer en de Boer", "[…] en […]"), ("vraag het de Boers", "vraag het […]"),
      ("de Boer, Jan", "[…], […]"), ("JAN DE BOER", "[…]"), ("jan de boer", "[…]"),
      ("DE BOER", "[…]"), ("Jan\nde Boer", "[…]"), ("Jan-de-Boer", "[…]"),
      ("Jan “Bob” de Boer", "[…] “Bob” […]"), ("Boer (Jan)", "[…] ([…])"),
    ])
  func spellings(text: String, expected: String) {
    #expect(without("Jan de Boer", text) == expected)
  }

  @Test(
    "a name with a nickname goes with and without it",
    arguments: ["Jan \"Bob\" de Boer", "Jan (Bob) de Boer", "Jan “Bob” de Boer"])
  func nicknames(name: String) {
    for text in ["Jan de Boer", "Bob de Boer", "Jan \"Bob\" de Boer", "Bob", "J. de Boer"] {
      #expect(without(name, text) == "[…]", "\(text)")
    }
  }

  @Test(
    "other ways to write a surname with small words go too",
    arguments: ["v.d. Berg", "v/d Berg", "vd Berg", "Van den Berg", "A. v.d. Berg"])
  func shortPrefixes(text: String) {
    #expect(without("Anna van den Berg", text) == "[…]")
  }

  @Test(
    "ordinary words stay",
    arguments: [
      "de boer ploegt", "een boerderij", "Boerderij de Hoeve", "van het plein", "januari", "Janus",
      "De straat en van alles", "Vanmorgen", "Van harte", "de boeren",
    ])
  func ordinaryWords(text: String) {
    #expect(without("Jan de Boer", text) == text)
    #expect(without("Piet Van Dijk", text) == text)
  }

  @Test("the words of a name that may be of an organisation stay, and so does its place")
  func organisations() {
    let name = "Stichting De Haven"
    #expect(without(name, isNatural: false, "stichting  de haven") == "[…]")
    #expect(without(name, isNatural: false, "wijk De Haven") == "wijk De Haven")
    #expect(without("Jan de Boer", isNatural: false, "De Boers plan, Jan") == "[…] plan, Jan")
    #expect(without("Jan Jansen", isNatural: false, "J. Jansen") == "[…]")
    #expect(without(name, isNatural: false, "een haven, de Stichting") == "een haven, de Stichting")
    let area = "Coöperatie Marktwijk"
    #expect(without(area, isNatural: false, "in Marktwijk") == "in Marktwijk")
  }

  @Test("what a challenger is called who is one person goes in its parts too")
  func individuals() {
    let day = CalendarDate(dayNumber: 20_000)
    var challenge = Challenge(
      number: CaseNumber("2026-0001"), title: "Tuin", openedOn: day, openedBy: PersonID("pm"),
      rules: RulesReference(workflow: "w", profile: "p"),
      snapshot: StoredSnapshot(active: [], history: [:]))
    let event = Event.recorded(
      .init(
        id: RecordID("challenger-1"), kind: "challenger",
        values: ["name": .text("Jan Jansen"), "type": .text("resident")], visibility: .parties,
        snapshot: nil))
    challenge.evolve(DatedEvent(event, on: day, by: PersonID("pm")))
    #expect(Redaction(challenge, [:]).apply("Vraag Jansen") == "Vraag […]")
  }

  @Test(
    "bank accounts, postcodes and house numbers go whole",
    arguments: [
      ("IBAN NL91ABNA0417164300.", "IBAN […]."), ("NL91 ABNA 0417 1643 00 is het", "[…] is het"),
      ("naar NL00 ABNA 0417 1643 01", "naar […]"), ("nl91abna0417164300", "[…]"),
      ("BE68 5390 0754 7034 en meer", "[…] en meer"), ("in 3511 AB Utrecht", "in […] Utrecht"),
      ("3511AB", "[…]"), ("Dorpsstraat 12a, boven", "[…], boven"), ("Kerkweg 3", "[…]"),
      ("Bel 06-12345678", "Bel […]"),
    ])
  func numbers(text: String, expected: String) {
    #expect(Redaction(names: []).apply(text) == expected)
  }

  @Test(
    "numbers by which nobody is found stay",
    arguments: [
      "in 2026 EU-regels", "12 straten", "Dorpsstraat is breed", "de weg 3 keer", "1234 abonnees",
      "NL12 is een code van drie delen", "€ 4.500 AB", "besluit 2026-0012",
    ])
  func ordinaryNumbers(text: String) {
    #expect(Redaction(names: []).apply(text) == text)
  }
}
