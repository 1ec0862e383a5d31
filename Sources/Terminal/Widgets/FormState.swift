/// A field of a form: a label, what is typed or chosen, and what is wrong with it.
public struct FormField: Hashable, Sendable {
  /// What a field holds.
  public enum Content: Hashable, Sendable {
    case text(TextInput)
    /// One of a few, by its place in `options`.
    case choice(options: [String], selected: Int)
  }

  /// The application's own name of the field.
  public var name: String
  public var label: String
  /// What was typed or chosen.
  public var content: Content
  /// Helps to fill in: shown dim under the focused field, and in an empty text.
  public var hint: String
  public var placeholder: String
  /// Must it be filled in? It is marked; the application checks.
  public var isRequired: Bool
  /// What is wrong, in words; shown under the field.
  public var error: String?
  /// Rows of a multi-line text.
  public var rows: Int

  public init(
    _ name: String, label: String, text: String = "", hint: String = "", placeholder: String = "",
    isRequired: Bool = false, isMultiline: Bool = false, rows: Int = 4, limit: Int = 10_000
  ) {
    self.init(
      name, label: label, content: .text(TextInput(text, isMultiline: isMultiline, limit: limit)),
      hint: hint,
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

/// The fields of a form and which one has the focus, with undo over all of them; a value to keep in
/// the model.
///
/// Two forms are equal when they show the same; what could be undone does not count.
public struct FormState: Hashable, Sendable {
  /// What a key did to a form.
  public enum Outcome: Hashable, Sendable { case edited, moved, submitted, cancelled, ignored }

  public var fields: [FormField]
  /// The field that keys go to, by its place.
  public var focus: Int
  private var history = History<Snapshot>()

  /// What was in the fields at one time, by their names.
  private struct Snapshot: Hashable, Sendable {
    var contents: [String: FormField.Content]
    var focus: Int
  }

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
  /// Ctrl-s anywhere, submits; Esc cancels. Left, Right and Space change a choice. Alt-z undoes, Alt-y
  /// does again (``Key/undo``, ``Key/redo``), whichever field it was in.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .control("s"): return .submitted
    case .escape: return .cancelled
    case .tab: return move(by: 1)
    case .backTab: return move(by: -1)
    default: break
    }
    if Key.undo.contains(key) { return undo() ? .edited : .ignored }
    if Key.redo.contains(key) { return redo() ? .edited : .ignored }
    guard fields.indices.contains(focus) else { return key == .enter ? .submitted : .ignored }
    let before = now
    if edit(key) {
      note(before, key)
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
    let before = now
    let isTaken = input.insert(text)
    if isTaken { history.note(before, kind: nil) }
    fields[focus].content = .text(input)
    return isTaken ? .edited : .ignored
  }

  /// Takes the last change back, in whichever field it was, and goes there; false when there is none.
  public mutating func undo() -> Bool { restore(history.undo(from: now)) }

  /// Does again what was undone; false when there is none.
  public mutating func redo() -> Bool { restore(history.redo(from: now)) }

  /// Is there something to undo? For a key bar, and to ask before a form is left.
  public var canUndo: Bool { history.canUndo }
  /// Is there something to do again?
  public var canRedo: Bool { history.canRedo }

  private var now: Snapshot {
    Snapshot(
      contents: Dictionary(fields.map { ($0.name, $0.content) }, uniquingKeysWith: { $1 }),
      focus: focus)
  }

  private mutating func note(_ before: Snapshot, _ key: Key) {
    guard let content = before.contents[fields[focus].name] else { return }
    if case .text(let old) = content, case .text(let new) = fields[focus].content,
      old.text == new.text
    {
      return history.separate()
    }
    history.note(before, kind: TextInput.kind(of: key).map { $0 + 4 * focus })
  }

  private mutating func restore(_ snapshot: Snapshot?) -> Bool {
    guard let snapshot else { return false }
    for index in fields.indices {
      guard let content = snapshot.contents[fields[index].name], content != fields[index].content
      else { continue }
      fields[index].content = content
      fields[index].error = nil
    }
    if fields.indices.contains(snapshot.focus) { focus = snapshot.focus }
    return true
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch fields[focus].content {
    case .text(var input):
      defer { fields[focus].content = .text(input) }
      return input.edit(key)
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

extension FormState {
  public static func == (left: FormState, right: FormState) -> Bool {
    left.fields == right.fields && left.focus == right.focus
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(fields)
    hasher.combine(focus)
  }
}
