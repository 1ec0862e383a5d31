import Terms

/// The short name of a task in the catalogue of a municipality, for example `groen-voorbeeldwijk`.
package struct CatalogueID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: CatalogueID, right: CatalogueID) -> Bool { left.text < right.text }
}

/// A task of the municipality that can be challenged: what is done, for how much, by whom, until when.
///
/// No personal data belong here: tasks are owned by departments, so that the list can be public.
///
/// > Source: tip 3; R-03 ("the reverse right to challenge": the municipality shows per area what it
/// > does, what that costs and what it yields).
package struct CatalogueTask: Hashable, Sendable {
  package let id: CatalogueID
  package var name: String
  /// What is done.
  package var description: String?
  package var area: String?
  package var domain: String?
  /// The department that owns the task.
  package var department: String?
  /// Euro cents for a year.
  package var budget: Int?
  /// What has been agreed on results, one item each.
  package var results: [String] = []
  package var contractor: String?
  /// The last day of the running contract.
  package var contractEnd: CalendarDate?
  package var noticePeriod: String?
  package var extensionOptions: String?
  package var legalBasis: String?
  /// One of `RecordKind.taskKinds`.
  package var kind: String?
  /// Whether only government may do it.
  package var isReserved = false
  /// Whether everybody may read it, as open data too.
  package var isPublic = true
  /// The day from which the municipality no longer does it.
  package var endedOn: CalendarDate?

  package init(id: CatalogueID, name: String) {
    self.id = id
    self.name = name
  }

  package func hasEnded(on date: CalendarDate) -> Bool { endedOn.map { $0 <= date } ?? false }

  /// Whether the contract ends from this day on and within some months.
  package func contractEnds(within months: Int, from date: CalendarDate) -> Bool {
    guard let contractEnd, contractEnd >= date else { return false }
    return contractEnd <= date.adding(months: months)
  }

  /// The shortest of the times ahead within which the contract ends; nil when none is reached.
  ///
  /// > Source: R-04 (alert at 18, 12 and 6 months).
  package func alertMonths(_ times: [Int], on date: CalendarDate) -> Int? {
    times.filter { contractEnds(within: $0, from: date) }.min()
  }
}

/// Why an entry about a task in the catalogue cannot be kept.
package enum CatalogueProblem: Error, Hashable, Sendable {
  case exists(String)
  case unknown(String, nearest: String?)
  case badID(String)
  case nameMissing
  case badText(field: String)
  case badValue(field: String, entered: String, expected: String)
  case ended(String, on: CalendarDate)
}
