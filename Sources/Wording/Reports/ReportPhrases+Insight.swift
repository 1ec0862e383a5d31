/// Headings and remarks of the report on the process.
extension ReportPhrase {
  package static let insightSection = Self("Hoe zaken verlopen", "How cases proceeded")
  package static let wholeCourse = Self(
    "Dit gaat over de hele loop van de zaken die in deze periode liepen, ook over wat ervoor gebeurde.",
    "This is about the whole course of the cases that ran in this period, also about what happened before it."
  )
  package static let insightVersion = Self(
    "Versie voor de gemeente: bij elke weg staan de zaken die hem namen.",
    "Version for the municipality: each path names the cases that took it.")
  package static let variants = Self("Wegen die zaken namen", "Paths that cases took")
  package static let variantsExplained = Self(
    "Elke regel is één weg langs de standen. Een zaak die nog loopt, is zo ver gekomen; zij telt niet als een weg die af is.",
    "Each line is one path through the states. A case that is still running has come this far; it does not count as a complete path."
  )
  /// Where the way of a case begins that already ran when it was taken in.
  package static let takenInWay = Self("(begin niet vastgelegd)", "(beginning not recorded)")
  package static let way = Self("weg", "path")
  package static let whichCases = Self("welke zaken", "which cases")
  package static let share = Self("deel", "share")
  package static let middleDays = Self("middelste aantal dagen", "median days")
  package static let otherWays = Self("andere wegen", "other paths")
  package static let stillUnderWay = Self("loopt nog", "still running")

  package static let waitingStates = Self(
    "Elke keer in een stand", "Each time in a state")
  package static let waitingStatesExplained = Self(
    "Elke keer dat een zaak in een stand kwam, telt apart; in het verslag over alle zaken staan alle keren van een zaak samen. Van de dag waarop een stand begon tot de dag waarop de zaak verder ging. Wat nog duurt, is geteld tot de datum van dit rapport en staat apart.",
    "Each time that a case came into a state counts apart; the report of all cases takes all times of a case together. From the day on which a state began until the day on which the case went on. What is ongoing is counted until the date of this report and shown separately."
  )
  package static let waitingMovers = Self("Wachten op wie", "Waiting for whom")
  package static let waitingMoversExplained = Self(
    "Dag voor dag, van de opening tot het einde: op wie wachtte de zaak, ook in wat ernaast liep, zoals een klacht. Elke dag telt bij één van hen, behalve in standen die zo lang duren als is afgesproken, zoals de uitvoering: dat is werk en geen wachten. Een zaak die nog loopt, is geteld tot de datum van dit rapport en staat apart.",
    "Day by day, from the opening until the end: for whom the case waited, in what ran beside it too, such as a complaint. Each day counts for one of them, but for states that last as long as was agreed, such as the execution: that is work and no waiting. A case that is still running is counted until the date of this report and stands apart."
  )
  package static let waitingOn = Self("wacht op", "waiting for")
  package static let completedOnes = Self("voorbij", "completed")
  package static let runningOnes = Self("duurt nog", "ongoing")
  package static let allDays = Self("alle dagen", "all days")

  package static let moverMunicipality = Self("de gemeente", "the municipality")
  package static let moverChallenger = Self("de uitdager", "the challenger")
  package static let moverBoth = Self("allebei", "both")
  package static let moverThirdParty = Self(
    "een ander: een lopend contract", "somebody else: a running contract")
  package static let moverNobody = Self("niemand", "nobody")

  package static let bottlenecks = Self("Waar de meeste dagen gaan", "Where most days go")
  package static let bottlenecksExplained = Self(
    "Van alle dagen van alle zaken samen, ook van zaken die nog lopen. Standen die zo lang duren als is afgesproken, zoals de uitvoering, tellen hier niet mee: dat is werk en geen wachten.",
    "Of all days of all cases together, of cases that are still running too. States that last as long as was agreed, such as the execution, do not count here: that is work and no waiting."
  )
  package static let rank = Self("plaats", "rank")

  package static let conformance = Self(
    "Wat anders ging dan de workflow verwacht", "What differed from what the workflow expects")
  package static let conformanceExplained = Self(
    "Niet gehaald: te laat gestopt, nu over tijd, of verstreken zonder dat iemand iets deed, in de hele loop van elke zaak. Wat geweigerd is, staat niet in het journaal: de regels lieten het niet gebeuren, dus er valt niets te tellen.",
    "Not met: stopped late, overdue, or lapsed without action, in the whole course of each case. What was refused is not in the journal: the rules did not let it happen, so there is nothing to count."
  )
  package static let differs = Self("wat", "what")
  package static let times = Self("keer", "times")
  package static let stepsOutside = Self(
    "stappen die niet in de workflow passen", "steps that do not fit the workflow")
  package static let lateByMunicipality = Self(
    "termijnen die de gemeente niet haalde", "deadlines missed by the municipality")
  package static let lateByChallenger = Self(
    "termijnen die de uitdager niet haalde", "deadlines missed by the challenger")
  package static let contactMissed = Self(
    "afgesproken contact te laat of niet geweest", "agreed contact too late or not held")
  package static let takenByClock = Self(
    "stappen die de klok zette omdat niemand iets deed",
    "steps taken by the clock because nobody did anything")
  package static let otherRole = Self(
    "stappen door iemand die daarvoor nu geen rol heeft",
    "steps by somebody who has no role for them now")
  package static let stepsUndone = Self("stappen teruggedraaid", "steps undone")
  package static let stepsRedated = Self(
    "stappen op een andere dag gezet", "steps put on another day")
  package static let recordsWithdrawn = Self("vastleggingen ingetrokken", "records withdrawn")
  package static let enteredLater = Self(
    "regels later ingevoerd dan de dag waarop zij golden",
    "entries made later than the day on which they took effect")
  package static let enteredForOther = Self(
    "regels ingevoerd voor een ander", "entries made for somebody else")

  package static let rework = Self("Terug naar een stand", "Back to a state")
  package static let reworkExplained = Self(
    "Een zaak die in een stand kwam waarin zij al was geweest.",
    "A case that came into a state in which it had been before.")
  package static let noRework = Self(
    "Geen zaak ging terug naar een stand waarin zij al was geweest.",
    "No case went back to a state in which it had been before.")
}

extension ReportWords {
  package func insightTitle(_ count: Int) -> String {
    language.say(
      "Hoe \(language.count(count, .challenge)) verlopen",
      "How \(language.count(count, .challenge)) proceeded")
  }

  /// A share in whole and tenths of a percent, from thousandths.
  package func share(_ thousandths: Int) -> String {
    "\(thousandths / 10)\(language.say(",", "."))\(thousandths % 10)%"
  }

  package func endedAndRunning(_ ended: Int, _ running: Int) -> String {
    language.say(
      "Afgerond: \(ended). Lopend: \(running).", "Ended: \(ended). Still running: \(running).")
  }

  package func otherWays(_ count: Int?) -> String {
    guard let count else { return self(.otherWays) }
    return language.say("\(count) andere wegen", "\(count) other paths")
  }
}
