import ChallengeCore

/// What the columns of the data tables of a report mean: the data dictionary.
package struct DataWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// The meaning of a column; nil when there is no such column.
  package func meaning(_ column: String, in table: String) -> String? {
    let words = Self.own["\(table).\(column)"] ?? Self.shared[column]
    return words?.text(in: language)
  }

  /// Columns that mean the same in every table.
  private static let shared: [String: Bilingual] = [
    "municipality": Bilingual("gemeente, uit het profiel", "municipality, from the profile"),
    "profile": Bilingual(
      "gemeenteprofiel dat voor de zaak geldt", "municipality profile that holds for the case"),
    "profileVersion": Bilingual("versie van dat profiel", "version of that profile"),
    "case": Bilingual("zaaknummer", "case number"),
    "record": Bilingual("vastlegging in de zaak", "record in the case"),
    "from": Bilingual("eerste dag", "first day"),
    "until": Bilingual(
      "laatste dag; leeg als het nog loopt", "last day; empty while it is still running"),
    "days": Bilingual(
      "dagen; wat nog loopt tot de datum van het rapport",
      "days; what is still running until the date of the report"),
    "isRunning": Bilingual("of het nog loopt", "whether it is still running"),
    "verdict": Bilingual("oordeel", "verdict"),
    "text": Bilingual(
      "vrije tekst; leeg als die niet is vrijgegeven", "free text; empty when not released"),
    "textAbsence": absence("de tekst", "the text"),
    "side": Bilingual(
      "kant: municipality of challenger; leeg is de zaak als geheel",
      "side: municipality or challenger; empty is the case as a whole"),
    "kind": Bilingual("soort", "kind"),
    "date": Bilingual("datum", "date"),
  ]

  /// Why a value is empty; the six codes are the same everywhere.
  private static func absence(_ dutch: String, _ english: String) -> Bilingual {
    let codes = "unknown, not-measured, not-agreed, not-applicable, withheld, not-recorded"
    return Bilingual(
      "waarom \(dutch) ontbreekt: \(codes); leeg als er een waarde is",
      "why \(english) is absent: \(codes); empty when there is a value")
  }

  private static let own: [String: Bilingual] =
    cases.merging(course) { $1 }.merging(results) { $1 }.merging(aggregates) { $1 }
    .merging(published) { $1 }.merging(research) { $1 }

  private static let cases: [String: Bilingual] = [
    "cases.workflow": Bilingual("werkwijze van de zaak", "workflow of the case"),
    "cases.workflowVersion": Bilingual("versie van de werkwijze", "version of the workflow"),
    "cases.domains": Bilingual("domeinen van de taken", "domains of the tasks"),
    "cases.areas": Bilingual("gebieden van de taken", "areas of the tasks"),
    "cases.variant": Bilingual(
      "take-over (overnemen) of coproduce (samen doen)", "take-over or coproduce"),
    "cases.instrument": Bilingual("geldinstrument", "money instrument"),
    "cases.phase": Bilingual("fase", "phase"),
    "cases.state": Bilingual("stand in de werkwijze", "state in the workflow"),
    "cases.openedOn": Bilingual("dag waarop de zaak begon", "day on which the case was opened"),
    "cases.takenInSince": Bilingual(
      "sinds wanneer een al lopende zaak in haar stand was",
      "since when a case that was taken in had been in its state"),
    "cases.endedOn": Bilingual(
      "dag waarop de zaak eindigde; leeg als zij loopt",
      "day on which the case ended; empty while it runs"),
    "cases.hasEnded": Bilingual(
      "of de zaak geëindigd is; zo niet, dan is de doorlooptijd afgebroken (gecensureerd)",
      "whether the case has ended; if not, the lead time is censored"),
    "cases.leadDays": Bilingual(
      "dagen van het begin tot het einde, of tot de datum van het rapport; leeg als de zaak al liep toen zij werd ingevoerd",
      "days from the opening until the end, or until the date of the report; empty when the case was already running when it was entered"
    ),
    "cases.outcome": Bilingual("uitkomst; leeg als de zaak loopt", "outcome; empty while it runs"),
    "cases.termsWithin": Bilingual("termijnen op tijd gestopt", "terms that stopped in time"),
    "cases.termsLate": Bilingual("termijnen te laat gestopt", "terms that stopped late"),
    "cases.termsLapsed": Bilingual(
      "termijnen verstreken, waarna de klok de zaak verder zette",
      "terms that passed, after which the clock moved the case on"),
    "cases.termsOverdue": Bilingual(
      "termijnen die lopen en over hun einde zijn", "terms that run and are over their end"),
    "cases.suspendedDays": Bilingual(
      "dagen waarop termijnen stilstonden", "days on which terms stood still"),
    "cases.escalations": Bilingual("aantal escalaties", "number of escalations"),
    "cases.contactPersonChanges": Bilingual(
      "aantal wisselingen van contactpersoon", "number of changes of contact person"),
    "cases.daysWaitedForInformation": Bilingual(
      "dagen gewacht op informatie; leeg als niets is vastgelegd",
      "days waited for information; empty when nothing is recorded"),
    "cases.daysWaitedForContract": Bilingual(
      "dagen waarop alles was afgesproken en een lopend contract de start tegenhield; leeg als geen contract is vastgelegd",
      "days on which everything was agreed and a running contract kept the start back; empty when no contract is recorded"
    ),
    "cases.startWaitsOnContract": Bilingual(
      "of de start wacht op een lopend contract", "whether the start waits for a running contract"),
    "cases.budgetLinesCents": Bilingual(
      "som van de begrotingsposten", "sum of the budget lines"),
    "cases.budgetAgreedCents": Bilingual(
      "afgesproken budget over de hele looptijd; een bedrag per jaar maal de afgesproken maanden",
      "budget agreed over the whole duration; an amount per year over the agreed months"),
    "cases.budgetAgreedStanding": Bilingual(
      "total (opgeteld), draft (concept, of geëindigd voor de start), no-amount, no-basis of no-duration (wat voor een som ontbreekt)",
      "total, draft (or ended before the start), no-amount, no-basis or no-duration (what lacks for a total)"
    ),
    "cases.spentCents": Bilingual(
      "uitgegeven volgens de verantwoording", "spent according to the account"),
    "cases.resultsAgreed": Bilingual("afgesproken resultaten", "results agreed"),
    "cases.resultsAchieved": Bilingual("gehaalde resultaten", "results achieved"),
    "cases.resultsPartly": Bilingual("gedeeltelijk gehaald", "partly achieved"),
    "cases.resultsNotAchieved": Bilingual("niet gehaald", "not achieved"),
    "cases.resultsNotJudged": Bilingual(
      "niet beoordeeld, terwijl de uitvoering voorbij is",
      "not judged although the execution is over"),
    "cases.resultsNotDue": Bilingual(
      "niet beoordeeld; de uitvoering loopt nog of is niet begonnen",
      "not judged; the execution runs or has not begun"),
    "cases.gaps": Bilingual(
      "gegevens die er niet zijn, met een reden", "facts that are absent, with a reason"),
    "cases.oddFacts": Bilingual(
      "aantal gegevens die niet lijken te kloppen", "number of facts that are hardly possible"),
    "oddities.what": Bilingual(
      "wat niet lijkt te kloppen: spent-above-agreed, many-hours, before-opening, before-start of verdict-against-numbers",
      "what is hardly possible: spent-above-agreed, many-hours, before-opening, before-start or verdict-against-numbers"
    ),
    "oddities.record": Bilingual("vastlegging waarin het staat", "record in which it stands"),
    "oddities.field": Bilingual(
      "veld; leeg als het om meer velden gaat", "field; empty when it is about several"),
    "cases.factsMissing": Bilingual(
      "gegevens die een evaluatie nodig heeft en die niemand vastlegde",
      "facts that an evaluation needs and nobody recorded"),
    "cases.entriesLater": Bilingual(
      "regels in het journaal die later zijn ingevoerd dan zij gelden",
      "entries in the journal made later than they took effect"),
    "reasons.reason": Bilingual(
      "waarom de zaak zo eindigde; meer redenen zijn mogelijk",
      "why the case ended as it did; several reasons may hold"),
  ]

  private static let course: [String: Bilingual] = [
    "states.state": Bilingual("stand in de werkwijze", "state in the workflow"),
    "states.phase": Bilingual("fase van de stand", "phase of the state"),
    "steps.action": Bilingual("handeling, zoals de werkwijze haar noemt", "action of the workflow"),
    "steps.role": Bilingual("rol van wie de stap zette", "role of who took the step"),
    "steps.toState": Bilingual(
      "stand na de stap, met dezelfde naam als in states en cases",
      "state after the step, under the same name as in states and cases"),
    "terms.term": Bilingual("termijn, zoals de werkwijze hem noemt", "term of the workflow"),
    "terms.owedBy": Bilingual("wie de termijn moet halen", "who owes it"),
    "terms.end": Bilingual("laatste dag van de termijn", "last day of the term"),
    "terms.isProvisional": Bilingual(
      "of de laatste dag voorlopig is, omdat feestdagen nog niet bekend zijn",
      "whether the last day is provisional, because feast days are not known yet"),
    "terms.endedOn": Bilingual("dag waarop de termijn stopte", "day on which the term stopped"),
    "terms.doneOn": Bilingual(
      "dag waarop gebeurde waar de termijn om vroeg, als die is vastgelegd; daarnaar gaat het oordeel",
      "day on which what the term asked for happened, where recorded; the verdict goes by it"),
    "terms.verdict": Bilingual(
      "within, late, running, overdue, suspended, lapsed, cancelled, unused of reached",
      "within, late, running, overdue, suspended, lapsed, cancelled, unused or reached"),
    "terms.daysLate": Bilingual("dagen te laat; leeg als niet te laat", "days late; empty if not"),
    "terms.suspendedDays": Bilingual("dagen stilgestaan", "days suspended"),
    "waits.cause": Bilingual(
      "waarop is gewacht: information, contract of supplement",
      "what was waited for: information, contract or supplement"),
    "escalations.requestedOn": Bilingual("dag van de vraag", "day of the question"),
    "escalations.levels": Bilingual("aantal niveaus", "number of levels"),
    "escalations.highestLevel": Bilingual(
      "hoogste niveau, zoals de werkwijze het noemt", "highest level, as the workflow names it"),
    "escalations.closedOn": Bilingual("dag van het antwoord", "day of the answer"),
    "contact-changes.told": Bilingual(
      "dag waarop de uitdager het hoorde", "day on which the challenger was told"),
  ]

  private static let results: [String: Bilingual] = [
    "results.result": Bilingual("afgesproken resultaat", "agreed result"),
    "results.kind": Bilingual("economic, social of democratic", "economic, social or democratic"),
    "results.measure": Bilingual("waaraan het te zien is", "what shows it"),
    "results.measureAbsence": absence("de maat", "the measure"),
    "results.baseline": Bilingual("nulmeting", "baseline"),
    "results.baselineAbsence": absence("de nulmeting", "the baseline"),
    "results.target": Bilingual("streefwaarde", "target"),
    "results.targetAbsence": absence("de streefwaarde", "the target"),
    "results.achieved": Bilingual("bereikt volgens de evaluatie", "achieved, by the evaluation"),
    "results.achievedAbsence": absence("wat is bereikt", "what was achieved"),
    "results.verdict": Bilingual(
      "achieved, partly of not-achieved", "achieved, partly or not-achieved"),
    "results.verdictAbsence": absence("het oordeel", "the verdict"),
    "results.verdictLacks": Bilingual(
      "wat het oordeel nodig heeft en niet bekend is: baseline, target, achieved",
      "what the verdict needs and is not known: baseline, target, achieved"),
    "results.measurements": Bilingual("aantal metingen", "number of measurements"),
    "results.explanation": Bilingual("toelichting van de evaluator", "the evaluator's explanation"),
    "results.explanationAbsence": absence("de toelichting", "the explanation"),
    "values.stage": Bilingual("assessment of evaluation", "assessment or evaluation"),
    "values.value": Bilingual(
      "economic, democratic, social of feasibility", "economic, democratic, social or feasibility"),
    "values.criterion": Bilingual(
      "criterium, zoals het profiel het noemt; leeg bij de evaluatie",
      "criterion, as the profile names it; empty at the evaluation"),
    "values.verdict": Bilingual(
      "better, equal, worse of not-comparable", "better, equal, worse or not-comparable"),
    "money.kind": Bilingual(
      "soort vastlegging waaruit het bedrag komt", "kind of record from which the amount comes"),
    "money.year": Bilingual("begrotingsjaar, als dat bekend is", "budget year, where known"),
    "money.per": Bilingual(
      "waarvoor het bedrag geldt: year of whole-term", "what the amount is for: year or whole-term"),
    "money.perAbsence": absence("waarvoor het bedrag geldt", "what the amount is for"),
    "money.isAgreed": Bilingual(
      "of het als afgesproken telt: uitgevoerd, of goedgekeurd in een zaak die loopt; leeg als er niets is af te spreken",
      "whether it counts as agreed: carried out, or approved in a case that runs; empty where nothing is to be agreed"
    ),
    "money.amountCents": Bilingual("bedrag", "amount"),
    "money.amountAbsence": absence("het bedrag", "the amount"),
    "gaps.field": Bilingual("gegeven dat er niet is", "fact that is absent"),
    "gaps.gap": Bilingual(
      "unknown, not-measured, not-agreed of not-applicable",
      "unknown, not-measured, not-agreed or not-applicable"),
    "gaps.reason": Bilingual(
      "waarom; leeg als die tekst niet is vrijgegeven", "why; empty when that text is not released"),
    "missing.field": Bilingual(
      "gegeven dat ontbreekt; leeg als de hele vastlegging er niet is",
      "fact that is missing; empty when the whole record is not there"),
    "missing.moment": Bilingual(
      "moment van de korte vragen die niet zijn beantwoord",
      "moment of the short questions that were not answered"),
    "missing.side": Bilingual(
      "kant die niet antwoordde", "side that did not answer"),
  ]

  private static let aggregates: [String: Bilingual] = {
    var words: [String: Bilingual] = [
      "totals.figure": Bilingual(
        "naam van het getal; of-both: over de zaken waarvan zowel het afgesproken als het uitgegeven bedrag bekend is",
        "name of the figure; of-both: over the cases of which both the agreed and the spent amount are known"
      ),
      "totals.value": Bilingual(
        "het getal; leeg als het niet bekend is of een kleine groep zou verraden",
        "the figure; empty when not known or when it would give a small group away"),
      "totals.valueAbsence": Bilingual(
        "waarom het getal er niet is: withheld (zou een kleine groep verraden) of not-recorded; leeg als het er is",
        "why there is no figure: withheld (it would give a small group away) or not-recorded; empty when there is one"
      ),
      "groups.countAbsence": Bilingual(
        "withheld als geen enkele groep te noemen is zonder een kleine groep te verraden",
        "withheld when no group can be named without giving a small group away"),
      "flow.countAbsence": Bilingual(
        "withheld als de aantallen een kleine groep zouden verraden",
        "withheld when the numbers would give a small group away"),
      "lead-times.withheld": Bilingual(
        "kolommen van deze rij die leeg zijn omdat zij een of enkele zaken zouden verraden",
        "columns of this row that are empty because they would give one or a few cases away"),
      "totals.cases": Bilingual("over hoeveel zaken", "over how many cases"),
      "groups.subject": Bilingual("waarop is ingedeeld", "by what the cases are divided"),
      "groups.group": Bilingual("groep", "group"),
      "groups.isMerged": Bilingual(
        "of kleine groepen zijn samengenomen", "whether small groups are taken together"),
      "groups.count": Bilingual("aantal zaken", "number of cases"),
      "lead-times.span": Bilingual(
        "van waar tot waar: whole (begin tot einde), phase, waited-on (op wie is gewacht) of state",
        "from where to where: whole (beginning to end), phase, waited-on (on whom) or state"),
      "lead-times.name": Bilingual(
        "welke fase, wie of welke stand", "which phase, who, or which state"),
      "lead-times.ninetieth": Bilingual(
        "negen van de tien zaken waren hier niet over, in dagen",
        "nine of ten cases did not pass this, in days"),
      "lead-times.estimatedMedian": Bilingual(
        "na zoveel dagen is de helft klaar, met de lopende zaken meegeteld (Kaplan-Meier: de eerste dag waarop niet meer dan de helft over is); leeg als nog geen helft klaar is",
        "after so many days half are through, running cases counted (Kaplan-Meier: the first day on which no more than half are left); empty while fewer than half are"
      ),
      "flow.fromPhase": Bilingual(
        "fase waaruit; leeg is hier begonnen, before was hier al voor de periode",
        "phase from which; empty is begun here, before was here already before the period"),
      "flow.to": Bilingual(
        "fase waarheen, of ended (geëindigd) of running (loopt nog)",
        "phase to which, or ended or running"),
      "flow.outcome": Bilingual("uitkomst van wat eindigde", "outcome of what ended"),
      "flow.count": Bilingual("aantal keren", "number of times"),
      "lead-times.cases": Bilingual(
        "aantal zaken, zonder die al liepen toen zij werden ingevoerd",
        "number of cases, without those that were already running when they were entered"),
      "lead-times.shortest": Bilingual("kortste, in dagen", "shortest, in days"),
      "lead-times.median": Bilingual(
        "middelste, in dagen; bij een even aantal het midden tussen de twee middelste, dus soms een halve dag",
        "median, in days; of an even number halfway between the two in the middle, so sometimes half a day"
      ),
      "lead-times.longest": Bilingual("langste, in dagen", "longest, in days"),
    ]
    for table in ["totals", "groups", "lead-times", "flow"] {
      words["\(table).on"] = Bilingual("dag waarop alles staat", "day on which everything stands")
      words["\(table).from"] = Bilingual("eerste dag van de periode", "first day of the period")
      words["\(table).until"] = Bilingual("laatste dag van de periode", "last day of the period")
      words["\(table).area"] = Bilingual("alleen dit gebied", "only this area")
      words["\(table).domain"] = Bilingual("alleen dit domein", "only this domain")
    }
    return words
  }()
}
