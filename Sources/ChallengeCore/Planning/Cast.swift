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
        && !challenge.roles(of: $0.id, situation).isDisjoint(with: needed)
    }.map(\.id).sorted()
    let asker = known.filter { $0 == situation.actor }
    let others = known.filter { $0 != situation.actor }.prefix(Limits.peopleRehearsed)
    return asker + others + Role.assignable.filter(needed.contains).map(standIn)
  }
}

extension Situation {
  func with(
    actor: PersonID? = nil, on date: CalendarDate? = nil, people known: [PersonID: Person]? = nil
  ) -> Situation {
    Situation(
      workflow: workflow, profile: profile, rules: rules, calculator: calculator,
      people: known ?? people, actor: actor ?? self.actor, on: date ?? on, catalogue: catalogue)
  }
}
