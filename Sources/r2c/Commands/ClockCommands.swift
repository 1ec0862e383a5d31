import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Reporting
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
    guard case .object(var members) = CaseJSON.reminder(planned, session.language) else {
      return .null
    }
    members["case"] = .text(number.text)
    return .object(members)
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

/// `r2c agenda`
struct AgendaCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.agenda) }

  @Option(name: .long, parsing: .unconditional, help: .option(.days, value: "n"))
  var days = 14

  @Option(name: .long, help: .option(.person, value: "person"))
  var person: String?

  @Option(name: .long, help: .option(.format, value: "text|ics"))
  var format = "text"

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output = "-"

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    guard (0...Self.mostDays).contains(days) else {
      throw .input(option: "--days", value: String(days), expected: "0–\(Self.mostDays)")
    }
    guard ["text", "ics"].contains(format) else {
      throw .input(option: "--format", value: format, expected: "text, ics")
    }
    let acting = try session.acting()
    let casework = try session.casework()
    let agenda = try withCasework { () throws(CaseworkFailure) in
      try casework.agenda(days: days, for: person.map(PersonID.init), acting)
    }
    if format == "ics" {
      try Files.write(CalendarFile(agenda, session.language).text, to: output)
      return try log(agenda, casework, session)
    }
    let text = AgendaWords(session.language).text(agenda)
    if output != "-" {
      let json = AgendaJSON.agenda(agenda, session.language).text
      try Files.write((session.options.json ? json : text) + "\n", to: output)
      return try log(agenda, casework, session)
    }
    try session.answer(json: AgendaJSON.agenda(agenda, session.language), text: text)
  }

  private func log(
    _ agenda: Agenda, _ casework: Casework, _ session: Session
  ) throws(CommandFailure) {
    try session.log(
      .document, path: output, cases: Set(agenda.items.map(\.number)).sorted(),
      clearance: agenda.people.isEmpty ? "text" : "names", casework)
  }

  /// Ten years ahead.
  private static let mostDays = 3_660
}
