import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording

/// `r2c export`
struct ExportCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.export) }

  @Argument(help: .option(.everyCase))
  var cases: [String] = []

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output: String

  @Flag(name: .long, help: .option(.pseudonymised))
  var pseudonymised = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    if pseudonymised { return try exportForResearch(casework, acting, session) }
    let numbers = cases.map { CaseNumber($0) }
    let (text, count) = try withCasework { () throws(CaseworkFailure) in
      try casework.export(numbers, acting)
    }
    try Files.write(text, to: output)
    try session.log(.export, path: output, cases: numbers.isEmpty ? nil : numbers, casework)
    if output == "-" { return }
    try session.answer(
      json: .object(["file": .text(output), "cases": .number(count)]),
      text: ProgramWords(session.language).exported(count, to: output))
  }
}

extension ExportCommand {
  /// A case on each line, in which nobody is named.
  private func exportForResearch(
    _ casework: Casework, _ acting: Acting, _ session: Session
  ) throws(CommandFailure) {
    let wanted = Set(cases.map { CaseNumber($0) })
    let dossiers = try withCasework { () throws(CaseworkFailure) in
      try casework.researched(wanted, acting)
    }
    let lines = dossiers.map { CaseJSON.researched($0, session.language).text + "\n" }
    try Files.write(lines.joined(), to: output)
    try session.log(.export, path: output, cases: nil, casework)
    if output == "-" { return }
    try session.answer(
      json: .object(["file": .text(output), "cases": .number(dossiers.count)]),
      text: ProgramWords(session.language).exported(dossiers.count, to: output))
  }
}

/// `r2c import`
struct ImportCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.importing) }

  @Argument(help: .option(.files))
  var files: [String]

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let texts = try files.map { (file) throws(CommandFailure) in
      String(decoding: try Files.read(file), as: UTF8.self)
    }
    let casework = try session.casework(creating: true)
    var imported: [String] = []
    var alreadyThere = 0
    for text in texts {
      let result = try withCasework { () throws(CaseworkFailure) in
        try casework.importCases(text, acting)
      }
      imported += result.imported.compactMap { $0.caseNumber?.text }
      alreadyThere += result.alreadyThere.count
    }
    try session.answer(
      json: .object([
        "imported": .texts(imported), "alreadyThere": .number(alreadyThere),
      ]),
      text: ProgramWords(session.language).imported(imported.count, alreadyThere: alreadyThere))
  }
}
