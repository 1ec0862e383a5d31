import CaseStorage
import ChallengeCore
import Foundation
import Statechart
import Terms

/// What follows from a case and its rules: where it stands, whose move it is, and the rows by which
/// it is found.
package struct Projection: Sendable {
  package let challenge: Challenge
  package let situation: Situation

  package init(_ challenge: Challenge, _ situation: Situation) {
    self.challenge = challenge
    self.situation = situation
  }

  private var main: Machine { situation.workflow.main }

  /// The active states of the main line that have a meaning, outermost first.
  package var path: [StateMeaning] {
    let chart = main.chart
    return challenge.snapshot.active.compactMap { name in
      main.states[name].map { (chart.state(named: name).map(chart.depth) ?? 0, $0) }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The state that people speak of: the deepest one with a text for the challenger.
  package var state: StateMeaning {
    path.last { $0.residentText != nil } ?? path.last ?? Self.nowhere
  }

  private static let nowhere = StateMeaning(
    name: "-", label: Bilingual(dutch: "-", english: "-"), phase: nil, residentText: nil, moves: [],
    isEnd: false)

  package var hasEnded: Bool { main.hasEnded(challenge.snapshot) }

  /// The phase; for an end that belongs to none, the phase in which the case ended.
  package var phase: Phase {
    if let phase = path.last(where: { $0.phase != nil })?.phase { return phase }
    let left = challenge.steps.reversed().lazy.filter { $0.annulled == nil && $0.record == nil }
      .flatMap(\.exited)
    return left.compactMap { main.states[$0]?.phase }.first ?? .vooroverleg
  }

  /// The date on which the case came into the state where it is.
  package var stateSince: CalendarDate {
    let name = state.name
    let step = challenge.steps.last {
      $0.record == nil && $0.annulled == nil && $0.entered.contains(name)
    }
    return step?.on ?? challenge.openedOn
  }

  /// Whose move it is; empty only when the case has ended and nothing is open beside it.
  package var moves: [Move] {
    let mainMoves = path.flatMap { state in
      state.moves.filter(stands(in: main, nil)).map { move($0, record: nil, since: stateSince) }
    }
    return mainMoves + processMoves + notedMoves
  }

  /// Whose move it is in the main line and the processes beside it, without what and by when.
  package var movers: Set<Side> {
    var movers = Set(path.flatMap { $0.moves.filter(stands(in: main, nil)) }.map(\.by))
    for (kind, machine) in situation.workflow.processes where movers.count < Side.allCases.count {
      for record in challenge.openProcesses(kind, situation.workflow) {
        let states = (record.snapshot?.active ?? []).compactMap { machine.states[$0] }
        movers.formUnion(
          states.flatMap { $0.moves.filter(stands(in: machine, record)) }.map(\.by))
      }
    }
    return movers
  }

  /// What somebody of the municipality noted to do on a day. It belongs to its record, so whoever
  /// may not read that does not see the move either.
  private var notedMoves: [Move] {
    challenge.openReminders.compactMap { record in
      guard let day = record.date("on"), let what = record.text("what") else { return nil }
      var move = Move(
        by: .municipality, what: Bilingual(dutch: what, english: what), since: record.on, due: day,
        term: nil, record: record.id, isMoment: false)
      move.otherwise = .late(.municipality, from: day.adding(days: 1))
      return move
    }
  }

  private var processMoves: [Move] {
    situation.workflow.processes.keys.sorted().flatMap { kind -> [Move] in
      guard let machine = situation.workflow.processes[kind] else { return [] }
      return challenge.openProcesses(kind, situation.workflow).flatMap { record -> [Move] in
        let states = (record.snapshot?.active ?? []).compactMap { machine.states[$0] }
        let since = challenge.lastStep(of: record.id)?.on ?? record.on
        return states.flatMap { state in
          state.moves.filter(stands(in: machine, record)).map {
            move($0, record: record.id, since: since)
          }
        }
      }
    }
  }

  private func stands(in machine: Machine, _ record: Record?) -> (MoveDefinition) -> Bool {
    { definition in
      guard let until = definition.until.flatMap(Requirement.named) else { return true }
      let inspection = Inspection(challenge: challenge, situation: situation, record: record)
      return !until.reasons(inspection).isEmpty
    }
  }

  private func move(_ definition: MoveDefinition, record: RecordID?, since: CalendarDate) -> Move {
    let term = definition.term.flatMap { challenge.term($0, record: record) }
    let open = term.flatMap { $0.isOpen ? $0 : nil }
    let moment = open == nil ? definition.date.flatMap { date($0, record) } : nil
    let isMoment = open.flatMap { situation.workflow.terms[$0.name]?.isMoment } ?? false
    var move = Move(
      by: definition.by, what: definition.what, since: since, due: open?.end ?? moment,
      term: open?.name, record: record, isMoment: moment != nil || isMoment)
    move.otherwise = Outlook(challenge: challenge, situation: situation)
      .otherwise(open, moment: moment, record: record)
    return move
  }

  /// A day that a move names: in the record of its process, or in the latest of the kind.
  private func date(_ reference: FieldReference, _ record: RecordID?) -> CalendarDate? {
    let own = record.flatMap(challenge.record).flatMap { $0.kind == reference.kind ? $0 : nil }
    return (own ?? challenge.latest(reference.kind))?.date(reference.field)
  }

  package var summary: CaseSummary {
    let moves = self.moves
    let task = challenge.latest("task")
    return CaseSummary(
      number: challenge.number, title: challenge.title, phase: phase, state: state.name,
      label: state.label, moves: moves, version: challenge.version, hasEnded: hasEnded,
      openedOn: challenge.openedOn, updatedOn: challenge.lastActivity, nextDue: nextDue(moves),
      outcome: challenge.latest("ending")?.text("outcome"), area: task?.text("area"),
      domain: task?.text("domain"), stuckFrom: Stuck(challenge, situation).from,
      endedOn: challenge.endedOn(situation.workflow), contactPerson: contactPerson,
      owedBy: owedBy)
  }

  /// The municipality's contact person, when that is somebody whom the register knows.
  var contactPerson: PersonID? {
    challenge.contactPerson(of: .municipality)?.person("person")
  }

  private func nextDue(_ moves: [Move]) -> CalendarDate? {
    moves.compactMap(\.deadline).min()
  }

  // MARK: Rows

  /// The rows that are kept beside the journal, from the summary of this projection; a replay gives
  /// the same.
  package func readModel(_ summary: CaseSummary) -> CaseReadModel {
    let hasOurMove = summary.moves.contains { $0.by == .municipality }
    let row = CaseRow(
      number: summary.number, title: summary.title, phase: summary.phase, state: summary.state,
      label: RowCoding.encode([summary.label.dutch, summary.label.english]),
      moves: RowCoding.encode(summary.moves),
      attention: summary.hasEnded && summary.moves.isEmpty ? 0 : hasOurMove ? 2 : 1,
      nextDue: summary.hasEnded && summary.moves.isEmpty ? nil : summary.nextDue,
      isOverdue: false, hasEnded: summary.hasEnded, version: summary.version,
      updatedOn: summary.updatedOn, openedOn: summary.openedOn, outcome: summary.outcome,
      area: summary.area, domain: summary.domain, parts: challenge.parts,
      clock: ClockDays(challenge, situation), learning: CaseLearning(self).text,
      days: MoveDays(summary.moves), contactPerson: summary.contactPerson,
      endedOn: summary.endedOn, owedBy: summary.owedBy)
    return CaseReadModel(
      row: row, terms: termRows, search: searchText, internalSearch: internalSearchText,
      tasks: challenge.catalogueTasks, figures: figureRows, calendar: calendarRows(summary))
  }

  var termRows: [TermRow] {
    challenge.terms.map {
      TermRow(
        number: challenge.number, name: $0.name, record: $0.record, end: $0.end,
        isProvisional: $0.isProvisional, standing: $0.standing, lapseNoticed: $0.lapseNoticed)
    }
  }

  /// The words that both parties read.
  var searchText: String {
    words(in: challenge.records.filter { $0.visibility != .internal })
  }

  /// All words; none when nothing is internal, since then the others say it all.
  var internalSearchText: String {
    let hasInternal = challenge.records.contains {
      $0.withdrawn == nil && $0.visibility == .internal
    }
    return hasInternal ? words(in: challenge.records) : ""
  }

  private func words(in records: [Record]) -> String {
    records.filter { $0.withdrawn == nil }
      .flatMap { record in
        record.values.sorted { $0.key < $1.key }.compactMap { _, value -> String? in
          switch value {
          case .text(let text): text
          case .list(let items): items.joined(separator: " ")
          default: nil
          }
        }
      }.joined(separator: "\n")
  }
}

/// How what is opaque to the storage is written in a row.
enum RowCoding {
  static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }

  /// The items of a list; none when it cannot be read. A list shows hundreds at every key.
  static func items(_ text: String) -> [JSONValue] {
    guard case .list(let items)? = try? JSONValue(parsing: text) else { return [] }
    return items
  }
}

extension CaseSummary {
  /// The summary that a row was made from.
  init(_ row: CaseRow) {
    let labels = RowCoding.items(row.label).compactMap { label -> String? in
      if case .text(let text) = label { text } else { nil }
    }
    self.init(
      number: row.number, title: row.title, phase: row.phase, state: row.state,
      label: Bilingual(dutch: labels.first ?? row.state, english: labels.last ?? row.state),
      moves: RowCoding.items(row.moves).compactMap { Move($0) }, version: row.version,
      hasEnded: row.hasEnded, openedOn: row.openedOn, updatedOn: row.updatedOn,
      nextDue: row.nextDue, outcome: row.outcome, area: row.area, domain: row.domain,
      stuckFrom: row.clock?.stuckFrom, endedOn: row.endedOn, contactPerson: row.contactPerson,
      owedBy: row.owedBy)
  }
}
