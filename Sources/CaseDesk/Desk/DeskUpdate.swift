import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  /// Changes the desk by what has happened, and says what work follows.
  mutating func update(_ message: DeskMessage, _ desk: Desk) -> [DeskEffect] {
    let before = spot
    defer { visits.note(from: before, to: spot) }
    switch message {
    case .event(let event): return handle(event, desk)
    case .command(let command):
      toast = nil
      return perform(command, desk)
    case .row(let row): return click(row: row, desk)
    case .tab(let tab):
      toast = nil
      changeDossier { $0.tab = DossierTab(rawValue: tab) ?? .overview }
      return []
    case .wakeUp:
      return [checkForChanges(desk)]
    case .answer(let answer): return take(answer, desk)
    }
  }

  /// Asks whether somebody has changed something, or a new day has begun; no answer when not.
  private func checkForChanges(_ desk: Desk) -> DeskEffect {
    let (known, day) = (counter, today)
    return .perform {
      let now = desk.changeCounter()
      return now == known && desk.options.today() == day ? nil : .answer(.counter(now))
    }
  }

  private mutating func handle(_ event: InputEvent, _ desk: Desk) -> [DeskEffect] {
    switch event {
    case .key(let key):
      toast = nil
      return press(key, desk)
    case .paste(let text):
      if overlay != nil {
        pasteInOverlay(text)
      } else if form != nil {
        pasteInForm(text)
      } else if stack.isEmpty, section == .cases {
        return pasteInSearch(text, desk)
      }
    case .pasteRefused: say(.problem, words.pasteTooLarge)
    case .mouse(let mouse):
      switch mouse.action {
      case .wheelUp: return wheel(.up, desk)
      case .wheelDown: return wheel(.down, desk)
      default: break
      }
    case .resize(let size):
      self.size = size
      return stack.isEmpty && section == .cases ? previewEffects(desk) : []
    case .copyRefused:
      if case .copied(let copied) = overlay {
        overlay = .copied(CopiedModel(title: words.tooMuchToCopy, text: copied.text))
      }
    case .focus, .terminal, .report: break
    }
    return []
  }

  private mutating func press(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let overlay { return pressInOverlay(overlay, key, desk) }
    switch stack.last {
    case nil: return pressInSection(key, desk)
    case .dossier: return pressInDossier(key, desk)
    case .record: return pressInRecord(key, desk)
    case .form: return pressInForm(key, desk)
    }
  }

  private mutating func wheel(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if overlay == nil, stack.isEmpty, section == .cases {
      return wheelInList(by: key == .up ? -1 : 1, desk)
    }
    if overlay == nil, form != nil { return press(key == .up ? .backTab : .tab, desk) }
    return press(key, desk)
  }

  private mutating func click(row: Int, _ desk: Desk) -> [DeskEffect] {
    toast = nil
    switch overlay {
    case .picker(let picker): return clickInPicker(row, picker, desk)
    case .palette(let palette): return clickInPalette(row, palette, desk)
    case .help(let help):
      overlay = nil
      return helpPage(help).target(at: row).map { follow($0, desk) } ?? []
    case .notice(let notice):
      guard let target = notice.page.target(at: row) else { return [] }
      overlay = nil
      return follow(target, desk)
    case .prompt, .confirm, .copied: return []
    case nil: break
    }
    switch stack.last {
    case nil: return clickInSection(row, desk)
    case .dossier(let dossier):
      let isSecond = dossier.state.selected == row
      selectInDossier(row)
      return isSecond ? perform(.open, desk) : []
    case .form: focusField(row)
    case .record: break
    }
    return []
  }

  // MARK: Commands

  mutating func perform(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .help: overlay = .help(HelpModel())
    case .palette: overlay = .palette(palette)
    case .copy: overlay = .picker(copyPicker)
    case .mouse: return toggleMouse(desk)
    case .refresh: return refreshEffects(desk) + readSection(desk)
    case .goBack: return visit(by: -1, desk)
    case .goForward: return visit(by: 1, desk)
    case .quit: return quit()
    case .back: back()
    case .newCase: openForm(.newCase, desk)
    case .goToToday, .goToCases:
      return DeskSection(command).map { go(to: $0, desk) } ?? []
    case .nextSection: return go(to: section.moved(by: 1), desk)
    case .previousSection: return go(to: section.moved(by: -1), desk)
    default:
      switch stack.last {
      case nil: return performInSection(command, desk)
      case .dossier: return performInDossier(command, desk)
      case .record: return performInRecord(command, desk)
      case .form: return performInForm(command, desk)
      }
    }
    return []
  }

  private mutating func back() {
    if form != nil { return leaveForm() }
    if !stack.isEmpty { stack.removeLast() }
  }

  /// Quits at once, unless something that was typed would be lost.
  private mutating func quit() -> [DeskEffect] {
    let open = stack.compactMap { screen -> FormModel? in
      if case .form(let form) = screen, form.isEdited { form } else { nil }
    }
    let titles = (open + drafts.values).map(\.title)
    if titles.isEmpty { return [.quit] }
    overlay = .confirm(
      ConfirmModel(.quit, title: words.quitTitle, text: words.quitLoses(titles.sorted())))
    return []
  }

  // MARK: Answers

  private mutating func take(_ answer: DeskAnswer, _ desk: Desk) -> [DeskEffect] {
    switch answer {
    case .ticked(.success(let count)):
      if count > 0 { say(.note, words.ticked(count)) }
      return []
    case .ticked(.failure(let failure)):
      report(failure)
      return []
    case .counter(let counter):
      self.counter = counter
      today = desk.options.today()
      return refreshEffects(desk) + readSection(desk)
    case .today(let result):
      take(result)
      return []
    case .cases(let request, let result): return take(result, for: request, desk)
    case .preview(let number, let open):
      if list.selected?.number == number { list.preview = open }
      return []
    case .dossier(let result, let reason): return take(result, reason, desk)
    case .sent(let result): return take(result, desk)
    case .opened(let result): return take(result, desk)
    }
  }

  /// Says what went wrong, in full.
  mutating func report(_ failure: CaseworkFailure) {
    let problem = speech.problem(failure, naming: dossier?.naming ?? .none)
    say(.problem, "\(problem.message) \(problem.hint)")
  }
}
