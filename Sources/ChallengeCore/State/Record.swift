import Terms

/// One record of a case, as it stands.
package struct Record: Hashable, Sendable {
  package let id: RecordID
  package let kind: String
  package internal(set) var values: [String: Value]
  /// The effective date on which it was recorded.
  package let on: CalendarDate
  package internal(set) var by: PersonID
  /// The entry in the journal of the case that recorded it.
  package let entry: Int
  package internal(set) var visibility: Visibility
  package internal(set) var withdrawn: Withdrawal?
  /// Where its own machine stands, for the kinds that have one.
  package internal(set) var snapshot: StoredSnapshot?
  /// How often it has been changed.
  package internal(set) var changes = 0
  /// Those who have changed it.
  package internal(set) var changedBy: Set<PersonID> = []

  /// Why a record no longer counts; it stays readable.
  package struct Withdrawal: Hashable, Sendable {
    package let on: CalendarDate
    package let reason: String

    package init(on: CalendarDate, reason: String) {
      self.on = on
      self.reason = reason
    }
  }

  package init(
    id: RecordID, kind: String, values: [String: Value], on: CalendarDate, by: PersonID,
    entry: Int, visibility: Visibility
  ) {
    self.id = id
    self.kind = kind
    self.values = values
    self.on = on
    self.by = by
    self.entry = entry
    self.visibility = visibility
  }
}

extension Record {
  /// The text in a field, nil when there is none or when it is a gap.
  package func text(_ field: String) -> String? {
    if case .text(let text) = values[field], !text.isEmpty { text } else { nil }
  }

  package func date(_ field: String) -> CalendarDate? {
    text(field).flatMap(CalendarDate.init(iso:))
  }

  package func number(_ field: String) -> Int? {
    if case .number(let number) = values[field] { number } else { nil }
  }

  package func flag(_ field: String) -> Bool? {
    if case .flag(let flag) = values[field] { flag } else { nil }
  }

  package func list(_ field: String) -> [String] {
    if case .list(let items) = values[field] { items } else { [] }
  }

  package func person(_ field: String) -> PersonID? { text(field).map(PersonID.init) }

  package func side(_ field: String = "side") -> Side? { text(field).flatMap(Side.init) }

  /// Whether somebody filled in the field: with a value, or with a gap and its reason.
  package func isAnswered(_ field: String) -> Bool {
    switch values[field] {
    case nil: false
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .number, .flag, .gap: true
    }
  }
}
