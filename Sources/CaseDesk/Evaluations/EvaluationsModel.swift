import Casework
import ChallengeCore
import Terminal
import Terms

/// An evaluation as the list shows it.
struct EvaluationRow: Hashable, Sendable {
  let evaluation: CaseEvaluation
  /// What it still lacks, in words.
  let missing: [String]
}

/// The evaluations of the cases that have been looked into, by case.
struct EvaluationReading: Sendable {
  /// A case at the version and on the day at which it was looked into.
  struct Known: Sendable {
    let version: Int
    let on: CalendarDate
    let rows: [EvaluationRow]
  }

  /// A case that is still to be looked into, at the version that the list has of it.
  struct Waiting: Sendable {
    let number: CaseNumber
    let version: Int
  }

  /// Which cases there are now, in no order; nil when only more of them were looked into.
  let numbers: Set<CaseNumber>?
  /// Those that were looked into in this reading.
  let read: [CaseNumber: Known]
  let waiting: [Waiting]
}

/// Evaluations over all cases, and the lessons of all cases.
struct EvaluationsModel {
  enum Look { case evaluations, lessons }

  var look = Look.evaluations
  var search = SearchLine()
  /// Only evaluations that stand so.
  var standing: CaseEvaluation.Standing?
  private(set) var known: [CaseNumber: EvaluationReading.Known] = [:]
  /// Cases that are still to be looked into; nil before the first answer.
  private(set) var waiting: Int?
  private(set) var lessons: [FoundLesson]?
  private(set) var shown: [EvaluationRow] = []
  private(set) var shownLessons: [FoundLesson] = []
  private(set) var rows = GroupedRows()
  /// The place in each look.
  private var states = [GroupedState(), GroupedState()]

  var state: GroupedState {
    get { states[look == .evaluations ? 0 : 1] }
    set { states[look == .evaluations ? 0 : 1] = newValue }
  }

  /// How many evaluations stand how, of the cases that have been looked into.
  var standings: [CaseEvaluation.Standing: Int] {
    var counts: [CaseEvaluation.Standing: Int] = [:]
    for row in known.values.flatMap(\.rows) { counts[row.evaluation.standing, default: 0] += 1 }
    return counts
  }

  var isEverything: Bool { standing == nil && search.text.isEmpty }

  var selected: EvaluationRow? {
    guard look == .evaluations, !shown.isEmpty else { return nil }
    return shown[min(max(0, state.selected), shown.count - 1)]
  }

  var selectedLesson: FoundLesson? {
    guard look == .lessons, !shownLessons.isEmpty else { return nil }
    return shownLessons[min(max(0, state.selected), shownLessons.count - 1)]
  }

  mutating func take(_ reading: EvaluationReading) {
    if let numbers = reading.numbers { known = known.filter { numbers.contains($0.key) } }
    known.merge(reading.read) { $1 }
    waiting = reading.waiting.count
  }

  mutating func take(_ lessons: [FoundLesson]) { self.lessons = lessons }

  // MARK: Showing

  /// Works out what is shown; the same evaluation or lesson stays selected.
  mutating func show(
    height: Int, heading: (CaseEvaluation.Standing, Int) -> String,
    lessonText: (FoundLesson) -> String
  ) {
    switch look {
    case .evaluations: showEvaluations(height, heading)
    case .lessons: showLessons(height, lessonText)
    }
  }

  private mutating func showEvaluations(
    _ height: Int, _ heading: (CaseEvaluation.Standing, Int) -> String
  ) {
    let chosen = selected?.evaluation.name
    let all = known.values.flatMap(\.rows).filter { row in
      let evaluation = row.evaluation
      let text = [evaluation.number.text, evaluation.title, evaluation.area, evaluation.domain]
      return (standing.map { $0 == evaluation.standing } ?? true)
        && (search.text.isEmpty
          || search.matches(SearchLine.folded(text.compactMap(\.self).joined(separator: " "))))
    }
    let groups = Dictionary(grouping: all, by: \.evaluation.standing)
    shown = []
    rows = GroupedRows()
    for standing in CaseEvaluation.Standing.allCases {
      guard let members = groups[standing] else { continue }
      rows.addHeading(heading(standing, members.count), blankBefore: false)
      for _ in members { rows.addItem() }
      shown += members.sorted { left, right in
        if standing == .done {
          return (right.day, left.evaluation.name) < (left.day, right.evaluation.name)
        }
        return (left.day, left.evaluation.name) < (right.day, right.evaluation.name)
      }
    }
    let place = shown.firstIndex { $0.evaluation.name == chosen }
    state.select(place ?? state.selected, rows, height: height)
  }

  private mutating func showLessons(_ height: Int, _ text: (FoundLesson) -> String) {
    let chosen = selectedLesson
    let all = lessons ?? []
    shownLessons =
      search.text.isEmpty ? all : all.filter { search.matches(SearchLine.folded(text($0))) }
    rows = .list(of: shownLessons.count)
    let place = chosen.flatMap { shownLessons.firstIndex(of: $0) }
    state.select(place ?? state.selected, rows, height: height)
  }
}

extension EvaluationRow {
  /// The day that it is sorted by.
  fileprivate var day: CalendarDate { evaluation.doneOn ?? evaluation.due ?? .latest }
}
