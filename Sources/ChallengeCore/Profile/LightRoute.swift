/// The lighter way for a small challenge: which checks are not asked of it.
///
/// > Source: domain report, amendment 6.
package struct LightRoute: Hashable, Sendable {
  /// Euro cents: the largest value for which it holds, over the whole duration.
  package let upTo: Int
  /// Names of requirements that are not asked; all of them among `mayLeaveOut`.
  package let leavesOut: Set<String>

  package init(upTo: Int, leavesOut: Set<String>) {
    self.upTo = upTo
    self.leavesOut = leavesOut
  }

  /// The requirements that a profile may leave out for a small challenge.
  ///
  /// Evaluation, outcome, reason and lesson are not among them, nor the baseline and the three
  /// values, of which one sentence each is enough; nor what protects a party: separated duties,
  /// views, grounds, approval by both sides, and the terms of the Awb.
  package static let mayLeaveOut: [String] = [
    "motivation-given", "instrument-checked", "criteria-assessed", "two-fields-advise",
    "advice-complete", "negotiators-named", "agreements-complete", "results-economic-and-social",
    "account-form-detailed", "handover-held", "government-informed",
  ]
}
