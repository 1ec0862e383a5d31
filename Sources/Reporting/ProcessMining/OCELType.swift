import Casework
import ChallengeCore
import Terms

/// The types of objects and events, and what of a case fits in them.
enum OCELType {
  static let challenge = "challenge"
  static let party = "party"
  static let term = "term"
  static let catalogueTask = "catalogue-task"

  /// The attributes of a type of object; those of a record follow from the fields of its kind.
  static func attributes(ofObject type: String) -> [OCEL.Attribute] {
    switch type {
    case challenge:
      [
        .init("title", .string), .init("municipality", .string), .init("profile", .string),
        .init("profile-version", .integer), .init("workflow", .string),
        .init("workflow-version", .integer), .init("opened", .time), .init("taken-in", .boolean),
        .init("domain", .string), .init("area", .string), .init("state", .string),
        .init("phase", .string), .init("ended", .time), .init("outcome", .string),
      ]
    case party: [.init("role", .string), .init("side", .string), .init("name", .string)]
    case term:
      [
        .init("name", .string), .init("owed-by", .string), .init("source", .string),
        .init("end", .time), .init("standing", .string), .init("provisional", .boolean),
      ]
    case catalogueTask: [.init("domain", .string), .init("area", .string), .init("kind", .string)]
    default:
      [.init("recorded-on", .time), .init("withdrawn-on", .time), .init("state", .string)]
        + (RecordKind.named(type)?.fields ?? []).flatMap { field -> [OCEL.Attribute] in
          guard let own = self.type(of: field, type) else { return [] }
          return [.init(field.name, own), .init(absence(field.name), .string)]
        }
    }
  }

  /// What says why a field is empty.
  static func absence(_ field: String) -> String { "\(field)-absent" }

  /// What the values of a field are in a log; nil for names and free text, which are left out, and
  /// for people and records, which are relations.
  static func type(of field: Field, _ kind: String) -> OCEL.ValueType? {
    switch field.type {
    case .date: .time
    case .number, .money: .integer
    case .yesNo: .boolean
    case .choice, .choices, .profileChoice, .profileChoices: .string
    case .line, .email, .phone, .prose, .lines:
      ClearedField.sort(of: field.name, kind) == .shortFact ? .string : nil
    case .person, .record: nil
    }
  }

  /// The value of a fact; nil when it is absent or withheld.
  static func value(_ fact: Fact) -> OCEL.Value? {
    switch DataCell.fact(fact) {
    case .text(let text): .text(text)
    case .texts(let items): .text(items.joined(separator: "; "))
    case .date(let date): .day(date)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .halves, .empty: nil
    }
  }

  /// The stored name of an entry without its version: `contact-person.assigned`.
  static func journalName(_ type: String) -> String {
    String(type.prefix { $0 != "/" })
  }

  /// The phase of a state, or of the nearest state around it.
  static func phase(of state: String, in machine: Machine) -> Phase? {
    machine.states[state]?.phase ?? machine.around(state).lazy.compactMap(\.phase).first
  }
}

/// What an event says of a term.
struct TermEvent {
  let type: String
  let name: String
  let record: RecordID?
  let isStart: Bool
  let end: CalendarDate?
  let standing: RunningTerm.Standing?
  let isProvisional: Bool?

  init?(_ event: Event) {
    switch event {
    case .termStarted(let term):
      type = "term.started"
      (name, record, isStart) = (term.name, term.record, true)
      (end, standing, isProvisional) = (term.end, .running, term.isProvisional)
    case .termRecalculated(let term):
      type = "term.\(term.cause.rawValue)"
      (name, record, isStart) = (term.name, term.record, false)
      end = term.end
      standing = term.suspendedOn == nil ? .running : .suspended
      isProvisional = term.isProvisional
    case .termEnded(let term):
      type = "term.\(term.standing.rawValue)"
      (name, record, isStart) = (term.name, term.record, false)
      (end, standing, isProvisional) = (nil, term.standing, nil)
    case .termLapsed(let term):
      type = "term.end-passed"
      (name, record, isStart) = (term.name, term.record, false)
      (end, standing, isProvisional) = (term.end, nil, nil)
    default: return nil
    }
  }
}

extension OCEL.Shape {
  package var attributes: [OCEL.Attribute] {
    let all: [OCEL.Attribute] = [
      .init("entry", .integer), .init("registered", .time), .init("days-later", .integer),
      .init("role", .string),
    ]
    switch self {
    case .step: return all + [.init("undone", .boolean), .init("state", .string)]
    case .term: return all + [.init("term", .string), .init("end", .time)]
    case .correction: return all + [.init("corrects", .integer)]
    case .other: return all
    }
  }
}
