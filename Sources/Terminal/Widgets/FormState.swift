/// A field of a form: a label, what is typed or chosen, and what is wrong with it.
public struct FormField: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case text(TextInput)
    /// One of a few, by its place in `options`.
    case choice(options: [String], selected: Int)
  }

  /// The application's own name of the field.
  public var name: String
  public var label: String
  public var content: Content
  /// Helps to fill in: shown dim under the focused field, and in an empty text.
  public var hint: String
  public var placeholder: String
  public var isRequired: Bool
  /// What is wrong, in words; shown under the field.
  public var error: String?
  /// Rows of a multi-line text.
  public var rows: Int

  public init(
    _ name: String, label: String, text: String = "", hint: String = "", placeholder: String = "",
    isRequired: Bool = false, isMultiline: Bool = false, rows: Int = 4
  ) {
    self.init(
      name, label: label, content: .text(TextInput(text, isMultiline: isMultiline)), hint: hint,
      placeholder: placeholder, isRequired: isRequired, rows: isMultiline ? max(1, rows) : 1)
  }

  public init(
    _ name: String, label: String, options: [String], selected: Int = 0, hint: String = "",
    isRequired: Bool = false
  ) {
    self.init(
      name, label: label, content: .choice(options: options, selected: selected), hint: hint,
      placeholder: "", isRequired: isRequired, rows: 1)
  }

  private init(
    _ name: String, label: String, content: Content, hint: String, placeholder: String,
    isRequired: Bool, rows: Int
  ) {
    self.name = name
    self.label = label
    self.content = content
    self.hint = hint
    self.placeholder = placeholder
    self.isRequired = isRequired
    self.rows = rows
  }

  /// What was typed, or the chosen option.
  public var value: String {
    switch content {
    case .text(let input): input.text
    case .choice(let options, let selected):
      options.indices.contains(selected) ? options[selected] : ""
    }
  }

  var isMultiline: Bool {
    if case .text(let input) = content { input.isMultiline } else { false }
  }
}

/// The fields of a form and which one has the focus; a value to keep in the model.
public struct FormState: Hashable, Sendable {
  /// What a key did to a form.
  public enum Outcome: Hashable, Sendable { case edited, moved, submitted, cancelled, ignored }

  public var fields: [FormField]
  public var focus: Int

  public init(_ fields: [FormField], focus: Int = 0) {
    self.fields = fields
    self.focus = focus
  }

  /// The value of a field by its name; empty when there is no such field.
  public subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// Puts errors at fields by name, takes away all others, and focuses the first that has one.
  public mutating func setErrors(_ errors: [String: String]) {
    for index in fields.indices { fields[index].error = errors[fields[index].name] }
    if let first = fields.firstIndex(where: { $0.error != nil }) { focus = first }
  }

  /// Handles a key. Tab, Down and Enter go on, Shift-Tab and Up go back; Enter in the last field, or
  /// Ctrl-s anywhere, submits; Esc cancels. Left, Right and Space change a choice.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .control("s"): return .submitted
    case .escape: return .cancelled
    case .tab: return move(by: 1)
    case .backTab: return move(by: -1)
    default: break
    }
    guard fields.indices.contains(focus) else { return key == .enter ? .submitted : .ignored }
    if edit(key) {
      fields[focus].error = nil
      return .edited
    }
    switch key {
    case .down: return move(by: 1)
    case .up: return move(by: -1)
    case .enter: return focus == fields.count - 1 ? .submitted : move(by: 1)
    default: return .ignored
    }
  }

  /// Inserts a paste in the focused field; it never submits.
  public mutating func paste(_ text: String) -> Outcome {
    guard fields.indices.contains(focus), case .text(var input) = fields[focus].content else {
      return .ignored
    }
    let isTaken = input.insert(text)
    fields[focus].content = .text(input)
    return isTaken ? .edited : .ignored
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch fields[focus].content {
    case .text(var input):
      defer { fields[focus].content = .text(input) }
      return input.handle(key)
    case .choice(let options, let selected):
      guard !options.isEmpty else { return false }
      let step: Int
      switch key {
      case .right, .character(" "): step = 1
      case .left: step = -1
      default: return false
      }
      let next = (selected + step + options.count) % options.count
      fields[focus].content = .choice(options: options, selected: next)
      return true
    }
  }

  private mutating func move(by step: Int) -> Outcome {
    guard !fields.isEmpty else { return .ignored }
    focus = (focus + step + fields.count) % fields.count
    return .moved
  }
}
