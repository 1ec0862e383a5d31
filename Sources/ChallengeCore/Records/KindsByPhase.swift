extension Phase {
  /// The sections of a dossier to which most is added in this phase, the first most of all.
  package var sections: [RecordKind.Section] {
    switch self {
    case .vooroverleg: [.offer, .parties]
    case .aanbod: [.assessment, .offer, .parties]
    case .afspraken: [.agreements]
    case .uitvoering: [.execution]
    case .opvolging: [.followUp]
    }
  }
}

extension RecordKind {
  /// What is recorded in every phase.
  private static let always = ["contact-moment", "to-do", "note", "document"]

  /// Every kind, those that a phase asks for first; then what every phase has, then the others.
  package static func byUse(in phase: Phase) -> [RecordKind] {
    let often = phase.sections.flatMap { section in all.filter { $0.section == section } }
    let first = often + always.compactMap(named).filter { !often.contains($0) }
    let known = Set(first.map(\.name))
    return first
      + Section.allCases.flatMap { section in
        all.filter { $0.section == section && !known.contains($0.name) }
      }
  }
}
