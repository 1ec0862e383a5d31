extension ReasonPhrase {
  /// What the municipality's profile does not allow.
  static let profile: [String: ReasonPhrase] = [
    "party-may-not-challenge": ReasonPhrase(
      "Deze partij mag in deze gemeente niet uitdagen.",
      en: "This party may not challenge in this municipality.", subject: .whoMay,
      about: (
        "Deze partij mag in deze gemeente niet uitdagen. Wie dat wel mag: {subject}.",
        "This party may not challenge in this municipality. Those who may: {subject}."
      ),
      advice: (
        "Klopt het soort uitdager niet, verbeter dat dan. Verwijs anders warm door.",
        "If the type of challenger is wrong, correct it. Otherwise refer warmly."
      )),
    "challenger-type-missing": ReasonPhrase(
      "Van de uitdager is niet vastgelegd wat voor partij het is.",
      en: "It is not recorded what kind of party the challenger is.", subject: .text,
      about: (
        "Van {subject} is niet vastgelegd wat voor partij het is.",
        "It is not recorded what kind of party {subject} is."
      ),
      advice: (
        "Vraag het de uitdager en leg het vast: de gemeente bepaalt wie mag uitdagen.",
        "Ask the challenger and record it: the municipality says who may challenge."
      )),
    "task-excluded": ReasonPhrase(
      "Deze taak is in het gemeenteprofiel uitgesloten.",
      en: "This task is excluded in the municipality's profile.", subject: .excludedTask,
      about: (
        "Deze taak is in het gemeenteprofiel uitgesloten: {subject}.",
        "This task is excluded in the municipality's profile: {subject}."
      ),
      advice: (
        "Klopt dat niet, verbeter dan de taak. Verwijs anders warm door.",
        "If that is wrong, correct the task. Otherwise refer warmly."
      )),
    "contact-person-screens": ReasonPhrase(
      "In deze gemeente is een procesmanager geen contactpersoon: wie verzoeken toetst, is niet neutraal.",
      en:
        "In this municipality a process manager is no contact person: who screens requests is not neutral.",
      subject: .person,
      about: (
        "{subject} is procesmanager en toetst verzoeken; in deze gemeente is dat geen neutrale contactpersoon.",
        "{subject} is a process manager and screens requests; in this municipality that is no neutral contact person."
      ),
      advice: (
        "Kies iemand die alleen contactpersoon is.", "Choose somebody who is contact person only."
      )),
    "no-complex-term": ReasonPhrase(
      "Deze gemeente heeft geen langere beslistermijn voor complexe verzoeken.",
      en: "This municipality has no longer decision term for complex requests.",
      advice: (
        "Laat dit op nee staan. Lukt het niet op tijd, meld dan de vertraging.",
        "Leave this at no. If it cannot be done in time, report the delay."
      )),
    "complex-by-municipality": ReasonPhrase(
      "Of een verzoek complex is, zegt de gemeente zelf.",
      en: "Whether a request is complex is for the municipality to say.",
      advice: (
        "Laat de contactpersoon of procesmanager dit vastleggen.",
        "Have the contact person or process manager record this."
      )),
    "catalogue-task-unknown": ReasonPhrase(
      "Deze taak staat niet in de takencatalogus.",
      en: "This task is not in the catalogue of tasks.",
      about: (
        "De taak ‘{subject}’ staat niet in de takencatalogus.",
        "The task ‘{subject}’ is not in the catalogue of tasks."
      ),
      advice: (
        "Kijk in de catalogus welke taken er zijn, of laat dit leeg.",
        "See in the catalogue which tasks there are, or leave this empty."
      )),
    "catalogue-task-ended": ReasonPhrase(
      "De gemeente doet deze taak niet meer.", en: "The municipality no longer does this task.",
      about: (
        "De gemeente doet de taak ‘{subject}’ niet meer.",
        "The municipality no longer does the task ‘{subject}’."
      ),
      advice: (
        "Kies een taak die de gemeente nu doet, of laat dit leeg.",
        "Choose a task that the municipality does now, or leave this empty."
      )),
    "task-existed-at-receipt": ReasonPhrase(
      "De taak bestond op de dag van ontvangst; later bezuinigen maakt dat niet anders.",
      en: "The task existed on the day of receipt; a later cut does not change that.",
      subject: .date,
      about: (
        "De gemeente stopt pas op {subject} met deze taak. Op de dag van ontvangst bestond zij.",
        "The municipality stops doing this task only on {subject}. It existed on the day of receipt."
      ),
      advice: (
        "Beslis op de andere gronden, of praat samen over wat de bezuiniging betekent.",
        "Decide on the other grounds, or talk together about what the cut means."
      )),
    "own-pot-excluded": ReasonPhrase(
      "Deze gemeente heeft geen eigen pot voor uitdagingen; het geld komt uit de taak.",
      en: "This municipality has no own pot for challenges; the money comes from the task.",
      advice: (
        "Noem het budget van de taak waar het geld uit komt.",
        "Name the budget of the task that the money comes from."
      )),
    "ground-argument-missing": ReasonPhrase(
      "Niet elke grond heeft een eigen argument.",
      en: "Not every ground has an argument of its own.", subject: .ground,
      about: (
        "Deze grond heeft nog geen eigen argument: {subject}.",
        "This ground has no argument of its own yet: {subject}."
      ),
      advice: (
        "Schrijf voor elke grond een regel: de grond, een dubbele punt en het argument.",
        "Write a line for each ground: the ground, a colon and the argument."
      )),
    "ground-argument-astray": ReasonPhrase(
      "Een argument hoort bij geen grond van dit besluit.",
      en: "An argument belongs to no ground of this decision.", subject: .text,
      about: (
        "Bij ‘{subject}’ ontbreekt het argument, of het is geen grond van dit besluit.",
        "At ‘{subject}’ the argument is missing, or it is no ground of this decision."
      ),
      advice: (
        "Begin de regel met een grond uit het besluit en een dubbele punt.",
        "Begin the line with a ground of the decision and a colon."
      )),
  ]
}
