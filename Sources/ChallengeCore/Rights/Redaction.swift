/// Takes known names, addresses and numbers out of text: of e-mail, telephone, bank and house.
///
/// It knows the people of the register and those named in the dossier; a name that is nowhere on
/// record it cannot know, so text is still to be read before it is published.
package struct Redaction: Sendable {
  /// Names that are looked for, found by their first word.
  package struct Names: Sendable {
    private var byWord: [String: [RedactedName]] = [:]
    /// Surnames, for those that stand behind initials.
    private var surnames: [String: [RedactedName]] = [:]

    /// - Parameter names: full names; of natural persons the parts are looked for too. Of who may be
    ///   an organisation they are not, but for a surname with what stands before it.
    package init(_ names: [(name: String, isNatural: Bool)]) {
      var known: Set<RedactedName> = []
      for (name, isNatural) in names where name.count >= 2 {
        let person = PersonName(name, isNatural: isNatural)
        for spelling in person.spellings where known.insert(spelling).inserted {
          byWord[spelling.key, default: []].append(spelling)
        }
        for surname in Set(person.surnames) {
          if surnames[surname.key]?.contains(surname) != true {
            surnames[surname.key, default: []].append(surname)
          }
        }
      }
    }

    /// Those of the people in a register.
    package init(_ people: [PersonID: Person]) {
      self.init(
        people.values.sorted { $0.id < $1.id }
          .map { (name: $0.name, isNatural: $0.roles != [.challenger]) })
    }

    /// How long the longest name is that stands from here as whole words; nil when none does.
    fileprivate func length(_ text: [Character], _ start: Int) -> Int? {
      let behind = text[start].isUppercase ? RedactedText.afterInitials(text, start) : nil
      let ends = [
        Self.end(byWord, text, start), behind.flatMap { Self.end(surnames, text, $0) },
      ]
      return ends.compactMap { $0 }.max().map { $0 - start }
    }

    private static func end(
      _ names: [String: [RedactedName]], _ text: [Character], _ start: Int
    ) -> Int? {
      guard !names.isEmpty, isWord(text[start]) else { return nil }
      let word = String(text[start..<RedactedText.wordEnd(text, start)].map(RedactedText.lower))
      let genitive = word.hasSuffix("s") ? names[String(word.dropLast())] ?? [] : []
      let known = (names[word] ?? []) + genitive
      return known.compactMap { $0.end(in: text, from: start) }.max()
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
    return RedactedNumber.length(text, start)
      ?? names.compactMap { $0.length(text, start) }.max()
      ?? HonorificName.length(text, start)
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
        record.text(field).map {
          (name: $0, isNatural: record.kind != "challenger" || Publication.isIndividual(record))
        }
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
