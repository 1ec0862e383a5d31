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
    /// Where typed words are looked for.
    let searched: [String]
    /// How often it was chosen here before.
    let uses: Int
  }

  let rows: [Row]
  /// The rows that fit what is typed, best first.
  private(set) var matching: [Int]
  private(set) var filter = TextInput("", limit: 100)
  var state = ListState()

  init(_ rows: [Row]) {
    self.rows = rows
    matching = Self.ranked(rows, FuzzyMatch(""))
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
    matching = Self.ranked(rows, FuzzyMatch(filter.text))
    state = ListState()
  }

  /// What can be done before what cannot; then the better fit, the more used, the order of the table.
  private static func ranked(_ rows: [Row], _ match: FuzzyMatch) -> [Int] {
    let found = rows.indices.compactMap { index in
      match.score(rows[index].searched).map { (index, $0) }
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
