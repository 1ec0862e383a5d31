import Terminal
import Wording

/// What stands in a form at one moment, without its labels: what undo goes back to and a draft keeps.
struct Filling: Hashable {
  enum Content: Hashable {
    case text(String)
    /// The values that are chosen.
    case chosen([String])
  }

  /// By the name of the field; one that is empty is left out.
  var contents: [String: Content] = [:]
  /// The field with the focus.
  var focus = ""
  /// Where in its text the cursor stands, in characters from the start.
  var cursor = 0
}

extension FormModel {
  /// What stands in the form now.
  var filling: Filling {
    var filling = Filling()
    for (control, field) in zip(controls, state.fields) {
      let name = control.field.name
      if control.takesSeveral {
        if !control.chosen.isEmpty {
          filling.contents[name] = .chosen(control.chosen.map { control.options[$0].value })
        }
        continue
      }
      switch field.content {
      case .text(let input):
        if !input.text.isEmpty { filling.contents[name] = .text(input.text) }
      case .choice(_, let selected):
        let value =
          control.options.indices.contains(selected) ? control.options[selected].value : ""
        if !value.isEmpty { filling.contents[name] = .chosen([value]) }
      }
    }
    filling.focus = control?.field.name ?? ""
    if let field = focusedField, case .text(let input) = field.content {
      filling.cursor = input.cursor
    }
    return filling
  }

  var focusedField: FormField? {
    state.fields.indices.contains(state.focus) ? state.fields[state.focus] : nil
  }

  /// Puts everything as it was; a choice that is no longer there is left out.
  mutating func restore(_ filling: Filling, _ words: DeskWords) {
    for index in controls.indices {
      let content = filling.contents[controls[index].field.name]
      put(content, in: index, words)
    }
    focus(filling.focus)
    move(to: filling.cursor)
  }

  /// Puts one field as it was said.
  mutating func put(_ content: Filling.Content?, in index: Int, _ words: DeskWords) {
    state.fields[index].error = nil
    if controls[index].takesSeveral {
      let values = content.map(\.values) ?? []
      controls[index].chosen = controls[index].options.indices.filter {
        values.contains(controls[index].options[$0].value)
      }
      state.fields[index].content = .choice(
        options: [controls[index].chosenText(words)], selected: 0)
      return
    }
    switch state.fields[index].content {
    case .text(var input):
      input.replace(with: content.map(\.values)?.joined(separator: ", ") ?? "")
      state.fields[index].content = .text(input)
    case .choice(let options, _):
      let value = content?.values.first ?? ""
      let place = controls[index].options.firstIndex { $0.value == value } ?? 0
      state.fields[index].content = .choice(options: options, selected: place)
    }
  }

  private mutating func move(to cursor: Int) {
    guard let field = focusedField, case .text(var input) = field.content else { return }
    input.move(to: cursor)
    state.fields[state.focus].content = .text(input)
  }
}

extension Filling.Content {
  var values: [String] {
    switch self {
    case .text(let text): [text]
    case .chosen(let values): values
    }
  }
}
