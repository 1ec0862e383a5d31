import ChallengeCore

/// An event as it is written: a stable name with a version, and a payload.
package struct StoredEvent: Hashable, Sendable {
  /// For example `contact-person.assigned/1`; never made from a name in Swift.
  package let type: String
  package let payload: JSONValue

  package init(type: String, payload: JSONValue) {
    self.type = type
    self.payload = payload
  }
}

/// Why a stored event cannot be read.
package enum CodecProblem: Error, Hashable, Sendable {
  /// A newer program wrote it, or somebody altered it.
  case unknownType(String)
  /// Something is missing from the payload, or is not what it should be.
  case badPayload(type: String, key: String)

  package var description: String {
    switch self {
    case .unknownType(let type): "unknown type \(type)"
    case .badPayload(let type, let key): "\(type): \(key)"
    }
  }
}

/// The parts of a stored name: `subject.verb/version`.
struct StoredName: Hashable {
  let subject: String
  let verb: String
  let version: Int

  init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let version = Int(halves[1]), version > 0,
      let point = halves[0].firstIndex(of: ".")
    else { return nil }
    subject = String(halves[0][..<point])
    verb = String(halves[0][halves[0].index(after: point)...])
    self.version = version
    guard !subject.isEmpty, !verb.isEmpty else { return nil }
  }

  /// The subjects that are no kinds of records.
  static let reservedSubjects: Set<String> = [
    "challenge", "step", "term", "reminder", "entry", "status-code", "person", "rules",
    "catalogue-task", "cases", "copy",
  ]
}
