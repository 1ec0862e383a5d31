extension RecordKind {
  /// What is offered, what the task is now, and what each side is told before the assessment.
  static let offerKinds: [RecordKind] = [
    RecordKind(
      "motivation", .offer, writers: .bothSides,
      [
        Field("why", .prose, required: true, example: "Wij zijn er elke dag en zien wat nodig is"),
        Field("better", .prose, example: "Sneller onkruid weg"),
        Field("different", .prose, example: "Met buren samen"),
        Field("cheaper", .prose, example: "Minder ritten"),
        Field("for-whom", .prose, example: "De bewoners van de Voorbeeldwijk"),
      ]),
    RecordKind(
      "task", .offer, writers: .bothSides,
      [
        Field("description", .prose, required: true, example: "Onderhoud van het groen"),
        Field(
          "kind", .choice(taskKinds), preset: "autonomous", example: "autonomous"),
        Field("legal-basis", .line, example: "Wmo 2015"),
        Field("reserved", .yesNo, example: "no"),
        Field("executor", .line, example: "Stadsbeheer"),
        Field("quality", .prose, example: "Beeldkwaliteit B"),
        Field("department", .line, example: "Stadsbeheer"),
        Field("area", .line, example: "Voorbeeldwijk"),
        Field("domain", .line, example: "openbare ruimte"),
        Field("catalogue", .line, example: "groen-voorbeeldwijk"),
        Field("excluded", .profileChoice(.excludedTasks), example: "handhaving"),
      ]),
    RecordKind(
      "budget-line", .offer, writers: .caseStaff.union([.lineAdviser]),
      [
        Field("amount", .money, required: true, example: "56000"),
        Field("programme", .line, example: "Beheer openbare ruimte"),
        Field("year", .number, example: "2026"),
        Field("task", .record(["task"]), example: "task-1"),
        Field(
          "origin", .choice(["task-budget", "own-pot", "subsidy-scheme", "other-origin"]),
          example: "task-budget"),
        Field("free-from", .date, example: "2027-01-01"),
        Field("source", .line, example: "begroting 2026, programma 3"),
      ]),
    RecordKind(
      "current-result", .offer, writers: .caseStaff.union([.lineAdviser]),
      [
        Field("indicator", .line, required: true, example: "beeldkwaliteit groen"),
        Field("norm", .line, example: "B"),
        Field("measurement", .line, example: "C"),
        Field("date", .date, example: "2026-02-01"),
      ]),
    RecordKind(
      "running-contract", .offer, writers: .caseStaff.union([.lineAdviser]),
      [
        Field("contractor", .line, required: true, example: "Groenbedrijf Voorbeeld"),
        Field("end-date", .date, required: true, example: "2026-12-31"),
        Field("notice-period", .line, example: "3 maanden"),
        Field("extension-options", .line, example: "1 keer 1 jaar"),
        Field("room-for-challengers", .prose, example: "Deel van het gebied kan eerder vrij"),
        Field("talk-date", .date, example: "2026-04-01"),
        Field("talk-outcome", .choice(["cedes", "partly", "no"]), example: "partly"),
        Field("bridging-budget", .money, example: "2000"),
        Field("freed", .date, example: "2027-01-01"),
      ]),
    RecordKind(
      "task-cut", verb: "decided", .offer,
      writers: .caseStaff.union([.lineAdviser, .decider]),
      [
        Field("from", .date, required: true, example: "2027-01-01"),
        Field("organ", .line, required: true, example: "gemeenteraad"),
        Field("date", .date, required: true, preset: "today", example: "2026-07-08"),
        Field("task", .record(["task"]), example: "task-1"),
        Field("text", .prose, example: "De begroting 2027 heeft hier geen geld meer voor"),
      ]),
    RecordKind(
      "support", .offer, writers: .bothSides,
      [
        Field("method", .line, required: true, example: "huis aan huis gevraagd"),
        Field("count", .number, example: "120"),
        Field("against", .number, example: "4"),
        Field("date", .date, preset: "today", example: "2026-03-01"),
      ]),
    RecordKind(
      "request", verb: "received", .offer, writers: .bothSides,
      [
        Field("received", .date, required: true, preset: "today", example: "2026-03-03"),
        Field("written", .yesNo, required: true, preset: "yes", example: "yes"),
        Field(
          "variant", .choice(["take-over", "coproduce"]), preset: "take-over", example: "take-over"),
        Field("elements", .profileChoices(.requiredElements), example: "taak, draagvlak"),
        Field("text", .prose, example: "Wij willen het groen zelf onderhouden"),
        Field("value", .money, example: "2500"),
        Field("complex", .yesNo, example: "no"),
      ]),
    RecordKind(
      "confirmation", verb: "sent", .offer, writers: .caseStaff,
      [
        Field("sent", .date, required: true, preset: "today", example: "2026-03-04"),
        Field("way", .choice(["email", "letter", "in-person"]), preset: "email", example: "email"),
        Field("text", .prose, example: "Wij hebben uw uitdaging ontvangen"),
      ]),
    RecordKind(
      "supplement-request", verb: "sent", .offer, writers: .caseStaff,
      [
        Field("missing", .profileChoices(.requiredElements), required: true, example: "kosten"),
        Field("answer-by", .date, required: true, example: "2026-04-01"),
        Field("sent", .date, required: true, preset: "today", example: "2026-03-10"),
        Field("text", .prose, example: "Wilt u de kosten noemen?"),
      ]),
    RecordKind(
      "supplement", verb: "received", .offer, writers: .bothSides,
      [
        Field("received", .date, required: true, preset: "today", example: "2026-03-20"),
        Field("elements", .profileChoices(.requiredElements), required: true, example: "kosten"),
        Field("sufficient", .yesNo, preset: "yes", example: "yes"),
        Field("text", .prose, example: "De kosten zijn € 4.000 per jaar"),
      ]),
    RecordKind(
      "information-delivery", verb: "asked", .offer,
      writers: .caseStaff.union([.lineAdviser, .challenger]),
      [
        Field("kind", .choice(informationKinds), required: true, example: "budget"),
        Field("asked", .date, preset: "today", example: "2026-03-10"),
        Field("answer-by", .date, example: "2026-03-24"),
        Field("delivered", .date, example: "2026-03-20"),
        Field("text", .prose, example: "€ 56.000 per jaar"),
        Field("not-available-reason", .line, example: "Nog niet aanbesteed"),
        Field("expected", .date, example: "2026-06-01"),
        Field("sufficient", .yesNo, example: "yes"),
      ]),
    RecordKind(
      "information-waiver", verb: "given", .offer, writers: .bothSides,
      [
        Field("kind", .choice(informationKinds), required: true, example: "contract-end"),
        Field("reason", .line, required: true, example: "Wij weten dit al"),
      ]),
    RecordKind(
      "plan", verb: "received", .offer, writers: .bothSides,
      [
        Field("received", .date, required: true, preset: "today", example: "2026-05-01"),
        Field("description", .prose, required: true, example: "Wij doen dit met twintig buren"),
        Field("elements", .profileChoices(.requiredElements), example: "kwaliteit, lange-termijn"),
      ]),
    RecordKind(
      "postponement-consent", verb: "given", .offer, writers: .bothSides,
      [
        Field("from", .date, required: true, preset: "today", example: "2026-04-01"),
        Field("until", .date, required: true, example: "2026-05-01"),
        Field("written", .yesNo, required: true, example: "yes"),
        Field("reason", .line, example: "Meer tijd voor het plan"),
      ]),
    RecordKind(
      "delay-notice", verb: "sent", .offer, writers: .caseStaff.union([.decider]),
      [
        Field("reason", .line, required: true, example: "Het advies is te laat"),
        Field("new-date", .date, required: true, example: "2026-06-15"),
        Field("sent", .date, required: true, preset: "today", example: "2026-05-20"),
      ]),
    RecordKind(
      "referral", verb: "made", .offer, writers: [.processManager],
      [
        Field("route", .profileChoice(.referralRoutes), required: true, example: "subsidie"),
        Field("receiver", .line, required: true, example: "R. Ontvanger, team Subsidies"),
        Field("transferred", .date, preset: "today", example: "2026-04-02"),
        Field("accepted", .date, required: true, example: "2026-04-03"),
        Field("contact-by", .date, example: "2026-04-17"),
        Field("contacted", .date, example: "2026-04-14"),
      ]),
  ]

  /// Tasks of the municipality's own, and those that another act demands of it.
  ///
  /// > Source: Gemeentewet art. 150 lid 3 onder a and b.
  package static let taskKinds = ["autonomous", "delegated"]

  static let informationKinds = ["budget", "result-agreements", "contract-end", "other"]
}
