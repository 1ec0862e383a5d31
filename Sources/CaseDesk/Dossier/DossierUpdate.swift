import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension Desk {
  func dossierEffect(
    _ number: CaseNumber, at date: CalendarDate? = nil, _ reason: DossierReason
  ) -> DeskEffect {
    .perform {
      .answer(
        .dossier(
          Result { () throws(CaseworkFailure) in try dossier(number, at: date) }, reason))
    }
  }

  /// The closed cases that are like one; none when the reader may not ask.
  func similarEffect(_ number: CaseNumber) -> DeskEffect {
    .perform {
      let found = try? casework.similarCases(to: number, options.acting)
      return .answer(.similar(number, found ?? []))
    }
  }

  /// Tells when the selection has been still for a moment, so that the side follows it then only.
  func settleEffect() -> DeskEffect {
    let rest = options.rest
    return .background(lane: .settling) {
      rest()
      return .answer(.settled)
    }
  }
}

extension Lane {
  /// What follows the selection once it is still.
  static let settling = Lane("settling")
}

extension DeskModel {
  // MARK: Keys

  mutating func pressInDossier(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if dossier?.isFiltering == true { return pressInFilter(key, desk) }
    if key == .escape, let dossier, !narrowing(dossier).isEmpty {
      changeDossier {
        $0.filter = TextInput(limit: 100)
        if $0.tab == .timeline { $0.timeline = TimelineFilter() }
        $0.state = PageState()
      }
      return settle(desk)
    }
    if let effects = obey(key, desk) { return effects }
    movePage(key)
    return settle(desk)
  }

  /// Typing narrows the lines at once; Enter keeps that, Esc shows everything again.
  private mutating func pressInFilter(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    switch key {
    case .enter: changeDossier { $0.isFiltering = false }
    case .escape, .control("c"):
      changeDossier {
        $0.isFiltering = false
        $0.filter = TextInput(limit: 100)
        $0.state = PageState()
      }
    case .up, .down, .pageUp, .pageDown: movePage(key)
    default:
      changeDossier {
        guard $0.filter.handle(key) else { return }
        $0.state = PageState()
      }
    }
    return settle(desk)
  }

  mutating func pasteInFilter(_ text: String) {
    changeDossier {
      $0.filter.insert(text)
      $0.state = PageState()
    }
  }

  private mutating func movePage(_ key: Key) {
    guard let dossier else { return }
    let body = layout(dossier).body
    let lines = dossier.laidOut(dossier.tab, speech, today: today, width: body.width).lines
    changeDossier { _ = $0.state.handle(key, lines, height: body.height) }
  }

  mutating func selectInDossier(_ stop: Int) {
    guard let dossier else { return }
    let body = layout(dossier).body
    let lines = dossier.laidOut(dossier.tab, speech, today: today, width: body.width).lines
    changeDossier { $0.state.select(stop, lines, height: body.height) }
  }

  /// Asks that the side follows, when there is a side that shows something else.
  func settle(_ desk: Desk) -> [DeskEffect] {
    guard let dossier, layout(dossier).side != nil,
      dossier.target(speech, today: today) != dossier.settled
    else { return [] }
    return [desk.settleEffect()]
  }

  /// The side follows the selection.
  mutating func settled() {
    guard let dossier else { return }
    let target = dossier.target(speech, today: today)
    changeDossier { $0.settled = target }
  }

  // MARK: Reading

  mutating func take(
    _ result: Result<Desk.OpenDossier, CaseworkFailure>, _ reason: DossierReason, _ desk: Desk
  ) -> [DeskEffect] {
    switch (result, reason) {
    case (.failure(let failure), _): report(failure)
    case (.success(let open), .open), (.success(let open), .errand):
      if let shown = dossier, shown.number == open.number {
        replaceDossier(open)
      } else {
        stack.append(.dossier(DossierModel(open)))
      }
      if case .errand(let errand) = reason { return run(errand, desk) }
      return settle(desk)
    case (.success(let open), .refresh):
      if dossier?.number == open.number {
        replaceDossier(open)
        // What sending a form does may have changed with the case.
        changeForm { $0.isPreviewStale = true }
        refreshPreview()
      }
      return settle(desk)
    case (.success(let open), .draft(let purpose)):
      if dossier?.number == open.number {
        replaceDossier(open)
      } else {
        stack.append(.dossier(DossierModel(open)))
      }
      openForm(purpose, desk)
    case (.success(let open), .conflict):
      let before = form?.version ?? dossier?.challenge.version ?? 0
      replaceDossier(open)
      meetConflict(open, since: before, desk)
    }
    return []
  }

  /// Does what a dossier was opened for.
  private mutating func run(_ errand: Errand, _ desk: Desk) -> [DeskEffect] {
    switch errand {
    case .tab(let tab): return show(tab, desk)
    case .record(let id, let tab):
      let effects = show(tab, desk)
      selectTarget(.record(id))
      return effects + settle(desk)
    case .term(let name, let record):
      changeDossier { $0.tab = .terms }
      guard let dossier else { return [] }
      let line = dossier.dossier.terms.first {
        $0.term.isOpen && $0.term.name == name && $0.term.record == record
      }.map { speech.termLine($0.term, dossier.naming, on: today) }
      let stops = dossier.page(.terms, speech, today: today).stops
      let stop = line.flatMap { line in stops.firstIndex { $0.text.hasPrefix(line) } }
      if let stop { selectInDossier(stop) }
    case .mend(let remedy): return mend(remedy, desk)
    }
    return settle(desk)
  }

  /// Takes a newer reading of the dossier; on every tab the same thing stays selected.
  private mutating func replaceDossier(_ open: Desk.OpenDossier) {
    guard let old = dossier else { return }
    var new = old
    new.replace(open)
    // A tab that was not looked at stays at its top.
    for tab in DossierTab.allCases where tab == old.tab || old.states[tab.rawValue].selected > 0 {
      let before = old.page(tab, speech, today: today)
      let after = new.page(tab, speech, today: today)
      let selected = old.states[tab.rawValue].selected
      if old.hasActed, tab == old.tab, let stop = after.stop(afterDoing: selected, of: before) {
        new.states[tab.rawValue] = PageState()
        new.states[tab.rawValue].follow(stop)
      } else {
        new.states[tab.rawValue].follow(after.stop(like: selected, of: before))
      }
    }
    new.hasActed = false
    // What has happened since a day stands first, and is read from its beginning.
    if old.open.asOf != open.asOf { new.states[DossierTab.overview.rawValue] = PageState() }
    changeDossier { $0 = new }
  }

  /// Reads again what is shown, without moving anything.
  func refreshEffects(_ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    return [desk.dossierEffect(dossier.number, at: dossier.open.asOf, .refresh)]
  }

  mutating func take(similar: [SimilarCase], of number: CaseNumber) {
    changeDossier { if $0.number == number { $0.similar = similar } }
  }

  // MARK: Commands

  mutating func performInDossier(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    if let tab = DossierTab(command) { return show(tab, desk) }
    switch command {
    case .open:
      guard let target = dossier.target(speech, today: today) else { return [] }
      return follow(target, desk)
    case .act: return show(.actions, desk)
    case .nextTab: return show(dossier.tab.moved(by: 1), desk)
    case .previousTab: return show(dossier.tab.moved(by: -1), desk)
    case .showChart: openChart()
    case .addRecord: overlay = .picker(kindPicker)
    case .asOf:
      overlay = .prompt(PromptModel(.asOf, question: words.whichDate, hint: words.asOfHint))
    case .earlierDay: return stepDay(by: -1, desk)
    case .laterDay: return stepDay(by: 1, desk)
    case .filterLines: changeDossier { $0.isFiltering = true }
    case .filterEvents:
      overlay = .picker(eventPicker)
      return show(.timeline, desk)
    case .filterPerson:
      overlay = .picker(actorPicker(dossier))
      return show(.timeline, desk)
    case .jumpToDay:
      overlay = .prompt(PromptModel(.jump, question: words.jumpToDay, hint: words.jumpHint))
      return show(.timeline, desk)
    default: break
    }
    return []
  }

  mutating func show(_ tab: DossierTab, _ desk: Desk) -> [DeskEffect] {
    changeDossier { $0.tab = tab }
    guard let dossier else { return [] }
    let more =
      tab == .lessons && dossier.similar == nil ? [desk.similarEffect(dossier.number)] : []
    return more + settle(desk)
  }

  /// Opens what a paragraph points to.
  mutating func follow(_ target: Target, _ desk: Desk) -> [DeskEffect] {
    if case .openCase(let number) = target { return [desk.dossierEffect(number, .open)] }
    if case .command(let command) = target { return perform(command, desk) }
    guard let dossier else { return [] }
    switch target {
    case .openCase, .command: break
    case .tab(let tab): return show(tab, desk)
    case .record(let id): push(id, after: nil)
    case .version(let id, let entry): push(id, after: entry)
    case .term(let index):
      let pages = DossierPages(model: dossier, speech: speech, today: dossier.open.asOf ?? today)
      overlay = .notice(NoticeModel(title: words.terms, page: pages.termDetail(index)))
    case .take(let index):
      guard dossier.possibilities.indices.contains(index) else { return [] }
      return begin(dossier.possibilities[index], desk)
    case .among(let index):
      let effects = show(.actions, desk)
      selectTarget(.take(index))
      return effects + settle(desk)
    case .remedy(let remedy): return mend(remedy, desk)
    }
    return []
  }

  private mutating func push(_ id: RecordID, after entry: Int?) {
    guard let dossier else { return }
    stack.append(
      .record(
        RecordModel(number: dossier.number, id: id, entry: entry, isPast: dossier.isPast)))
  }

  /// Opens the form that lifts a reason.
  mutating func mend(_ remedy: Remedy, _ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    switch remedy {
    case .none: say(.note, words.nothingToFillIn)
    case .waitUntil(let date): say(.note, words.waitUntil(date))
    case .add(let kind, let fields):
      openForm(.add(kind: kind), presets: fields, desk)
      // Line by line every field is asked in its turn.
      if !desk.isLinear {
        changeForm { $0.focusFirstEmpty() }
        arriveAtField()
      }
    case .complete(let id, let field): openForm(.change(id), focus: field, desk)
    case .fill(let field):
      if form != nil { changeForm { $0.focus(field) } } else { say(.note, words.nothingToFillIn) }
    case .finish(let id):
      while form != nil { leaveForm() }
      if case .record = stack.last { stack.removeLast() }
      changeDossier { $0.tab = .actions }
      if let index = dossier.possibilities.firstIndex(where: { $0.record == id }) {
        selectTarget(.take(index))
      }
    }
    return []
  }

  mutating func selectTarget(_ target: Target) {
    guard let dossier else { return }
    let stops = dossier.page(dossier.tab, speech, today: today).stops
    if let stop = stops.firstIndex(where: { $0.target == target }) { selectInDossier(stop) }
  }

  /// Takes an action: by its form, or after a question when it has no fields.
  mutating func begin(_ possibility: Possibility, _ desk: Desk) -> [DeskEffect] {
    guard possibility.isPermitted || dossier?.canEnter(possibility) == true else {
      if registerChallenger(for: possibility, desk) { return [] }
      say(.problem, words.only(speech.records.anyOf(possibility.action.by)))
      return []
    }
    openForm(.act(possibility.action.name, possibility.record), desk)
    return []
  }
}
