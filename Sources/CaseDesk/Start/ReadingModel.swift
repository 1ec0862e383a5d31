import Casework
import Terminal
import Wording

/// A text to read above a section: the first run, the guide, or what a stranger is told.
struct ReadingModel {
  enum Text: Hashable {
    /// What an empty desk offers.
    case start
    case guide
    /// For somebody who is not in the register.
    case stranger
  }

  let text: Text
  var state = PageState()
  /// What is searched for; nil while nothing is.
  var search: TextInput?
  /// The hit in view, from the first.
  var hit = 0

  init(_ text: Text) { self.text = text }
}

extension DeskModel {
  func page(_ reading: ReadingModel) -> Page {
    switch reading.text {
    case .start: startPage
    case .guide: guidePage
    case .stranger: strangerPage
    }
  }

  /// The examples, a first case, or the guide.
  private var startPage: Page {
    let words = GuideWords(speech.language)
    var paragraphs = [Paragraph(text: words.startText(database))]
    for (command, title, text) in [
      (DeskCommand.openExamples, words.examples, words.examplesText),
      (.newCase, words.firstCase, words.firstCaseText),
      (.goToGuide, words.readGuide, words.readGuideText),
    ] {
      paragraphs += [
        .blank,
        Paragraph(
          text: title, style: Theme.standard.title, isStop: true, target: .command(command)),
        Paragraph(text: text, indent: 2),
      ]
    }
    return Page(paragraphs: paragraphs)
  }

  private var guidePage: Page {
    let paragraphs = GuideWords(speech.language).chapters.flatMap { chapter in
      [.heading(chapter.title), .blank]
        + chapter.paragraphs.flatMap { [Paragraph(text: $0), .blank] }
    }
    return Page(paragraphs: paragraphs)
  }

  private var strangerPage: Page {
    let words = GuideWords(speech.language)
    return Page(
      paragraphs: words.strangerText(actorID).flatMap { [Paragraph(text: $0), .blank] })
  }

  func title(_ reading: ReadingModel) -> String {
    let words = GuideWords(speech.language)
    return switch reading.text {
    case .start: words.startTitle
    case .guide: words.guideTitle
    case .stranger: words.strangerTitle
    }
  }
}

// MARK: Drawing

extension DeskModel {
  private var readingRows: [Rect] {
    Rect(size).rows(.fixed(1), .fixed(1), .fill(), .fixed(1))
  }

  private var readingBody: Rect { readingRows[2].inset(columns: 1) }

  func drawReading(_ reading: ReadingModel, into view: inout View<DeskMessage>) {
    let rows = readingRows
    drawTitle(title(reading), into: &view.frame, in: rows[0])
    let body = readingBody
    for place in page(reading).draw(reading.state, into: &view.frame, in: body) {
      view.hit(place.rect, .row(place.stop))
    }
    guard let search = reading.search else { return drawKeys(&view) }
    let x = view.frame.draw(words.searchLabel, in: rows[1], style: Theme.standard.title)
    let field = Rect(x: x + 1, y: rows[1].y, width: max(1, rows[1].width - x - 1), height: 1)
    let count = hits(reading).count
    TextField(search).draw(into: &view.frame, in: field)
    let guide = GuideWords(speech.language)
    drawKeys(
      [
        KeyHint("Enter", guide.nextHit(min(reading.hit + 1, count), of: count)),
        KeyHint("Esc", words.searchStop),
      ], &view)
  }

  /// The lines of the page that have what is searched for.
  private func hits(_ reading: ReadingModel) -> [Int] {
    let wanted = (reading.search?.text ?? "").lowercased()
    guard !wanted.isEmpty else { return [] }
    return page(reading).lines(width: readingBody.width - 1).enumerated().filter { _, line in
      line.spans.map(\.text).joined().lowercased().contains(wanted)
    }.map(\.offset)
  }
}

// MARK: Keys

extension DeskModel {
  mutating func pressInReading(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    guard case .reading(var reading) = stack.last else { return [] }
    if reading.search != nil {
      // In a line that is typed every letter is text, so help has its own key.
      if key == Key(.function(1)) { return perform(.help, desk) }
      search(key, &reading)
    } else {
      if let effects = obey(key, desk) { return effects }
      let lines = page(reading).lines(width: readingBody.width - 1)
      _ = reading.state.handle(key, lines, height: readingBody.height)
    }
    stack[stack.count - 1] = .reading(reading)
    return []
  }

  private func search(_ key: Key, _ reading: inout ReadingModel) {
    switch key {
    case .escape: reading.search = nil
    case .enter, .down:
      reading.hit += 1
      show(&reading)
    case .up:
      reading.hit -= 1
      show(&reading)
    default:
      guard reading.search?.handle(key) == true else { return }
      reading.hit = 0
      show(&reading)
    }
  }

  /// Brings the hit in view, around the end.
  private func show(_ reading: inout ReadingModel) {
    let hits = hits(reading)
    guard !hits.isEmpty else {
      reading.hit = 0
      return
    }
    reading.hit = (reading.hit + hits.count) % hits.count
    let lines = page(reading).lines(width: readingBody.width - 1)
    reading.state.scroll(to: hits[reading.hit], lines, height: readingBody.height)
  }

  mutating func pasteInReading(_ text: String) {
    guard case .reading(var reading) = stack.last, reading.search != nil else { return }
    reading.search?.insert(text)
    reading.hit = 0
    show(&reading)
    stack[stack.count - 1] = .reading(reading)
  }

  mutating func clickInReading(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    guard case .reading(let reading) = stack.last,
      let target = page(reading).target(at: row)
    else { return [] }
    return follow(target, desk)
  }

  mutating func performInReading(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard case .reading(var reading) = stack.last else { return [] }
    switch command {
    case .open:
      guard let target = page(reading).target(at: reading.state.selected) else { return [] }
      return follow(target, desk)
    case .search:
      reading.search = TextInput("", limit: 100)
      stack[stack.count - 1] = .reading(reading)
    default: break
    }
    return []
  }
}
