extension RecordKind {
  /// Contact, signals, recovery, escalation and the other things that happen while the task runs.
  static let executionKinds: [RecordKind] = [
    RecordKind(
      "contact-moment", verb: "held", .execution, writers: .everybody, allowedAfterEnd: true,
      [
        Field("date", .date, required: true, preset: "today", example: "2026-03-10"),
        Field(
          "subject",
          .choice([
            "first-talk", "progress", "recovery", "accountability", "reminder", "invitation",
            "withdrawal", "evaluation", "other",
          ]), required: true, preset: "other", example: "first-talk"),
        Field(
          "way", .choice(["talk", "call", "letter", "email", "visit"]), preset: "talk",
          example: "talk"),
        Field("with", .line, example: "de voorzitter"),
        Field("place", .line, example: "buurthuis"),
        Field("place-chosen-by", .choice(sides), example: "challenger"),
        Field("note", .prose, example: "Kennisgemaakt en plan besproken"),
        Field("challenger-words", .prose, example: "Wij willen op zaterdag beginnen"),
        Field("said-by", .line, example: "de voorzitter"),
        Field("well-challenger", .prose, example: "Snel gereageerd"),
        Field("less-well-challenger", .prose, example: "Foto's ontbraken"),
        Field("well-municipality", .prose, example: "Cijfers op tijd"),
        Field("less-well-municipality", .prose, example: "Twee keer verzet"),
        Field("agreements", .prose, example: "Volgende keer samen kijken"),
        // Says that it was another contact than the agreed one; else it counts as that one.
        Field("counts-as-agreed", .yesNo, example: "yes"),
      ]),
    RecordKind(
      "progress-signal", verb: "noticed", .execution, writers: .everybody,
      [
        Field("text", .prose, required: true, example: "Het gras is te hoog"),
        Field("about", .choice(sides), required: true, example: "challenger"),
        Field("severity", .choice(["low", "medium", "high"]), preset: "medium", example: "medium"),
        Field("source", .line, example: "melding van een buurman"),
        Field("date", .date, preset: "today", example: "2027-06-10"),
      ]),
    RecordKind(
      "recovery-agreement", verb: "made", .execution, writers: .bothSides,
      [
        Field("cause", .prose, required: true, example: "Te weinig vrijwilligers in de zomer"),
        Field("cause-challenger", .prose, example: "Geen tweede trekker gezocht"),
        Field("cause-municipality", .prose, example: "Gereedschap kwam te laat"),
        Field("actions-challenger", .prose, required: true, example: "Drie extra mensen zoeken"),
        Field("actions-municipality", .prose, required: true, example: "Een keer extra maaien"),
        Field("recheck-date", .date, required: true, example: "2027-08-01"),
        Field("outcome", .choice(["positive", "negative"]), example: "positive"),
        Field("rechecked", .date, example: "2027-08-01"),
      ]),
    RecordKind(
      "interruption", verb: "agreed", .execution, writers: .bothSides,
      [
        Field("reason", .line, required: true, example: "Brand in de schuur"),
        Field("back-up", .line, required: true, example: "Stadsbeheer maait zolang"),
        Field("resume-date", .date, required: true, example: "2027-09-01"),
      ]),
    RecordKind(
      "notice", verb: "given", .execution, writers: .everybody,
      [
        Field("reason", .line, required: true, example: "Te weinig mensen"),
        Field("end-date", .date, required: true, example: "2027-12-31"),
        Field("received", .date, required: true, preset: "today", example: "2027-09-15"),
      ]),
    RecordKind(
      "urgent-end", verb: "decided", .execution, writers: [.decider],
      [
        Field("ground", .choice(["safety", "fraud", "law"]), required: true, example: "safety"),
        Field("about", .choice(sides), example: "municipality"),
        Field("reasons", .prose, required: true, example: "Het speeltoestel is gevaarlijk"),
        Field("end-date", .date, required: true, preset: "today", example: "2027-09-15"),
      ]),
    RecordKind(
      "accountability-record", verb: "received", .execution, writers: .bothSides,
      [
        Field("received", .date, preset: "today", example: "2028-01-15"),
        Field(
          "form", .choice(["paper", "horizontal", "third-party", "combination"]), required: true,
          example: "horizontal"),
        Field("by-whom", .line, example: "het bestuur"),
        Field(
          "text", .prose, required: true, example: "Bewonersavond met 30 mensen, verslag erbij"),
        Field("amount-spent", .money, example: "51000"),
      ]),
    RecordKind(
      "measurement", verb: "taken", .execution, writers: .everybody,
      [
        Field("result", .record(["result"]), required: true, example: "result-1"),
        Field("value", .line, required: true, example: "B"),
        Field("date", .date, required: true, preset: "today", example: "2027-06-01"),
        Field("source", .line, example: "schouw met bewoners"),
      ]),
    RecordKind(
      "escalation", verb: "requested", .execution,
      writers: .bothSides.union([.lineAdviser, .panel]),
      [
        Field("question", .prose, required: true, example: "Mag het contract eerder stoppen?"),
        Field("reason", .line, required: true, example: "Twee afdelingen wijzen naar elkaar"),
        Field("answer-by", .date, required: true, example: "2026-05-15"),
        Field("answer", .prose, example: "Ja, per 1 juli"),
        Field("answered", .date, example: "2026-05-14"),
      ]),
    RecordKind(
      "amendment", verb: "proposed", .execution, writers: .bothSides,
      [
        Field("what", .prose, required: true, example: "Ook schoonmaken na de markt"),
        Field("reason", .line, required: true, example: "Gaat goed, kan meer"),
        Field("proposed-by", .choice(sides), required: true, example: "challenger"),
        Field("effect", .prose, example: "€ 8.000 per jaar erbij"),
        Field("amount", .money, example: "8000"),
        Field("per", .choice(amountPeriods), example: "year"),
        Field("changes", .lines, example: "result-1.target=A"),
        Field("discussed", .date, example: "2027-05-01"),
        Field("agreed-challenger", .date, example: "2027-05-10"),
        Field("agreed-municipality", .date, example: "2027-05-12"),
        Field("adopted-version", .number, example: "14"),
        Field("content-hash", .line, example: "9f86d081884c7d65"),
      ]),
    RecordKind(
      "objection", verb: "received", .execution, writers: .bothSides, allowedAfterEnd: true,
      [
        Field("received", .date, required: true, preset: "today", example: "2026-06-20"),
        Field("by", .line, required: true, example: "Stichting Buurttuin"),
        Field("text", .prose, example: "De kosten zijn verkeerd gelezen"),
        Field("committee", .yesNo, example: "yes"),
        Field("sent", .date, example: "2026-06-18"),
        Field("excuse", .line, example: "Lag in het ziekenhuis"),
        Field("cure-asked", .date, example: "2026-06-24"),
        Field("cure-by", .date, example: "2026-07-08"),
        Field("cured", .date, example: "2026-07-03"),
        Field("heard", .date, example: "2026-07-15"),
        Field("hearing-waived", .line, example: "De indiener wil niet worden gehoord"),
        Field("adjourned-until", .date, example: "2026-09-15"),
        Field("adjournment-reason", .line, example: "De commissie vergadert later"),
        Field("advice", .prose, example: "De commissie adviseert gegrond"),
        Field("outcome", .choice(objectionOutcomes), example: "well-founded"),
        Field("decided", .date, example: "2026-08-10"),
        Field("reasons", .prose, example: "Het argument kosten klopt niet"),
        Field("appealed", .date, example: "2026-09-01"),
      ]),
    RecordKind(
      "complaint", verb: "received", .execution, writers: .bothSides, allowedAfterEnd: true,
      [
        Field("received", .date, required: true, preset: "today", example: "2026-06-20"),
        Field("text", .prose, required: true, example: "Niemand belt terug"),
        Field("answer", .prose, example: "U hebt gelijk, wij bellen elke maandag"),
        Field("answered", .date, example: "2026-07-10"),
      ]),
    RecordKind(
      "interim-evaluation", verb: "planned", .execution, writers: .caseStaff.union([.evaluator]),
      [
        Field("planned", .date, required: true, example: "2027-12-01"),
        Field("evaluator", .line, example: "E. Evaluator"),
        Field("independent", .yesNo, example: "yes"),
        Field("findings", .prose, example: "Groen beter, overleg te weinig"),
        Field("reflection-challenger", .prose, example: "Wij vroegen te laat hulp"),
        Field("reflection-municipality", .prose, example: "Wij wisselden te vaak van mensen"),
        Field("discussed", .date, example: "2027-12-15"),
      ]),
  ]

  /// What keeps a group going, and who stands in when somebody leaves.
  static let continuityKinds: [RecordKind] = [
    RecordKind(
      "continuity", verb: "noticed", .execution, writers: .bothSides.union([.evaluator]),
      [
        Field("date", .date, required: true, preset: "today", example: "2027-03-01"),
        Field("active-people", .number, required: true, example: "4"),
        Field("needed-people", .number, example: "5"),
        Field("key-person-leaves", .yesNo, preset: "no", example: "no"),
        Field("replacement", .line, example: "B. Bewoner neemt het over"),
        Field("reserve", .line, example: "Twee mensen vallen in"),
      ])
  ]

  static let objectionOutcomes = ["well-founded", "unfounded", "inadmissible"]
}
