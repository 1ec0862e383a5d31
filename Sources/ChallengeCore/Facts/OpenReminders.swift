extension Challenge {
  /// What somebody wanted to be reminded of and has not been done, oldest first.
  package var openReminders: [Record] {
    active("to-do").filter { !$0.isAnswered("done") }
  }

  /// Whom a reminder is for: who is named in it, else who set it.
  package func reminded(by record: Record) -> PersonID { record.person("for") ?? record.by }
}
