/// Finds citizen service numbers (BSN) in text, so that they are refused at the door.
///
/// Nothing in a challenge needs one. Only nine bare digits that stand alone and pass the proof count:
/// numbers of the Chamber of Commerce have eight, telephone numbers ten, and amounts have a sign or
/// separators.
///
/// > Source: Uitvoeringswet AVG art. 46 (a national identification number only where an act says so);
/// > domain report 1.7; Besluit burgerservicenummer (the eleven-proof).
package enum CitizenServiceNumber {
  /// Whether somewhere in a text stands what must be taken for a citizen service number.
  package static func stands(in text: String) -> Bool {
    let letters = Array(text.unicodeScalars)
    var index = 0
    while index < letters.count {
      guard isDigit(letters[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < letters.count, isDigit(letters[end]) { end += 1 }
      if end - index == 9, passes(letters[index..<end]), standsAlone(index..<end, letters) {
        return true
      }
      index = end
    }
    return false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// The eleven-proof: nine times the first digit, eight times the second, … and minus the last.
  private static func passes(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    let values = digits.map { Int($0.value) - 0x30 }
    guard values.contains(where: { $0 != 0 }), values.dropLast().contains(where: { $0 != 0 }) else {
      return false
    }
    let sum = zip(values, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
    return sum % 11 == 0
  }

  /// No letter, digit or sign binds it to something longer: an address, an amount, a code.
  private static func standsAlone(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    var before = range.lowerBound - 1
    if before >= 0, binds(text[before], next: before > 0 ? text[before - 1] : nil) { return false }
    while before >= 0, text[before] == " " || text[before] == "\u{A0}" { before -= 1 }
    if before >= 0, "€$£".unicodeScalars.contains(text[before]) { return false }
    let after = range.upperBound
    guard after < text.count else { return true }
    return !binds(text[after], next: after + 1 < text.count ? text[after + 1] : nil)
  }

  private static func binds(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    if isWord(scalar) || scalar == "+" { return true }
    guard "-/.,:_@+=&%#".unicodeScalars.contains(scalar), let next else { return false }
    return isWord(next) || next == "/"
  }
}
