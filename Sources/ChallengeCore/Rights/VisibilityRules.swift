/// Who may read a record at the least: what cannot be kept from the public or from the challenger.
package enum VisibilityRules {
  /// The field that every kind of record has besides its own.
  package static let field = Field(
    "visibility", .choice(Visibility.allCases.map(\.rawValue)), example: "internal")

  static func reasons(_ record: Record, _ inspection: Inspection) -> [Reason] {
    let floor = floor(of: record, inspection)
    guard record.visibility.isNarrower(than: floor) else { return [] }
    return [Reason("visibility-too-narrow", about: floor.rawValue, .fill(field: field.name))]
  }

  /// The narrowest visibility that a new record of a kind can have, with what is preset in it.
  package static func narrowest(
    ofNew kind: RecordKind, in challenge: Challenge, _ situation: Situation
  ) -> Visibility {
    let presets = kind.fields.compactMap { field in
      field.preset.map { (field.name, Value.text($0)) }
    }
    let record = Record(
      id: RecordID(kind.name), kind: kind.name,
      values: Dictionary(presets, uniquingKeysWith: { first, _ in first }), on: situation.on,
      by: situation.actor, entry: 0, visibility: kind.visibility)
    return narrowest(of: record, in: challenge, situation)
  }

  /// The narrowest visibility that a record can have as it stands.
  package static func narrowest(
    of record: Record, in challenge: Challenge, _ situation: Situation
  ) -> Visibility {
    floor(of: record, Inspection(challenge: challenge, situation: situation, record: record))
  }

  /// The narrowest visibility that a record can have.
  ///
  /// > Source: Awb art. 3:41 (a decision is sent to the applicant) and 3:42; tips 3 and 4 (the
  /// > arguments are shared); tip 9; domain report 1.6.
  private static func floor(of record: Record, _ inspection: Inspection) -> Visibility {
    let kind = RecordKind.named(record.kind)
    if let kind, publicByLaw.contains(record.kind) {
      return inspection.profile.publication.visibility(of: kind)
    }
    let isTheirs =
      inspection.challenge.isParty(record.by, inspection.situation)
      || record.side() == .challenger || record.side("proposed-by") == .challenger
    let hasProcess = inspection.situation.workflow.processes[record.kind] != nil
    let isShared =
      shared.contains(record.kind) || kind?.isAgreement == true
      || (hasProcess && kind?.visibility != .internal)
    if isTheirs || isShared { return .parties }
    let subject = record.text("subject")
    let counts = record.kind == "contact-moment" && !["other", "progress"].contains(subject)
    return counts ? .parties : .internal
  }

  /// What the municipality decides, and how a challenge ended.
  private static let publicByLaw: Set<String> = ["decision", "follow-up-decision", "ending"]

  /// What the challenger said or sent, was told or sent, or has agreed.
  private static let shared: Set<String> = [
    "challenger", "representative", "contact-person", "motivation", "support", "request",
    "confirmation", "supplement-request", "supplement", "information-waiver", "plan",
    "postponement-consent", "delay-notice", "referral", "definition-test", "view", "adjournment",
    "agreement-approval", "handover", "recovery-agreement", "interruption", "notice", "urgent-end",
    "accountability-record", "letter", "payment", "evaluation", "result-evaluation", "solution",
    "condition-evaluation", "experience", "no-answer", "evaluator",
  ]
}

extension Visibility {
  /// Public is the widest, internal the narrowest.
  package func isNarrower(than other: Visibility) -> Bool { breadth < other.breadth }

  private var breadth: Int {
    switch self {
    case .internal: 0
    case .parties: 1
    case .public: 2
    }
  }
}
