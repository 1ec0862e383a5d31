import ChallengeCore

/// Names one sequence of entries with versions of its own: a case, or the register.
package struct StreamName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// A name as stored; no check.
  package init(_ text: String) { self.text = text }

  /// People, and the rules in force.
  package static let register = StreamName("register")

  private static let casePrefix = "case/"

  package static func challenge(_ number: CaseNumber) -> StreamName {
    StreamName(casePrefix + number.text)
  }

  /// The case that the stream is of, nil for the register.
  package var caseNumber: CaseNumber? {
    guard text.hasPrefix(Self.casePrefix), text.utf8.count > Self.casePrefix.utf8.count else {
      return nil
    }
    return CaseNumber(String(text.dropFirst(Self.casePrefix.count)))
  }

  package var description: String { text }

  package static func < (left: StreamName, right: StreamName) -> Bool { left.text < right.text }
}

/// A stream and how many entries it holds.
package struct StreamHead: Hashable, Sendable {
  package let stream: StreamName
  package let version: Int

  package init(stream: StreamName, version: Int) {
    self.stream = stream
    self.version = version
  }
}
