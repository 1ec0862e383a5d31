import Terminal
import Wording

/// Everything that can be asked of the desk; feeds keys, key bar, help, palette and mouse.
enum DeskCommand: Hashable, CaseIterable {
  case open, newCase, search, filterAttention, filterPhase, toggleEnded, clearFilter
  case nextTab, previousTab, act, addRecord, changeRecord, withdrawRecord, asOf
  case send, mend, choose
  case palette, help, back, quit

  /// What the key bar says.
  func label(_ words: DeskWords) -> String { words.command(name).label }

  /// What help says.
  func meaning(_ words: DeskWords) -> String { words.command(name).meaning }

  private var name: DeskWords.CommandName {
    switch self {
    case .open: .open
    case .newCase: .newCase
    case .search: .search
    case .filterAttention: .filterAttention
    case .filterPhase: .filterPhase
    case .toggleEnded: .toggleEnded
    case .clearFilter: .clearFilter
    case .nextTab: .nextTab
    case .previousTab: .previousTab
    case .act: .act
    case .addRecord: .addRecord
    case .changeRecord: .changeRecord
    case .withdrawRecord: .withdrawRecord
    case .asOf: .asOf
    case .send: .send
    case .mend: .mend
    case .choose: .choose
    case .palette: .palette
    case .help: .help
    case .back: .back
    case .quit: .quit
    }
  }
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
  /// What can be asked here and now, the most useful first.
  var bindings: [KeyBinding] {
    switch stack.last {
    case nil: ListModel.bindings
    case .dossier(let dossier): dossier.bindings
    case .record(let record): record.bindings
    case .form(let form): form.bindings
    }
  }

  func command(for key: Key) -> DeskCommand? {
    bindings.first { $0.keys.contains(key) }?.command
  }
}
