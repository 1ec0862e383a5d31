import ChallengeCore
import Terms

/// Reads what a history expects.
struct ExpectationReader {
  let log: FindingLog

  private static let keys = [
    "phase", "state", "due", "move", "version", "ended", "outcome", "overdue", "provisional",
    "status-contains", "open", "warn",
  ]

  func read(_ node: YamlNode) -> Expectation? {
    guard let reader = MappingReader(node, owner: "expect", known: Self.keys, log: log) else {
      return nil
    }
    if reader.entries.isEmpty { log.report(.empty, at: node.position) }
    let outcomes: [String] =
      if case .choice(let choices) = RecordKind.named("ending")?.field("outcome")?.type {
        choices
      } else { [] }
    return Expectation(
      position: node.position, phase: reader.optionalChoice("phase", .phase),
      states: texts(reader, "state"), due: reader.value("due").map(dates),
      move: reader.value("move").map(sides),
      version: reader.value("version").flatMap { log.number($0, in: 0...1_000_000_000) },
      hasEnded: reader.value("ended").flatMap { log.flag($0) },
      outcome: reader.value("outcome").flatMap { log.known($0, .choice, among: outcomes) },
      isOverdue: reader.value("overdue").flatMap { log.flag($0) },
      isProvisional: reader.value("provisional").flatMap { log.flag($0) },
      statusContains: texts(reader, "status-contains"), open: texts(reader, "open"),
      warnings: reader.value("warn").map(warnings))
  }

  /// Codes of warnings; an empty list says that there is none.
  private func warnings(_ node: YamlNode) -> Set<String> {
    if case .list(let items) = node.content, items.isEmpty { return [] }
    let known = WarningRule.codes
    return Set(log.textOrList(node).compactMap { log.known($0, .choice, among: known) })
  }

  private func texts(_ reader: MappingReader, _ key: String) -> [String]? {
    reader.value(key).map { log.textOrList($0).compactMap { log.text($0) } }
  }

  /// An empty list says that nobody has to do anything.
  private func sides(_ node: YamlNode) -> Set<Side> {
    if case .list(let items) = node.content, items.isEmpty { return [] }
    return Set(
      log.textOrList(node).compactMap { log.choice($0, .side, among: Side.allCases) })
  }

  private func dates(_ node: YamlNode) -> [String: CalendarDate] {
    guard case .mapping(let entries) = node.content else {
      log.report(.wrongKind(expected: .mapping), at: node.position)
      return [:]
    }
    var dates: [String: CalendarDate] = [:]
    for entry in entries { dates[entry.key] = log.date(entry.value) }
    return dates
  }
}
