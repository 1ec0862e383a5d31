extension RecordKind {
  /// The roles of which somebody must have one to be named in a field; nil where anybody can be.
  ///
  /// It orders a choice and forbids nothing: the rules of each kind decide.
  ///
  /// - Parameter side: the side that the record is about, when that is known.
  package static func roles(fitting field: String, of kind: String, _ side: Side?) -> Set<Role>? {
    switch (kind, field) {
    case ("contact-person", "person") where side == .challenger: [.challenger]
    case ("contact-person", "person"), ("contact-person-change", "person"):
      [.contactPerson, .processManager]
    case ("evaluator", "person"): [.evaluator]
    case ("challenger", "person"), ("representative", "person"): [.challenger]
    case ("to-do", "for"): Role.staff
    default: nil
    }
  }
}
