import Terms

/// Values that could stand in a field, for trying something out: the likeliest first.
///
/// They are made up, and stand in no journal; what the rules refuse makes room for the next one.
struct Plausible {
  let challenge: Challenge
  let situation: Situation

  private var on: CalendarDate { situation.on }

  func values(for field: Field) -> [EnteredValue] {
    switch field.type {
    case .line, .email, .phone, .prose: [.text(text(field))]
    case .lines: [.list([field.example])]
    case .date: dates.map { .text($0.iso) }
    case .number: [.number(4)]
    case .money: [.text("1000")]
    case .yesNo: [.flag(true), .flag(false)]
    case .choice(let known): known.map { .text($0) }
    case .choices(let known): known.map { .list([$0]) }
    case .person: contacts.map { .text($0.text) }
    case .record(let kinds):
      challenge.records.reversed()
        .filter { (kinds.isEmpty || kinds.contains($0.kind)) && $0.withdrawn == nil }
        .map { .text($0.id.text) }
    case .profileChoice(let list):
      situation.profile.items(of: list).map { .text($0.name) }
    case .profileChoices(let list):
      situation.profile.items(of: list).map { .list([$0.name]) }
    }
  }

  /// Departments differ, because the rules ask for more than one.
  private func text(_ field: Field) -> String {
    field.name == "department" ? "\(field.example) \(challenge.records.count)" : field.example
  }

  /// The earliest first: today, and then what lies ahead.
  private var dates: [CalendarDate] { [0, 1, 28, 365].map { on.adding(days: $0) } }

  /// People who could be the contact person; those with another duty in the case come last.
  private var contacts: [PersonID] {
    let able = situation.people.values.filter {
      !$0.roles.isDisjoint(with: [.contactPerson, .processManager])
        && ($0.endedOn.map { $0 > on } ?? true)
    }.map(\.id).sorted()
    let known = able.filter { !Cast.isStandIn($0.text) }
    let free = known.filter { challenge.otherDuty(of: $0, than: .contact) == nil }
    return Array(free.prefix(Limits.peopleRehearsed)) + [Cast.standIn(.contactPerson)]
  }
}

extension RecordKind {
  /// Fields that make a record useful though its kind does not require them.
  package var usuallyAsked: [String] { Self.askedFields[name] ?? [] }

  private static let askedFields: [String: [String]] = [
    "challenger": ["email", "type"], "contact-person": ["person", "neutral"], "view": ["text"],
    "information-delivery": ["delivered", "text"],
    "assessment": ["baseline", "proposal", "verdict", "argument"], "advice": ["department"],
    "start-term": ["start-date"], "accountability-agreement": ["moments"],
    "budget-agreement": ["amount", "instrument"], "duration": ["from", "until"],
    "contact-agreement": ["per-year", "next"], "end-and-return": ["back-up", "back-up-days"],
    "contact-moment": ["date"], "recovery-agreement": ["outcome"],
  ]
}
