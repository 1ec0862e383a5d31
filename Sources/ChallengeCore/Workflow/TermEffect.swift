/// What a step does to the terms of a case; stands in the chart and in the journal as text.
package enum TermEffect: Hashable, Sendable {
  case start(String)
  /// What was owed has been done.
  case stop(String)
  /// Nothing is owed any more.
  case cancel(String)
  /// The term stands still from the day after `from`, until it is resumed and at most until
  /// `until`: a suspension without a date to answer by does not exist.
  ///
  /// > Source: Awb art. 4:15; ECLI:NL:RVS:2016:2527.
  case suspend(String, from: FieldReference, until: FieldReference)
  /// The term runs again from the date in a record, or from the date of the step.
  case resume(String, on: FieldReference?)
  /// The term gets the new end date that a record names, unless law or ordinance sets it.
  case extend(String, to: FieldReference)

  /// Reads the text of an effect, such as `extend beslistermijn delay-notice.new-date`.
  package init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return nil }
    let term = words[1]
    let references = words.dropFirst(2).compactMap { FieldReference($0) }
    guard references.count == words.count - 2 else { return nil }
    switch (words[0], references.count) {
    case ("start", 0): self = .start(term)
    case ("stop", 0): self = .stop(term)
    case ("cancel", 0): self = .cancel(term)
    case ("suspend", 2): self = .suspend(term, from: references[0], until: references[1])
    case ("resume", 0...1): self = .resume(term, on: references.first)
    case ("extend", 1): self = .extend(term, to: references[0])
    default: return nil
    }
  }

  package var term: String {
    switch self {
    case .start(let term), .stop(let term), .cancel(let term): term
    case .suspend(let term, _, _), .resume(let term, _), .extend(let term, _): term
    }
  }

  /// The fields that it reads.
  package var references: [FieldReference] {
    switch self {
    case .start, .stop, .cancel: []
    case .suspend(_, let from, let until): [from, until]
    case .resume(_, let on): on.map { [$0] } ?? []
    case .extend(_, let to): [to]
    }
  }
}
