import Terms

/// How the value of a field is written and read.
package enum FieldType: Hashable, Sendable {
  /// One line of text.
  case line
  /// An e-mail address.
  case email
  /// A telephone number.
  case phone
  /// Text of several lines.
  case prose
  case date
  /// A whole number of zero or more.
  case number
  /// Euro cents.
  case money
  case yesNo
  case choice([String])
  /// Some of the given choices.
  case choices([String])
  /// Free lines.
  case lines
  /// A registered person.
  case person
  /// Another record of the same case, of one of these kinds; of any kind when none is named.
  case record([String])
  /// One of a list in the municipality's profile.
  case profileChoice(ProfileList)
  /// Some of a list in the municipality's profile.
  case profileChoices(ProfileList)
}

/// The lists that a municipality keeps in its profile.
package enum ProfileList: String, Hashable, Sendable, CaseIterable {
  case requiredElements = "required-elements"
  case criteria
  case refusalGrounds = "refusal-grounds"
  case referralRoutes = "referral-routes"
  case excludedTasks = "excluded-tasks"
}

/// A field of a record: its name in files and on the command line, its type, and whether a record
/// can do without it.
package struct Field: Hashable, Sendable {
  package let name: String
  package let type: FieldType
  package let isRequired: Bool
  /// What stands in the field when nothing is entered: `today` for dates, else the value itself.
  package let preset: String?
  package let example: String

  package init(
    _ name: String, _ type: FieldType, required: Bool = false, preset: String? = nil,
    example: String
  ) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.preset = preset
    self.example = example
  }

  /// The reason code when this field is asked for and empty.
  package var missingCode: String { "\(name)-missing" }
}

/// Why an entered value cannot be that of its field.
package struct FieldProblem: Error, Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    case unknownField(known: [String])
    case notADate(DateProblem)
    case notANumber
    case numberTooLarge(limit: Int)
    case notAnAmount(AmountProblem)
    case notYesOrNo
    case notAChoice(known: [String])
    case noSuchPerson
    case noSuchRecord(kinds: [String])
    case tooLong(limit: Int)
    case notOneLine
    /// Control characters, escape sequences or marks that turn the reading direction.
    case unsafeText
    case notAnEmail
    case notAPhone
    case gapWithoutReason
    /// The text holds what must be taken for a citizen service number (BSN).
    case citizenServiceNumber
  }

  package let field: String
  package let entered: String
  package let cause: Cause

  package init(field: String, entered: String, cause: Cause) {
    self.field = field
    self.entered = entered
    self.cause = cause
  }

  package var code: String {
    switch cause {
    case .unknownField: "field-unknown"
    case .noSuchPerson: "person-unknown"
    case .noSuchRecord: "record-unknown"
    default: "field-invalid"
    }
  }
}
