import ChallengeCore

extension ProfileGroup {
  /// How long ahead the municipality is warned, and when a case counts as stuck.
  static let alerts = ProfileGroup(key: "alerts") { node, log, profile in
    let keys = ["contract-end-months", "renewal-months", "stuck-after-days"]
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
  }

  /// Numbers of months, longest first.
  private static func monthsOf(_ node: YamlNode, _ log: FindingLog) -> [Int] {
    log.textOrList(node).compactMap { log.number($0, in: 1...120) }.sorted(by: >)
  }
}
