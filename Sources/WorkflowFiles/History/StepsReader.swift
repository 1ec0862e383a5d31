import ChallengeCore
import Terms

/// Reads the steps of a history.
struct StepsReader {
  /// Nil when the history names no people.
  let people: [HistoryPerson]?
  let log: FindingLog

  static let acts = ["new", "add", "change", "withdraw", "do", "correct", "tick"]
  private static let common = [
    "on", "by", "for", "basis", "case", "refused", "expect", "id", "with", "record", "reason",
  ]
  /// The keys beside the act that each act can have, with `refused` and the like for all of them.
  private static let details: [String: [String]] = [
    "new": ["with"], "add": ["id", "with"], "change": ["with"], "withdraw": ["reason"],
    "do": ["record", "id", "with"], "correct": [], "tick": [],
  ]

  func read(_ history: MappingReader) -> [HistoryStep] {
    let nodes = history.required("steps").flatMap(log.items) ?? []
    return nodes.enumerated().compactMap { step($0.element, isFirst: $0.offset == 0) }
  }

  private func step(_ node: YamlNode, isFirst: Bool) -> HistoryStep? {
    let known = Self.acts + Self.common
    guard let reader = MappingReader(node, owner: "steps", known: known, log: log) else {
      return nil
    }
    let given = Self.acts.filter(reader.has)
    if given.count > 1 { reader.exclude(given[0], given[1]) }
    let meant = (Self.acts + ["expect"]).contains(where: reader.isMisspelt)
    if given.isEmpty, !reader.has("expect"), !meant {
      log.report(.stepWithoutAct(known: Self.acts + ["expect"]), at: node.position)
    }
    checkDetails(reader, act: given.first)
    if isFirst, !reader.has("on"), given.first != "tick", !given.isEmpty {
      log.report(.missingKey("on", in: "steps"), at: node.position)
    }
    let on = reader.value("on").flatMap { log.date($0) }
    let by = person(reader, "by")
    let behalfOf = person(reader, "for")
    if let entry = reader.entry("for"), !reader.has("basis") {
      log.report(.missingKey("basis", in: "steps"), at: entry.keyPosition)
    }
    let refused = reader.value("refused").map { log.textOrList($0).compactMap { log.text($0) } }
    return HistoryStep(
      position: node.position, on: on, by: by, behalfOf: behalfOf,
      basis: reader.optionalText("basis"), caseName: reader.optionalText("case"),
      act: given.first.flatMap { act($0, reader) }, refused: refused,
      expectation: reader.value("expect").flatMap { ExpectationReader(log: log).read($0) })
  }

  /// A key that says nothing about the act of its step is a mistake in the file.
  private func checkDetails(_ reader: MappingReader, act: String?) {
    let allowed = act.flatMap { Self.details[$0] } ?? []
    for key in ["id", "with", "record", "reason"] where !allowed.contains(key) {
      guard let entry = reader.entry(key) else { continue }
      if let act {
        log.report(.keysExclude(act, key), at: entry.keyPosition)
      } else if reader.has("expect") {
        log.report(.keysExclude("expect", key), at: entry.keyPosition)
      }
    }
    if act == nil, let entry = reader.entry("refused") {
      log.report(.keysExclude("expect", "refused"), at: entry.keyPosition)
    }
  }

  private func person(_ reader: MappingReader, _ key: String) -> PersonID? {
    guard let node = reader.value(key), let text = log.text(node) else { return nil }
    let known = (people ?? []).map(\.id.text) + [PersonID.clock.text]
    if people != nil, !known.contains(text) {
      log.reportUnknown(.person, text, known: known, at: node.position)
    }
    return PersonID(text)
  }

  private func act(_ key: String, _ reader: MappingReader) -> HistoryStep.Act? {
    guard let node = reader.value(key) else { return nil }
    let fields = reader.value("with").map(fields) ?? [:]
    let id = reader.optionalText("id")
    switch key {
    case "new": return new(node, with: fields)
    case "add":
      let kinds = RecordKind.all.map(\.name)
      return log.known(node, .recordKind, among: kinds).map {
        .add(kind: $0, id: id, fields: fields)
      }
    case "change": return log.text(node).map { .change($0, fields: fields) }
    case "withdraw":
      let reason = reader.text("reason")
      guard let name = log.text(node), let reason else { return nil }
      return .withdraw(name, reason: reason)
    case "do":
      let record = reader.optionalText("record")
      return log.text(node).map { .take(action: $0, record: record, id: id, fields: fields) }
    case "correct": return correction(node)
    case "tick": return log.date(node).map { .tick($0) }
    default: return nil
    }
  }

  private func new(_ node: YamlNode, with fields: Entry) -> HistoryStep.Act? {
    guard case .mapping(let entries) = node.content else {
      log.report(.wrongKind(expected: .mapping), at: node.position)
      return nil
    }
    let special = ["title", "existing", "since"]
    guard
      let reader = MappingReader(
        node, owner: "new", known: entries.map(\.key) + special, log: log)
    else { return nil }
    var fields = fields
    for entry in entries where !special.contains(entry.key) {
      fields[entry.key] = value(entry.value)
    }
    let existing = reader.optionalText("existing")
    let since = reader.value("since").flatMap { log.date($0) }
    if let entry = reader.entry("existing"), !reader.has("since") {
      log.report(.missingKey("since", in: "new"), at: entry.keyPosition)
    }
    if let entry = reader.entry("since"), !reader.has("existing") {
      log.report(.missingKey("existing", in: "new"), at: entry.keyPosition)
    }
    return reader.text("title").map {
      .new(title: $0, existing: existing, since: since, fields: fields)
    }
  }

  private func correction(_ node: YamlNode) -> HistoryStep.Act? {
    let known = ["entry", "date", "undo", "reason"]
    guard let reader = MappingReader(node, owner: "correct", known: known, log: log) else {
      return nil
    }
    reader.exclude("date", "undo")
    let entry = reader.value("entry").flatMap { log.number($0, in: 1...1_000_000_000) }
    let isUndo = reader.flag("undo")
    let date = isUndo ? nil : reader.date("date")
    guard let reason = reader.text("reason"), isUndo || date != nil else { return nil }
    return .correct(entry: entry, correction: date.map { .date($0) } ?? .undo, reason: reason)
  }
}

/// Fields as entered: the text as it is written, so that `000-1` and `1.250,50` stay what they are.
extension StepsReader {
  private func fields(_ node: YamlNode) -> Entry {
    guard case .mapping(let entries) = node.content else {
      log.report(.wrongKind(expected: .mapping), at: node.position)
      return [:]
    }
    var fields: Entry = [:]
    for entry in entries { fields[entry.key] = value(entry.value) }
    return fields
  }

  private func value(_ node: YamlNode) -> EnteredValue? {
    switch node.content {
    case .text(let text): return .text(text)
    case .list(let items):
      return .list(items.compactMap { item in log.text(item) })
    case .mapping(let entries):
      guard entries.count == 1, let entry = entries.first else {
        log.report(.wrongKind(expected: .fieldValue), at: node.position)
        return nil
      }
      guard Gap(rawValue: entry.key) != nil else {
        let known = Gap.allCases.map(\.rawValue)
        log.reportUnknown(.value, entry.key, known: known, at: entry.keyPosition)
        return nil
      }
      return log.text(entry.value).map { .text("\(entry.key): \($0)") }
    }
  }
}
