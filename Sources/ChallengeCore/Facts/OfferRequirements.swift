import Terms

extension Requirement {
  /// What must be on record for a request to come in and be complete.
  static let offerRequirements: [Requirement] = [
    Requirement("task-named", codes: ["task-missing"]) { $0.missing("task") },
    Requirement("request-in-writing", codes: ["request-missing", "not-in-writing"]) { inspection in
      guard let request = inspection.challenge.latest("request") else {
        return [Reason("request-missing", .add(kind: "request", fields: [:]))]
      }
      return request.flag("written") == true
        ? [] : [Reason("not-in-writing", .fill(field: "written"))]
    },
    Requirement("confirmation-sent", codes: ["confirmation-missing"]) {
      $0.missing("confirmation")
    },
    Requirement("first-talk-held", codes: ["first-talk-missing"]) {
      $0.missingContactMoment("first-talk", code: "first-talk-missing")
    },
    Requirement("request-complete", codes: ["element-missing"]) { inspection in
      inspection.challenge.missingElements(of: inspection.profile).map {
        Reason(
          "element-missing", about: $0.name, .add(kind: "supplement", fields: ["elements": $0.name])
        )
      }
    },
    Requirement("request-can-be-completed", codes: ["element-not-missing"]) { inspection in
      let missing = Set(inspection.challenge.missingElements(of: inspection.profile).map(\.name))
      let asked = inspection.challenge.latest("supplement-request")?.list("missing") ?? []
      return asked.filter { !missing.contains($0) }.map {
        Reason("element-not-missing", about: $0, .fill(field: "missing"))
      }
    },
    Requirement(
      "supplement-lapsed-or-insufficient", codes: ["supplement-term-runs"]
    ) { inspection in
      guard let request = inspection.challenge.latest("supplement-request"),
        let answerBy = request.date("answer-by"), inspection.on <= answerBy
      else { return [] }
      return [
        Reason(
          "supplement-term-runs", about: answerBy.iso, .waitUntil(answerBy.adding(days: 1)))
      ]
    },
    Requirement("supplement-insufficient", codes: ["supplement-sufficient"]) { inspection in
      inspection.challenge.latest("supplement")?.flag("sufficient") == false
        ? [] : [Reason("supplement-sufficient", inspection.judgedInsufficient)]
    },
    Requirement("within-term-not-to-treat", codes: ["term-not-to-treat-over"]) { inspection in
      guard let end = inspection.lastDayNotToTreat, inspection.on > end else { return [] }
      return [Reason("term-not-to-treat-over", about: end.iso)]
    },
    Requirement("motivation-given", codes: ["motivation-missing"]) { $0.missing("motivation") },
    Requirement("information-delivered", codes: ["information-missing"]) { inspection in
      RecordKind.owedInformation.filter { !inspection.challenge.isSettled(information: $0) }.map {
        Reason(
          "information-missing", about: $0,
          .add(kind: "information-delivery", fields: ["kind": $0]))
      }
    },
    Requirement("instrument-checked", codes: ["instrument-check-missing"]) {
      $0.missing("instrument-check")
    },
    Requirement("consent-in-writing", codes: ["not-in-writing"]) { inspection in
      inspection.challenge.latest("postponement-consent")?.flag("written") == true
        ? [] : [Reason("not-in-writing", .fill(field: "written"))]
    },
    Requirement("consent-given", codes: ["postponement-consent-missing"]) {
      $0.missing("postponement-consent")
    },
    Requirement("challenger-wishes-or-is-silent", codes: ["reminders-missing"]) { inspection in
      let role = inspection.challenge.isParty(inspection.situation.actor, inspection.situation)
      return role
        ? []
        : inspection.missingContactMoment(
          "reminder", code: "reminders-missing", times: 2, since: inspection.stateSince)
    },
    Requirement("withdrawal-wished", codes: ["withdrawal-talk-missing"]) {
      $0.missingContactMoment("withdrawal", code: "withdrawal-talk-missing")
    },
    Requirement("solution-agreed", codes: ["solution-missing"]) { $0.missing("solution") },
    Requirement("ending-explained", codes: ["ending-missing"]) { $0.missing("ending") },
  ]
}

extension RecordKind {
  /// The facts that a municipality owes the challenger before the assessment.
  ///
  /// > Source: tip 3; R-19.
  package static let owedInformation = ["budget", "result-agreements", "contract-end"]
}

extension Inspection {
  /// Where it is recorded that a supplement fell short; nothing when there is no supplement.
  fileprivate var judgedInsufficient: Remedy {
    challenge.latest("supplement").map { .complete($0.id, field: "sufficient") } ?? .none
  }

  /// The last day on which a request can be left untreated: four weeks after the supplement that
  /// fell short, or after the day on which the term to supplement lapsed unused.
  ///
  /// > Source: Awb art. 4:5 lid 4.
  fileprivate var lastDayNotToTreat: CalendarDate? {
    let supplement = challenge.latest("supplement")
    let request = challenge.latest("supplement-request")
    let answered = supplement.map { $0.entry > (request?.entry ?? 0) } ?? false
    let from = answered ? supplement?.date("received") : request?.date("answer-by")
    guard let from, let fourWeeks = TermLength(count: 4, unit: .weeks) else { return nil }
    let input = TermInput(from: from, length: fourWeeks, source: .wet)
    return try? situation.calculator.calculate(input).end
  }
}

extension Challenge {
  /// The elements that the profile asks of a request and that nobody has given yet.
  package func missingElements(of profile: MunicipalityProfile) -> [MunicipalityProfile.Item] {
    let given = Set(
      ["request", "supplement", "plan"].flatMap { active($0) }.flatMap { $0.list("elements") })
    return profile.requiredElements.filter { !given.contains($0.name) }
  }

  /// Whether a fact that the municipality owes has been given, explained or waived.
  package func isSettled(information kind: String) -> Bool {
    let deliveries = active("information-delivery").filter { $0.text("kind") == kind }
    let answered = deliveries.contains {
      $0.isAnswered("delivered")
        || ($0.isAnswered("not-available-reason") && $0.isAnswered("expected"))
    }
    return answered || active("information-waiver").contains { $0.text("kind") == kind }
  }

  /// Whether this person is the challenger in this case, or represents the challenger.
  package func isParty(_ person: PersonID, _ situation: Situation) -> Bool {
    guard situation.people[person]?.roles.contains(.challenger) == true else { return false }
    return openedBy == person
      || records.contains {
        ["challenger", "representative"].contains($0.kind) && $0.withdrawn == nil
          && $0.person("person") == person
      }
  }
}
