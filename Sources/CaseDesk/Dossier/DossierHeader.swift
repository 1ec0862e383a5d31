import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// What stands above every tab and never scrolls away: which case, how it is shown, its phases, its
/// state, whose move it is and by when, and the contact persons where there is room.
struct DossierHeader {
  let open: Desk.OpenDossier
  let speech: Speech
  /// The day of the screen; a dossier as it was has its own.
  let today: CalendarDate

  private var words: DeskWords { speech.desk }
  private var theme: Theme { .standard }
  private var summary: CaseSummary { open.dossier.summary }
  private var on: CalendarDate { open.asOf ?? today }

  /// The rows for a width, at most so many; what is cut off for want of rows ends in `…`.
  func lines(width: Int, atMost rows: Int) -> [[Span]] {
    let title = titleLines(width)
    let standing = standingLines(width)
    let contacts = open.dossier.clearance.level == .published ? "" : contactLine
    var phases = phaseLine(width)
    var rest: [[Span]] = []
    let used = phases.reduce(0) { $0 + displayWidth($1.text) }
    if !contacts.isEmpty {
      if used + 3 + displayWidth(contacts) <= width {
        let gap = String(repeating: " ", count: width - used - displayWidth(contacts))
        phases += [Span(gap), Span(contacts, theme.muted)]
      } else if title.count + 1 + standing.count < rows, displayWidth(contacts) <= width {
        rest = [[Span(contacts, theme.muted)]]
      }
    }
    // The title gives way first, then what is to be done: both are on the overview in full.
    let room = max(1, rows - 1 - standing.count)
    let shownTitle =
      title.count <= room ? title : Array(title.prefix(room - 1)) + [cut(title[room - 1], width)]
    let left = max(1, rows - 1 - shownTitle.count)
    let shownStanding = standing.count <= left ? standing : [standingInShort(width)]
    return shownTitle + [phases] + shownStanding + rest
  }

  /// A line that goes on where there is no room for it, marked as such.
  private func cut(_ line: [Span], _ width: Int) -> [Span] {
    guard let last = line.last else { return line }
    let room = width - line.dropLast().reduce(0) { $0 + displayWidth($1.text) } - 2
    var text = last.text
    while displayWidth(text) > max(0, room), !text.isEmpty { text.removeLast() }
    return line.dropLast() + [Span(text + " …", last.style)]
  }

  // MARK: Title

  /// How the dossier is shown, when that is not as it is now and for work.
  private var mark: String? {
    if let date = open.asOf { return words.pastMark(date) }
    if summary.hasEnded { return words.endedMark }
    return open.dossier.isReadOnly ? words.readOnlyMark : nil
  }

  /// Number and title; a mark stands before them in reverse, and in capitals.
  private func titleLines(_ width: Int) -> [[Span]] {
    let mark = mark.map { " \($0) " } ?? ""
    let before = mark.isEmpty ? 0 : displayWidth(mark) + 1
    let text = "\(summary.number) \(summary.title)"
    let room = width - before
    let wrapped =
      room >= 20
      ? wordWrap(text, width: room)
      : [""] + wordWrap(text, width: width)
    return wrapped.enumerated().map { row, line in
      guard before > 0, row == 0 else {
        return [
          Span(
            room >= 20 && before > 0 ? String(repeating: " ", count: before) + line : line,
            theme.title)
        ]
      }
      return [Span(mark, theme.title.with(.reverse)), Span(" "), Span(line, theme.title)]
    }
  }

  // MARK: Phases

  /// The phases with the day each began: `✓` for one that is behind, `●` and brackets for the current
  /// one. Days become months, and then go, where they do not fit.
  private func phaseLine(_ width: Int) -> [Span] {
    let starts = open.dossier.projection.phaseStarts
    let forms: [(CalendarDate) -> String] = [
      { " \(speech.language.short($0))" }, { " \(words.month($0))" }, { _ in "" },
    ]
    for form in forms {
      let spans = phaseSpans(starts, between: " → ", form)
      if spans.reduce(0, { $0 + displayWidth($1.text) }) <= width { return spans }
    }
    let names = phaseSpans(starts, between: " ") { _ in "" }
    if names.reduce(0, { $0 + displayWidth($1.text) }) <= width { return names }
    return phaseSpans(starts, between: " ", letters: 4) { _ in "" }
  }

  private func phaseSpans(
    _ starts: [Phase: CalendarDate], between sign: String, letters: Int? = nil,
    _ form: (CalendarDate) -> String
  ) -> [Span] {
    let phases = summary.phase == .vooroverleg ? [.vooroverleg] + Phase.main : Phase.main
    let current = phases.firstIndex(of: summary.phase) ?? 0
    var spans: [Span] = []
    for (place, phase) in phases.enumerated() {
      if !spans.isEmpty { spans.append(Span(sign, theme.muted)) }
      let whole = speech.records.phase(phase)
      let name =
        phase == summary.phase ? whole : letters.map { "\(whole.prefix($0))." } ?? whole
      let began = starts[phase].map(form) ?? ""
      if phase == summary.phase {
        spans.append(Span("[\(summary.hasEnded ? "■" : "●") \(name)\(began)]", theme.accent))
      } else if place < current, starts[phase] != nil {
        spans.append(Span("✓ \(name)\(began)"))
      } else {
        spans.append(Span(name, theme.muted))
      }
    }
    return spans
  }

  // MARK: Standing

  /// State, whose move and by when; the date keeps its colour where it stands whole on the last row.
  private func standingLines(_ width: Int) -> [[Span]] {
    let style = speech.mark(summary.attention(on: on, warnDays: DeskLimits.warnDays))
    let due = speech.due(summary, on: on)
    let text = "\(state) · \(speech.move(summary))"
    let wrapped = wordWrap(due.isEmpty ? text : "\(text), \(due)", width: width)
    var lines = wrapped.dropLast().map { [Span($0)] }
    let last = wrapped.last ?? ""
    if !due.isEmpty, last.hasSuffix(due) {
      lines.append([Span(String(last.dropLast(due.count))), Span(due, style)])
    } else {
      lines.append([Span(last)])
    }
    return lines
  }

  private var state: String {
    let outcome = summary.outcome.map { " (\(speech.records.outcome($0)))" } ?? ""
    return speech.text(summary.label) + outcome
  }

  /// Whose move and by when on one row, and then the state as far as it fits.
  private func standingInShort(_ width: Int) -> [Span] {
    let style = speech.mark(summary.attention(on: on, warnDays: DeskLimits.warnDays))
    let by = summary.pressingMoves.first.map { speech.records.side($0.by) } ?? words.nobodysMove
    let due = speech.due(summary, on: on)
    let line = [Span(due.isEmpty ? by : "\(by), "), Span(due, style), Span(" · \(state)")]
    let used = line.reduce(0) { $0 + displayWidth($1.text) }
    return used <= width ? line : cut(line, width)
  }

  private var contactLine: String {
    Side.allCases.map { side in
      let name = open.dossier.challenge.contactPerson(of: side).map { contactName($0) }
      return words.contact(speech.records.side(side), name)
    }.joined(separator: " · ")
  }

  private func contactName(_ record: Record) -> String {
    let person = record.person("person").flatMap { open.dossier.situation.people[$0] }
    let name = person?.name ?? record.text("name") ?? record.text("person") ?? "–"
    let phone = record.text("phone") ?? person?.phone
    return [name, phone].compactMap(\.self).joined(separator: " ")
  }
}
