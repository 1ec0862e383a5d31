import ChallengeCore
import Terms

/// Reads how long cases are kept: the key `retention` of a profile.
///
/// ```yaml
/// retention:
///   keep-figures: true
///   outcomes:
///     withdrawn: { number: "1.1", nomination: destroy, period: 1y, from: case-end, ground: "…" }
///   other: { number: "1.2", nomination: keep, ground: "…" }
/// ```
struct RetentionReader {
  private let reader: MappingReader
  private let log: FindingLog

  init?(node: YamlNode, log: FindingLog) {
    let keys = ["keep-figures", "outcomes", "other"]
    guard let reader = MappingReader(node, owner: "retention", known: keys, log: log) else {
      return nil
    }
    self.reader = reader
    self.log = log
  }

  func read() -> RetentionSchedule {
    var rules: [String: RetentionSchedule.Rule] = [:]
    for entry in reader.value("outcomes").flatMap(log.named) ?? [] {
      guard RecordKind.outcomes.contains(entry.key) else {
        log.report(
          .unknownName(.choice, entry.key, known: RecordKind.outcomes), at: entry.keyPosition,
          nearest: nearestName(to: entry.key, among: RecordKind.outcomes))
        continue
      }
      rules[entry.key] = rule(entry.value, owner: entry.key)
    }
    return RetentionSchedule(
      rules: rules, other: reader.value("other").flatMap { rule($0, owner: "other") },
      keepsFigures: reader.flag("keep-figures"))
  }

  private func rule(_ node: YamlNode, owner: String) -> RetentionSchedule.Rule? {
    let keys = ["number", "nomination", "period", "from", "ground"]
    guard let reader = MappingReader(node, owner: owner, known: keys, log: log) else { return nil }
    let number = reader.text("number")
    let nomination: RetentionSchedule.Nomination? = reader.choice("nomination", .value)
    let from: RetentionSchedule.SourceDate? = reader.optionalChoice("from", .value)
    let ground = reader.text("ground")
    let period = nomination == .destroy ? reader.required("period").flatMap(length) : nil
    guard let number, let nomination, let ground else { return nil }
    return RetentionSchedule.Rule(
      number: number, nomination: nomination, period: period, from: from ?? .caseEnd,
      ground: ground)
  }

  private func length(_ node: YamlNode) -> TermLength? {
    guard let text = log.text(node) else { return nil }
    if let length = TermLength(text), length.unit != .workingDays { return length }
    log.report(.notALength(text), at: node.position)
    return nil
  }
}
