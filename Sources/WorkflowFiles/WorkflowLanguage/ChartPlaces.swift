import ChallengeCore
import Statechart

/// Where the parts of a chart stand in the file.
struct ChartPlaces {
  struct Transition {
    let position: FilePosition
    /// Where its event stands, nil when it is eventless.
    let event: FilePosition?
    var targets: [String: FilePosition] = [:]
  }

  let root: FilePosition
  /// Every place where a state of this name is described.
  var states: [String: [FilePosition]] = [:]
  /// Where a state names the state that it begins with.
  var initials: [String: FilePosition] = [:]
  var transitions: [String: [Transition]] = [:]

  init(root: FilePosition) { self.root = root }

  /// Notes what is found in the chart at the place of what it names.
  func report(_ finding: ChartFinding, log: FindingLog) {
    log.report(.chart(finding), at: position(of: finding), nearest: nearest(of: finding))
  }

  private func position(of finding: ChartFinding) -> FilePosition {
    switch finding {
    case .duplicateName(let name): states[name]?.dropFirst().first ?? state(name)
    case .unknownInitial(let state, _), .initialNotDescendant(let state, _),
      .unknownHistoryDefault(let state, _), .historyDefaultMisplaced(let state, _),
      .conflictingDefaults(let state, _, _):
      initials[state] ?? self.state(state)
    case .unknownTarget(let place, let target), .conflictingTargets(let place, _, let target):
      transition(place)?.targets[target] ?? position(place)
    case .unknownDoneState(let place, _), .doneNeverHappens(let place, _):
      transition(place)?.event ?? position(place)
    case .unknownGuardState(let place, _), .emptyFactName(let place),
      .shadowedTransition(let place, _), .regionConflictPossible(_, let place):
      position(place)
    case .eventlessLoop(let places), .eventlessCyclePossible(let places):
      places.first.map(position) ?? root
    default: stateNamed(in: finding).map(state) ?? root
    }
  }

  private func stateNamed(in finding: ChartFinding) -> String? {
    switch finding {
    case .childrenNotAllowed(let state), .compoundWithoutChildren(let state),
      .parallelWithoutChildren(let state), .finalInParallel(let state, _),
      .finalWithTransition(let state), .historyMisplaced(let state, _),
      .historyWithBehaviour(let state), .historyWithoutDefault(let state),
      .invalidEventName(let state, _), .reservedEvent(let state, _),
      .unansweredEvent(let state, _), .unreachableState(let state),
      .cancelWithoutSchedule(let state, _), .exitNeverHappens(let state):
      state
    default: nil
    }
  }

  private func state(_ name: String) -> FilePosition { states[name]?.first ?? root }

  private func transition(_ place: TransitionPlace) -> Transition? {
    guard let list = transitions[place.state], list.indices.contains(place.index) else {
      return nil
    }
    return list[place.index]
  }

  private func position(_ place: TransitionPlace) -> FilePosition {
    transition(place)?.position ?? state(place.state)
  }

  private func nearest(of finding: ChartFinding) -> String? {
    switch finding {
    case .unknownInitial(_, let name), .unknownHistoryDefault(_, let name),
      .unknownTarget(_, let name), .unknownDoneState(_, let name), .unknownGuardState(_, let name):
      nearestName(to: name, among: states.keys.sorted())
    default: nil
    }
  }
}
