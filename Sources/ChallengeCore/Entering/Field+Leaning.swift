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
}
