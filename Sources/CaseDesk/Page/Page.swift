import ChallengeCore
import Terminal

/// What Enter on a paragraph opens.
enum Target: Hashable {
  /// One of the possibilities of the dossier.
  case take(Int)
  /// One of the possibilities where it stands among the others.
  case among(Int)
  case remedy(Remedy)
  case record(RecordID)
  /// The whole of a text that is shown in short.
  case tab(DossierTab)
  case openCase(CaseNumber)
  case command(DeskCommand)
  /// A record as one entry of the journal left it.
  case version(RecordID, entry: Int)
  /// A term of the dossier, by its place.
  case term(Int)
}

extension Target {
  /// Whether it means the same thing in a newer reading of the case; a place in a list does not.
  var isLasting: Bool {
    switch self {
    case .take, .among, .term, .command: false
    case .remedy, .record, .tab, .openCase, .version: true
    }
  }
}

/// A piece of text of a page; wrapped to whatever width there is.
struct Paragraph: Hashable {
  /// Stands left of the text, which then begins in the page's text column.
  var lead = ""
  /// A sign before the text, which says nothing that the words around it do not say.
  var mark = ""
  var text: String
  var style = Style.plain
  var indent = 0
  /// Whether the selection rests on it.
  var isStop = false
  var target: Target?
  /// What is said line by line in place of lead and text, where these are made for the eye.
  var spoken: String?
  /// What it is to the selection, when that has to go somewhere by itself.
  var role = Role.plain
  /// Whether it names what follows.
  var isHeading = false

  /// What a paragraph is to the selection.
  enum Role: Hashable {
    case plain
    /// Somebody has to do something.
    case move
    /// It is what one would do now: where one goes on when something is done.
    case next
    /// It is still missing for something else.
    case missing
    /// The selection never comes to rest on it by itself: it ends something, or only warns.
    case aside
  }

  static func heading(_ text: String) -> Paragraph {
    Paragraph(text: text, style: Theme.standard.heading, isHeading: true)
  }

  static let blank = Paragraph(text: "")
}

/// A text of paragraphs of which some can be chosen: a dossier's tab, the reasons of a refusal.
struct Page {
  var paragraphs: [Paragraph]
  /// Columns before the text of a paragraph with a lead.
  var leadWidth = 0

  struct Line {
    let spans: [Span]
    /// The stop that this line belongs to; nil for what cannot be chosen.
    let stop: Int?

    var isBlank: Bool { stop == nil && spans.allSatisfy { $0.text.allSatisfy { $0 == " " } } }
  }

  /// Columns for the `>` of the selected paragraph.
  static let margin = 2

  var stops: [Paragraph] { paragraphs.filter(\.isStop) }

  func target(at stop: Int) -> Target? {
    let stops = stops
    return stops.isEmpty ? nil : stops[min(max(0, stop), stops.count - 1)].target
  }

  func lines(width: Int) -> [Line] {
    let column = leadColumn(width)
    var lines: [Line] = []
    var stop = -1
    for paragraph in paragraphs {
      if paragraph.isStop { stop += 1 }
      lines += wrapped(paragraph, width: width, leadWidth: column).map {
        Line(spans: $0, stop: paragraph.isStop ? stop : nil)
      }
    }
    return lines
  }

  /// The columns for leads: more than asked where there is room for the longest, less in a narrow
  /// window.
  private func leadColumn(_ width: Int) -> Int {
    guard leadWidth > 0 else { return 0 }
    let longest = paragraphs.map { displayWidth($0.lead) }.max() ?? 0
    return min(max(leadWidth, min(longest + 2, width / 3)), max(10, width * 2 / 5))
  }

  private func wrapped(_ paragraph: Paragraph, width: Int, leadWidth: Int) -> [[Span]] {
    let mark = paragraph.mark.isEmpty ? "" : "\(paragraph.mark) "
    let before = paragraph.indent + (paragraph.lead.isEmpty ? 0 : leadWidth)
    let column = before + displayWidth(mark)
    let room = max(8, width - Page.margin - column)
    let pad = String(repeating: " ", count: Page.margin + column)
    let texts = wordWrap(paragraph.text, width: room)
    let free = leadWidth - displayWidth(paragraph.lead)
    let start = String(repeating: " ", count: Page.margin + paragraph.indent)
    let lead = Span(paragraph.lead, Theme.standard.muted)
    let lines = texts.enumerated().map { index, line -> [Span] in
      guard index == 0 else { return [Span(pad)] + Span.linked(line, paragraph.style) }
      let text = Span.linked(mark + line, paragraph.style)
      if paragraph.lead.isEmpty || free < 1 {
        return [Span(String(repeating: " ", count: Page.margin + before))] + text
      }
      return [Span(start), lead, Span(String(repeating: " ", count: free))] + text
    }
    // A lead that is too long for its column stands on a row of its own.
    guard !paragraph.lead.isEmpty, free < 1 else { return lines }
    let rows = wordWrap(paragraph.lead, width: max(8, width - Page.margin - paragraph.indent))
    return rows.map { [Span(start), Span($0, Theme.standard.muted)] } + lines
  }
}
