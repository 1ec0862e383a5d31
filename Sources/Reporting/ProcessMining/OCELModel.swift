import Terms

/// The parts of an object-centric event log.
///
/// > Source: OCEL 2.0 specification (ocel-standard.org).
package enum OCEL {
  package enum ValueType: String, Hashable, Sendable {
    case string
    case time
    case integer
    case boolean
  }

  package enum Value: Hashable, Sendable {
    case text(String)
    /// ISO 8601.
    case time(String)
    case number(Int)
    case flag(Bool)

    static func day(_ date: CalendarDate) -> Value { .time("\(date.iso)T00:00:00.000Z") }

    package var type: ValueType {
      switch self {
      case .text: .string
      case .time: .time
      case .number: .integer
      case .flag: .boolean
      }
    }
  }

  /// An attribute of a type: its name and what its values are.
  package struct Attribute: Hashable, Sendable {
    package let name: String
    package let type: ValueType

    init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  /// What an attribute of an object is from a moment on; from the beginning for ``start``.
  package struct Change: Hashable, Sendable {
    package let name: String
    package let time: String
    package let value: Value

    package var isFirst: Bool { time == OCEL.start }
  }

  package struct Relation: Hashable, Sendable {
    package let object: String
    package let qualifier: String
  }

  package struct Object: Hashable, Sendable {
    package let id: String
    package let type: String
    /// In the order in which they came.
    package internal(set) var changes: [Change] = []
    package internal(set) var relations: [Relation] = []
  }

  package struct Event: Sendable {
    package let id: String
    package let type: String
    package let shape: Shape
    package let time: String
    package internal(set) var values: [(name: String, value: Value)] = []
    package internal(set) var relations: [Relation] = []
  }

  /// What a type of event can say of itself.
  package enum Shape: Hashable, Sendable {
    case step
    case term
    case correction
    case other
  }

  /// The moment that stands for "from the beginning".
  package static let start = "1970-01-01T00:00:00.000Z"
}
