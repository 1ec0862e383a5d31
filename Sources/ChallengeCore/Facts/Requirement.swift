import Terms

/// Something that must hold before a step can be taken, by the name that workflow files use.
///
/// The set is closed: a workflow chooses among these and cannot add to them. A requirement that
/// fails says what is missing and what would lift it.
package struct Requirement: Sendable {
  package let name: String
  /// The reason codes that it can give.
  package let codes: [String]
  let check: @Sendable (Inspection) -> [Reason]
  /// What the light route asks in its place; nil when it asks nothing.
  let lightCheck: (@Sendable (Inspection) -> [Reason])?

  init(
    _ name: String, codes: [String], light: (@Sendable (Inspection) -> [Reason])? = nil,
    check: @escaping @Sendable (Inspection) -> [Reason]
  ) {
    self.name = name
    self.codes = codes
    self.lightCheck = light
    self.check = check
  }

  /// What is missing; empty when it holds, or when the light route does not ask it of this case.
  package func reasons(_ inspection: Inspection) -> [Reason] {
    inspection.lightRoute?.leavesOut.contains(name) == true
      ? lightCheck?(inspection) ?? [] : check(inspection)
  }

  /// Every requirement with a fixed name.
  package static let all: [Requirement] =
    partyRequirements + offerRequirements + definitionRequirements + assessmentRequirements
    + decisionRequirements + agreementRequirements + startRequirements + executionRequirements
    + followUpRequirements + objectionRequirements + rivalRequirements

  /// The families that take a subject after a colon, with what the subject is.
  package static let families: [String] = [
    "views-on", "view-of-challenger", "approved-by", "filled",
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The requirement of this name, `filled:answer` and the like included; nil when there is none.
  package static func named(_ name: String) -> Requirement? {
    if let fixed = byName[name] { return fixed }
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    return family(parts[0], subject: parts[1])
  }

  private static func family(_ family: String, subject: String) -> Requirement? {
    switch family {
    case "views-on" where RecordKind.viewSubjects.contains(subject):
      views(on: subject, of: Side.allCases)
    case "view-of-challenger" where RecordKind.viewSubjects.contains(subject):
      views(on: subject, of: [.challenger])
    case "approved-by":
      Side(rawValue: subject).map(approval)
    case "filled":
      filled(subject)
    default: nil
    }
  }

  private static func filled(_ field: String) -> Requirement {
    Requirement("filled:\(field)", codes: ["\(field)-missing"]) { inspection in
      guard let record = inspection.record, !record.isAnswered(field) else { return [] }
      return [Reason("\(field)-missing", .complete(record.id, field: field))]
    }
  }
}

/// What a requirement looks at: the case as it would be, and the situation of the command.
package struct Inspection: Sendable {
  package let challenge: Challenge
  package let situation: Situation
  /// The record whose process is asked, nil for the main line.
  package let record: Record?

  package init(challenge: Challenge, situation: Situation, record: Record?) {
    self.challenge = challenge
    self.situation = situation
    self.record = record
  }

  var profile: MunicipalityProfile { situation.profile }
  var on: CalendarDate { situation.on }

  func has(_ kind: String) -> Bool { challenge.latest(kind) != nil }

  /// One reason when there is no record of the kind.
  func missing(
    _ kind: String, code: String? = nil, fields: [String: String] = [:],
    unless holds: (Record) -> Bool = { _ in true }
  ) -> [Reason] {
    if challenge.active(kind).contains(where: holds) { return [] }
    return [Reason(code ?? "\(kind)-missing", .add(kind: kind, fields: fields))]
  }

  /// The objections to the decision on which the case stands, none to an earlier one.
  var objections: [Record] {
    let decided = challenge.lastStep(of: nil)?.entry ?? 0
    return challenge.active("objection").filter { $0.entry > decided }
  }

  func contactMoments(_ subject: String) -> [Record] {
    challenge.active("contact-moment").filter { $0.text("subject") == subject }
  }

  /// The date of the last step of the main line.
  var stateSince: CalendarDate? { challenge.lastStep(of: nil)?.on }

  /// - Parameter since: what was held before this date does not count; nil counts everything.
  func missingContactMoment(
    _ subject: String, code: String, times: Int = 1, since: CalendarDate? = nil,
    or other: Remedy? = nil
  ) -> [Reason] {
    let held = contactMoments(subject).filter { moment in
      since.map { (moment.date("date") ?? moment.on) >= $0 } ?? true
    }
    return held.count >= times
      ? []
      : [Reason(code, .add(kind: "contact-moment", fields: ["subject": subject]), or: other)]
  }
}
