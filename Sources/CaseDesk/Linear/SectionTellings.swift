import Casework
import ChallengeCore
import Terminal
import Wording

extension LinearDesk {
  /// Calendar, figures, evaluations and catalogue, told in the groups that the screens show.
  func telling(of section: DeskSection) -> Telling {
    let (model, words) = (model, words)
    var telling = Telling(place: "section \(section)", heading: [model.spokenState.asSentence])
    switch section {
    case .today, .cases, .workflow: break
    case .calendar:
      telling.place += " \(model.calendar.isMine) \(model.calendar.onlyContracts)"
      // The rows of the agenda: a month is only another look at the same.
      telling.add(model.calendar.rows) { model.aloud(model.calendar.shown[$0]) }
    case .figures:
      telling.place += " \(model.figures.period)"
      telling.add(model.figures.rows) { model.figures.aloud($0) }
    case .evaluations:
      telling.place += " \(model.evaluations.look) \(model.evaluations.search.text)"
      telling.add(model.evaluations.rows) { model.evaluationAloud($0) }
    case .catalogue:
      telling.place += " \(model.catalogue.choice) \(model.catalogue.search.text)"
      telling.add(model.catalogue.rows) { model.aloud(model.catalogue.shown[$0]) }
    }
    if telling.lines.isEmpty {
      let isNone = section == .evaluations && model.evaluations.isEverything
      telling.add(isNone ? model.noEvaluationsText : words.nothingMatches.asSentence)
    }
    return telling
  }
}

extension Telling {
  /// Adds rows under their headings; each item gets a number.
  mutating func add(_ rows: GroupedRows, item: (Int) -> String) {
    for row in rows.rows {
      switch row {
      case .blank: break
      case .heading(let text): add(text.withCountAloud, isHeading: true)
      case .note(let text): add(text.asSentence)
      case .item(let index): add(item(index), opening: index)
      }
    }
  }
}

extension FiguresModel {
  /// A bar as a sentence, with what its number counts where the chart begins.
  fileprivate func aloud(_ index: Int) -> String {
    let item = items[index]
    let bar = charts[item.chart].bars[item.bar]
    return "\(bar.label): \(bar.number)".asSentence
  }
}

extension DeskModel {
  /// The line that says what a section shows, as it is said.
  fileprivate var spokenState: String {
    let text =
      switch section {
      case .calendar: calendarFilterText
      case .figures: figuresText
      case .evaluations: evaluationsFilterText
      case .catalogue: catalogueFilterText
      case .today, .cases, .workflow: ""
      }
    return "\(section.title(words)): \(words.spoken(text))"
  }

  fileprivate func aloud(_ entry: CalendarEntry) -> String {
    var day = speech.language.date(entry.day)
    if entry.isLate(on: today) { day += ", \(words.daysLate(entry.day.days(until: today)))" }
    var parts = ["\(day): \(what(entry))"]
    if case .item(let item, let number, _) = entry.subject {
      parts.append(words.linearPlace(item.title, number.text))
    }
    return parts.map { $0.capitalizedFirst.asSentence }.joined(separator: " ")
  }

  fileprivate func evaluationAloud(_ index: Int) -> String {
    guard evaluations.look == .evaluations else {
      return LessonText(evaluations.shownLessons[index], speech).line
    }
    let row = evaluations.shown[index]
    let evaluation = row.evaluation
    var parts = [
      words.linearPlace(evaluation.title, evaluation.number.text),
      words.evaluationKind(isInterim: evaluation.kind == .interim), standingLine(evaluation),
    ]
    parts += row.missing
    return parts.map { $0.capitalizedFirst.asSentence }.joined(separator: " ")
  }

  fileprivate func aloud(_ entry: CatalogueEntry) -> String {
    let task = entry.task
    var parts = [
      [task.name, task.area].compactMap(\.self).joined(separator: ", "),
      words.contractSentence(task, on: today),
    ]
    if let day = task.noticeDay { parts.append(words.noticeSentence(day, on: today)) }
    if entry.openCount > 0 {
      parts.append(words.challengesOf(entry.openCount, entry.openCases.map(\.text)))
    }
    return parts.map(\.asSentence).joined(separator: " ")
  }
}
