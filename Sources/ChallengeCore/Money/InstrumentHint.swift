/// What to keep in mind with a money instrument.
///
/// > Source: tip 8; R-38; the law that each hint names in its words.
package enum InstrumentHint: String, Hashable, Sendable, CaseIterable {
  case noBindingPerformance = "no-binding-performance"
  case subsidyNeedsBasis = "subsidy-needs-basis"
  case reasonableTermAfterThreeYears = "reasonable-term-after-three-years"
  case wholeValueCounts = "whole-value-counts"
  case roomForChallengers = "room-for-challengers"
  case noMoneyStillLiable = "no-money-still-liable"
  case keepInstrumentsApart = "keep-instruments-apart"

  /// The hints for an instrument, the most telling first.
  package static func hints(for instrument: String) -> [InstrumentHint] {
    switch instrument {
    case "subsidy": subsidy
    case "commission": commission
    case "agreement-without-payment": [.noMoneyStillLiable]
    case "combination": [.keepInstrumentsApart] + subsidy + commission
    default: []
    }
  }

  private static let subsidy: [InstrumentHint] = [
    .noBindingPerformance, .subsidyNeedsBasis, .reasonableTermAfterThreeYears,
  ]
  private static let commission: [InstrumentHint] = [.wholeValueCounts, .roomForChallengers]
}
