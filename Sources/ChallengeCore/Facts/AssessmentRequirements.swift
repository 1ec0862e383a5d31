extension Requirement {
  /// The definition test, with the views of both sides.
  static let definitionRequirements: [Requirement] = [
    Requirement(
      "definition-test-passed",
      codes: [
        "definition-test-missing", "not-a-challenge", "party-may-not-challenge",
        "challenger-type-missing", "task-excluded",
      ]
    ) { inspection in
      guard let test = inspection.challenge.latest("definition-test") else {
        return [Reason("definition-test-missing", .add(kind: "definition-test", fields: [:]))]
      }
      let outcome =
        test.text("outcome") == "not-a-challenge"
        ? [Reason("not-a-challenge", .complete(test.id, field: "outcome"))] : []
      return outcome + excludedParties(inspection) + excludedTasks(inspection)
    },
    Requirement(
      "definition-test-failed", codes: ["definition-test-missing", "is-a-challenge"]
    ) { inspection in
      guard let test = inspection.challenge.latest("definition-test") else {
        return [Reason("definition-test-missing", .add(kind: "definition-test", fields: [:]))]
      }
      return test.text("outcome") == "not-a-challenge"
        ? [] : [Reason("is-a-challenge", .complete(test.id, field: "outcome"))]
    },
    Requirement("no-open-escalation", codes: ["escalation-open"]) { inspection in
      inspection.challenge.openProcesses("escalation", inspection.situation.workflow).map {
        Reason("escalation-open", about: $0.id.text, .finish($0.id))
      }
    },
  ]

  /// Challengers of a type that this municipality does not let challenge, or of whom nobody has said
  /// what they are.
  private static func excludedParties(_ inspection: Inspection) -> [Reason] {
    guard inspection.profile.namesWhoMayChallenge else { return [] }
    return inspection.challenge.active("challenger").compactMap { challenger in
      let remedy = Remedy.complete(challenger.id, field: "type")
      guard let type = challenger.text("type"), !type.isEmpty else {
        return Reason("challenger-type-missing", about: challenger.text("name"), remedy)
      }
      return inspection.profile.mayChallenge(type: type)
        ? nil : Reason("party-may-not-challenge", about: type, remedy)
    }
  }

  /// Tasks that the profile keeps out.
  private static func excludedTasks(_ inspection: Inspection) -> [Reason] {
    inspection.challenge.active("task").compactMap { task in
      task.text("excluded").map {
        Reason("task-excluded", about: $0, .complete(task.id, field: "excluded"))
      }
    }
  }

  /// Both sides' view on a subject, or a waiver after two invitations.
  ///
  /// > Source: R-16; architecture, "Two parties together".
  static func views(on subject: String, of sides: [Side]) -> Requirement {
    let name = sides.count == 1 ? "view-of-challenger:\(subject)" : "views-on:\(subject)"
    return Requirement(name, codes: ["view-missing", "invitations-missing"]) { inspection in
      sides.flatMap { side in view(on: subject, of: side, inspection) }
    }
  }

  private static func view(on subject: String, of side: Side, _ inspection: Inspection) -> [Reason]
  {
    let views = inspection.challenge.active("view").filter {
      $0.text("subject") == subject && $0.side() == side
    }
    let fields = ["subject": subject, "side": side.rawValue]
    if views.contains(where: { $0.isAnswered("text") }) { return [] }
    guard let waiver = views.first(where: { $0.flag("waived") == true }) else {
      return [Reason("view-missing", about: side.rawValue, .add(kind: "view", fields: fields))]
    }
    if inspection.challenge.isParty(waiver.by, inspection.situation) { return [] }
    return inspection.missingContactMoment(
      "invitation", code: "invitations-missing", times: 2, or: .add(kind: "view", fields: fields))
  }

  /// Criteria, baseline, the three values, and advice of more than one field.
  static let assessmentRequirements: [Requirement] = [
    Requirement(
      "criteria-assessed", codes: ["assessment-missing", "verdict-missing", "argument-missing"],
      light: argumentOfEachAssessment
    ) { inspection in
      inspection.profile.criteria.flatMap { criterion -> [Reason] in
        let name = criterion.item.name
        guard let assessment = inspection.challenge.assessment(of: name) else {
          return [
            Reason(
              "assessment-missing", about: name,
              .add(kind: "assessment", fields: ["criterion": name]))
          ]
        }
        return ["verdict", "argument"].filter { !assessment.isAnswered($0) }.map {
          Reason("\($0)-missing", about: name, .complete(assessment.id, field: $0))
        }
      }
    },
    Requirement("baselines-recorded", codes: ["baseline-missing"]) { inspection in
      inspection.profile.criteria.compactMap { criterion in
        let name = criterion.item.name
        let assessment = inspection.challenge.assessment(of: name)
        if let assessment, assessment.isAnswered("baseline") { return nil }
        if assessment == nil, inspection.leavesOut("criteria-assessed") { return nil }
        let remedy =
          assessment.map { Remedy.complete($0.id, field: "baseline") }
          ?? .add(kind: "assessment", fields: ["criterion": name])
        return Reason("baseline-missing", about: name, remedy)
      }
    },
    Requirement("three-values-assessed", codes: ["value-missing"]) { inspection in
      let assessed = Set(
        inspection.profile.criteria
          .filter { inspection.challenge.assessment(of: $0.item.name) != nil }.map(\.value))
      return [.economic, .democratic, .social].filter { !assessed.contains($0) }.map {
        (value: MunicipalityProfile.Criterion.WeighedValue) in
        Reason(
          "value-missing", about: value.rawValue, .add(kind: "assessment", fields: [:]))
      }
    },
    Requirement("two-fields-advise", codes: ["single-department"]) { inspection in
      let records =
        inspection.challenge.active("assessment") + inspection.challenge.active("advice")
      let departments = Set(records.compactMap { $0.text("department")?.lowercased() })
      let panel = inspection.challenge.active("advice").contains { $0.text("kind") == "panel" }
      return panel || departments.count >= 2
        ? []
        : [Reason("single-department", .add(kind: "advice", fields: ["kind": "panel"]))]
    },
    Requirement("advice-complete", codes: ["advice-missing"]) { inspection in
      ["legal", "procurement", "finance"].filter { kind in
        !inspection.challenge.active("advice").contains { $0.text("kind") == kind }
      }.map {
        Reason("advice-missing", about: $0, .add(kind: "advice", fields: ["kind": $0]))
      }
    },
    Requirement("first-question-or-consent", codes: ["consent-missing"]) { inspection in
      // A question of the decider to the panel is none to the challenger.
      let questions = inspection.challenge.active("question-back").count { question in
        inspection.situation.people[question.by]?.roles.contains(.decider) != true
      }
      let consent = inspection.challenge.latest("question-back")?.flag("consent") == true
      return questions <= 1 || consent ? [] : [Reason("consent-missing", .fill(field: "consent"))]
    },
  ]

  /// A decision with grounds, and what objection does to it.
  static let decisionRequirements: [Requirement] = [
    Requirement("first-return-to-panel", codes: ["second-return"]) { inspection in
      let returned = inspection.challenge.active("question-back").filter { question in
        inspection.situation.people[question.by]?.roles.contains(.decider) == true
      }
      return returned.count > 1 ? [Reason("second-return")] : []
    },
    Requirement("grounds-given", codes: ["grounds-missing", "broad-assessment-missing"]) {
      inspection in
      let grounds = inspection.challenge.latest("decision")?.list("grounds") ?? []
      guard !grounds.isEmpty else { return [Reason("grounds-missing", .fill(field: "grounds"))] }
      // A ground of which the profile does not say what it is about may be about costs.
      let onlyCosts = grounds.allSatisfy { name in
        let about = inspection.profile.ground(name)?.about
        return about == nil || about == .costs
      }
      return onlyCosts && !inspection.isBroadlyAssessed
        ? [Reason("broad-assessment-missing", .add(kind: "assessment", fields: [:]))] : []
    },
    Requirement("objection-excluded", codes: ["objection-possible"]) { inspection in
      inspection.challenge.decisionCharacter(inspection.profile) == .beschikking
        ? [Reason("objection-possible")] : []
    },
    Requirement("no-open-objection", codes: ["objection-open"]) { inspection in
      let open = inspection.challenge.openProcesses("objection", inspection.situation.workflow)
      // A well-founded objection waits for the decider; the clock does not pass it by.
      let upheld = inspection.objections.filter { $0.text("outcome") == "well-founded" }
      return (open + upheld).map { Reason("objection-open", about: $0.id.text, .finish($0.id)) }
    },
    Requirement("objection-received", codes: ["objection-missing"]) { inspection in
      inspection.objections.isEmpty ? [.objectionMissing] : []
    },
    Requirement("objection-well-founded", codes: ["objection-not-well-founded"]) { inspection in
      inspection.objections.contains { $0.text("outcome") == "well-founded" }
        ? [] : [Reason("objection-not-well-founded", inspection.wayToObjection)]
    },
    Requirement("objection-decided", codes: ["objection-missing", "objection-open"]) {
      inspection in
      guard !inspection.objections.isEmpty else { return [.objectionMissing] }
      return inspection.challenge.openProcesses("objection", inspection.situation.workflow).map {
        Reason("objection-open", about: $0.id.text, .finish($0.id))
      }
    },
  ]
}

extension Requirement {
  /// On the light route a sentence for each value is enough, but a sentence it is.
  @Sendable private static func argumentOfEachAssessment(_ inspection: Inspection) -> [Reason] {
    inspection.profile.criteria.compactMap { criterion in
      let name = criterion.item.name
      guard let assessment = inspection.challenge.assessment(of: name),
        !assessment.isAnswered("argument")
      else { return nil }
      return Reason("argument-missing", about: name, .complete(assessment.id, field: "argument"))
    }
  }
}

extension Inspection {
  /// Whether every criterion that is not about money has been assessed.
  ///
  /// > Source: tip 5; R-20.
  fileprivate var isBroadlyAssessed: Bool {
    profile.criteria.allSatisfy {
      $0.value == .economic || challenge.assessment(of: $0.item.name) != nil
    }
  }
}

extension Reason {
  fileprivate static let objectionMissing = Reason(
    "objection-missing", .add(kind: "objection", fields: [:]))
}

extension Inspection {
  /// An objection that is still to be decided, or one that is still to be made; nothing when each
  /// has been decided otherwise.
  fileprivate var wayToObjection: Remedy {
    if objections.isEmpty { return .add(kind: "objection", fields: [:]) }
    let open = challenge.openProcesses("objection", situation.workflow)
    return open.last.map { .finish($0.id) } ?? .none
  }
}

extension Challenge {
  package func assessment(of criterion: String) -> Record? {
    active("assessment").last { $0.text("criterion") == criterion }
  }

  /// The legal character of the last decision; the profile's when the decision does not say.
  package func decisionCharacter(
    _ profile: MunicipalityProfile
  ) -> MunicipalityProfile.DecisionCharacter {
    latest("decision")?.text("character").flatMap(MunicipalityProfile.DecisionCharacter.init)
      ?? profile.decisionCharacter
  }

  /// The records of a kind whose own process is not finished.
  package func openProcesses(_ kind: String, _ workflow: Workflow) -> [Record] {
    guard let machine = workflow.processes[kind] else { return [] }
    return active(kind).filter { record in
      !(record.snapshot?.active ?? []).contains { machine.states[$0]?.isEnd == true }
    }
  }
}
