import ChallengeCore
import Terms
import Testing

@testable import Casework
@testable import Wording

/// The page of one case, word for word.
struct StatusPageTests {
  private static let history = """
    history: Beheer van de buurttuin
    profile: voorbeeldgemeente
    people:
      - { id: pm, role: process-manager, name: "P. Procesmanager" }
      - { id: cp, role: contact-person, name: "C. Contact", phone: 000-0000011, email: c.contact@gemeente.example }
      - { id: groep, role: challenger, name: "Stichting Buurttuin", email: groep@voorbeeld.example }
    steps:
      - on: 2026-03-02
        by: groep
        new: { title: "Beheer van de buurttuin" }
      - by: groep
        add: challenger
        with: { name: "Stichting Buurttuin", email: groep@voorbeeld.example }
      - by: groep
        add: task
        with: { description: "Onderhoud van de buurttuin", department: Stadsbeheer, executor: Stadsbeheer }
      - on: 2026-03-03
        by: groep
        do: dien-in
        with: { elements: [taak, beter-of-anders, ervaring, draagvlak, kosten, samenwerking] }
      - by: pm
        add: confirmation
      - on: 2026-03-04
        by: pm
        add: contact-person
        with: { side: municipality, person: cp, neutral: yes, declaration: "Niet betrokken" }
      - by: pm
        do: start-intake
      - on: 2026-03-10
        by: cp
        add: escalation
        with: { question: "Wie betaalt het water?", reason: "Twee afdelingen wijzen naar elkaar", answer-by: 2026-06-15 }
    """

  static func view(on day: String) throws -> StatusView {
    var walk = try HistoryWalk(history: history, file: "buurttuin.yaml")
    let stops = try walk.stops()
    #expect(stops.allSatisfy { $0.refusal == nil }, "\(stops.compactMap(\.refusal))")
    return HistoryWalk.later(try #require(stops.last).status, day)
  }

  @Test func `a page in time reads like this`() throws {
    #expect(StatusPage(.dutch).text(try Self.view(on: "2026-03-12")) == Self.inTime)
  }

  @Test func `a page in English, when the municipality is late, reads like this`() throws {
    #expect(StatusPage(.english).text(try Self.view(on: "2026-05-04")) == Self.late)
  }

  private static let inTime = """
    Beste uitdager,
    Dit is de stand van uw uitdaging ‘Beheer van de buurttuin’ (zaak
    2026-0001) op donderdag 12 maart 2026.

    Stap 1 van 4: aanbod. De stappen zijn: aanbod, afspraken, uitvoering en
    opvolging.
    C. Contact is uw vaste contactpersoon. Uw contactpersoon maakt een
    afspraak met u.

    Wie is aan zet? Wij zijn aan zet.
    Wat wij doen:
    - het eerste gesprek voeren en kijken of het verzoek compleet is,
      uiterlijk dinsdag 28 april 2026
    - de vraag oppakken die vastzit, uiterlijk maandag 15 juni 2026
    Zijn wij niet op tijd? Dan leest u hier vanaf woensdag 29 april 2026 wat
    u kunt doen.

    Wat is afgesproken? Er zijn nog geen afspraken vastgelegd.

    Wij komen er binnen de gemeente nog niet uit. Het gaat om deze vraag:
    ‘Wie betaalt het water?’.
    Uw contactpersoon zoekt nu het antwoord. De laatste dag voor het
    antwoord: maandag 15 juni 2026.

    Uw contactpersoon: C. Contact, telefoon 000-0000011, e-mail
    c.contact@gemeente.example.

    Hoe gaat het verder? Is ons besluit straks ja, dan maken wij samen
    afspraken. Is het nee, dan leest u waarom.
    """

  private static let late = """
    Dear challenger,
    This is where your challenge ‘Beheer van de buurttuin’ (case 2026-0001)
    stands on Monday 4 May 2026.

    Step 1 of 4: offer. The steps are: offer, agreements, execution and
    follow-up.
    C. Contact is your contact person and will make an appointment with you.

    We are late. That should not have happened.
    The last day was Tuesday 28 April 2026 (decision deadline).
    We will still let you know the reason.
    We will also still let you know the new date.
    What can you do? You can ask the municipality in writing to decide now.
    This is called a notice of default.

    Whose turn is it? It is our turn.
    What we do:
    - hold the first talk and see whether the request is complete (late: due
      Tuesday 28 April 2026)
    - take up the question that is stuck, by Monday 15 June 2026

    What is agreed? No agreements have been settled yet.

    Within the municipality we have not settled this yet. It is about: ‘Wie
    betaalt het water?’.
    Your contact person is now looking for the answer. The last day to
    answer: Monday 15 June 2026.

    Your contact person: C. Contact, telephone 000-0000011, e-mail
    c.contact@gemeente.example.

    What happens next? If our decision is yes, we make agreements together.
    If it is no, you will read why.
    """

  @Test func `a date that has passed is told as past`() throws {
    var walk = try HistoryWalk(example: "marktafval-overgenomen-en-voortgezet.yaml")
    let stop = try #require(try walk.stops().first { $0.status.state.name == "in-uitvoering" })
    let talk = try #require(stop.status.end(of: "volgend-contact"))
    let before = HistoryWalk.later(stop.status, talk.iso)
    let after = HistoryWalk.later(stop.status, talk.adding(days: 1).iso)
    let page = StatusPage(.dutch)
    #expect(page.residentText(before).contains("Ons volgende gesprek is op"))
    #expect(page.residentText(after).contains("Ons gesprek stond op"))
  }

  @Test func `the fixed sentences of every page are plain`() throws {
    for day in ["2026-03-12", "2026-05-04", "2026-06-20"] {
      PlainLanguage.expect(StatusPage(.dutch).text(try Self.view(on: day)), day)
    }
  }

  @Test func `a missing date is said, never blank`() throws {
    var walk = try HistoryWalk(history: Self.history, file: "buurttuin.yaml")
    let first = try #require(try walk.stops().first).status
    #expect(StatusPage(.dutch).residentText(first).hasPrefix("Wij praten met u"))
    let late = StatusPage(.dutch).text(try Self.view(on: "2026-05-04"))
    #expect(late.contains("De nieuwe datum laten wij u ook nog weten."))
  }

  @Test func `lines break at spaces and long words come in pieces`() {
    #expect(wrapped("- aa bb cc", width: 7) == ["- aa bb", "  cc"])
    #expect(wrapped("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(wrapped("", width: 3) == [])
  }

  @Test(arguments: Language.allCases)
  func `every text of the workflow is plain and can be filled`(language: Language) throws {
    let walk = try HistoryWalk(history: Self.history, file: "buurttuin.yaml")
    let states = walk.workflow.main.states.values
    for state in states {
      guard let text = state.residentText?.text(in: language) else { continue }
      if language == .dutch { PlainLanguage.expect(text, state.name) }
      #expect(!text.contains("vóór"), "\(state.name)")
    }
    for term in walk.workflow.terms.values {
      if let text = term.whenLate?.dutch { PlainLanguage.expect(text, term.name) }
    }
  }
}
