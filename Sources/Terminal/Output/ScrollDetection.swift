/// A block of rows that moved: the terminal can scroll it instead of being sent it again.
struct Scroll: Equatable {
  /// The first and last row of the region.
  var rows: ClosedRange<Int>
  /// How far: positive moves the content up.
  var distance: Int

  /// The shift that saves the most rows, if it saves more than its sequences cost.
  ///
  /// `old` and `new` are fingerprints of the rows; `blank` is the fingerprint of an empty row.
  static func best(old: [Int], new: [Int], blank: Int) -> Scroll? {
    let height = old.count
    guard height == new.count, height > 2 else { return nil }
    guard let first = (0..<height).first(where: { old[$0] != new[$0] }),
      let last = (0..<height).last(where: { old[$0] != new[$0] }), last > first
    else { return nil }
    var best: Scroll?
    var bestGain = 1
    for distance in 1..<max(2, last - first + 1) {
      for signed in [distance, -distance] {
        let (gain, rows) = gain(of: signed, from: first, to: last, old: old, new: new, blank: blank)
        if gain > bestGain, let rows {
          bestGain = gain
          best = Scroll(rows: rows, distance: signed)
        }
      }
    }
    return best
  }

  /// The best run of rows for one distance: rows that the shift puts right, less those it breaks.
  private static func gain(
    of distance: Int, from first: Int, to last: Int, old: [Int], new: [Int], blank: Int
  ) -> (Int, ClosedRange<Int>?) {
    let size = abs(distance)
    var bestGain = 0
    var bestRows: ClosedRange<Int>?
    var runGain = 0
    // Rows in the new frame; the row that moves to `y` was at `y + distance`.
    let lowest = distance > 0 ? first : first + size
    let highest = distance > 0 ? last - size : last
    guard lowest <= highest else { return (0, nil) }
    var runStart = lowest
    for y in lowest...highest {
      if runGain <= 0 {
        runGain = 0
        runStart = y
      }
      let isRightNow = old[y] == new[y]
      let isRightAfter = old[y + distance] == new[y]
      if isRightAfter && !isRightNow && new[y] != blank { runGain += 1 }
      if isRightNow && !isRightAfter { runGain -= 1 }
      if runGain > bestGain {
        bestGain = runGain
        bestRows = distance > 0 ? runStart...(y + size) : (runStart - size)...y
      }
    }
    return (bestGain, bestRows)
  }
}
