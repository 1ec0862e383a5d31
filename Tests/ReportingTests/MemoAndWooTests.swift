import Casework
import ChallengeCore
import Terms
import Testing
import Wording

@testable import Reporting

struct MemoAndWooTests {
  private func dossier(_ extra: String) throws -> Dossier {
    let history = ExampleCase.begun(title: "Tuin van Petra Proces", why: "Elke dag", extra: extra)
    guard let dossier = try ExampleCase.dossiers([history]).first else {
      fatalError("no case was played")
    }
    return dossier
  }

  // MARK: R-36

  @Test("the memo lists every open item with its reason, date and owner")
  func theMemoListsOpenItems() throws {
    let memo = try GovernmentMemo(ExampleCase.shipped(), on: ExampleCase.reportDate)
    let item = try #require(memo.openItems.first)
    #expect(memo.openItems.count == 1 && item.kind == "condition" && item.isPast)
    #expect(item.reason == .text("Eerst een winter meemaken"))
    #expect(item.owner == .text("contactpersoon"))
    #expect(item.returnDate == .date(ExampleCase.date("2024-03-01")))
    let text = memo.page(.dutch).markdown
    #expect(text.hasPrefix("# Memo aan het college over zaak"))
    #expect(text.contains("| condition-4 | randvoorwaarde | Storm en hitte |"))
    #expect(text.contains("1 mrt 2024 (voorbij)"))
    #expect(MarkupCheck(memo.page(.english).html).problems == [])
  }

  @Test("the memo tells what went otherwise: amendments, late terms, escalations, recovery")
  func theMemoTellsDeviations() throws {
    let amended = try GovernmentMemo(ExampleCase.shipped(), on: ExampleCase.reportDate)
    #expect(amended.deviations.records.map(\.kind).contains("amendment"))
    let all = try ExampleCase.all().map { GovernmentMemo($0, on: ExampleCase.reportDate) }
    #expect(all.contains { !$0.deviations.escalations.isEmpty })
    #expect(all.contains { !$0.deviations.terms.isEmpty })
    #expect(all.contains { $0.deviations.records.contains { $0.kind == "recovery-agreement" } })
    #expect(all.allSatisfy { MarkupCheck($0.page(.dutch).html).problems == [] })
  }

  @Test("a case in which nothing is open and nothing went otherwise says so")
  func anEmptyMemoSaysSo() throws {
    let text = try GovernmentMemo(dossier(""), on: ExampleCase.date("2026-03-03"))
      .page(.dutch).markdown
    #expect(text.contains("er staat niets bewust open."))
    #expect(text.contains("Er is niets vastgelegd dat anders ging dan afgesproken."))
  }

  @Test("the memo passes on what somebody should look at, with who that is")
  func theMemoPassesOnWarnings() throws {
    let memos = try ExampleCase.all().map { (GovernmentMemo($0, on: ExampleCase.reportDate), $0) }
    #expect(memos.contains { !$0.0.warnings.isEmpty })
    for (memo, dossier) in memos {
      #expect(memo.warnings.count == dossier.warnings.count)
      #expect(memo.warnings.allSatisfy { !$0.message.dutch.isEmpty && !$0.owners.english.isEmpty })
    }
  }

  @Test("without names the memo names nobody")
  func theMemoCanBeWithoutNames() throws {
    let text = try GovernmentMemo(
      ExampleCase.shipped(), on: ExampleCase.reportDate, options: .staff
    ).page(.dutch).markdown
    #expect(!text.contains("C. Contact") && !text.contains("Wijkcoöperatie Voorbeeld"))
  }

  @Test(
    "a notice to the government tells what is open when nobody typed it, and keeps what was typed")
  func theNoticeTellsWhatIsOpen() throws {
    let history = try ExampleCase.text("Examples/marktafval-overgenomen-en-voortgezet.yaml")
    let typed = "with: { to: \"college en raad\", open-items: \"risico storm en hitte\" }"
    try #require(history.contains(typed))
    let left = history.replacing(typed, with: "with: { to: \"college en raad\" }")
    let told = try ExampleCase.dossiers([left, history]).map {
      $0.challenge.latest("government-notice")?.text("open-items")
    }
    #expect(
      told == [
        "condition-4: Eerst een winter meemaken; 2024-03-01; contactpersoon",
        "risico storm en hitte",
      ])
  }

  @Test("report and memo name the same instrument; what was only foreseen is not agreed")
  func theInstrumentIsOne() throws {
    let foreseen = """
        - by: pm
          add: instrument-check
          with: { instrument: subsidy, owner: "A. Adviseur", value: "10" }
      """
    let agreed = """
        - by: pm
          add: budget-agreement
          with: { amount: "10", per: year, instrument: commission }
      """
    let before = try dossier(foreseen)
    let after = try dossier([foreseen, agreed].joined(separator: "\n"))
    func card(_ dossier: Dossier) -> Fact {
      CaseReport(dossier, on: ExampleCase.reportDate, options: .full).card.instrument
    }
    func memo(_ dossier: Dossier) -> Fact {
      GovernmentMemo(dossier, on: ExampleCase.reportDate).agreed.instrument
    }
    #expect(card(before) == .choice("subsidy") && memo(before) == .notRecorded)
    #expect(card(after) == .choice("commission") && memo(after) == card(after))
  }

  // MARK: R-69

  private static let notes = """
      - by: pm
        add: note
        with: { type: fact, text: "Petra belde op 4 maart" }
      - by: pm
        add: note
        with: { type: opinion, text: "Dit wordt niets" }
      - by: pm
        add: note
        with: { type: advice, text: "Geef ze de kans" }
    """

  @Test("every record is in the inventory, numbered, with its visibility and type of note")
  func everythingIsInTheInventory() throws {
    let dossier = try dossier(Self.notes)
    let woo = WooDossier(dossier, on: ExampleCase.reportDate)
    #expect(woo.items.map(\.number) == Array(1...dossier.challenge.records.count))
    #expect(woo.items.compactMap(\.noteType) == ["fact", "opinion", "advice"])
    #expect(woo.items.filter { $0.kind == "note" }.allSatisfy { $0.visibility == .internal })
    let csv = CSVText(woo.inventory(.dutch)).text
    #expect(csv.contains("note-2,internal,opinion,false,lakken,5.2.1"))
  }

  @Test("facts are given, opinions and advice for internal deliberation are not, names are private")
  func eachPieceHasItsGround() throws {
    let woo = try WooDossier(dossier(Self.notes), on: ExampleCase.reportDate)
    let notes = woo.items.filter { $0.kind == "note" }
    #expect(notes[0].grounds == [.privateLife])
    #expect(notes[1].grounds == [.personalOpinion] && notes[2].grounds == [.personalOpinion])
    let shipped = try WooDossier(ExampleCase.shipped(), on: ExampleCase.reportDate)
    let challenger = try #require(shipped.items.first { $0.kind == "challenger" })
    #expect(challenger.fields.first { $0.name == "name" }?.isWithheld == false)
    let decision = try #require(shipped.items.first { $0.kind == "decision" })
    #expect(decision.advice == .disclose)
    let advice = try #require(shipped.items.first { $0.kind == "advice" })
    #expect(advice.grounds.contains(.formalDecision))
  }

  @Test(
    "the name of a challenger is private unless it is known to be an organisation",
    arguments: [
      ("foundation", false), ("company", false), ("informal", true), ("sole-trader", true),
      ("to-be-founded", true), ("iets anders", true), (nil, true),
    ])
  func anUnknownFormIsAPerson(form: String?, isNatural: Bool) {
    let values = form.map { ["legal-form": Value.text($0)] } ?? [:]
    let record = Record(
      id: RecordID("challenger-1"), kind: "challenger", values: values,
      on: ExampleCase.reportDate, by: PersonID("pm"), entry: 1, visibility: .parties)
    #expect(WooRule.isNatural(record) == isNatural)
  }

  @Test(
    "only the chosen types of notes are in it",
    arguments: [(["fact"], 1), (["fact", "advice"], 2), (["opinion"], 1)])
  func notesCanBeFiltered(types: [String], count: Int) throws {
    let woo = try WooDossier(
      dossier(Self.notes), on: ExampleCase.reportDate, options: .init(noteTypes: Set(types)))
    #expect(woo.items.compactMap(\.noteType).count == count)
    #expect(Set(woo.items.compactMap(\.noteType)) == Set(types))
  }

  @Test("names are marked, or replaced by the article when the advice is applied")
  func namesAreMarkedOrTakenOut() throws {
    let dossier = try dossier(Self.notes)
    let marked = WooDossier(dossier, on: ExampleCase.reportDate).page(.dutch).markdown
    #expect(marked.contains("⟦Petra⟧ belde op 4 maart"))
    #expect(marked.contains("Dit wordt niets"))
    let redacted = WooDossier(
      dossier, on: ExampleCase.reportDate, options: .init(isRedacted: true)
    ).page(.dutch).markdown
    #expect(redacted.contains("\\[5.1.2e\\] belde op 4 maart"))
    #expect(!redacted.contains("Petra") && !redacted.contains("Dit wordt niets"))
    #expect(redacted.contains("\\[5.2.1\\]"))
  }

  @Test("a redacted dossier of every shipped example holds no name, address or number")
  func redactedDossiersNameNobody() throws {
    for dossier in try ExampleCase.all() {
      let page = WooDossier(dossier, on: ExampleCase.reportDate, options: .init(isRedacted: true))
        .page(.english)
      #expect(MarkupCheck(page.html).problems == [])
      for person in dossier.situation.people.values where person.roles != [.challenger] {
        let known = [person.name, person.email, person.phone].compactMap { $0 }
        for word in known where word.contains(where: { " @-".contains($0) }) {
          #expect(!page.markdown.contains(word), "\(dossier.challenge.number): \(word)")
        }
      }
    }
  }

  @Test("every ground has its article and its meaning in both languages")
  func everyGroundHasWords() {
    #expect(WooWords.codes == WooGround.allCases.map(\.rawValue).sorted())
    for language in Language.allCases {
      let words = WooWords(language)
      for ground in WooGround.allCases {
        #expect(words.meaning(ground.rawValue) != ground.rawValue)
        #expect(words.article(ground.rawValue).hasPrefix("Woo "))
      }
      for advice in WooAdvice.allCases {
        #expect(words.advice(advice.rawValue) != advice.rawValue || language == .english)
      }
    }
  }
}
