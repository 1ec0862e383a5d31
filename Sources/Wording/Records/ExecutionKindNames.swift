extension KindPhrase {
  static let execution: [String: KindPhrase] = [
    "contact-moment": KindPhrase(
      "contactmoment", "contactmomenten",
      "Een gesprek, telefoontje of bericht, met wat aan beide kanten goed en minder goed ging.",
      en: "contact moment", "contact moments",
      "A talk, call or message, with what went well and less well on both sides."),
    "progress-signal": KindPhrase(
      "voortgangssignaal", "voortgangssignalen",
      "Iets wat niet loopt zoals afgesproken, bij de uitdager of bij de gemeente.",
      en: "progress signal", "progress signals",
      "Something that does not go as agreed, with the challenger or with the municipality."),
    "recovery-agreement": KindPhrase(
      "herstelafspraak", "herstelafspraken",
      "Wat beide kanten doen om de uitvoering weer op orde te krijgen.",
      en: "recovery agreement", "recovery agreements",
      "What both sides do to get the execution back on track."),
    "interruption": KindPhrase(
      "onderbreking", "onderbrekingen",
      "De uitvoering ligt tijdelijk stil; een ander doet het werk.",
      en: "interruption", "interruptions",
      "The execution is paused; somebody else does the work."),
    "notice": KindPhrase(
      "opzegging", "opzeggingen", "Een kant stopt, met reden en einddatum.",
      en: "notice of termination", "notices of termination",
      "One side stops, with a reason and an end date."),
    "urgent-end": KindPhrase(
      "beëindiging om dringende reden", "beëindigingen om dringende reden",
      "De uitvoering stopt meteen vanwege veiligheid, fraude of de wet.",
      en: "termination on urgent grounds", "terminations on urgent grounds",
      "The execution stops at once because of safety, fraud or the law."),
    "accountability-record": KindPhrase(
      "verantwoording", "verantwoordingen",
      "Wat de uitdager heeft laten zien over uitvoering en geld.",
      en: "account", "accounts", "What the challenger has shown about execution and money."),
    "measurement": KindPhrase(
      "meting", "metingen", "Een gemeten waarde van een afgesproken resultaat.",
      en: "measurement", "measurements", "A measured value of an agreed result."),
    "escalation": KindPhrase(
      "escalatie", "escalaties", "Een vraag waar de twee kanten samen niet uitkomen.",
      en: "escalation", "escalations", "A question that the two sides cannot settle together."),
    "amendment": KindPhrase(
      "wijzigingsvoorstel", "wijzigingsvoorstellen",
      "Een voorstel om de afspraken te veranderen.",
      en: "proposed amendment", "proposed amendments", "A proposal to change the agreements."),
    "objection": KindPhrase(
      "bezwaar", "bezwaren", "Een bezwaar tegen het besluit.",
      en: "objection", "objections", "An objection to the decision."),
    "complaint": KindPhrase(
      "klacht", "klachten", "Een klacht over hoe de gemeente iemand heeft behandeld.",
      en: "complaint", "complaints", "A complaint about how the municipality treated somebody."),
    "continuity": KindPhrase(
      "bericht over de continuïteit", "berichten over de continuïteit",
      "Hoeveel mensen het dragen, en of iemand vertrekt zonder opvolger.",
      en: "continuity note", "continuity notes",
      "How many people carry it, and whether somebody leaves without a successor."),
    "interim-evaluation": KindPhrase(
      "tussenevaluatie", "tussenevaluaties",
      "Een terugblik tijdens de uitvoering, ook op het eigen gedrag van de gemeente.",
      en: "interim evaluation", "interim evaluations",
      "A look back during the execution, also at the municipality's own conduct."),
  ]

  static let followUp: [String: KindPhrase] = [
    "evaluation": KindPhrase(
      "eindevaluatie", "eindevaluaties",
      "De terugblik op het geheel: waarden, samenwerking, verantwoording en lessen.",
      en: "final evaluation", "final evaluations",
      "The look back at the whole: values, cooperation, account and lessons."),
    "result-evaluation": KindPhrase(
      "evaluatie van een resultaat", "evaluaties van resultaten",
      "Of een afgesproken resultaat is gehaald.",
      en: "evaluation of a result", "evaluations of results",
      "Whether an agreed result has been achieved."),
    "condition-evaluation": KindPhrase(
      "evaluatie van een voorwaarde of risico", "evaluaties van voorwaarden en risico's",
      "Of een afspraak is nagekomen, of een risico zich heeft voorgedaan.",
      en: "evaluation of a condition or risk", "evaluations of conditions and risks",
      "Whether an agreement was kept, or a risk came true."),
    "experience": KindPhrase(
      "antwoord op de korte vragen", "antwoorden op de korte vragen",
      "Wat één kant op een vast moment antwoordt op dezelfde vijf korte vragen.",
      en: "answer to the short questions", "answers to the short questions",
      "What one side answers at a fixed moment to the same five short questions."),
    "no-answer": KindPhrase(
      "geen antwoord op de korte vragen", "keren zonder antwoord op de korte vragen",
      "Dat één kant op een vast moment geen antwoord geeft op de korte vragen, en waarom.",
      en: "no answer to the short questions", "times without an answer to the short questions",
      "That one side gives no answer to the short questions at a fixed moment, and why."),
    "follow-up-decision": KindPhrase(
      "vervolgbesluit", "vervolgbesluiten", "Het besluit hoe het na de looptijd verdergaat.",
      en: "follow-up decision", "follow-up decisions",
      "The decision on how to go on after the duration."),
    "return-checklist": KindPhrase(
      "teruggavelijst", "teruggavelijsten",
      "Wat bij het teruggeven van de taak is overgedragen en afgerekend.",
      en: "return checklist", "return checklists",
      "What has been handed over and settled when the task was returned."),
    "continuation": KindPhrase(
      "vervolg", "vervolgzaken", "De nieuwe zaak waarin de uitdaging doorgaat.",
      en: "continuation", "continuations", "The new case in which the challenge goes on."),
  ]

  static let file: [String: KindPhrase] = [
    "solution": KindPhrase(
      "oplossing", "oplossingen",
      "Wat de gemeente zelf anders gaat doen, zodat overname niet nodig is.",
      en: "solution", "solutions",
      "What the municipality itself will do differently, so that no takeover is needed."),
    "lesson": KindPhrase(
      "les", "lessen", "Wat een kant heeft geleerd.",
      en: "lesson", "lessons", "What one side has learned."),
    "released-text": KindPhrase(
      "vrijgegeven tekst", "vrijgegeven teksten",
      "Woorden die iemand heeft gelezen en die gepubliceerd mogen worden.",
      en: "released text", "released texts",
      "Words that somebody has read and that may be published."),
    "document": KindPhrase(
      "document", "documenten", "Een stuk dat bij de zaak hoort, met waar het ligt.",
      en: "document", "documents", "A document that belongs to the case, and where it is kept."),
    "letter": KindPhrase(
      "brief", "brieven", "Een brief of e-mail aan de uitdager, met de dag van verzenden.",
      en: "letter", "letters", "A letter or e-mail to the challenger, with the day of sending."),
    "internal-request": KindPhrase(
      "intern verzoek", "interne verzoeken",
      "Een vraag aan een collega, met een datum voor het antwoord.",
      en: "internal request", "internal requests",
      "A question to a colleague, with a date to answer by."),
    "to-do": KindPhrase(
      "herinnering", "herinneringen",
      "Wat u op een dag nog wilt doen; alleen de gemeente ziet dit.",
      en: "reminder", "reminders",
      "What you still want to do on a day; only the municipality sees this."),
    "note": KindPhrase(
      "notitie", "notities", "Een interne notitie: feit, advies of mening.",
      en: "note", "notes", "An internal note: fact, advice or opinion."),
  ]

  static let all = parties.merging(offer) { first, _ in first }
    .merging(assessment) { first, _ in first }
    .merging(agreements) { first, _ in first }
    .merging(execution) { first, _ in first }
    .merging(followUp) { first, _ in first }
    .merging(file) { first, _ in first }
}
