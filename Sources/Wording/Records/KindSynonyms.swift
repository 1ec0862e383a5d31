import ChallengeCore

extension RecordWords {
  /// What people call a record of a kind besides its name, in both languages: by these it is found.
  package func otherNames(ofKind name: String) -> [String] {
    Self.synonyms[name].map { [$0.dutch, $0.english] } ?? []
  }

  private static let synonyms: [String: Bilingual] = [
    // Parties
    "challenger": .init("groep, initiatief, bewoners, aanvrager", "group, initiative, applicant"),
    "representative": .init("woordvoerder, gemachtigde", "spokesperson, agent"),
    "contact-person": .init(
      "aanspreekpunt, toewijzen, behandelaar", "point of contact, assign, case worker"),
    "contact-person-change": .init(
      "overdragen, overdracht, wisselen, vervangen", "hand over, transfer, replace"),
    "evaluator": .init("beoordelaar toewijzen", "assign reviewer"),
    "negotiator": .init("praat over de afspraken", "negotiate"),
    // Offer
    "motivation": .init("reden, beweegreden, waarom", "reason, why"),
    "task": .init("werk, voorziening, klus", "job, service"),
    "budget-line": .init("geld, begroting, kosten", "money, costs"),
    "current-result": .init("nulmeting, uitgangspunt", "baseline"),
    "running-contract": .init("aannemer, leverancier", "contractor, supplier"),
    "task-cut": .init("bezuiniging, schrappen", "saving, scrap"),
    "support": .init("handtekeningen, steun uit de buurt", "signatures, backing"),
    "request": .init("aanvraag, indiening, formulier", "application, submission, form"),
    "confirmation": .init("ontvangst melden", "acknowledge receipt"),
    "supplement-request": .init("stukken opvragen, onvolledig", "ask for papers, incomplete"),
    "supplement": .init("nagezonden stukken", "papers sent later"),
    "information-delivery": .init("gegevens geven, inzage", "give data, facts"),
    "plan": .init("voorstel, uitwerking", "proposal"),
    "delay-notice": .init("uitstel, later beslissen", "postpone, decide later"),
    "postponement-consent": .init("uitstel akkoord, opschorten", "agree to postpone, suspend"),
    "referral": .init("doorsturen, warme overdracht", "pass on, refer"),
    // Assessment
    "definition-test": .init("is het een uitdaging, toets", "is it a challenge, check"),
    "view": .init("mening, reactie, visie", "opinion, response"),
    "assessment": .init("score, criterium, oordeel", "score, criterion, judgement"),
    "advice": .init("panel, aanbeveling", "panel, recommendation"),
    "instrument-check": .init(
      "staatssteun, aanbesteding, subsidie", "state aid, procurement, grant"),
    "question-back": .init("vraag aan de groep", "question to the group"),
    "adjournment": .init("uitstel van het besluit", "postpone the decision"),
    "decision": .init("beschikking, toekennen, afwijzen", "grant, refuse"),
    "ending": .init("afsluiten, afloop, sluiten", "close, outcome"),
    // Agreements
    "start-term": .init("begindatum, beginnen", "start date, begin"),
    "result": .init("doel, prestatie", "goal, target"),
    "condition": .init("voorwaarde, eis, risico", "requirement, risk"),
    "accountability-agreement": .init("verslag afspreken", "agree on reporting"),
    "support-agreement": .init("hulp, begeleiding", "help, guidance"),
    "budget-agreement": .init("geld, bedrag, vergoeding", "money, amount, funding"),
    "duration": .init("looptijd, periode, einddatum", "term, period, end date"),
    "contact-agreement": .init("overleg afspreken", "agree on meetings"),
    "agreement-approval": .init("akkoord, tekenen, handtekening", "approve, sign, signature"),
    "money-instrument": .init("subsidie, opdracht, overeenkomst", "grant, contract"),
    "handover": .init("overnemen, sleutels", "take over, keys"),
    "government-notice": .init("college, raad, wethouder informeren", "council, alderman"),
    "payment": .init("betalen, overmaken, factuur, geld", "pay, transfer, invoice, money"),
    // Execution
    "contact-moment": .init(
      "bellen, gebeld, telefoon, telefoongesprek, gesprek, afspraak, mail, overleg, bezoek",
      "call, phone, talk, meeting, mail, visit"),
    "progress-signal": .init("probleem, achterstand, zorgen", "problem, behind, concern"),
    "recovery-agreement": .init("verbeterplan, herstellen", "improvement plan, repair"),
    "interruption": .init("onderbreking, pauze, stilleggen", "pause, stop for a while"),
    "notice": .init("opzeggen, stoppen", "terminate, quit"),
    "urgent-end": .init("direct stoppen, gevaar, fraude", "stop at once, danger, fraud"),
    "accountability-record": .init("verslag, rapportage, bonnen", "report, receipts"),
    "measurement": .init("meten, telling, cijfer", "measure, count, figure"),
    "escalation": .init("opschalen, hogerop, geschil", "raise, dispute"),
    "amendment": .init("wijziging, aanpassen", "change, adjust"),
    "objection": .init("bezwaarschrift, beroep", "appeal, notice of objection"),
    "complaint": .init("ontevreden, klagen", "dissatisfied, grievance"),
    "interim-evaluation": .init("tussenstand, terugblik", "halfway, look back"),
    "continuity": .init("opvolger, trekker, vertrek", "successor, leaving"),
    // Follow-up
    "evaluation": .init("terugblik, evalueren", "look back, review"),
    "result-evaluation": .init("resultaat gehaald", "result achieved"),
    "condition-evaluation": .init("afspraak nagekomen", "agreement kept"),
    "experience": .init("korte vragen, ervaring, enquête", "short questions, survey"),
    "follow-up-decision": .init("doorgaan, verlengen, stoppen", "go on, extend, stop"),
    "return-checklist": .init("teruggeven, inleveren", "give back, hand in"),
    "continuation": .init("vervolg, nieuwe periode", "next period, successor"),
    // File
    "solution": .init("oplossing, anders doen", "fix, do differently"),
    "lesson": .init("geleerd, leerpunt", "learned, learning point"),
    "released-text": .init("publiceren, openbaar", "publish, public"),
    "note": .init("aantekening, memo, kladje", "memo, remark"),
    "letter": .init("post, e-mail, schrijven", "post, e-mail, write"),
    "internal-request": .init("collega vragen, intern", "ask a colleague, internal"),
    "to-do": .init("taakje, onthouden, afspraak met uzelf, bellen", "task, remember, call"),
    "document": .init("bijlage, bestand, stuk, pdf", "attachment, file, pdf"),
  ]
}
