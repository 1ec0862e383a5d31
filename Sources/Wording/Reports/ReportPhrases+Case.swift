/// Headings and remarks of the report of one case.
extension ReportPhrase {
  package static let textWithheld = Self("[tekst niet vrijgegeven]", "[text not released]")
  package static let nameWithheld = Self("[naam niet getoond]", "[name not shown]")
  package static let notRecorded = Self("niet vastgelegd", "not recorded")
  package static let notYet = Self("nog niet aan de orde", "not due yet")
  package static let neverThatFar = Self(
    "niet aan de orde: de zaak kwam niet zo ver", "does not apply: the case did not get that far")
  package static let notRecordedInAny = Self("Nergens vastgelegd", "Never recorded")
  package static let nothingRecorded = Self(
    "Hierover is niets vastgelegd.", "Nothing is recorded about this.")
  package static let nothingRecordedOf = Self("Niets vastgelegd over", "Nothing recorded about")
  package static let none = Self("geen", "none")
  package static let contents = Self("Inhoud", "Contents")
  package static let skip = Self("Naar de inhoud", "Skip to the content")

  // MARK: Sections

  package static let summarySection = Self("In het kort", "In brief")
  package static let mainPoints = Self("Het belangrijkste", "Main points")
  package static let cardFacts = Self("Gegevens van de zaak", "Facts of the case")
  package static let cardSection = Self("Zaakkaart", "Case card")
  package static let purposeSection = Self("Waarom en definitie", "Why and definition")
  package static let timelineSection = Self("Tijdlijn", "Timeline")
  package static let resultsSection = Self("Afgesproken en bereikt", "Agreed and achieved")
  package static let conditionsSection = Self("Randvoorwaarden en risico's", "Conditions and risks")
  package static let cooperationSection = Self("Samenwerking", "Cooperation")
  package static let accountSection = Self("Verantwoording", "Accountability")
  package static let moneySection = Self("Geld", "Money")
  package static let changesSection = Self(
    "Wijziging, herstel en bezwaar", "Amendment, recovery and objection")
  package static let lessonsSection = Self(
    "Lessen, advies en besluit", "Lessons, advice and decision")
  package static let qualitySection = Self("Kwaliteit van de gegevens", "Quality of the data")

  // MARK: About the report

  package static let anonymised = Self(
    "Zonder namen: personen staan er met hun rol. Vrije tekst is niet vrijgegeven.",
    "Without names: people appear by their role. Free text is not released.")
  package static let withoutNames = Self(
    "Zonder namen: personen staan er met hun rol. Bekende namen, e-mailadressen en telefoonnummers zijn uit de vrije tekst gehaald; lees de tekst na voordat u hem deelt.",
    "Without names: people appear by their role. Known names, e-mail addresses and telephone numbers are taken out of free text; read it before you share it."
  )
  package static let withNames = Self(
    "Met namen: alleen voor wie deze zaak mag inzien.",
    "With names: only for those who may read this case.")
  package static let namesWithoutText = Self(
    "Met namen: alleen voor wie deze zaak mag inzien. Vrije tekst is niet vrijgegeven.",
    "With names: only for those who may read this case. Free text is not released.")
  package static let neverFilledIn = Self(
    "Wat niet bekend is, staat er als niet bekend; niets is aangevuld of geschat. “Niet vastgelegd” is iets anders dan nul.",
    "What is not known is shown as not known; nothing is filled in or estimated. “Not recorded” is different from zero."
  )

  // MARK: Card

  package static let fact = Self("gegeven", "fact")
  package static let value = Self("waarde", "value")
  package static let number = Self("zaaknummer", "case number")
  package static let title = Self("titel", "title")
  package static let municipality = Self("gemeente", "municipality")
  package static let organisation = Self("uitdager", "challenger")
  package static let domain = Self("domein", "domain")
  package static let area = Self("gebied", "area")
  package static let variant = Self("vorm", "form")
  package static let instrument = Self("geldinstrument", "money instrument")
  package static let sizeClass = Self("grootte van het budget", "size of the budget")
  package static let agreedFrom = Self("afgesproken vanaf", "agreed from")
  package static let agreedUntil = Self("afgesproken tot en met", "agreed until")
  package static let phase = Self("fase", "phase")
  package static let state = Self("stand", "state")
  package static let opened = Self("begonnen op", "opened on")
  package static let ended = Self("geëindigd op", "ended on")
  package static let leadTime = Self("doorlooptijd", "lead time")
  package static let profile = Self("gemeenteprofiel", "municipality's profile")
  package static let workflow = Self("werkwijze", "workflow")
  package static let outcome = Self("uitkomst", "outcome")

  // MARK: Why and definition

  package static let purpose = Self(
    "waarom de gemeente uitdaagrecht heeft", "why the municipality has a right to challenge")
  package static let definition = Self(
    "wat de gemeente een uitdaging noemt", "what the municipality calls a challenge")
  package static let locallySet = Self(
    "Vastgelegd door de gemeente", "Laid down by the municipality")

  // MARK: Results

  package static let agreedAgainstAchieved = Self(
    "Afgesproken en bereikt per resultaat", "Agreed and achieved per result")
  package static let measurements = Self("Metingen", "Measurements")
  package static let valuesAtAssessment = Self(
    "De drie waarden bij de beoordeling", "The three values at the assessment")
  package static let valuesAtEvaluation = Self(
    "De drie waarden bij de evaluatie", "The three values at the evaluation")
  package static let weighedValue = Self("waarde", "value")
  package static let criterion = Self("criterium", "criterion")
  package static let result = Self("resultaat", "result")
  package static let record = Self("vastlegging", "record")
  package static let holdsFrom = Self("geldt vanaf", "in effect from")
  package static let evaluators = Self("Wie evalueerde", "Who evaluated")
  package static let namedThere = Self("daar genoemd", "named there")
  package static let independent = Self("onafhankelijk", "independent")
  package static let verdict = Self("oordeel", "verdict")
  package static let resultsNotAgreed = Self(
    "Deze resultaten tellen niet als afgesproken: beide kanten hebben ze niet goedgekeurd, of de zaak eindigde voor de start.",
    "These results do not count as agreed: both sides did not approve them, or the case ended before the start."
  )
}
