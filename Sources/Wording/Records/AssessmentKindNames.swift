extension KindPhrase {
  static let assessment: [String: KindPhrase] = [
    "definition-test": KindPhrase(
      "definitietoets", "definitietoetsen",
      "De vaste vragen die samen bepalen of dit een uitdaging is.",
      en: "definition test", "definition tests",
      "The fixed questions that together tell whether this is a challenge."),
    "view": KindPhrase(
      "zienswijze", "zienswijzen", "Hoe een kant over een onderwerp denkt, in eigen woorden.",
      en: "view", "views", "What one side thinks of a subject, in its own words."),
    "assessment": KindPhrase(
      "beoordeling", "beoordelingen",
      "Het oordeel over één criterium: nu, het voorstel, en waarom.",
      en: "assessment", "assessments",
      "The judgement on one criterion: now, the proposal, and why."),
    "advice": KindPhrase(
      "advies", "adviezen", "Wat het panel of een vakgebied adviseert.",
      en: "advice", "pieces of advice", "What the panel or a field of expertise advises."),
    "instrument-check": KindPhrase(
      "toets van het geldinstrument", "toetsen van het geldinstrument",
      "De vroege blik op geldvorm, aanbesteding, staatssteun, aansprakelijkheid en verzekering.",
      en: "check of the money instrument", "checks of the money instrument",
      "The early look at form of payment, tendering, state aid, liability and insurance."),
    "question-back": KindPhrase(
      "vraag over het plan", "vragen over het plan",
      "Een vraag van de beoordelaars die het plan kan veranderen.",
      en: "question about the plan", "questions about the plan",
      "A question of the assessors that may change the plan."),
    "competing-challenge": KindPhrase(
      "andere uitdaging voor dezelfde taak", "andere uitdagingen voor dezelfde taak",
      "Nog een groep wil deze taak: beide krijgen dezelfde informatie en worden gelijk beoordeeld.",
      en: "competing challenge", "competing challenges",
      "Another group wants this task: both get the same information and are judged alike."),
    "adjournment": KindPhrase(
      "verdaging", "verdagingen", "De beslisser besluit later, met reden en nieuwe datum.",
      en: "adjournment", "adjournments",
      "The decision-maker decides later, with a reason and a new date."),
    "decision": KindPhrase(
      "besluit", "besluiten", "Het besluit op de uitdaging, met redenen.",
      en: "decision", "decisions", "The decision on the challenge, with reasons."),
    "ending": KindPhrase(
      "afsluiting", "afsluitingen", "Hoe de zaak eindigde, waarom, en wat ervan te leren is.",
      en: "ending", "endings", "How the case ended, why, and what can be learned from it."),
  ]

  static let agreements: [String: KindPhrase] = [
    "start-term": KindPhrase(
      "starttermijn", "starttermijnen", "Wanneer de uitdager begint en waar dat van afhangt.",
      en: "starting term", "starting terms",
      "When the challenger starts, and what that depends on."),
    "result": KindPhrase(
      "resultaat", "resultaten", "Wat de uitvoering moet opleveren en hoe dat te zien is.",
      en: "result", "results", "What the execution must bring, and how that can be seen."),
    "condition": KindPhrase(
      "randvoorwaarde", "randvoorwaarden",
      "Een afspraak over taken, risico's, kwaliteit of samenwerking.",
      en: "condition", "conditions", "An agreement on tasks, risks, quality or cooperation."),
    "accountability-agreement": KindPhrase(
      "afspraak over verantwoording", "afspraken over verantwoording",
      "Hoe, wanneer en aan wie de uitdager laat zien wat er is gedaan.",
      en: "agreement on accountability", "agreements on accountability",
      "How, when and to whom the challenger shows what has been done."),
    "support-agreement": KindPhrase(
      "afspraak over ondersteuning", "afspraken over ondersteuning",
      "Wat de gemeente doet om de uitdager te helpen.",
      en: "agreement on support", "agreements on support",
      "What the municipality does to help the challenger."),
    "budget-agreement": KindPhrase(
      "budgetafspraak", "budgetafspraken", "Hoeveel geld er is, in welke vorm en wanneer.",
      en: "budget agreement", "budget agreements",
      "How much money there is, in which form and when."),
    "duration": KindPhrase(
      "looptijd", "looptijden", "Van wanneer tot wanneer de uitdager de taak doet.",
      en: "duration", "durations", "From when until when the challenger does the task."),
    "contact-agreement": KindPhrase(
      "afspraak over contact", "afspraken over contact",
      "Hoe vaak, waar en wanneer de twee kanten elkaar spreken.",
      en: "agreement on contact", "agreements on contact",
      "How often, where and when the two sides meet."),
    "steering-clause": KindPhrase(
      "afspraak over bijsturing", "afspraken over bijsturing",
      "Wanneer en door wie de afspraken mogen worden bijgestuurd.",
      en: "steering clause", "steering clauses",
      "When and by whom the agreements may be adjusted."),
    "end-and-return": KindPhrase(
      "afspraak over einde en teruggave", "afspraken over einde en teruggave",
      "Hoe de uitvoering kan stoppen en wie de taak dan overneemt.",
      en: "agreement on end and return", "agreements on end and return",
      "How the execution can stop and who then takes over the task."),
    "agreement-approval": KindPhrase(
      "akkoord", "akkoorden", "Het akkoord van een kant met één versie van de afspraken.",
      en: "approval", "approvals", "The approval by one side of one version of the agreements."),
    "money-instrument": KindPhrase(
      "geldinstrument", "geldinstrumenten",
      "De subsidie, opdracht of overeenkomst waarmee het geld wordt gegeven.",
      en: "money instrument", "money instruments",
      "The grant, commission or agreement by which the money is given."),
    "payment": KindPhrase(
      "betaling", "betalingen", "Een bedrag dat de gemeente op een afgesproken dag betaalt.",
      en: "payment", "payments", "An amount that the municipality pays on an agreed day."),
    "handover": KindPhrase(
      "overdracht", "overdrachten", "Het moment waarop de taak van hand verwisselt.",
      en: "handover", "handovers", "The moment at which the task changes hands."),
    "government-notice": KindPhrase(
      "bericht aan het bestuur", "berichten aan het bestuur",
      "Wat college en raad over de afspraken hebben gehoord.",
      en: "notice to the government", "notices to the government",
      "What the executive and the council have been told about the agreements."),
  ]
}
