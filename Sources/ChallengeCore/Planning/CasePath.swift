import Statechart
import Terms

/// The shortest way from where a case stands to a goal, or why there is none.
package enum PathAnswer: Hashable, Sendable {
  case alreadyThere
  /// The steps in order, each with its first possible day.
  case found([PlannedStep])
  /// No way leads there from here.
  case unreachable
  /// The search was stopped at its limit.
  case tooFar
}

extension PathAnswer {
  /// Why there is no way to a goal; nil when there is one.
  ///
  /// - Parameter goal: the goal in the words of the reader.
  package func reason(about goal: String) -> Reason? {
    switch self {
    case .alreadyThere, .found: nil
    case .unreachable: Reason("goal-unreachable", about: goal)
    case .tooFar: Reason("goal-too-far", about: goal)
    }
  }
}

/// The shortest way to a goal: fewest things that people do, and of those the one that is there
/// first.
///
/// Searched on cases as they would be, with the rules themselves: each action is taken after what
/// lifts its refusal, and the clock is waited for where it moves the case on.
package func path(
  to goal: Goal, _ challenge: Challenge, _ situation: Situation
) -> PathAnswer {
  var start = Rehearsal(challenge, situation)
  guard start.wait(until: situation.on) else { return .unreachable }
  if goal.isReached(start.challenge, situation.workflow) { return .alreadyThere }
  var search = PathSearch(goal, situation.workflow)
  search.visit(PathNode(rehearsal: start, steps: [], legs: []))
  return search.answer(from: start)
}

/// A place that the search has come to.
struct PathNode {
  let rehearsal: Rehearsal
  let steps: [PlannedStep]
  /// The actions and waits between which the steps lie.
  let legs: [Leg]
  var isGoal = false

  enum Leg {
    case take(ActionDefinition)
    case wait(term: String, until: CalendarDate)
  }

  var cost: Int { steps.count(where: \.isHuman) }
}

struct PathSearch {
  private let goal: Goal
  private let workflow: Workflow
  private let distances: GoalDistances
  private var open: [(node: PathNode, estimate: Int)] = []
  private var closed: Set<Signature> = []

  init(_ goal: Goal, _ workflow: Workflow) {
    self.goal = goal
    self.workflow = workflow
    distances = GoalDistances(goal, in: workflow)
  }

  /// Where a case stands and what holds there; of two alike only the nearer is followed.
  private struct Signature: Hashable {
    let active: [String]
    let holds: [Bool]
  }

  private func signature(_ rehearsal: Rehearsal) -> Signature {
    let inspection = rehearsal.inspection()
    return Signature(
      active: rehearsal.challenge.snapshot.active,
      holds: workflow.main.requirements.map { $0.reasons(inspection).isEmpty })
  }

  mutating func visit(_ node: PathNode) {
    if node.isGoal {
      open.append((node, node.cost))
      return
    }
    guard let left = distances.steps(from: node.rehearsal.challenge, workflow.main) else { return }
    open.append((node, node.cost + left))
  }

  private mutating func nearest() -> PathNode? {
    let index = open.indices.min { left, right in
      let (one, other) = (open[left], open[right])
      if one.estimate != other.estimate { return one.estimate < other.estimate }
      if one.node.isGoal != other.node.isGoal { return one.node.isGoal }
      return one.node.rehearsal.situation.on < other.node.rehearsal.situation.on
    }
    return index.map { open.remove(at: $0).node }
  }

  mutating func answer(from start: Rehearsal) -> PathAnswer {
    for _ in 0..<Limits.placesSearched {
      guard let node = nearest() else { return .unreachable }
      if node.isGoal { return .found(walked(node, from: start)) }
      guard closed.insert(signature(node.rehearsal)).inserted else { continue }
      for next in successors(node) { visit(next) }
    }
    return .tooFar
  }

  // MARK: Onwards

  private func successors(_ node: PathNode) -> [PathNode] {
    let rehearsal = node.rehearsal
    let actions = workflow.actionOrder.compactMap { workflow.actions[$0] }.filter {
      $0.process == nil && rehearsal.isPossible($0.name, nil)
    }
    return actions.compactMap { taking($0, node) } + waiting(node)
  }

  private func taking(_ action: ActionDefinition, _ node: PathNode) -> PathNode? {
    let chases = node.rehearsal.chases(Target(action: action, record: nil))
    let best = chases.filter(\.isLifted).min { $0.steps.count < $1.steps.count }
    guard let best, let taken = best.taken else { return nil }
    var next = PathNode(
      rehearsal: taken.after, steps: node.steps + best.steps + [taken.step],
      legs: node.legs + [.take(action)])
    next.isGoal =
      goal.isReached(byTaking: action) || goal.isReached(taken.after.challenge, workflow)
    return next
  }

  /// What the clock does when a term of the main line ends.
  private func waiting(_ node: PathNode) -> [PathNode] {
    let rehearsal = node.rehearsal
    let terms = rehearsal.challenge.terms.filter { term in
      term.record == nil && term.isOpen
        && rehearsal.isPossible(TermDefinition.lapseEvent(of: term.name), nil)
    }
    return terms.compactMap { term in
      let day = max(term.end.adding(days: 1), rehearsal.situation.on)
      return waited(node, for: term.name, until: day)
    }
  }

  private func waited(_ node: PathNode, for term: String, until day: CalendarDate) -> PathNode? {
    var after = node.rehearsal
    guard after.wait(until: day),
      after.challenge.snapshot != node.rehearsal.challenge.snapshot
    else { return nil }
    let step = PlannedStep(
      deed: .wait(term: term), by: [], on: day, known: [:], open: [], isJudgement: false, code: nil,
      command: .tick, actor: .clock)
    var next = PathNode(
      rehearsal: after, steps: node.steps + [step],
      legs: node.legs + [.wait(term: term, until: day)])
    next.isGoal = goal.isReached(after.challenge, workflow)
    return next
  }

  // MARK: The way back

  /// The way once more, with the smallest set of things before each action.
  private func walked(_ node: PathNode, from start: Rehearsal) -> [PlannedStep] {
    var rehearsal = start
    var steps: [PlannedStep] = []
    for leg in node.legs {
      switch leg {
      case .wait(let term, let day):
        guard
          let next = waited(
            PathNode(rehearsal: rehearsal, steps: steps, legs: []), for: term, until: day)
        else { return node.steps }
        (rehearsal, steps) = (next.rehearsal, next.steps)
      case .take(let action):
        let target = Target(action: action, record: nil)
        let chases = rehearsal.chases(target).filter(\.isLifted)
        guard let best = chases.min(by: { $0.steps.count < $1.steps.count }) else {
          return node.steps
        }
        let smallest = rehearsal.smallest(best.steps, for: target)
        guard smallest.allSatisfy({ rehearsal.repeated($0) }),
          case .done(let step) = rehearsal.fill(
            rehearsal.draft(taking: action, nil, isAsked: true))
        else { return node.steps }
        steps += smallest + [step]
      }
    }
    let isThere =
      goal.isReached(rehearsal.challenge, workflow)
      || node.legs.last.map {
        if case .take(let last) = $0 { goal.isReached(byTaking: last) } else { false }
      }
        ?? false
    return isThere && steps.count(where: \.isHuman) <= node.cost ? steps : node.steps
  }
}
