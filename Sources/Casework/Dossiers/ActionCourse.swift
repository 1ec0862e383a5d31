import ChallengeCore
import Statechart
import Terms

/// Where an action leads, seen from where the case stands.
package struct ActionCourse: Hashable, Sendable {
  package enum Way: Int, Hashable, Sendable {
    /// It takes the case a step further.
    case onward
    /// It belongs to something inside the case.
    case beside
    /// It leads aside and back to where the case is now, as an interruption does.
    case detour
    /// It opens again what lay behind.
    case back
    /// The case stays where it is.
    case stays
    /// There is no way back.
    case ending
  }

  package let way: Way
  /// Whether it is one of the steps for which the case stands where it stands.
  package let isNext: Bool
  /// Whether a phase is over by it and cannot come again.
  package let endsPhase: Bool
  /// The day that was agreed for it, while that is still far away.
  package let agreedOn: CalendarDate?
  /// Whether it belongs to the innermost state, and not to all that lies around it.
  fileprivate let isInner: Bool
  /// How far down the workflow it leads.
  fileprivate let reach: Int
  /// Whether it only puts off a date.
  fileprivate let putsOff: Bool

  /// Whether it is what one would do now: a step further, in its time, or something that runs inside
  /// the case.
  package var isDueNow: Bool {
    way == .beside || way == .onward && agreedOn == nil || way == .ending && isNext
  }

  /// Whether it takes the case itself a step further.
  package var leadsOn: Bool { way == .onward }

  /// The place in a list, the most useful first.
  fileprivate var rank: [Int] {
    let early = way == .onward && agreedOn != nil
    let group =
      switch way {
      case .onward: early ? 3 : 0
      case .beside: 1
      case .detour: 2
      case .back: 4
      case .stays: 5
      case .ending: isNext ? 6 : 7
      }
    return [group, putsOff ? 1 : 0, isInner ? 0 : 1, way == .onward ? -reach : 0]
  }
}

extension Dossier {
  /// Where each of the possibilities leads, in their order.
  package func courses(of possibilities: [Possibility]) -> [ActionCourse] {
    let map = CourseMap(challenge, situation, on: on)
    return possibilities.map { map.course(of: $0.action) }
  }

  /// Where an action leads.
  package func course(of action: ActionDefinition) -> ActionCourse {
    CourseMap(challenge, situation, on: on).course(of: action)
  }
}

extension ActionCourse {
  /// The places of some actions, the most useful first: what takes the case on, what runs inside it,
  /// what leads aside, what comes long before its day, what goes back, what puts off a date, and
  /// what ends; within each the furthest step first.
  package static func byUse(_ courses: [ActionCourse]) -> [Int] {
    let ranks = courses.map(\.rank)
    return courses.indices.sorted { left, right in
      ranks[left] == ranks[right]
        ? left < right : ranks[left].lexicographicallyPrecedes(ranks[right])
    }
  }
}

/// Reads from the chart of the main line where actions lead.
private struct CourseMap {
  let workflow: Workflow
  let challenge: Challenge
  let situation: Situation
  let on: CalendarDate
  let chart: Chart
  let active: [StateID]
  /// The innermost active state from which somebody can do something.
  let inner: StateID?

  init(_ challenge: Challenge, _ situation: Situation, on: CalendarDate) {
    self.challenge = challenge
    self.situation = situation
    self.on = on
    workflow = situation.workflow
    let chart = workflow.main.chart
    self.chart = chart
    active = challenge.snapshot.active.compactMap { chart.state(named: $0) }
    let actions = workflow.actions
    inner = active.filter { state in
      chart.transitions(of: state).contains { transition in
        chart.transition(transition).event.map { actions[$0] != nil } ?? false
      }
    }.max { chart.depth(of: $0) < chart.depth(of: $1) }
  }

  func course(of action: ActionDefinition) -> ActionCourse {
    let moves = action.process == nil ? transitions(of: action.name) : []
    let isInner = moves.contains { chart.source(of: $0) == inner }
    let way = way(of: action, moves)
    let isStep = way == .onward || way == .ending && action.decides
    let target = moves.lazy.flatMap { chart.targets(of: $0) }.first
    let endsPhase = target.map(endsPhase) ?? false
    return ActionCourse(
      way: way, isNext: isInner && isStep, endsPhase: endsPhase,
      agreedOn: way == .onward ? agreedDay(moves, leavesPhase: endsPhase) : nil,
      isInner: isInner, reach: target?.index ?? 0,
      putsOff: moves.contains { move in
        chart.transition(move).actions.contains { action in
          guard case .effect(let text) = action, case .extend? = TermEffect(text) else {
            return false
          }
          return true
        }
      })
  }

  // MARK: Ways

  private func transitions(of event: String) -> [TransitionID] {
    active.flatMap { chart.transitions(of: $0) }.filter { chart.transition($0).event == event }
  }

  private func way(of action: ActionDefinition, _ moves: [TransitionID]) -> ActionCourse.Way {
    if action.process != nil { return .beside }
    if action.endsForGood { return .ending }
    guard let move = moves.first(where: { !chart.targets(of: $0).isEmpty }) else { return .stays }
    if leadsBack(move) { return onwardFromHere.isEmpty ? .onward : .back }
    return isDetour(move) ? .detour : .onward
  }

  private func leadsBack(_ move: TransitionID) -> Bool {
    guard let target = chart.targets(of: move).first else { return false }
    return target < chart.source(of: move)
  }

  /// The steps out of the innermost state that do not lead back and do not end the case.
  private var onwardFromHere: [TransitionID] {
    (inner.map(steps) ?? []).filter { !leadsBack($0) }
  }

  /// The transitions of a state that somebody takes to another state, the endings left out.
  private func steps(_ state: StateID) -> [TransitionID] {
    chart.transitions(of: state).filter { transition in
      let event = chart.transition(transition).event
      guard let action = event.flatMap({ workflow.actions[$0] }) else { return false }
      return !action.endsForGood && !chart.targets(of: transition).isEmpty
    }
  }

  /// Whether all that can follow brings the case back to where it is now.
  private func isDetour(_ move: TransitionID) -> Bool {
    guard let target = chart.targets(of: move).first else { return false }
    let source = chart.source(of: move)
    let after = steps(target).flatMap { chart.targets(of: $0) }
    return !after.isEmpty && after.allSatisfy { $0 <= source }
  }

  // MARK: Phases

  private func phase(of state: StateID) -> Phase? {
    var current: StateID? = state
    while let place = current {
      if let phase = workflow.main.states[chart.name(of: place)]?.phase { return phase }
      current = chart.parent(of: place)
    }
    return nil
  }

  /// Whether a phase is left for a state from which nothing leads back to it.
  private func endsPhase(_ target: StateID) -> Bool {
    guard let here = active.compactMap(phase).last, Phase.main.contains(here),
      let there = phase(of: target), there != here
    else { return false }
    var seen: Set<StateID> = []
    var waiting = [target]
    while let state = waiting.popLast() {
      guard seen.insert(state).inserted else { continue }
      if phase(of: state) == here { return false }
      waiting += chart.transitions(of: state).flatMap { chart.targets(of: $0) }
      waiting += chart.children(of: state)
      if let parent = chart.parent(of: state), phase(of: parent) == phase(of: state) {
        waiting += chart.transitions(of: parent).flatMap { chart.targets(of: $0) }
      }
    }
    return true
  }

  // MARK: Days

  /// The day that was agreed for a step, while it is further away than its term warns ahead.
  ///
  /// It is the end of the term after which the clock takes the same step, or of the moment that
  /// somebody waits for in the phase that the step ends.
  private func agreedDay(_ moves: [TransitionID], leavesPhase: Bool) -> CalendarDate? {
    let open = challenge.terms.filter { $0.record == nil && $0.isOpen }
    let targets = Set(moves.flatMap { chart.targets(of: $0) })
    let same = open.first { term in
      let lapses = transitions(of: TermDefinition.lapseEvent(of: term.name))
      return lapses.contains { !targets.isDisjoint(with: chart.targets(of: $0)) }
    }
    let term = same ?? (leavesPhase ? awaited(among: open) : nil)
    guard let term, let definition = workflow.terms[term.name],
      on < term.end.adding(days: -definition.warnDays)
    else { return nil }
    return term.end
  }

  private func awaited(among open: [RunningTerm]) -> RunningTerm? {
    let moves = active.flatMap { workflow.main.states[chart.name(of: $0)]?.moves ?? [] }
    return open.first { term in
      workflow.terms[term.name]?.isMoment == true && moves.contains { $0.term == term.name }
    }
  }
}
