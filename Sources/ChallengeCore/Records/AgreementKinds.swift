extension RecordKind {
  /// The agreement set: each item is settled or deliberately open.
  ///
  /// > Source: tip 6, "Maak afspraken over".
  static let agreementKinds: [RecordKind] = [
    agreement(
      "start-term",
      [
        Field("start-date", .date, example: "2027-01-01"),
        Field("wish-date", .date, example: "2026-10-01"),
        Field("depends-on-contract", .yesNo, example: "yes"),
        Field("bridging-budget", .money, example: "2000"),
      ]),
    agreement(
      "result",
      [
        Field(
          "kind", .choice(["economic", "social", "democratic"]), required: true,
          example: "economic"),
        Field("measure", .line, required: true, example: "beeldkwaliteit groen"),
        Field("baseline", .line, example: "C"),
        Field("target", .line, example: "B"),
        Field("observer", .line, example: "de bewoners, elk half jaar"),
      ]),
    agreement(
      "condition",
      [
        Field(
          "topic", .choice(["tasks", "risks", "quality", "cooperation"]), required: true,
          example: "tasks"),
        Field("text", .prose, required: true, example: "De groep maait, de gemeente snoeit bomen"),
        Field("chance", .choice(["small", "medium", "large"]), example: "small"),
        Field("consequence", .line, example: "Gras te hoog"),
        Field("measure", .line, example: "Gemeente maait een keer extra"),
      ]),
    agreement(
      "accountability-agreement",
      [
        Field("content", .prose, example: "Wat gedaan is en wat het kostte"),
        Field(
          "form", .choice(["paper", "horizontal", "third-party", "combination"]), required: true,
          example: "horizontal"),
        Field("moments", .lines, example: "2027-06-01"),
        Field("by-whom", .line, example: "het bestuur van de groep"),
        Field("to-whom", .line, example: "de buurt en de contactpersoon"),
        Field("users", .line, example: "bewoners rond het plein"),
        Field("third-party", .line, example: "opbouwwerk"),
      ]),
    agreement(
      "support-agreement",
      [
        Field("what", .prose, required: true, example: "Gereedschap en afvoer van groenafval"),
        Field("who", .line, example: "Stadsbeheer"),
        Field("until", .date, example: "2028-12-31"),
      ]),
    agreement(
      "budget-agreement",
      [
        Field("amount", .money, example: "52000"),
        Field("per", .choice(amountPeriods), example: "year"),
        Field("instrument", .choice(instruments), example: "subsidy"),
        Field("schedule", .line, example: "per kwartaal vooraf"),
      ]),
    agreement(
      "duration",
      [
        Field("from", .date, example: "2027-01-01"),
        Field("until", .date, example: "2028-12-31"),
        Field("extension-months", .number, example: "12"),
      ]),
    agreement(
      "contact-agreement",
      [
        Field("per-year", .number, example: "4"),
        Field("next", .date, example: "2027-03-15"),
        Field("place", .line, example: "buurthuis"),
      ]),
    agreement(
      "steering-clause",
      [
        Field("trigger", .line, required: true, example: "twee keer onder beeldkwaliteit B"),
        Field("who", .line, example: "contactpersoon en bestuur samen"),
        Field("limit", .line, example: "binnen het budget"),
      ]),
    agreement(
      "end-and-return",
      [
        Field("grounds", .prose, example: "Opzeggen kan altijd"),
        Field("notice-period", .line, example: "3 maanden"),
        Field("back-up", .line, example: "Stadsbeheer neemt het over"),
        Field("back-up-days", .number, example: "14"),
      ]),
    RecordKind(
      "agreement-approval", verb: "given", .agreements, writers: [.challenger, .decider],
      [
        Field("side", .choice(sides), required: true, example: "challenger"),
        Field("version", .number, required: true, example: "12"),
        Field("date", .date, required: true, preset: "today", example: "2026-09-01"),
        Field("content-hash", .line, example: "9f86d081884c7d65"),
      ]),
    RecordKind(
      "money-instrument", verb: "put-in-force", .agreements, writers: .caseStaff,
      [
        Field("kind", .choice(instruments), required: true, example: "subsidy"),
        Field("in-force", .date, required: true, example: "2026-12-15"),
        Field("reference", .line, example: "beschikking 2026-123"),
      ]),
    RecordKind(
      "handover", verb: "held", .agreements, writers: .bothSides,
      [
        Field("date", .date, required: true, preset: "today", example: "2026-12-20"),
        Field("note", .prose, required: true, example: "Sleutels en tekeningen overgedragen"),
      ]),
    RecordKind(
      "government-notice", verb: "sent", .agreements, writers: .caseStaff,
      [
        Field("date", .date, required: true, preset: "today", example: "2026-12-01"),
        Field("to", .line, required: true, example: "college en raad"),
        Field("open-items", .prose, example: "Risico winterschade nog open"),
      ]),
    payment,
  ]

  /// What an amount is for.
  static let amountPeriods = ["year", "whole-term"]

  private static func agreement(_ name: String, _ fields: [Field]) -> RecordKind {
    RecordKind(
      name, verb: "drafted", .agreements, writers: .bothSides.union([.lineAdviser]),
      fields + [
        Field(
          "standing", .choice(["settled", "deliberately-open"]), required: true, preset: "settled",
          example: "settled"),
        Field("open-reason", .line, example: "Eerst een winter ervaren"),
        Field("return-date", .date, example: "2027-04-01"),
        Field("owner", .line, example: "contactpersoon"),
      ])
  }
}
