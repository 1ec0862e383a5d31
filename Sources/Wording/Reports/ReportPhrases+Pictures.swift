/// Headings and remarks of the pictures in reports, and of planned against actual days.
extension ReportPhrase {
  package static let timelinePicture = Self(
    "Tijdlijn van de zaak", "Timeline of the case")
  package static let timelineLegend = Self(
    "Gevuld: voorbij. Gestippelde rand: loopt nog. Gearceerd: gewacht. Alleen een rand: afgesproken. Een ruit is één dag.",
    "Filled: over. Dashed outline: still running. Hatched: waited. Outline only: agreed. A diamond is one day."
  )
  package static let agreedTime = Self("Afgesproken looptijd", "Agreed duration")
  package static let interimEvaluations = Self("Tussenevaluaties", "Interim evaluations")

  // MARK: Planned and actual

  package static let plannedDays = Self(
    "Gepland en werkelijk", "Planned and actual")
  package static let planned = Self("gepland", "planned")
  package static let actual = Self("werkelijk", "actual")
  package static let difference = Self("verschil", "difference")
  package static let stillToCome = Self("komt nog", "still to come")
  package static let plannedWish = Self("gewenste start", "wished start")
  package static let plannedStart = Self("start van de uitvoering", "start of the execution")
  package static let plannedEnd = Self("einde van de uitvoering", "end of the execution")
  package static let plannedInformation = Self("informatie geleverd", "information delivered")
  package static let plannedInterim = Self(
    "tussenevaluatie besproken", "interim evaluation discussed")
  package static let plannedAccount = Self("verantwoording ontvangen", "account received")
  package static let plannedPayment = Self("betaling", "payment")
  package static let plannedRecheck = Self("herstel opnieuw bekeken", "recovery checked again")
  package static let plannedSolution = Self("oplossing nagekeken", "solution checked")
  package static let plannedReturn = Self(
    "taak terug bij de gemeente", "task back with the municipality")

  // MARK: The way through the phases

  package static let phasesSection = Self("Van fase naar fase", "From phase to phase")
  package static let flowOfPhases = Self(
    "Van fase naar fase, en waar zaken eindigen", "From phase to phase, and where cases end")
  package static let flowLegend = Self(
    "Gevuld: ging verder of terug. Gearceerd: eindigde hier. Gestippelde rand: loopt nog.",
    "Filled: went on or back. Hatched: ended here. Dashed outline: still running.")
  package static let phasesExplained = Self(
    "Een zaak die in een fase terugkomt, telt daar opnieuw. In elke fase zijn de zaken die kwamen samen evenveel als de zaken die verder of terug gingen, eindigden en nog lopen.",
    "A case that comes back to a phase counts there again. In each phase the number that arrived equals the number that moved on or back, ended or are still running."
  )
  package static let phasesOfPeriodExplained = Self(
    "Een zaak die in een fase terugkomt, telt daar opnieuw. In elke fase zijn de zaken die er al waren en de zaken die kwamen samen evenveel als de zaken die verder of terug gingen, eindigden en nog lopen.",
    "A case that comes back to a phase counts there again. In each phase, the number that were there already and the number that arrived together equal the number that moved on or back, ended or are still running."
  )
  package static let wasHere = Self("was er al", "was there already")
  package static let came = Self("kwam in deze fase", "came to this phase")
  package static let whereTo = Self("en daarna", "and then")
  package static let endedHere = Self("eindigde hier", "ended here")
  package static let stillHere = Self("loopt nog", "still running")

  // MARK: Lead times

  package static let span = Self("van – tot", "from – to")
  package static let ninetieth = Self("negen van de tien binnen", "nine of ten within")
  package static let estimatedMedian = Self(
    "de helft binnen, lopende zaken meegeteld", "half within, running cases counted")
  package static let notShown = Self("niet getoond", "not shown")
  package static let phaseTimesPicture = Self(
    "Na zoveel dagen is de helft van de zaken door de fase, lopende zaken meegeteld",
    "After so many days half of the cases are through the phase, running cases counted")
  package static let estimatedExplained = Self(
    "Middelste: van de afgeronde zaken, de middelste; bij een even aantal het midden tussen de twee middelste, zodat een halve dag kan. De helft binnen: na zoveel dagen is de helft van de zaken klaar. Een lopende zaak telt mee zover zij nu is (Kaplan-Meier: de eerste dag waarop niet meer dan de helft over is). Een streep in die kolom: minder dan de helft is klaar.",
    "Median: of the completed cases the one in the middle; of an even number halfway between the two in the middle, so that half a day can be. Half within: after so many days half of the cases are through. A running case counts as far as it is now (Kaplan-Meier: the first day on which no more than half are left). A dash in that column means fewer than half have finished."
  )
  package static let waitersExplained = Self(
    "Wachten op: dag voor dag, van wie een zet werd verwacht, ook in wat ernaast liep; hetzelfde als in het inzicht in het proces. Standen die zo lang duren als is afgesproken, zoals de uitvoering, zijn werk en geen wachten. Zolang een zaak loopt, is het wachten niet voorbij.",
    "Waiting for: day by day, of whom a move was expected, in what ran beside it too; the same as in the insight into the process. States that last as long as was agreed, such as the execution, are work and no waiting. While a case runs, its waiting is not over."
  )
  package static let publicTimes = Self(
    "Openbare versie: “niet getoond” is iets anders dan onbekend. De kortste en langste tijd zijn van één zaak en staan er niet; ook aantallen per deel niet, en niets waaruit minder dan vijf zaken te herkennen zijn.",
    "Public version: “not shown” is different from unknown. The shortest and longest time are of one case and are left out; so are numbers per part, and anything by which fewer than five cases could be recognised."
  )
  package static let waitedOnMunicipality = Self(
    "wachten op de gemeente", "waiting for the municipality")
  package static let waitedOnChallenger = Self(
    "wachten op de uitdager", "waiting for the challenger")
  package static let waitedOnBoth = Self("wachten op beide", "waiting for both")
  package static let waitedOnThirdParty = Self(
    "wachten op een ander", "waiting for somebody else")
  package static let waitedOnNobody = Self("wachten op een dag", "waiting for a day")
  package static let entriesForOthers = Self(
    "regels ingevoerd voor een ander", "entries made for somebody else")
}
