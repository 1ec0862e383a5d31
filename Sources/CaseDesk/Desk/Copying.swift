import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// A text to take along: sent to the terminal, and shown so that it can be selected.
struct CopiedModel {
  let title: String
  let text: String
  var offset = 0
}

extension DeskModel {
  /// What can be copied here.
  var copyPicker: PickerModel {
    PickerModel(
      .copy, title: words.whatToCopy,
      items: copyChoices.map {
        .init(value: $0.rawValue, label: words.copy($0), detail: "")
      })
  }

  private var copyChoices: [DeskWords.CopyChoice] {
    DeskWords.CopyChoice.allCases.filter { choice in
      switch choice {
      case .row, .screen: true
      case .number: caseInView != nil
      case .dossier: dossier != nil
      case .statusCode: knownCode != nil
      }
    }
  }

  /// The case that is in view or selected.
  var caseInView: CaseNumber? {
    if let dossier { return dossier.number }
    switch section {
    case .cases: return list.selected?.number
    case .today: return todayScreen.selectedCase?.number
    case .workflow: return nil
    case .calendar:
      if case .item(_, let number, _)? = calendar.selected?.subject { return number }
      return nil
    case .evaluations:
      return evaluations.selected?.evaluation.number ?? evaluations.selectedLesson?.number
    case .figures, .catalogue: return nil
    }
  }

  /// The status code that was made for the case in view since the desk was opened.
  private var knownCode: StatusCode? { caseInView.flatMap { knownCodes[$0] } }

  mutating func copy(_ choice: DeskWords.CopyChoice, _ desk: Desk) -> [DeskEffect] {
    switch choice {
    case .row: copy(rowText, desk)
    case .number: copy(caseInView?.text ?? "", desk)
    case .statusCode: copy(knownCode?.text ?? "", desk)
    case .dossier: copy(dossierText, desk)
    case .screen: copy(view(size).frame.text, desk)
    }
  }

  /// Sends a text to the terminal, and shows it to be selected.
  mutating func copy(_ text: String, _ desk: Desk) -> [DeskEffect] {
    guard !text.allSatisfy(\.isWhitespace) else {
      say(.note, words.nothingToCopy)
      return []
    }
    let isSent = desk.options.sendsToClipboard
    overlay = .copied(
      CopiedModel(title: isSent ? words.sentToTerminal : words.clipboardIsOff, text: text))
    return isSent ? [.copy(text)] : []
  }

  /// The field that has the focus, the paragraph or row that is selected: what the cursor is on.
  private var rowText: String {
    if let form { return form.state.fields[safely: form.state.focus]?.value ?? "" }
    if case .dossier(let dossier) = stack.last {
      let page = dossier.page(dossier.tab, speech, today: today)
      return page.stops[safely: dossier.state.selected].map(\.copied) ?? ""
    }
    if case .record(let record) = stack.last, let dossier {
      return recordLines(record, dossier).map { $0.map(\.text).joined().trimmed }
        .joined(separator: "\n")
    }
    switch section {
    case .today: return todayScreen.selectedCase.map(caseText) ?? ""
    case .cases: return list.selected.map(caseText) ?? ""
    case .workflow:
      guard let chart, let text = chartText(chart), let state = chart.state(in: text.scene) else {
        return ""
      }
      return text.page(state).plainText(width: Self.copyWidth)
    case .calendar, .figures, .evaluations, .catalogue:
      let frame = view(size).frame
      return frame.row(frame.cursor.y).drop { $0 == ">" || $0 == " " }.trimmed
    }
  }

  /// A case in one line.
  private func caseText(_ summary: CaseSummary) -> String {
    [
      "\(summary.number) \(summary.title)", speech.place(summary), speech.move(summary),
      speech.due(summary, on: today),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var dossierText: String { dossier?.plainText(speech, today: today) ?? "" }

  /// Columns to which what is copied is wrapped.
  private static let copyWidth = 80

  // MARK: What was copied, to select

  mutating func press(_ key: Key, in copied: CopiedModel) -> [DeskEffect] {
    let moved = ScrollText.offset(
      copied.offset, after: key, lines: copiedLines(copied).count, height: size.height - 2)
    if let moved {
      var copied = copied
      copied.offset = moved
      overlay = .copied(copied)
    } else {
      overlay = nil
    }
    return []
  }

  private func copiedLines(_ copied: CopiedModel) -> [String] {
    copied.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      $0.isEmpty ? [""] : wordWrap(String($0), width: size.width)
    }
  }

  /// The whole screen, without a border: what the terminal selects is the text and nothing else.
  func draw(_ copied: CopiedModel, into view: inout View<DeskMessage>) {
    view.usesMouse = false
    view.frame.fill(view.frame.bounds)
    let rows = Rect(size).rows(.fixed(1), .fill(), .fixed(1))
    view.frame.draw(copied.title, in: rows[0], style: Theme.standard.title)
    let lines = copiedLines(copied)
    let first = ScrollText.clamped(copied.offset, lines: lines.count, height: rows[1].height)
    for (row, line) in lines.dropFirst(first).prefix(rows[1].height).enumerated() {
      view.frame.draw(line, in: rows[1].row(row))
    }
    view.frame.cursor = rows[1].origin
    view.frame.draw(words.copiedKeys, in: rows[2], style: Theme.standard.muted)
  }
}

extension Paragraph {
  /// The paragraph as text to take along.
  fileprivate var copied: String { lead.isEmpty ? text : "\(lead) \(text)" }
}

extension String {
  /// Without blanks at its end, and without the margin of a page.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    if text.hasPrefix("  ") { text.removeFirst(2) }
    return String(text)
  }
}

extension Array {
  /// The element at a place; nil when there is none.
  fileprivate subscript(safely index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
