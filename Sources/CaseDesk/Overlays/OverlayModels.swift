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

  /// The places of the items that have every word that was typed.
  var matching: [Int] {
    let wanted = filter.text.lowercased().split(separator: " ")
    if wanted.isEmpty { return Array(items.indices) }
    let found = items.indices.filter { index in
      let text = "\(items[index].label) \(items[index].detail) \(items[index].value)".lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
    // What begins with the words comes first, whatever the order of the list.
    let typed = filter.text.lowercased()
    return found.filter { items[$0].label.lowercased().hasPrefix(typed) }
      + found.filter { !items[$0].label.lowercased().hasPrefix(typed) }
  }

  /// The place of the item under the selection.
  var current: Int? {
    let matching = matching
    return matching.indices.contains(state.selected) ? matching[state.selected] : nil
  }

  /// Whether what is under the selection can be thrown away, or ended.
  var canRemove: Bool { [.draft, .person].contains(purpose) }

  mutating func toggle() {
    guard let current else { return }
    if chosen.remove(current) == nil { chosen.insert(current) }
  }
}
