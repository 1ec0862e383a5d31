import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  /// Changes the desk by what has happened, and says what work follows.
  mutating func update(_ message: DeskMessage, _ desk: Desk) -> [DeskEffect] {
    let before = spot
    defer { arrive(from: before) }
    let effects = react(to: message, desk)
    // A form that was just left is kept at once; one that is open, at every pause.
    return drafts.isEmpty ? effects : effects + keepDraft(desk)
  }

  private mutating func react(to message: DeskMessage, _ desk: Desk) -> [DeskEffect] {
    switch message {
    case .event(let event): return handle(event, desk)
    case .command(let command):
      toast = nil
      return perform(command, desk)
    case .row(let row): return click(row: row, desk)
    case .tab(let tab):
      toast = nil
      if chart != nil { return showLine(tab, desk) }
      return show(DossierTab(rawValue: tab) ?? .overview, desk)
    case .day(let day): return click(day: day, desk)
    case .wakeUp:
      refreshPreview()
      return [checkForChanges(since: counter, desk)] + keepDraft(desk)
    case .rested: return rest(desk)
    case .dropWord(let word): return remove(word, desk)
    case .togetherNext: return doNextOfTogether(desk)
    case .answer(let answer): return take(answer, desk)
    }
  }

  /// Notes where the desk has come, and that what is in view there is no news any more.
  private mutating func arrive(from before: Visits.Spot) {
    visits.note(from: before, to: spot)
    if let dossier, news.has(dossier.number) { news.see(dossier.number) }
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
      } else if case .reading = stack.last {
        pasteInReading(text)
      } else if dossier?.isFiltering == true {
        pasteInFilter(text)
      } else if stack.isEmpty {
        return pasteInSection(text, desk)
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
      return stack.isEmpty && [.today, .cases].contains(section) ? rest(desk) : settle(desk)
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
    case .chart: return pressInChart(key, desk)
    case .form: return pressInForm(key, desk)
    case .reading: return pressInReading(key, desk)
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
    case .together(let together): return clickInTogether(row, together, desk)
    case .filter(var filter):
      filter.state.focus = row
      overlay = .filter(filter)
      return []
    case .notice(let notice):
      guard let target = notice.page.target(at: row) else { return [] }
      overlay = nil
      return follow(target, desk)
    case .conflict(let conflict):
      clickInConflict(row, conflict)
      return []
    case .prompt, .confirm, .copied: return []
    case nil: break
    }
    switch stack.last {
    case nil: return clickInSection(row, desk)
    case .dossier(let dossier):
      let isSecond = dossier.state.selected == row
      selectInDossier(row)
      return isSecond ? perform(.open, desk) : settle(desk)
    case .form: return focusField(row, desk)
    case .chart: return clickInChart(row, desk)
    case .reading: return clickInReading(row, desk)
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
    case .quit: return quit(desk)
    case .drafts: showDrafts()
    case .note: return openNote(desk)
    case .attach, .openFile, .saveFile, .correct, .statusCode, .letter, .people:
      return performTask(command, desk)
    case .back: return back(desk)
    case .newCase: openForm(.newCase, desk)
    case .goToGuide: openGuide()
    case .openExamples: return openExamples(desk)
    case .goToToday, .goToCases, .goToCalendar, .goToFigures, .goToEvaluations, .goToWorkflow,
      .goToCatalogue:
      return DeskSection(command).map { go(to: $0, desk) } ?? []
    case .nextSection: return go(to: section.moved(by: 1), desk)
    case .previousSection: return go(to: section.moved(by: -1), desk)
    default:
      switch stack.last {
      case nil: return performInSection(command, desk)
      case .dossier: return performInDossier(command, desk)
      case .record: return performInRecord(command, desk)
      case .chart: return performInChart(command, desk)
      case .form: return performInForm(command, desk)
      case .reading: return performInReading(command, desk)
      }
    }
    return []
  }

  /// Leaves what is in view; from a dossier as it was one comes back to now first.
  private mutating func back(_ desk: Desk) -> [DeskEffect] {
    if form != nil {
      leaveForm()
    } else if case .dossier(let dossier) = stack.last, dossier.isPast {
      return [desk.dossierEffect(dossier.number, .open)]
    } else if !stack.isEmpty {
      stack.removeLast()
    }
    return []
  }

  // MARK: Answers

  private mutating func take(_ answer: DeskAnswer, _ desk: Desk) -> [DeskEffect] {
    switch answer {
    case .ticked(.success(let count)):
      guard count > 0 else { return [] }
      // What somebody has not read yet stays.
      if toast == nil { say(.note, words.ticked(count)) }
      counter = desk.changeCounter()
      return refreshEffects(desk) + readSection(desk)
    case .ticked(.failure(let failure)):
      report(failure)
      return []
    case .preview(let number, let open):
      if caseInView == number { list.preview = open.map(DossierModel.init) }
      return []
    case .dossier(let result, let reason): return take(result, reason, desk)
    case .welcome(let welcome):
      take(welcome, tip: desk.options.tip)
      return []
    case .sent(let result):
      if case .success(let done) = result { news.isMine(done.number) }
      return take(result, desk)
    case .opened(let result):
      if case .success(let opened) = result { news.isMine(opened.done.number) }
      return take(result, desk)
    case .drafts(let result):
      take(result)
      return []
    case .noteCases(let typed, let result):
      take(typed, result)
      return []
    case .noted(let result): return take(result, desk)
    case .task(let result): return take(result, desk)
    case .draftNotKept(let failure):
      couldNotKeep = true
      report(failure)
      return []
    case .readyToQuit(let failure): return quit(after: failure)
    case .edited(let key, let field, let text):
      takeEdited(key, field, text)
      return []
    case .similar(let number, let cases): take(similar: cases, of: number)
    case .settled: if chart != nil { settledInChart() } else { settled() }
    case .workflow(let result): take(result)
    case .counts(let counts): take(counts: counts)
    case .casesIn(let state, let result): take(result, in: state)
    case .screen(let answer): return take(answer, desk)
    default: return takeForList(answer, desk)
    }
    return []
  }

  /// Answers for the screens that lie lowest.
  private mutating func takeForList(_ answer: DeskAnswer, _ desk: Desk) -> [DeskEffect] {
    switch answer {
    case .started(let start): return take(start, desk)
    case .names(let result):
      if case .success(let names) = result { self.names = names }
    case .changed(let changes): return take(changes, desk)
    case .today(let result): return take(result)
    case .passage(let passage): list.passage = passage
    case .cases(let request, let result): return take(result, for: request, desk)
    case .rows(let numbers, let request, let result):
      return take(result, of: numbers, for: request, desk)
    case .board(let request, let result): take(board: result, for: request)
    case .kept(.failure(let failure)): report(failure)
    case .together(let number, let result): return take(result, of: number, desk)
    case .actionsForMany(let result): take(result)
    default: break
    }
    return []
  }

  /// Says what went wrong, in full.
  mutating func report(_ failure: CaseworkFailure) {
    let problem = speech.problem(failure, naming: dossier?.naming ?? .none)
    say(.problem, "\(problem.message) \(problem.hint)")
  }
}
