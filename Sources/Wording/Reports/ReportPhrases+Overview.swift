/// Headings and remarks of the report of many cases.
extension ReportPhrase {
  package static let publicVersion = Self(
    "Openbare versie: groepen van minder dan vijf zaken zijn samengenomen of weggelaten.",
    "Public version: groups of fewer than five cases are taken together or left out.")
  package static let staffVersion = Self(
    "Versie voor de gemeente: bij de groepen en de aantallen staan de zaken die erin zitten, behalve bij de doorlooptijden, de stappen van fase naar fase, de kwaliteit van de gegevens en wat anders ging dan de workflow verwacht.",
    "Version for the municipality: groups and numbers name the cases that are in them, except lead times, the steps from phase to phase, the quality of the data and what differed from what the workflow expects."
  )
  package static let numbersSection = Self("Aantallen", "Numbers")
  package static let courseSection = Self("Doorlooptijd en termijnen", "Lead times and terms")
  package static let resultsOfAllSection = Self("Resultaten en geld", "Results and money")
  package static let casesSection = Self("De zaken", "The cases")
  package static let allCases = Self("Alle zaken in dit rapport", "All cases in this report")
  package static let publishedCases = Self(
    "Zaken waarvan iets openbaar is", "Cases of which something is public")
  package static let noPublishedCases = Self(
    "Van geen van deze zaken is iets openbaar.", "Nothing of these cases is public.")
  package static let noCases = Self("Er zijn geen zaken.", "There are no cases.")
  package static let tooFew = Self(
    "Niet uitgesplitst: anders zijn minder dan vijf zaken te herkennen.",
    "Not broken down: fewer than five cases could be recognised.")
  package static let withheldCount = Self(
    "niet getoond: anders zijn minder dan vijf zaken te herkennen",
    "not shown: fewer than five cases could be recognised")
  /// Groups that are taken together because some of them have fewer than five cases.
  package static let mergedGroups = Self("kleine groepen samen", "small groups together")
  package static let casesCounted = Self("zaken", "cases")
  package static let count = Self("aantal", "number")
  package static let overlapExplained = Self(
    "Een zaak kan in meer dan één groep staan; de aantallen tellen daarom niet op tot het aantal zaken.",
    "A case may be in more than one group; the numbers therefore do not add up to the number of cases."
  )

  package static let perOutcome = Self("Zaken per uitkomst", "Cases per outcome")
  package static let perPhase = Self("Zaken per fase", "Cases per phase")
  package static let perReason = Self(
    "Redenen van het einde volgens de gemeente", "Reasons for ending according to the municipality")
  package static let perChallengerReason = Self(
    "Redenen van het einde volgens de uitdager", "Reasons for ending according to the challenger")
  package static let perLate = Self(
    "Was de gemeente op die dag te laat?", "Was the municipality late on that day?")
  package static let lateAfterEnd = Self("ja, na het einde", "yes, after the end")
  package static let lateAfterEndExplained = Self(
    "Na het einde: de zaak is afgelopen, maar de gemeente moet nog iets doen waarvan de termijn voorbij is, zoals het eerste contact na een doorverwijzing of een antwoord op een bezwaar of klacht.",
    "After the end: the case is over, but the municipality still has to do something of which the term has passed, such as the first contact after a referral or an answer to an objection or complaint."
  )
  package static let perDomain = Self("Zaken per domein", "Cases per domain")
  package static let perArea = Self("Zaken per gebied", "Cases per area")

  package static let leadTimes = Self("Doorlooptijd in dagen", "Lead times in days")
  package static let whole = Self("begin tot einde", "beginning to end")
  package static let completedCases = Self("afgeronde zaken", "completed cases")
  package static let shortest = Self("kortste", "shortest")
  package static let median = Self("middelste", "median")
  package static let longest = Self("langste", "longest")
  package static let runningCases = Self("lopende zaken", "running cases")
  package static let longestSoFar = Self("langste tot nu toe", "longest so far")
  package static let leadTimesExplained = Self(
    "Elke zaak telt één keer: van een fase of stand alle keren samen; elke keer apart staat in het inzicht in het proces. Wat nog loopt, is geteld tot de datum van dit rapport en staat apart.",
    "Each case counts once, with all its stays added up; the process insight shows each stay separately. What is still running is counted until the date of this report and shown separately."
  )

  package static let totals = Self("Over alle zaken", "Over all cases")
  package static let endedCases = Self("geëindigd", "ended")
  package static let lateCases = Self(
    "zaken waarin de gemeente op die dag te laat was",
    "cases in which the municipality was late on that day")
  package static let termsWithin = Self("termijnen binnen de tijd", "deadlines met")
  package static let termsLate = Self("termijnen te laat", "deadlines missed")
  package static let termsLapsed = Self(
    "termijnen verstreken, niemand deed iets",
    "deadlines that lapsed without action")
  package static let termsExplained = Self(
    "Een termijn is te laat als gebeurde waar hij om vroeg na de laatste dag.",
    "A deadline is missed when what it asked for happened after its last day.")
  package static let termsNotKept = Self(
    "Niet gehaald zijn de termijnen te laat, verstreken en over tijd samen, van de gemeente, van de uitdager en afgesproken contact.",
    "Not met are the deadlines missed, lapsed and overdue together, of the municipality, of the challenger and of agreed contact."
  )
  package static let aftermath = Self(
    "Bij de termijnen, escalaties, wisselingen en wachttijd telt ook mee wat in deze periode nog gebeurde in zaken die ervoor al waren geëindigd.",
    "Terms, escalations, changes and waiting also count what still happened in this period in cases that had ended before it."
  )
  package static let termsOverdue = Self("lopende termijnen over tijd", "deadlines now overdue")
  package static let waitedInformation = Self(
    "dagen gewacht op informatie", "days waited for information")
  package static let waitedContract = Self(
    "dagen gewacht op een contract", "days waited for a contract")
  package static let resultsAgreed = Self("afgesproken resultaten", "results agreed")
  package static let resultsAchieved = Self("gehaald", "achieved")
  package static let resultsPartly = Self("gedeeltelijk gehaald", "partly achieved")
  package static let resultsNotAchieved = Self("niet gehaald", "not achieved")
  package static let resultsNotJudged = Self("niet beoordeeld", "not judged")
  package static let resultsOverdue = Self(
    "niet beoordeeld, terwijl de uitvoering voorbij is",
    "not judged although the execution is over")
  package static let resultsNotDue = Self("nog niet aan de beurt", "not due yet")
  package static let budgetsWithoutTotal = Self(
    "zaken met een afgesproken budget dat niet op te tellen is",
    "cases whose agreed budget cannot be totalled")
  package static let budgetsNotAgreed = Self(
    "zaken met een bedrag in concept, of geëindigd voor de start",
    "cases with an amount in draft, or ended before the start")
  package static let resultsExplained = Self(
    "Afgesproken is wat is uitgevoerd, of wat beide kanten goedkeurden in een zaak die nog loopt; een concept en wat voor de start eindigde, tellen niet mee. Een bedrag per jaar telt voor elke afgesproken maand; zonder looptijd, of als niet is vastgelegd waarvoor het geldt, telt het niet mee.",
    "Agreed is what was carried out, or what both sides approved in a case that still runs; a draft and what ended before its start do not count. An amount per year counts for each agreed month; without a duration, or when it is not recorded what it covers, it does not count."
  )
  package static let agreedOfBoth = Self(
    "afgesproken in zaken waarvan beide bedragen bekend zijn",
    "agreed in cases of which both amounts are known")
  package static let spentOfBoth = Self(
    "uitgegeven in diezelfde zaken", "spent in those same cases")
  package static let noneOfBoth = Self(
    "geen zaak waarvan beide bedragen bekend zijn", "no case of which both amounts are known")
  package static let factsAbsent = Self(
    "gegevens die er niet zijn, met reden", "facts absent, with a reason")
  package static let factsOdd = Self(
    "gegevens die niet lijken te kloppen", "facts that are hardly possible")
  package static let factsMissing = Self("gegevens die niet zijn vastgelegd", "facts not recorded")
  package static let entriesLater = Self("regels die later zijn ingevoerd", "entries made later")
  package static let lessonsOfAll = Self("Lessen", "Lessons")
}
