extension KindPhrase {
  static let parties: [String: KindPhrase] = [
    "challenger": KindPhrase(
      "uitdager", "uitdagers", "De groep of organisatie die de taak wil overnemen.",
      en: "challenger", "challengers", "The group or organisation that wants to take over the task."
    ),
    "representative": KindPhrase(
      "vertegenwoordiger", "vertegenwoordigers", "Iemand die namens de uitdager spreekt.",
      en: "representative", "representatives", "Somebody who speaks for the challenger."),
    "contact-person": KindPhrase(
      "contactpersoon", "contactpersonen",
      "Het vaste aanspreekpunt van een kant; bij de gemeente neutraal.",
      en: "contact person", "contact persons",
      "The fixed contact of one side; neutral on the side of the municipality."),
    "contact-person-change": KindPhrase(
      "wissel van contactpersoon", "wissels van contactpersoon",
      "De overgang naar een andere contactpersoon, met reden en overdracht.",
      en: "change of contact person", "changes of contact person",
      "The change to another contact person, with a reason and a handover."),
    "evaluator": KindPhrase(
      "evaluator", "evaluatoren", "Wie deze zaak evalueert; leest daarvoor het dossier met namen.",
      en: "evaluator", "evaluators",
      "Who evaluates this case, and reads the dossier with names for it."),
    "negotiator": KindPhrase(
      "onderhandelaar", "onderhandelaars", "Wie voor een kant over de afspraken praat.",
      en: "negotiator", "negotiators", "Who discusses the agreements for one side."),
  ]

  static let offer: [String: KindPhrase] = [
    "motivation": KindPhrase(
      "motivatie", "motivaties", "Waarom de uitdager de taak wil doen, en wat er beter wordt.",
      en: "motivation", "motivations",
      "Why the challenger wants to do the task, and what gets better."),
    "task": KindPhrase(
      "taak", "taken", "De gemeentelijke taak waar de uitdaging over gaat.",
      en: "task", "tasks", "The municipal task that the challenge is about."),
    "budget-line": KindPhrase(
      "budgetpost", "budgetposten", "Geld dat de gemeente nu voor de taak heeft.",
      en: "budget line", "budget lines", "Money that the municipality has for the task now."),
    "current-result": KindPhrase(
      "huidig resultaat", "huidige resultaten",
      "Wat nu is afgesproken en gemeten: de nulmeting.",
      en: "current result", "current results",
      "What is agreed and measured now: the baseline measurement."),
    "running-contract": KindPhrase(
      "lopend contract", "lopende contracten", "Een contract met wie de taak nu uitvoert.",
      en: "running contract", "running contracts",
      "A contract with whoever carries out the task now."),
    "task-cut": KindPhrase(
      "bezuiniging op de taak", "bezuinigingen op de taak",
      "Het besluit van de gemeente om deze taak niet meer te doen.",
      en: "cut of the task", "cuts of the task",
      "The municipality's decision to no longer do this task."),
    "support": KindPhrase(
      "draagvlak", "metingen van draagvlak", "Hoeveel mensen in de buurt voor of tegen zijn.",
      en: "support", "measures of support",
      "How many people in the neighbourhood are for or against."),
    "request": KindPhrase(
      "verzoek", "verzoeken", "De formele, schriftelijke uitdaging.",
      en: "request", "requests", "The formal challenge, in writing."),
    "confirmation": KindPhrase(
      "ontvangstbevestiging", "ontvangstbevestigingen",
      "Het bericht aan de uitdager dat het verzoek is ontvangen.",
      en: "confirmation of receipt", "confirmations of receipt",
      "The message to the challenger that the request has been received."),
    "supplement-request": KindPhrase(
      "aanvullingsverzoek", "aanvullingsverzoeken",
      "De vraag om wat nog ontbreekt, met een datum voor het antwoord.",
      en: "request for a supplement", "requests for a supplement",
      "The question for what is still missing, with a date to answer by."),
    "supplement": KindPhrase(
      "aanvulling", "aanvullingen", "Wat de uitdager heeft nagestuurd.",
      en: "supplement", "supplements", "What the challenger has sent afterwards."),
    "information-delivery": KindPhrase(
      "informatielevering", "informatieleveringen",
      "Een gegeven dat de gemeente aan de uitdager geeft, met de dag waarop.",
      en: "delivery of information", "deliveries of information",
      "A fact that the municipality gives the challenger, with the day on which."),
    "information-waiver": KindPhrase(
      "afzien van informatie", "keren afgezien van informatie",
      "De uitdager heeft dit gegeven niet nodig.",
      en: "waiver of information", "waivers of information",
      "The challenger does not need this fact."),
    "plan": KindPhrase(
      "plan", "plannen", "Het uitgewerkte plan van de uitdager.",
      en: "plan", "plans", "The challenger's plan, worked out."),
    "postponement-consent": KindPhrase(
      "instemming met uitstel", "instemmingen met uitstel",
      "De uitdager vindt schriftelijk goed dat de beslistermijn stilstaat.",
      en: "consent to delay", "consents to delay",
      "The challenger agrees in writing that the decision term stands still."),
    "delay-notice": KindPhrase(
      "bericht van vertraging", "berichten van vertraging",
      "De gemeente meldt dat zij later beslist, waarom, en wanneer dan wel.",
      en: "notice of delay", "notices of delay",
      "The municipality says that it will decide later, why, and when instead."),
    "referral": KindPhrase(
      "doorverwijzing", "doorverwijzingen",
      "Een warme overdracht naar een andere route en een genoemde ontvanger.",
      en: "referral", "referrals", "A warm handover to another route and a named receiver."),
  ]
}
