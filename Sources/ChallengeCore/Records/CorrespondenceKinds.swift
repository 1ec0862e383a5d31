extension RecordKind {
  /// What goes out, what colleagues are asked, and the documents of a case.
  static let correspondenceKinds: [RecordKind] = [
    RecordKind(
      "letter", verb: "sent", .file, writers: .caseStaff.union([.decider]), allowedAfterEnd: true,
      [
        Field(
          "kind", .choice(LetterKind.toChallenger.map(\.rawValue)), required: true,
          example: "confirmation"),
        Field("sent", .date, required: true, preset: "today", example: "2026-03-04"),
        Field("way", .choice(["email", "letter", "in-person"]), preset: "email", example: "email"),
        Field("to", .line, example: "groep@voorbeeld.example"),
        Field("about", .record([]), example: "request-1"),
        Field("text", .prose, example: "Beste uitdager, wij hebben uw verzoek ontvangen."),
      ]),
    RecordKind(
      "internal-request", verb: "asked", .file,
      writers: .caseStaff.union([.lineAdviser, .panel, .decider]), visibility: .internal,
      allowedAfterEnd: true,
      [
        Field("to", .line, required: true, example: "K. Collega"),
        Field("department", .line, example: "Financiën"),
        Field("email", .email, example: "k.collega@gemeente.example"),
        Field("question", .prose, required: true, example: "Wat is het budget van dit plein?"),
        Field("answer-by", .date, required: true, example: "2026-03-20"),
        Field("asked", .date, required: true, preset: "today", example: "2026-03-10"),
        Field("answer", .prose, example: "€ 12.000 per jaar"),
        Field("answered", .date, example: "2026-03-18"),
      ]),
    RecordKind(
      "to-do", verb: "set", .file, writers: .anyStaff, visibility: .internal,
      allowedAfterEnd: true,
      [
        Field("on", .date, required: true, example: "2026-03-24"),
        Field("what", .line, required: true, example: "Terugbellen over de begroting"),
        Field("for", .person, example: "pm"),
        Field("about", .record([]), example: "contact-moment-1"),
        Field("done", .date, example: "2026-03-24"),
      ]),
    RecordKind(
      "document", verb: "added", .file, writers: .everybody, allowedAfterEnd: true,
      [
        Field("title", .line, required: true, example: "Plan van aanpak"),
        Field("kind", .line, example: "plan"),
        Field("date", .date, preset: "today", example: "2026-05-01"),
        Field("link", .line, example: "https://documenten.gemeente.example/123"),
        Field("about", .record([]), example: "plan-1"),
        Field("file", .line, example: "plan.pdf"),
        Field("hash", .line, example: "0000"),
        Field("size", .number, example: "1024"),
        Field("media-type", .line, example: "application/pdf"),
      ]),
  ]

  /// A payment of the agreed budget. Outside the approved text, so that it can be ticked off.
  static let payment = RecordKind(
    "payment", verb: "agreed", .agreements, writers: .caseStaff.union([.decider]),
    allowedAfterEnd: true,
    [
      Field("what", .line, required: true, example: "eerste kwartaal"),
      Field("amount", .money, required: true, example: "13000"),
      Field("due", .date, required: true, example: "2027-01-15"),
      Field("paid", .date, example: "2027-01-12"),
      Field("budget", .record(["budget-agreement"]), example: "budget-agreement-1"),
    ])
}
