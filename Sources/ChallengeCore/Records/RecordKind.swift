/// A kind of record that a case can hold: its fields, who may write it and who may read it.
package struct RecordKind: Hashable, Sendable {
  /// Where a dossier shows records of this kind.
  package enum Section: String, Hashable, Sendable, CaseIterable {
    case parties
    case offer
    case assessment
    case agreements
    case execution
    case followUp = "follow-up"
    case file
  }

  package let name: String
  /// The past participle in the stored name of the event: `contact-person.assigned/1`.
  package let verb: String
  package let section: Section
  package let fields: [Field]
  package let writers: Set<Role>
  package let visibility: Visibility
  /// Whether it may still be recorded when the case has ended.
  package let allowedAfterEnd: Bool

  package init(
    _ name: String, verb: String = "recorded", _ section: Section, writers: Set<Role>,
    visibility: Visibility = .parties, allowedAfterEnd: Bool = false, _ fields: [Field]
  ) {
    self.name = name
    self.verb = verb
    self.section = section
    self.fields = fields
    self.writers = writers
    self.visibility = visibility
    self.allowedAfterEnd = allowedAfterEnd
  }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// Whether records of this kind are items of the agreement set, which both parties approve.
  package var isAgreement: Bool { section == .agreements && field("standing") != nil }

  /// Every kind there is, by section.
  package static let all: [RecordKind] =
    partyKinds + offerKinds + assessmentKinds + agreementKinds + executionKinds + continuityKinds
    + followUpKinds
    + fileKinds + correspondenceKinds

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  package static func named(_ name: String) -> RecordKind? { byName[name] }
}

extension Set where Element == Role {
  /// Whoever runs the case for the municipality.
  static let caseStaff: Set<Role> = [.processManager, .contactPerson]
  static let bothSides: Set<Role> = [.processManager, .contactPerson, .challenger]
  static let anyStaff: Set<Role> = [
    .processManager, .contactPerson, .lineAdviser, .panel, .decider, .evaluator,
  ]
  static let everybody: Set<Role> = anyStaff.union([.challenger])
}
