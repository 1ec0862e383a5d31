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
struct KeyBinding {
  let keys: [Key]
  let command: DeskCommand

  init(_ command: DeskCommand, _ keys: Key...) {
    self.command = command
    self.keys = keys
  }

  /// As key bars and help write it.
  func shown(_ words: DeskWords) -> String { keys.first.map { words.key("\($0)") } ?? "" }
}

extension DeskModel {
  /// The screen that takes the keys, unless something lies over it.
  var place: Registry.Place {
    switch stack.last {
    case nil: section.place
    case .dossier: .dossier
    case .record: .record
    case .form: .form
    }
  }

  /// What can be asked here and now, the most useful first.
  var bindings: [KeyBinding] {
    Registry.bindings(in: place).filter { canBeAsked($0.command) }
  }

  func command(for key: Key) -> DeskCommand? {
    bindings.first { $0.keys.contains(key) }?.command
  }

  /// Whether a command of this screen makes sense as things are.
  private func canBeAsked(_ command: DeskCommand) -> Bool {
    switch (stack.last, command) {
    case (.dossier(let dossier), .act), (.dossier(let dossier), .addRecord): !dossier.isPast
    case (.record(let record), .changeRecord), (.record(let record), .withdrawRecord):
      !record.isPast
    case (.form(let form), .choose): form.control?.canChoose == true
    case (.form(let form), .mend): form.refusal != nil
    default: true
    }
  }
}
