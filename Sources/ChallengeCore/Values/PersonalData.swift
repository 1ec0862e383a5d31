/// What a field may tell about a person; nil when it tells nothing.
///
/// A challenge needs few personal data: who asks, who speaks for them, who to call. Signatures are
/// counted (`support.count`), never listed, and a citizen service number is refused.
///
/// > Source: AVG art. 4(1), 5(1)(c) (minimisation), 9; domain report 1.7; R-66.
package enum PersonalData: String, Hashable, Sendable, CaseIterable {
  /// Names a person or a party.
  case name
  /// By which a person or a party can be reached.
  case contact
  /// What a party said in its own words.
  case ownWords = "own-words"
  /// Text in which anything may stand, also what is sensitive.
  case freeText = "free-text"

  /// What a field of a kind may hold.
  package static func of(_ field: Field, in kind: String) -> PersonalData? {
    switch field.type {
    case .date, .number, .money, .yesNo, .choice, .choices, .record, .profileChoice,
      .profileChoices:
      return nil
    case .person: return .name
    case .line, .email, .phone, .lines, .prose: break
    }
    if contacts.contains(field.name) { return .contact }
    if names[field.name]?.contains(kind) == true { return .name }
    if spoken[kind]?.contains(field.name) == true { return .ownWords }
    return facts.contains(field.name) && field.type != .prose ? nil : .freeText
  }

  /// Whether somebody has thought about a field; a new line must be put in one of the lists here.
  package static func isDecided(_ field: Field) -> Bool {
    switch field.type {
    case .line, .email, .phone, .lines:
      contacts.contains(field.name) || names[field.name] != nil || facts.contains(field.name)
        || shortTexts.contains(field.name)
    default: true
    }
  }

  private static let contacts: Set<String> = [
    "address", "email", "phone", "register-number", "link",
  ]

  /// Fields that name somebody, by the kinds in which they do.
  private static let names: [String: Set<String>] = [
    "name": ["challenger", "representative", "contact-person", "negotiator"],
    "by": ["objection"], "by-whom": ["accountability-agreement", "accountability-record"],
    "to-whom": ["accountability-agreement"], "checked-by": ["solution"],
    "contractor": ["running-contract"], "evaluator": ["interim-evaluation"],
    "observer": ["result"], "owner": Set(RecordKind.all.map(\.name)), "receiver": ["referral"],
    "said-by": ["contact-moment"], "third-party": ["accountability-agreement"],
    "to": ["government-notice", "letter", "internal-request"],
    "who": ["support-agreement", "steering-clause"], "role": ["representative"],
    "mandate": ["negotiator"], "with": ["contact-moment"],
  ]

  /// What a challenger writes or says, kept as it is.
  private static let spoken: [String: Set<String>] = [
    "motivation": ["why", "better", "different", "cheaper", "for-whom"],
    "view": ["text", "reason"], "experience": ["remark"],
    "no-answer": ["reason"],
    "request": ["text"], "supplement": ["text"], "plan": ["description"], "complaint": ["text"],
    "objection": ["text"], "challenger": ["tie"],
    "contact-moment": ["challenger-words", "well-challenger", "less-well-challenger"],
    "evaluation": ["lessons-challenger"], "interim-evaluation": ["reflection-challenger"],
    "accountability-record": ["text"], "lesson": ["text"],
  ]

  /// Short facts about a task, an organisation or a document.
  private static let facts: Set<String> = [
    "account-source", "achieved", "area", "baseline", "case", "catalogue", "content-hash",
    "cooperation-source", "department", "domain", "democratic-source", "economic-source",
    "executor", "from-field", "extension-options", "file", "hash", "hours-source", "indicator",
    "kind", "legal-basis", "measure", "measurement", "media-type", "moments", "money-source",
    "norm", "notice-period", "organ", "programme",
    "receiving-department", "reference", "schedule", "social-source", "source", "target", "value",
  ]

  /// Lines in which anything may stand.
  private static let shortTexts: Set<String> = [
    "adjournment-reason", "back-up", "changes", "consequence", "excuse", "ground-arguments",
    "hearing-waived", "lesson", "limit", "method", "not-available-reason", "note", "open-reason",
    "place", "reason", "replacement", "reserve", "settlement", "title", "trigger", "users", "what",
  ]
}
