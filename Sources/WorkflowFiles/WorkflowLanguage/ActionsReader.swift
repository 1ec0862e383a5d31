import ChallengeCore

/// Reads the actions of a workflow.
struct ActionsReader {
  let names: WorkflowNames
  let log: FindingLog

  private static let keys = ["label", "explains", "by", "records", "process", "fills", "final"]

  func read(_ workflow: MappingReader) -> [String: ActionDefinition] {
    guard let entries = workflow.required("actions").flatMap(log.named) else { return [:] }
    var actions: [String: ActionDefinition] = [:]
    for entry in entries { actions[entry.key] = action(entry) }
    return actions
  }

  private func action(_ entry: YamlNode.Entry) -> ActionDefinition? {
    guard
      let reader = MappingReader(entry.value, owner: entry.key, known: Self.keys, log: log)
    else { return nil }
    let label = reader.bilingual("label")
    let explanation = reader.bilingual("explains")
    let roles = reader.required("by").flatMap(log.items) ?? []
    let by = roles.compactMap { log.choice($0, .role, among: Role.acting) }
    let process = reader.value("process").flatMap {
      log.known($0, .recordKind, among: names.processes)
    }
    let records = (reader.value("records").flatMap(log.items) ?? []).compactMap(record)
    let fills = fills(reader, process)
    let isFinal = reader.flag("final")
    checkClashes(entry, records, process: process, fills: fills)
    guard let label, let explanation else { return nil }
    return ActionDefinition(
      name: entry.key, label: label, explanation: explanation, by: Set(by), process: process,
      records: records, fills: fills, isFinal: isFinal)
  }

  private func fills(_ reader: MappingReader, _ process: String?) -> [String] {
    guard let node = reader.value("fills") else { return [] }
    guard reader.has("process") else {
      log.report(.missingKey("process", in: reader.owner), at: node.position)
      return []
    }
    let items = log.items(node) ?? []
    guard let kind = process.flatMap(RecordKind.named) else { return [] }
    return items.compactMap { log.known($0, .field, among: kind.fields.map(\.name)) }
  }

  private func record(_ node: YamlNode) -> AttachedRecord? {
    let known = ["kind", "set", "demands"]
    guard let reader = MappingReader(node, owner: nil, known: known, log: log),
      let kindNode = reader.required("kind"),
      let name = log.known(kindNode, .recordKind, among: RecordKind.all.map(\.name)),
      let kind = RecordKind.named(name)
    else { return nil }
    let fields = kind.fields.map(\.name)
    let demands = (reader.value("demands").flatMap(log.items) ?? []).compactMap {
      log.known($0, .field, among: fields)
    }
    let set = reader.value("set").map { values($0, kind) } ?? [:]
    return AttachedRecord(kind: name, set: set, demands: demands)
  }

  /// The values that the workflow sets itself.
  private func values(_ node: YamlNode, _ kind: RecordKind) -> [String: String] {
    guard case .mapping(let entries) = node.content else {
      log.report(.wrongKind(expected: .mapping), at: node.position)
      return [:]
    }
    var values: [String: String] = [:]
    for entry in entries {
      guard let field = kind.field(entry.key) else {
        log.reportUnknown(
          .field, entry.key, known: kind.fields.map(\.name), at: entry.keyPosition)
        continue
      }
      values[entry.key] = value(entry.value, of: field)
    }
    return values
  }

  private func value(_ node: YamlNode, of field: Field) -> String? {
    switch field.type {
    case .choice(let choices), .choices(let choices):
      return log.known(node, .choice, among: choices)
    case .yesNo: return log.flag(node).map { $0 ? "yes" : "no" }
    case .number: return log.number(node, in: 0...1_000_000_000).map(String.init)
    default: return log.text(node)
    }
  }

  /// Fields are entered by name alone, so no name may be asked for twice in one action.
  private func checkClashes(
    _ entry: YamlNode.Entry, _ records: [AttachedRecord], process: String?, fills: [String]
  ) {
    var asked: [String: String] = [:]
    for field in fills { asked[field] = process }
    for record in records {
      for field in RecordKind.named(record.kind)?.fields.map(\.name) ?? []
      where record.set[field] == nil {
        if let first = asked[field] {
          log.report(
            .fieldClash(action: entry.key, field: field, first: first, second: record.kind),
            at: entry.keyPosition)
        }
        asked[field] = record.kind
      }
    }
  }
}
