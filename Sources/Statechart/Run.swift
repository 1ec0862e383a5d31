/// How a step ended.
public enum StepOutcome: Hashable, Sendable {
  /// No transition was enabled: nothing happened.
  case unanswered
  /// Everything that follows has happened.
  case settled
  /// Given up at ``ChartLimits/microstepsPerMacrostep``: the snapshot must not be used.
  case exhausted
}

/// Steps in place, told to an observer: the way without copies.
///
/// The world gives the facts and hears what happens, so that effects may change facts between
/// microsteps; ``Chart/send(_:to:_:)`` and its kin make values of the same steps.
extension Chart {
  /// Answers an event and everything that follows from it.
  ///
  /// > Source: W3C SCXML 1.0, appendix D, `mainEventLoop`.
  public func run<World: FactSource & StepObserver>(
    _ event: EventID, _ snapshot: inout Snapshot, in world: inout World
  ) -> StepOutcome {
    tables.answer(event, &snapshot, &world)
  }

  /// Takes eventless transitions, and everything that follows from them.
  public func runEventless<World: FactSource & StepObserver>(
    _ snapshot: inout Snapshot, in world: inout World
  ) -> StepOutcome {
    tables.answer(nil, &snapshot, &world)
  }

  /// Enters a state from nowhere, and everything that follows from it.
  func begin<World: FactSource & StepObserver>(
    at targets: [Int], _ snapshot: inout Snapshot, in world: inout World
  ) -> StepOutcome {
    var stepping = Stepping()
    world.begin(nil)
    let plan = tables.tree.entryPlan(targets: targets, domain: 0, snapshot.history)
    tables.enter(plan.states, &snapshot, &stepping, &world)
    stepping.microsteps = 1
    var picks = PickList()
    return tables.settle(&snapshot, &stepping, &world, &picks)
  }
}

/// What lives only while one macrostep is made.
struct Stepping {
  var microsteps = 0
  private var queue: [UInt16] = []
  private var head = 0

  mutating func raise(_ event: UInt16) {
    if event != ChartTables.noEvent { queue.append(event) }
  }

  mutating func nextEvent() -> UInt16? {
    guard head < queue.count else { return nil }
    defer { head += 1 }
    return queue[head]
  }
}

extension ChartTables {
  func answer<World: FactSource & StepObserver>(
    _ event: EventID?, _ snapshot: inout Snapshot, _ world: inout World
  ) -> StepOutcome {
    guard !snapshot.isFinished else { return .unanswered }
    var picks = PickList()
    select(event?.index ?? columns &- 1, snapshot, world, into: &picks)
    guard !picks.isEmpty else { return .unanswered }
    var stepping = Stepping()
    step(event, picks, &snapshot, &stepping, &world)
    return settle(&snapshot, &stepping, &world, &picks)
  }

  /// Eventless transitions first, then internal events, until neither is left.
  func settle<World: FactSource & StepObserver>(
    _ snapshot: inout Snapshot, _ stepping: inout Stepping, _ world: inout World,
    _ picks: inout PickList
  ) -> StepOutcome {
    while !snapshot.isFinished {
      var event: EventID?
      select(columns &- 1, snapshot, world, into: &picks)
      if picks.isEmpty {
        guard let raised = stepping.nextEvent() else { break }
        event = EventID(Int(raised))
        select(Int(raised), snapshot, world, into: &picks)
        if picks.isEmpty { continue }
      }
      guard stepping.microsteps < ChartLimits.microstepsPerMacrostep else { return .exhausted }
      step(event, picks, &snapshot, &stepping, &world)
    }
    return .settled
  }

  /// > Source: W3C SCXML 1.0, appendix D, `microstep`.
  func step<World: FactSource & StepObserver>(
    _ event: EventID?, _ picks: PickList, _ snapshot: inout Snapshot,
    _ stepping: inout Stepping, _ world: inout World
  ) {
    stepping.microsteps &+= 1
    world.begin(event)
    var exits = StateSet()
    for index in 0..<picks.count {
      exits.formUnion(exitSet(picks[index], snapshot.configuration))
    }
    exit(exits, &snapshot, &stepping, &world)
    var entries = StateSet()
    for index in 0..<picks.count {
      let pick = picks[index]
      let transition = transitions[Int(pick.transition)]
      world.take(TransitionID(Int(pick.transition)))
      perform(transition.actions, &stepping, &world)
      if transition.dependsOnHistory {
        let plan = tree.entryPlan(
          targets: targets[Int(pick.transition)], domain: Int(pick.domain), snapshot.history)
        entries.formUnion(plan.states)
      } else {
        entries.formUnion(transition.entry)
      }
    }
    enter(entries, &snapshot, &stepping, &world)
  }

  /// > Source: W3C SCXML 1.0, appendix D, `exitStates`.
  private func exit<World: FactSource & StepObserver>(
    _ states: StateSet, _ snapshot: inout Snapshot, _ stepping: inout Stepping,
    _ world: inout World
  ) {
    let owners = historyOwners.intersection(states)
    if !owners.isEmpty { remember(owners, &snapshot) }
    var rest = states
    while let state = rest.popLast() {
      world.exit(StateID(state))
      perform(exitActions[state], &stepping, &world)
    }
    snapshot.configuration.subtract(states)
  }

  private func remember(_ owners: StateSet, _ snapshot: inout Snapshot) {
    if snapshot.history.isEmpty {
      snapshot.history = Array(repeating: StateSet(), count: tree.historyCount)
    }
    for owner in owners {
      for history in tree.histories[owner] {
        let isDeep = tree.deepHistories.contains(history)
        let kept =
          isDeep ? tree.descendants[owner].intersection(tree.atomics) : tree.children[owner]
        snapshot.history[tree.historySlots[history]] = snapshot.configuration.intersection(kept)
      }
    }
  }

  /// > Source: W3C SCXML 1.0, appendix D, `enterStates`.
  func enter<World: FactSource & StepObserver>(
    _ states: StateSet, _ snapshot: inout Snapshot, _ stepping: inout Stepping,
    _ world: inout World
  ) {
    var rest = states
    while let state = rest.popFirst() {
      snapshot.configuration.insert(state)
      world.enter(StateID(state))
      perform(entryActions[state], &stepping, &world)
      if tree.finals.contains(state) { finish(state, &snapshot, &stepping) }
    }
  }

  @inline(never)
  private func finish(_ state: Int, _ snapshot: inout Snapshot, _ stepping: inout Stepping) {
    let parent = tree.parents[state]
    guard parent > 0 else {
      snapshot.isFinished = true
      return
    }
    stepping.raise(doneEvents[parent])
    let outer = tree.parents[parent]
    if tree.parallels.contains(outer), tree.isDone(outer, snapshot.configuration) {
      stepping.raise(doneEvents[outer])
    }
  }

  @inline(__always)
  private func perform<World: FactSource & StepObserver>(
    _ range: Range<Int>, _ stepping: inout Stepping, _ world: inout World
  ) {
    for place in range {
      let action = actionNumbers[place]
      stepping.raise(raisedEvents[Int(action)])
      world.perform(ActionID(Int(action)))
    }
  }
}
