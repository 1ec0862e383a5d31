import Terms

extension WarningRule {
  /// What may go wrong on the way: a contract nobody talked about, a subsidy that cannot just stop,
  /// too few people.
  static let processRules: [WarningRule] = [
    // the talk with the present contractor comes before the wish to start.
    WarningRule(codes: ["contract-without-talk"]) { inspection in
      let term = inspection.challenge.latest("start-term")
      guard let wish = term?.date("wish-date") ?? term?.date("start-date"),
        !inspection.challenge.phases(inspection.situation.workflow).contains(.uitvoering)
      else { return [] }
      return inspection.challenge.active("running-contract").filter { contract in
        contract.date("end-date").map { $0 >= wish } == true
          && !contract.isAnswered("talk-date") && !contract.isAnswered("freed")
      }.map { contract in
        Warning(
          "contract-without-talk",
          [
            "contractor": .text(contract.text("contractor") ?? ""), "wish": .date(wish),
            "end": .date(contract.date("end-date") ?? wish),
          ], owners: [.role(.contactPerson)], for: .bothSides,
          .complete(contract.id, field: "talk-date"))
      }
    },
    // Awb art. 4:51; R-53.
    WarningRule(codes: ["subsidy-ends-with-term"]) { inspection in
      let phases = inspection.challenge.phases(inspection.situation.workflow)
      guard let from = RenewalRule.subsidyTerm(of: inspection.challenge), from <= inspection.on,
        !phases.isDisjoint(with: [.uitvoering, .opvolging])
      else { return [] }
      return [
        Warning("subsidy-ends-with-term", ["from": .date(from)], owners: [.role(.processManager)])
      ]
    },
    //
    WarningRule(codes: ["continuity-at-risk"]) { inspection in
      guard let signal = inspection.challenge.latest("continuity"), signal.isBelowThreshold,
        let date = signal.date("date")
      else { return [] }
      return [
        Warning(
          "continuity-at-risk",
          ["active": .text(String(signal.number("active-people") ?? 0)), "date": .date(date)],
          owners: [.role(.contactPerson)], for: .bothSides,
          .complete(signal.id, field: "replacement"))
      ]
    },
  ]
}
