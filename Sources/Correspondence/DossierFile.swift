import Casework
import ChallengeCore
import Foundation
import Terms
import Wording

/// The whole dossier of a challenger in one file that needs nothing else to be read.
package struct DossierFile: Sendable {
  package enum Format: String, Hashable, Sendable, CaseIterable {
    /// One page with the documents in it.
    case html
    /// The page and the documents beside it.
    case zip
    /// The text alone, to be edited; documents are named.
    case odt
  }

  /// A document that goes along.
  package struct File: Sendable {
    package let record: String
    package let name: String
    package let mediaType: String
    package let content: Data

    package init(record: String, name: String, mediaType: String, content: Data) {
      self.record = record
      self.name = name
      self.mediaType = mediaType
      self.content = content
    }

    /// A name that stands apart and means nothing to a file system.
    package var path: String {
      let safe = name.map { character in
        character.isLetter || character.isNumber || "._-".contains(character) ? character : "-"
      }
      return "documenten/\(record)-\(String(String(safe).suffix(80)))"
    }
  }

  private let paper: Paper
  private let files: [File]
  private let day: CalendarDate

  package init(_ paper: Paper, files: [File], on day: CalendarDate) {
    self.paper = paper
    self.files = files
    self.day = day
  }

  package func data(_ format: Format) -> Data {
    switch format {
    case .odt: return OpenDocument.data(paper, on: day)
    case .html:
      let page = HTMLPaper(paper) { record in
        files.first { $0.record == record }.map { file in
          "data:\(file.mediaType);base64,\(file.content.base64EncodedString())"
        }
      }
      return Data(page.text.utf8)
    case .zip:
      var archive = ZipArchive(on: day)
      let page = HTMLPaper(paper) { record in files.first { $0.record == record }?.path }
      archive.add("dossier.html", Data(page.text.utf8))
      for file in files { archive.add(file.path, file.content) }
      return archive.data
    }
  }
}

/// A paper as one page of HTML without anything from elsewhere.
struct HTMLPaper {
  private let paper: Paper
  /// Where the file of a document is; nil when it does not go along.
  private let address: (String) -> String?

  init(_ paper: Paper, address: @escaping (String) -> String?) {
    self.paper = paper
    self.address = address
  }

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(paper.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(XMLText.running(paper.title))</title>
    <style>
    body { font: 1.1rem/1.5 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
    blockquote { border-left: .3rem solid #777; margin-left: 0; padding-left: 1rem }
    </style>
    </head>
    <body>
    <main>
    \(paper.blocks.map(block).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private func block(_ block: Paper.Block) -> String {
    switch block {
    case .heading(let level, let text): "<h\(level)>\(XMLText.running(text))</h\(level)>"
    case .text(let text): paragraphs(text)
    case .lines(let lines): "<p>\(lines.map(XMLText.running).joined(separator: "<br>\n"))</p>"
    case .items(let items):
      "<ul>\(items.map { "<li>\(XMLText.running($0))</li>" }.joined(separator: "\n"))</ul>"
    case .quote(let text): "<blockquote>\(paragraphs(text))</blockquote>"
    case .document(let label, let record, let name): document(label, record, name)
    }
  }

  private func paragraphs(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "<p>\(XMLText.running(String($0)))</p>" }.joined()
  }

  private func document(_ label: String, _ record: String, _ name: String?) -> String {
    let shown = XMLText.running("\(label) (\(name ?? record))")
    guard let address = address(record) else { return "<p>\(shown)</p>" }
    let file = XMLText.running(name ?? record)
    return "<p><a href=\"\(XMLText.running(address))\" download=\"\(file)\">\(shown)</a></p>"
  }
}
