/// The events that a transition answers, as its author writes them.
///
/// > Source: W3C SCXML 1.0, section 3.12.1: a descriptor matches an event when its parts, divided
/// > by dots, are the first parts of the event's name; `*` matches all; a last `.*` says nothing.
struct EventDescriptor {
  static let donePrefix = "done.state."

  /// The name without a last `.*`; `*` stands for every event.
  let name: String

  init(_ text: String) {
    name = text.hasSuffix(".*") ? String(text.dropLast(2)) : text
  }

  var isWildcard: Bool { name == "*" }

  /// Whether the name is one that an event can have.
  var isValid: Bool { isWildcard || Self.isEventName(name) }

  func matches(_ event: String) -> Bool {
    isWildcard || event == name || event.hasPrefix(name + ".")
  }

  /// The descriptors that match everything that this one matches, itself included, without `*`.
  var prefixes: [String] {
    let parts = name.split(separator: ".")
    return parts.indices.map { parts[...$0].joined(separator: ".") }
  }

  static func isEventName(_ name: String) -> Bool {
    !name.split(separator: ".", omittingEmptySubsequences: false).contains(where: \.isEmpty)
      && !name.contains { $0.isWhitespace || $0 == "*" }
  }

  /// The name of the event that says that a state is done.
  static func done(_ state: String) -> String { donePrefix + state }
}
