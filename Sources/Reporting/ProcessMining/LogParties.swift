import Casework
import ChallengeCore

/// The people of a case as a log for process mining names them.
///
/// With names: by their name in the register. Read under pseudonyms: by those, the same in every
/// case. Otherwise by role and number within the case; entries are only added to a journal, so the
/// numbers stay the same.
struct LogParties {
  struct Party: Hashable {
    let id: String
    let role: Role?
    /// Nil unless the options show names.
    let name: String?
  }

  private let parties: [PersonID: Party]
  /// In the order in which they appear in the journal.
  let order: [PersonID]

  init(_ source: CaseSource) {
    let dossier = source.dossier
    let number = dossier.challenge.number.text
    var order: [PersonID] = []
    var parties: [PersonID: Party] = [:]
    var counts: [String: Int] = [:]
    func add(_ person: PersonID) {
      guard person != .clock, parties[person] == nil else { return }
      let fact = source.clearing.person(person)
      let role = fact.role?.rawValue ?? "unknown"
      counts[role, default: 0] += 1
      let id: String =
        if source.clearing.options.includesNames
          || dossier.clearance.level == .pseudonymised
        { "party/\(person.text)" } else { "\(number)/party/\(role)-\(counts[role] ?? 1)" }
      order.append(person)
      parties[person] = Party(id: id, role: fact.role, name: fact.name)
    }
    for entry in dossier.timeline {
      add(entry.by)
      if let enteredBy = entry.enteredBy { add(enteredBy) }
      switch entry.event {
      case .recorded(let recorded): Self.people(recorded.kind, recorded.values).forEach(add)
      case .recordChanged(let changed): Self.people(changed.kind, changed.values).forEach(add)
      default: break
      }
    }
    self.order = order
    self.parties = parties
  }

  subscript(_ person: PersonID) -> Party? { parties[person] }

  /// The role in which somebody acts, `clock` for the program itself.
  func role(_ person: PersonID) -> String? {
    person == .clock ? Role.clock.rawValue : parties[person]?.role?.rawValue
  }

  private static func people(_ kind: String, _ values: [String: Value]) -> [PersonID] {
    let fields = RecordKind.named(kind)?.fields.filter { $0.type == .person } ?? []
    return fields.compactMap { field in
      if case .text(let text) = values[field.name], !text.isEmpty { PersonID(text) } else { nil }
    }
  }
}

extension Role {
  /// For whom somebody with this role acts.
  var logSide: String? {
    switch self {
    case .challenger: Side.challenger.rawValue
    case .clock: nil
    default: Side.municipality.rawValue
    }
  }
}
