import Terminal
import Wording

/// Everything that can be asked of the desk; ``Registry`` says where, and by which key.
typealias DeskCommand = DeskWords.CommandName

extension DeskWords.CommandName {
  /// What the key bar says.
  func label(_ words: DeskWords) -> String { words.command(self).label }

  /// What help says.
  func meaning(_ words: DeskWords) -> String { words.command(self).meaning }
}

/// The keys of a command on one screen; the first is the one that is shown.
struct KeyBinding: Hashable {
  let keys: [Key]
  let command: DeskCommand

  init(_ command: DeskCommand, _ keys: Key...) { self.init(command, keys) }

  init(_ command: DeskCommand, _ keys: [Key]) {
    self.command = command
    self.keys = keys
  }

  /// As key bars and help write it.
  func shown(_ words: DeskWords) -> String { keys.first.map { words.key("\($0)") } ?? "" }

  /// Every key, as help writes them.
  func allShown(_ words: DeskWords) -> String {
    keys.map { words.key("\($0)") }.joined(separator: " ")
  }
}

extension DeskModel {
  /// The screen that takes the keys, unless something lies over it.
  var place: Registry.Place {
    switch stack.last {
    case nil: section.place
    case .dossier: .dossier
    case .record: .record
    case .chart: .chart
    case .form: .form
    case .reading(let reading): reading.text == .start ? .start : .guide
    }
  }

  /// What can be asked here and now, the most useful first.
  var bindings: [KeyBinding] {
    keymap.bindings(in: place).filter { obstacle(to: $0.command) == nil }
  }

  func command(for key: Key) -> DeskCommand? {
    bindings.first { $0.keys.contains(key) }?.command
  }

  /// Does what a key asks for, or says why that cannot be done now; nil when it asks for nothing.
  mutating func obey(_ key: Key, _ desk: Desk) -> [DeskEffect]? {
    if let command = command(for: key) { return perform(command, desk) }
    let binding = keymap.bindings(in: place).first { $0.keys.contains(key) }
    guard let obstacle = binding.flatMap({ obstacle(to: $0.command) }) else { return nil }
    say(.note, words.obstacle(obstacle))
    return []
  }

  /// Why a command of this screen cannot be given as things are; nil when it can.
  func obstacle(to command: DeskCommand) -> DeskWords.Obstacle? {
    switch command {
    case .goBack: return visits.canGoBack ? nil : .nothingBefore
    case .goForward: return visits.canGoForward ? nil : .nothingAfter
    default: break
    }
    switch (stack.last, command) {
    case (nil, .changeTask), (nil, .endTask): return catalogue.mayChangeSelected ? nil : .notYours
    case (nil, .addTask): return catalogue.mayAdd ? nil : .notYours
    case (nil, .writeEvaluation): return evaluations.selected == nil ? .nothingSelected : nil
    case (.dossier(let dossier), .act), (.dossier(let dossier), .addRecord):
      return dossier.isPast ? .past : nil
    case (.record(let record), .changeRecord), (.record(let record), .withdrawRecord),
      (.record(let record), .act):
      return record.isPast ? .past : nil
    case (.record(let record), .openFile), (.record(let record), .saveFile):
      return dossier?.challenge.record(record.id)?.isAnswered("hash") == true ? nil : .noFile
    case (.dossier(let dossier), .attach), (.dossier(let dossier), .correct),
      (.dossier(let dossier), .statusCode), (.dossier(let dossier), .letter):
      return dossier.isPast ? .past : nil
    case (.form(let form), _): return obstacle(to: command, in: form)
    default: return nil
    }
  }

  private func obstacle(to command: DeskCommand, in form: FormModel) -> DeskWords.Obstacle? {
    switch command {
    case .choose:
      form.control?.canChoose == true || form.control?.field.name == TaskWords.path
        ? nil : .nothingToChoose
    case .mend: form.refusal == nil ? .nothingRefused : nil
    case .undo: form.history.canUndo ? nil : .nothingToUndo
    case .redo: form.history.canRedo ? nil : .nothingToRedo
    case .editText: form.focusedField?.isLongText == true ? nil : .noLongText
    case .dayEarlier, .dayLater, .weekEarlier, .weekLater:
      form.control?.field.type == .date ? nil : .noDateField
    case .consequence: form.key.number == nil ? .noCase : nil
    default: nil
    }
  }
}
