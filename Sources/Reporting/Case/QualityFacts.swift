import Casework
import ChallengeCore
import Terms

/// How far the figures of a report can be relied on.
package struct QualityFacts: Hashable, Sendable {
  package let gaps: [GapFact]
  package let missing: [MissingFact]
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

/// Something that an evaluation needs at this stage and that nobody recorded, not even as absent.
package struct MissingFact: Hashable, Sendable {
  package let kind: String
  /// Nil when the whole record is not there.
  package let field: String?
  package let record: RecordID?

  /// What is asked for once a case has been in a phase.
  private static let needed: [(phase: Phase, kind: String, fields: [String])] = [
    (.aanbod, "task", ["domain", "area"]),
    (.aanbod, "motivation", []),
    (.aanbod, "budget-line", []),
    (.aanbod, "current-result", ["measurement"]),
    (.afspraken, "definition-test", []),
    (.afspraken, "decision", []),
    (.uitvoering, "result", ["baseline", "target"]),
    (.uitvoering, "budget-agreement", ["amount"]),
    (.uitvoering, "accountability-agreement", []),
    (.uitvoering, "contact-agreement", ["per-year"]),
    (.opvolging, "accountability-record", ["amount-spent"]),
    (.opvolging, "evaluation", []),
  ]

  static func all(_ source: CaseSource, _ timeline: TimelineFacts) -> [MissingFact] {
    var missing: [MissingFact] = []
    for need in needed where timeline.phases.contains(need.phase) {
      let records = source.active(need.kind)
      if records.isEmpty { missing.append(.init(kind: need.kind, field: nil, record: nil)) }
      for record in records {
        missing += need.fields.filter { !record.isAnswered($0) }
          .map { .init(kind: need.kind, field: $0, record: record.id) }
      }
    }
    if timeline.phases.contains(.opvolging) {
      missing += perResult(source) + perValue(source)
    }
    if timeline.endedOn != nil, source.active("ending").isEmpty {
      missing.append(.init(kind: "ending", field: nil, record: nil))
    }
    return missing
  }

  /// Each of the three values rests on a source.
  private static func perValue(_ source: CaseSource) -> [MissingFact] {
    source.active("evaluation").flatMap { record in
      ["economic-source", "democratic-source", "social-source"]
        .filter { !record.isAnswered($0) }
        .map { MissingFact(kind: "evaluation", field: $0, record: record.id) }
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
