extension Requirement {
  /// Recovery and escalation while the task runs.
  static let executionRequirements: [Requirement] = [
    Requirement("signal-noticed", codes: ["progress-signal-missing"]) { inspection in
      // What led to an earlier recovery is no reason for a new one; the last is the one being made.
      let earlier = inspection.challenge.active("recovery-agreement").dropLast().last?.entry ?? 0
      return inspection.missing("progress-signal") { $0.entry > earlier }
    },
    Requirement("recovery-talk-held", codes: ["recovery-talk-missing"]) {
      $0.missingContactMoment("recovery", code: "recovery-talk-missing")
    },
    Requirement("recheck-positive", codes: ["recheck-missing", "recheck-negative"]) {
      recheck("positive", $0)
    },
    Requirement("recheck-negative", codes: ["recheck-missing", "recheck-positive"]) {
      recheck("negative", $0)
    },
    Requirement("escalation-answered", codes: ["escalation-missing", "escalation-open"]) {
      inspection in
      let open = inspection.challenge.openProcesses("escalation", inspection.situation.workflow)
      // One that was withdrawn before anybody answered is no escalation.
      let answered = inspection.challenge.active("escalation").contains { $0.isAnswered("answer") }
      guard answered || !open.isEmpty else {
        return [Reason("escalation-missing", .add(kind: "escalation", fields: [:]))]
      }
      return open.map { Reason("escalation-open", about: $0.id.text, .finish($0.id)) }
    },
    Requirement("account-received", codes: ["accountability-record-missing"]) {
      $0.missing("accountability-record")
    },
    Requirement(
      "account-received-or-asked-for",
      codes: ["accountability-record-missing", "reminders-missing", "accountability-talk-missing"]
    ) { inspection in
      if inspection.has("accountability-record") { return [] }
      let since = inspection.stateSince
      let reminders = inspection.missingContactMoment(
        "reminder", code: "reminders-missing", times: 2, since: since)
      let talk = inspection.missingContactMoment(
        "accountability", code: "accountability-talk-missing", since: since)
      return reminders.isEmpty && talk.isEmpty
        ? [] : inspection.missing("accountability-record") + reminders + talk
    },
  ]

  private static func recheck(_ wanted: String, _ inspection: Inspection) -> [Reason] {
    guard let agreement = inspection.challenge.latest("recovery-agreement") else {
      return [Reason("recheck-missing", .add(kind: "recovery-agreement", fields: [:]))]
    }
    guard let outcome = agreement.text("outcome") else {
      return [Reason("recheck-missing", .complete(agreement.id, field: "outcome"))]
    }
    return outcome == wanted
      ? [] : [Reason("recheck-\(outcome)", .complete(agreement.id, field: "outcome"))]
  }

  /// Evaluation, follow-up decision and return.
  static let followUpRequirements: [Requirement] = [
    Requirement("evaluation-complete", codes: ["evaluation-missing", "result-evaluation-missing"]) {
      inspection in
      let evaluated = Set(
        inspection.challenge.active("result-evaluation").compactMap { $0.text("result") })
      let open = inspection.challenge.active("result").filter { !evaluated.contains($0.id.text) }
      return inspection.missing("evaluation")
        + open.map {
          Reason(
            "result-evaluation-missing", about: $0.id.text,
            .add(kind: "result-evaluation", fields: ["result": $0.id.text]))
        }
    },
    Requirement(
      "decision-rests-on-evaluation", codes: ["account-missing", "evaluation-missing"]
    ) { inspection in
      guard let decision = inspection.challenge.latest("follow-up-decision") else { return [] }
      // What has been withdrawn is no ground any more.
      return ["account", "evaluation"].filter { field in
        let named = decision.text(field).flatMap { inspection.challenge.record(RecordID($0)) }
        return !decision.isAnswered(field) || named?.withdrawn != nil
      }.map { Reason("\($0)-missing", .fill(field: $0)) }
    },
    Requirement("return-complete", codes: ["return-checklist-missing", "return-item-open"]) {
      inspection in
      guard let checklist = inspection.challenge.latest("return-checklist") else {
        return [Reason("return-checklist-missing", .add(kind: "return-checklist", fields: [:]))]
      }
      return ["task", "assets", "keys", "data", "people", "money", "users-informed"].filter {
        checklist.flag($0) != true && checklist.values[$0]?.isGap != true
      }.map {
        Reason("return-item-open", about: $0, .complete(checklist.id, field: $0))
      }
    },
  ]
}
