extension WarningRule {
  /// What may be amiss with a decision without making it impossible.
  static let decisionRules: [WarningRule] = [
    WarningRule(codes: ["organ-not-competent"], afterEnd: true) { inspection in
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
    WarningRule(codes: ["costs-under-other-ground"], afterEnd: true) { inspection in
      inspection.argumentsAboutCosts.map { ground in
        Warning(
          "costs-under-other-ground", ["ground": .words(ground.item.label)],
          owners: [.role(.decider)])
      }
    },
    WarningRule(codes: ["task-cut"]) { inspection in
      guard let from = inspection.cutAfterReceipt else { return [] }
      let contact = inspection.challenge.contactPerson(of: .municipality)
      let owner = contact?.person("person").map { Warning.Owner.person($0) }
      return [
        Warning(
          "task-cut", ["from": .date(from)], owners: [owner ?? .role(.processManager)],
          for: .bothSides)
      ]
    },
  ]
}

extension Inspection {
  /// The grounds of a refusal that are not about costs and are argued with money all the same.
  ///
  /// Words only: whether it really is about costs, a person must judge.
  ///
  /// > Source: tip 5; R-20 ("wording check that it is not cost alone").
  fileprivate var argumentsAboutCosts: [RefusalGround] {
    guard let decision = challenge.latest("decision"), decision.text("kind") == "refuse" else {
      return []
    }
    let grounds = decision.list("grounds").compactMap(profile.ground)
    guard !grounds.contains(where: { $0.about == .costs }) else { return [] }
    let arguments = decision.list("ground-arguments").map(GroundArgument.init)
    return grounds.filter { ground in
      let own = arguments.first { $0.ground == ground.item.name }?.argument
      let text = (own ?? decision.text("reasons") ?? "").lowercased()
      return Self.wordsOfCost.contains { text.contains($0) }
    }
  }

  private static let wordsOfCost = [
    "€", "duurder", "te duur", "kosten", "kost meer", "goedkoper", "more expensive", "costs more",
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
