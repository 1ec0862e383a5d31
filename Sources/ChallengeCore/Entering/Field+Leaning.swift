extension Field {
  /// Which way a date in this field lies when its year is not said: most fields tell what happened.
  package var leaning: DateLeaning { Self.toCome.contains(name) ? .ahead : .back }

  /// Fields with a day that is planned, agreed or still to be kept.
  private static let toCome: Set<String> = [
    "adjourned-until", "answer-by", "by-when", "contact-by", "cure-by", "due", "end-date",
    "expected", "free-from", "freed", "from", "in-force", "legal-form-date", "new-date", "next",
    "on", "planned", "recheck-date", "resume-date", "return-date", "start-date", "talk-date",
    "until", "wish-date",
  ]

  /// Whether it names the day of something that has happened, so that it cannot lie ahead.
  package var tellsWhatHappened: Bool {
    type == .date && leaning == .back && !Self.mayLieAhead.contains(name)
  }

  /// Fields with the day of something that can be settled before it happens: a decision is sent
  /// the day after, an organisation will be dissolved at the end of the year.
  private static let mayLieAhead: Set<String> = ["made-known", "dissolved"]
}
