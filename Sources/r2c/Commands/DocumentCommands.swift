import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Glibc
import Wording

/// `r2c document`
struct DocumentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      .document,
      subcommands: [
        AddDocumentCommand.self, ListDocumentsCommand.self, SaveDocumentCommand.self,
      ])
  }
}

/// `r2c document add`
struct AddDocumentCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.addDocument, named: "add") }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.file))
  var file: String

  @Option(name: .long, help: .option(.title))
  var title: String?

  @Option(name: .long, help: .option(.about, value: "id"))
  var about: String?

  @Option(name: .long, help: .option(.documentKind))
  var kind: String?

  @Option(name: .long, help: .option(.date, value: "date"))
  var date: String?

  @Option(name: .long, help: .option(.visibility, value: "public|parties|internal"))
  var visibility: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let bytes = try Files.document(file)
    let document = try withCasework { () throws(CaseworkFailure) in
      try DocumentFile(path: file, bytes)
    }
    let casework = try session.casework()
    var fields: Entry = ["title": .text(title ?? document.name)]
    let given = ["about": about, "kind": kind, "date": date, "visibility": visibility]
    for (name, value) in given { fields[name] = value.map(EnteredValue.text) }
    let done = try withCasework { [fields] () throws(CaseworkFailure) in
      try casework.attach(
        document, fields: fields, on: CaseNumber(number), acting, ifVersion: options.ifVersion)
    }
    let id = done.records.first?.text ?? "-"
    try session.answer(
      json: .object([
        "case": .text(number), "records": .texts(done.records.map(\.text)),
        "hash": .text(document.content.hash.hex), "size": .number(document.content.bytes.count),
      ]),
      text: ProgramWords(session.language).recorded(
        RecordWords(session.language).kind("document"), id: id))
  }
}

/// `r2c document list`
struct ListDocumentsCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.listDocuments, named: "list") }

  @Argument(help: .option(.caseNumber))
  var number: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let dossier = try withCasework { () throws(CaseworkFailure) in
      try casework.dossier(CaseNumber(number), acting)
    }
    let documents = dossier.challenge.active("document")
    let words = ProgramWords(session.language)
    let lines = documents.map { "\($0.id)  \(words.document($0))" }
    try session.answer(
      json: .object(["documents": .list(documents.map(CaseJSON.record))]),
      text: lines.isEmpty ? words.noDocuments : lines.joined(separator: "\n"))
  }
}

/// `r2c document save`
struct SaveDocumentCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.saveDocument, named: "save") }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.id))
  var id: String

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output: String

  @Flag(name: .long, help: .option(.overwrite))
  var overwrite = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let file = try withCasework { () throws(CaseworkFailure) in
      try casework.file(
        of: RecordName.resolve("document", id), in: CaseNumber(number), acting)
    }
    if !overwrite, output != "-", access(output, F_OK) == 0 {
      throw .fileExists(path: output)
    }
    try Files.write(file.bytes, to: output)
    try session.log(
      .document, path: output, cases: [CaseNumber(number)], clearance: "names", casework)
    guard output != "-" else { return }
    try session.answer(
      json: .object([
        "case": .text(number), "file": .text(output), "name": .text(file.name),
        "size": .number(file.bytes.count),
      ]), text: ProgramWords(session.language).saved(output))
  }
}
