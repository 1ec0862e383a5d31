/// Something that can be done, as a palette lists it.
public struct PaletteItem: Hashable, Sendable {
  /// The application's own name of it, as on a command line; it is searched too.
  public var name: String
  public var label: String
  /// The key that does it elsewhere; it is searched too. Empty when it has none.
  public var key: String
  /// Why it cannot be done now; nil when it can.
  public var reason: String?

  public init(_ name: String, label: String, key: String = "", reason: String? = nil) {
    self.name = name
    self.label = label
    self.key = key
    self.reason = reason
  }
}

/// What is typed in a palette and which find is selected; a value to keep in the model.
public struct PaletteState: Hashable, Sendable {
  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    case edited, moved, cancelled, ignored
    /// This item was chosen, by its place in the whole list.
    case chosen(Int)
  }

  /// What is typed.
  public private(set) var input: TextInput
  /// Which find is selected.
  public private(set) var list = ListState()

  public init(_ text: String = "") { input = TextInput(text) }

  /// The places of the items that fit what is typed, the best first; a key or a name that is typed
  /// whole comes before all others. What cannot be done comes last.
  public func found(in items: [PaletteItem]) -> [Int] {
    let query = input.text
    let find = FuzzyFind(query)
    let scored = items.indices.compactMap { place -> (place: Int, score: Int)? in
      let item = items[place]
      let isExact = !query.isEmpty && (item.key == query || item.name == query)
      let found = isExact ? 1_000 : find.score(in: item.label, item.name)
      guard let best = found else { return nil }
      return (place, best - (item.reason == nil ? 0 : 500))
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.place)
  }

  /// Handles a key: letters search, Up and Down (Ctrl-p, Ctrl-n) move, Enter chooses, Esc cancels.
  ///
  /// What cannot be done is chosen as well: the application says why, or mends it.
  public mutating func handle(_ key: Key, items: [PaletteItem], height: Int) -> Outcome {
    let found = found(in: items)
    switch key {
    case .escape: return .cancelled
    case .enter:
      let row = min(list.selected, found.count - 1)
      return row >= 0 ? .chosen(found[row]) : .ignored
    case .up, .control("p"): list.move(by: -1, count: found.count, height: height)
    case .down, .control("n"): list.move(by: 1, count: found.count, height: height)
    case .pageUp: list.move(by: -height, count: found.count, height: height)
    case .pageDown: list.move(by: height, count: found.count, height: height)
    default:
      guard input.handle(key) else { return .ignored }
      list = ListState()
      return .edited
    }
    return .moved
  }

  /// Inserts a paste in what is typed.
  public mutating func paste(_ text: String) {
    input.insert(text)
    list = ListState()
  }
}

/// Draws a ``PaletteState`` as a box over the screen: what is typed, and what fits it.
public struct Palette {
  public var title: String
  public var items: [PaletteItem]
  public var state: PaletteState
  /// Shown when nothing fits.
  public var emptyText: String
  public var theme: Theme

  public init(
    title: String, items: [PaletteItem], state: PaletteState, emptyText: String = "",
    theme: Theme = .standard
  ) {
    self.title = title
    self.items = items
    self.state = state
    self.emptyText = emptyText
    self.theme = theme
  }

  /// The rows of finds in a box for a screen of this size: what ``PaletteState`` wants as its height.
  public static func height(in rect: Rect) -> Int { max(1, box(in: rect).height - 4) }

  private static func box(in rect: Rect) -> Size { Size(min(72, rect.width), min(18, rect.height)) }

  /// Draws the box and returns where each find is, by its place in the whole list, for clicks.
  @discardableResult
  public func draw(into frame: inout Frame, in rect: Rect) -> [RowPlace] {
    let inside = Modal(title: title, size: Palette.box(in: rect), theme: theme)
      .draw(into: &frame, in: rect)
    let parts = inside.rows(.fixed(1), .fixed(1), .fill())
    let found = state.found(in: items)
    let places = Table(
      [Column(""), Column("", .fixed(keyWidth), .right)], count: found.count, state: state.list,
      showsTitles: false, emptyText: emptyText, theme: theme
    ) { row in
      let item = items[found[row]]
      let text = item.reason.map { "\(item.label): \($0)" } ?? item.label
      return [
        Span(text, item.reason == nil ? .plain : theme.muted), Span(item.key, theme.key),
      ]
    }.draw(into: &frame, in: parts[2])
    // The field is drawn last: the cursor belongs where the person types.
    let field = parts[0].columns(.fixed(2), .fill())
    frame.draw("> ", in: field[0])
    TextField(state.input, theme: theme).draw(into: &frame, in: field[1])
    return places.map { RowPlace(index: found[$0.index], rect: $0.rect) }
  }

  private var keyWidth: Int { min(14, items.map { displayWidth($0.key) }.max() ?? 0) }
}
