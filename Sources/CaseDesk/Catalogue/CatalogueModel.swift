import Casework
import ChallengeCore
import Terminal
import Terms

/// What one reading of the catalogue gave.
struct CatalogueReading: Sendable {
  /// Every task, also those that the municipality no longer does.
  let entries: [CatalogueEntry]
  /// The departments of which the reader keeps the tasks; nil stands for tasks without one.
  let kept: Set<String?>
  /// Whether the reader adds tasks, of some department at least.
  let mayAdd: Bool
}

/// The tasks of the municipality that can be challenged: which are shown, and which is selected.
struct CatalogueModel {
  /// Which tasks are shown, besides the words that are looked for.
  struct Choice: Hashable {
    var area: String?
    var domain: String?
    /// Only tasks whose contract ends within so many months.
    var months: Int?
    var showsEnded = false
  }

  /// The times ahead within which a contract ends, as they can be chosen.
  static let months = [6, 12, 18]

  var choice = Choice()
  var search = SearchLine()
  /// The task to select once the catalogue has been read, for who comes from another screen.
  var wanted: CatalogueID?
  private(set) var reading: CatalogueReading?
  /// The tasks that are shown, in order.
  private(set) var shown: [CatalogueEntry] = []
  private(set) var rows = GroupedRows()
  var state = GroupedState()

  var selected: CatalogueEntry? {
    shown.isEmpty ? nil : shown[min(max(0, state.selected), shown.count - 1)]
  }

  var isEverything: Bool { choice == Choice() && search.text.isEmpty }
  var areas: [String] { values(\.area) }
  var domains: [String] { values(\.domain) }

  var mayAdd: Bool { reading?.mayAdd ?? false }

  var mayChangeSelected: Bool {
    guard let task = selected?.task, let reading else { return false }
    return reading.kept.contains(task.department) && task.endedOn == nil
  }

  private func values(_ path: KeyPath<CatalogueTask, String?>) -> [String] {
    Set((reading?.entries ?? []).compactMap { $0.task[keyPath: path] }).sorted()
  }

  mutating func take(_ reading: CatalogueReading) { self.reading = reading }

  /// Works out what is shown; the same task stays selected.
  ///
  /// - Parameter heading: the words over a group of tasks and how many there are.
  mutating func show(
    on date: CalendarDate, height: Int, heading: (TaskGroup, Int) -> String
  ) {
    let chosen = wanted ?? selected?.task.id
    let found = (reading?.entries ?? []).filter { holds($0.task, on: date) }
    let groups = Dictionary(grouping: found) { TaskGroup($0, on: date) }
    shown = []
    rows = GroupedRows()
    for group in groups.keys.sorted() {
      let members = (groups[group] ?? []).sorted {
        ($0.task.contractEnd ?? .latest, $0.task.name, $0.task.id)
          < ($1.task.contractEnd ?? .latest, $1.task.name, $1.task.id)
      }
      rows.addHeading(heading(group, members.count), blankBefore: false)
      for _ in members { rows.addItem() }
      shown += members
    }
    let place = shown.firstIndex { $0.task.id == chosen }
    state.select(place ?? state.selected, rows, height: height)
    if reading != nil { wanted = nil }
  }

  private func holds(_ task: CatalogueTask, on date: CalendarDate) -> Bool {
    guard choice.showsEnded || !task.hasEnded(on: date),
      choice.area.map({ $0 == task.area }) ?? true,
      choice.domain.map({ $0 == task.domain }) ?? true,
      choice.months.map({ task.contractEnds(within: $0, from: date) }) ?? true
    else { return false }
    guard !search.text.isEmpty else { return true }
    let parts = [
      task.id.text, task.name, task.description, task.area, task.domain, task.department,
      task.contractor, task.legalBasis,
    ]
    return search.matches(
      SearchLine.folded(parts.compactMap(\.self).joined(separator: " ")))
  }
}

/// Why tasks stand together: how soon their contract ends.
enum TaskGroup: Hashable, Comparable {
  case endsWithin(months: Int)
  case endsLater
  case withoutEnd
  /// The contract is over, and no new one is on record.
  case over
  /// The municipality no longer does the task.
  case ended

  init(_ entry: CatalogueEntry, on date: CalendarDate) {
    let task = entry.task
    if task.hasEnded(on: date) {
      self = .ended
    } else if let end = task.contractEnd, end < date {
      self = .over
    } else if let months = entry.alertMonths {
      self = .endsWithin(months: months)
    } else {
      self = task.contractEnd == nil ? .withoutEnd : .endsLater
    }
  }
}
