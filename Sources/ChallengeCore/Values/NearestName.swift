/// The name that somebody probably meant: the nearest of the known ones, or nil when none is near.
///
/// Counts the letters to add, drop, change or swap with a neighbour; a third of the name's length
/// may differ, at least one letter and at most four. Of equally near names the first one is given.
/// When none is that near, it is the only name that has the typed one as a part: `adviser` means
/// `line-adviser`. A name of more than 64 characters is nobody's typing mistake.
///
/// > Source: the restricted Damerau–Levenshtein distance (optimal string alignment).
package func nearestName(to name: String, among known: [String]) -> String? {
  let typed = Array(name.unicodeScalars)
  guard !typed.isEmpty, typed.count <= 64 else { return nil }
  let allowed = min(max(typed.count / 3, 1), 4)
  var best: (name: String, distance: Int)?
  for candidate in known {
    let letters = Array(candidate.unicodeScalars)
    guard abs(letters.count - typed.count) <= allowed else { continue }
    let distance = alignmentDistance(typed, letters)
    if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  if let best { return best.name }
  let longer = known.filter { typed.count >= 4 && holds(Array($0.unicodeScalars), typed) }
  return longer.count == 1 ? longer[0] : nil
}

private func holds(_ letters: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
  guard letters.count >= part.count else { return false }
  return (0...(letters.count - part.count)).contains { letters[$0...].starts(with: part) }
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let change = last[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
