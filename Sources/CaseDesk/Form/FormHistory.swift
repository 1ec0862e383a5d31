/// What was filled in before, step by step: one history for the whole form, over all its fields.
///
/// Letters that are typed one after the other in one word are one step.
struct FormHistory: Hashable {
  /// Steps of the same kind in the same field that follow each other.
  struct Run: Hashable {
    let field: String
    let isTyping: Bool
  }

  private(set) var past: [Filling] = []
  private(set) var future: [Filling] = []
  private var run: Run?

  init(past: [Filling] = [], future: [Filling] = []) {
    self.past = past
    self.future = future
  }

  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Notes how it was before a change; nothing when the change goes on with the last one.
  mutating func note(_ before: Filling, run: Run? = nil) {
    future = []
    defer { self.run = run }
    if let run, run == self.run { return }
    past.append(before)
    if past.count > DeskLimits.undoSteps { past.removeFirst() }
  }

  /// The next change is a step of its own.
  mutating func endRun() { run = nil }

  mutating func undo(_ now: Filling) -> Filling? {
    guard let last = past.popLast() else { return nil }
    future.append(now)
    run = nil
    return last
  }

  mutating func redo(_ now: Filling) -> Filling? {
    guard let next = future.popLast() else { return nil }
    past.append(now)
    run = nil
    return next
  }
}
