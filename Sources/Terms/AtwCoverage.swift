extension TermLength {
  /// The limit of the Algemene termijnenwet that this described length exceeds, or nil.
  ///
  /// A length in working days is judged as one in days: the act speaks of terms "described in".
  ///
  /// > Source: Algemene termijnenwet, art. 4 onder a.
  public var exceededAtwLimit: AtwLengthLimit? {
    switch unit {
    case .days, .workingDays: count > 90 ? .ninetyDays : nil
    case .weeks: count > 12 ? .twelveWeeks : nil
    case .months: count > 3 ? .threeMonths : nil
    case .years: .inYears
    }
  }

  /// Whether the two-day rule is for this described length: at least three days.
  ///
  /// > Source: Algemene termijnenwet, art. 2.
  var isAtLeastThreeDays: Bool {
    switch unit {
    case .days, .workingDays: count >= 3
    case .weeks, .months, .years: true
    }
  }
}

extension TermInput {
  /// Why the Algemene termijnenwet does not apply, as far as the input alone tells; nil if it does.
  ///
  /// Suspensions and extensions do not matter: it is the described length that counts.
  public var noAtwReason: NoAtwReason? {
    if countedBackwards { return .countedBackwards }
    if declaredAtw == false { return .setAside(source) }
    if declaredAtw == nil && !source.isCoveredByLaw { return .sourceNotCovered(source) }
    return length.exceededAtwLimit.map(NoAtwReason.tooLong)
  }
}
