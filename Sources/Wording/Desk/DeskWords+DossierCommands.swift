extension DeskWords {
  /// The texts of what can be asked in a dossier besides what every screen has.
  func dossierTexts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .tabOverview:
      ("overzicht", "Wat eerst gedaan moet worden", "overview", "What needs doing first")
    case .tabActions:
      (
        "handelingen", "Alles wat gedaan kan worden, en wat de rest nog mist",
        "actions", "Everything that can be done, and what the rest still lacks"
      )
    case .tabPeople:
      (
        "mensen", "Wie erbij betrokken zijn en hoe u ze bereikt", "people",
        "Who is involved and how to reach them"
      )
    case .tabAgreements:
      (
        "afspraken", "Wat is afgesproken, en wie akkoord is", "agreements",
        "What was agreed, and who approved it"
      )
    case .tabAccountability:
      (
        "verantwoording", "Wat wanneer getoond moet worden, en wat er kwam",
        "account", "What has to be shown when, and what came in"
      )
    case .tabEvaluation:
      (
        "evaluatie", "De evaluatie: lezen en schrijven", "evaluation",
        "The evaluation: reading and writing"
      )
    case .tabTerms:
      (
        "termijnen", "Wat loopt, tot wanneer en waarom", "terms",
        "What is running, until when and why"
      )
    case .tabDocuments: ("stukken", "Documenten en brieven", "documents", "Documents and letters")
    case .tabLessons:
      (
        "lessen", "Lessen van deze zaak en van zaken die hierop lijken", "lessons",
        "Lessons of this case and of cases like it"
      )
    case .tabTimeline:
      (
        "tijdlijn", "Wat er gebeurde, het laatste eerst", "timeline",
        "What happened, the latest first"
      )
    case .tabRecords:
      ("alles", "Alles wat is vastgelegd", "all records", "Everything that has been recorded")
    default: dossierToolTexts(name)
    }
  }

  private func dossierToolTexts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .earlierDay:
      (
        "dag terug", "Het dossier op de dag ervoor waarop iets gebeurde",
        "day back", "The dossier on the day before on which something happened"
      )
    case .laterDay:
      (
        "dag verder", "Het dossier op de dag erna waarop iets gebeurde",
        "day on", "The dossier on the day after on which something happened"
      )
    case .filterLines:
      ("filter", "Alleen regels met deze woorden", "filter", "Only lines with these words")
    case .filterEvents:
      ("soort", "Alleen één soort gebeurtenis", "kind", "Only one kind of event")
    case .filterPerson:
      ("persoon", "Alleen wat één persoon deed", "person", "Only what one person did")
    case .jumpToDay:
      ("naar dag", "Naar een dag in de tijdlijn", "to day", "To a day in the timeline")
    case .showChart:
      (
        "route", "Waar de zaak staat in de route, en wat erna kan komen",
        "route", "Where the case stands on its route, and what can come next"
      )
    case .nextLine: ("deel", "Het volgende deel van de route", "part", "The next part of the route")
    case .previousLine:
      (
        "vorig deel", "Het vorige deel van de route", "previous part",
        "The previous part of the route"
      )
    case .explain: ("uitleg", "Wat deze stand betekent", "explain", "What this state means")
    case .goToWorkflow:
      ("workflow", "De route van alle zaken", "workflow", "The route of all cases")
    case .previousRecord:
      ("vorige", "De vorige vastlegging", "previous", "The previous record")
    case .nextRecord: ("volgende", "De volgende vastlegging", "next", "The next record")
    default: screenTexts(name)
    }
  }
}
