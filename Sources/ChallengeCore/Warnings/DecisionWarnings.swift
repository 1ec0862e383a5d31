extension WarningRule {
  /// What may be amiss with a decision without making it impossible.
  static let decisionRules: [WarningRule] = [
    WarningRule(codes: ["organ-not-competent"]) { inspection in
      guard let decision = inspection.challenge.latest("decision"),
        let organ = decision.text("organ")
      else { return [] }
      let competent = inspection.profile.competentOrgans(for: inspection.challenge)
      let isCompetent = competent.contains {
        organ.lowercased().contains($0.lowercased())
      }
      guard !isCompetent else { return [] }
      return [
        Warning(
          "organ-not-competent",
          ["organ": .text(organ), "competent": .text(competent.joined(separator: ", "))],
          owners: [.role(.processManager)], .complete(decision.id, field: "organ"))
      ]
    },
    WarningRule(codes: ["task-cut"]) { inspection in
      guard let from = inspection.cutAfterReceipt else { return [] }
      let contact = inspection.challenge.active("contact-person").last {
        $0.side() == .municipality
      }
      let owner = contact?.person("person").map { Warning.Owner.person($0) }
      return [
        Warning(
          "task-cut", ["from": .date(from)], owners: [owner ?? .role(.processManager)],
          for: .bothSides)
      ]
    },
  ]
}

extension MunicipalityProfile {
  /// The organs that may decide on the tasks of a case; never empty.
  ///
  /// > Source: domain report 1.9 point 4 and 5.7 ("competent organ changes").
  package func competentOrgans(for challenge: Challenge) -> [String] {
    let kinds = challenge.active("task").compactMap { $0.text("kind") }
    let organs = kinds.map { organByTaskKind[$0] ?? competentOrgan }
    return organs.isEmpty ? [competentOrgan] : Array(Set(organs)).sorted()
  }
}
