import ChallengeCore
import Terms
import WorkflowFiles

/// Plays a case history through the same rules as everything else, each step on its own date and by
/// its own person.
package final class Player {
  private let casework: Casework
  private let history: CaseHistory
  private let base: Acting
  private var on: CalendarDate
  private var by: PersonID?
  /// The case that each name in the history stands for; the empty name is the first one.
  private var cases: [String: CaseNumber] = [:]
  private var current = ""
  /// The record that each name in the history stands for, by case.
  private var names: [String: RecordID] = [:]
  private let makeCode: () -> StatusCode

  /// - Parameter acting: who plays; the date and actor of each step come from the history.
  package init(
    _ history: CaseHistory, in casework: Casework, _ acting: Acting,
    makeCode: @escaping () -> StatusCode
  ) {
    self.history = history
    self.casework = casework
    self.base = acting
    self.on = acting.on
    self.makeCode = makeCode
  }

  /// What one step gave.
  package struct Played: Sendable {
    package enum Result: Sendable {
      case opened(Casework.Opened)
      case done(Done)
      case ticked(Casework.Ticked)
      /// Refused, as the history says it must be.
      case refused([String])
      case met
    }

    package let step: HistoryStep
    package let on: CalendarDate
    package let by: PersonID?
    package let result: Result
  }

  /// Why a history stops.
  package struct Stopped: Error, Sendable {
    package enum Cause: Sendable {
      case failure(CaseworkFailure)
      /// Expected to be refused, and was not; what it said it would give.
      case notRefused(expected: [String])
      case refusedOtherwise(expected: [String], found: [String])
      /// What the case should have been, and what it is.
      case notAsExpected([Mismatch])
    }

    package let step: HistoryStep
    package let cause: Cause
  }

  /// One thing that is not as a history expects.
  package struct Mismatch: Hashable, Sendable {
    package let key: String
    package let expected: String
    package let found: String
  }

  /// The people of the history and the tasks in its catalogue, registered where they are new.
  package func registerPeople() throws(CaseworkFailure) {
    try casework.permit(.play, base)
    let known = try casework.peopleByID()
    let new = history.people.map(\.person).filter { known[$0.id] == nil }
    if !new.isEmpty { try casework.appendToRegister(new.map(RegisterEvent.personRegistered), base) }
    let ids = history.catalogue.map(\.id)
    let listed = try casework.catalogueTasks(ids)
    let tasks = history.catalogue.filter { listed[$0.id] == nil }
    if !tasks.isEmpty { try casework.appendToRegister(tasks.map(RegisterEvent.taskListed), base) }
  }

  /// The cases that were played so far, in order of number.
  package var numbers: [CaseNumber] { cases.values.sorted() }

  /// Plays one step; the steps are played in order.
  package func play(_ step: HistoryStep) throws(Stopped) -> Played {
    on = step.on ?? on
    by = step.by ?? by
    current = step.caseName ?? ""
    let result = try outcome(of: step)
    if let expectation = step.expectation { try check(expectation, step) }
    return Played(step: step, on: on, by: by, result: result)
  }

  private func outcome(of step: HistoryStep) throws(Stopped) -> Played.Result {
    guard let act = step.act else { return .met }
    let result: Played.Result
    do throws(CaseworkFailure) {
      result = try perform(act, step)
    } catch {
      return try refused(error, step)
    }
    if let expected = step.refused {
      throw Stopped(step: step, cause: .notRefused(expected: expected))
    }
    return result
  }

  private func refused(
    _ failure: CaseworkFailure, _ step: HistoryStep
  ) throws(Stopped) -> Played.Result {
    guard let expected = step.refused, case .refused(let refusal) = failure else {
      throw Stopped(step: step, cause: .failure(failure))
    }
    let found = refusal.codes
    guard expected.allSatisfy(found.contains) else {
      throw Stopped(step: step, cause: .refusedOtherwise(expected: expected, found: found))
    }
    return .refused(found)
  }

  // MARK: Acts

  private func perform(
    _ act: HistoryStep.Act, _ step: HistoryStep
  ) throws(CaseworkFailure) -> Played.Result {
    if case .tick(let date) = act {
      on = date
      return .ticked(try casework.tick(acting(step)))
    }
    if case .new(let title, let existing, let since, let fields) = act {
      let state = existing.map { Command.Existing(state: $0, since: since ?? on) }
      let opened = try casework.open(
        title: title, fields: fields, existing: state, acting(step), statusCode: makeCode())
      cases[current] = opened.done.number
      return .opened(opened)
    }
    let number = try caseNumber()
    let done = try casework.handle(command(act, number), on: number, acting(step))
    if let name = Self.name(act), let made = done.records.first { names[key(name)] = made }
    return .done(done)
  }

  private func command(
    _ act: HistoryStep.Act, _ number: CaseNumber
  ) throws(CaseworkFailure) -> Command {
    switch act {
    case .add(let kind, _, let fields):
      return .add(kind: kind, fields: resolved(fields, of: [kind]))
    case .change(let name, let fields):
      let id = record(name)
      let kind = try casework.loadCase(number, base).0.record(id)?.kind
      return .change(id, fields: resolved(fields, of: kind.map { [$0] } ?? []))
    case .withdraw(let name, let reason): return .withdraw(record(name), reason: reason)
    case .take(let action, let name, _, let fields):
      let definition = try casework.loadCase(number, base).1.workflow.actions[action]
      let kinds = (definition?.records.map(\.kind) ?? []) + [definition?.process].compactMap { $0 }
      return .take(
        action: action, record: name.map(record), fields: resolved(fields, of: kinds))
    case .correct(let entry, let correction, let reason):
      let last = try casework.lastStep(of: number, base)
      return .correct(entry: entry ?? last, correction: Self.command(correction), reason: reason)
    case .new, .tick: return .tick
    }
  }

  private static func command(_ correction: HistoryStep.Correction) -> Command.Correction {
    switch correction {
    case .date(let date): .date(date)
    case .undo: .undo
    }
  }

  private static func name(_ act: HistoryStep.Act) -> String? {
    switch act {
    case .add(_, let id, _), .take(_, _, let id, _): id
    default: nil
    }
  }

  private func acting(_ step: HistoryStep) -> Acting {
    var acting = base
    acting.on = on
    acting.actor = step.behalfOf ?? by ?? base.actor
    acting.enteredBy = step.behalfOf == nil ? nil : by ?? base.actor
    acting.basis = step.basis
    return acting
  }

  // MARK: Names

  private func caseNumber() throws(CaseworkFailure) -> CaseNumber {
    if let number = cases[current] { return number }
    throw .unknownCase(current)
  }

  private func key(_ name: String) -> String { "\(current)/\(name)" }

  /// The record of a name in the history; a name it does not know is taken as a record's own.
  private func record(_ name: String) -> RecordID { names[key(name)] ?? RecordID(name) }

  /// Fields in which the names of records stand for the records, where these kinds name a record.
  private func resolved(_ fields: Entry, of kinds: [String]) -> Entry {
    var resolved = fields
    for (name, value) in fields {
      let types = kinds.compactMap { RecordKind.named($0)?.field(name)?.type }
      let namesRecord = types.contains { if case .record = $0 { true } else { false } }
      if namesRecord, let id = names[key(value.text)] { resolved[name] = .text(id.text) }
    }
    return resolved
  }

  // MARK: Expectations

  private func check(_ expectation: Expectation, _ step: HistoryStep) throws(Stopped) {
    var mismatches: [Mismatch] = []
    do throws(CaseworkFailure) {
      let dossier = try casework.wholeDossier(caseNumber(), acting(step))
      let possible =
        expectation.open == nil
        ? []
        : ChallengeCore.possibilities(
          dossier.challenge, dossier.situation)
      mismatches = ExpectationCheck(dossier, possible).mismatches(expectation)
    } catch {
      throw Stopped(step: step, cause: .failure(error))
    }
    guard mismatches.isEmpty else {
      throw Stopped(step: step, cause: .notAsExpected(mismatches))
    }
  }
}

extension Casework {
  /// The entry of the last step that somebody took on the main line.
  fileprivate func lastStep(
    of number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> Int {
    try loadCase(number, acting).0.lastStep(of: nil)?.entry ?? 0
  }
}
