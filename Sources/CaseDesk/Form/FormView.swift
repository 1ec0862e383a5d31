import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of a form are on a screen of a size.
struct FormLayout {
  let title: Rect
  let intro: Rect
  let fields: Rect
  /// What sending does, below the fields in a narrow window.
  let preview: Rect
  /// Help for the field with the focus, in a wide window.
  let side: Rect?
}

extension DeskModel {
  func formLayout(_ form: FormModel) -> FormLayout {
    let rows = Rect(size).rows(.fixed(1), .fill(), .fixed(1))
    let inner = rows[1].inset(columns: 1)
    let isWide = size.width >= DeskLimits.splitWidth
    let columns = inner.columns(isWide ? [.fill(3), .fill(2)] : [.fill()], gap: 3)
    let body = columns[0]
    let introRows = min(intro(form, width: body.width).count, max(1, body.height / 3))
    let wanted = isWide ? 0 : previewLines(form, width: body.width).count
    // What the fields leave free is for what follows.
    let free = body.height - introRows - 2 - Form(form.state).height(width: body.width)
    let previewRows = min(wanted, max(0, body.height / 4, free))
    let parts = body.rows(
      .fixed(introRows + 1), .fill(), .fixed(previewRows == 0 ? 0 : previewRows + 1))
    return FormLayout(
      title: rows[0], intro: parts[0], fields: parts[1],
      preview: previewRows == 0 ? Rect(x: body.x, y: body.endY, width: 0, height: 0) : parts[2],
      side: isWide ? columns[1] : nil)
  }

  func drawForm(_ form: FormModel, into view: inout View<DeskMessage>) {
    let layout = formLayout(form)
    let number = form.key.number.map { "\($0) · " } ?? ""
    drawTitle(number + form.title, into: &view.frame, in: layout.title)
    let lines = intro(form, width: layout.intro.width)
    for (row, line) in lines.prefix(max(0, layout.intro.height - 1)).enumerated() {
      view.frame.draw([line], in: layout.intro.row(row))
    }
    let preview = previewLines(form, width: layout.preview.width)
    let room = max(0, layout.preview.height - 1)
    for (row, line) in preview.prefix(room).enumerated() {
      view.frame.draw([line], in: layout.preview.row(row + 1))
    }
    if preview.count > room, room > 0 {
      drawMore(after: preview[room - 1], into: &view.frame, in: layout.preview.row(room))
    }
    if let side = layout.side { drawSide(form, into: &view.frame, in: side) }
    view.frame.cursor = layout.fields.origin
    if form.controls.isEmpty {
      view.frame.draw(words.noFields, in: layout.fields.row(0))
    }
    for place in Form(form.state).draw(into: &view.frame, in: layout.fields) {
      view.hit(place.rect, .row(place.index))
    }
    drawKeys(&view)
  }

  /// Says behind the last line of a text that is longer which key shows all of it.
  private func drawMore(after line: Span, into frame: inout Frame, in row: Rect) {
    let end = " … \(words.restOfConsequence)"
    let width = displayWidth(end)
    let x = min(row.x + displayWidth(line.text), max(row.x, row.endX - width))
    let place = Rect(x: x, y: row.y, width: row.endX - x, height: 1)
    frame.fill(place)
    frame.draw(end, in: place, style: Theme.standard.muted)
  }

  private func intro(_ form: FormModel, width: Int) -> [Span] {
    let theme = Theme.standard
    var lines: [Span] = []
    if let banner = form.banner {
      lines += wordWrap("! \(banner)", width: width).map { Span($0, theme.danger) }
    }
    if let note = form.note {
      lines += wordWrap(note, width: width).map { Span($0, theme.warning) }
    }
    // Who is further down has read it, and may need the rows for the fields.
    let explanation = wordWrap(form.explanation, width: width)
    let rows =
      Form(form.state).height(width: width) + explanation.count + DeskLimits.rowsAroundFields
    let fits = rows <= size.height
    let isRead = form.state.focus > 0 && explanation.count > DeskLimits.introLines && !fits
    lines += explanation.prefix(isRead ? 0 : .max).map { Span($0, theme.muted) }
    let background = form.background.flatMap { wordWrap($0, width: width) }
    if rows + background.count + DeskLimits.rowsForConsequence <= size.height {
      lines += background.map { Span($0, theme.muted) }
    } else if !background.isEmpty, !isRead {
      lines += wordWrap(words.backgroundByKey, width: width).map { Span($0, theme.muted) }
    }
    if let caution = form.caution {
      lines += wordWrap(caution, width: width).map { Span($0, theme.warning) }
    }
    if form.isFinal {
      lines += wordWrap(words.noWayBack, width: width).map { Span($0, theme.warning) }
    }
    let (filled, required) = form.progress
    if required > 0 { lines.append(Span(words.progress(filled, of: required), theme.title)) }
    return lines
  }

  // MARK: What sending does

  /// Nothing while fields that must be filled in are empty: that is no news.
  private func previewLines(_ form: FormModel, width: Int) -> [Span] {
    guard width > 0, let preview = form.preview else { return [] }
    switch preview.outcome {
    case .does(let lines):
      return wordWrap(words.afterSending(lines), width: width).map { Span($0) }
    case .needs(let reasons):
      guard form.isFilled else { return [] }
      return wordWrap(words.stillNeeded(reasons), width: width).map {
        Span($0, Theme.standard.warning)
      }
    }
  }

  // MARK: Beside the fields

  /// The field with the focus in full, its month or its choices, and what sending does.
  private func drawSide(_ form: FormModel, into frame: inout Frame, in rect: Rect) {
    drawDivider(into: &frame, left: rect)
    var y = rect.y
    func row() -> Rect? {
      guard y < rect.endY else { return nil }
      defer { y += 1 }
      return Rect(x: rect.x, y: y, width: rect.width, height: 1)
    }
    func add(_ text: String, _ style: Style = .plain) {
      for line in wordWrap(text, width: rect.width) {
        if let place = row() { frame.draw(line, in: place, style: style) }
      }
    }
    if let control = form.control {
      add(control.label.capitalizedFirst, Theme.standard.heading)
      let isNeeded = form.needed.contains(control.field.name)
      add(isNeeded ? words.fieldRequired : words.fieldOptional)
      add(control.hint, Theme.standard.muted)
      y += 1
      if let date = dateInForm {
        let place = Rect(
          x: rect.x, y: y, width: rect.width,
          height: min(MonthCalendar.size.height, max(0, rect.endY - y)))
        MonthCalendar(date: date, today: today, language: speech.language)
          .draw(into: &frame, in: place)
        y += MonthCalendar.size.height
        add(words.dateKeys, Theme.standard.muted)
        y += 1
      }
      let chosen = Set(form.filling.contents[control.field.name]?.values ?? [])
      for option in control.options.prefix(DeskLimits.optionsBeside) where !option.value.isEmpty {
        add("\(chosen.contains(option.value) ? "●" : "○") \(option.label)")
      }
      if !control.options.isEmpty { y += 1 }
    }
    if let lines = form.preview?.lines {
      add(words.consequenceTitle, Theme.standard.heading)
      add(lines)
    } else {
      for line in previewLines(form, width: rect.width) {
        if let place = row() { frame.draw([line], in: place) }
      }
    }
  }
}
