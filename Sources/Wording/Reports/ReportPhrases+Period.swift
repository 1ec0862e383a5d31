/// Headings and remarks of the annual report and of the paragraph for the budget.
extension ReportPhrase {
  // MARK: Looking back

  package static let periodExplained = Self(
    "Een zaak telt mee als zij in deze periode liep: begonnen op of voor de laatste dag en niet geëindigd voor de eerste dag. Alles staat zoals het op de laatste dag was.",
    "A case counts when it ran in this period: opened on or before the last day and not ended before the first. Everything stands as it was on the last day."
  )
  package static let periodFigures = Self(
    "Escalaties tellen op de dag waarop zij zijn gevraagd, wisselingen op hun dag, termijnen op de dag waarop zij stopten, wachttijd per dag. Resultaten, bedragen en lessen zijn die van alle zaken in deze periode, zoals op de laatste dag vastgelegd.",
    "Escalations count on the day on which they were asked for, changes on their day, terms on the day on which they stopped, waiting by the day. Results, amounts and lessons are those of all cases in this period, as recorded on the last day."
  )
  package static let flowSection = Self(
    "Begonnen en geëindigd in deze periode", "Opened and ended in this period")
  package static let runningBefore = Self(
    "liep al voor de eerste dag", "was running before the first day")
  package static let openedInPeriod = Self(
    "begonnen in deze periode", "opened in this period")
  package static let openedUnknown = Self(
    "– waarvan het begin niet is vastgelegd", "– whose beginning is not recorded")
  package static let endedInPeriod = Self("geëindigd in deze periode", "ended in this period")
  package static let runningAfter = Self(
    "loopt nog na de laatste dag", "still running after the last day")
  package static let flowExplained = Self(
    "Wat al liep en wat begon, is samen evenveel als wat eindigde en wat nog loopt.",
    "What was running and what was opened together equal what ended and what is still running.")
  package static let startsWaiting = Self(
    "starts die wachten op een contract", "starts that wait for a contract")

  // MARK: Looking ahead

  package static let outlookExplained = Self(
    "Dit deel kijkt vooruit: zaken die op deze dag lopen, wat daarin voor het begrotingsjaar is vastgelegd, en wanneer een besluit of een start wordt verwacht. Er is niets geraamd.",
    "This part looks ahead: cases that run on this day, what is recorded in them for the budget year, and when a decision or a start is expected. Nothing is estimated."
  )
  package static let outlookVersion = Self(
    "Versie voor de gemeente: met een regel voor elke zaak.",
    "Version for the municipality: with a line for each case.")
  package static let outlookNumbers = Self("Lopende zaken", "Running cases")
  package static let undecided = Self("nog geen besluit", "no decision yet")
  package static let refusedOpen = Self(
    "nee gezegd, bezwaar is nog mogelijk", "refused, objection is still possible")
  package static let toStart = Self("toegekend, nog niet begonnen", "granted, not started yet")
  package static let inExecution = Self("in uitvoering", "in execution")
  package static let inFollowUp = Self("in de opvolging", "in the follow-up")
  package static let endingInYear = Self(
    "looptijd eindigt in het begrotingsjaar, uitvoering nog niet voorbij",
    "duration ends in the budget year, execution not over yet")
  package static let outlookMoney = Self(
    "Geld voor het begrotingsjaar", "Money for the budget year")
  package static let agreedForYear = Self(
    "afgesproken budget over de hele looptijd, ook in andere jaren, van zaken die in dit jaar lopen",
    "budget agreed over the whole duration, in other years too, of cases that run in this year")
  package static let budgetLinesOfYear = Self(
    "begrotingsposten van dit jaar", "budget lines of this year")
  package static let paymentsDue = Self(
    "betalingen die dit jaar moeten gebeuren", "payments that fall due this year")
  package static let askedUndecided = Self(
    "waarde van zaken waarover nog geen besluit is", "value of cases without a decision")
  package static let outlookCases = Self("Per zaak", "Per case")
  package static let decisionBy = Self("besluit uiterlijk", "decision by")
  package static let startOn = Self("start", "start")
  package static let contractsEnding = Self(
    "Contracten die in het begrotingsjaar eindigen", "Contracts that end in the budget year")
  package static let catalogueContracts = Self(
    "Taken in de catalogus waarvan het contract in het begrotingsjaar eindigt",
    "Tasks in the catalogue of which the contract ends in the budget year")
  package static let task = Self("taak", "task")
  package static let openChallenges = Self("lopende uitdagingen", "open challenges")
  package static let contractor = Self("opdrachtnemer", "contractor")
  package static let contractEnd = Self("einde contract", "end of contract")
  package static let talkOutcome = Self("uitkomst gesprek", "outcome of the talk")
}
