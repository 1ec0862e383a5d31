/// Every limit of the domain, in one place.
package enum Limits {
  /// Characters in a title.
  package static let title = 200
  /// Characters in a field of one line.
  package static let line = 500
  /// Characters in a field of several lines.
  package static let prose = 20_000
  /// Items in a list.
  package static let listItems = 100
  /// Records in one case.
  package static let recordsPerCase = 5_000
  /// Euro cents in one amount: a hundred billion euros.
  package static let cents = 10_000_000_000_000
  /// What one tick does to one case, at most; a workflow that asks for more is broken.
  package static let lapsesPerTick = 5_000
}
