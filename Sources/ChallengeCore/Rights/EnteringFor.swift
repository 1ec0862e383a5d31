import Terms

/// In whose name somebody of the municipality can enter what is not his to say or do.
///
/// It names whom to choose from. What is entered for another is judged by the other's rights, by
/// `decide`, as everything is.
///
/// > Source: domain report 5.9; R-64.
package struct EnteringFor: Hashable, Sendable {
  /// Somebody of the case, with the roles in it by which he may.
  package struct Candidate: Hashable, Sendable {
    package let person: Person
    package let roles: Set<Role>
  }

  /// By name.
  package let candidates: [Candidate]
  /// Whether the asker may not do it in his own name at all.
  package let isNeeded: Bool
}

extension Challenge {
  /// In whose name the actor can enter something; nil when he may do it himself, when nobody else
  /// of the case may, and when he does not work for the municipality.
  ///
  /// - Parameter record: what is changed or withdrawn, when that is what is done.
  package func enteringFor(
    _ act: CaseAct, record: RecordID? = nil, _ situation: Situation
  ) -> EnteringFor? {
    let asker = situation.actor
    guard situation.people[asker]?.isStaff(on: situation.on) == true else { return nil }
    let needed = act.by(situation.workflow)
    let own = roles(of: asker, situation)
    // Of a long register only those are judged who can be meant.
    let meant = situation.people.values.filter { person in
      let possible = person.roles.intersection(needed)
      return person.id != asker && !possible.isEmpty
        && (possible != [.challenger] || isParty(person.id, situation))
    }
    var able = meant.compactMap { person -> EnteringFor.Candidate? in
      let roles = roles(of: person.id, situation).intersection(needed)
      return roles.isEmpty ? nil : .init(person: person, roles: roles)
    }
    var isNeeded = own.isDisjoint(with: needed)
    if let kind = act.kind, OwnWords.kinds.contains(kind) {
      if let author = record.flatMap(self.record)?.by {
        able.removeAll { $0.person.id != author }
        isNeeded = author != asker
      } else if !isNeeded {
        // One speaks for one's own side; the other side can only be entered for.
        let sides = Set(own.compactMap(\.side))
        able.removeAll { $0.roles.compactMap(\.side).allSatisfy(sides.contains) }
      }
    } else if !isNeeded {
      return nil
    }
    able.sort { ($0.person.name, $0.person.id) < ($1.person.name, $1.person.id) }
    return able.isEmpty ? nil : EnteringFor(candidates: able, isNeeded: isNeeded)
  }
}

extension CaseAct {
  /// The kind of record that it writes; nil when it writes none by itself.
  fileprivate var kind: String? {
    switch self {
    case .add(let kind), .change(let kind), .withdraw(let kind): kind
    default: nil
    }
  }
}
