import ChallengeCore
import Terminal

extension DeskModel {
  mutating func pressInOverlay(_ overlay: Overlay, _ key: Key, _ desk: Desk) -> [DeskEffect] {
    switch overlay {
    case .help(let help): return press(key, in: help, desk)
    case .palette(let palette): return press(key, in: palette, desk)
    case .picker(let picker): return press(key, in: picker, desk)
    case .prompt(let prompt): return press(key, in: prompt, desk)
    case .confirm(let confirm): return press(key, in: confirm, desk)
    case .notice(let notice): return press(key, in: notice, desk)
    case .conflict(let conflict): return press(key, in: conflict, desk)
    case .copied(let copied): return press(key, in: copied)
    case .filter(let filter): return press(key, in: filter, desk)
    case .together(let together): return press(key, in: together, desk)
    }
  }

  mutating func pasteInOverlay(_ text: String) {
    switch overlay {
    case .picker(var picker):
      picker.filter.insert(text)
      overlay = .picker(picker)
    case .palette(var palette):
      palette.paste(text)
      overlay = .palette(palette)
    case .help(var help):
      help.filter.insert(text)
      overlay = .help(help)
    case .prompt(var prompt):
      prompt.input.insert(text)
      overlay = .prompt(prompt)
    default: break
    }
  }

  private mutating func press(
    _ key: Key, in confirm: ConfirmModel, _ desk: Desk
  ) -> [DeskEffect] {
    switch key {
    // Enter asked the question; pressed once more by accident it must not answer it.
    case .enter: break
    case .character("j"), .character("y"):
      overlay = nil
      return confirmed(confirm, desk)
    case .control("c") where confirm.purpose == .quit: return [.quit]
    case .escape, .character("n"), .character("q"), .control("c"): overlay = nil
    default:
      guard let offset = confirmOffset(confirm, after: key) else { return [] }
      var moved = confirm
      moved.offset = offset
      overlay = .confirm(moved)
    }
    return []
  }

  private mutating func confirmed(_ confirm: ConfirmModel, _ desk: Desk) -> [DeskEffect] {
    switch confirm.purpose {
    case .quit: return keepSettings(desk) + [.quit]
    case .send: return form.map { [desk.send($0)] } ?? []
    case .together: return startTogether(desk)
    }
  }

  private mutating func press(
    _ key: Key, in notice: NoticeModel, _ desk: Desk
  ) -> [DeskEffect] {
    var notice = notice
    let place = noticeRect(notice)
    let lines = notice.page.lines(width: place.width - 1)
    if key != .enter, notice.state.handle(key, lines, height: place.height) {
      overlay = .notice(notice)
      return []
    }
    if key == .character("y"), let text = notice.copies { return copy(text, desk) }
    guard [.enter, .escape, .character("q"), .control("c")].contains(key) else { return [] }
    overlay = nil
    guard key == .enter, let target = notice.page.target(at: notice.state.selected) else {
      return []
    }
    return follow(target, desk)
  }

  private mutating func answer(_ prompt: PromptModel, _ desk: Desk) -> [DeskEffect]? {
    switch prompt.purpose {
    case .asOf: showAsOf(prompt.input.text, desk)
    case .jump: jump(to: prompt.input.text, desk)
    case .filterName(let old): nameFilter(prompt.input.text, renaming: old, desk)
    case .filterText(let word): filter(prompt.input.text, in: word, desk)
    }
  }

  private mutating func press(
    _ key: Key, in prompt: PromptModel, _ desk: Desk
  ) -> [DeskEffect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"): overlay = nil
    case .enter:
      guard let effects = answer(prompt, desk) else {
        if case .filterName = prompt.purpose {
          prompt.error = words.noName
        } else {
          prompt.error = words.notADate(prompt.input.text)
        }
        overlay = .prompt(prompt)
        return []
      }
      overlay = nil
      return effects
    default:
      _ = prompt.input.handle(key)
      prompt.error = nil
      overlay = .prompt(prompt)
    }
    return []
  }
}
