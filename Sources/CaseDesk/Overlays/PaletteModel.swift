import Terminal
import Wording

/// Everything that can be asked here, found by typing: first what can be done, below it what cannot
/// be done now, with why not.
struct PaletteModel {
  /// What Enter on a row does.
  enum Choice: Hashable {
    case command(DeskCommand)
    /// One of the possibilities of the dossier in view, by its number.
    case action(Int)
    /// The form of a kind of record.
    case record(String)
  }

  struct Row {
    let choice: Choice
    /// What it does, in a sentence.
    let label: String
    /// Its key, or that it is an action.
    let detail: String
    /// More about it, shown when the row is selected.
    let explanation: String
    /// Why it cannot be done now; nil when it can.
    let obstacle: String?
    /// Where typed words are looked for: how it is called, and below that what else it says.
    let names: [FuzzyFind.Text]
    let meanings: [FuzzyFind.Text]
    /// How often it was chosen here before.
    let uses: Int

    init(
      choice: Choice, label: String, detail: String, explanation: String, obstacle: String?,
      names: [String], meanings: [String] = [], uses: Int
    ) {
      self.choice = choice
      self.label = label
      self.detail = detail
      self.explanation = explanation
      self.obstacle = obstacle
      self.names = names.map { FuzzyFind.Text($0) }
      self.meanings = meanings.map { FuzzyFind.Text($0) }
      self.uses = uses
    }

    /// How well what was typed fits; nil when it does not.
    func score(_ find: FuzzyFind) -> Int? {
      find.score(in: names).map { $0 + Self.byName } ?? find.score(in: names + meanings)
    }

    /// What is called so comes before what only speaks of it.
    private static let byName = 10
  }

  let rows: [Row]
  /// The rows that fit what is typed, best first.
  private(set) var matching: [Int]
  private(set) var filter = TextInput("", limit: 100)
  var state = ListState()

  init(_ rows: [Row]) {
    self.rows = rows
    matching = Self.ranked(rows, FuzzyFind(""))
  }

  /// The row under the selection.
  var current: Row? {
    matching.indices.contains(state.selected) ? rows[matching[state.selected]] : nil
  }

  /// Takes a key that types; false when it is none.
  mutating func type(_ key: Key) -> Bool {
    let before = filter.text
    guard filter.handle(key) else { return false }
    narrow(from: before)
    return true
  }

  mutating func paste(_ text: String) {
    let before = filter.text
    filter.insert(text)
    narrow(from: before)
  }

  private mutating func narrow(from before: String) {
    guard filter.text != before else { return }
    matching = Self.ranked(rows, FuzzyFind(filter.text))
    state = ListState()
  }

  /// What can be done before what cannot; then the better fit, the more used, the order of the table.
  private static func ranked(_ rows: [Row], _ find: FuzzyFind) -> [Int] {
    let found = rows.indices.compactMap { index in
      rows[index].score(find).map { (index, $0) }
    }
    return found.sorted { left, right in
      let (first, second) = (rows[left.0], rows[right.0])
      if (first.obstacle == nil) != (second.obstacle == nil) { return first.obstacle == nil }
      if left.1 != right.1 { return left.1 > right.1 }
      if first.uses != second.uses { return first.uses > second.uses }
      return left.0 < right.0
    }.map(\.0)
  }
}
