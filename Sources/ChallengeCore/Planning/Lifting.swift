import Terms

/// What would lift the refusal of an action: the smallest set of things that somebody can do.
///
/// Found by following each reason to what takes it away, proved by trying it out with `decide`, and
/// made smaller until nothing can be left out.
package struct Lifting: Hashable, Sendable {
  /// What has to be done, in an order that works; empty when nothing has to, or nothing helps.
  package let steps: [PlannedStep]
  /// Whether the action can be taken after these steps.
  package let isLifted: Bool
  /// Whether somebody else than the asker has to take the action: these roles.
  package let another: Set<Role>?
  /// Whether no smaller set was overlooked: every set was tried, or there are too many for that.
  package let isSmallest: Bool
  /// What nothing that anybody does now takes away; empty when it is lifted.
  package let remaining: [Reason]
}

/// What lifts the refusal of an action where the case stands.
package func lifting(
  of action: ActionDefinition, _ record: RecordID?, _ challenge: Challenge, _ situation: Situation
) -> Lifting {
  let rehearsal = Rehearsal(challenge, situation)
  let target = Target(action: action, record: record)
  let found = rehearsal.chases(target)
  guard let best = found.filter(\.isLifted).min(by: { $0.steps.count < $1.steps.count }) else {
    let stuck = found.min { $0.remaining.count < $1.remaining.count }
    return Lifting(
      steps: [], isLifted: false, another: nil, isSmallest: true, remaining: stuck?.remaining ?? [])
  }
  let steps = rehearsal.smallest(best.steps, for: target)
  return Lifting(
    steps: steps, isLifted: true, another: rehearsal.another(for: target, after: steps),
    isSmallest: best.steps.count <= Limits.setsTried, remaining: [])
}

/// The action that is to become possible.
struct Target {
  let action: ActionDefinition
  let record: RecordID?
}

/// A way to an action that was followed to its end.
struct Chase {
  var steps: [PlannedStep] = []
  /// The case before the action is taken, and after it; nil when it cannot be taken.
  var before: Rehearsal
  var taken: (step: PlannedStep, after: Rehearsal)?
  var remaining: [Reason] = []
  /// Whether some reason could be taken away in another way too.
  var hasAlternatives = false

  var isLifted: Bool { taken != nil }
}

extension Rehearsal {
  /// Every way worth looking at: through other guards, and by other remedies where there are some.
  func chases(_ target: Target) -> [Chase] {
    var found: [Chase] = []
    let ways = Deliberation(challenge, situation).ways(target.action.name, target.record)
    for alternative in 0..<max(1, min(ways, Limits.waysTried)) {
      var rehearsal = self
      rehearsal.alternative = alternative
      let first = rehearsal.chase(target, otherwise: false)
      found.append(first)
      if first.hasAlternatives { found.append(rehearsal.chase(target, otherwise: true)) }
    }
    return found
  }

  /// Takes reasons away, one after the other, until the action can be taken.
  ///
  /// - Parameter otherwise: whether a reason's other remedy is taken where it has one.
  func chase(_ target: Target, otherwise: Bool) -> Chase {
    var chase = Chase(before: self)
    var tried: [Proposal: Int] = [:]
    for _ in 0..<Limits.stepsRehearsed {
      var trial = chase.before
      let draft = trial.draft(taking: target.action, target.record, isAsked: true)
      switch trial.fill(draft) {
      case .done(let step):
        chase.taken = (step, trial)
        return chase
      case .blocked(let reasons):
        chase.remaining = reasons
        chase.hasAlternatives = chase.hasAlternatives || reasons.contains { $0.other != nil }
        let proposals = Proposal.all(reasons, otherwise: otherwise)
          .filter { tried[$0, default: 0] < Limits.sameRemedy }
        guard let (proposal, steps, next) = chase.before.first(of: proposals, for: target) else {
          return chase
        }
        tried[proposal, default: 0] += 1
        chase.steps += steps
        chase.before = next
      }
    }
    return chase
  }

  private func first(
    of proposals: [Proposal], for target: Target
  ) -> (Proposal, [PlannedStep], Rehearsal)? {
    for proposal in proposals {
      if let (steps, next) = best(proposal, for: target) { return (proposal, steps, next) }
    }
    return nil
  }

  /// How many reasons an action has left here, and none when it can be taken.
  func reasonsLeft(_ target: Target) -> Int {
    var trial = self
    let draft = trial.draft(taking: target.action, target.record, isAsked: true)
    switch trial.fill(draft) {
    case .done: return 0
    case .blocked(let reasons): return max(1, reasons.count)
    }
  }

  // MARK: The smallest set

  /// Leaves out what is not needed: by trying every smaller set when there are few things.
  func smallest(_ pool: [PlannedStep], for target: Target) -> [PlannedStep] {
    var kept = pool
    for index in pool.indices.reversed() {
      var less = kept
      less.remove(at: index)
      if lifts(less, target) { kept = less }
    }
    guard kept.count < pool.count, pool.count <= Limits.setsTried else { return kept }
    for size in 0..<kept.count {
      for set in Self.sets(of: pool, size: size) where lifts(set, target) { return set }
    }
    return kept
  }

  /// Whether an action can be taken after these steps.
  func lifts(_ steps: [PlannedStep], _ target: Target) -> Bool {
    var trial = self
    trial.alternative = 0
    guard steps.allSatisfy({ trial.repeated($0) }) else { return false }
    return trial.reasonsLeft(target) == 0
  }

  private static func sets(of pool: [PlannedStep], size: Int) -> [[PlannedStep]] {
    if size == 0 { return [[]] }
    return pool.indices.flatMap { index in
      sets(of: Array(pool[(index + 1)...]), size: size - 1).map { [pool[index]] + $0 }
    }
  }

  /// The roles of which somebody else has to act; nil when the asker can, or has no such role.
  func another(for target: Target, after steps: [PlannedStep]) -> Set<Role>? {
    var trial = self
    guard steps.allSatisfy({ trial.repeated($0) }) else { return nil }
    let asker = trial.situation.actor
    let may = !trial.challenge.roles(of: asker, trial.situation).isDisjoint(with: target.action.by)
    let draft = trial.draft(taking: target.action, target.record, isAsked: true)
    guard may, case .done(let step) = trial.fill(draft), step.actor != asker else { return nil }
    return target.action.by
  }
}
