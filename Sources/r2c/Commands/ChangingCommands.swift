import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

/// `r2c do`
struct DoCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.take) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.action))
  var action: String

  @Argument(help: .option(.actionFields, value: "veld=waarde"))
  var fields: [String] = []

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    var entry = try Fields.parse(fields)
    let record = entry.removeValue(forKey: "record").map { RecordID($0.text) }
    try session.perform(.take(action: action, record: record, fields: entry), on: number) {
      done, words in
      words.nowIn(done.summary.label.text(in: words.language))
    }
  }
}

/// `r2c add`
struct AddCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.add) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.kind))
  var kind: String

  @Argument(help: .option(.fields, value: "veld=waarde"))
  var fields: [String] = []

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let entry = try Fields.parse(fields)
    try session.perform(.add(kind: kind, fields: entry), on: number) { done, words in
      let label = RecordWords(words.language).kind(kind)
      return words.recorded(label, id: done.records.first?.text ?? "-")
    }
  }
}

/// `r2c change`
struct ChangeCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.change) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.kind))
  var kind: String

  @Argument(help: .option(.id))
  var id: String

  @Argument(help: .option(.fields, value: "veld=waarde"))
  var fields: [String] = []

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let entry = try Fields.parse(fields)
    try session.perform(
      .change(RecordName.resolve(kind, id), fields: entry), on: number
    ) { _, words in
      words.changed(RecordName.resolve(kind, id).text)
    }
  }
}

/// `r2c withdraw`
struct WithdrawCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.withdraw) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.kind))
  var kind: String

  @Argument(help: .option(.id))
  var id: String

  @Option(name: .long, parsing: .unconditional, help: .option(.reason))
  var reason: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    try session.perform(.withdraw(RecordName.resolve(kind, id), reason: reason), on: number) {
      _, words in
      words.withdrawn(RecordName.resolve(kind, id).text)
    }
  }
}

/// Records are named `kind-n`; after the kind, the number alone will do.
enum RecordName {
  static func resolve(_ kind: String, _ id: String) -> RecordID {
    id.allSatisfy(\.isNumber) ? RecordID("\(kind)-\(id)") : RecordID(id)
  }
}

/// `r2c correct`
struct CorrectCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.correct) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.entry))
  var entry: Int

  @Option(name: .long, help: .option(.date, value: "date"))
  var date: String?

  @Flag(name: .long, help: .option(.undo))
  var undo = false

  @Option(name: .long, parsing: .unconditional, help: .option(.reason))
  var reason: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let correction: Command.Correction
    switch (date, undo) {
    case (nil, true): correction = .undo
    case (let text?, false):
      guard let right = CalendarDate(entered: text, on: try session.on(), leaning: .back) else {
        throw .input(option: "--date", value: text, expected: "2026-03-31")
      }
      correction = .date(right)
    default: throw .input(option: "--date, --undo", value: date ?? "", expected: "1")
    }
    try session.perform(
      .correct(entry: entry, correction: correction, reason: reason), on: number
    ) { _, words in
      words.corrected()
    }
  }
}

/// `r2c code`
struct CodeCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.code) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Flag(name: .long, help: .option(.end))
  var end = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let code = StatusCode.random()
    _ = try withCasework { () throws(CaseworkFailure) in
      try casework.handle(
        .issueStatusCode(hash: end ? nil : code.hash), on: CaseNumber(number), acting,
        ifVersion: options.ifVersion)
    }
    let words = ProgramWords(session.language)
    try session.answer(
      json: .object([
        "case": .text(number), "statusCode": end ? .null : .text(code.text),
      ]), text: end ? words.codeEnded(number) : words.codeIssued(number, code: code.text))
  }
}
