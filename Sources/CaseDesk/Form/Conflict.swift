import Casework
import ChallengeCore
import Terminal
import Wording

/// A form against what somebody else has changed meanwhile, field by field.
struct ConflictModel {
  /// Whose text a field gets.
  enum Choice: CaseIterable { case mine, theirs, before }

  /// A field that both have changed.
  struct Row {
    let field: String
    let label: String
    let contents: [Choice: Filling.Content]
    /// As they are read.
    let shown: [Choice: String]
    var takes = Choice.mine
  }

  /// What others have done meanwhile, in sentences; empty when it was all done by who fills this in.
  let news: [String]
  var rows: [Row]
  /// The labels of fields that only they have changed; those are taken over.
  let takenOver: [String]
  var state = PageState()

  /// The row and choice that a stop stands for.
  func choice(at stop: Int) -> (row: Int, choice: Choice)? {
    let row = stop / Choice.allCases.count
    guard stop >= 0, rows.indices.contains(row) else { return nil }
    return (row, Choice.allCases[stop % Choice.allCases.count])
  }
}

extension DeskModel {
  /// Somebody else was first: nothing that was typed is lost, and whoever typed chooses.
  mutating func meetConflict(_ open: Desk.OpenDossier, since version: Int, _ desk: Desk) {
    guard let old = form, let dossier else { return }
    let maker = FormMaker(desk, today: today)
    guard let fresh = maker.form(old.key, in: dossier) else {
      // What it was about is no longer there.
      return showNews(open, since: version, conflict: nil, desk)
    }
    let conflict = merge(old.filling, was: old.start, into: fresh, from: old)
    showNews(open, since: version, conflict: conflict, desk)
  }

  /// A draft of before: says what has happened to its case since.
  mutating func meetNews(since draft: Draft, _ desk: Desk) {
    guard let version = draft.version, let dossier, version < dossier.challenge.version,
      let form
    else { return }
    let conflict = merge(draft.filling, was: draft.start, into: form, from: form)
    showNews(dossier.open, since: version, conflict: conflict, desk)
  }

  private mutating func showNews(
    _ open: Desk.OpenDossier, since version: Int, conflict: ConflictModel?, _ desk: Desk
  ) {
    let writer = desk.options.writer
    let since = open.dossier.timeline.filter { $0.version > version }
    let news = since.filter { ($0.enteredBy ?? $0.by) != writer }
    let rows = conflict?.rows ?? []
    changeForm { $0.version = $0.version == nil ? nil : open.dossier.challenge.version }
    // What somebody did himself is no news to him: it is said where he goes on.
    if news.isEmpty, rows.isEmpty {
      let own = since.compactMap { entry in
        entry.event.map(EventWords(speech.language, naming: open.naming).line)
      }
      guard !own.isEmpty else { return }
      let note = words.ownNews(own, takenOver: conflict?.takenOver ?? [])
      return changeForm {
        $0.note = note
        $0.banner = nil
      }
    }
    let banner = words.conflictBanner
    changeForm { $0.banner = banner }
    overlay = .conflict(
      ConflictModel(
        news: news.map { speech.entry($0, open.naming) }, rows: rows,
        takenOver: conflict?.takenOver ?? []))
  }

  /// Brings what was typed into the form as it would be opened now.
  ///
  /// - Parameters:
  ///   - mine: what was typed.
  ///   - was: what stood there when the typing began.
  private mutating func merge(
    _ mine: Filling, was: Filling, into fresh: FormModel, from old: FormModel
  ) -> ConflictModel {
    var form = fresh
    var rows: [ConflictModel.Row] = []
    var takenOver: [String] = []
    let isChange = if case .change = fresh.key.purpose { true } else { false }
    for index in fresh.controls.indices {
      let control = fresh.controls[index]
      let name = control.field.name
      let (typed, before) = (mine.contents[name], was.contents[name])
      let theirs = fresh.start.contents[name]
      if isChange, theirs != before, typed == before {
        takenOver.append(control.label)
        continue
      }
      form.put(typed, in: index, words)
      guard isChange, theirs != before, theirs != typed else { continue }
      let both: [ConflictModel.Choice: Filling.Content?] = [
        .mine: typed, .theirs: theirs, .before: before,
      ]
      let contents = both.compactMapValues { $0 }
      rows.append(
        ConflictModel.Row(
          field: name, label: control.label, contents: contents,
          shown: contents.mapValues { shown($0, control) }))
    }
    form.focus(mine.focus)
    form.history = old.history
    form.isEdited = form.filling.contents != form.start.contents
    form.isKept = false
    changeForm { $0 = form }
    return ConflictModel(news: [], rows: rows, takenOver: takenOver)
  }

  private func shown(_ content: Filling.Content, _ control: FieldControl) -> String {
    content.values.map { value in
      control.options.first { $0.value == value }?.label ?? value
    }.joined(separator: ", ")
  }

  // MARK: Choosing

  mutating func press(
    _ key: Key, in conflict: ConflictModel, _ desk: Desk
  ) -> [DeskEffect] {
    var conflict = conflict
    let place = conflictRect(conflict)
    let lines = conflictPage(conflict).lines(width: place.width - 1)
    switch key {
    case .enter, .character(" "):
      guard let (row, choice) = conflict.choice(at: conflict.state.selected) else {
        overlay = nil
        return []
      }
      conflict.rows[row].takes = choice
    case .character("m"): conflict.takeAll(.mine)
    case .character("t"): conflict.takeAll(.theirs)
    case .control("s"):
      take(conflict)
      return perform(.send, desk)
    case .escape, .character("q"), .control("c"):
      take(conflict)
      return []
    default: conflict.move(key, isBeside: isBeside(conflict), lines, height: place.height)
    }
    overlay = .conflict(conflict)
    return []
  }

  mutating func clickInConflict(_ stop: Int, _ conflict: ConflictModel) {
    var conflict = conflict
    guard let (row, choice) = conflict.choice(at: stop) else { return }
    conflict.rows[row].takes = choice
    overlay = .conflict(conflict)
  }

  /// Puts what was chosen in the form; one step for undo.
  private mutating func take(_ conflict: ConflictModel) {
    overlay = nil
    let words = words
    editForm { form in
      for row in conflict.rows where row.takes != .mine {
        guard let index = form.controls.firstIndex(where: { $0.field.name == row.field }) else {
          continue
        }
        form.put(row.contents[row.takes], in: index, words)
      }
      form.banner = nil
    }
    refreshPreview()
  }
}

extension ConflictModel {
  /// Moves to another version: beside each other with left and right, else up and down.
  fileprivate mutating func move(
    _ key: Key, isBeside: Bool, _ lines: [Page.Line], height: Int
  ) {
    guard isBeside else {
      _ = state.handle(key, lines, height: height)
      return
    }
    let width = Choice.allCases.count
    let step =
      switch key {
      case .left, .character("h"): state.selected % width > 0 ? -1 : 0
      case .right, .character("l"), .tab: state.selected % width < width - 1 ? 1 : 0
      case .up, .character("k"): -width
      case .down, .character("j"): width
      default: 0
      }
    let next = state.selected + step
    if choice(at: next) != nil { state.follow(next) }
  }

  mutating func takeAll(_ choice: Choice) {
    for index in rows.indices { rows[index].takes = choice }
  }
}

extension ConflictModel.Choice {
  var word: DeskWords.Version {
    switch self {
    case .mine: .mine
    case .theirs: .theirs
    case .before: .before
    }
  }
}
