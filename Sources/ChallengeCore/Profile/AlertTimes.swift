/// When the municipality is warned ahead, and after how long a case counts as stuck.
///
/// > Source: R-04 (18, 12 and 6 months), R-53 (12, 6 and 3 months), R-45 (no activity for N days).
package struct AlertTimes: Hashable, Sendable {
  /// Months before the end of a contract, longest first.
  package var contractEndMonths = [18, 12, 6]
  /// Months before the end of a challenge, longest first.
  package var renewalMonths = [12, 6, 3]
  /// Days without activity after which a case counts as stuck.
  package var stuckAfterDays = 42

  package init() {}
}
