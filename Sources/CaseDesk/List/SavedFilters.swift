import Casework
import ChallengeCore
import Terminal
import Wording

/// Filters that somebody keeps under a name; nobody else sees them.
struct SavedFilter: Hashable {
  let name: String
  let choice: ListChoice
}

extension Desk {
  /// What is kept, by name; nothing when it cannot be read.
  func savedFilters() -> [SavedFilter] {
    let items = (try? casework.drawer(.filter, options.acting)) ?? []
    return items.map { SavedFilter(name: $0.name, choice: ListChoice($0.text)) }
  }

  /// Keeps a filter; saving is done before the next key.
  func keep(_ filter: SavedFilter, insteadOf old: String? = nil) -> DeskEffect {
    .perform {
      .answer(
        .kept(
          Result { () throws(CaseworkFailure) in
            try casework.keep(.filter, filter.name, filter.choice.text, options.acting)
            if let old, old != filter.name {
              try casework.discard(.filter, old, options.acting)
            }
          }))
    }
  }

  func discardFilter(_ name: String) -> DeskEffect {
    .perform {
      .answer(
        .kept(
          Result { () throws(CaseworkFailure) in
            try casework.discard(.filter, name, options.acting)
          }))
    }
  }
}

extension DeskModel {
  /// Something that is done with a saved filter, chosen from the list of them.
  enum FilterDeed: String { case choose, save, rename, discard }

  mutating func openSavedFilters(_ desk: Desk) -> [DeskEffect] {
    let saved = desk.savedFilters()
    var items = saved.map {
      PickerModel.Item(
        value: "choose \($0.name)", label: $0.name,
        detail: $0.choice.filter.words.map { [filter = $0.choice.filter] in text($0, of: filter) }
          .joined(separator: " · "))
    }
    items.append(.init(value: "save ", label: words.saveThisFilter, detail: ""))
    items += saved.map {
      .init(value: "rename \($0.name)", label: words.renameFilter($0.name), detail: "")
    }
    items += saved.map {
      .init(value: "discard \($0.name)", label: words.discardFilter($0.name), detail: "")
    }
    overlay = .picker(PickerModel(.savedFilter, title: words.savedFilters, items: items))
    return []
  }

  mutating func pickSavedFilter(_ value: String, _ desk: Desk) -> [DeskEffect] {
    let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let deed = FilterDeed(rawValue: String(parts[0])) else { return [] }
    let name = String(parts[1])
    switch deed {
    case .choose:
      guard let saved = desk.savedFilters().first(where: { $0.name == name }) else { return [] }
      say(.note, words.filterChosen(name))
      return choose(saved.choice, desk)
    case .save:
      overlay = .prompt(
        PromptModel(.filterName(nil), question: words.whichName, hint: words.filterNameHint))
    case .rename:
      var prompt = PromptModel(
        .filterName(name), question: words.whichName, hint: words.filterNameHint)
      prompt.input.insert(name)
      overlay = .prompt(prompt)
    case .discard:
      say(.done, words.filterDiscarded(name))
      return [desk.discardFilter(name)]
    }
    return []
  }

  /// Keeps the filter in view under a name, or gives a kept one another; nil when that is no name.
  mutating func nameFilter(_ text: String, renaming old: String?, _ desk: Desk) -> [DeskEffect]? {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { return nil }
    let choice =
      old.flatMap { old in desk.savedFilters().first { $0.name == old }?.choice }
      ?? ListChoice(list.filter, list.order)
    say(.done, words.filterKept(name))
    return [desk.keep(SavedFilter(name: name, choice: choice), insteadOf: old)]
  }
}
