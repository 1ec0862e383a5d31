extension FieldPhrase {
  /// Fields that hold words, in the order of the alphabet.
  static let texts: [String: FieldPhrase] = [
    "adjournment-reason": FieldPhrase(
      "reden van verdaging", "Waarom de beslissing later komt.",
      en: "reason for adjourning", "Why the decision comes later."),
    "changes": FieldPhrase(
      "nieuwe afspraken",
      "Wat er in de afspraken verandert: op elke regel één, zoals result-1.target=A.",
      en: "new agreements",
      "What changes in the agreements: one on each line, such as result-1.target=A."),
    "comparison": FieldPhrase(
      "vergelijking", "Hoe de plannen zich verhouden op dezelfde punten.",
      en: "comparison", "How the plans compare on the same points."),
    "content-hash": FieldPhrase(
      "vingerafdruk van de afspraken",
      "Een reeks tekens die bij precies deze tekst hoort; bij beide kanten gelijk.",
      en: "content hash",
      "A row of characters that belongs to exactly this text; the same for both sides."),
    "excuse": FieldPhrase(
      "reden van te laat",
      "Waarom niemand het de indiener kan verwijten dat het bezwaar te laat was.",
      en: "excuse", "Why the objector cannot be blamed for being late."),
    "hearing-waived": FieldPhrase(
      "niet gehoord omdat", "Waarom er geen hoorzitting is.",
      en: "hearing waived because", "Why there is no hearing."),
    "replacement": FieldPhrase(
      "opvolger", "Wie het overneemt van wie vertrekt.",
      en: "successor", "Who takes over from whoever leaves."),
    "reserve": FieldPhrase(
      "reserve", "Wie kan invallen.",
      en: "reserve", "Who can stand in."),
    "achieved": FieldPhrase(
      "bereikt", "Wat er is bereikt.", en: "achieved", "What has been achieved."),
    "actions-challenger": FieldPhrase(
      "acties uitdager", "Wat de uitdager doet.",
      en: "actions of the challenger", "What the challenger does."),
    "actions-municipality": FieldPhrase(
      "acties gemeente", "Wat de gemeente doet.",
      en: "actions of the municipality", "What the municipality does."),
    "advice": FieldPhrase("advies", "Wat er wordt geadviseerd.", en: "advice", "What is advised."),
    "agreements": FieldPhrase(
      "afspraken", "Wat er is afgesproken.", en: "agreements", "What was agreed."),
    "answer": FieldPhrase("antwoord", "Het antwoord.", en: "answer", "The answer."),
    "argument": FieldPhrase(
      "argument", "Waarom het oordeel zo is.", en: "argument", "Why the verdict is as it is."),
    "back-up": FieldPhrase(
      "terugval", "Wie het overneemt als de uitdager stopt.",
      en: "back-up", "Who takes over if the challenger stops."),
    "baseline": FieldPhrase(
      "nulmeting", "Hoe het nu gaat, om mee te vergelijken.",
      en: "baseline", "How it goes now, to compare with."),
    "better": FieldPhrase("beter", "Wat er beter wordt.", en: "better", "What gets better."),
    "cause": FieldPhrase(
      "oorzaak", "Waardoor het niet liep.", en: "cause", "Why it did not go well."),
    "cause-challenger": FieldPhrase(
      "oorzaak bij de uitdager", "Wat er bij de uitdager niet liep.",
      en: "cause with the challenger", "What did not go well with the challenger."),
    "cause-municipality": FieldPhrase(
      "oorzaak bij de gemeente", "Wat er bij de gemeente niet liep.",
      en: "cause with the municipality", "What did not go well with the municipality."),
    "cheaper": FieldPhrase(
      "wat er goedkoper wordt", "Wat er goedkoper wordt.", en: "what gets cheaper",
      "What gets cheaper."),
    "challenger-words": FieldPhrase(
      "woorden van de uitdager", "Wat de uitdager zelf zei, letterlijk.",
      en: "challenger's words", "What the challenger said, word for word."),
    "conditions": FieldPhrase(
      "voorwaarden", "Onder welke voorwaarden.", en: "conditions", "Under which conditions."),
    "consequence": FieldPhrase(
      "gevolg", "Wat er gebeurt als het misgaat.",
      en: "consequence", "What happens if it goes wrong."),
    "content": FieldPhrase(
      "inhoud", "Waarover verantwoording wordt gegeven.",
      en: "content", "What the account is about."),
    "cooperation-challenger": FieldPhrase(
      "samenwerking door uitdager", "Hoe de uitdager samenwerkte.",
      en: "cooperation by challenger", "How the challenger cooperated."),
    "cooperation-municipality": FieldPhrase(
      "samenwerking door gemeente", "Hoe de gemeente samenwerkte.",
      en: "cooperation by municipality", "How the municipality cooperated."),
    "democratic-value": FieldPhrase(
      "democratische waarde", "Wat het deed voor de zeggenschap van bewoners.",
      en: "democratic value", "What it did for the residents' say."),
    "description": FieldPhrase(
      "omschrijving", "Een korte omschrijving.", en: "description", "A short description."),
    "different": FieldPhrase("anders", "Wat er anders wordt.", en: "different", "What changes."),
    "economic-value": FieldPhrase(
      "economische waarde", "Wat het kostte en opleverde.",
      en: "economic value", "What it cost and yielded."),
    "effect": FieldPhrase(
      "gevolg", "Wat dit betekent voor geld, tijd en resultaat.",
      en: "effect", "What this means for money, time and results."),
    "explanation": FieldPhrase(
      "toelichting", "Een toelichting.", en: "explanation", "An explanation."),
    "extension-options": FieldPhrase(
      "verlenging", "Hoe vaak het contract nog verlengd kan worden.",
      en: "extension options", "How often the contract can still be extended."),
    "file": FieldPhrase(
      "bestand", "De naam van het bestand.", en: "file", "The name of the file."),
    "findings": FieldPhrase(
      "bevindingen", "Wat de terugblik liet zien.", en: "findings", "What the look back showed."),
    "for-whom": FieldPhrase(
      "wie er baat bij heeft", "Wie er baat bij heeft.", en: "who benefits",
      "Who benefits from it."),
    "handover-note": FieldPhrase(
      "overdrachtsnotitie", "Wat de nieuwe contactpersoon moet weten.",
      en: "handover note", "What the new contact person must know."),
    "hash": FieldPhrase(
      "kenmerk van de inhoud", "De SHA-256 van het bestand, die bewijst dat het niet veranderde.",
      en: "hash", "The SHA-256 of the file, which proves that it has not changed."),
    "indicator": FieldPhrase(
      "indicator", "Waaraan het resultaat te zien is.",
      en: "indicator", "What shows the result."),
    "insurance": FieldPhrase(
      "verzekering", "Hoe het verzekerd is.", en: "insurance", "How it is insured."),
    "legal-basis": FieldPhrase(
      "wettelijke grondslag", "De wet waar de taak uit volgt.",
      en: "legal basis", "The act that the task follows from."),
    "less-well-challenger": FieldPhrase(
      "wat minder goed ging volgens de uitdager", "Wat bij de uitdager minder goed ging.",
      en: "what went less well according to the challenger",
      "What went less well with the challenger."),
    "less-well-municipality": FieldPhrase(
      "wat minder goed ging volgens de gemeente", "Wat bij de gemeente minder goed ging.",
      en: "what went less well according to the municipality",
      "What went less well with the municipality."),
    "from-record": FieldPhrase(
      "uit vastlegging", "De vastlegging waar de tekst in staat.",
      en: "from record", "The record in which the text stands."),
    "from-field": FieldPhrase(
      "uit veld", "Het veld van die vastlegging waar de tekst in staat.",
      en: "from field", "The field of that record in which the text stands."),
    "lesson": FieldPhrase(
      "les", "Wat een volgende keer beter kan, in één zin.",
      en: "lesson", "What can be better next time, in one sentence."),
    "lessons-challenger": FieldPhrase(
      "lessen uitdager", "Wat de uitdager leerde.",
      en: "lessons, challenger", "What the challenger learned."),
    "lessons-municipality": FieldPhrase(
      "lessen gemeente", "Wat de gemeente leerde.",
      en: "lessons, municipality", "What the municipality learned."),
    "liability": FieldPhrase(
      "aansprakelijkheid", "Wie aansprakelijk is.", en: "liability", "Who is liable."),
    "limit": FieldPhrase(
      "grens", "Hoe ver bijsturen mag gaan.", en: "limit", "How far the steering may go."),
    "link": FieldPhrase("verwijzing", "Waar het stuk staat.", en: "link", "Where it is kept."),
    "measure": FieldPhrase(
      "maat", "Waaraan het resultaat te zien is.", en: "measure", "What shows the result."),
    "measurement": FieldPhrase(
      "meting", "Wat er is gemeten.", en: "measurement", "What was measured."),
    "media-type": FieldPhrase(
      "bestandssoort", "Wat voor bestand het is.", en: "media type", "What kind of file it is."),
    "method": FieldPhrase("methode", "Hoe het is gevraagd.", en: "method", "How it was asked."),
    "minority": FieldPhrase(
      "minderheid", "Wat een minderheid vond.", en: "minority", "What a minority thought."),
    "moments": FieldPhrase(
      "momenten", "Wanneer verantwoording wordt gegeven.",
      en: "moments", "When the account is given."),
    "norm": FieldPhrase("norm", "Wat het moet zijn.", en: "norm", "What it should be."),
    "not-available-reason": FieldPhrase(
      "reden niet beschikbaar", "Waarom dit gegeven er nog niet is.",
      en: "reason not available", "Why this fact is not there yet."),
    "note": FieldPhrase("notitie", "Een kort verslag.", en: "note", "A short report."),
    "notice-period": FieldPhrase(
      "opzegtermijn", "Hoe lang van tevoren opzeggen moet.",
      en: "notice period", "How long in advance notice must be given."),
    "open-items": FieldPhrase(
      "open punten", "Wat bewust nog open is.",
      en: "open items", "What is deliberately still open."),
    "open-reason": FieldPhrase(
      "reden van openlaten", "Waarom dit punt nog openblijft.",
      en: "reason for leaving open", "Why this point is left open for now."),
    "programme": FieldPhrase(
      "programma", "Het programma in de begroting.",
      en: "programme", "The programme in the budget."),
    "proposal": FieldPhrase(
      "voorstel", "Hoe het volgens het plan wordt.",
      en: "proposal", "How it will be according to the plan."),
    "quality": FieldPhrase(
      "kwaliteit", "Hoe goed het nu is.", en: "quality", "How good it is now."),
    "question": FieldPhrase("vraag", "De vraag.", en: "question", "The question."),
    "reason": FieldPhrase("reden", "Waarom.", en: "reason", "Why."),
    "reasons": FieldPhrase(
      "redenen", "De redenen, in begrijpelijke taal.",
      en: "reasons", "The reasons, in plain language."),
    "reference": FieldPhrase(
      "kenmerk", "Het nummer van het stuk.", en: "reference", "The number of the document."),
    "reflection-challenger": FieldPhrase(
      "terugblik uitdager", "Wat de uitdager van zichzelf vond.",
      en: "reflection, challenger", "How the challenger looks back on its own part."),
    "reflection-municipality": FieldPhrase(
      "terugblik gemeente", "Wat de gemeente van zichzelf vond.",
      en: "reflection, municipality", "How the municipality looks back on its own part."),
    "room-for-challengers": FieldPhrase(
      "ruimte voor uitdagers", "Welke ruimte het contract laat.",
      en: "room for challengers", "Which room the contract leaves."),
    "said-by": FieldPhrase(
      "gezegd door", "Wie dit namens de uitdager zei.",
      en: "said by", "Who said this for the challenger."),
    "schedule": FieldPhrase(
      "betaling", "Wanneer het geld komt.", en: "schedule", "When the money comes."),
    "settlement": FieldPhrase(
      "eindafrekening", "Wat er over en weer is betaald.",
      en: "settlement", "What was paid back and forth."),
    "social-value": FieldPhrase(
      "maatschappelijke waarde", "Wat het de buurt bracht.",
      en: "social value", "What it brought to the neighbourhood."),
    "source": FieldPhrase("bron", "Waar dit vandaan komt.", en: "source", "Where this comes from."),
    "state-aid": FieldPhrase(
      "staatssteun", "Of de regels voor staatssteun ruimte laten.",
      en: "state aid", "Whether the rules on state aid leave room."),
    "target": FieldPhrase("streefwaarde", "Wat het moet worden.", en: "target", "What to reach."),
    "text": FieldPhrase("tekst", "De tekst zelf.", en: "text", "The text itself."),
    "title": FieldPhrase("titel", "De titel.", en: "title", "The title."),
    "trigger": FieldPhrase(
      "aanleiding", "Wanneer er wordt bijgestuurd.", en: "trigger", "When to steer."),
    "well-challenger": FieldPhrase(
      "wat goed ging volgens de uitdager", "Wat bij de uitdager goed ging.",
      en: "what went well according to the challenger", "What went well with the challenger."),
    "well-municipality": FieldPhrase(
      "wat goed ging volgens de gemeente", "Wat bij de gemeente goed ging.",
      en: "what went well according to the municipality", "What went well with the municipality."),
    "counts-as-agreed": FieldPhrase(
      "telt als afgesproken contact",
      "Of dit het contact is dat in de afspraken staat; ‘nee’ laat dat contact staan.",
      en: "counts as the agreed contact",
      "Whether this is the contact of the agreements; 'no' leaves that contact to be held."),
    "with": FieldPhrase(
      "met wie", "Met wie het contact was.", en: "with", "With whom the contact was."),
    "what": FieldPhrase("wat", "Waar het om gaat.", en: "what", "What it is about."),
    "for": FieldPhrase(
      "voor wie", "Wie het doet; leeg is wie de herinnering zet.",
      en: "for", "Who does it; when empty, whoever sets the reminder."),
    "why": FieldPhrase(
      "waarom", "Waarom de uitdager dit wil doen.",
      en: "why", "Why the challenger wants to do this."),
  ]

  /// Fields that mean something else in one kind of record, by `kind.field`.
  static let ofOneKind: [String: FieldPhrase] = evaluations.merging(kinds) { $1 }

  private static let kinds: [String: FieldPhrase] = [
    "document.about": FieldPhrase(
      "hoort bij", "De vastlegging waar dit stuk bij hoort.",
      en: "belongs to", "The record that this document belongs to."),
    "to-do.about": FieldPhrase(
      "over", "De vastlegging waar het bij hoort.",
      en: "about", "The record that it belongs to."),
    "to-do.what": FieldPhrase(
      "wat te doen", "Wat er dan nog moet gebeuren.", en: "what to do", "What is to be done then."),
    "letter.about": FieldPhrase(
      "gaat over", "De vastlegging waar de brief over gaat.",
      en: "about", "The record that the letter is about."),
    "letter.way": FieldPhrase(
      "manier", "Hoe de brief is verstuurd.", en: "way", "How the letter was sent."),
    "letter.to": FieldPhrase(
      "aan", "Aan wie de brief is gestuurd.", en: "to", "Who the letter was sent to."),
    "internal-request.to": FieldPhrase(
      "aan", "De collega aan wie dit is gevraagd.",
      en: "to", "The colleague who was asked."),
    "internal-request.question": FieldPhrase(
      "vraag", "Wat de collega moet weten en beantwoorden.",
      en: "question", "What the colleague has to know and answer."),
    "payment.what": FieldPhrase(
      "waarvoor", "Waar deze betaling voor is.", en: "for what", "What this payment is for."),
    "information-delivery.sufficient": FieldPhrase(
      "volledig", "Of de uitdager genoeg heeft aan wat de gemeente gaf.",
      en: "sufficient", "Whether what the municipality gave is enough for the challenger."),
    "urgent-end.about": FieldPhrase(
      "over", "Bij welke kant de reden ligt.", en: "about", "With which side the reason lies."),
    "condition.measure": FieldPhrase(
      "maatregel", "Wat er gebeurt om het risico kleiner te maken.",
      en: "measure", "What is done to make the risk smaller."),
    "end-and-return.grounds": FieldPhrase(
      "gronden", "Waarom de uitvoering mag stoppen.",
      en: "grounds", "On which grounds the execution may stop."),
    "evaluation.account": FieldPhrase(
      "verantwoording", "Welke verantwoording er kwam en hoe die was.",
      en: "account", "Which account came in and what it was like."),
    "follow-up-decision.return-date": FieldPhrase(
      "teruggave op", "De dag waarop de taak teruggaat.",
      en: "return on", "The day on which the task goes back."),
    "measurement.value": FieldPhrase(
      "waarde", "Wat er is gemeten.", en: "value", "What was measured."),
    "return-checklist.task": FieldPhrase(
      "taak", "Of de taak zelf is overgedragen.",
      en: "task", "Whether the task itself has been handed over."),
    "solution.what": FieldPhrase(
      "oplossing", "Wat de gemeente anders gaat doen.",
      en: "solution", "What the municipality will do differently."),
    "view.reason": FieldPhrase(
      "reden", "Waarom er geen zienswijze is.", en: "reason", "Why there is no view."),
    "progress-signal.source": FieldPhrase(
      "bron", "Wie dit zag of meldde.", en: "source", "Who saw or reported this."),
    "request.text": FieldPhrase(
      "tekst", "De tekst van het verzoek.", en: "text", "The text of the request."),
  ]

  static let shared = dates.merging(parties) { first, _ in first }
    .merging(answers) { first, _ in first }
    .merging(texts) { first, _ in first }
    .merging(money) { first, _ in first }
    .merging(evaluating) { first, _ in first }
}
