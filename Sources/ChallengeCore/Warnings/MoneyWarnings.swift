extension WarningRule {
  /// Thresholds, small aid, and what the early legal and financial check still lacks.
  ///
  /// > Source: tip 8; domain report 1.5.
  static let moneyRules: [WarningRule] = [
    WarningRule(codes: ["threshold-reached", "threshold-reached-by-amendment"]) { inspection in
      guard let value = CaseValue(inspection.challenge, inspection.situation.workflow) else {
        return []
      }
      return inspection.thresholdsInForce.filter { value.total >= $0.amount }.map {
        threshold($0, value, inspection)
      }
    },
    WarningRule(codes: ["de-minimis-exceeded"]) { inspection in
      guard let room = DeMinimisRoom(inspection), room.left < 0 else { return [] }
      return [
        Warning(
          "de-minimis-exceeded",
          [
            "room": .money(room.limit - room.received), "limit": .money(room.limit),
            "value": .money(room.value), "years": .count(room.rule.years),
            "source": .text(room.rule.source),
          ], owners: [inspection.checkOwner ?? .named(room.rule.owner)])
      ]
    },
    WarningRule(codes: ["check-incomplete"]) { inspection in
      guard let check = inspection.challenge.latest("instrument-check") else { return [] }
      let asked = ["value", "state-aid", "liability", "insurance", "owner"]
      let open = asked.filter { !check.isAnswered($0) }
      guard let first = open.first else { return [] }
      return [
        Warning(
          "check-incomplete", ["fields": .fields(open, of: "instrument-check")],
          owners: [inspection.checkOwner ?? .role(.lineAdviser)],
          .complete(check.id, field: first))
      ]
    },
  ]

  private static func threshold(
    _ threshold: ProcurementThreshold, _ value: CaseValue, _ inspection: Inspection
  ) -> Warning {
    let byAmendment = value.agreed < threshold.amount
    return Warning(
      byAmendment ? "threshold-reached-by-amendment" : "threshold-reached",
      [
        "threshold": .words(threshold.item.label), "amount": .money(threshold.amount),
        "value": .money(value.total), "before": .money(value.agreed),
        "source": .text(threshold.source),
      ], owners: [inspection.checkOwner ?? .named(threshold.owner)])
  }
}

/// How much small aid the challenger may still get.
package struct DeMinimisRoom: Hashable, Sendable {
  package let rule: DeMinimisRule
  /// Euro cents in all.
  package let limit: Int
  /// Euro cents that were received in the years that count.
  package let received: Int
  /// Euro cents of this challenge.
  package let value: Int

  /// Euro cents that are left after this challenge; below zero when it is too much.
  package var left: Int { limit - received - value }

  /// Nil when the profile has no rule, when no aid is involved, or when it was not recorded what the
  /// challenger received before.
  package init?(_ inspection: Inspection) {
    let challenge = inspection.challenge
    guard let rule = inspection.profile.deMinimis,
      let check = challenge.latest("instrument-check"),
      let received = check.number("received-aid"),
      ["subsidy", "combination"].contains(challenge.moneyInstrument ?? "subsidy"),
      let value = CaseValue(challenge, inspection.situation.workflow)?.total
    else { return nil }
    self.rule = rule
    let ofGeneralInterest = check.flag("general-interest") == true
    limit = ofGeneralInterest ? rule.generalInterestAmount ?? rule.amount : rule.amount
    self.received = received
    self.value = value
  }
}

extension Inspection {
  /// The thresholds that count today for the instrument and market of this case.
  package var thresholdsInForce: [ProcurementThreshold] {
    let instrument = challenge.moneyInstrument
    let market = challenge.latest("instrument-check")?.text("market").flatMap(
      ProcurementThreshold.Market.init)
    return profile.thresholds.filter {
      $0.holds(on: on, instrument: instrument, market: market)
    }
  }

  /// Whoever was named for the early legal and financial check.
  var checkOwner: Warning.Owner? {
    challenge.latest("instrument-check")?.text("owner").map { .named($0) }
  }
}
