import Terminal

/// A shelf of ten thousand books: to find, mark, add, and copy the title of. The toolkit's example.
struct Shelf {
  enum Message: Sendable {
    case event(InputEvent)
    case pick(Int)
    case key(Key)
    case found(String, [Int])
  }

  var books = (1...10_000).map { "Book \($0), volume \($0 % 7 + 1)" }
  var found = Array(0..<10_000)
  var list = ListState()
  var marks = Marks<Int>()
  var search: TextInput?
  var form: FormState?
  var palette: PaletteState?
  var isHelping = false
  var look = Look.standard
  var toast: Toast?
  var size = Size(0, 0)

  static let actions = [
    PaletteItem("search", label: "Find a book", key: "/"),
    PaletteItem("mark", label: "Mark or unmark", key: "Space"),
    PaletteItem("add", label: "Add a book", key: "n"),
    PaletteItem("copy", label: "Copy the title", key: "y"),
    PaletteItem("contrast", label: "High contrast on or off", key: "c"),
    PaletteItem("lend", label: "Lend it out", reason: "this shelf has no readers"),
    PaletteItem("quit", label: "Leave", key: "q"),
  ]

  // MARK: Update

  mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .event(.resize(let size)): self.size = size
    case .event(.key(let key)), .key(let key): return press(key)
    case .event(.paste(let text)):
      if form?.paste(text) == nil { _ = search?.insert(text) }
      return look(for: search)
    case .event(.mouse(let mouse)) where mouse.action == .wheelUp || mouse.action == .wheelDown:
      list.scroll(by: mouse.action == .wheelUp ? -3 : 3, count: found.count, height: height)
    case .event: break
    case .pick(let row): list.select(row, count: found.count, height: height)
    case .found(let text, let rows):
      // An answer to an older search comes too late.
      guard text == search?.text ?? "" else { break }
      found = rows
      list = ListState()
    }
    return []
  }

  private var height: Int { max(1, size.height - 4) }

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    toast = nil
    if isHelping {
      isHelping = false
      return []
    }
    if palette != nil { return pressInPalette(key) }
    if form != nil { return pressInForm(key) }
    if search != nil, key.typed != nil || key == .backspace {
      _ = search?.handle(key)
      return look(for: search)
    }
    if list.handle(key, count: found.count, height: height) { return [] }
    return pressInList(key)
  }

  private mutating func pressInList(_ key: Key) -> [Effect<Message>] {
    switch key {
    case .character("/"): search = TextInput()
    case .escape, .enter:
      guard search != nil else { break }
      search = key == .enter ? search : nil
      return look(for: search)
    case .character(" "): if let book = selected { marks.toggle(book) }
    case .character("n"):
      form = FormState([
        FormField("title", label: "Title", isRequired: true),
        FormField("kind", label: "Kind", options: ["novel", "atlas", "poems"]),
        FormField("note", label: "Note", isMultiline: true, rows: 3),
      ])
    case .character("y"):
      guard let book = selected else { break }
      toast = Toast(.note, "Sent to your terminal: \(books[book])")
      return [.copy(books[book])]
    case .character("c"):
      look.palette = look.palette == .standard ? .highContrast : .standard
    case .character("?"): isHelping = true
    case .character(":"), .control("p"): palette = PaletteState()
    case .character("q"): return [.quit]
    default: break
    }
    return []
  }

  private var selected: Int? {
    found.isEmpty ? nil : found[min(list.selected, found.count - 1)]
  }

  /// Searches beside the loop: typing never waits, and only the latest search counts.
  private func look(for search: TextInput?) -> [Effect<Message>] {
    let text = search?.text ?? ""
    let books = books
    return [
      .background(lane: "search") {
        let find = FuzzyFind(text)
        return .found(text, books.indices.filter { find.score(in: books[$0]) != nil })
      }
    ]
  }

  private mutating func pressInForm(_ key: Key) -> [Effect<Message>] {
    switch form?.handle(key) {
    case .submitted where form?["title"].isEmpty == true:
      form?.setErrors(["title": "A book has a title"])
    case .submitted:
      books.append(form?["title"] ?? "")
      form = nil
      toast = Toast(.done, "Added")
      return look(for: search)
    case .cancelled: form = nil
    default: break
    }
    return []
  }

  private mutating func pressInPalette(_ key: Key) -> [Effect<Message>] {
    let rows = Palette.height(in: Rect(size))
    switch palette?.handle(key, items: Shelf.actions, height: rows) {
    case .cancelled: palette = nil
    case .chosen(let place):
      palette = nil
      let action = Shelf.actions[place]
      if let reason = action.reason {
        toast = Toast(.problem, reason)
      } else if let key = Key(action.key) {
        return press(key)
      }
    default: break
    }
    return []
  }
}

func runShelf() {
  let application = Application<Shelf, Shelf.Message>(
    input: { .event($0) }, update: { $0.update($1) }, view: { $0.view($1) })
  do throws(TerminalFailure) {
    _ = try run(application, model: Shelf())
  } catch {
    print("This example needs a terminal: \(error)")
  }
}
