/// A file that comes with a document, as far as a decision needs to know it.
package struct Attachment: Hashable, Sendable {
  /// The name of the file, without a folder.
  package let name: String
  /// SHA-256 of the content, in hexadecimal.
  package let hash: String
  package let bytes: Int
  /// For example `application/pdf`.
  package let mediaType: String

  package init(name: String, hash: String, bytes: Int, mediaType: String) {
    self.name = name
    self.hash = hash
    self.bytes = bytes
    self.mediaType = mediaType
  }

  /// The fields of a document that only a file fills in.
  package static let fields: Set<String> = ["file", "hash", "size", "media-type"]

  var values: [String: String] {
    ["file": name, "hash": hash, "size": String(bytes), "media-type": mediaType]
  }
}

extension Record {
  /// Why there is no file to give: the document only says where it is.
  package var isLink: Reason { Reason("document-is-link", about: id.text) }
}
