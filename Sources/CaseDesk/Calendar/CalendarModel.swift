import Casework
import ChallengeCore
import Terminal
import Terms

/// The calendar of terms and contracts: how it is looked at, what is in it, and which day is chosen.
struct CalendarModel {
  enum Look { case agenda, month }

  var look = Look.agenda
  var isMine = false
  var onlyContracts = false
  var search = SearchLine()
  /// The chosen day; nil before anything was read.
  private(set) var day: CalendarDate?
  private(set) var reading: CalendarReading?
  /// What is shown, as the agenda has it: what is late first, then by day.
  private(set) var shown: [CalendarEntry] = []
  private(set) var rows = GroupedRows()
  /// How many of them stand first because they are late, or stand still.
  private var late = 0
  var state = GroupedState()
  /// What is shown, by day.
  private(set) var byDay: [CalendarDate: [CalendarEntry]] = [:]
  /// Which thing of the chosen day is selected, in the month.
  private(set) var item = 0
  /// Whether the selection is on a thing below the month, not on its day.
  private(set) var isOnItem = false
  /// Set while the selection is to follow the chosen day, which may still have to be read.
  private var isGoing = false
  /// Why the selected thing stands on its day, by its name.
  var why: (name: String, text: String)?
  private(set) var requests = 0

  var isEverything: Bool { !isMine && !onlyContracts && search.text.isEmpty }

  /// The things of the chosen day, what does most harm first.
  var dayEntries: [CalendarEntry] { day.flatMap { byDay[$0] } ?? [] }

  var selected: CalendarEntry? {
    switch look {
    case .agenda:
      shown.isEmpty ? nil : shown[min(max(0, state.selected), shown.count - 1)]
    case .month:
      dayEntries.isEmpty ? nil : dayEntries[min(item, dayEntries.count - 1)]
    }
  }

  // MARK: Reading

  /// How many months are read after the one of the chosen day.
  private var monthsAhead = 12

  /// Whether all that was asked for is too much to be read at once.
  private var isTooMuch = false

  /// The days to read: the month of a day with what lies around it, and all that has been read
  /// before, so that nothing that was there goes when one moves.
  func window(around day: CalendarDate) -> ClosedRange<CalendarDate> {
    let first = day.firstOfMonth
    let window = first.adding(months: -1)...first.adding(months: monthsAhead).lastOfMonth
    guard let days = reading?.days, !isTooMuch else { return window }
    return min(days.lowerBound, window.lowerBound)...max(days.upperBound, window.upperBound)
  }

  /// Reads fewer months from now on when a reading could not hold them; false when it could.
  mutating func narrow(for reading: CalendarReading) -> Bool {
    guard reading.isCapped, !isTooMuch || monthsAhead > Self.fewestMonths else { return false }
    if isTooMuch { monthsAhead = max(Self.fewestMonths, monthsAhead / 2) }
    isTooMuch = true
    return true
  }

  /// A wide window shows three months at once.
  private static let fewestMonths = 2

  /// Whether the month of a day must be read first.
  func needsReading(for day: CalendarDate) -> Bool {
    guard let reading else { return true }
    return !reading.days.contains(day.firstOfMonth)
      || !reading.days.contains(day.firstOfMonth.adding(months: Self.fewestMonths))
      || reading.isMine != isMine
  }

  /// The number of a new question; the answer to an older one is dropped.
  mutating func ask() -> Int {
    requests += 1
    return requests
  }

  mutating func take(_ reading: CalendarReading) { self.reading = reading }

  /// Works out what is shown; the same thing, or the same day, stays selected.
  mutating func show(_ maker: CalendarRows, height: Int) {
    let (chosen, place) = (selected?.name, state.selected)
    if day == nil { day = maker.today }
    let found = (reading?.entries ?? []).filter(holds)
    byDay = Dictionary(grouping: found, by: \.day).mapValues { entries in
      entries.sorted {
        ($0.weight(on: maker.today), $0.name) < ($1.weight(on: maker.today), $1.name)
      }
    }
    (shown, late, rows) = maker.agenda(found)
    let same = isGoing ? nil : shown.firstIndex { $0.name == chosen }
    state.select(
      same ?? (chosen == nil || isGoing ? firstShown(from: day) : place), rows, height: height)
    item = dayEntries.firstIndex { $0.name == chosen } ?? min(item, max(0, dayEntries.count - 1))
  }

  private func holds(_ entry: CalendarEntry) -> Bool {
    (!onlyContracts || entry.isContract)
      && (search.text.isEmpty || search.matches(SearchLine.folded(entry.searchText)))
  }

  // MARK: Moving

  /// The first thing on or after a day, else the last one.
  private func firstShown(from day: CalendarDate?) -> Int {
    guard let day else { return 0 }
    return shown[late...].firstIndex { $0.day >= day } ?? max(0, shown.count - 1)
  }

  /// Goes to a day; in the agenda to the first thing from that day on.
  mutating func go(to wanted: CalendarDate, height: Int) {
    day = wanted
    item = 0
    isOnItem = false
    isGoing = true
    guard look == .agenda else { return }
    state.select(firstShown(from: wanted), rows, height: height)
  }

  /// Selects something of the chosen day in the month.
  mutating func select(item wanted: Int) {
    guard !dayEntries.isEmpty else { return }
    item = max(0, min(wanted, dayEntries.count - 1))
    isOnItem = true
  }

  /// The day follows what is selected in the agenda, not to what is late since days that are not
  /// read.
  mutating func followSelection() {
    isGoing = false
    guard look == .agenda, let selected, let days = reading?.days else { return }
    if days.contains(selected.day) { day = selected.day }
  }

  /// The other look, on the same day.
  mutating func changeLook(height: Int) {
    let chosen = selected
    look = look == .agenda ? .month : .agenda
    isOnItem = false
    switch look {
    case .month:
      day = chosen?.day ?? day
      item = dayEntries.firstIndex { $0.name == chosen?.name } ?? 0
    case .agenda:
      let place = shown.firstIndex { $0.name == chosen?.name }
      state.select(place ?? firstShown(from: day), rows, height: height)
    }
  }
}
