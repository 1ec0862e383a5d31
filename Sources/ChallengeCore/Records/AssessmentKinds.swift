extension RecordKind {
  /// Definition test, assessment, advice and decision.
  static let assessmentKinds: [RecordKind] = [
    RecordKind(
      "definition-test", verb: "concluded", .assessment, writers: .caseStaff,
      [
        Field("existing-task", .yesNo, example: "yes"),
        Field("from-residents", .yesNo, example: "yes"),
        Field("take-over-or-coproduce", .yesNo, example: "yes"),
        Field("better-or-different", .yesNo, example: "yes"),
        Field("party-may-challenge", .yesNo, example: "yes"),
        Field("task-open", .yesNo, example: "yes"),
        Field("best-route", .yesNo, example: "yes"),
        Field("outcome", .choice(definitionOutcomes), required: true, example: "challenge"),
        Field("reason", .prose, required: true, example: "Bestaande taak met eigen budget"),
      ]),
    RecordKind(
      "view", verb: "given", .assessment, writers: .everybody, allowedAfterEnd: true,
      [
        Field("subject", .choice(viewSubjects), required: true, example: "definition-test"),
        Field("side", .choice(sides), required: true, example: "challenger"),
        Field("text", .prose, example: "Volgens ons is dit een uitdaging"),
        Field("waived", .yesNo, example: "no"),
        Field("reason", .line, example: "Twee keer uitgenodigd, niet gekomen"),
        Field("date", .date, preset: "today", example: "2026-03-20"),
      ]),
    RecordKind(
      "assessment", verb: "made", .assessment, writers: [.panel, .lineAdviser],
      [
        Field("criterion", .profileChoice(.criteria), required: true, example: "kosten"),
        Field("baseline", .prose, example: "Nu € 56.000 per jaar, beeldkwaliteit C"),
        Field("proposal", .prose, example: "€ 52.000 per jaar, beeldkwaliteit B"),
        Field(
          "verdict", .choice(["better", "equal", "worse", "not-comparable"]), example: "better"),
        Field("argument", .prose, example: "De groep is er elke dag"),
        Field("department", .line, example: "Financiën"),
      ]),
    RecordKind(
      "advice", verb: "given", .assessment, writers: .anyStaff,
      [
        Field(
          "kind", .choice(["panel", "policy", "legal", "procurement", "finance"]), required: true,
          example: "legal"),
        Field("department", .line, example: "Juridische zaken"),
        Field("text", .prose, required: true, example: "Geen bezwaar"),
        Field("date", .date, preset: "today", example: "2026-05-10"),
        Field("minority", .prose, example: "Eén lid vond de planning te krap"),
      ]),
    RecordKind(
      "instrument-check", verb: "started", .assessment, writers: .caseStaff.union([.lineAdviser]),
      [
        Field("instrument", .choice(instruments), required: true, example: "subsidy"),
        Field("value", .money, example: "168000"),
        Field(
          "market", .choice(ProcurementThreshold.Market.allCases.map(\.rawValue)),
          example: "services"),
        Field("received-aid", .money, example: "40000"),
        Field("general-interest", .yesNo, example: "no"),
        Field("owner", .line, example: "A. Adviseur, Inkoop"),
        Field("state-aid", .prose, example: "Ruim onder de de-minimisgrens"),
        Field("liability", .prose, example: "Gemeente blijft eigenaar"),
        Field("insurance", .prose, example: "Vrijwilligersverzekering van de gemeente"),
        Field("date", .date, preset: "today", example: "2026-04-20"),
      ]),
    RecordKind(
      "question-back", verb: "asked", .assessment, writers: .caseStaff.union([.decider]),
      [
        Field("question", .prose, required: true, example: "Wie doet het werk in de winter?"),
        Field("answer-by", .date, example: "2026-05-20"),
        Field("consent", .yesNo, example: "no"),
      ]),
    RecordKind(
      "competing-challenge", verb: "noticed", .assessment, writers: .caseStaff.union([.panel]),
      [
        Field("case", .line, required: true, example: "2026-0008"),
        Field("same-information", .date, example: "2026-04-10"),
        Field("joint-talk", .date, example: "2026-04-20"),
        Field("comparison", .prose, example: "Op dezelfde punten: plan 1 kost minder, plan 2 …"),
      ]),
    RecordKind(
      "adjournment", verb: "made", .assessment, writers: [.decider],
      [
        Field("reason", .line, required: true, example: "Wethouder ziek"),
        Field("new-date", .date, required: true, example: "2026-06-20"),
      ]),
    RecordKind(
      "decision", verb: "taken", .assessment, writers: [.decider], visibility: .public,
      [
        Field(
          "kind", .choice(["grant", "refuse", "not-treat", "revise"]), required: true,
          example: "grant"),
        Field("reasons", .prose, required: true, example: "Het plan is beter dan de uitvoering nu"),
        Field("grounds", .profileChoices(.refusalGrounds), example: "kwaliteit-lager"),
        Field(
          "ground-arguments", .lines,
          example: "kwaliteit-lager: Zonder diploma is toezicht niet veilig"),
        Field("conditions", .prose, example: "Start pas na de proefperiode"),
        Field("date", .date, required: true, preset: "today", example: "2026-05-20"),
        Field("made-known", .date, required: true, preset: "today", example: "2026-05-21"),
        Field("organ", .line, example: "college"),
        Field("character", .choice(decisionCharacters), example: "beschikking"),
      ]),
    RecordKind(
      "ending", verb: "recorded", .assessment,
      writers: .caseStaff.union([.decider, .challenger]), visibility: .public,
      [
        Field("outcome", .choice(outcomes), required: true, example: "withdrawn"),
        Field("reason-codes", .choices(endingReasons), required: true, example: "volunteers"),
        Field("challenger-reasons", .choices(endingReasons), example: "changed-plans"),
        Field("explanation", .prose, example: "De trekker is verhuisd"),
        Field("lesson", .line, required: true, example: "Vraag eerder naar een tweede trekker"),
      ]),
  ]

  static let definitionOutcomes = ["challenge", "can-become-challenge", "not-a-challenge"]

  static let viewSubjects = [
    "definition-test", "refusal", "no-agreement", "early-end", "solution", "evaluation",
  ]

  /// > Source: tip 8; R-38.
  package static let instruments = [
    "subsidy", "commission", "agreement-without-payment", "combination",
  ]

  static let decisionCharacters = ["beschikking", "private-law", "factual-reply"]

  /// How a case can end. The workflow sets it; nobody types it.
  package static let outcomes = [
    "explored", "withdrawn", "referred", "refused", "not-treated", "solved-without-takeover",
    "no-agreement", "continued", "returned", "task-ended",
  ]

  /// Why a case ended as it did; several may hold.
  ///
  /// > Source: domain report 1.2 (grounds), 3.3 (F1–F16), amendment 8.
  static let endingReasons = [
    "not-an-existing-task", "reserved-task", "conflict-with-law", "costs", "quality", "no-support",
    "harms-others", "not-from-area", "commercial", "running-contract", "tender", "state-aid",
    "liability", "legal-form", "incomplete", "better-route", "wish-met", "volunteers",
    "key-person-left", "organisation-dissolved", "conflict", "silence", "changed-plans",
    "no-budget", "no-capacity", "no-agreement-on-terms", "performance", "safety", "fraud",
    "term-ended", "goal-reached", "success", "task-cut", "other",
  ]
}
