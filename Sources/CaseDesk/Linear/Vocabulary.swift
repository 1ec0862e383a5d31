import Wording

/// The words that can be answered at one place, in both languages, and what each means there.
struct Vocabulary {
  enum Meaning: Hashable {
    case word(DeskWords.LinearWord)
    case command(DeskCommand)
    case section(DeskSection)
    case tab(DossierTab)
  }

  struct Entry {
    let names: [String]
    let meaning: Meaning
    /// What help says about it.
    let help: String
  }

  enum Understood: Equatable {
    case nothing
    case number(Int)
    /// A word, and what was typed behind it.
    case meaning(Meaning, rest: String)
    /// The beginning of several words, by their names.
    case several([String])
    case unknown
  }

  private(set) var entries: [Entry] = []

  /// Adds a word; what has been added before keeps its names.
  mutating func add(_ names: [String], _ meaning: Meaning, help: String) {
    if entries.contains(where: { $0.meaning == meaning }) { return }
    let taken = Set(entries.flatMap(\.names))
    let free = names.map { $0.lowercased() }.filter { !taken.contains($0) }
    guard !free.isEmpty else { return }
    entries.append(Entry(names: free, meaning: meaning, help: help))
  }

  func understand(_ answer: String) -> Understood {
    if answer.isEmpty { return .nothing }
    if let number = Int(answer), answer.allSatisfy(\.isNumber) { return .number(number) }
    let typed = answer.lowercased()
    if let entry = entries.first(where: { $0.names.contains(typed) }) {
      return .meaning(entry.meaning, rest: "")
    }
    // The longest name first: `op datum 3 mei` is no `op`.
    let named = entries.flatMap { entry in entry.names.map { (name: $0, entry: entry) } }
      .filter { typed.hasPrefix($0.name + " ") }.max { $0.name.count < $1.name.count }
    if let named {
      let rest = answer.dropFirst(named.name.count).drop(while: \.isWhitespace)
      return .meaning(named.entry.meaning, rest: String(rest))
    }
    return begins(with: typed, answer)
  }

  /// Takes the beginning of a word for the word, also with something behind it.
  private func begins(with typed: String, _ answer: String) -> Understood {
    let parts = answer.split(separator: " ", maxSplits: 1).map(String.init)
    for (start, rest) in [(typed, ""), (parts[0].lowercased(), parts.count > 1 ? parts[1] : "")] {
      // The names that help tells come before the others.
      let told = entries.filter { $0.names[0].hasPrefix(start) }
        .map { (name: $0.names[0], entry: $0) }
      let others = entries.compactMap { entry in
        entry.names.first { $0.hasPrefix(start) }.map { (name: $0, entry: entry) }
      }
      let found = told.isEmpty ? others : told
      if found.count == 1 { return .meaning(found[0].entry.meaning, rest: rest) }
      if found.count > 1 { return .several(found.map(\.name)) }
    }
    return .unknown
  }
}
