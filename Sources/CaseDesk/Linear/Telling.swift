import Terminal
import Wording

/// What is told at one place of the desk line by line, and what can be answered there.
struct Telling: Equatable {
  /// Names the place; at the same place only what is new is told.
  var place: String
  /// Where this is and what matters most, told once on arriving.
  var heading: [String] = []
  /// What is in view at the place: a part of a dossier, a page of cases.
  var lines: [Line] = []
  var answer = Answer.choice

  struct Line: Equatable {
    var text: String
    /// The number before it; nil for what is only read.
    var number: Int?
    var isHeading = false
  }

  /// What each number opens, as the screen knows it.
  var rows: [Int: Int] = [:]

  /// What is asked for.
  enum Answer: Equatable {
    /// A number or a word of the desk.
    case choice
    /// A question of which every answer but the common words is taken as it is.
    case text(question: String)
    /// Yes or no, before something that cannot be undone.
    case yesOrNo
    /// The answer to a field of a form.
    case field(Int)
    /// All answers of a form, before it is sent.
    case review
  }
}

extension Telling {
  /// Adds a line that is only read.
  mutating func add(_ text: String, isHeading: Bool = false) {
    if !text.isEmpty { lines.append(Line(text: text, isHeading: isHeading)) }
  }

  /// Adds a line with the next number, which opens a row of the screen.
  mutating func add(_ text: String, opening row: Int) {
    let number = rows.count + 1
    rows[number] = row
    lines.append(Line(text: text, number: number))
  }

  /// Adds the paragraphs of a page as they read well aloud; what can be opened gets a number.
  mutating func add(_ page: Page) {
    var stop = -1
    for paragraph in page.paragraphs {
      if paragraph.isStop { stop += 1 }
      let text = paragraph.aloud
      if paragraph.target?.canBeFollowed == true, !text.isEmpty {
        add(text, opening: stop)
      } else {
        add(text, isHeading: paragraph.isHeading)
      }
    }
  }
}

extension Paragraph {
  /// The paragraph as a sentence or a few, without signs and columns.
  var aloud: String {
    if let spoken { return spoken }
    let parts = text.split(separator: "\n").map(String.init)
    let sentences = parts.enumerated().map { index, part in
      let sentence = index == 0 ? part : part.capitalizedFirst
      return index + 1 < parts.count && !sentence.endsSentence ? sentence + "." : sentence
    }
    let whole = sentences.joined(separator: " ")
    if whole.isEmpty { return lead }
    if isHeading {
      let counted = whole.withCountAloud
      return counted.endsSentence ? counted : "\(counted):"
    }
    return lead.isEmpty ? whole : "\(lead.capitalizedFirst): \(whole)"
  }
}

extension String {
  /// Whether it ends as a sentence does.
  var endsSentence: Bool { last.map { ".?!:".contains($0) } == true }

  /// `Binnenkort (3)` as it is said: `Binnenkort: 3.`
  var withCountAloud: String {
    guard hasSuffix(")"), let open = lastIndex(of: "("), open > startIndex else { return self }
    let count = self[index(after: open)...].dropLast()
    guard !count.isEmpty, count.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) else {
      return self
    }
    return "\(String(self[..<open]).withoutSpaceAround): \(count)."
  }

  /// The same, with a full stop when it has no end yet.
  var asSentence: String { isEmpty || endsSentence ? self : self + "." }
}

extension Target {
  /// Whether something opens; a reason that no form lifts is only read.
  var canBeFollowed: Bool {
    if case .remedy(let remedy) = self { remedy.isRecorded } else { true }
  }
}
