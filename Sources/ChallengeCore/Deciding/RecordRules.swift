import Terms

/// Rules that hold for a record as such, whatever the state of the case.
enum RecordRules {
  static func reasons(_ record: Record, _ inspection: Inspection) -> [Reason] {
    future(record, inspection) + tooEarly(record, inspection) + own(record, inspection)
      + settledOnNothing(record) + VisibilityRules.reasons(record, inspection)
  }

  /// What has happened lies not in the future.
  static func future(_ record: Record, _ inspection: Inspection) -> [Reason] {
    let fields = RecordKind.named(record.kind)?.fields.filter(\.tellsWhatHappened) ?? []
    return fields.compactMap { field in
      guard let date = record.date(field.name), date > inspection.on else { return nil }
      return Reason("date-in-future", about: date.iso, .fill(field: field.name))
    }
  }

  /// What looks back on a case was not before it; one that was taken in has a time before it.
  private static func tooEarly(_ record: Record, _ inspection: Inspection) -> [Reason] {
    let fields = ["evaluation": "date", "experience": "date", "interim-evaluation": "discussed"]
    guard inspection.challenge.takenIn == nil, let field = fields[record.kind],
      let date = record.date(field), date < inspection.challenge.openedOn
    else { return [] }
    return [Reason("date-before-case", about: date.iso, .fill(field: field))]
  }

  /// An agreement that is settled says what was agreed.
  ///
  /// > Source: R-32; an agreement without its core is open, on purpose or not yet.
  private static func settledOnNothing(_ record: Record) -> [Reason] {
    guard let kind = RecordKind.named(record.kind), kind.isAgreement, !record.isDeliberatelyOpen
    else { return [] }
    let said = kind.fields.map(\.name).filter { !AgreementSection.aboutStanding.contains($0) }
    if let first = said.first, !said.contains(where: record.isAnswered) {
      return [Reason("agreement-empty", about: record.kind, .fill(field: first))]
    }
    let core = AgreementSection.all.first { $0.kind == record.kind }?.coreField
    guard record.kind == "budget-agreement", let core, !record.isAnswered(core),
      record.text("instrument") != "agreement-without-payment"
    else { return [] }
    return [Reason("\(core)-missing", .fill(field: core))]
  }

  private static func own(_ record: Record, _ inspection: Inspection) -> [Reason] {
    switch record.kind {
    case "contact-person": contactPerson(record, inspection)
    case "contact-person-change": successor(record, inspection)
    case "assessment": duty(.assessing, inspection)
    case "follow-up-decision", "urgent-end": duty(.deciding, inspection)
    case "evaluator": evaluator(record, inspection)
    case "supplement-request":
      order(record, "sent", before: "answer-by", code: "answer-by-not-after-sent")
    case "postponement-consent":
      order(record, "from", before: "until", code: "until-not-after-from")
    case "duration": order(record, "from", before: "until", code: "until-not-after-from")
    case "agreement-approval": approval(record, inspection)
    case "view": view(record, inspection)
    case "experience": ownSide(record, inspection) + experienceTooEarly(record, inspection)
    case "no-answer": noAnswer(record, inspection) + experienceTooEarly(record, inspection)
    case "evaluation": hours(record)
    case "result-evaluation": verdictOnNothing(record)
    case "contact-agreement":
      atMost(366, "per-year", record)
    case "continuity":
      atMost(100_000, "active-people", record) + atMost(100_000, "needed-people", record)
    case "request": request(record, inspection)
    case "letter": letter(record, inspection)
    case "delay-notice", "adjournment": newDate(record, inspection)
    case "budget-line": budgetLine(record, inspection)
    case "decision":
      duty(.deciding, inspection) + existingTask(record, inspection)
        + groundArguments(record, inspection)
    case "definition-test":
      record.flag("existing-task") == false
        ? cutTask(inspection, field: "existing-task") : []
    case "objection":
      order(record, "cure-asked", before: "cure-by", code: "answer-by-not-after-sent")
    case "complaint": complaint(record, inspection)
    case ReleasedText.kind: release(record, inspection)
    default: []
    }
  }

  /// Neutral, known, and not of the department that owns the task.
  ///
  /// > Source: tip 6.
  private static func contactPerson(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard record.side() == .municipality else {
      return record.isAnswered("person") || record.isAnswered("name")
        ? [] : [Reason("name-missing", .fill(field: "name"))]
    }
    var reasons = ownSide(record, inspection)
    if record.isAnswered("person") {
      reasons += successor(record, inspection)
    } else {
      reasons.append(Reason("person-missing", .fill(field: "person")))
    }
    if record.flag("neutral") != true {
      reasons.append(Reason("not-neutral", .fill(field: "neutral")))
    }
    let owners = inspection.challenge.active("task").compactMap { $0.text("department") }
    if let department = record.text("department"),
      owners.contains(where: { $0.lowercased() == department.lowercased() })
    {
      reasons.append(Reason("department-owns-task", about: department, .fill(field: "department")))
    }
    let before = inspection.challenge.active("contact-person").contains {
      $0.id != record.id && $0.side() == .municipality
    }
    if before {
      reasons += ["reason", "handover-note"].filter { !record.isAnswered($0) }.map {
        Reason("\($0)-missing", .fill(field: $0))
      }
    }
    return reasons
  }

  /// Whoever becomes contact person is one by role, and does nothing else in this case.
  private static func successor(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard let person = record.person("person") else { return [] }
    var reasons: [Reason] = []
    let roles = inspection.situation.people[person]?.roles ?? []
    if roles.isDisjoint(with: [.contactPerson, .processManager]) {
      reasons.append(Reason("not-a-contact-person", about: person.text))
    } else if roles.contains(.processManager),
      !inspection.profile.contactPersonMayBeProcessManager
    {
      reasons.append(
        Reason("contact-person-screens", about: person.text, .fill(field: "person")))
    }
    if let duty = inspection.challenge.otherDuty(of: person, than: .contact) {
      reasons.append(Reason("duties-not-separated", about: duty.rawValue))
    }
    return reasons
  }

  /// Whoever is assigned to evaluate is an evaluator by role.
  private static func evaluator(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard let person = record.person("person") else { return [] }
    let roles = inspection.situation.people[person]?.roles ?? []
    return roles.contains(.evaluator) ? [] : [Reason("not-an-evaluator", about: person.text)]
  }

  /// Whoever decides on an objection did not do the work that it is about.
  ///
  /// When the competent organ decided itself, it decides on the objection too; whoever decided for
  /// it under a mandate does not.
  ///
  /// > Source: Awb art. 10:3 lid 3; R-65.
  static func objectionDecider(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard record.kind == "objection", record.isAnswered("outcome") else { return [] }
    let actor = inspection.situation.actor
    let mandated = inspection.challenge.active("decision").last { decision in
      decision.entry < record.entry
        && decision.text("organ").map { $0 != inspection.profile.competentOrgan } ?? false
    }
    let isSame = mandated?.by == actor ? [Reason("same-decider", about: actor.text)] : []
    return duty(.deciding, inspection) + isSame
  }

  private static func duty(_ duty: Duty, _ inspection: Inspection) -> [Reason] {
    inspection.challenge.otherDuty(of: inspection.situation.actor, than: duty).map {
      [Reason("duties-not-separated", about: $0.rawValue)]
    } ?? []
  }

  private static func order(
    _ record: Record, _ first: String, before second: String, code: String
  ) -> [Reason] {
    guard let start = record.date(first), let end = record.date(second), end <= start else {
      return []
    }
    return [Reason(code, about: start.iso, .fill(field: second))]
  }

  private static func approval(_ record: Record, _ inspection: Inspection) -> [Reason] {
    var reasons = ownSide(record, inspection)
    let version = inspection.challenge.agreementVersion
    if record.number("version") != version {
      reasons.append(Reason("version-outdated", about: String(version), .fill(field: "version")))
    }
    if let hash = record.text("content-hash"), hash != inspection.challenge.agreementHash,
      record.number("version") == version
    {
      reasons.append(
        Reason("version-outdated", about: String(version), .fill(field: "content-hash")))
    }
    return reasons
  }

  /// What can still be said in an objection is not treated as a complaint.
  ///
  /// > Source: Awb art. 9:8 lid 1.
  private static func complaint(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard record.changes == 0 else { return [] }
    return inspection.challenge.openProcesses("objection", inspection.situation.workflow).map {
      Reason("objection-open", about: $0.id.text, .finish($0.id))
    }
  }

  private static func view(_ record: Record, _ inspection: Inspection) -> [Reason] {
    if record.flag("waived") == true {
      return record.isAnswered("reason") ? [] : [Reason("reason-missing", .fill(field: "reason"))]
    }
    let text = record.isAnswered("text") ? [] : [Reason("text-missing", .fill(field: "text"))]
    return text + ownSide(record, inspection)
  }

  // MARK: Figures that cannot be

  private static func atMost(_ most: Int, _ field: String, _ record: Record) -> [Reason] {
    guard let number = record.number(field), number > most else { return [] }
    return [Reason("number-impossible", about: String(most), .fill(field: field))]
  }

  /// A thousand people, each an hour a day, for twenty years: nobody gives more to one task.
  private static func hours(_ record: Record) -> [Reason] {
    ["hours-challenger", "hours-municipality"].flatMap { atMost(7_305_000, $0, record) }
  }

  /// What is not known, not measured or not agreed was not achieved without saying on what ground.
  ///
  /// > Source: R-51; gaps are never filled in.
  private static func verdictOnNothing(_ record: Record) -> [Reason] {
    guard record.values["achieved"]?.isGap == true, record.text("verdict") == "achieved",
      !record.isAnswered("explanation") || record.values["explanation"]?.isGap == true
    else { return [] }
    return [Reason("verdict-without-ground", .fill(field: "explanation"))]
  }

  /// The questions are asked once their moment has come.
  private static func experienceTooEarly(
    _ record: Record, _ inspection: Inspection
  ) -> [Reason] {
    guard let moment = record.text("moment").flatMap(ExperienceMoment.init),
      !inspection.challenge.hasCome(moment, inspection.situation.workflow)
    else { return [] }
    return [Reason("moment-not-come", about: moment.rawValue, .fill(field: "moment"))]
  }

  /// A side says for itself that it gives no answer; the municipality notes it of the challenger once
  /// the day to answer by has passed.
  private static func noAnswer(_ record: Record, _ inspection: Inspection) -> [Reason] {
    let reasons = ownSide(record, inspection)
    guard !reasons.isEmpty, record.side() == .challenger else { return reasons }
    let plan = QuestionPlan(inspection.challenge, inspection.situation)
    let asked = plan.occasions.last {
      $0.moment.rawValue == record.text("moment") && $0.on <= inspection.on
    }
    guard let by = asked?.on.adding(days: plan.days), by >= inspection.on else { return [] }
    return [Reason("questions-still-asked", about: by.iso, .waitUntil(by.adding(days: 1)))]
  }

  /// Whether only a side itself says what stands in a record of a kind about that side.
  static func isSaid(by side: Side, _ kind: String) -> Bool {
    OwnWords.kinds.contains(kind) || (kind == "contact-person" && side == .municipality)
  }

  /// Nobody speaks for the other side; what another said is entered with `--for`.
  private static func ownSide(_ record: Record, _ inspection: Inspection) -> [Reason] {
    let roles = inspection.challenge.roles(of: inspection.situation.actor, inspection.situation)
    guard let side = record.side(), !roles.contains(where: { $0.side == side }) else { return [] }
    return [Reason("wrong-side", about: side.rawValue, .fill(field: "side"))]
  }

  /// A new date is one to come.
  private static func newDate(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard let date = record.date("new-date"), date <= inspection.on else { return [] }
    return [Reason("new-date-past", about: date.iso, .fill(field: "new-date"))]
  }

  private static func request(_ record: Record, _ inspection: Inspection) -> [Reason] {
    var reasons: [Reason] = []
    if record.text("variant") == "coproduce", !inspection.profile.coproductionCounts {
      reasons.append(Reason("coproduction-excluded", .fill(field: "variant")))
    }
    guard record.flag("complex") == true else { return reasons }
    if inspection.profile.complexDecisionTerm == nil {
      reasons.append(Reason("no-complex-term", .fill(field: "complex")))
    }
    return record.changes == 0 ? reasons + longerTerm(inspection) : reasons
  }

  /// A longer term is for the municipality to claim, when a request is called complex.
  static func longerTerm(_ inspection: Inspection) -> [Reason] {
    let roles = inspection.challenge.roles(of: inspection.situation.actor, inspection.situation)
    return roles.contains { $0.side == .municipality }
      ? [] : [Reason("complex-by-municipality", .fill(field: "complex"))]
  }

  /// Money for a challenge comes from the task, unless the profile has a pot of its own.
  ///
  /// > Source: domain report section 6, "own money pot".
  private static func budgetLine(_ record: Record, _ inspection: Inspection) -> [Reason] {
    record.text("origin") == "own-pot" && !inspection.profile.hasOwnPot
      ? [Reason("own-pot-excluded", .fill(field: "origin"))] : []
  }

  /// A refusal cannot say that the task does not exist when it existed on the day of receipt.
  private static func existingTask(_ record: Record, _ inspection: Inspection) -> [Reason] {
    let denies = record.list("grounds").contains {
      inspection.profile.ground($0)?.about == .existingTask
    }
    return denies ? cutTask(inspection, field: "grounds") : []
  }

  private static func cutTask(_ inspection: Inspection, field: String) -> [Reason] {
    inspection.cutAfterReceipt.map {
      [Reason("task-existed-at-receipt", about: $0.iso, .fill(field: field))]
    } ?? []
  }

  /// Each ground of a refusal with its argument.
  ///
  /// The reasons of a decision carry every ground that it names. Once a ground gets an argument of
  /// its own each of them must have one, and always where the profile asks it of several grounds.
  ///
  /// > Source: tip 3; R-20; Awb art. 3:46.
  private static func groundArguments(_ record: Record, _ inspection: Inspection) -> [Reason] {
    let grounds = record.list("grounds")
    let lines = record.list("ground-arguments").map(GroundArgument.init)
    let astray = lines.filter { line in line.argument == nil || !grounds.contains(line.ground) }
    let mustArgue =
      !lines.isEmpty || (inspection.profile.arguesEachGround && grounds.count > 1)
    let argued = Set(lines.filter { $0.argument != nil }.map(\.ground))
    let missing = mustArgue ? grounds.filter { !argued.contains($0) } : []
    return astray.map {
      Reason("ground-argument-astray", about: $0.ground, .fill(field: "ground-arguments"))
    }
      + missing.map {
        Reason("ground-argument-missing", about: $0, .fill(field: "ground-arguments"))
      }
  }
}

/// A line of `ground-arguments`: the name of a ground, a colon, and the argument for it.
package struct GroundArgument: Hashable, Sendable {
  package let ground: String
  /// Nil when nothing stands after the colon.
  package let argument: String?

  package init(_ line: String) {
    let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmed)
    ground = parts.first ?? ""
    argument = parts.count == 2 && !parts[1].isEmpty ? parts[1] : nil
  }
}
