import Casework
import ChallengeCore
import Terminal
import Wording

/// What a resident sees of a challenge: questions with their answers, and nothing to change.
struct ResidentModel {
  let language: Language
  var status: StatusView
  /// What the store said when the status was read.
  var counter: Int?
  var size = Size(80, 24)
  var question = 0
  /// How far each answer has been read.
  var states: [PageState]
  /// Lines that the help has been scrolled; nil while it is closed.
  var help: Int?

  init(_ status: StatusView, counter: Int?, _ language: Language) {
    self.status = status
    self.counter = counter
    self.language = language
    states = StatusChapter.Question.allCases.map { _ in PageState() }
  }

  var words: StatusDeskWords { StatusDeskWords(language) }
  var chapters: [StatusChapter] { StatusPage(language).chapters(status) }

  /// The answer to a question.
  func page(_ chapter: StatusChapter) -> Page {
    Page(paragraphs: chapter.blocks.flatMap(Paragraph.paragraphs))
  }
}

extension Paragraph {
  /// A part of a letter or a status page, on a screen.
  static func paragraphs(_ block: Paper.Block) -> [Paragraph] {
    switch block {
    case .heading(_, let text): [.blank, .heading(text)]
    case .text(let text): [Paragraph(text: text), .blank]
    case .lines(let lines): lines.map { Paragraph(text: $0) } + [.blank]
    case .items(let items): items.map { Paragraph(mark: "•", text: $0, indent: 1) } + [.blank]
    case .quote(let text): [Paragraph(text: text, indent: 2), .blank]
    case .document(let label, _, let name):
      [Paragraph(text: name.map { "\(label) (\($0))" } ?? label)]
    }
  }
}

enum ResidentMessage {
  case event(InputEvent)
  case question(Int)
  case help
  case wakeUp
  case read(StatusView, counter: Int?)
}
