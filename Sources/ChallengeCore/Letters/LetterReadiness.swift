/// What is not on record yet and must be before a letter of this kind can be made; empty when it can.
///
/// - Parameter named: the record that it is to be about; nil for the one that it follows from.
package func letterReasons(
  _ kind: LetterKind, about named: RecordID?, _ challenge: Challenge, _ situation: Situation
) -> [Reason] {
  let subject = named.map { challenge.record($0) } ?? kind.subject(in: challenge)
  if !kind.subjects.isEmpty {
    guard let subject, kind.subjects.contains(subject.kind), subject.withdrawn == nil else {
      return [
        Reason(
          "letter-subject-missing", about: kind.subjects[0],
          named == nil ? .add(kind: kind.subjects[0], fields: [:]) : .fill(field: "about"))
      ]
    }
    let dates = asked(of: kind).filter { subject.date($0) == nil && subject.text($0) == nil }
    if !dates.isEmpty {
      return dates.map { Reason("\($0)-missing", .complete(subject.id, field: $0)) }
    }
  }
  if kind == .questions, !challenge.asksChallenger(situation) {
    return [Reason("no-questions-now")]
  }
  return namesContactPerson(kind) ? contactPerson(challenge) : []
}

/// Fields without which the letter would not say what the law wants it to say.
///
/// > Source: Awb art. 4:5 and 4:15 (a date to answer by), 4:14 (a new date), 3:46 (reasons).
private func asked(of kind: LetterKind) -> [String] {
  switch kind {
  case .supplement: ["answer-by"]
  case .delay: ["new-date", "reason"]
  case .decision, .followUp: ["reasons"]
  case .escalation: ["question"]
  case .internalRequest: ["question", "answer-by"]
  case .confirmation, .contactChange, .invitation, .reminder, .questions: []
  }
}

/// Letters that name the contact person, not only a general number.
///
/// > Source: tips 4 and 9; R-26.
private func namesContactPerson(_ kind: LetterKind) -> Bool {
  switch kind {
  case .decision, .followUp, .contactChange, .invitation: true
  default: false
  }
}

private func contactPerson(_ challenge: Challenge) -> [Reason] {
  guard challenge.contactPerson(of: .municipality) == nil else { return [] }
  return [
    Reason("contact-person-missing", .add(kind: "contact-person", fields: ["side": "municipality"]))
  ]
}

extension Challenge {
  /// Whether the short questions are asked of the challenger now.
  fileprivate func asksChallenger(_ situation: Situation) -> Bool {
    askedQuestions(self, situation).contains {
      $0.side == .challenger && $0.isAsked(on: situation.on)
    }
  }

  /// Whether this person may make letters in this case: whoever may record that they were sent.
  package func mayWriteLetters(_ situation: Situation) -> Refusal? {
    let roles = roles(of: situation.actor, situation)
    let needed = RecordKind.named("letter")?.writers ?? []
    guard roles.isDisjoint(with: needed) else { return nil }
    return .notPermitted(.init(actor: situation.actor, roles: roles, needed: needed))
  }
}
