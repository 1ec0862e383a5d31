extension FieldPhrase {
  /// Fields that are answered with yes or no, a choice, a number or a reference.
  static let answers: [String: FieldPhrase] = [
    "active-people": FieldPhrase(
      "actieve mensen", "Hoeveel mensen het werk nu doen.",
      en: "active people", "How many people do the work now."),
    "adopted-version": FieldPhrase(
      "nieuwe versie", "Het nummer van de afspraken na deze wijziging.",
      en: "adopted version", "The number of the agreements after this amendment."),
    "key-person-leaves": FieldPhrase(
      "trekker vertrekt", "Of iemand vertrekt op wie het rust.",
      en: "key person leaves", "Whether somebody leaves on whom it rests."),
    "needed-people": FieldPhrase(
      "nodige mensen", "Hoeveel mensen er nodig zijn.",
      en: "needed people", "How many people are needed."),
    "about": FieldPhrase(
      "over", "Bij welke kant het niet loopt.", en: "about", "With which side it does not go well."),
    "account": FieldPhrase(
      "verantwoording", "De verantwoording waar dit op steunt.",
      en: "account", "The account that this rests on."),
    "against": FieldPhrase(
      "tegen", "Hoeveel mensen tegen zijn.", en: "against", "How many people are against."),
    "amount": FieldPhrase("bedrag", "Het bedrag in euro's.", en: "amount", "The amount in euros."),
    "amount-spent": FieldPhrase(
      "besteed bedrag", "Hoeveel geld er is uitgegeven.",
      en: "amount spent", "How much money has been spent."),
    "assets": FieldPhrase(
      "spullen", "Of de spullen zijn overgedragen.",
      en: "assets", "Whether the assets have been handed over."),
    "back-up-days": FieldPhrase(
      "dagen tot overname", "Binnen hoeveel dagen een ander het overneemt.",
      en: "back-up days", "Within how many days somebody else takes over."),
    "best-route": FieldPhrase(
      "beste weg", "Of een uitdaging hier de beste weg is.",
      en: "best route", "Whether a challenge is the best way here."),
    "better-or-different": FieldPhrase(
      "beter of anders", "Of het beter of anders wordt, niet alleen goedkoper.",
      en: "better or different", "Whether it gets better or different, not only cheaper."),
    "budget": FieldPhrase(
      "budgetafspraak", "De budgetafspraak waar deze betaling bij hoort.",
      en: "budget agreement", "The budget agreement that this payment belongs to."),
    "bridging-budget": FieldPhrase(
      "overbruggingsbudget", "Geld voor de tijd tot het contract vrij is.",
      en: "bridging budget", "Money for the time until the contract is free."),
    "case": FieldPhrase(
      "zaak", "Het nummer van de nieuwe zaak.", en: "case", "The number of the new case."),
    "challenger-reasons": FieldPhrase(
      "redenen van de uitdager", "Waarom het volgens de uitdager zo eindigde.",
      en: "challenger's reasons", "Why it ended like this according to the challenger."),
    "chance": FieldPhrase(
      "kans", "Hoe groot de kans op dit risico is.",
      en: "chance", "How likely this risk is."),
    "character": FieldPhrase(
      "rechtskarakter", "Wat voor besluit dit juridisch is; daarvan hangt bezwaar af.",
      en: "legal character", "What kind of decision this is in law; objection depends on it."),
    "consent": FieldPhrase(
      "instemming", "Of de uitdager ermee instemt dat het plan nog eens terugkomt.",
      en: "consent", "Whether the challenger agrees that the plan comes back once more."),
    "count": FieldPhrase(
      "aantal", "Hoeveel mensen ervoor zijn.", en: "count", "How many people are in favour."),
    "criterion": FieldPhrase(
      "criterium", "Het punt uit het gemeenteprofiel.",
      en: "criterion", "The point from the municipality's profile."),
    "data": FieldPhrase(
      "gegevens", "Of de gegevens zijn overgedragen.",
      en: "data", "Whether the data have been handed over."),
    "depends-on-contract": FieldPhrase(
      "hangt af van contract", "Of de start op een lopend contract wacht.",
      en: "depends on contract", "Whether the start waits for a running contract."),
    "elements": FieldPhrase(
      "onderdelen", "Welke gevraagde onderdelen hierin staan.",
      en: "elements", "Which of the required elements this holds."),
    "evaluation": FieldPhrase(
      "evaluatie", "De evaluatie waar dit op steunt.",
      en: "evaluation", "The evaluation that this rests on."),
    "existing-task": FieldPhrase(
      "bestaande taak", "Of de gemeente dit nu doet, met een budget.",
      en: "existing task", "Whether the municipality does this now, with a budget."),
    "form": FieldPhrase(
      "vorm", "De vorm van de verantwoording.", en: "form", "The form of the account."),
    "from-residents": FieldPhrase(
      "van bewoners", "Of het initiatief van bewoners of de buurt komt.",
      en: "from residents", "Whether residents or the neighbourhood took the initiative."),
    "ground": FieldPhrase(
      "grond", "De dringende grond.", en: "ground", "The urgent ground."),
    "grounds": FieldPhrase(
      "gronden", "De gronden uit het gemeenteprofiel.",
      en: "grounds", "The grounds from the municipality's profile."),
    "instrument": FieldPhrase(
      "geldvorm", "De vorm waarin het geld wordt gegeven.",
      en: "instrument", "The form in which the money is given."),
    "keys": FieldPhrase(
      "sleutels", "Of de sleutels terug zijn.", en: "keys", "Whether the keys have been returned."),
    "kind": FieldPhrase("soort", "Welke soort het is.", en: "kind", "Which kind it is."),
    "missing": FieldPhrase(
      "ontbreekt", "Welke onderdelen nog ontbreken.",
      en: "missing", "Which elements are still missing."),
    "money": FieldPhrase(
      "geld", "Of het geld is afgerekend.", en: "money", "Whether the money has been settled."),
    "outcome": FieldPhrase("uitkomst", "Wat eruit kwam.", en: "outcome", "What came out of it."),
    "party-may-challenge": FieldPhrase(
      "mag uitdagen", "Of deze partij volgens het gemeenteprofiel mag uitdagen.",
      en: "may challenge", "Whether this party may challenge under the municipality's profile."),
    "people": FieldPhrase(
      "mensen", "Of voor de betrokken mensen een plek is geregeld.",
      en: "people", "Whether the people concerned have been taken care of."),
    "per-year": FieldPhrase(
      "keer per jaar", "Hoe vaak per jaar.", en: "times a year", "How often a year."),
    "reason-codes": FieldPhrase(
      "redenen", "Waarom de zaak zo eindigde; er kunnen er meer zijn.",
      en: "reasons", "Why the case ended like this; there can be several."),
    "reserved": FieldPhrase(
      "voorbehouden", "Of alleen de overheid deze taak mag doen.",
      en: "reserved", "Whether only the government may do this task."),
    "result": FieldPhrase(
      "resultaat", "Het afgesproken resultaat.", en: "result", "The agreed result."),
    "route": FieldPhrase(
      "route", "De weg die beter past.", en: "route", "The way that fits better."),
    "severity": FieldPhrase("ernst", "Hoe ernstig het is.", en: "severity", "How serious it is."),
    "size": FieldPhrase(
      "grootte", "Hoe groot het bestand is, in bytes.",
      en: "size", "How large the file is, in bytes."),
    "standing": FieldPhrase(
      "stand", "Of dit vaststaat of bewust nog open is.",
      en: "standing", "Whether this is settled or deliberately still open."),
    "started": FieldPhrase(
      "uitvoering begonnen", "Of de uitvoering ooit is begonnen.",
      en: "execution started", "Whether the execution ever started."),
    "subject": FieldPhrase("onderwerp", "Waar het over gaat.", en: "subject", "What it is about."),
    "sufficient": FieldPhrase(
      "voldoende", "Of de aanvulling compleet is.",
      en: "sufficient", "Whether the supplement is complete."),
    "take-over-or-coproduce": FieldPhrase(
      "overnemen of samen doen", "Of het om overnemen of samen doen gaat, niet om iets extra's.",
      en: "take over or co-produce", "Whether it is about taking over or doing together, not extra."
    ),
    "talk-outcome": FieldPhrase(
      "uitkomst gesprek", "Of de opdrachtnemer ruimte maakt.",
      en: "outcome of the talk", "Whether the contractor makes room."),
    "task": FieldPhrase("taak", "De taak waar dit bij hoort.", en: "task", "The task concerned."),
    "task-open": FieldPhrase(
      "taak staat open", "Of de taak niet aan de overheid is voorbehouden.",
      en: "task is open", "Whether the task is not reserved for government."),
    "threshold-checked": FieldPhrase(
      "drempel getoetst", "Of de waarde opnieuw aan de drempel is getoetst.",
      en: "threshold checked", "Whether the value was checked against the threshold again."),
    "topic": FieldPhrase("onderwerp", "Waar de afspraak over gaat.", en: "topic", "What it is on."),
    "type": FieldPhrase("type", "Welk type het is.", en: "type", "Which type it is."),
    "users-informed": FieldPhrase(
      "gebruikers ingelicht", "Of de gebruikers weten dat de taak teruggaat.",
      en: "users informed", "Whether the users know that the task goes back."),
    "value": FieldPhrase(
      "waarde", "De waarde in euro's over de hele looptijd, verlenging meegeteld.",
      en: "value", "The value in euros over the whole duration, extensions included."),
    "variant": FieldPhrase(
      "variant", "Overnemen of samen doen.", en: "variant", "Taking over or doing together."),
    "verdict": FieldPhrase("oordeel", "Het oordeel.", en: "verdict", "The verdict."),
    "version": FieldPhrase(
      "versie", "De versie van de afspraken waar het akkoord voor geldt.",
      en: "version", "The version of the agreements that is approved."),
    "visibility": FieldPhrase(
      "zichtbaar voor", "Wie dit mag lezen: iedereen, beide kanten, of alleen de gemeente.",
      en: "visible to", "Who may read this: everybody, both sides, or the municipality only."),
    "waived": FieldPhrase(
      "afgezien", "Of deze kant geen zienswijze wil geven.",
      en: "waived", "Whether this side does not wish to give a view."),
    "way": FieldPhrase("manier", "Hoe het contact was.", en: "way", "How the contact was made."),
    "written": FieldPhrase(
      "schriftelijk", "Of dit op papier of per e-mail is gedaan.",
      en: "in writing", "Whether this was done on paper or by e-mail."),
    "year": FieldPhrase("jaar", "Het begrotingsjaar.", en: "year", "The budget year."),
  ]
}
