/// A way in which a known name may be written, word by word.
///
/// Between the words may stand anything that is no word: two blanks, a full stop, a quotation mark.
struct RedactedName: Sendable, Hashable {
  struct Word: Sendable, Hashable {
    /// In lower case.
    let letters: [Character]
    /// Whether it must begin with a capital: `de boer` is a farmer, and `Boer` a name.
    let isProper: Bool
  }

  let words: [Word]

  /// Under which word it is looked for.
  var key: String { String(words[0].letters) }

  /// Nil when no word is in it.
  init?(_ words: [Word]) {
    guard !words.isEmpty else { return nil }
    self.words = words
  }

  /// Where the name ends that begins here; nil when it does not stand here.
  func end(in text: [Character], from start: Int) -> Int? {
    var position = start
    for (index, word) in words.enumerated() {
      if index > 0 {
        let next = RedactedText.nextWord(text, after: position)
        guard let next, next - position <= Self.widestGap else { return nil }
        position = next
      }
      guard position + word.letters.count <= text.count else { return nil }
      if word.isProper, !text[position].isUppercase { return nil }
      for (offset, letter) in word.letters.enumerated() {
        guard RedactedText.lower(text[position + offset]) == letter else { return nil }
      }
      position += word.letters.count
    }
    return Self.withGenitive(text, position)
  }

  /// How many characters that are no word may stand between two words of a name.
  private static let widestGap = 4

  /// The end of a word, with the s of a genitive that stands behind it: `Boers`, `Boer's`.
  private static func withGenitive(_ text: [Character], _ position: Int) -> Int? {
    func isEnd(_ index: Int) -> Bool { index >= text.count || !isWord(text[index]) }
    func isS(_ index: Int) -> Bool { index < text.count && text[index] == "s" && isEnd(index + 1) }
    if isEnd(position) {
      let hasApostrophe = position < text.count && "'’".contains(text[position])
      return hasApostrophe && isS(position + 1) ? position + 2 : position
    }
    return isS(position) ? position + 1 : nil
  }
}

/// The parts of the name of a person: given names, the words before a surname, and the surname.
struct PersonName {
  /// Every way in which it may be written, but for the surname behind initials.
  private(set) var spellings: [RedactedName] = []
  /// The surname, which may stand behind initials.
  private(set) var surnames: [RedactedName] = []

  /// Small words before a surname.
  private static let prefixes: Set<String> = [
    "de", "den", "der", "des", "van", "von", "het", "te", "ten", "ter", "el", "al", "la", "le",
    "op", "in", "aan", "onder", "uit", "t", "d", "v", "vd", "da", "di", "du", "dos",
  ]
  /// How `van de`, `van den` and `van der` are abbreviated: `v.d.`, `v/d`, `vd`.
  private static let shortPrefixes = [["v", "d"], ["vd"]]

  /// - Parameter isNatural: whether it is surely a person: only then each part by itself is a name.
  init(_ name: String, isNatural: Bool) {
    let (plain, nicknames) = Self.withoutNicknames(name)
    let all = Self.words(plain)
    add(Self.words(name).map { Self.word($0, isProper: false) })
    add(all.map { Self.word($0, isProper: false) })
    let first = all.indices.first { index in
      Self.prefixes.contains(all[index].lowercased())
        && (index > 0 || all.count > 1 && !plain.contains(","))
    }
    let begin = first ?? max(0, all.count - 1)
    let given = all[..<begin] + nicknames
    let prefix = all[begin...].prefix { Self.prefixes.contains($0.lowercased()) }
    let surname = Array(all[(begin + prefix.count)...])
    for part in given + surname
    where isNatural && part.count >= 3 && part.first?.isUppercase == true {
      add([Self.word(part, isProper: true)])
    }
    guard let family = surname.first, family.first?.isUppercase == true else { return }
    // Organisations write it with a capital: `Bewonersgroep De Linde` is called after a place.
    if !isNatural, prefix.first?.first?.isUppercase == true { return }
    addSurname(Array(prefix), [surname, [family]])
    for nickname in nicknames where isNatural {
      add(([nickname] + prefix + surname).map { Self.word($0, isProper: false) })
    }
  }

  /// - Parameter surnames: as it is written in full, and the first of two.
  private mutating func addSurname(_ prefix: [String], _ surnames: [[String]]) {
    let isVanDe = prefix.first?.lowercased() == "van" && prefix.count == 2
    let prefixes = [prefix] + (isVanDe ? Self.shortPrefixes : [])
    for surname in surnames {
      let proper = surname.map { Self.word($0, isProper: $0.first?.isUppercase == true) }
      for prefix in prefixes {
        let words = prefix.map { Self.word($0, isProper: false) } + proper
        if !prefix.isEmpty { add(words) }
        if let name = RedactedName(words) { self.surnames.append(name) }
      }
    }
  }

  private mutating func add(_ words: [RedactedName.Word]) {
    guard words.reduce(0, { $0 + $1.letters.count }) >= 2 else { return }
    if let name = RedactedName(words) { spellings.append(name) }
  }

  static func words(_ text: String) -> [String] {
    text.split { !isWord($0) }.map(String.init)
  }

  static func word(_ text: String, isProper: Bool) -> RedactedName.Word {
    RedactedName.Word(letters: text.map(RedactedText.lower), isProper: isProper)
  }

  /// A name without what stands in it between quotation marks or brackets, and those words.
  private static func withoutNicknames(_ name: String) -> (String, [String]) {
    let pairs: [Character: Character] = ["\"": "\"", "“": "”", "„": "”", "(": ")", "‘": "’"]
    var plain = ""
    var inside = ""
    var closing: Character?
    for character in name {
      if let end = closing {
        if character == end { closing = nil } else { inside.append(character) }
        if closing == nil { inside.append(" ") }
      } else if let end = pairs[character] {
        closing = end
      } else {
        plain.append(character)
      }
    }
    return closing == nil ? (plain, words(inside)) : (name, [])
  }
}

/// How text is read in which names are looked for.
enum RedactedText {
  static func lower(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      return 0x41...0x5A ~= ascii ? Character(Unicode.Scalar(ascii + 0x20)) : character
    }
    let lower = character.lowercased()
    return lower.count == 1 ? lower[lower.startIndex] : character
  }

  /// Where the word ends that begins here.
  static func wordEnd(_ text: [Character], _ start: Int) -> Int {
    var end = start
    while end < text.count, isWord(text[end]) { end += 1 }
    return end
  }

  /// Where the next word begins; nil when none does.
  static func nextWord(_ text: [Character], after end: Int) -> Int? {
    var position = end
    while position < text.count, !isWord(text[position]) { position += 1 }
    return position < text.count && position > end ? position : nil
  }

  /// Where a word begins behind the initials that stand here: `J. `, `J.P. `, `JP `.
  static func afterInitials(_ text: [Character], _ start: Int) -> Int? {
    var position = start
    while position < text.count, position - start < 12 {
      let end = wordEnd(text, position)
      let isInitial =
        (1...3).contains(end - position) && text[position..<end].allSatisfy(\.isUppercase)
      guard isInitial, let next = nextWord(text, after: end),
        text[end..<next].allSatisfy({ $0 == "." || $0 == " " || $0 == "\u{A0}" })
      else { break }
      position = next
    }
    return position > start ? position : nil
  }
}
