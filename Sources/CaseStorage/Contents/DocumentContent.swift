import ChallengeCore
import Foundation

/// The content of a file, kept once under its hash however many documents have it.
package struct DocumentContent: Hashable, Sendable {
  package let hash: Digest
  package let bytes: Data

  /// - Throws: `contentEmpty`, or `tooLarge` beyond `StorageLimits.documentBytes`.
  package init(_ bytes: Data) throws(StorageFailure) {
    guard !bytes.isEmpty else { throw .contentEmpty }
    guard bytes.count <= StorageLimits.documentBytes else {
      throw .tooLarge(bytes: bytes.count, limit: StorageLimits.documentBytes)
    }
    self.bytes = bytes
    hash = Digest(of: bytes)
  }
}

/// Which entries speak of a file.
enum ContentReference {
  /// Whether an entry with this stored name can name a file.
  static func follows(type: String) -> Bool { type.hasPrefix("document.") }

  /// The hash of the file that an event names; nil when it names none.
  static func hash(in event: StreamEvent?) -> String? {
    let values: [String: Value]? =
      switch event {
      case .challenge(.recorded(let recorded)) where recorded.kind == "document": recorded.values
      case .challenge(.recordChanged(let changed)) where changed.kind == "document": changed.values
      default: nil
      }
    guard case .text(let hash) = values?["hash"], !hash.isEmpty else { return nil }
    return hash
  }
}
