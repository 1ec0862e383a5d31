import Casework
import ChallengeCore
import Terminal
import Wording

/// How far it is, and when it is over what was done, what was refused, and why.
extension DeskModel {
  mutating func press(
    _ key: Key, in together: TogetherModel, _ desk: Desk
  ) -> [DeskEffect] {
    var together = together
    guard together.isOver else {
      // What is being done is done; the rest is left.
      if [.escape, .control("c")].contains(key) {
        together.stop()
        overlay = .together(together)
        return finish(together, desk)
      }
      return []
    }
    let page = togetherPage(together)
    let place = togetherLayout.page
    if key != .enter,
      together.state.handle(key, page.lines(width: place.width - 1), height: place.height)
    {
      overlay = .together(together)
      return []
    }
    guard [.enter, .escape, .character("q"), .control("c")].contains(key) else { return [] }
    overlay = nil
    guard key == .enter, let target = page.target(at: together.state.selected) else { return [] }
    return follow(target, desk)
  }

  mutating func clickInTogether(
    _ row: Int, _ together: TogetherModel, _ desk: Desk
  ) -> [DeskEffect] {
    guard together.isOver, let target = togetherPage(together).target(at: row) else { return [] }
    overlay = nil
    return follow(target, desk)
  }

  func togetherPage(_ together: TogetherModel) -> Page {
    var paragraphs: [Paragraph] = []
    func add(_ title: String, _ cases: [Paragraph]) {
      guard !cases.isEmpty else { return }
      if !paragraphs.isEmpty { paragraphs.append(.blank) }
      paragraphs.append(.heading(title))
      paragraphs += cases
    }
    func line(_ mark: MarkedCases.Mark) -> Paragraph {
      Paragraph(
        lead: mark.number.text, text: mark.title, isStop: true, target: .openCase(mark.number))
    }
    add(
      words.refusedIn(together.refused.count),
      together.refused.flatMap { refused in
        [line(refused.mark)]
          + refused.reasons.map { Paragraph(mark: "–", text: $0, indent: 2) }
      })
    if together.isOver { add(words.notDoneIn(together.waiting.count), together.waiting.map(line)) }
    add(words.doneIn(together.done.count), together.done.map(line))
    return Page(paragraphs: paragraphs, leadWidth: 12)
  }

  private var togetherLayout: (box: Size, summary: Rect, page: Rect, keys: Rect) {
    let box = Size(min(84, size.width - 2), size.height - 2)
    let place = Rect(size).inset(columns: 1).centred(box)
    let inside = Rect(
      x: place.x + 2, y: place.y + 1, width: place.width - 4, height: place.height - 2)
    let parts = inside.rows(.fixed(1), .fixed(1), .fill(), .fixed(1))
    return (box, parts[0], parts[2], parts[3])
  }

  func draw(_ together: TogetherModel, into view: inout View<DeskMessage>) {
    let layout = togetherLayout
    Modal(title: together.title, size: layout.box)
      .draw(into: &view.frame, in: Rect(size).inset(columns: 1))
    let finished = together.done.count + together.refused.count
    let text =
      together.isOver
      ? words.togetherOver(
        done: together.done.count, refused: together.refused.count,
        left: together.waiting.count)
      : words.togetherBusy(finished, of: together.count)
    view.frame.draw(text, in: layout.summary, style: Theme.standard.title)
    let page = togetherPage(together)
    let places = page.draw(
      together.state, into: &view.frame, in: layout.page, isFocused: together.isOver)
    for stop in places { view.hit(stop.rect, .row(stop.stop)) }
    let keys = together.isOver ? words.togetherOverKeys : words.togetherBusyKeys
    view.frame.draw(keys, in: layout.keys, style: Theme.standard.muted)
  }
}
