import ChallengeCore
import Foundation
import Terms
import Wording

/// What every OpenDocument file has in common: its parts in an archive, and what it says of itself.
///
/// > Source: OASIS OpenDocument 1.2, part 3 (packages), sections 2.2, 3.2 and 4.
enum OpenDocumentPackage {
  struct Part {
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  static let head = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

  /// - Parameter day: of every part in the archive; no clock is read.
  static func data(mediaType: String, parts: [Part], on day: CalendarDate) -> Data {
    var archive = ZipArchive(on: day)
    archive.add("mimetype", Data(mediaType.utf8), isStored: true)
    archive.add("META-INF/manifest.xml", Data(manifest(mediaType, parts).utf8))
    for part in parts { archive.add(part.name, Data(part.text.utf8)) }
    return archive.data
  }

  private static func manifest(_ mediaType: String, _ parts: [Part]) -> String {
    let entries = parts.map {
      "<manifest:file-entry manifest:full-path=\"\($0.name)\" manifest:media-type=\"text/xml\"/>\n"
    }
    return head + """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.2">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
      manifest:media-type="\(mediaType)"/>
      \(entries.joined())</manifest:manifest>
      """
  }

  static func meta(title: String, _ language: Language, _ day: CalendarDate) -> String {
    head + """
      <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta>
      <dc:title>\(XMLText.running(title))</dc:title>
      <dc:language>\(language.rawValue)</dc:language>
      <dc:date>\(day.iso)T00:00:00</dc:date>
      </office:meta></office:document-meta>
      """
  }
}
