/// What could happen next.
extension Chart {
  /// The transitions that answer an event where the chart stands, whatever their guards say.
  ///
  /// In the order in which they are considered: regions in document order, in each of them inner
  /// states before outer ones. Without an event: the eventless transitions.
  public func candidates(for event: EventID?, in snapshot: Snapshot) -> [TransitionID] {
    guard !snapshot.isFinished else { return [] }
    let column = event?.index ?? tables.columns - 1
    var found: [TransitionID] = []
    for atomic in snapshot.configuration.intersection(tables.answering[column]) {
      for place in tables.candidateRange(atomic, column) {
        let transition = TransitionID(Int(tables.candidates[place]))
        if !found.contains(transition) { found.append(transition) }
      }
    }
    return found
  }

  /// The events that have candidates, whatever their guards say; `done` events are left out.
  public func events(possibleIn snapshot: Snapshot) -> [EventID] {
    guard !snapshot.isFinished else { return [] }
    return events.filter { event in
      !isDone(event) && !snapshot.configuration.isDisjoint(with: tables.answering[event.index])
    }
  }

  /// The transitions that an event would take first, conflicts removed.
  public func enabled(
    _ event: EventID?, in snapshot: Snapshot, _ facts: some FactSource
  ) -> [TransitionID] {
    guard !snapshot.isFinished else { return [] }
    var picks = PickList()
    tables.select(event?.index ?? tables.columns - 1, snapshot, facts, into: &picks)
    return (0..<picks.count).map { TransitionID(Int(picks[$0].transition)) }
  }
}
