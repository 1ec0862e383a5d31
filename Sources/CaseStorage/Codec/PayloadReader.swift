import ChallengeCore
import Terms

/// Takes the members of a payload one by one, and says which is missing or not as it should be.
struct PayloadReader {
  let type: String
  let members: [String: JSONValue]
  /// The keys that lead to this object, with a point between them; empty for the payload itself.
  private let path: String

  init(type: String, _ payload: JSONValue, path: String = "") throws(CodecProblem) {
    guard case .object(let members) = payload else {
      throw .badPayload(type: type, key: path.isEmpty ? "payload" : path)
    }
    self.type = type
    self.members = members
    self.path = path
  }

  private func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  func problem(_ key: String) -> CodecProblem { .badPayload(type: type, key: path(key)) }

  func require<Part>(_ key: String, _ part: Part?) throws(CodecProblem) -> Part {
    guard let part else { throw problem(key) }
    return part
  }

  /// Nil when the key is absent; a problem when `read` makes nothing of it.
  func optional<Part>(
    _ key: String, _ read: (JSONValue) throws(CodecProblem) -> Part?
  ) throws(CodecProblem) -> Part? {
    guard let value = members[key] else { return nil }
    return try require(key, try read(value))
  }

  func text(_ key: String) throws(CodecProblem) -> String {
    guard case .text(let text) = members[key] else { throw problem(key) }
    return text
  }

  func optionalText(_ key: String) throws(CodecProblem) -> String? {
    members[key] == nil ? nil : try text(key)
  }

  func number(_ key: String) throws(CodecProblem) -> Int {
    guard case .number(let number) = members[key] else { throw problem(key) }
    return number
  }

  func flag(_ key: String) throws(CodecProblem) -> Bool {
    guard case .flag(let flag) = members[key] else { throw problem(key) }
    return flag
  }

  func date(_ key: String) throws(CodecProblem) -> CalendarDate {
    try require(key, CalendarDate(iso: try text(key)))
  }

  func optionalDate(_ key: String) throws(CodecProblem) -> CalendarDate? {
    members[key] == nil ? nil : try date(key)
  }

  func choice<Choice>(
    _ key: String, _ choices: [String: Choice]
  ) throws(CodecProblem) -> Choice {
    try require(key, choices[try text(key)])
  }

  func record(_ key: String) throws(CodecProblem) -> RecordID? {
    try optionalText(key).map(RecordID.init)
  }

  func texts(_ key: String) throws(CodecProblem) -> [String] {
    try texts(key, try require(key, members[key]))
  }

  func texts(_ key: String, _ value: JSONValue) throws(CodecProblem) -> [String] {
    guard case .list(let items) = value else { throw problem(key) }
    var texts: [String] = []
    texts.reserveCapacity(items.count)
    for item in items {
      guard case .text(let text) = item else { throw problem(key) }
      texts.append(text)
    }
    return texts
  }

  /// A reader for each object in a list.
  func readers(_ key: String) throws(CodecProblem) -> [PayloadReader] {
    guard case .list(let items) = members[key] else { throw problem(key) }
    var readers: [PayloadReader] = []
    for item in items {
      readers.append(try PayloadReader(type: type, item, path: path(key)))
    }
    return readers
  }

  func object(_ key: String) throws(CodecProblem) -> PayloadReader {
    try PayloadReader(type: type, try require(key, members[key]), path: path(key))
  }
}
