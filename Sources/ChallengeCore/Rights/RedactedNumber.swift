/// Addresses and numbers by which somebody can be found: e-mail, telephone, bank account, house.
enum RedactedNumber {
  /// How many characters from here, where a word begins, are one of them; nil when none is.
  static func length(_ text: [Character], _ start: Int) -> Int? {
    emailLength(text, start) ?? accountLength(text, start) ?? phoneLength(text, start)
      ?? postcodeLength(text, start) ?? houseLength(text, start)
  }

  private static func emailLength(_ text: [Character], _ start: Int) -> Int? {
    func run(_ from: Int, _ extra: String) -> Int {
      var end = from
      while end < text.count, isWord(text[end]) || extra.contains(text[end]) { end += 1 }
      return end
    }
    let at = run(start, "._%+-'")
    guard at > start, at < text.count, text[at] == "@" else { return nil }
    let end = run(at + 1, ".-")
    return end > at + 1 ? end - start : nil
  }

  /// Nine digits or more, beginning with 0 or +, with at most one separator in a row.
  private static func phoneLength(_ text: [Character], _ start: Int) -> Int? {
    guard text[start] == "0" || text[start] == "+" || text[start] == "(" else { return nil }
    var digits = 0
    var end = start
    var index = start
    while index < text.count {
      if text[index].isASCII, text[index].isNumber {
        digits += 1
        end = index + 1
      } else if !"+-() .".contains(text[index]) {
        break
      }
      index += 1
    }
    return digits >= 9 ? end - start : nil
  }

  // MARK: Bank accounts

  /// An IBAN, with or without a blank between its groups: one of which the check digits are right, or one
  /// of the Netherlands with any check digits.
  ///
  /// > Source: ISO 13616.
  private static func accountLength(_ text: [Character], _ start: Int) -> Int? {
    guard start + 4 <= text.count, text[start].asciiValue.map(isLetter) == true,
      isDigit(text[start + 2]), isDigit(text[start + 3])
    else { return nil }
    var signs: [UInt8] = []
    var found: Int?
    var index = start
    while index < text.count, signs.count < 34 {
      if let sign = sign(text[index]) {
        signs.append(sign)
        index += 1
        let isEnd = index == text.count || !isWord(text[index])
        if isEnd, signs.count >= 15, isAccount(signs) { found = index - start }
      } else if " .-\u{A0}".contains(text[index]), index + 1 < text.count,
        sign(text[index + 1]) != nil
      {
        index += 1
      } else {
        break
      }
    }
    return found
  }

  /// A letter or digit of ASCII, letters as capitals.
  private static func sign(_ character: Character) -> UInt8? {
    guard let ascii = character.asciiValue else { return nil }
    if isLetter(ascii) { return ascii & 0xDF }
    return 0x30...0x39 ~= ascii ? ascii : nil
  }

  private static func isAccount(_ signs: [UInt8]) -> Bool {
    guard isLetter(signs[0]), isLetter(signs[1]) else { return false }
    let isDutch = signs.starts(with: [0x4E, 0x4C]) && signs.count == 18
    if isDutch, signs[4..<8].allSatisfy(isLetter), !signs[8...].contains(where: isLetter) {
      return true
    }
    let rest = (signs[4...] + signs[..<4]).reduce(0) { rest, sign in
      isLetter(sign) ? (rest * 100 + Int(sign) - 55) % 97 : (rest * 10 + Int(sign) - 48) % 97
    }
    return rest == 1
  }

  private static func isLetter(_ ascii: UInt8) -> Bool {
    0x41...0x5A ~= ascii || 0x61...0x7A ~= ascii
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  // MARK: Where somebody lives

  /// Four digits and two capitals; `2026 EU` is a year.
  private static func postcodeLength(_ text: [Character], _ start: Int) -> Int? {
    guard start + 6 <= text.count, ("1"..."9").contains(text[start]),
      text[start + 1..<start + 4].allSatisfy(isDigit)
    else { return nil }
    let hasBlank = text[start + 4] == " " || text[start + 4] == "\u{A0}"
    let letters = start + (hasBlank ? 5 : 4)
    let end = letters + 2
    guard end <= text.count, text[letters..<end].allSatisfy({ ("A"..."Z").contains($0) }),
      end == text.count || !isWord(text[end])
    else { return nil }
    let isYear = hasBlank && ["19", "20"].contains(String(text[start..<start + 2]))
    if isYear, ["EU", "NL", "BV", "NV"].contains(String(text[letters..<end])) { return nil }
    return end - start
  }

  private static let streets = [
    "straat", "laan", "weg", "plein", "gracht", "kade", "dijk", "steeg", "singel", "dreef",
    "plantsoen", "hof",
  ]

  /// A street by its name and a number behind it: `Dorpsstraat 12a`. A street alone is a place.
  private static func houseLength(_ text: [Character], _ start: Int) -> Int? {
    guard text[start].isUppercase else { return nil }
    let end = RedactedText.wordEnd(text, start)
    let name = String(text[start..<end].map(RedactedText.lower))
    guard streets.contains(where: { name.hasSuffix($0) && name.count > $0.count + 1 }),
      end + 1 < text.count, text[end] == " ", ("1"..."9").contains(text[end + 1])
    else { return nil }
    var last = end + 1
    while last < text.count, isDigit(text[last]) { last += 1 }
    guard last - end <= 5 else { return nil }
    if last < text.count, text[last].isLetter { last += 1 }
    return last == text.count || !isWord(text[last]) ? last - start : nil
  }
}
