import CaseStorage
import Casework
import Foundation
import Reporting
import Wording

/// Copies that the program itself has put beside the database: before a new version of the tables,
/// and before a restore.
struct CopiesBeside {
  let files: [String]

  init(_ session: Session) {
    let path = URL(filePath: session.path)
    let name = path.lastPathComponent
    let found = try? FileManager.default.contentsOfDirectory(
      atPath: path.deletingLastPathComponent().path)
    let own = ["before-", "new-", "restoring-"].map { "\(name).\($0)" }
    files = (found ?? []).filter { file in own.contains { file.hasPrefix($0) } }.sorted()
  }
}

/// The form of a certificate, by the end of its file name.
enum CertificateFile {
  static let endings = ["md", "html", "json"]

  /// Sees that the form is known before anything is destroyed.
  static func check(_ path: String?) throws(CommandFailure) {
    guard let path, path != "-" else { return }
    guard endings.contains(URL(filePath: path).pathExtension) else {
      throw .input(option: "--output", value: path, expected: "….md, ….html, ….json")
    }
  }
}

extension Session {
  /// Writes a certificate to a file, and tells on standard output what was destroyed.
  func give(
    _ certificate: DestructionCertificate, to path: String?, beside: CopiesBeside
  ) throws(CommandFailure) {
    let json = RetentionJSON.certificate(certificate, beside: beside.files)
    let page = CertificatePage(certificate, beside: beside.files).page(language)
    if let path {
      switch URL(filePath: path).pathExtension {
      case "json": try Files.write(json.text + "\n", to: path)
      case "html": try Files.write(HTMLReport(page).text, to: path)
      default: try Files.write(MarkdownReport(page).text, to: path)
      }
      if path == "-" { return }
    }
    try answer(json: json, text: RetentionWords(language).done(certificate, file: path))
  }
}
