import ChallengeCore

extension ProfileGroup {
  /// How long ahead the municipality is warned, when a case counts as stuck, and when both sides are
  /// asked the short questions.
  static let alerts = ProfileGroup(key: "alerts") { node, log, profile in
    let keys = [
      "contract-end-months", "renewal-months", "stuck-after-days", "question-moments",
      "question-days",
    ]
    guard let reader = MappingReader(node, owner: "alerts", known: keys, log: log) else { return }
    if let months = reader.value("contract-end-months").map({ monthsOf($0, log) }) {
      profile.alerts.contractEndMonths = months
    }
    if let months = reader.value("renewal-months").map({ monthsOf($0, log) }) {
      profile.alerts.renewalMonths = months
    }
    if let days = reader.value("stuck-after-days").flatMap({ log.number($0, in: 1...3_660) }) {
      profile.alerts.stuckAfterDays = days
    }
    if let moments = reader.value("question-moments") {
      profile.alerts.questionMoments = momentsOf(moments, log)
    }
    if let days = reader.value("question-days").flatMap({ log.number($0, in: 1...366) }) {
      profile.alerts.questionDays = days
    }
  }

  /// The moments at which the short questions are asked; an empty list says never.
  private static func momentsOf(_ node: YamlNode, _ log: FindingLog) -> Set<ExperienceMoment> {
    if case .list(let items) = node.content, items.isEmpty { return [] }
    return Set(
      log.textOrList(node).compactMap {
        log.choice($0, .value, among: ExperienceMoment.allCases)
      })
  }

  /// Numbers of months, longest first.
  private static func monthsOf(_ node: YamlNode, _ log: FindingLog) -> [Int] {
    log.textOrList(node).compactMap { log.number($0, in: 1...120) }.sorted(by: >)
  }
}
