import Terms

/// Who could do something in a case: the people that are known, and a stand-in for each role.
///
/// What would be needed must not depend on who happens to be registered; a stand-in does what a
/// municipality would give somebody a role for.
enum Cast {
  static func standIn(_ role: Role) -> PersonID { PersonID("-\(role.rawValue)") }

  static func isStandIn(_ person: String) -> Bool { person.hasPrefix("-") }

  private static let standIns: [PersonID: Person] = Dictionary(
    uniqueKeysWithValues: Role.assignable.map { role in
      (standIn(role), Person(id: standIn(role), name: role.rawValue, roles: [role]))
    })

  /// The same situation in which the stand-ins can act too.
  static func joined(to situation: Situation) -> Situation {
    situation.with(people: situation.people.merging(standIns) { known, _ in known })
  }

  /// Those who have one of these roles in the case: the asker first, stand-ins last.
  static func candidates(
    for needed: Set<Role>, _ challenge: Challenge, _ situation: Situation
  ) -> [PersonID] {
    let known = situation.people.values.filter {
      !isStandIn($0.id.text) && !$0.roles.isDisjoint(with: needed)
    }.map { (id: $0.id, roles: challenge.roles(of: $0.id, situation).intersection(needed)) }
      .filter { !$0.roles.isEmpty }.sorted { $0.id < $1.id }
    let asker = known.filter { $0.id == situation.actor }.map(\.id)
    // Of each role some: what one side alone can do is not to be missed among the others.
    var counts: [Role: Int] = [:]
    let others = known.filter { person in
      guard person.id != situation.actor,
        person.roles.contains(where: { counts[$0, default: 0] < Limits.peopleRehearsed })
      else { return false }
      for role in person.roles { counts[role, default: 0] += 1 }
      return true
    }.map(\.id)
    return asker + others + Role.assignable.filter(needed.contains).map(standIn)
  }
}

extension Situation {
  /// The same for somebody else, on another day or among other people.
  package func with(
    actor: PersonID? = nil, on date: CalendarDate? = nil, people known: [PersonID: Person]? = nil
  ) -> Situation {
    Situation(
      workflow: workflow, profile: profile, rules: rules, calculator: calculator,
      people: known ?? people, actor: actor ?? self.actor, on: date ?? on, catalogue: catalogue,
      register: known == nil ? register : nil)
  }
}
