import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

/// `r2c tick`
struct TickCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.tick) }

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let ticked = try withCasework { () throws(CaseworkFailure) in try casework.tick(acting) }
    let words = ProgramWords(session.language)
    // The clock does the same whoever asks; which cases it touched is for whoever reads them.
    let shown = try withCasework { () throws(CaseworkFailure) in
      try casework.shown(ticked, acting)
    }
    let lines = shown.flatMap { done in
      let summary = done.summary
      return [
        "\(done.number)  \(summary.title): \(summary.label.text(in: session.language))"
      ] + done.reminders.map { "    \(session.language.day($0.on)): \(text($0, session))" }
    }
    try session.answer(
      json: .object([
        "count": .number(ticked.done.count),
        "cases": .list(
          shown.map { CaseJSON.summary($0.summary, on: acting.on, session.language) }),
        "reminders": .list(
          shown.flatMap { done in
            done.reminders.map { json($0, of: done.number, session) }
          }),
      ]), text: ([words.ticked(ticked.done.count)] + lines).joined(separator: "\n"))
  }

  private func text(_ planned: PlannedReminder, _ session: Session) -> String {
    ReminderWords(session.language).text(planned.reminder)
  }

  private func json(
    _ planned: PlannedReminder, of number: CaseNumber, _ session: Session
  ) -> JSONValue {
    .object([
      "case": .text(number.text), "kind": .text(planned.reminder.kind.rawValue),
      "subject": .text(planned.reminder.subject), "date": .text(planned.reminder.date.iso),
      "on": .text(planned.on.iso), "to": .text(planned.reminder.to.rawValue),
      "text": .text(text(planned, session)),
    ])
  }
}

extension Done {
  /// What the clock pointed out, in order.
  fileprivate var reminders: [PlannedReminder] {
    events.compactMap { dated in
      if case .reminderDue(let reminder) = dated.event {
        PlannedReminder(reminder, on: dated.on)
      } else {
        nil
      }
    }
  }
}
