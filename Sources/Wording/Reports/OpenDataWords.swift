import ChallengeCore

/// The words that stand in open data: titles that nobody typed, and what the sets are about.
package struct OpenDataWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// What goes out as somebody typed it, to be read first; nil when there is nothing.
  package func readFirst(titles: Int, areas: Int, measures: Int) -> String? {
    guard titles + areas + measures > 0 else { return nil }
    return language.say(
      "Let op: dit publiceert wat mensen typten, zonder bekende namen: \(titles) titels, \(areas) gebieden en \(measures) maten van resultaten. Lees na of er niemand in te herkennen is: in de map van r2c report all --open-data -o MAP/ de kolommen title en areas van published-cases.csv en de kolom measure van published-milestones.csv.",
      "Note: this publishes what people typed, without known names: \(titles) titles, \(areas) areas and \(measures) measures of results. Read them to see that nobody can be recognised: in the folder of r2c report all --open-data -o FOLDER/ the columns title and areas of published-cases.csv and the column measure of published-milestones.csv."
    )
  }

  /// The same of one case, with the texts themselves.
  package func readFirst(_ texts: [String]) -> String? {
    guard !texts.isEmpty else { return nil }
    let all = texts.map(language.quote).joined(separator: "; ")
    return language.say(
      "Let op: dit publiceert wat mensen typten, zonder bekende namen. Lees na of er niemand in te herkennen is: \(all).",
      "Note: this publishes what people typed, without known names. Read it to see that nobody can be recognised: \(all)."
    )
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  /// The title of a case whose own title is not published.
  package func title(of number: String) -> String {
    say("Uitdaging \(number)", "Challenge \(number)")
  }

  /// What a challenge is, as far as the request says it.
  package func description(variant: String?, municipality: String) -> String {
    switch variant {
    case "take-over":
      say(
        "Uitdaagrecht: de uitdager neemt een taak van \(municipality) over.",
        "Right to challenge: the challenger takes over a task of \(municipality).")
    case "coproduce":
      say(
        "Uitdaagrecht: de uitdager doet een taak samen met \(municipality).",
        "Right to challenge: the challenger does a task together with \(municipality).")
    default:
      say(
        "Uitdaagrecht: een uitdaging over een taak van \(municipality).",
        "Right to challenge: a challenge about a task of \(municipality).")
    }
  }

  package var groupName: String {
    say("Groep of organisatie, naam niet gepubliceerd", "Group or organisation, name not published")
  }

  package var individualName: String {
    say("Inwoner, naam niet gepubliceerd", "Individual, name not published")
  }

  package var unknownName: String {
    say("Uitdager, naam niet gepubliceerd", "Challenger, name not published")
  }

  /// On what ground a task goes to the challenger.
  package var legalBasis: String {
    say(
      "Uitdaagrecht, Gemeentewet artikel 150 lid 3",
      "Right to challenge, Gemeentewet article 150(3)")
  }

  /// - Parameter kind: `decision`, `start`, `end`, `payment`, `evaluation`, `account` or `result`.
  package func milestone(_ kind: String) -> String {
    switch kind {
    case "decision": say("Besluit op het verzoek", "Decision on the request")
    case "start": say("Start van de uitvoering", "Start of the execution")
    case "end": say("Einde van de uitvoering", "End of the execution")
    case "payment": say("Betaling", "Payment")
    case "evaluation": say("Evaluatie", "Evaluation")
    case "account": say("Verantwoording", "Account")
    default: say("Resultaat", "Result")
    }
  }

  package var programme: String { say("Uitdaagrecht", "Right to challenge") }

  // MARK: The catalogue

  package func catalogueTitle(_ municipality: String) -> String {
    say(
      "Open data over het uitdaagrecht van \(municipality)",
      "Open data on the right to challenge of \(municipality)")
  }

  package func catalogueDescription(_ municipality: String) -> String {
    say(
      """
      Wat \(municipality) publiceert over uitdagingen: cijfers, besluiten, afspraken en subsidies. \
      Personen staan er niet in.
      """,
      """
      What \(municipality) publishes on challenges: figures, decisions, agreements and grants. \
      No persons are in it.
      """)
  }

  /// - Parameter set: `figures`, `cases` or `grants`.
  package func dataTitle(_ set: String, _ municipality: String) -> String {
    switch set {
    case "figures":
      say(
        "Uitdaagrecht in cijfers, \(municipality)", "Right to challenge in figures, \(municipality)"
      )
    case "grants":
      say("Subsidies bij uitdagingen, \(municipality)", "Grants with challenges, \(municipality)")
    default:
      say(
        "Uitdagingen: besluiten, afspraken en uitvoering, \(municipality)",
        "Challenges: decisions, agreements and execution, \(municipality)")
    }
  }

  package func dataDescription(_ set: String) -> String {
    switch set {
    case "figures":
      say(
        """
        Aantallen per uitkomst, reden, domein en gebied, en doorlooptijden. \
        Groepen van minder dan vijf zaken zijn samengenomen.
        """,
        """
        Numbers per outcome, reason, domain and area, and lead times. \
        Groups of fewer than five cases are taken together.
        """)
    case "grants":
      say(
        "Subsidies die bij een uitdaging zijn afgesproken, met wat is betaald.",
        "Grants that were agreed with a challenge, with what was paid.")
    default:
      say(
        """
        Iedere uitdaging met een openbaar besluit of einde: het besluit, de afspraken, \
        gepland tegen werkelijk, en betalingen. Wat niet is vastgelegd, ontbreekt.
        """,
        """
        Every challenge with a public decision or end: the decision, the agreements, \
        planned against actual, and payments. What is not on record is absent.
        """)
    }
  }

  /// The theme of the data in the European list.
  package var themeName: String {
    say("Overheid en publieke sector", "Government and public sector")
  }

  package var themesName: String { say("Thema's van gegevens", "Data themes") }

  package var keywords: [String] {
    switch language {
    case .dutch: ["uitdaagrecht", "burgerparticipatie", "gemeentelijke taken", "evaluatie"]
    case .english: ["right to challenge", "participation", "municipal tasks", "evaluation"]
    }
  }
}
