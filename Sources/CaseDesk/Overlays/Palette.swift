import ChallengeCore
import Terminal
import Wording

extension DeskModel {
  /// The palette of the screen in view; over a dossier also with what can be done to the case and
  /// what can be recorded in it.
  var palette: PaletteModel {
    let commands = keymap.bindings(in: place).filter { $0.command != .palette }.map(row)
    var seen: Set<DeskCommand> = []
    let once = commands.filter { row in
      if case .command(let command) = row.choice { seen.insert(command).inserted } else { true }
    }
    return PaletteModel(once + actionRows + recordRows)
  }

  private func row(_ binding: KeyBinding) -> PaletteModel.Row {
    let command = binding.command
    let keys = binding.allShown(words)
    return PaletteModel.Row(
      choice: .command(command), label: command.meaning(words), detail: binding.shown(words),
      explanation: "\(command.meaning(words).asSentence) \(words.nameInKeyFile(command.name))",
      obstacle: obstacle(to: command).map(words.obstacle),
      names: [command.label(words), command.meaning(words), keys, command.name],
      uses: settings.uses[command.name] ?? 0)
  }

  private var actionRows: [PaletteModel.Row] {
    guard case .dossier(let dossier) = stack.last, !dossier.isPast else { return [] }
    let pages = DossierPages(model: dossier, speech: speech, today: today)
    return dossier.possibilities.enumerated().map { index, possibility in
      let label = pages.label(possibility)
      let isOthers = dossier.isReady(index) && !possibility.isPermitted
      let parts = [
        speech.text(possibility.action.explanation), isOthers ? pages.whoMay(index) : nil,
        possibility.action.endsForGood ? words.noWayBack : nil,
      ]
      return PaletteModel.Row(
        choice: .action(index), label: label, detail: words.actionOfDossier,
        explanation: parts.compactMap(\.self).joined(separator: " "),
        obstacle: dossier.isReady(index) ? nil : obstacle(to: possibility, in: dossier),
        names: [label, possibility.action.name],
        meanings: [speech.text(possibility.action.explanation)],
        uses: settings.uses[possibility.action.name] ?? 0)
    }
  }

  /// Every kind of record, those of this phase first.
  private var recordRows: [PaletteModel.Row] {
    guard case .dossier(let dossier) = stack.last, dossier.canWrite else { return [] }
    let records = speech.records
    return RecordKind.byUse(in: dossier.dossier.summary.phase).map { kind in
      let meaning = records.meaning(ofKind: kind.name)
      return PaletteModel.Row(
        choice: .record(kind.name), label: words.add(records.kind(kind.name)),
        detail: words.recordOfDossier, explanation: meaning, obstacle: nil,
        names: [records.kind(kind.name), kind.name],
        meanings: records.otherNames(ofKind: kind.name)
          + [words.add(records.kind(kind.name)), meaning],
        uses: settings.uses[kind.name] ?? 0)
    }
  }

  /// Why an action cannot be taken now: who may, or what is missing.
  private func obstacle(to possibility: Possibility, in dossier: DossierModel) -> String? {
    if possibility.isAllowed { return nil }
    if !possibility.isPermitted, possibility.missing.isEmpty || !dossier.canEnter(possibility) {
      let only = words.only(speech.records.anyOf(possibility.action.by))
      return dossier.canEnter(possibility) ? "\(only) \(words.canEnterFor)" : only
    }
    return possibility.missing.map { speech.reason($0, dossier.naming).message }
      .joined(separator: " ")
  }

  // MARK: Keys

  mutating func press(_ key: Key, in palette: PaletteModel, _ desk: Desk) -> [DeskEffect] {
    var palette = palette
    switch key {
    case .escape, .control("c"), .control("p"): overlay = nil
    case .enter: return palette.current.map { choose($0, desk) } ?? []
    case .up, .down, .pageUp, .pageDown:
      _ = palette.state.handle(
        key, count: palette.matching.count, height: paletteLayout(palette).rows.height)
      overlay = .palette(palette)
    default:
      guard palette.type(key) else { return [] }
      overlay = .palette(palette)
    }
    return []
  }

  mutating func clickInPalette(
    _ row: Int, _ palette: PaletteModel, _ desk: Desk
  ) -> [DeskEffect] {
    guard palette.matching.indices.contains(row) else { return [] }
    return choose(palette.rows[palette.matching[row]], desk)
  }

  private mutating func choose(_ row: PaletteModel.Row, _ desk: Desk) -> [DeskEffect] {
    overlay = nil
    switch row.choice {
    case .command(let command):
      if let obstacle = row.obstacle {
        say(.note, words.impossible(obstacle))
        return []
      }
      return count(command.name, desk) + perform(command, desk)
    case .record(let kind):
      openForm(.add(kind: kind), desk)
      return count(kind, desk)
    case .action(let index):
      guard let dossier, dossier.possibilities.indices.contains(index) else { return [] }
      let possibility = dossier.possibilities[index]
      let counted = count(possibility.action.name, desk)
      // What is missing stands at the action; with one thing missing its form opens at once.
      if possibility.missing.count == 1, possibility.isPermitted || dossier.canEnter(possibility),
        possibility.missing[0].remedy.isRecorded
      {
        return counted + follow(.remedy(possibility.missing[0].remedy), desk)
      }
      if !possibility.missing.isEmpty {
        changeDossier { $0.tab = .actions }
        selectTarget(.take(index))
        return counted
      }
      return counted + follow(.take(index), desk)
    }
  }

  /// Remembers what was chosen, so that it comes first the next time.
  private mutating func count(_ name: String, _ desk: Desk) -> [DeskEffect] {
    settings.uses[name, default: 0] += 1
    return keepSettings(desk)
  }

  // MARK: Drawing

  /// What is said when nothing fits: where no case is open, that what is done in one is not here.
  private var nothingInPalette: String {
    dossier == nil ? words.nothingMatchesWithoutCase : words.nothingMatches
  }

  /// Where the parts of the palette are.
  struct PaletteLayout {
    let box: Size
    let filter: Rect
    let rows: Rect
    let explanation: Rect
    let keys: Rect
  }

  func paletteLayout(_ palette: PaletteModel) -> PaletteLayout {
    let width = min(max(78, size.width * 6 / 10), size.width - 2, 110)
    let height = min(palette.rows.count + 8, size.height - 2)
    let box = Size(width, height)
    let place = Rect(size).inset(columns: 1).centred(box)
    let inside = Rect(
      x: place.x + 2, y: place.y + 1, width: place.width - 4, height: place.height - 2)
    let parts = inside.rows(.fixed(1), .fill(), .fixed(3), .fixed(1))
    return PaletteLayout(
      box: box, filter: parts[0], rows: parts[1], explanation: parts[2], keys: parts[3])
  }

  func draw(_ palette: PaletteModel, into view: inout View<DeskMessage>) {
    let layout = paletteLayout(palette)
    Modal(title: words.paletteTitle, size: layout.box)
      .draw(into: &view.frame, in: Rect(size).inset(columns: 1))
    let muted = Theme.standard.muted
    let detail = palette.rows.map { displayWidth($0.detail) }.max() ?? 0
    let table = Table(
      [Column("", .fill()), Column("", .fixed(detail))], count: palette.matching.count,
      state: palette.state, showsTitles: false, emptyText: nothingInPalette
    ) { index in
      let row = palette.rows[palette.matching[index]]
      guard let obstacle = row.obstacle else { return [Span(row.label), Span(row.detail, muted)] }
      return [Span("\(row.label) · \(words.impossible(obstacle))", muted), Span(row.detail, muted)]
    }
    for place in table.draw(into: &view.frame, in: layout.rows) {
      view.hit(place.rect, .row(place.index))
    }
    let cursor = view.frame.cursor
    if let current = palette.current {
      let text = current.obstacle.map(words.impossible) ?? current.explanation
      let lines = wordWrap(text, width: layout.explanation.width)
      for (row, line) in lines.prefix(layout.explanation.height - 1).enumerated() {
        view.frame.draw(line, in: layout.explanation.row(row + 1), style: muted)
      }
    }
    let x = view.frame.draw("/ ", in: layout.filter, style: muted)
    let field = Rect(x: x, y: layout.filter.y, width: layout.filter.endX - x, height: 1)
    TextField(palette.filter, placeholder: words.typeToNarrow).draw(into: &view.frame, in: field)
    // The cursor rests on what Enter takes.
    view.frame.cursor = cursor
    view.frame.draw(words.paletteKeys, in: layout.keys, style: muted)
  }
}
