import Casework
import ChallengeCore
import Terminal
import Terms

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
}

extension DeskModel {
  // MARK: Keys

  mutating func pressInDossier(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let command = command(for: key) { return perform(command, desk) }
    if let digit = key.typed.flatMap({ Int(String($0)) }),
      let tab = DossierTab(rawValue: digit - 1)
    {
      changeDossier { $0.tab = tab }
      return []
    }
    movePage(key)
    return []
  }

  private mutating func movePage(_ key: Key) {
    guard let dossier else { return }
    let body = layout(dossier).body
    let lines = dossier.page(dossier.tab, speech, today: today).lines(width: body.width - 1)
    changeDossier { _ = $0.state.handle(key, lines, height: body.height) }
  }

  mutating func selectInDossier(_ stop: Int) {
    guard let dossier else { return }
    let body = layout(dossier).body
    let lines = dossier.page(dossier.tab, speech, today: today).lines(width: body.width - 1)
    changeDossier { $0.state.select(stop, lines, height: body.height) }
  }

  // MARK: Reading

  mutating func take(
    _ result: Result<Desk.OpenDossier, CaseworkFailure>, _ reason: DossierReason, _ desk: Desk
  ) -> [DeskEffect] {
    switch (result, reason) {
    case (.failure(let failure), _): report(failure)
    case (.success(let open), .open):
      if let shown = dossier, shown.number == open.number {
        replaceDossier(open)
      } else {
        stack.append(.dossier(DossierModel(open)))
      }
    case (.success(let open), .refresh):
      if dossier?.number == open.number { replaceDossier(open) }
    case (.success(let open), .conflict):
      let before = form?.version ?? dossier?.challenge.version ?? 0
      replaceDossier(open)
      meetConflict(open, since: before)
    }
    return []
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
      let stop = after.stop(like: old.states[tab.rawValue].selected, of: before)
      new.states[tab.rawValue].follow(stop)
    }
    changeDossier { $0 = new }
  }

  /// Reads again what is shown, without moving anything.
  func refreshEffects(_ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    return [desk.dossierEffect(dossier.number, at: dossier.open.asOf, .refresh)]
  }

  // MARK: Commands

  mutating func performInDossier(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    switch command {
    case .open:
      let page = dossier.page(dossier.tab, speech, today: today)
      guard let target = page.target(at: dossier.state.selected) else { return [] }
      return follow(target, desk)
    case .nextTab, .previousTab:
      let count = DossierTab.allCases.count
      let step = command == .nextTab ? 1 : count - 1
      changeDossier { $0.tab = DossierTab(rawValue: ($0.tab.rawValue + step) % count) ?? .overview }
    case .act: changeDossier { $0.tab = .actions }
    case .addRecord: overlay = .picker(kindPicker)
    case .asOf: overlay = .prompt(PromptModel(question: words.whichDate, hint: words.asOfHint))
    default: break
    }
    return []
  }

  /// Opens what a paragraph points to.
  mutating func follow(_ target: Target, _ desk: Desk) -> [DeskEffect] {
    if case .openCase(let number) = target { return [desk.dossierEffect(number, .open)] }
    if case .command(let command) = target { return perform(command, desk) }
    guard let dossier else { return [] }
    switch target {
    case .openCase, .command: break
    case .tab(let tab): changeDossier { $0.tab = tab }
    case .record(let id):
      stack.append(.record(RecordModel(number: dossier.number, id: id, isPast: dossier.isPast)))
    case .take(let index):
      guard dossier.possibilities.indices.contains(index) else { return [] }
      return begin(dossier.possibilities[index], desk)
    case .remedy(let remedy): return mend(remedy, desk)
    }
    return []
  }

  /// Opens the form that lifts a reason.
  mutating func mend(_ remedy: Remedy, _ desk: Desk) -> [DeskEffect] {
    guard let dossier else { return [] }
    switch remedy {
    case .none: say(.note, words.nothingToFillIn)
    case .waitUntil(let date): say(.note, words.waitUntil(date))
    case .add(let kind, let fields): openForm(.add(kind: kind), presets: fields, desk)
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
    guard possibility.isPermitted else {
      say(.problem, words.only(speech.records.anyOf(possibility.action.by)))
      return []
    }
    openForm(.act(possibility.action.name, possibility.record), desk)
    return []
  }

  /// Shows the dossier as it was, or as it is when nothing is entered.
  mutating func showAsOf(_ text: String, _ desk: Desk) -> [DeskEffect]? {
    guard let dossier else { return [] }
    if text.allSatisfy(\.isWhitespace) { return [desk.dossierEffect(dossier.number, .open)] }
    guard let date = CalendarDate(entered: text, on: today, leaning: .back) else { return nil }
    let isNow = date >= today
    return [desk.dossierEffect(dossier.number, at: isNow ? nil : date, .open)]
  }

  // MARK: Record

  mutating func pressInRecord(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let command = command(for: key) { return perform(command, desk) }
    guard case .record(var record) = stack.last, let dossier else { return [] }
    let lines = recordLines(record, dossier).count
    let height = layout(dossier).body.height
    record.offset =
      ScrollText.offset(record.offset, after: key, lines: lines, height: height) ?? record.offset
    stack[stack.count - 1] = .record(record)
    return []
  }

  mutating func performInRecord(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard case .record(let record) = stack.last else { return [] }
    switch command {
    case .changeRecord: openForm(.change(record.id), desk)
    case .withdrawRecord: openForm(.withdraw(record.id), desk)
    default: break
    }
    return []
  }
}
