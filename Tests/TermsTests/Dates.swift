import Terms

// Tests write dates and lengths as they are read: "2026-04-03" and "6w". A typing error traps.

extension CalendarDate: ExpressibleByStringLiteral {
  public init(stringLiteral iso: String) {
    self = CalendarDate(iso: iso)!
  }
}

extension TermLength: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = TermLength(text)!
  }
}

/// The result for a term that the case at hand expects to have an end.
func calculate(
  _ from: CalendarDate, _ length: TermLength, _ source: TermSource = .wet, atw: Bool? = nil,
  suspended: [Suspension] = [], extended: [TermExtension] = [], backwards: Bool = false
) throws(TermError) -> TermResult {
  try TermCalculator().calculate(
    TermInput(
      from: from, length: length, source: source, declaredAtw: atw, suspensions: suspended,
      extensions: extended, countedBackwards: backwards))
}
