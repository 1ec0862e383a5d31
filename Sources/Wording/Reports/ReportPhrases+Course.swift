/// Headings and remarks about the course of a case, and about the quality of what is recorded.
extension ReportPhrase {
  package static let daysPerState = Self("Dagen per stand", "Days per state")
  package static let stays = Self("Van stand naar stand", "From state to state")
  package static let days = Self("dagen", "days")
  package static let visits = Self("keren", "times")
  package static let from = Self("van", "from")
  package static let until = Self("tot", "until")
  package static let running = Self("loopt nog", "still running")
  package static let daysExplained = Self(
    "De dag van binnenkomst telt niet mee, de dag van vertrek wel. Een stand die nog loopt is geteld tot de datum van dit rapport. Een eindstand telt niet.",
    "The day of arrival is not counted, the day of leaving is. A state that is still running is counted until the date of this report. An end state is not counted."
  )
  package static let termLapsed = Self("termijn verstreken", "term lapsed")
  package static let steps = Self("Stappen", "Steps")
  package static let date = Self("datum", "date")
  package static let step = Self("stap", "step")
  package static let by = Self("door", "by")
  package static let toState = Self("naar stand", "to state")
  package static let terms = Self("Termijnen", "Terms")
  package static let term = Self("termijn", "term")
  package static let about = Self("bij", "about")
  package static let owedBy = Self("verplichting van", "owed by")
  package static let lastDay = Self("laatste dag", "last day")
  package static let endedOn = Self("gestopt op", "stopped on")
  package static let doneOn = Self("gedaan op", "done on")
  package static let doneExplained = Self(
    "Gedaan op: de dag waarop gebeurde waar de termijn om vroeg. De stap die de termijn stopt, kan later komen; of het op tijd was, gaat over de dag van het gebeuren.",
    "Done on: the day on which what the term asked for happened. The step that stops the term may come later; whether it was in time is judged by the day on which it happened."
  )
  package static let withinTerm = Self("binnen termijn", "within term")
  package static let yes = Self("ja", "yes")
  package static let lapsed = Self("verstreken", "lapsed")
  package static let unused = Self("niet gebruikt", "not used")
  package static let reached = Self("bereikt", "reached")
  package static let cancelled = Self("vervallen", "cancelled")
  package static let suspended = Self("staat stil", "stands still")
  package static let suspensions = Self("Opschortingen", "Suspensions")
  package static let suspendedDays = Self("dagen stilgestaan", "days suspended")
  package static let escalations = Self("Escalaties", "Escalations")
  package static let question = Self("vraag", "question")
  package static let level = Self("hoogste niveau", "highest level")
  package static let levels = Self("niveaus", "levels")
  package static let answered = Self("afgerond op", "closed on")
  package static let answer = Self("antwoord", "answer")
  package static let contactChanges = Self(
    "Wisselingen van contactpersoon", "Changes of contact person")
  package static let reason = Self("reden", "reason")
  package static let handoverNote = Self("overdrachtsnotitie", "handover note")
  package static let told = Self("gemeld aan de uitdager op", "challenger told on")
  package static let waiting = Self("Wachten", "Waiting")
  package static let waitingFor = Self("wachten op", "waiting for")
  package static let waitingForInformation = Self(
    "informatie van de gemeente", "information from the municipality")
  package static let waitingForContract = Self("een lopend contract", "a running contract")
  package static let waitingForSupplement = Self(
    "aanvulling door de uitdager", "a supplement by the challenger")
  package static let waitingTotals = Self(
    "Dagen gewacht, dubbele dagen één keer geteld", "Days waited, days that coincide counted once")
  package static let waitingExplained = Self(
    "Informatie: van de vraag tot de levering. Contract: alles was afgesproken en een lopend contract hield de start tegen. Aanvulling: van de vraag tot het antwoord.",
    "Information: from the question to the delivery. Contract: everything was agreed and a running contract kept the start back. Supplement: from the question to the answer."
  )

  // MARK: Sections 5–10

  package static let openItems = Self("Bewust open punten", "Deliberately open items")
  package static let openReason = Self("waarom open", "why open")
  package static let returnDate = Self("terugkomen op", "return on")
  package static let views = Self("Zienswijzen naast elkaar", "Views side by side")
  package static let subject = Self("onderwerp", "subject")
  package static let viewWaived = Self("geen zienswijze", "no view given")
  package static let evaluatedCooperation = Self(
    "Samenwerking volgens de evaluatie", "Cooperation according to the evaluation")
  package static let contactPlan = Self("Contactmomenten", "Contact moments")
  package static let formAgreed = Self("afgesproken vorm", "form agreed")
  package static let formReceived = Self("ontvangen vorm", "form received")
  package static let formCompared = Self("Vorm van de verantwoording", "Form of the account")
  package static let asAgreed = Self("zoals afgesproken", "as agreed")
  package static let accountJudged = Self(
    "De verantwoording volgens de evaluatie", "The account according to the evaluation")
  package static let amounts = Self("Bedragen", "Amounts")
  package static let budgetLines = Self(
    "som van de vastgelegde begrotingsposten", "sum of the recorded budget lines")
  package static let contractEndUnknown = Self(
    "niet te berekenen: het einde van het contract is niet bekend",
    "cannot be calculated: the end of the contract is not known")
  package static let budgetAgreed = Self(
    "afgesproken budget over de hele looptijd", "budget agreed over the whole duration")
  package static let amountNotAgreed = Self(
    "telt niet: een concept, of geëindigd voor de start",
    "does not count: a draft, or ended before the start")
  package static let noTotalAmount = Self(
    "niet op te tellen: een bedrag is niet bekend", "no total: an amount is not known")
  package static let noTotalBasis = Self(
    "niet op te tellen: niet vastgelegd waarvoor een bedrag geldt",
    "no total: not recorded what an amount covers")
  package static let noTotalDuration = Self(
    "niet op te tellen: voor hoeveel maanden een bedrag per jaar geldt, is niet vastgelegd",
    "no total: for how many months an amount per year holds is not recorded")
  package static let noTotalAmountExplained = Self(
    "Niet elk bedrag is bekend; daarom is er geen som.",
    "Not every amount is known; therefore there is no total.")
  package static let noTotalBasisExplained = Self(
    "Van een bedrag is niet vastgelegd of het per jaar of voor de hele looptijd geldt; daarom is er geen som en geen verschil berekend.",
    "Whether an amount is per year or for the whole duration is not recorded; therefore no total and no difference is calculated."
  )
  package static let noTotalDurationExplained = Self(
    "Een bedrag geldt per jaar, en voor hoeveel hele maanden is niet vastgelegd; daarom is er geen som.",
    "An amount is per year, and for how many whole months is not recorded; therefore there is no total."
  )
  package static let amendmentAmounts = Self(
    "Bedragen in wijzigingen", "Amounts in amendments")
  package static let amendmentsAgreed = Self(
    "som van de bedragen in ingestemde wijzigingen", "sum of the amounts in agreed amendments")
  package static let spent = Self(
    "uitgegeven volgens de verantwoording", "spent according to the account")
  package static let hoursMunicipality = Self(
    "uren van de gemeente", "hours of the municipality")
  package static let hoursChallenger = Self(
    "uren van de uitdager", "hours of the challenger")
  package static let hoursSource = Self("bron van de uren", "source of the hours")
  package static let moneyJudged = Self(
    "het geld volgens de evaluatie", "the money according to the evaluation")
  package static let moneySource = Self("bron over het geld", "source on the money")
  package static let conditionsJudged = Self(
    "Voorwaarden en risico's volgens de evaluatie",
    "Conditions and risks according to the evaluation")
  package static let amendmentsJudged = Self(
    "Wijzigingen volgens de evaluatie", "Amendments according to the evaluation")
  package static let attitude = Self("eigen houding", "own attitude")
  package static let shortQuestions = Self(
    "Dezelfde korte vragen aan beide kanten", "The same short questions to both sides")
  package static let moment = Self("moment", "moment")
  package static let allQuestions = Self("alle vragen", "all questions")
  package static let amountsExplained = Self(
    "De bedragen staan zoals ze zijn vastgelegd. Een som gaat over de hele looptijd: een bedrag per jaar telt voor elke afgesproken maand mee.",
    "The amounts are as recorded. A total is over the whole duration: an amount per year counts for each agreed month."
  )
  package static let lessonsBothSides = Self("Lessen van beide kanten", "Lessons of both sides")
  package static let source = Self("uit", "from")
  package static let adviceOfEvaluation = Self(
    "Advies van de evaluatie", "Advice of the evaluation")
  package static let ending = Self("Afsluiting", "Ending")
  /// Of a lesson that was learned at the end, of no side.
  package static let atEnding = Self("bij afsluiting", "at the end")
  package static let machineState = Self("stand", "state")

  // MARK: Quality

  package static let gaps = Self(
    "Gegevens die er niet zijn, met de reden", "Facts that are absent, with the reason")
  package static let gapsPerKind = Self(
    "Gegevens die er niet zijn, per soort", "Facts that are absent, per kind")
  package static let kindOfGap = Self("soort", "kind")
  package static let field = Self("gegeven", "fact")
  package static let missing = Self(
    "Niet vastgelegd, terwijl het voor een evaluatie nodig is",
    "Not recorded, although an evaluation needs it")
  package static let oddities = Self(
    "Staat vast, maar lijkt niet te kloppen", "On record, but hardly possible")
  package static let unfoundedVerdicts = Self(
    "Oordelen die rusten op iets wat niet bekend is", "Verdicts that rest on something not known")
  package static let fingerprints = Self(
    "Vingerafdruk van de afspraken", "Fingerprint of the agreements")
  package static let fingerprint = Self("vingerafdruk", "fingerprint")
  package static let notKnown = Self("niet bekend", "not known")
  package static let proxies = Self("Ingevoerd voor een ander", "Entered for somebody else")
  package static let what = Self("wat", "what")
  package static let enteredBy = Self("ingevoerd door", "entered by")
  package static let basis = Self("op grond van", "on the basis of")
  package static let laterEntries = Self(
    "Later ingevoerd dan de datum waarop het geldt", "Entered later than the date of effect")
  package static let registeredOn = Self("ingevoerd op", "entered on")
  package static let entries = Self("regels", "entries")
  package static let effectiveFrom = Self("geldend van", "effective from")
  package static let effectiveUntil = Self("geldend tot en met", "effective until")
  package static let mostDays = Self("langste tijd ertussen", "longest time between")
  package static let corrections = Self("Verbeteringen", "Corrections")
  package static let correction = Self("verbetering", "correction")
  package static let undone = Self("stap ongedaan gemaakt", "step undone")
  package static let redated = Self("datum gewijzigd in", "date changed to")
  package static let withdrawnRecords = Self("Ingetrokken vastleggingen", "Withdrawn records")
  package static let withdrawnOn = Self("ingetrokken op", "withdrawn on")
  package static let noneLater = Self(
    "Alles is ingevoerd op de dag waarop het geldt.", "Everything was entered on the day of effect."
  )
  package static let opening = Self("opening van de zaak", "opening of the case")
  package static let statusCode = Self("statuscode", "status code")
  package static let destroyed = Self("vernietigde inhoud", "destroyed content")
}
