/// A name that nobody recorded, known by what stands before it: `mevrouw De Vries`, `dhr. Jansen`.
///
/// The words that announce a name are left standing; the name itself is found after them.
enum HonorificName {
  private static let titles: Set<String> = [
    "mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "mr", "mrs", "ms", "miss",
    "fam", "familie",
  ]
  /// Whether a word stands before a name, or is an initial: `mevr.`, `J.`
  static func isTitle(_ word: String) -> Bool {
    let bare = word.filter { $0 != "." }
    let isInitial = word.hasSuffix(".") && !bare.isEmpty && bare.allSatisfy(\.isUppercase)
    return isInitial || titles.contains(bare.lowercased())
      || ["dr", "drs", "ir", "ing", "prof"].contains(bare.lowercased())
  }

  /// Small words inside a Dutch surname.
  private static let particles: Set<String> = [
    "de", "den", "der", "van", "von", "het", "te", "ten", "ter", "el", "al", "la", "le",
  ]

  /// How many characters from here are a name announced by the word just before; nil when none.
  static func length(_ text: [Character], _ start: Int) -> Int? {
    guard let title = wordBefore(text, start), titles.contains(title) else { return nil }
    var position = start
    var found: Int?
    while let word = word(text, position) {
      let isParticle = particles.contains(word.lowercased())
      guard isParticle || word.first?.isUppercase == true else { break }
      let end = position + word.count
      if !isParticle { found = end }
      var next = end
      let hasStop = next < text.count && text[next] == "."
      if hasStop { next += 1 }
      while next < text.count, " -".contains(text[next]) { next += 1 }
      // A full stop goes on after an initial; after a name it ends the sentence.
      guard next > end, !hasStop || word.count == 1 else { break }
      position = next
    }
    return found.map { $0 - start }
  }

  /// The word just before, in lower case and without its full stop, when only a blank is between.
  private static func wordBefore(_ text: [Character], _ start: Int) -> String? {
    guard start >= 2, text[start - 1] == " ", isWord(text[start]) || text[start] == "'"
    else { return nil }
    var end = start - 1
    if end > 0, text[end - 1] == "." { end -= 1 }
    var begin = end
    while begin > 0, isLetter(text[begin - 1]) { begin -= 1 }
    return begin < end ? String(text[begin..<end]).lowercased() : nil
  }

  private static func isLetter(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isLetter }
    return 0x41...0x5A ~= ascii || 0x61...0x7A ~= ascii
  }

  private static func word(_ text: [Character], _ start: Int) -> String? {
    var end = start
    while end < text.count, isLetter(text[end]) || text[end] == "'" { end += 1 }
    return end > start ? String(text[start..<end]) : nil
  }
}
