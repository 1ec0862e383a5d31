/// Fields in which a challenger speaks: nobody else changes them once they are filled in.
///
/// > Source: tips 4 and 7; the resident's own words stand unedited beside the municipality's.
package enum OwnWords {
  /// What somebody says for the own side: only who said it changes it.
  package static let kinds: Set<String> = ["view", "agreement-approval", "experience"]

  /// Whether the words in this field of this record belong to the challenger.
  static func areChallengers(_ field: String, in record: Record, spokenBy isParty: Bool) -> Bool {
    if always[record.kind]?.contains(field) == true { return record.isAnswered(field) }
    return isParty && whenChallengerWrote[record.kind]?.contains(field) == true
      && record.isAnswered(field)
  }

  /// Fields that hold the challenger's words whoever wrote them down.
  private static let always: [String: Set<String>] = [
    "contact-moment": ["challenger-words", "said-by"],
    "interim-evaluation": ["reflection-challenger"],
  ]

  /// Fields that hold the challenger's words when the challenger made the record.
  private static let whenChallengerWrote: [String: Set<String>] = [
    "motivation": ["why", "better", "different", "cheaper", "for-whom"],
    "request": ["text"], "supplement": ["text"], "plan": ["description"],
    "escalation": ["question", "reason"], "amendment": ["what", "reason", "changes", "amount"],
    "objection": ["text"], "complaint": ["text"], "progress-signal": ["text"],
    "accountability-record": ["text"], "lesson": ["text"], "notice": ["reason"],
  ]

  /// Whether this field of this record holds what a challenger said or wrote.
  package static func stand(
    in field: String, of record: Record, _ people: [PersonID: Person]
  ) -> Bool {
    let spokenBy = people[record.by]?.roles.contains(.challenger) == true
    if ["view", "experience"].contains(record.kind), record.side() == .challenger {
      return record.isAnswered(field)
    }
    return areChallengers(field, in: record, spokenBy: spokenBy)
  }
}
