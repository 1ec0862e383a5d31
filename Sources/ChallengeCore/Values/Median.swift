/// The ordinary median of whole numbers: the one in the middle, or halfway between the two in the
/// middle.
package struct Median: Hashable, Comparable, Sendable {
  /// Twice the median, so that a half is exact.
  package let doubled: Int

  package init(doubled: Int) { self.doubled = doubled }

  /// Nil of nothing.
  ///
  /// - Parameter sorted: the smallest first.
  package init?(_ sorted: [Int]) {
    guard !sorted.isEmpty else { return nil }
    doubled = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }

  /// The nearest whole number, halves up: for the length of a bar.
  package var rounded: Int { (doubled + 1) / 2 }

  package static func < (left: Median, right: Median) -> Bool { left.doubled < right.doubled }
}

extension Int {
  /// Half of this number as decimals: for machines.
  package var halvedText: String { isMultiple(of: 2) ? "\(self / 2)" : "\(self / 2).5" }
}
