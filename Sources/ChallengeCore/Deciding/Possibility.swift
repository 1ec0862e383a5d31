import Statechart
import Terms

/// Something that can be done to a case where it stands, or what it still lacks.
package struct Possibility: Hashable, Sendable {
  package let action: ActionDefinition
  /// The record whose process it drives.
  package let record: RecordID?
  /// What stands in the way besides the fields of the action itself; empty when nothing does.
  package let missing: [Reason]
  /// Whether the person of the situation may do it.
  package let isPermitted: Bool

  package var isAllowed: Bool { missing.isEmpty && isPermitted }
}

/// Everything that means something where the case stands: possible first, then what lacks
/// something, each in the order of the workflow.
package func possibilities(_ challenge: Challenge, _ situation: Situation) -> [Possibility] {
  var found: [Possibility] = []
  for name in situation.workflow.actionOrder {
    guard let action = situation.workflow.actions[name] else { continue }
    let targets: [RecordID?] =
      action.process.map { challenge.active($0).map { Optional($0.id) } } ?? [nil]
    for target in targets {
      let deliberation = Deliberation(challenge, situation)
      guard deliberation.isPossible(name, target) else { continue }
      let isPermitted = deliberation.mayTake(name)
      let missing =
        isPermitted
        ? deliberation.missing(action, target)
        : missingForOthers(action, target, challenge, situation)
      found.append(
        Possibility(action: action, record: target, missing: missing, isPermitted: isPermitted))
    }
  }
  return found.filter(\.missing.isEmpty) + found.filter { !$0.missing.isEmpty }
}

/// The actions that mean something for the machine of a record, or for the main line, whatever they
/// still lack.
package func possibleActions(
  _ challenge: Challenge, _ situation: Situation, of record: RecordID?
) -> [ActionDefinition] {
  let kind = record.flatMap { challenge.record($0)?.kind }
  let deliberation = Deliberation(challenge, situation)
  return situation.workflow.actionOrder.compactMap { situation.workflow.actions[$0] }.filter {
    $0.process == kind && deliberation.isPossible($0.name, record)
  }
}

/// What an action lacks for whoever may take it, when the asker may not: what stands in the way of
/// the asker alone is no reason.
private func missingForOthers(
  _ action: ActionDefinition, _ target: RecordID?, _ challenge: Challenge, _ situation: Situation
) -> [Reason] {
  let rehearsal = Rehearsal(challenge, situation)
  let cast = rehearsal.situation
  let found = Cast.candidates(for: action.by, challenge, cast).lazy.map {
    Deliberation(rehearsal.challenge, cast.with(actor: $0)).missing(action, target)
  }
  var least: [Reason]?
  for missing in found {
    if missing.count < least?.count ?? .max { least = missing }
    if !missing.contains(where: { Rehearsal.personal.contains($0.code) }) { return missing }
  }
  return least ?? []
}

extension Deliberation {
  fileprivate func mayTake(_ action: String) -> Bool {
    do throws(Refusal) { try permit(.take(action: action)) } catch { return false }
    return true
  }

  /// What an action lacks besides its own fields.
  fileprivate func missing(_ action: ActionDefinition, _ target: RecordID?) -> [Reason] {
    var trial = self
    do throws(Refusal) {
      return try trial.attempt(action, target, [:]).filter { reason in
        switch reason.remedy {
        case .fill: false
        case .complete(target, let field): !action.fills.contains(field)
        default: true
        }
      }
    } catch {
      return [Reason("action-not-now", about: action.name)]
    }
  }
}

extension Possibility {
  /// The same for somebody who may not see these records; nil when it is about one of them.
  package func without(_ hidden: Set<RecordID>) -> Possibility? {
    if let record, hidden.contains(record) { return nil }
    let names = Set(hidden.map(\.text))
    return Possibility(
      action: action, record: record,
      missing: missing.map { reason in
        let isAbout = reason.subject.map(names.contains) ?? false
        return isAbout || reason.remedy.names(hidden) ? Reason(reason.code) : reason
      }, isPermitted: isPermitted)
  }
}

extension Remedy {
  fileprivate func names(_ records: Set<RecordID>) -> Bool {
    switch self {
    case .complete(let record, _), .finish(let record): records.contains(record)
    case .none, .add, .fill, .waitUntil: false
    }
  }
}
