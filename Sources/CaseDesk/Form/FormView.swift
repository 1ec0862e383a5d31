import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  func drawForm(_ form: FormModel, into view: inout View<DeskMessage>) {
    let top = Rect(size).rows(.fixed(1), .fill(), .fixed(1))
    let number = form.key.number.map { "\($0) · " } ?? ""
    drawTitle(number + form.title, into: &view.frame, in: top[0])
    let wide = top[1].inset(columns: 1)
    let body = Rect(
      x: wide.x, y: wide.y, width: min(wide.width, 110), height: wide.height)
    let intro = intro(form, width: body.width)
    let introRows = min(intro.count, max(1, body.height / 3))
    let parts = body.rows(.fixed(introRows + 1), .fill())
    for (row, line) in intro.prefix(introRows).enumerated() {
      view.frame.draw([line], in: parts[0].row(row))
    }
    view.frame.cursor = parts[1].origin
    if form.controls.isEmpty {
      view.frame.draw(words.noFields, in: parts[1].row(0))
    }
    for place in Form(form.state).draw(into: &view.frame, in: parts[1]) {
      view.hit(place.rect, .row(place.index))
    }
    drawKeys(&view)
  }

  private func intro(_ form: FormModel, width: Int) -> [Span] {
    let theme = Theme.standard
    var lines: [Span] = []
    if let banner = form.banner {
      lines += wordWrap("! \(banner)", width: width).map { Span($0, theme.danger) }
    }
    lines += wordWrap(form.explanation, width: width).map { Span($0, theme.muted) }
    if form.isFinal {
      lines += wordWrap(words.noWayBack, width: width).map { Span($0, theme.warning) }
    }
    return lines
  }
}
