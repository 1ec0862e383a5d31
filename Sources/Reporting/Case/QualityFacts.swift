import Casework
import ChallengeCore
import Terms

/// How far the figures of a report can be relied on.
package struct QualityFacts: Hashable, Sendable {
  package let gaps: [GapFact]
  package let missing: [MissingFact]
  /// Results of which the verdict rests on something that is not known.
  package let unfounded: [UnfoundedVerdict]
  package let odd: [OddFact]
  package let proxies: [ProxyEntry]
  package let laterEntries: [LaterEntries]
  package let entries: Int
  package let corrections: [CorrectionFact]
  package let withdrawn: [WithdrawnFact]
  /// Records that were changed after they were made.
  package let changedRecords: Int
  /// Entries of which the content has been destroyed.
  package let destroyed: Int
  package let takenIn: TakenInFact?

  init(_ source: CaseSource, _ timeline: TimelineFacts) {
    let shown = source.challenge.records.filter {
      $0.withdrawn == nil && $0.visibility != .internal
    }
    gaps = shown.flatMap { GapFact.all($0, source) }
    missing = MissingFact.all(source, timeline)
    unfounded = UnfoundedVerdict.all(source)
    odd = OddFact.all(source, timeline)
    proxies = ProxyEntry.all(source)
    laterEntries = LaterEntries.all(source.dossier.timeline)
    entries = source.dossier.timeline.count
    corrections = CorrectionFact.all(source)
    withdrawn = WithdrawnFact.all(source)
    changedRecords = shown.count { $0.changes > 0 }
    destroyed = source.dossier.timeline.count { $0.event == nil }
    takenIn = timeline.takenIn
  }

  package func count(of gap: Gap) -> Int { gaps.count { $0.gap == gap } }

  /// Entries made later than their date of effect.
  package var laterCount: Int { laterEntries.reduce(0) { $0 + $1.count } }
}

/// A fact that somebody recorded as absent.
package struct GapFact: Hashable, Sendable {
  package let record: RecordID
  package let kind: String
  package let field: String
  package let gap: Gap
  /// Nil when free text is not released.
  package let reason: String?

  static func all(_ record: Record, _ source: CaseSource) -> [GapFact] {
    guard record.values.values.contains(where: \.isGap) else { return [] }
    let fields = RecordKind.named(record.kind)?.fields ?? []
    return fields.compactMap { field in
      guard case .gap(let gap, let reason) = source.clearing.fact(record, field.name) else {
        return nil
      }
      return GapFact(
        record: record.id, kind: record.kind, field: field.name, gap: gap, reason: reason)
    }
  }
}

/// A verdict on a result without a baseline, a target or a value that was achieved.
package struct UnfoundedVerdict: Hashable, Sendable {
  package let result: RecordID
  package let verdict: Fact
  /// What is not known, by the fields of `result` and `result-evaluation`.
  package let lacking: [String]

  static func all(_ source: CaseSource) -> [UnfoundedVerdict] {
    source.active("result").compactMap { record in
      let result = AgreedResult(record, source)
      let lacking = result.unfounded
      return lacking.isEmpty
        ? nil : .init(result: record.id, verdict: result.verdict, lacking: lacking)
    }
  }
}

/// Something that an evaluation needs at this stage and that nobody recorded, not even as absent.
package struct MissingFact: Hashable, Sendable {
  package let kind: String
  /// Nil when the whole record is not there.
  package let field: String?
  package let record: RecordID?
  /// The moment and the side that the short questions were not answered at and by.
  package let asked: Asked?

  package struct Asked: Hashable, Sendable {
    package let moment: ExperienceMoment
    package let side: Side
  }

  init(kind: String, field: String?, record: RecordID?, asked: Asked? = nil) {
    self.kind = kind
    self.field = field
    self.record = record
    self.asked = asked
  }

  /// What is asked for once a case has been in a phase.
  private static let needed: [(phase: Phase, kind: String, fields: [String])] = [
    (.aanbod, "task", ["domain", "area"]),
    (.aanbod, "motivation", []),
    (.aanbod, "budget-line", []),
    (.aanbod, "current-result", ["measurement"]),
    (.afspraken, "definition-test", []),
    (.afspraken, "decision", []),
    (.uitvoering, "result", ["baseline", "target"]),
    (.uitvoering, "budget-agreement", ["amount", "per"]),
    (.uitvoering, "accountability-agreement", ["moments"]),
    (.uitvoering, "condition", []),
    (.uitvoering, "contact-agreement", ["per-year"]),
    (.opvolging, "accountability-record", ["amount-spent"]),
    (.opvolging, "evaluation", evaluated),
  ]

  /// What an evaluation says of each part, and what that rests on.
  private static let evaluated =
    ["economic-source", "democratic-source", "social-source", "cooperation-source"]
    + ["account-source", "conditions", "attitude-challenger", "attitude-municipality"]
    + ["money", "money-source", "hours-challenger", "hours-municipality", "hours-source"]

  /// What a source is the source of, where that may be left out: without it no source is missing.
  private static let sourced = [
    "money-source": ["money"], "hours-source": ["hours-challenger", "hours-municipality"],
  ]

  static func all(_ source: CaseSource, _ timeline: TimelineFacts) -> [MissingFact] {
    var missing: [MissingFact] = []
    for need in needed where timeline.phases.contains(need.phase) {
      let records = source.active(need.kind)
      if records.isEmpty { missing.append(.init(kind: need.kind, field: nil, record: nil)) }
      for record in records {
        missing += need.fields.filter { field in
          !record.isAnswered(field)
            && Self.sourced[field]?.contains { record.values[$0]?.isGap == false } != false
        }.map { .init(kind: need.kind, field: $0, record: record.id) }
      }
    }
    if timeline.phases.contains(.opvolging) {
      missing += perResult(source) + perCondition(source) + ofAmendments(source)
    }
    missing += unanswered(source)
    if timeline.endedOn != nil, source.active("ending").isEmpty {
      missing.append(.init(kind: "ending", field: nil, record: nil))
    }
    return missing
  }

  /// Both sides answer the short questions at each moment that has come.
  private static func unanswered(_ source: CaseSource) -> [MissingFact] {
    let questions = CooperationFacts.questions(source)
    return ExperienceMoment.allCases.flatMap { moment -> [MissingFact] in
      let those = questions.filter { $0.moment == moment }
      guard !those.isEmpty else { return [] }
      return Side.allCases.filter { side in
        those.allSatisfy { (side == .municipality ? $0.municipality : $0.challenger).isEmpty }
      }.map {
        MissingFact(
          kind: "experience", field: nil, record: nil, asked: Asked(moment: moment, side: $0))
      }
    }
  }

  /// An evaluation says what it thinks of the amendments, when there were any.
  private static func ofAmendments(_ source: CaseSource) -> [MissingFact] {
    guard !source.active("amendment").isEmpty else { return [] }
    return source.active("evaluation").filter { !$0.isAnswered("amendments") }.map {
      MissingFact(kind: "evaluation", field: "amendments", record: $0.id)
    }
  }

  /// Each condition or risk is judged, and judged from a source.
  private static func perCondition(_ source: CaseSource) -> [MissingFact] {
    source.active("condition").compactMap { condition in
      let judged = source.active("condition-evaluation").last {
        $0.text("condition") == condition.id.text
      }
      guard let judged else {
        return .init(kind: "condition-evaluation", field: nil, record: condition.id)
      }
      return judged.isAnswered("source")
        ? nil : .init(kind: "condition-evaluation", field: "source", record: judged.id)
    }
  }

  /// Each agreed result is measured, judged, and judged from a source.
  private static func perResult(_ source: CaseSource) -> [MissingFact] {
    source.active("result").flatMap { result -> [MissingFact] in
      func about(_ kind: String) -> [Record] {
        source.active(kind).filter { $0.text("result") == result.id.text }
      }
      var missing: [MissingFact] = []
      let measured = about("measurement")
      if measured.isEmpty {
        missing.append(.init(kind: "measurement", field: nil, record: result.id))
      }
      for record in measured where !record.isAnswered("source") {
        missing.append(.init(kind: "measurement", field: "source", record: record.id))
      }
      guard let judged = about("result-evaluation").last else {
        return missing + [.init(kind: "result-evaluation", field: nil, record: result.id)]
      }
      if !judged.isAnswered("source") {
        missing.append(.init(kind: "result-evaluation", field: "source", record: judged.id))
      }
      return missing
    }
  }
}

/// A withdrawn record; a contact person who was followed up by another is none.
package struct WithdrawnFact: Hashable, Sendable {
  package let record: RecordID
  package let kind: String
  package let on: CalendarDate
  package let reason: Fact

  static func all(_ source: CaseSource) -> [WithdrawnFact] {
    source.challenge.records.compactMap { record in
      guard let withdrawal = record.withdrawn, record.visibility != .internal,
        !isFollowedUp(record, source.challenge)
      else { return nil }
      return WithdrawnFact(
        record: record.id, kind: record.kind, on: withdrawal.on,
        reason: source.clearing.free(withdrawal.reason))
    }
  }

  private static func isFollowedUp(_ record: Record, _ challenge: Challenge) -> Bool {
    record.kind == "contact-person"
      && challenge.records.contains {
        $0.kind == record.kind && $0.entry > record.entry && $0.side() == record.side()
          && $0.on == record.withdrawn?.on
      }
  }
}
