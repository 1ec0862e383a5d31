import CaseStorage
import ChallengeCore
import Foundation

/// A file that goes into a dossier, as somebody has it.
package struct DocumentFile: Sendable {
  /// The name alone, without folders.
  package let name: String
  package let content: DocumentContent

  /// - Parameter path: where it came from; only the last part is kept.
  /// - Throws: a storage failure when it is empty or too large.
  package init(path: String, _ bytes: Data) throws(CaseworkFailure) {
    name = Self.plainName(path)
    content = try storing { () throws(StorageFailure) in try DocumentContent(bytes) }
  }

  /// How large it is.
  package var bytes: Int { content.bytes.count }

  var attachment: Attachment {
    Attachment(
      name: name, hash: content.hash.hex, bytes: content.bytes.count,
      mediaType: Self.mediaType(of: name))
  }

  /// The last part of a path, which names no folder and no place above it.
  package static func plainName(_ path: String) -> String {
    let last = path.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
    return ["", ".", ".."].contains(last) ? "document" : last
  }

  /// What a file is by the end of its name; nothing is guessed from its content.
  package static func mediaType(of name: String) -> String {
    let parts = name.split(separator: ".")
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return unknown }
    return types[ending] ?? unknown
  }

  private static let unknown = "application/octet-stream"

  private static let types = [
    "pdf": "application/pdf", "txt": "text/plain", "csv": "text/csv", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "eml": "message/rfc822", "zip": "application/zip",
  ]
}

extension Casework {
  // MARK: Documents

  /// Records a document with its file; both are kept in one transaction.
  @discardableResult
  package func attach(
    _ file: DocumentFile, fields: Entry, on number: CaseNumber, _ acting: Acting,
    ifVersion version: Int? = nil
  ) throws(CaseworkFailure) -> Done {
    try handle(
      .attach(file.attachment, fields: fields), on: number, acting, ifVersion: version,
      contents: [file.content])
  }

  /// The file of a document, for whoever may read the document.
  package func file(
    of id: RecordID, in number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> (name: String, bytes: Data) {
    let dossier = try dossier(number, acting, for: .documentFile)
    guard let record = dossier.challenge.record(id), record.kind == "document" else {
      throw .refused(.unknown(.record(id.text)))
    }
    return try file(of: record)
  }

  /// The file of a document that somebody has been given to read.
  package func file(of record: Record) throws(CaseworkFailure) -> (name: String, bytes: Data) {
    guard let hash = record.text("hash") else {
      throw .refused(.byRules([record.isLink]))
    }
    let bytes = try storing { () throws(StorageFailure) in
      guard let bytes = try store.content(hash: hash) else { throw .contentMissing(hash: hash) }
      return bytes
    }
    return (DocumentFile.plainName(record.text("file") ?? ""), bytes)
  }
}
