import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Where the parts of the evaluations are on a screen of a size.
struct EvaluationsLayout {
  let sections: Rect
  let filter: Rect
  let body: Rect
  /// What the selected one lacks and says; empty in a low window.
  let detail: Rect
  let keys: Rect

  init(_ size: Size) {
    let detailRows = size.height < 16 ? 0 : size.height < 40 ? 8 : 16
    let rows = Rect(size).rows(.fixed(1), .fixed(1), .fill(), .fixed(detailRows), .fixed(1))
    sections = rows[0]
    filter = rows[1]
    body = rows[2]
    detail = rows[3]
    keys = rows[4]
  }
}

extension CaseEvaluation.Standing {
  /// As the words know it.
  var name: DeskWords.EvaluationStanding {
    switch self {
    case .overdue: .overdue
    case .due: .due
    case .underWay: .underWay
    case .awaitsDecision: .awaitsDecision
    case .planned: .planned
    case .done: .done
    }
  }
}

/// A lesson in words: what it says, and by what it can be found.
struct LessonText {
  let lesson: FoundLesson
  let speech: Speech

  init(_ lesson: FoundLesson, _ speech: Speech) {
    self.lesson = lesson
    self.speech = speech
  }

  var line: String { LearningWords(speech.language).lesson(lesson.lesson) }

  /// The policy field, how the case ended and why.
  var theme: String {
    let learning = lesson.learning
    let reasons = learning.reasons + learning.challengerReasons
    let parts =
      [learning.domain, learning.outcome.map(speech.records.choice)].compactMap(\.self)
      + Set(reasons).sorted().map(speech.records.choice)
    return parts.joined(separator: " · ")
  }

  var searchText: String { "\(lesson.number) \(line) \(theme)" }
}

extension DeskModel {
  func drawEvaluations(into view: inout View<DeskMessage>) {
    let layout = EvaluationsLayout(size)
    let filter = drawSections(into: &view, in: layout.sections)
    if !drawSearch(evaluations.search, into: &view, in: filter) {
      view.frame.draw(evaluationsFilterText, in: filter, style: Theme.standard.muted)
    }
    let typing = (view.frame.cursor, view.frame.isCursorVisible)
    if evaluations.rows.count == 0 {
      drawNoEvaluations(into: &view.frame, in: layout.body)
    } else {
      evaluations.rows.draw(evaluations.state, into: &view, in: layout.body, marked: 40) {
        index, place, frame in
        switch evaluations.look {
        case .evaluations: draw(evaluations.shown[index], into: &frame, in: place)
        case .lessons: draw(evaluations.shownLessons[index], into: &frame, in: place)
        }
      }
    }
    drawEvaluation(into: &view.frame, in: layout.detail)
    if evaluations.search.isTyping { (view.frame.cursor, view.frame.isCursorVisible) = typing }
    drawKeys(searching: evaluations.search, &view)
  }

  var evaluationsFilterText: String {
    var parts: [String]
    switch evaluations.look {
    case .evaluations:
      parts = [words.evaluationCount(evaluations.shown.count)]
      if let standing = evaluations.standing { parts.append(words.standing(standing.name)) }
      if let waiting = evaluations.waiting, waiting > 0 {
        parts.append(words.stillReading(waiting))
      }
    case .lessons: parts = [words.lessonCount(evaluations.shownLessons.count)]
    }
    if !evaluations.search.text.isEmpty {
      parts.append(words.searchedFor(evaluations.search.text))
    }
    return parts.joined(separator: " · ")
  }

  /// That there is nothing to show, whatever is looked for.
  var noEvaluationsText: String {
    evaluations.look == .lessons ? words.noLessonsAnywhere : words.noEvaluations
  }

  private func drawNoEvaluations(into frame: inout Frame, in rect: Rect) {
    let isRead =
      evaluations.look == .evaluations ? evaluations.waiting == 0 : evaluations.lessons != nil
    let text =
      !isRead
      ? words.reading
      : evaluations.isEverything ? noEvaluationsText : words.noEvaluationsInFilter
    for (row, line) in wordWrap(text, width: rect.width - 4).enumerated() {
      frame.draw(line, in: rect.inset(columns: 2).row(rect.height / 3 + row))
    }
    frame.cursor = rect.origin
  }

  // MARK: Rows

  private func draw(_ row: EvaluationRow, into frame: inout Frame, in place: Rect) {
    let evaluation = row.evaluation
    let note = note(row)
    let columns = place.columns(
      .fixed(10), .fixed(11), .fixed(12), .fill(), .fixed(min(displayWidth(note), 34)), gap: 1)
    frame.draw(evaluation.number.text, in: columns[0])
    frame.draw(words.evaluationKind(isInterim: evaluation.kind == .interim), in: columns[1])
    let day = evaluation.doneOn ?? evaluation.due
    frame.draw(day.map(speech.language.short) ?? "–", in: columns[2])
    frame.draw(evaluation.title, in: columns[3], style: Theme.standard.title)
    frame.draw(note, in: columns[4], style: style(evaluation.standing), alignment: .right)
  }

  /// What a row says at its end: how late, how much is missing, or what was decided.
  private func note(_ row: EvaluationRow) -> String {
    let evaluation = row.evaluation
    if let decision = evaluation.decision { return speech.records.choice(decision.kind) }
    if evaluation.standing == .overdue, let due = evaluation.due {
      return words.daysLate(due.days(until: today))
    }
    if !row.missing.isEmpty { return words.missingCount(row.missing.count) }
    return ""
  }

  private func style(_ standing: CaseEvaluation.Standing) -> Style {
    switch standing {
    case .overdue: Theme.standard.danger
    case .due, .awaitsDecision: Theme.standard.warning
    case .underWay, .planned: .plain
    case .done: Theme.standard.success
    }
  }

  private func draw(_ lesson: FoundLesson, into frame: inout Frame, in place: Rect) {
    let text = LessonText(lesson, speech)
    let columns = place.columns(
      .fixed(10), .fill(3), place.width >= 120 ? .fill(1) : .fixed(0), gap: 1)
    frame.draw(lesson.number.text, in: columns[0])
    frame.draw(text.line, in: columns[1])
    frame.draw(text.theme, in: columns[2], style: Theme.standard.muted)
  }

  // MARK: The selected one

  private func drawEvaluation(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.draw(
      String(repeating: "─", count: rect.width), in: rect.row(0), style: Theme.standard.border)
    let area = rect.inset(columns: 1)
    let width = min(area.width, 150)
    var lines: [Span] = []
    func add(_ text: String, _ style: Style = .plain) {
      lines += wordWrap(text, width: width).map { Span($0, style) }
    }
    if let row = evaluations.selected {
      add("\(row.evaluation.number) \(row.evaluation.title)", Theme.standard.title)
      add(standingLine(row.evaluation))
      for text in row.missing { add("• \(text)") }
      for finding in row.evaluation.findings { add(findingLine(finding)) }
    } else if let lesson = evaluations.selectedLesson {
      let text = LessonText(lesson, speech)
      add("\(lesson.number) · \(text.theme)", Theme.standard.title)
      add(text.line)
    }
    for (row, line) in lines.prefix(rect.height - 1).enumerated() {
      frame.draw([line], in: area.row(row + 1))
    }
  }

  func standingLine(_ evaluation: CaseEvaluation) -> String {
    let standing = words.standing(evaluation.standing.name).capitalizedFirst
    if let decision = evaluation.decision {
      return words.decided(
        speech.records.choice(decision.kind), on: decision.on, evaluated: evaluation.doneOn)
    }
    if let done = evaluation.doneOn { return "\(standing): \(speech.language.date(done))" }
    return evaluation.due.map { "\(standing): \(words.dueInFull($0, on: today))" } ?? standing
  }

  private func findingLine(_ finding: CaseEvaluation.Finding) -> String {
    let who = finding.side.map(speech.records.side) ?? speech.records.role(.evaluator)
    return "\(who.capitalizedFirst): \(finding.text)"
  }
}
