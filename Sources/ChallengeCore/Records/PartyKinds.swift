extension RecordKind {
  /// Challenger, representatives and contact persons.
  static let partyKinds: [RecordKind] = [
    RecordKind(
      "challenger", verb: "registered", .parties, writers: .bothSides,
      [
        Field("name", .line, required: true, example: "Stichting Buurttuin"),
        // Neither is preset: what nobody said is not on record.
        Field("type", .choice(challengerTypes), example: "residents-group"),
        Field("legal-form", .choice(legalForms), example: "foundation"),
        Field("legal-form-date", .date, example: "2026-06-01"),
        Field("dissolved", .date, example: "2028-04-01"),
        Field("register-number", .line, example: "00000000"),
        Field("tie", .prose, example: "Woont en werkt in de Voorbeeldwijk"),
        Field("person", .person, example: "groep"),
        Field("address", .line, example: "Voorbeeldstraat 1"),
        Field("email", .email, example: "groep@voorbeeld.example"),
        Field("phone", .phone, example: "000-0000000"),
      ]),
    RecordKind(
      "representative", verb: "named", .parties, writers: .bothSides,
      [
        Field("name", .line, required: true, example: "B. Bewoner"),
        Field("person", .person, example: "bewoner"),
        Field("role", .line, example: "voorzitter"),
        Field("email", .email, example: "b.bewoner@voorbeeld.example"),
        Field("phone", .phone, example: "000-0000000"),
      ]),
    RecordKind(
      "contact-person", verb: "assigned", .parties, writers: .bothSides,
      [
        Field("side", .choice(sides), required: true, example: "municipality"),
        Field("person", .person, example: "cp"),
        Field("name", .line, example: "C. Contact"),
        Field("neutral", .yesNo, example: "yes"),
        Field("declaration", .prose, example: "Niet betrokken bij het onderwerp"),
        Field("department", .line, example: "Participatie"),
        Field("phone", .phone, example: "000-0000001"),
        Field("email", .email, example: "c.contact@gemeente.example"),
        Field("reason", .line, example: "Andere baan"),
        Field("handover-note", .prose, example: "Dossier besproken op 4 maart, samen met de groep"),
      ]),
    RecordKind(
      "contact-person-change", verb: "announced", .parties, writers: [.processManager],
      [
        Field("reason", .line, required: true, example: "Andere baan"),
        Field("person", .person, required: true, example: "cp2"),
        Field("announced", .date, preset: "today", example: "2026-05-01"),
        Field("handover-note", .prose, example: "Dossier besproken, samen met de groep"),
        Field("neutral", .yesNo, example: "yes"),
        Field("department", .line, example: "Participatie"),
        Field("told", .date, example: "2026-05-08"),
      ]),
    RecordKind(
      "evaluator", verb: "assigned", .parties, writers: [.processManager], allowedAfterEnd: true,
      [
        Field("person", .person, required: true, example: "ev"),
        Field("independent", .yesNo, example: "yes"),
        Field("note", .line, example: "Uit de pool van het regionale netwerk"),
      ]),
    RecordKind(
      "negotiator", verb: "named", .parties, writers: .bothSides,
      [
        Field("side", .choice(sides), required: true, example: "challenger"),
        Field("name", .line, required: true, example: "B. Bewoner"),
        Field("mandate", .line, example: "volmacht van het bestuur"),
      ]),
  ]

  /// What a challenger is; a profile says which of these may challenge.
  ///
  /// > Source: domain report section 6, "who".
  package static let challengerTypes = [
    "residents-group", "neighbourhood-enterprise", "civic-organisation", "partnership", "resident",
    "local-business", "commercial-party",
  ]

  static let sides = Side.allCases.map(\.rawValue)

  static let legalForms = [
    "informal", "foundation", "association", "cooperative", "company", "sole-trader",
    "owners-association", "to-be-founded",
  ]
}
