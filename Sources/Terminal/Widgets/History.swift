/// What can be undone and redone: the states before and after, at most ``Limits/undoSteps``.
///
/// Changes of one kind that follow each other, as the letters of a word, are one step.
struct History<State: Hashable & Sendable>: Hashable, Sendable {
  private var before: [State] = []
  private var after: [State] = []
  /// What the last change was; a change of the same kind joins its step. Nil joins nothing.
  private var lastKind: Int?

  /// Notes the state as it is before a change of a kind.
  mutating func note(_ state: State, kind: Int?) {
    after = []
    defer { lastKind = kind }
    if let kind, kind == lastKind, !before.isEmpty { return }
    before.append(state)
    if before.count > Limits.undoSteps { before.removeFirst() }
  }

  /// What comes next is a step of its own.
  mutating func separate() { lastKind = nil }

  /// The state to go back to, given what there is now; nil when there is none.
  mutating func undo(from now: State) -> State? {
    lastKind = nil
    guard let state = before.popLast() else { return nil }
    after.append(now)
    return state
  }

  /// The state that was undone last; nil when there is none.
  mutating func redo(from now: State) -> State? {
    lastKind = nil
    guard let state = after.popLast() else { return nil }
    before.append(now)
    return state
  }

  var canUndo: Bool { !before.isEmpty }
  var canRedo: Bool { !after.isEmpty }
}

extension Key {
  /// Undoes in text fields and forms: Alt-z, or Ctrl-_ as in shells. (Ctrl-z stops the program.)
  public static let undo: Set<Key> = [
    Key(.character("z"), .alt), .control("_"), .control("/"), .control("7"),
  ]
  /// Does again what was undone: Alt-y, or Alt with capital Z.
  public static let redo: Set<Key> = [Key(.character("y"), .alt), Key(.character("Z"), .alt)]
}
