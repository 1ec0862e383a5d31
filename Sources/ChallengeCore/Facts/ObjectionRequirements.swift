import Terms

extension Requirement {
  /// An objection by the law: in time or excused, heard or not for a reason, not put off too long.
  static let objectionRequirements: [Requirement] = [
    Requirement("objection-heard-or-waived", codes: ["heard-missing"]) { inspection in
      guard let objection = inspection.record, !objection.isAnswered("heard"),
        !objection.isAnswered("hearing-waived")
      else { return [] }
      return [Reason("heard-missing", .complete(objection.id, field: "heard"))]
    },
    Requirement(
      "objection-may-be-upheld", codes: ["objection-late", "decision-not-objectionable"]
    ) { inspection in
      guard let objection = inspection.record, let outcome = objection.text("outcome"),
        outcome != "inadmissible"
      else { return [] }
      if inspection.challenge.decisionCharacter(inspection.profile) != .beschikking {
        return [Reason("decision-not-objectionable", .fill(field: "outcome"))]
      }
      guard let last = inspection.challenge.lastDayToObject(inspection.situation.workflow),
        !objection.isObjection(inTimeFor: last), !objection.isAnswered("excuse")
      else { return [] }
      return [Reason("objection-late", about: last.iso, .fill(field: "excuse"))]
    },
    Requirement("adjournment-within-limit", codes: ["adjournment-too-long"]) { inspection in
      guard let objection = inspection.record, let until = objection.date("adjourned-until"),
        let term = inspection.challenge.terms.last(where: {
          $0.record == objection.id && $0.isOpen
            && inspection.situation.workflow.terms[$0.name]?.adjournment != nil
        }),
        let most = inspection.situation.workflow.terms[term.name]?.adjournment
      else { return [] }
      let input = TermInput(from: term.end, length: most, source: .intern)
      guard let limit = try? inspection.situation.calculator.calculate(input).end else { return [] }
      return until <= limit
        ? [] : [Reason("adjournment-too-long", about: limit.iso, .fill(field: "adjourned-until"))]
    },
  ]

  /// Two challengers for one task are treated alike before one of them is told yes or no.
  ///
  /// > Source: domain report 5.7, "two challengers for one task".
  static let rivalRequirements: [Requirement] = [
    Requirement("rivals-treated-equally", codes: ["rivals-not-treated-equally"]) { inspection in
      inspection.challenge.active("competing-challenge").flatMap { rival in
        ["same-information", "joint-talk", "comparison"].filter { !rival.isAnswered($0) }.map {
          Reason("rivals-not-treated-equally", about: $0, .complete(rival.id, field: $0))
        }
      }
    },
    Requirement("counterparty-gone", codes: ["counterparty-exists"]) { inspection in
      inspection.challenge.hasCounterparty(on: inspection.on)
        ? [
          Reason(
            "counterparty-exists",
            inspection.challenge.latest("challenger").map { .complete($0.id, field: "dissolved") }
              ?? .none)
        ] : []
    },
  ]
}

extension Challenge {
  /// The last day on which an objection to the decision could come in; nil when no such term ran.
  ///
  /// > Source: Awb art. 6:7 and 6:8.
  func lastDayToObject(_ workflow: Workflow) -> CalendarDate? {
    objectionTerm(workflow)?.end
  }

  fileprivate func objectionTerm(_ workflow: Workflow) -> RunningTerm? {
    terms.last { term in
      term.record == nil
        && workflow.terms[term.name]?.from == FieldReference(kind: "decision", field: "made-known")
    }
  }

  /// Whether there is still somebody to have agreements with.
  func hasCounterparty(on date: CalendarDate) -> Bool {
    let challengers = active("challenger")
    return challengers.isEmpty
      || challengers.contains { $0.date("dissolved").map { $0 > date } ?? true }
  }
}

extension Record {
  /// Whether an objection came in before the end of the term, or was posted before it and came in
  /// within a week after.
  ///
  /// > Source: Awb art. 6:9.
  func isObjection(inTimeFor last: CalendarDate) -> Bool {
    guard let received = date("received") else { return true }
    if received <= last { return true }
    guard let sent = date("sent") else { return false }
    return sent <= last && received <= last.adding(days: 7)
  }
}

extension Deliberation {
  /// An objection that counts leads back a case that the clock closed when the term was over.
  ///
  /// > Source: Awb art. 6:9 lid 2 (posted in time) and 6:11 (excusably late).
  mutating func reopenForObjection(_ objection: Record) {
    let workflow = situation.workflow
    guard workflow.main.hasEnded(challenge.snapshot), let step = challenge.lastStep(of: nil),
      step.by == .clock, let term = challenge.objectionTerm(workflow),
      step.action == TermDefinition.lapseEvent(of: term.name), !objection.isAnswered("decided")
    else { return }
    let inTime = objection.isObjection(inTimeFor: term.end)
    guard inTime || objection.isAnswered("excuse") else { return }
    emit(
      .corrected(
        .init(
          entry: step.entry, change: .annulled(step.before), reason: inTime ? "Awb 6:9" : "Awb 6:11"
        )))
  }
}
