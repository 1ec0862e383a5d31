extension RecordKind {
  /// Evaluation, the decision on what next, and return of the task.
  static let followUpKinds: [RecordKind] = [
    RecordKind(
      "evaluation", verb: "made", .followUp, writers: [.evaluator],
      [
        Field("date", .date, required: true, preset: "today", example: "2028-11-01"),
        Field("independent", .yesNo, required: true, example: "yes"),
        Field("economic-value", .prose, required: true, example: "Even duur, beter groen"),
        Field("democratic-value", .prose, required: true, example: "Bewoners beslissen mee"),
        Field("social-value", .prose, required: true, example: "Meer contact in de buurt"),
        Field(
          "cooperation-challenger", .prose, required: true,
          example: "Groep hield zich aan afspraken"),
        Field(
          "cooperation-municipality", .prose, required: true,
          example: "Gemeente reageerde soms laat"),
        Field("account", .prose, required: true, example: "Elk half jaar een bewonersavond"),
        Field("lessons-challenger", .prose, required: true, example: "Eerder hulp vragen"),
        Field("lessons-municipality", .prose, required: true, example: "Eén vast nummer"),
        Field("advice", .prose, required: true, example: "Voortzetten"),
        Field("economic-source", .line, example: "jaarrekening en begroting"),
        Field("democratic-source", .line, example: "twee bewonersavonden"),
        Field("social-source", .line, example: "vragenlijst onder 80 bewoners"),
        Field("cooperation-source", .line, example: "gesprek met beide kanten"),
        Field("account-source", .line, example: "vier halfjaarverslagen"),
        Field("conditions", .prose, example: "Gereedschap was er op tijd; één winter met schade"),
        Field("attitude-challenger", .prose, example: "Open over wat niet lukte"),
        Field("attitude-municipality", .prose, example: "Wij stelden eerst te veel regels"),
        Field("money", .prose, example: "Binnen het budget; gereedschap viel duurder uit"),
        Field("money-source", .line, example: "jaarrekening van de groep"),
        Field("hours-challenger", .number, example: "800"),
        Field("hours-municipality", .number, example: "60"),
        Field("hours-source", .line, example: "urenlijsten van beide kanten"),
        Field("amendments", .prose, example: "Eén wijziging, samen en op tijd"),
        Field("started", .yesNo, example: "yes"),
      ]),
    RecordKind(
      "result-evaluation", verb: "made", .followUp, writers: [.evaluator],
      [
        Field("result", .record(["result"]), required: true, example: "result-1"),
        Field("achieved", .line, required: true, example: "B"),
        Field(
          "verdict", .choice(["achieved", "partly", "not-achieved"]), required: true,
          example: "achieved"),
        Field("source", .line, example: "schouw van oktober"),
        Field("explanation", .prose, example: "Vanaf het tweede jaar gehaald"),
      ]),
    RecordKind(
      "condition-evaluation", verb: "made", .followUp, writers: [.evaluator],
      [
        Field("condition", .record(["condition"]), required: true, example: "condition-1"),
        Field(
          "verdict", .choice(["kept", "partly", "not-kept", "occurred", "not-occurred"]),
          required: true, example: "kept"),
        Field("source", .line, example: "logboek van de groep"),
        Field("explanation", .prose, example: "Vanaf de eerste dag"),
      ]),
    RecordKind(
      "experience", verb: "given", .followUp, writers: .bothSides, allowedAfterEnd: true,
      [
        Field("side", .choice(sides), required: true, example: "challenger"),
        Field("moment", .choice(experienceMoments), required: true, example: "after-decision"),
        Field("date", .date, required: true, preset: "today", example: "2027-01-15"),
      ]
        + experienceQuestions.map {
          Field($0, .choice(experienceAnswers), required: true, example: "good")
        } + [Field("remark", .prose, example: "Wij wisten steeds bij wie wij moesten zijn")]),
    RecordKind(
      "no-answer", verb: "noted", .followUp, writers: .bothSides, allowedAfterEnd: true,
      [
        Field("side", .choice(sides), required: true, example: "challenger"),
        Field("moment", .choice(experienceMoments), required: true, example: "after-start"),
        Field("date", .date, required: true, preset: "today", example: "2027-03-01"),
        Field("reason", .prose, required: true, example: "Twee keer gevraagd, niets gehoord"),
      ]),
    RecordKind(
      "follow-up-decision", verb: "taken", .followUp, writers: [.decider], visibility: .public,
      [
        Field("kind", .choice(followUpOutcomes), required: true, example: "continue"),
        Field(
          "reasons", .prose, required: true, example: "Goede evaluatie, verantwoording op orde"),
        Field(
          "account", .record(["accountability-record", "evaluation"]),
          example: "accountability-record-1"),
        Field("evaluation", .record(["evaluation"]), example: "evaluation-1"),
        Field("date", .date, required: true, preset: "today", example: "2028-12-01"),
        Field("receiving-department", .line, example: "Stadsbeheer"),
        Field("return-date", .date, example: "2029-01-01"),
        Field("made-known", .date, example: "2028-12-03"),
      ]),
    RecordKind(
      "return-checklist", verb: "kept", .followUp, writers: .bothSides,
      ["task", "assets", "keys", "data", "people", "money", "users-informed"].map {
        Field($0, .yesNo, required: true, example: "yes")
      } + [
        Field("receiving-department", .line, required: true, example: "Stadsbeheer"),
        Field("settlement", .line, required: true, example: "€ 1.200 terug naar de gemeente"),
        Field("date", .date, required: true, preset: "today", example: "2029-01-01"),
      ]),
    RecordKind(
      "continuation", verb: "linked", .followUp, writers: .caseStaff.union([.decider]),
      allowedAfterEnd: true,
      [
        Field("case", .line, example: "2028-0007"),
        Field("agreed-by-challenger", .date, required: true, example: "2028-12-10"),
        Field("threshold-checked", .yesNo, required: true, example: "yes"),
      ]),
  ]

  /// When both sides are asked the same short questions.
  package static let experienceMoments = ExperienceMoment.allCases.map(\.rawValue)
  /// The questions, each answered in the same five words.
  package static let experienceQuestions = ["clarity", "listening", "pace", "teamwork", "trust"]
  /// The five words, the best first.
  package static let experienceAnswers = ["very-good", "good", "fair", "poor", "very-poor"]

  static let followUpOutcomes =
    ["continue", "continue-changed", "scale-up"] + endingFollowUps
  /// The follow-ups after which the challenger no longer does the work.
  package static let endingFollowUps = ["end-and-return", "end-task"]

  /// What belongs to a dossier in any phase.
  static let fileKinds: [RecordKind] = [
    RecordKind(
      "solution", verb: "agreed", .file, writers: .bothSides,
      [
        Field("what", .prose, required: true, example: "De gemeente maait voortaan om de week"),
        Field("by-when", .date, required: true, example: "2026-06-01"),
        Field("checked-by", .line, required: true, example: "de groep en de contactpersoon"),
        Field("agreed", .date, required: true, example: "2026-05-01"),
        Field("checked", .date, example: "2026-06-03"),
      ]),
    RecordKind(
      "lesson", verb: "learned", .file, writers: .everybody, allowedAfterEnd: true,
      [
        Field("side", .choice(sides), required: true, example: "municipality"),
        Field("text", .prose, required: true, example: "Deel het budget op de eerste dag"),
      ]),
    RecordKind(
      "released-text", verb: "released", .file, writers: .caseStaff, visibility: .public,
      allowedAfterEnd: true,
      [
        Field("from-record", .record([]), required: true, example: "ending-1"),
        Field("from-field", .line, required: true, example: "lesson"),
        Field("text", .prose, required: true, example: "Vraag eerder naar een tweede trekker"),
        Field("date", .date, required: true, preset: "today", example: "2028-12-10"),
      ]),
    RecordKind(
      "note", verb: "written", .file, writers: .anyStaff, visibility: .internal,
      allowedAfterEnd: true,
      [
        Field(
          "type", .choice(["fact", "advice", "opinion"]), required: true, preset: "fact",
          example: "fact"),
        Field("text", .prose, required: true, example: "Wethouder is akkoord met het budget"),
      ]),
  ]
}
