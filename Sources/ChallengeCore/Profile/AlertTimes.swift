/// When the municipality is warned ahead, after how long a case counts as stuck, and when both sides
/// are asked the same short questions.
///
/// > Source: R-04 (18, 12 and 6 months), R-53 (12, 6 and 3 months), R-45 (no activity for N days),
/// R-46 and R-51 (both sides).
package struct AlertTimes: Hashable, Sendable {
  /// Months before the end of a contract, longest first.
  package var contractEndMonths = [18, 12, 6]
  /// Months before the end of a challenge, longest first.
  package var renewalMonths = [12, 6, 3]
  /// Days without activity after which a case counts as stuck.
  package var stuckAfterDays = 42
  /// The moments at which both sides are asked the short questions; empty when they never are.
  package var questionMoments: Set<ExperienceMoment> = [
    .decision, .start, .interim, .yearly, .final, .ending,
  ]
  /// Days to answer them; after those nobody is late.
  package var questionDays = 21

  package init() {}
}
