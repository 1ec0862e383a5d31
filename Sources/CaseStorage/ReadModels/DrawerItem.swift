import ChallengeCore

/// What somebody keeps for himself in the database.
package enum DrawerKind: String, Hashable, Sendable, CaseIterable {
  /// A form that has not been sent yet.
  case draft
  /// A way of choosing cases, under a name.
  case filter
  /// How somebody wants the desk to be.
  case setting
}

/// One thing in somebody's drawer: nobody else reads it, and it proves nothing.
///
/// It stands beside the journal: it is not chained and not exported, it goes when its case is
/// destroyed, and all of somebody's things go when his part ends.
package struct DrawerItem: Hashable, Sendable {
  package let kind: DrawerKind
  /// One of its kind for one person.
  package let name: String
  /// The case that it is about.
  package let number: CaseNumber?
  /// The version of the form in which ``text`` is written, for whoever reads it later.
  package let format: Int
  /// When it was last kept, RFC 3339 with offset.
  package let kept: String
  /// Opaque to the storage.
  package let text: String

  package init(
    kind: DrawerKind, name: String, number: CaseNumber? = nil, format: Int, kept: String,
    text: String
  ) {
    self.kind = kind
    self.name = name
    self.number = number
    self.format = format
    self.kept = kept
    self.text = text
  }

  func checkSize() throws(StorageFailure) {
    for (size, limit) in [
      (name.utf8.count, StorageLimits.drawerNameBytes),
      (text.utf8.count, StorageLimits.drawerBytes),
    ] where size > limit {
      throw .tooLarge(bytes: size, limit: limit)
    }
  }
}
