import Terms

extension Deliberation {
  /// Carries the date on which a letter was sent to where the rules read it.
  ///
  /// The confirmation is recorded, the supplement and its suspension count from the real day, the
  /// objection term runs from the day on which the decision was made known, an invitation counts as
  /// one.
  ///
  /// - Parameter before: the letter as it was, when it is changed.
  /// > Source: Awb art. 3:41, 4:3a, 4:15 and 6:8.
  mutating func followLetter(_ letter: Record, before: Record? = nil) throws(Refusal) {
    guard let kind = letter.text("kind").flatMap(LetterKind.init), let sent = letter.date("sent")
    else { return }
    let subject = letter.text("about").flatMap { challenge.record(RecordID($0)) }
    switch kind {
    case .confirmation: try confirm(letter, sent, subject)
    case .supplement, .delay: try date("sent", of: subject, sent)
    case .decision, .followUp: try date("made-known", of: subject, sent)
    case .contactChange: try tell(subject, sent)
    case .invitation, .reminder: try contactMoment(kind, letter, sent, before)
    case .escalation, .questions, .internalRequest: break
    }
  }

  private mutating func confirm(
    _ letter: Record, _ sent: CalendarDate, _ request: Record?
  ) throws(Refusal) {
    let known = challenge.latest("confirmation")
    if let known, known.entry > (request?.entry ?? 0) {
      return try date("sent", of: known, sent)
    }
    var fields: Entry = ["sent": .text(sent.iso)]
    for field in ["way", "text"] { fields[field] = letter.text(field).map(EnteredValue.text) }
    try record("confirmation", fields, set: [:])
  }

  /// Writes the day of sending into a record, when that has such a field and says otherwise.
  private mutating func date(
    _ field: String, of record: Record?, _ sent: CalendarDate
  ) throws(Refusal) {
    guard let record, RecordKind.named(record.kind)?.field(field) != nil,
      record.date(field) != sent
    else { return }
    emit(.recordChanged(.init(id: record.id, kind: record.kind, values: [field: .text(sent.iso)])))
    guard let changed = challenge.record(record.id) else { return }
    let reasons = RecordRules.reasons(changed, inspection(record.id))
    guard reasons.isEmpty else { throw .byRules(reasons) }
  }

  /// The challenger has been told of the change: its process goes on by the action that says so.
  private mutating func tell(_ change: Record?, _ sent: CalendarDate) throws(Refusal) {
    guard let change, change.kind == "contact-person-change" else { return }
    let action = situation.workflow.actionOrder.first { name in
      guard let action = situation.workflow.actions[name] else { return false }
      return action.process == change.kind && action.fills.contains("told")
        && isPossible(name, change.id)
    }
    try date("told", of: change, sent)
    guard let action else { return }
    let reasons = try drive(
      action, as: action, change.id, on: situation.on, by: situation.actor)
    guard reasons.isEmpty else { throw .byRules(reasons) }
  }

  private mutating func contactMoment(
    _ kind: LetterKind, _ letter: Record, _ sent: CalendarDate, _ before: Record?
  ) throws(Refusal) {
    if let before, let earlier = before.date("sent") {
      let moment = challenge.active("contact-moment").last {
        $0.text("subject") == kind.rawValue && $0.date("date") == earlier
      }
      if let moment { return try date("date", of: moment, sent) }
    }
    let way = letter.text("way") == "in-person" ? "visit" : letter.text("way") ?? "letter"
    var fields: Entry = [
      "date": .text(sent.iso), "subject": .text(kind.rawValue), "way": .text(way),
    ]
    fields["note"] = letter.text("text").map(EnteredValue.text)
    try record("contact-moment", fields, set: [:])
  }
}

extension RecordRules {
  /// A letter is about something that is on record, and goes out no earlier than that.
  static func letter(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard let kind = record.text("kind").flatMap(LetterKind.init), !kind.subjects.isEmpty else {
      return []
    }
    let named = record.text("about").flatMap { inspection.challenge.record(RecordID($0)) }
    guard let subject = named, kind.subjects.contains(subject.kind), subject.withdrawn == nil
    else {
      return [Reason("letter-subject-missing", about: kind.subjects[0], .fill(field: "about"))]
    }
    guard let sent = record.date("sent"), let decided = subject.date("date"), sent < decided else {
      return []
    }
    return [Reason("sent-before-decided", about: decided.iso, .fill(field: "sent"))]
  }
}
