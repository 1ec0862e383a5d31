@testable import Terminal

/// A small application for tests: a list of notes, a form to add one, help by click or key.
struct Notebook {
  enum Message {
    case event(InputEvent)
    case pick(Int)
    case help, poll
    case stored(String)
  }

  var size = Size(0, 0)
  var notes = ["brood", "melk", "kaas"]
  var list = ListState()
  var form: FormState?
  var isHelping = false
  var polls = 0
  var stored: [String] = []

  static func application(start: [Effect<Message>] = []) -> Application<Notebook, Message> {
    Application(
      start: start, wakeUp: (everyMs: 1_000, message: .poll), input: { .event($0) },
      update: { $0.update($1) }, view: { $0.view($1) })
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .event(.key(let key)): return press(key)
    case .event(.paste(let text)): _ = form?.paste(text)
    case .event(.resize(let size)): self.size = size
    case .event: break
    case .pick(let row): list.select(row, count: notes.count, height: height)
    case .help: isHelping = true
    case .poll: polls += 1
    case .stored(let note):
      stored.append(note)
      notes.append(note)
    }
    return []
  }

  private var height: Int { max(0, size.height - 2) }

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    if var form {
      let outcome = form.handle(key)
      self.form = outcome == .cancelled || outcome == .submitted ? nil : form
      guard outcome == .submitted else { return [] }
      let text = form["tekst"]
      return [.perform { .stored(text) }]
    }
    if list.handle(key, count: notes.count, height: height) { return [] }
    switch key {
    case .character("n"): form = FormState([FormField("tekst", label: "Tekst")])
    case .character("e"): return [.suspend { .stored("uit de editor") }]
    case .character("q"): return [.quit, .perform { .stored("nooit") }]
    case .character("?"): isHelping = true
    default: break
    }
    return []
  }

  private func view(_ size: Size) -> View<Message> {
    var view = View<Message>(frame: Frame(size: size))
    let rows = view.frame.bounds.rows(.fixed(1), .fill(), .fixed(1))
    view.frame.draw(isHelping ? "Hulp" : "Notities", in: rows[0])
    let places = Table.list(count: notes.count, state: list) { Span(notes[$0]) }
      .draw(into: &view.frame, in: rows[1])
    for place in places { view.hit(place.rect, .pick(place.index)) }
    let bar = KeyBar([KeyHint("n", "nieuw")], help: KeyHint("?", "hulp"))
    for place in bar.draw(into: &view.frame, in: rows[2]) where place.index == -1 {
      view.hit(place.rect, .help)
    }
    if let form { Form(form).draw(into: &view.frame, in: rows[1]) }
    return view
  }
}
