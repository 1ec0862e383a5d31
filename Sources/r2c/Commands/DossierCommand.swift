import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Correspondence
import Foundation
import Wording

/// `r2c dossier`
struct DossierCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.dossier) }

  @Argument(help: .option(.dossierCase))
  var number: String?

  @Option(name: .long, help: .option(.statusCode))
  var code: String?

  @Option(name: .long, help: .option(.format, value: "html|zip|odt"))
  var format: String?

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let format = try fileFormat()
    let acting = try session.acting()
    let casework = try session.casework()
    let view = try view(casework, acting)
    let paper = DossierPaper(session.language, view)
    var files: [DossierFile.File] = []
    if format != .odt {
      for record in paper.files {
        let file = try withCasework { () throws(CaseworkFailure) in try casework.file(of: record) }
        files.append(
          .init(
            record: record.id.text, name: file.name,
            mediaType: DocumentFile.mediaType(of: file.name), content: file.bytes))
      }
    }
    let dossier = DossierFile(paper.paper, files: files, on: acting.on)
    try Files.write(dossier.data(format), to: output)
    // Whoever reads with a status code is on nobody's list; the log names the user of the system.
    try session.log(
      .document, path: output, cases: [view.summary.number], clearance: "names", casework)
    guard output != "-" else { return }
    try session.answer(
      json: .object([
        "case": .text(view.summary.number.text), "file": .text(output),
        "documents": .number(files.count),
      ]), text: ProgramWords(session.language).saved(output))
  }

  /// What the challenger may read, by a status code or by the number of a case.
  private func view(_ casework: Casework, _ acting: Acting) throws(CommandFailure) -> StatusView {
    if let code {
      guard let read = StatusCode(code) else { throw .casework(.unknownStatusCode) }
      return try withCasework { () throws(CaseworkFailure) in
        try casework.status(of: read, acting)
      }
    }
    guard let number else {
      throw .input(option: "CASE", value: "", expected: "2026-0001 / --code")
    }
    return try withCasework { () throws(CaseworkFailure) in
      try casework.sharedDossier(CaseNumber(number), acting)
    }
  }

  private func fileFormat() throws(CommandFailure) -> DossierFile.Format {
    let known = DossierFile.Format.allCases
    let expected = known.map(\.rawValue).joined(separator: ", ")
    if let format {
      guard let chosen = DossierFile.Format(rawValue: format) else {
        throw .input(option: "--format", value: format, expected: expected)
      }
      return chosen
    }
    return known.first { output.hasSuffix(".\($0.rawValue)") } ?? .html
  }
}
