import ChallengeCore

extension ProfileGroup {
  /// Up to which value the light route holds, and what it does not ask.
  ///
  /// > Source: domain report, amendment 6: evaluation, outcome, reason and lesson are never dropped.
  static let lightRoute = ProfileGroup(key: "light-route") { node, log, profile in
    let keys = ["up-to", "leaves-out"]
    guard let reader = MappingReader(node, owner: "light-route", known: keys, log: log) else {
      return
    }
    let limit = reader.required("up-to").flatMap { log.cents($0) }
    let names = (reader.required("leaves-out").map(log.textOrList) ?? []).compactMap {
      leftOut($0, log)
    }
    guard let limit else { return }
    profile.lightRoute = LightRoute(upTo: limit, leavesOut: Set(names))
  }

  private static func leftOut(_ node: YamlNode, _ log: FindingLog) -> String? {
    guard let name = log.text(node) else { return nil }
    if LightRoute.mayLeaveOut.contains(name) { return name }
    if Requirement.named(name) == nil {
      log.reportUnknown(.requirement, name, known: LightRoute.mayLeaveOut, at: node.position)
    } else {
      log.report(.neverLeftOut(name, allowed: LightRoute.mayLeaveOut), at: node.position)
    }
    return nil
  }
}
