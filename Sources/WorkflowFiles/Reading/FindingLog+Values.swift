import ChallengeCore
import Terms

/// Reading of one value: nil, with a finding, when it is not what it should be.
extension FindingLog {
  /// A text that says something.
  func text(_ node: YamlNode) -> String? {
    guard case .text(let text) = node.content else {
      report(.wrongKind(expected: .text), at: node.position)
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      report(.empty, at: node.position)
      return nil
    }
    return text
  }

  /// An identifier: lower case letters and digits, with single hyphens between them.
  func name(_ node: YamlNode) -> String? {
    guard let text = text(node) else { return nil }
    return checkName(text, at: node.position) ? text : nil
  }

  func checkName(_ text: String, at position: FilePosition) -> Bool {
    guard text.utf8.count <= FileLimits.nameLength else {
      report(.limitExceeded(.name, limit: FileLimits.nameLength), at: position)
      return false
    }
    guard Identifier.isValid(text) else {
      report(.badName(text), at: position, nearest: Identifier.made(from: text))
      return false
    }
    return true
  }

  func bilingual(_ node: YamlNode) -> Bilingual? {
    guard let reader = MappingReader(node, owner: nil, known: ["nl", "en"], log: self) else {
      return nil
    }
    let dutch = reader.text("nl")
    let english = reader.text("en")
    guard let dutch, let english else { return nil }
    return Bilingual(dutch: dutch, english: english)
  }

  func number(_ node: YamlNode, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node) else { return nil }
    let digits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits else {
      report(.wrongKind(expected: .number), at: node.position)
      return nil
    }
    guard let number = Int(text), range.contains(number) else {
      report(
        .outOfRange(lowest: range.lowerBound, highest: range.upperBound), at: node.position)
      return nil
    }
    return number
  }

  func flag(_ node: YamlNode) -> Bool? {
    guard case .text(let text) = node.content else {
      report(.wrongKind(expected: .yesNo), at: node.position)
      return nil
    }
    switch text {
    case "true", "yes", "ja": return true
    case "false", "no", "nee": return false
    default:
      report(.wrongKind(expected: .yesNo), at: node.position)
      return nil
    }
  }

  /// A length of time: `6w`, `10wd`.
  func length(_ node: YamlNode) -> TermLength? {
    guard let text = text(node) else { return nil }
    if let length = TermLength(text) { return length }
    report(.notALength(text), at: node.position)
    return nil
  }

  /// Euro cents from an amount in euros: `221000`, `2.500,50`.
  func cents(_ node: YamlNode) -> Int? {
    guard let text = text(node) else { return nil }
    if let cents = Money.cents(text), cents <= Limits.cents { return cents }
    report(.notAnAmount(text), at: node.position)
    return nil
  }

  func date(_ node: YamlNode) -> CalendarDate? {
    guard case .text(let text) = node.content, let date = CalendarDate(iso: text) else {
      report(.wrongKind(expected: .date), at: node.position)
      return nil
    }
    return date
  }

  func choice<Choice: RawRepresentable<String>>(
    _ node: YamlNode, _ role: NameRole, among choices: [Choice]
  ) -> Choice? {
    guard let text = text(node) else { return nil }
    if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
    reportUnknown(role, text, known: choices.map(\.rawValue), at: node.position)
    return nil
  }

  /// One of some names.
  func known(_ node: YamlNode, _ role: NameRole, among names: [String]) -> String? {
    guard let text = text(node) else { return nil }
    if names.contains(text) { return text }
    reportUnknown(role, text, known: names, at: node.position)
    return nil
  }

  /// The items of a list that must hold something.
  func items(_ node: YamlNode) -> [YamlNode]? {
    guard case .list(let items) = node.content else {
      report(.wrongKind(expected: .list), at: node.position)
      return nil
    }
    if items.isEmpty { report(.empty, at: node.position) }
    return items
  }

  /// The items of a list, or the one text that stands in its place.
  func textOrList(_ node: YamlNode) -> [YamlNode] {
    switch node.content {
    case .text: return [node]
    case .list: return items(node) ?? []
    case .mapping:
      report(.wrongKind(expected: .textOrList), at: node.position)
      return []
    }
  }

  /// The entries of a mapping with free names for keys; a bad name is a finding.
  func named(_ node: YamlNode) -> [YamlNode.Entry]? {
    guard case .mapping(let entries) = node.content else {
      report(.wrongKind(expected: .mapping), at: node.position)
      return nil
    }
    if entries.isEmpty { report(.empty, at: node.position) }
    for entry in entries { _ = checkName(entry.key, at: entry.keyPosition) }
    return entries
  }

  /// A date field of a kind, written `kind.field`.
  func dateField(_ text: String, at position: FilePosition) -> FieldReference? {
    guard let reference = FieldReference(text) else {
      reportNoDateField(text, at: position)
      return nil
    }
    return checkDateField(reference, at: position) ? reference : nil
  }

  /// Notes a text that is not written `kind.field`; the name of a kind alone means its first date.
  private func reportNoDateField(_ text: String, at position: FilePosition) {
    let dates = RecordKind.all.flatMap { kind in
      kind.fields.filter { $0.type == .date }.map { "\(kind.name).\($0.name)" }
    }
    report(
      .unknownName(.field, text, known: dates), at: position,
      nearest: dates.first { $0.hasPrefix("\(text).") } ?? nearestName(to: text, among: dates))
  }

  /// Reads `kind.field` of a yes-or-no field.
  func flagField(_ text: String, at position: FilePosition) -> FieldReference? {
    let known = RecordKind.all.flatMap { kind in
      kind.fields.filter { $0.type == .yesNo }.map { "\(kind.name).\($0.name)" }
    }
    if known.contains(text) { return FieldReference(text) }
    reportUnknown(.field, text, known: known, at: position)
    return nil
  }

  func checkDateField(_ reference: FieldReference, at position: FilePosition) -> Bool {
    guard let kind = RecordKind.named(reference.kind) else {
      reportUnknown(
        .recordKind, reference.kind, known: RecordKind.all.map(\.name), at: position)
      return false
    }
    guard let field = kind.field(reference.field) else {
      reportUnknown(.field, reference.field, known: kind.fields.map(\.name), at: position)
      return false
    }
    guard field.type == .date else {
      report(.notADateField(kind: reference.kind, field: reference.field), at: position)
      return false
    }
    return true
  }
}

/// The names that files give to things: lower case letters and digits, hyphens between them.
enum Identifier {
  static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isLetterOrDigit) }
  }

  /// The identifier that was probably meant: lower case, hyphens for what cannot stand in it.
  static func made(from text: String) -> String? {
    let parts = text.lowercased().utf8.split { !isLetterOrDigit($0) }
    let name = parts.map { String(Substring($0)) }.joined(separator: "-")
    return name.isEmpty ? nil : name
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
