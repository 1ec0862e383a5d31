import Terminal

extension Shelf {
  func view(_ size: Size) -> View<Message> {
    var view = View<Message>(frame: Frame(size: size), look: look)
    guard size.width >= 30, size.height >= 8 else {
      SmallScreen("This needs 30 by 8 cells.").draw(into: &view.frame, in: view.frame.bounds)
      return view
    }
    let rows = view.frame.bounds.rows(.fixed(1), .fill(), .fixed(1), .fixed(1))
    drawTitle(into: &view.frame, in: rows[0])
    drawBooks(into: &view, in: rows[1])
    if let toast { toast.draw(into: &view.frame, in: rows[1]) }
    drawSearch(into: &view.frame, in: rows[2])
    drawKeys(into: &view, in: rows[3])
    drawOverlays(into: &view)
    return view
  }

  private func drawTitle(into frame: inout Frame, in rect: Rect) {
    let position = ScrollBar.position(list.selected, of: found.count)
    let marked = marks.isEmpty ? "" : "\(marks.count) marked  "
    frame.draw("Shelf", in: rect, style: Theme.standard.title)
    frame.draw("\(marked)\(position)", in: rect, style: Theme.standard.muted, alignment: .right)
  }

  private func drawBooks(into view: inout View<Message>, in rect: Rect) {
    let parts = rect.columns(.fill(), .fixed(1), gap: 1)
    let places = Table(
      [Column("Nr", .fixed(6), .right), Column("Title")], count: found.count, state: list,
      emptyText: "No such book"
    ) { row in
      [Span("\(found[row] + 1)", Theme.standard.muted), Span(books[found[row]])]
    }.marking { marks.contains(found[$0]) }.draw(into: &view.frame, in: parts[0])
    for place in places { view.hit(place.rect, .pick(place.index)) }
    let visible = list.visible(count: found.count, height: Table.height(in: rect))
    ScrollBar(visible, of: found.count).draw(into: &view.frame, in: parts[1])
  }

  private func drawSearch(into frame: inout Frame, in rect: Rect) {
    guard let search else { return }
    let parts = rect.columns(.fixed(2), .fill())
    frame.draw("/", in: parts[0])
    TextField(search).draw(into: &frame, in: parts[1])
  }

  private func drawKeys(into view: inout View<Message>, in rect: Rect) {
    let hints = Shelf.actions.filter { $0.reason == nil }
    let bar = KeyBar(hints.map { KeyHint($0.key, $0.label) }, help: KeyHint("?", "help"))
    for place in bar.draw(into: &view.frame, in: rect) {
      let name = place.index < 0 ? "?" : hints[place.index].key
      if let key = Key(name) { view.hit(place.rect, .key(key)) }
    }
  }

  private func drawOverlays(into view: inout View<Message>) {
    let whole = view.frame.bounds
    if let form {
      let inside = Modal(title: "New book", size: Size(60, 9)).draw(into: &view.frame, in: whole)
      Form(form).draw(into: &view.frame, in: inside)
    }
    if let palette {
      Palette(title: "Do", items: Shelf.actions, state: palette, emptyText: "Nothing fits")
        .draw(into: &view.frame, in: whole)
    }
    if isHelping {
      let hints = Shelf.actions.filter { !$0.key.isEmpty }.map { KeyHint($0.key, $0.label) }
      HelpOverlay(
        title: "Help", groups: [.init("Shelf", hints + [KeyHint(":", "Find any action")])],
        footer: "Any key closes this"
      ).draw(into: &view.frame, in: whole)
    }
  }
}
