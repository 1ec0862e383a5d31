import Terminal
import Wording

/// The keys of a screen, narrowed by typing; Enter does what is selected.
struct HelpModel {
  var filter = TextInput("", limit: 100)
  var state = PageState()
}

extension DeskModel {
  /// The keys of the screen in view, in groups, as far as they fit what is typed.
  func helpPage(_ help: HelpModel) -> Page {
    let find = FuzzyFind(help.filter.text)
    var paragraphs: [Paragraph] = []
    func add(_ title: String, _ found: [Paragraph]) {
      guard !found.isEmpty else { return }
      if !paragraphs.isEmpty { paragraphs.append(.blank) }
      paragraphs.append(.heading(title))
      paragraphs += found
    }
    if let form, !form.background.isEmpty, help.filter.text.isEmpty {
      add(form.title, form.background.map { Paragraph(text: $0) })
    }
    for group in DeskWords.CommandGroup.allCases {
      let bindings = bindings.filter { Registry.group(of: $0.command) == group }
      let title = group == .working ? words.keysHere : words.group(group)
      add(title, bindings.filter { fits($0, find) }.map(paragraph))
    }
    let keys =
      form == nil
      ? [(words.moving, words.movingKeys), (words.everywhere, words.everywhereKeys)]
      : [(words.filling, words.fillingKeys), (words.everywhere, words.everywhereKeys)]
    for (title, rows) in keys {
      let found = rows.filter { find.score(in: $0.key, $0.label) != nil }
      add(title, found.map { Paragraph(lead: $0.key, text: $0.label) })
    }
    if paragraphs.isEmpty { paragraphs = [Paragraph(text: words.nothingMatches)] }
    return Page(paragraphs: paragraphs, leadWidth: 19)
  }

  private func fits(_ binding: KeyBinding, _ find: FuzzyFind) -> Bool {
    let command = binding.command
    return find.score(
      in: command.label(words), command.meaning(words), binding.allShown(words), command.name)
      != nil
  }

  private func paragraph(_ binding: KeyBinding) -> Paragraph {
    Paragraph(
      lead: binding.allShown(words), text: binding.command.meaning(words), isStop: true,
      target: .command(binding.command))
  }

  // MARK: Keys

  mutating func press(_ key: Key, in help: HelpModel, _ desk: Desk) -> [DeskEffect] {
    var help = help
    let page = helpPage(help)
    switch key {
    case .escape, .control("c"), Key(.function(1)): overlay = nil
    case .character("?") where help.filter.text.isEmpty: overlay = nil
    case .enter:
      overlay = nil
      return page.target(at: help.state.selected).map { follow($0, desk) } ?? []
    case .up, .down, .pageUp, .pageDown, .home, .end:
      let place = helpLayout.page
      _ = help.state.handle(key, page.lines(width: place.width - 1), height: place.height)
      overlay = .help(help)
    default:
      guard help.filter.handle(key) else { return [] }
      help.state = PageState()
      overlay = .help(help)
    }
    return []
  }

  // MARK: Drawing

  private var helpLayout: (box: Size, filter: Rect, page: Rect, keys: Rect) {
    let box = Size(min(76, size.width - 2), size.height - 2)
    let place = Rect(size).inset(columns: 1).centred(box)
    let inside = Rect(
      x: place.x + 2, y: place.y + 1, width: place.width - 4, height: place.height - 2)
    let parts = inside.rows(.fixed(1), .fixed(1), .fill(), .fixed(1))
    return (box, parts[0], parts[2], parts[3])
  }

  func draw(_ help: HelpModel, into view: inout View<DeskMessage>) {
    let layout = helpLayout
    Modal(title: "\(words.helpTitle): \(place.title(words))", size: layout.box)
      .draw(into: &view.frame, in: Rect(size).inset(columns: 1))
    let x = view.frame.draw("/ ", in: layout.filter, style: Theme.standard.muted)
    let field = Rect(x: x, y: layout.filter.y, width: layout.filter.endX - x, height: 1)
    TextField(help.filter, placeholder: words.typeToNarrow).draw(into: &view.frame, in: field)
    for stop in helpPage(help).draw(help.state, into: &view.frame, in: layout.page) {
      view.hit(stop.rect, .row(stop.stop))
    }
    view.frame.draw(words.helpKeys, in: layout.keys, style: Theme.standard.muted)
  }
}
