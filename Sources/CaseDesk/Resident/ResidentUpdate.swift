import Terminal

extension ResidentModel {
  mutating func update(_ message: ResidentMessage, _ source: StatusSource) -> [Effect<
    ResidentMessage
  >] {
    switch message {
    case .event(.resize(let size)): self.size = size
    case .event(.key(let key)): return press(key)
    case .event(.mouse(let mouse)): wheel(mouse.action)
    case .event: break
    case .question(let index): choose(index)
    case .help: help = 0
    case .wakeUp:
      let known = counter
      return [.perform { source.news(since: known) }]
    case .read(let status, let counter):
      self.status = status
      self.counter = counter
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect<ResidentMessage>] {
    if let offset = help {
      help = ScrollText.offset(
        offset, after: key, lines: helpOverlay(0).lines.count, height: max(1, size.height - 6))
      return []
    }
    switch key {
    case .character("q"), .escape, .control("c"): return [.quit]
    case .character("?"), Key(.function(1)): help = 0
    case .up, .character("k"), .backTab, .left: choose(question - 1)
    case .down, .character("j"), .tab, .right: choose(question + 1)
    default:
      if let digit = key.typed.flatMap({ Int(String($0)) }), (1...states.count).contains(digit) {
        choose(digit - 1)
      } else {
        read(key)
      }
    }
    return []
  }

  private mutating func choose(_ index: Int) { question = max(0, min(index, states.count - 1)) }

  /// Moves in the answer.
  private mutating func read(_ key: Key) {
    let place = ResidentLayout(size, questions: states.count).answer
    let lines = page(chapters[question]).lines(width: place.width - 1)
    _ = states[question].handle(key, lines, height: place.height)
  }

  private mutating func wheel(_ action: Mouse.Action) {
    guard help == nil else { return }
    switch action {
    case .wheelUp: read(.up)
    case .wheelDown: read(.down)
    default: break
    }
  }
}
