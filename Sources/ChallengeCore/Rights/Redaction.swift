/// Takes known names, e-mail addresses and telephone numbers out of text.
///
/// It knows the people of the register and those named in the dossier; a name that is nowhere on
/// record it cannot know, so text is still to be read before it is published.
package struct Redaction: Sendable {
  /// Names that are looked for, found by their first letter, the longest first.
  package struct Names: Sendable {
    fileprivate struct Known: Sendable {
      let letters: [Character]
      let ignoresCase: Bool
    }

    private var byLetter: [Character: [Known]] = [:]

    /// - Parameter names: full names; of natural persons each part is looked for too.
    package init(_ names: [(name: String, isNatural: Bool)]) {
      for (name, isNatural) in names where name.count >= 2 {
        add(Known(letters: Array(name.lowercased()), ignoresCase: true))
        guard isNatural else { continue }
        for part in name.split(whereSeparator: { " .-".contains($0) }) where part.count >= 3 {
          guard part.first?.isUppercase == true else { continue }
          add(Known(letters: Array(part), ignoresCase: false))
        }
      }
      for letter in byLetter.keys {
        byLetter[letter] = byLetter[letter]?.enumerated().sorted {
          ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset)
        }.map(\.element)
      }
    }

    /// Those of the people in a register.
    package init(_ people: [PersonID: Person]) {
      self.init(
        people.values.sorted { $0.id < $1.id }
          .map { (name: $0.name, isNatural: $0.roles != [.challenger]) })
    }

    private mutating func add(_ known: Known) {
      guard let first = known.letters.first else { return }
      byLetter[Self.key(first), default: []].append(known)
    }

    private static func key(_ letter: Character) -> Character {
      letter.lowercased().first ?? letter
    }

    /// How long the longest name is that stands from here as whole words; nil when none does.
    fileprivate func length(_ text: [Character], _ start: Int) -> Int? {
      byLetter[Self.key(text[start])]?.first { known in
        let end = start + known.letters.count
        guard end <= text.count, end == text.count || !isWord(text[end]) else { return false }
        return zip(text[start..<end], known.letters).allSatisfy { found, wanted in
          known.ignoresCase ? found.lowercased() == String(wanted) : found == wanted
        }
      }?.letters.count
    }
  }

  /// Stands where something was taken out.
  package static let mark = "[…]"
  private let names: [Names]

  /// - Parameter names: full names; of natural persons each part is taken out too.
  package init(names: [(name: String, isNatural: Bool)]) { self.names = [Names(names)] }

  private init(_ names: [Names]) { self.names = names }

  /// The text with a mark where a name, an address or a number stood.
  package func apply(_ text: String) -> String { apply(text) { _ in Self.mark } }

  /// The text with something else in the place of each name, address and number.
  package func apply(_ text: String, replacing: (String) -> String) -> String {
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      if let length = length(characters, index) {
        result += replacing(String(characters[index..<index + length]))
        index += length
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }

  /// How many characters from here are to be replaced; all of it begins where a word does.
  private func length(_ text: [Character], _ start: Int) -> Int? {
    guard start == 0 || !isWord(text[start - 1]) else { return nil }
    return Self.contactLength(text, start)
      ?? names.compactMap { $0.length(text, start) }.max()
      ?? HonorificName.length(text, start)
  }

  // MARK: Addresses and numbers

  /// How many characters from here are an e-mail address or a telephone number.
  private static func contactLength(_ text: [Character], _ start: Int) -> Int? {
    emailLength(text, start) ?? phoneLength(text, start)
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
}

extension Redaction {
  /// Knows everybody in the register and everybody whom the records of this case name.
  ///
  /// - Parameter register: the names of the people, where they have been made ready for many cases.
  package init(
    _ challenge: Challenge, _ people: [PersonID: Person], register: Names? = nil
  ) {
    self.init([register ?? Names(people), Names(Self.parties(in: challenge))])
  }

  /// The names that it knows, and whether they are of people rather than of organisations.
  package static func names(
    in challenge: Challenge, _ people: [PersonID: Person]
  ) -> [(name: String, isNatural: Bool)] {
    let registered = people.values.sorted { $0.id < $1.id }
      .map { (name: $0.name, isNatural: $0.roles != [.challenger]) }
    return registered + parties(in: challenge)
  }

  private static func parties(in challenge: Challenge) -> [(name: String, isNatural: Bool)] {
    challenge.records.flatMap { record in
      ClearedField.names(of: record.kind).compactMap { field in
        record.text(field).map { (name: $0, isNatural: record.kind != "challenger") }
      }.filter { !$0.isNatural || $0.name.contains(where: \.isUppercase) }
    }
  }
}

/// Whether a character belongs to a word; quick for the letters of ASCII, which are most.
func isWord(_ character: Character) -> Bool {
  if let ascii = character.asciiValue {
    return 0x30...0x39 ~= ascii || 0x41...0x5A ~= ascii || 0x61...0x7A ~= ascii
  }
  return character.isLetter || character.isNumber
}
