/// Makes duplicate keys different, so that the YAML parser reads on after them.
///
/// The parser gives up at the first mapping with two equal keys and names the first of them. That
/// key gets a private-use character in front; when all are read, the character is taken off again
/// and every later duplicate is found at its own place. ``TextChecks`` keeps such characters out of
/// the files themselves.
struct KeyMarker {
  /// Where a character was put in, in the places of the original text.
  struct Insertion {
    let line: Int
    let column: Int
  }

  private static let firstMarker: UInt32 = 0xE000

  private(set) var text: String
  private(set) var insertions: [Insertion] = []

  init(text: String) { self.text = text }

  /// Marks the key at a place of the current text; false when that is not possible (any more).
  mutating func mark(line: Int, column: Int) -> Bool {
    guard insertions.count < FileLimits.duplicateKeys,
      let index = index(line: line, column: column),
      let marker = Unicode.Scalar(Self.firstMarker + UInt32(insertions.count))
    else { return false }
    let place = original(line: line, column: column)
    let isQuoted = text.unicodeScalars[index] == "\"" || text.unicodeScalars[index] == "'"
    guard isQuoted || !"&*!?[{|>".unicodeScalars.contains(text.unicodeScalars[index]) else {
      return false
    }
    text.unicodeScalars.insert(
      marker, at: isQuoted ? text.unicodeScalars.index(after: index) : index)
    insertions.append(Insertion(line: place.line, column: place.column))
    return true
  }

  private func index(line: Int, column: Int) -> String.Index? {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var current = 1
    while current < line {
      guard let next = scalars[index...].firstIndex(of: "\n") else { return nil }
      index = scalars.index(after: next)
      current += 1
    }
    let found = scalars.index(index, offsetBy: column - 1, limitedBy: scalars.endIndex)
    return found.flatMap { $0 < scalars.endIndex ? $0 : nil }
  }

  /// The place in the original text of a place in the current one.
  func original(line: Int, column: Int) -> FilePosition {
    Self.original(line: line, column: column, insertions)
  }

  static func original(line: Int, column: Int, _ insertions: [Insertion]) -> FilePosition {
    var place = FilePosition(line: line, column: column)
    let columns = insertions.filter { $0.line == line }.map(\.column).sorted()
    for inserted in columns where place.column > inserted {
      place = FilePosition(line: line, column: place.column - 1)
    }
    return place
  }

  static func unmarked(_ key: String) -> String {
    let scalars = key.unicodeScalars
    guard scalars.contains(where: isMarker) else { return key }
    return String(String.UnicodeScalarView(scalars.filter { !isMarker($0) }))
  }

  static func isMarker(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value)
  }
}
