import Terminal

/// A question with one line to answer it.
struct PromptModel {
  /// What the answer is for.
  enum Purpose: Hashable {
    /// The day on which to show the dossier, or the day to go to in it.
    case asOf, jump
    /// A name to keep the filter under, or another name for one that is kept.
    case filterName(String?)
    /// What a part of the filter must be, such as an area.
    case filterText(ListFilter.Word)
  }

  let purpose: Purpose
  let question: String
  let hint: String
  var input = TextInput("", limit: 100)
  var error: String?

  init(_ purpose: Purpose, question: String, hint: String) {
    self.purpose = purpose
    self.question = question
    self.hint = hint
  }
}

/// A question before something that cannot be undone.
struct ConfirmModel {
  /// What a yes does.
  enum Purpose { case send, quit, together }

  let purpose: Purpose
  let title: String
  let text: String
  /// The first line that is shown of a text that is longer than the screen.
  var offset = 0

  init(_ purpose: Purpose, title: String, text: String) {
    self.purpose = purpose
    self.title = title
    self.text = text
  }
}

/// Something to read before going on; Enter follows what is chosen in it.
struct NoticeModel {
  let title: String
  let page: Page
  var state = PageState()
  /// What a key copies of it; nil when there is nothing to take along.
  var copies: String?
}

/// A list to choose from, narrowed by typing.
struct PickerModel {
  enum Purpose {
    case field, kind, copy
    case sort, savedFilter, filter
    /// What to do with several cases, and which kind of record or action that is.
    case together, kindForMany, actionForMany
    case draft, correction, letter, person, path
    case events, actor
  }

  struct Item: Hashable {
    let value: String
    let label: String
    /// Stands behind the label: a section, a key.
    let detail: String
    /// What it is, in a sentence, while it is selected.
    let explanation: String
    /// Where typed words are looked for.
    fileprivate let searched: [FuzzyFind.Text]

    /// - Parameter also: what else it is found by, beside what it is.
    init(
      value: String, label: String, detail: String, explanation: String = "", also: [String] = []
    ) {
      self.value = value
      self.label = label
      self.detail = detail
      self.explanation = explanation
      searched = ([label, detail, value] + also + [explanation]).filter { !$0.isEmpty }
        .map { FuzzyFind.Text($0) }
    }
  }

  let purpose: Purpose
  let title: String
  let items: [Item]
  let takesSeveral: Bool
  var filter = TextInput("", limit: 100)
  var state = ListState()
  var chosen: Set<Int> = []

  init(_ purpose: Purpose, title: String, items: [Item], takesSeveral: Bool = false) {
    self.purpose = purpose
    self.title = title
    self.items = items
    self.takesSeveral = takesSeveral
  }

  /// The places of the items that have every word that was typed, the best fit first.
  var matching: [Int] {
    let find = FuzzyFind(filter.text)
    if find.isEmpty { return Array(items.indices) }
    let found = items.indices.compactMap { index in
      find.score(in: items[index].searched).map { (index: index, score: $0) }
    }
    return found.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
  }

  /// The only item that fits what was typed, or the one that is called just that.
  var onlyMatch: Int? {
    let matching = matching
    let typed = filter.text.lowercased()
    if matching.count == 1 { return 0 }
    return matching.firstIndex { items[$0].label.lowercased() == typed }
  }

  /// The place of the item under the selection.
  var current: Int? {
    let matching = matching
    return matching.indices.contains(state.selected) ? matching[state.selected] : nil
  }

  /// Whether what is under the selection can be thrown away, or ended.
  var canRemove: Bool { [.draft, .person].contains(purpose) }

  /// Rows for the explanation of what is selected.
  var explanationRows: Int { items.contains { !$0.explanation.isEmpty } ? 3 : 0 }

  mutating func toggle() {
    guard let current else { return }
    if chosen.remove(current) == nil { chosen.insert(current) }
  }
}
