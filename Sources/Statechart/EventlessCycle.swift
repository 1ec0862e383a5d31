/// The search for a shortest way from one eventless transition back to itself.
///
/// A way whose guards need a fact to be both true and false is not followed: facts keep their
/// values during a macrostep.
struct EventlessCycle {
  /// The eventless transitions, and which of them may follow each; by place in `transitions`.
  struct Map {
    let transitions: [Int]
    let successors: [[Int]]
    let needs: [Set<Guard.Literal>]

    init(_ tables: ChartTables, unguardedOnly: Bool) {
      let eventless = tables.transitions.indices.filter {
        tables.description(ofTransition: $0).event == nil
          && (!unguardedOnly || tables.transitions[$0].condition == GuardProgram.accept)
      }
      transitions = eventless
      needs = eventless.map { tables.description(ofTransition: $0).condition.needed }
      successors = eventless.map { last in
        eventless.indices.filter { tables.mayFollow(eventless[$0], last) }
      }
    }
  }

  private struct Visit {
    let place: Int
    /// The visit before, by its place in the list; ``ChartTree/nowhere`` for the start.
    let before: Int
    let needs: Set<Guard.Literal>
  }

  /// The transitions of the cycle from `start` (a place in the map); nil when there is none.
  static func path(from start: Int, _ map: Map) -> [Int]? {
    var visits = [Visit(place: start, before: ChartTree.nowhere, needs: map.needs[start])]
    var seen: Set<Int> = [start]
    var head = 0
    while head < visits.count {
      let visit = visits[head]
      if map.successors[visit.place].contains(start) {
        return way(to: head, visits).map { map.transitions[$0] }
      }
      for next in map.successors[visit.place] where !seen.contains(next) {
        let needs = map.needs[next]
        if needs.contains(where: { visit.needs.contains($0.opposite) }) { continue }
        seen.insert(next)
        visits.append(Visit(place: next, before: head, needs: visit.needs.union(needs)))
      }
      head += 1
    }
    return nil
  }

  private static func way(to last: Int, _ visits: [Visit]) -> [Int] {
    var places: [Int] = []
    var visit = last
    while visit != ChartTree.nowhere {
      places.append(visits[visit].place)
      visit = visits[visit].before
    }
    return places.reversed()
  }
}

extension ChartTables {
  func description(ofTransition transition: Int) -> TransitionDescription {
    let place = transitionPlaces[transition]
    return tree.descriptions[place.state].transitions[place.index]
  }

  /// Whether the source of a transition may be active because another has been taken.
  fileprivate func mayFollow(_ next: Int, _ last: Int) -> Bool {
    let source = transitions[next].source
    let taken = transitions[last]
    guard taken.domain >= 0 else { return source == taken.source }
    return taken.entry.contains(source) || source == taken.domain
      || tree.isDescendant(taken.domain, of: source)
  }
}

extension Guard {
  /// A fact that has to be true, or false.
  struct Literal: Hashable {
    let name: String
    let isTrue: Bool

    var opposite: Literal { Literal(name: name, isTrue: !isTrue) }
  }

  /// What plainly has to be so for the guard to be true; there may be more.
  var needed: Set<Literal> {
    switch self {
    case .fact(let name): return [Literal(name: name, isTrue: true)]
    case .not(.fact(let name)): return [Literal(name: name, isTrue: false)]
    case .all(let parts): return parts.reduce(into: []) { $0.formUnion($1.needed) }
    case .any(let parts): return parts.count == 1 ? parts[0].needed : []
    case .always, .not, .compare, .inState: return []
    }
  }

  /// Whether it is plain that two guards are never true of the same facts.
  func excludes(_ other: Guard) -> Bool {
    let otherNeeds = other.needed
    return needed.contains { otherNeeds.contains($0.opposite) }
  }
}
