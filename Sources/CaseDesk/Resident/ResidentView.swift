import Casework
import ChallengeCore
import Terminal
import Wording

/// Where the parts of the resident's screen are.
struct ResidentLayout {
  let head: Rect
  /// The questions; empty where only the chosen one fits, in the first row of the answer.
  let questions: Rect
  let answer: Rect
  let keys: Rect

  static let smallest = Size(40, 10)

  init(_ size: Size, questions count: Int) {
    let room = Rect(size).rows(.fixed(3), .fixed(1), .fill(), .fixed(1))
    head = room[0].inset(columns: 1)
    keys = room[3]
    let body = room[2].inset(columns: 1)
    if size.width >= 110 {
      let parts = body.columns(.fixed(44), .fill(), gap: 4)
      questions = parts[0]
      answer = parts[1]
    } else {
      let rows = body.rows(.fixed(size.height >= 18 ? count : 1), .fixed(1), .fill())
      questions = rows[0]
      answer = rows[2]
    }
  }
}

extension ResidentModel {
  func view(_ size: Size) -> View<ResidentMessage> {
    var view = View<ResidentMessage>(frame: Frame(size: size))
    guard size.width >= ResidentLayout.smallest.width,
      size.height >= ResidentLayout.smallest.height
    else {
      let need = ResidentLayout.smallest
      let text = DeskWords(language).tooSmall(
        have: "\(size.width)×\(size.height)", need: "\(need.width)×\(need.height)")
      for (row, line) in wordWrap(text, width: size.width).enumerated() {
        view.frame.draw(line, in: view.frame.bounds.row(row))
      }
      return view
    }
    let layout = ResidentLayout(size, questions: states.count)
    drawHead(into: &view.frame, in: layout.head)
    let chapters = chapters
    page(chapters[question]).draw(
      states[question], into: &view.frame, in: layout.answer, isFocused: false)
    drawQuestions(chapters, into: &view, in: layout.questions)
    drawKeys(into: &view, in: layout.keys)
    if let help {
      view.hits = []
      helpOverlay(help).draw(into: &view.frame, in: Rect(size).inset(columns: 1))
    }
    return view
  }

  /// What it is about, the four phases, and whose turn it is.
  private func drawHead(into frame: inout Frame, in rect: Rect) {
    let theme = Theme.standard
    let date = words.today(status)
    let parts = rect.row(0).columns(.fill(), .fixed(displayWidth(date)), gap: 2)
    frame.draw(words.title(status), in: parts[0], style: theme.title)
    frame.draw(date, in: parts[1], style: theme.muted)
    frame.draw(phases, in: rect.row(1))
    frame.draw(StatusPage(language).turnInShort(status), in: rect.row(2))
  }

  private var phases: [Span] {
    let records = RecordWords(language)
    let summary = status.summary
    var spans: [Span] = []
    let all = summary.phase == .vooroverleg ? [.vooroverleg] + Phase.main : Phase.main
    for phase in all {
      if !spans.isEmpty { spans.append(Span(" → ", Theme.standard.muted)) }
      let name = records.phase(phase)
      let isHere = phase == summary.phase && !summary.hasEnded
      spans.append(
        isHere ? Span("[\(name)]", Theme.standard.accent) : Span(name, Theme.standard.muted))
    }
    if summary.hasEnded { spans.append(Span("  \(DeskWords(language).ended)")) }
    return spans
  }

  private func drawQuestions(
    _ chapters: [StatusChapter], into view: inout View<ResidentMessage>, in rect: Rect
  ) {
    let shown = rect.height < chapters.count ? [question] : Array(chapters.indices)
    for (row, index) in shown.enumerated() {
      let place = rect.row(row)
      let isChosen = index == question
      view.frame.draw(
        "\(isChosen ? ">" : " ") \(index + 1) \(chapters[index].title)", in: place,
        style: isChosen ? Theme.standard.title : .plain)
      view.hit(place, .question(index))
      guard isChosen else { continue }
      view.frame.paint(place, Theme.standard.selected)
      view.frame.cursor = place.origin
    }
  }

  private func drawKeys(into view: inout View<ResidentMessage>, in rect: Rect) {
    let bar = KeyBar(
      [
        KeyHint("↑↓", words.question), KeyHint("PgDn", words.readOn), KeyHint("q", words.quit),
      ],
      help: KeyHint("?", words.help))
    for place in bar.draw(into: &view.frame, in: rect) where place.index < 0 {
      view.hit(place.rect, .help)
    }
  }

  func helpOverlay(_ offset: Int) -> HelpOverlay {
    HelpOverlay(
      title: words.helpTitle,
      groups: [.init(words.readOnly, words.keys.map { KeyHint($0.key, $0.label) })],
      offset: offset, footer: words.helpFooter)
  }
}
