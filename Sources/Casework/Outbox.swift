import CaseStorage
import ChallengeCore

extension Casework {
  /// What is to be sent or done because of these events, for whoever empties the outbox.
  func outbox(_ events: [DatedEvent], _ challenge: Challenge) -> [OutboxItem] {
    let number = challenge.number.text
    return events.compactMap { dated in
      switch dated.event {
      case .stepTaken(let step) where step.record == nil:
        OutboxItem(
          kind: "status-changed", body: RowCoding.encode(["case": number, "action": step.action]))
      case .reminderDue(let reminder):
        OutboxItem(
          kind: "reminder", due: dated.on,
          body: RowCoding.encode([
            "case": number, "kind": reminder.kind.rawValue, "subject": reminder.subject,
            "date": reminder.date.iso, "to": reminder.to.rawValue,
          ]))
      default: nil
      }
    }
  }
}
