/// How much of a length one part wants.
public enum Length: Hashable, Sendable {
  /// Exactly so many cells, as long as there are.
  case fixed(Int)
  /// At least so many, and a share of what is left.
  case min(Int)
  /// A share of what is left, in proportion to the weight.
  case fill(Int = 1)
}

/// Divides a length over parts, in whole cells.
///
/// Fixed and minimal lengths are served first, from the front, while there is room; what is left is
/// shared by `fill` (by weight) and `min` (weight 1), the remainder going to the first ones. The sum
/// is `total` when anything can grow, and never more.
public func split(_ total: Int, _ lengths: [Length]) -> [Int] {
  var left = max(0, total)
  var result = lengths.map { length in
    let wanted: Int
    switch length {
    case .fixed(let size), .min(let size): wanted = Swift.max(0, size)
    case .fill: wanted = 0
    }
    let given = Swift.min(wanted, left)
    left -= given
    return given
  }
  let weights = lengths.map { length in
    switch length {
    case .fixed: 0
    case .min: 1
    case .fill(let weight): Swift.max(0, weight)
    }
  }
  let sum = weights.reduce(0, +)
  guard sum > 0, left > 0 else { return result }
  var given = 0
  for index in result.indices where weights[index] > 0 {
    let share = left * weights[index] / sum
    result[index] += share
    given += share
  }
  var rest = left - given
  for index in result.indices where weights[index] > 0 && rest > 0 {
    result[index] += 1
    rest -= 1
  }
  return result
}

extension Rect {
  /// The rectangle cut into rows from top to bottom.
  public func rows(_ lengths: Length...) -> [Rect] {
    var top = y
    return split(height, lengths).map { height in
      defer { top += height }
      return Rect(x: x, y: top, width: width, height: height)
    }
  }

  /// The rectangle cut into columns from left to right, with `gap` empty columns between them.
  public func columns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    columns(lengths, gap: gap)
  }

  /// The same for a list.
  public func columns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var left = x
    return split(width - gap * (lengths.count - 1), lengths).map { width in
      defer { left += width + gap }
      return Rect(x: left, y: y, width: Swift.max(0, Swift.min(width, endX - left)), height: height)
    }
  }
}
