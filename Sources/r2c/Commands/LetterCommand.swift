import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Correspondence
import Terms
import Wording

/// `r2c letter`
struct LetterCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.letter) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.letterKind))
  var kind: String

  @Option(name: .long, help: .option(.letterRecord, value: "id"))
  var record: String?

  @Option(name: .long, help: .option(.format, value: "odt|eml|txt"))
  var format: String?

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output = "-"

  @Option(name: .long, help: .option(.letterTo, value: "adres"))
  var to: String?

  @Option(name: .long, parsing: .unconditional, help: .option(.letterText, value: "text"))
  var text: String?

  @Flag(name: .long, help: .option(.attach))
  var attach = false

  @Option(name: .long, help: .option(.sent, value: "date"))
  var sent: String?

  @Option(name: .long, help: .option(.way, value: "email|letter|in-person"))
  var way: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let kind = try knownKind()
    let format = try fileFormat()
    if let to, !EmailMessage.isAddress(to) {
      throw .input(option: "--to", value: to, expected: "groep@voorbeeld.example")
    }
    let acting = try session.acting()
    let casework = try session.casework()
    let number = CaseNumber(number)
    let letter: Letter
    do throws(CaseworkFailure) {
      letter = try casework.letter(
        kind, about: record.map { RecordID($0) }, on: number, message: text, acting)
    } catch {
      let naming = session.naming(number, casework, acting)
      Complaint(.casework(error), options, naming: naming).leave()
    }
    let file = LetterFile(letter, session.language)
    if let sent { return try recordSending(sent, letter, file, format, casework, session) }
    try write(file, format, casework, session)
    guard output != "-" else { return }
    try session.answer(
      json: .object([
        "case": .text(number.text), "kind": .text(kind.rawValue), "file": .text(output),
      ]),
      text: ProgramWords(session.language).letterMade(
        output, number: number.text, kind: kind.rawValue))
  }

  /// Writes the letter and puts on record that it left.
  private func write(
    _ file: LetterFile, _ format: LetterFile.Format, _ casework: Casework, _ session: Session
  ) throws(CommandFailure) {
    try Files.write(file.data(format, to: to, attaches: attach), to: output)
    try session.log(
      .document, path: output, cases: [CaseNumber(number)], clearance: "names", casework)
  }

  /// Writes the file, when one was asked for, and records the day of sending.
  private func recordSending(
    _ sent: String, _ letter: Letter, _ file: LetterFile, _ format: LetterFile.Format,
    _ casework: Casework, _ session: Session
  ) throws(CommandFailure) {
    if output != "-" { try write(file, format, casework, session) }
    let command = command(sent, letter, file.text)
    try session.perform(command, on: number) { _, words in
      words.letterSent(letter.kind.rawValue)
    }
  }

  private func command(_ sent: String, _ letter: Letter, _ text: String) -> Command {
    if letter.kind == .internalRequest, let subject = letter.subject {
      return .change(subject.id, fields: ["asked": .text(sent)])
    }
    var fields: Entry = [
      "kind": .text(letter.kind.rawValue), "sent": .text(sent), "text": .text(text),
    ]
    fields["about"] = (letter.subject?.id.text).map(EnteredValue.text)
    fields["way"] = way.map(EnteredValue.text)
    fields["to"] = (to ?? letter.receiver.email ?? letter.receiver.name).map(EnteredValue.text)
    return .add(kind: "letter", fields: fields)
  }

  private func knownKind() throws(CommandFailure) -> LetterKind {
    if let kind = LetterKind(rawValue: kind) { return kind }
    let known = LetterKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw .input(option: "KIND", value: kind, expected: known)
  }

  /// The form that was asked for, else that of the name of the file, else plain text.
  private func fileFormat() throws(CommandFailure) -> LetterFile.Format {
    guard let format else {
      return LetterFile.Format.allCases.first { output.hasSuffix(".\($0.rawValue)") } ?? .txt
    }
    if let known = LetterFile.Format(rawValue: format) { return known }
    let expected = LetterFile.Format.allCases.map(\.rawValue).joined(separator: ", ")
    throw .input(option: "--format", value: format, expected: expected)
  }
}
