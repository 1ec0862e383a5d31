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

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let numbers = cases.map { CaseNumber($0) }
    let (text, count) = try withCasework { () throws(CaseworkFailure) in
      try casework.export(numbers, acting)
    }
    try Files.write(text, to: output)
    if output == "-" { return }
    try session.answer(
      json: .object(["file": .text(output), "cases": .number(count)]),
      text: ProgramWords(session.language).exported(count, to: output))
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
