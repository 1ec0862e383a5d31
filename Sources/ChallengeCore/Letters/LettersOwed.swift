import Terms

/// A letter that must go out and of which nobody has said that it was sent.
package struct OwedLetter: Hashable, Sendable {
  package let kind: LetterKind
  /// The record that it is about.
  package let about: RecordID
  /// Since when it is owed.
  package let since: CalendarDate
  /// The last day to send it, when a term or a date on record says so.
  package let due: CalendarDate?

  package init(kind: LetterKind, about: RecordID, since: CalendarDate, due: CalendarDate?) {
    self.kind = kind
    self.about = about
    self.since = since
    self.due = due
  }

  /// Late from the day after the last day.
  package func isLate(on date: CalendarDate) -> Bool { due.map { date > $0 } ?? false }
}

/// The letters that the rules ask for and that are not on record as sent, what is due first.
///
/// A date of sending that was recorded counts as sent from the day after it: on the day itself the
/// letter must still go out, unless a `letter` says that it did.
///
/// > Source: Awb art. 3:41, 4:3a, 4:5, 4:14.
package func lettersOwed(_ challenge: Challenge, _ situation: Situation) -> [OwedLetter] {
  let owed = OwedLetters(challenge: challenge, situation: situation)
  return owed.all.sorted { left, right in
    (left.due ?? .latest, left.since) < (right.due ?? .latest, right.since)
  }
}

private struct OwedLetters {
  let challenge: Challenge
  let situation: Situation

  private var on: CalendarDate { situation.on }
  private var hasEnded: Bool { situation.workflow.main.hasEnded(challenge.snapshot) }

  var all: [OwedLetter] {
    confirmation + dated + contactChanges + escalations + followUp
  }

  private func isSent(_ kind: LetterKind, _ record: Record) -> Bool {
    challenge.active("letter").contains { letter in
      guard letter.text("kind") == kind.rawValue, let sent = letter.date("sent"), sent <= on
      else { return false }
      return letter.text("about").map { $0 == record.id.text } ?? (letter.entry > record.entry)
    }
  }

  private var confirmation: [OwedLetter] {
    guard let request = challenge.latest("request"), challenge.latest("confirmation") == nil,
      !hasEnded, challenge.takenIn == nil, !isSent(.confirmation, request)
    else { return [] }
    let term = challenge.terms.last { term in
      term.isOpen && term.record == nil
        && situation.workflow.terms[term.name]?.from
          == FieldReference(kind: "request", field: "received")
        && situation.workflow.terms[term.name]?.length != .profileDecisionTerm
    }
    let since = request.date("received") ?? request.on
    return [.init(kind: .confirmation, about: request.id, since: since, due: term?.end)]
  }

  /// Letters of which the record itself says when they go out.
  private var dated: [OwedLetter] {
    let kinds: [(LetterKind, String, String)] = [
      (.supplement, "supplement-request", "sent"), (.delay, "delay-notice", "sent"),
      (.decision, "decision", "made-known"),
    ]
    return kinds.flatMap { kind, name, field in
      challenge.active(name).compactMap { record -> OwedLetter? in
        // "unknown: still with the secretary" says that it has not gone out.
        let isAwaited = record.values[field]?.isGap == true
        let sent = record.date(field)
        guard isAwaited || sent.map({ $0 >= on }) == true, !isSent(kind, record) else { return nil }
        return OwedLetter(kind: kind, about: record.id, since: record.on, due: sent)
      }
    }
  }

  private var contactChanges: [OwedLetter] {
    challenge.active("contact-person-change").compactMap { change in
      guard change.isAnswered("handover-note"), !change.isAnswered("told"),
        !isSent(.contactChange, change)
      else { return nil }
      let term = challenge.terms.last { $0.record == change.id && $0.isOpen }
      return OwedLetter(
        kind: .contactChange, about: change.id, since: change.on, due: term?.end)
    }
  }

  private var escalations: [OwedLetter] {
    challenge.openProcesses("escalation", situation.workflow).compactMap { escalation in
      guard situation.people[escalation.by]?.roles.contains(.challenger) != true,
        !isSent(.escalation, escalation)
      else { return nil }
      return OwedLetter(kind: .escalation, about: escalation.id, since: escalation.on, due: nil)
    }
  }

  private var followUp: [OwedLetter] {
    challenge.active("follow-up-decision").compactMap { decision in
      let sent = decision.date("made-known").map { $0 < on } ?? false
      guard !sent, !hasEnded || decision.on >= on, !isSent(.followUp, decision) else { return nil }
      return OwedLetter(
        kind: .followUp, about: decision.id, since: decision.on, due: decision.date("made-known"))
    }
  }
}
