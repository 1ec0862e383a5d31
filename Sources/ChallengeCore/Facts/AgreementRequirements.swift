import Terms

extension Requirement {
  /// The agreement set of.
  static let agreementRequirements: [Requirement] = [
    Requirement(
      "agreements-complete", codes: ["agreement-missing"],
      light: { missing(AgreementSection.hardCore($0.profile), $0) },
      check: { missing(AgreementSection.all, $0) }),
    Requirement("results-economic-and-social", codes: ["result-missing"]) { inspection in
      ["economic", "social"].filter { kind in
        !inspection.challenge.active("result").contains { $0.text("kind") == kind }
      }.map {
        Reason("result-missing", about: $0, .add(kind: "result", fields: ["kind": $0]))
      }
    },
    Requirement("hard-core-settled", codes: ["hard-core-open"]) { inspection in
      AgreementSection.hardCore(inspection.profile).flatMap { section in
        inspection.challenge.items(of: section).filter { !section.isSettled($0) }.map {
          Reason(
            "hard-core-open", about: section.name,
            .complete($0.id, field: section.coreField ?? "standing"))
        }
      }
    },
    Requirement(
      "open-items-dated", codes: ["open-reason-missing", "return-date-missing", "owner-missing"]
    ) { inspection in
      inspection.challenge.openItems.flatMap { item in
        ["open-reason", "return-date", "owner"].filter { !item.isAnswered($0) }.map {
          Reason("\($0)-missing", about: item.id.text, .complete(item.id, field: $0))
        }
      }
    },
    Requirement("account-form-detailed", codes: ["users-missing", "third-party-missing"]) {
      inspection in
      inspection.challenge.active("accountability-agreement").flatMap { item -> [Reason] in
        let needed: [String] =
          switch item.text("form") {
          case "horizontal": ["users"]
          case "third-party": ["third-party"]
          case "combination": ["users", "third-party"]
          default: []
          }
        return needed.filter { !item.isAnswered($0) }.map {
          Reason("\($0)-missing", .complete(item.id, field: $0))
        }
      }
    },
    Requirement("both-approve-same-version", codes: ["approval-missing"]) { inspection in
      Side.allCases.flatMap { approval($0).reasons(inspection) }
    },
  ]

  private static func missing(
    _ sections: [AgreementSection], _ inspection: Inspection
  ) -> [Reason] {
    sections.filter { inspection.challenge.items(of: $0).isEmpty }.map {
      Reason("agreement-missing", about: $0.name, $0.remedy)
    }
  }

  /// Whether a side has approved the agreements as they read now.
  static func approval(_ side: Side) -> Requirement {
    Requirement("approved-by:\(side.rawValue)", codes: ["approval-missing"]) { inspection in
      let version = inspection.challenge.agreementVersion
      // What was approved before the agreements were opened again is approved no longer.
      let opened = inspection.challenge.lastStep(of: nil)?.entry ?? 0
      let approved = inspection.challenge.active("agreement-approval").contains {
        $0.side() == side && $0.number("version") == version && $0.entry > opened
      }
      let fields = ["side": side.rawValue, "version": String(version)]
      return approved
        ? []
        : [
          Reason(
            "approval-missing", about: side.rawValue,
            .add(kind: "agreement-approval", fields: fields))
        ]
    }
  }

  /// What must be in order on the day that the task changes hands.
  static let startRequirements: [Requirement] = [
    Requirement("start-lies-ahead", codes: ["start-date-reached"]) { inspection in
      guard let start = inspection.challenge.startDate, start > inspection.on else {
        return [Reason("start-date-reached")]
      }
      return []
    },
    Requirement("start-date-reached", codes: ["start-date-missing", "start-date-not-reached"]) {
      inspection in
      guard let start = inspection.challenge.startDate else {
        return [
          Reason(
            "start-date-missing",
            inspection.challenge.latest("start-term").map { .complete($0.id, field: "start-date") }
              ?? .add(kind: "start-term", fields: [:]))
        ]
      }
      return start <= inspection.on
        ? [] : [Reason("start-date-not-reached", about: start.iso, .waitUntil(start))]
    },
    Requirement("contract-freed", codes: ["contract-not-freed"]) { inspection in
      inspection.challenge.active("running-contract").filter { contract in
        let freed = contract.date("freed").map { $0 <= inspection.on } ?? false
        let ended = contract.date("end-date").map { $0 < inspection.on } ?? false
        return !freed && !ended && contract.values["end-date"]?.isGap != true
      }.map {
        Reason(
          "contract-not-freed", about: $0.text("contractor"), .complete($0.id, field: "freed"))
      }
    },
    Requirement("money-instrument-in-force", codes: ["money-instrument-missing"]) { inspection in
      if inspection.challenge.latest("budget-agreement")?.text("instrument")
        == "agreement-without-payment"
      {
        return []
      }
      let dates = inspection.challenge.active("money-instrument").compactMap { $0.date("in-force") }
      if dates.contains(where: { $0 <= inspection.on }) { return [] }
      let remedy = dates.min().map(Remedy.waitUntil) ?? .add(kind: "money-instrument", fields: [:])
      return [Reason("money-instrument-missing", remedy)]
    },
    Requirement("back-up-named", codes: ["back-up-missing"]) { inspection in
      let items = inspection.challenge.active("end-and-return")
      if items.contains(where: { $0.isAnswered("back-up") && $0.isAnswered("back-up-days") }) {
        return []
      }
      let remedy = items.last.map { item in
        Remedy.complete(item.id, field: item.isAnswered("back-up") ? "back-up-days" : "back-up")
      }
      return [Reason("back-up-missing", remedy ?? .add(kind: "end-and-return", fields: [:]))]
    },
    Requirement("handover-held", codes: ["handover-missing"]) { $0.missing("handover") },
    Requirement("government-informed", codes: ["government-notice-missing"]) {
      $0.missing("government-notice")
    },
  ]
}

extension Record {
  /// Left open on purpose, with a reason and a date to return to it.
  package var isDeliberatelyOpen: Bool { text("standing") == "deliberately-open" }
}

extension Challenge {
  /// Every item of the agreement set that counts.
  package var agreementItems: [Record] {
    records.filter {
      $0.withdrawn == nil && RecordKind.named($0.kind)?.isAgreement == true
    }
  }

  package func items(of section: AgreementSection) -> [Record] {
    active(section.kind).filter { section.topic == nil || $0.text("topic") == section.topic }
  }

  package var startDate: CalendarDate? { latest("start-term")?.date("start-date") }
}
