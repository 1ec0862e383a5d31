/// Every limit of the storage, in one place.
package enum StorageLimits {
  /// How long a writer waits for another one, in seconds.
  package static let busyTimeoutSeconds = 5.0

  /// The longest payload of one entry, in bytes of UTF-8.
  package static let payloadBytes = 4 * 1024 * 1024

  /// The largest file of a document, in bytes; in an export it must fit in one line.
  package static let documentBytes = 10 * 1024 * 1024

  /// How deep lists and objects in a payload may lie in each other.
  package static let jsonDepth = 32

  /// The longest line of an export that is read, in bytes of UTF-8.
  package static let transferLineBytes = 16 * 1024 * 1024

  /// How many cases one page holds at most.
  package static let pageSize = 1000

  /// The longest text of one thing in somebody's drawer, in bytes of UTF-8.
  package static let drawerBytes = 256 * 1024

  /// The longest name of it.
  package static let drawerNameBytes = 200

  /// How many things somebody can keep in the drawer.
  package static let drawerItems = 500

  /// How many cases that changed are named; of more it is only said that there are.
  package static let namedChanges = 1000

  /// Up to so many hits of a search are put in order together; of more, the list is walked.
  package static let searchTogether = 2000

  /// How many words of a search count; the rest is left out.
  package static let searchWords = 16

  /// How many characters of a search count; the rest is left out.
  package static let searchCharacters = 2000

  /// How many problems a verification names; beyond that it only counts them.
  package static let namedProblems = 1000

  /// The bytes of chance in front of a payload before it is hashed.
  package static let saltBytes = 16
}
