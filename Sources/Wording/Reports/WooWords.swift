import ChallengeCore

/// The words for what the Wet open overheid lets a municipality keep back.
package struct WooWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// An article by its code: `5.1.2e` is article 5.1, paragraph 2, point e.
  package func article(_ code: String) -> String {
    Self.articles[code]?.text(in: language) ?? code
  }

  package func meaning(_ code: String) -> String {
    Self.meanings[code]?.text(in: language) ?? code
  }

  package func advice(_ advice: String) -> String {
    Self.advices[advice]?.text(in: language) ?? advice
  }

  package static let codes = articles.keys.sorted()

  private static let advices: [String: Bilingual] = [
    "disclose": Bilingual("openbaar", "disclose"),
    "partly": Bilingual("deels openbaar", "disclose in part"),
    "withhold": Bilingual("lakken", "keep back"),
  ]

  private static let articles: [String: Bilingual] = [
    "5.1.2b": Bilingual("Woo 5.1 lid 2 onder b", "Woo 5.1(2)(b)"),
    "5.1.2e": Bilingual("Woo 5.1 lid 2 onder e", "Woo 5.1(2)(e)"),
    "5.1.2f": Bilingual("Woo 5.1 lid 2 onder f", "Woo 5.1(2)(f)"),
    "5.2.1": Bilingual("Woo 5.2 lid 1", "Woo 5.2(1)"),
    "5.2.3": Bilingual("Woo 5.2 lid 3", "Woo 5.2(3)"),
  ]

  private static let meanings: [String: Bilingual] = [
    "5.1.2b": Bilingual(
      "Economische of financiële belangen van de gemeente, zolang er over geld wordt onderhandeld. Weeg dit belang af tegen openbaarheid.",
      "Economic or financial interests of the municipality while money is being negotiated. Weigh this against openness."
    ),
    "5.1.2e": Bilingual(
      "Persoonlijke levenssfeer: namen, adressen, e-mailadressen en telefoonnummers van mensen. Wie in het openbaar voor de gemeente optreedt, mag met naam genoemd worden.",
      "Private life: names, addresses, e-mail addresses and telephone numbers of people. Who acts for the municipality in public may be named."
    ),
    "5.1.2f": Bilingual(
      "Bedrijfsgegevens waar een concurrent iets aan heeft. Vraag het bedrijf om zijn zienswijze.",
      "Data of a company that are of use to a competitor. Ask the company for its view."),
    "5.2.1": Bilingual(
      "Persoonlijke beleidsopvatting in een stuk voor intern beraad: een advies, visie of mening. Feiten die erin staan, zijn wel openbaar.",
      "Personal opinion on policy in a paper for internal deliberation: advice, a view or an opinion. Facts in it are disclosed."
    ),
    "5.2.3": Bilingual(
      "Opvatting in een stuk voor een formeel besluit van het college: openbaar, maar niet herleidbaar tot een persoon, tenzij dat het intern beraad onevenredig schaadt.",
      "Opinion in a paper for a formal decision of the executive: disclosed, but not traceable to a person, unless that harms internal deliberation out of proportion."
    ),
  ]
}

/// Headings and remarks of a dossier for a request under the Woo.
extension ReportPhrase {
  package static let wooExplained = Self(
    "Dit is een voorbereiding op een verzoek onder de Wet open overheid. Per stuk staat er een advies om te lakken, met het artikel. Het is een advies: een mens beslist. Lees alles na.",
    "This prepares for a request under the Open Government Act (Wet open overheid). For each piece there is advice on what to keep back, with the article. It is advice: a person decides. Read everything."
  )
  package static let wooMarked = Self(
    "Namen, adressen en nummers staan tussen ⟦ en ⟧. Dit bestand is alleen voor de gemeente.",
    "Names, addresses and numbers stand between ⟦ and ⟧. This file is for the municipality only.")
  package static let wooRedacted = Self(
    "Wat het advies is om te lakken, is vervangen door het nummer van het artikel, zoals [5.1.2e].",
    "What is advised to be kept back has been replaced by the number of the article, such as [5.1.2e]."
  )
  package static let wooInventory = Self("Inventarislijst", "Inventory")
  package static let wooGrounds = Self("Uitzonderingsgronden", "Grounds of exception")
  package static let wooRecords = Self("De stukken", "The pieces")
  package static let wooNumber = Self("nr.", "no.")
  package static let wooVisibility = Self("zichtbaar voor", "visible to")
  package static let wooNoteType = Self("soort notitie", "type of note")
  package static let wooAdvice = Self("lakadvies", "advice")
  package static let wooGround = Self("grond", "ground")
  package static let wooMeaning = Self("wat dat is", "what that is")
  package static let wooWithdrawn = Self("ingetrokken", "withdrawn")
}
