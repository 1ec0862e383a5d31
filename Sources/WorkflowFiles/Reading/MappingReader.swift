import ChallengeCore
import Terms

/// Reads the keys of one mapping with a closed set of keys.
struct MappingReader {
  let log: FindingLog
  let position: FilePosition
  /// What the mapping describes, for findings about a missing key.
  let owner: String?
  let entries: [YamlNode.Entry]
  /// Keys that were probably meant by unknown ones; that they are missing needs no finding more.
  private let misspelt: Set<String>

  /// Nil, with a finding, when the node is no mapping.
  ///
  /// - Parameter known: the keys that it can have; another one is a finding.
  init?(_ node: YamlNode, owner: String?, known: [String], log: FindingLog) {
    guard case .mapping(let entries) = node.content else {
      log.report(.wrongKind(expected: .mapping), at: node.position)
      return nil
    }
    self.log = log
    self.owner = owner
    self.entries = entries
    position = node.position
    var misspelt: Set<String> = []
    for entry in entries where !known.contains(entry.key) {
      let nearest = nearestName(to: entry.key, among: known)
      log.report(
        .unknownKey(entry.key, known: known), at: entry.keyPosition, nearest: nearest)
      if let nearest { misspelt.insert(nearest) }
    }
    self.misspelt = misspelt
  }

  func entry(_ key: String) -> YamlNode.Entry? { entries.first { $0.key == key } }

  func value(_ key: String) -> YamlNode? { entry(key)?.value }

  func has(_ key: String) -> Bool { entry(key) != nil }

  /// The value of a key; its absence is a finding.
  func required(_ key: String) -> YamlNode? {
    guard let value = value(key) else {
      if !misspelt.contains(key) { log.report(.missingKey(key, in: owner), at: position) }
      return nil
    }
    return value
  }

  /// Whether an unknown key was probably meant to be this one.
  func isMisspelt(_ key: String) -> Bool { misspelt.contains(key) }

  /// A finding when both keys are given; it stands at the second of them in the file.
  func exclude(_ first: String, _ second: String) {
    guard let one = entry(first), let other = entry(second) else { return }
    log.report(.keysExclude(first, second), at: max(one.keyPosition, other.keyPosition))
  }
}

/// Single values.
extension MappingReader {
  func text(_ key: String) -> String? { required(key).flatMap { log.text($0) } }

  func optionalText(_ key: String) -> String? { value(key).flatMap { log.text($0) } }

  func name(_ key: String) -> String? { required(key).flatMap { log.name($0) } }

  func bilingual(_ key: String) -> Bilingual? { required(key).flatMap { log.bilingual($0) } }

  func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    required(key).flatMap { log.number($0, in: range) }
  }

  /// False when the key is absent.
  func flag(_ key: String) -> Bool { value(key).flatMap { log.flag($0) } ?? false }

  func date(_ key: String) -> CalendarDate? { required(key).flatMap { log.date($0) } }

  /// One of a closed set of words.
  func choice<Choice>(_ key: String, _ role: NameRole) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    required(key).flatMap { log.choice($0, role, among: Array(Choice.allCases)) }
  }

  func optionalChoice<Choice>(_ key: String, _ role: NameRole) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    value(key).flatMap { log.choice($0, role, among: Array(Choice.allCases)) }
  }
}
