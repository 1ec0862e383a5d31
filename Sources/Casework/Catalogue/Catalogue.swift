import CaseStorage
import ChallengeCore
import Terms
import WorkflowFiles

/// Which tasks of the catalogue somebody asks for.
package struct CatalogueFilter: Hashable, Sendable {
  package var area: String?
  package var domain: String?
  /// Only tasks whose contract ends within this many months.
  package var endingMonths: Int?
  /// Whether tasks that the municipality no longer does are shown too.
  package var includesEnded = false

  package init() {}
}

/// A task of the catalogue with what is going on about it.
package struct CatalogueEntry: Hashable, Sendable {
  package let task: CatalogueTask
  /// The challenges about it that have not ended; empty for whoever may not read cases.
  package let openCases: [CaseNumber]
  /// How many there are, for everybody.
  package let openCount: Int
  /// The shortest of the profile's times ahead within which the contract ends, in months.
  package let alertMonths: Int?
}

extension Casework {
  // MARK: Reading

  /// The tasks that somebody may read: everybody reads what is public, staff read everything.
  package func catalogue(
    _ filter: CatalogueFilter, _ acting: Acting
  ) throws(CaseworkFailure) -> [CatalogueEntry] {
    try permit(.catalogue, acting)
    let isStaff = try readsAsStaff(acting)
    let tasks = try storing { () throws(StorageFailure) in try store.catalogue() }
    let cases = try storing { () throws(StorageFailure) in try store.openCasesByTask() }
    let times = try profileInForce().alerts.contractEndMonths
    return tasks.filter { ($0.isPublic || isStaff) && filter.holds($0, on: acting.on) }.map {
      let open = cases[$0.id] ?? []
      return CatalogueEntry(
        task: $0, openCases: isStaff ? open : [], openCount: open.count,
        alertMonths: $0.alertMonths(times, on: acting.on))
    }
  }

  /// One task; unknown as well for whoever may not read it.
  package func catalogueEntry(
    _ id: CatalogueID, _ acting: Acting
  ) throws(CaseworkFailure) -> CatalogueEntry {
    var filter = CatalogueFilter()
    filter.includesEnded = true
    let entries = try catalogue(filter, acting)
    guard let entry = entries.first(where: { $0.task.id == id }) else {
      throw unknown(id, among: entries.map(\.task))
    }
    return entry
  }

  /// The contracts that end within some months, the first to end first.
  ///
  /// > Source: tips 3 and 8; R-04.
  package func contractCalendar(
    months: Int, _ acting: Acting
  ) throws(CaseworkFailure) -> [CatalogueEntry] {
    var filter = CatalogueFilter()
    filter.endingMonths = months
    return try catalogue(filter, acting).sorted {
      ($0.task.contractEnd ?? .latest, $0.task.id) < ($1.task.contractEnd ?? .latest, $1.task.id)
    }
  }

  /// The other open cases about the same tasks of the catalogue, for staff.
  package func othersWithSameTask(
    _ dossier: Dossier, _ acting: Acting
  ) throws(CaseworkFailure) -> [(task: CatalogueID, cases: [CaseNumber])] {
    let mine = dossier.challenge.catalogueTasks
    guard !mine.isEmpty, try readsAsStaff(acting) else {
      return []
    }
    let open = try storing { () throws(StorageFailure) in try store.openCasesByTask() }
    return mine.map { id in
      (id, (open[id] ?? []).filter { $0 != dossier.challenge.number })
    }.filter { !$0.cases.isEmpty }
  }

  // MARK: Keeping

  /// Puts a task in the catalogue; one that had ended can come back.
  package func addTask(
    _ id: CatalogueID, _ values: [CatalogueField: String], _ acting: Acting
  ) throws(CaseworkFailure) {
    let known = try storing { () throws(StorageFailure) in try store.catalogueTask(id) }
    guard known?.hasEnded(on: acting.on) ?? true else { throw .catalogue(.exists(id.text)) }
    guard CatalogueFile.isID(id.text) else { throw .catalogue(.badID(id.text)) }
    let task = try Self.task(CatalogueTask(id: id, name: ""), values)
    guard !task.name.isEmpty else { throw .catalogue(.nameMissing) }
    try requireCatalogueWriter([task], acting)
    try appendToRegister([.taskListed(task)], acting)
  }

  /// Changes what is known of a task; what is not named stays.
  package func changeTask(
    _ id: CatalogueID, _ values: [CatalogueField: String], _ acting: Acting
  ) throws(CaseworkFailure) {
    let known = try knownTask(id)
    let task = try Self.task(known, values)
    try requireCatalogueWriter([known, task], acting)
    if task != known { try appendToRegister([.taskChanged(task)], acting) }
  }

  /// The municipality no longer does the task from the day of acting on.
  package func endTask(_ id: CatalogueID, _ acting: Acting) throws(CaseworkFailure) {
    let known = try knownTask(id)
    if let ended = known.endedOn { throw .catalogue(.ended(id.text, on: ended)) }
    try requireCatalogueWriter([known], acting)
    try appendToRegister([.taskEnded(id, on: acting.on)], acting)
  }

  /// What an import has done.
  package struct CatalogueImport: Hashable, Sendable {
    package let added: [CatalogueID]
    package let changed: [CatalogueID]
    package let unchanged: Int
  }

  /// Takes the rows of a file into the catalogue, all or nothing; a second time changes nothing.
  ///
  /// Tasks that the file does not name stay as they are.
  package func importTasks(
    _ rows: [CatalogueFile.Row], _ acting: Acting
  ) throws(CaseworkFailure) -> CatalogueImport {
    let tasks = try storing { () throws(StorageFailure) in try store.catalogue() }
    let known = Dictionary(tasks.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var events: [RegisterEvent] = []
    var added: [CatalogueID] = []
    var changed: [CatalogueID] = []
    var touched: [CatalogueTask] = []
    for row in rows {
      let task: CatalogueTask
      do throws(CatalogueProblem) {
        task = try row.applied(to: known[row.id])
      } catch {
        throw .catalogue(error)
      }
      guard let before = known[row.id] else {
        events.append(.taskListed(task))
        added.append(row.id)
        touched.append(task)
        continue
      }
      guard task != before else { continue }
      events.append(.taskChanged(task))
      changed.append(row.id)
      touched += [before, task]
    }
    try requireCatalogueWriter(touched, acting)
    if !events.isEmpty { try appendToRegister(events, acting) }
    return CatalogueImport(
      added: added, changed: changed, unchanged: rows.count - added.count - changed.count)
  }

  // MARK: Rights

  /// Whoever keeps the catalogue: keepers for every task, a line adviser for the own department.
  package func requireCatalogueWriter(
    _ tasks: [CatalogueTask], _ acting: Acting
  ) throws(CaseworkFailure) {
    let authority = try authority(acting)
    try deciding { () throws(Refusal) in
      try authority.permitCatalogue(of: tasks.map(\.department))
    }
  }

  private static func task(
    _ known: CatalogueTask, _ values: [CatalogueField: String]
  ) throws(CaseworkFailure) -> CatalogueTask {
    var task = known
    do throws(CatalogueProblem) {
      for (field, text) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        try task.put(text, in: field)
      }
    } catch {
      throw .catalogue(error)
    }
    return task
  }

  private func knownTask(_ id: CatalogueID) throws(CaseworkFailure) -> CatalogueTask {
    let tasks = try storing { () throws(StorageFailure) in try store.catalogue() }
    guard let known = tasks.first(where: { $0.id == id }) else { throw unknown(id, among: tasks) }
    return known
  }

  private func unknown(_ id: CatalogueID, among tasks: [CatalogueTask]) -> CaseworkFailure {
    .catalogue(.unknown(id.text, nearest: nearestName(to: id.text, among: tasks.map(\.id.text))))
  }

  // MARK: For the rules

  /// The tasks that a decision may look at, by their names.
  func catalogueTasks(
    _ ids: [CatalogueID]
  ) throws(CaseworkFailure) -> [CatalogueID: CatalogueTask] {
    var tasks: [CatalogueID: CatalogueTask] = [:]
    for id in ids {
      tasks[id] = try storing { () throws(StorageFailure) in try store.catalogueTask(id) }
    }
    return tasks
  }
}

extension CatalogueFilter {
  func holds(_ task: CatalogueTask, on date: CalendarDate) -> Bool {
    func same(_ wanted: String?, _ found: String?) -> Bool {
      wanted.map { found?.lowercased() == $0.lowercased() } ?? true
    }
    let ends = endingMonths.map { task.contractEnds(within: $0, from: date) } ?? true
    return same(area, task.area) && same(domain, task.domain) && ends
      && (includesEnded || !task.hasEnded(on: date))
  }
}

extension Command {
  /// The tasks of the catalogue that a command names.
  var catalogueTasks: [CatalogueID] {
    let fields: Entry =
      switch self {
      case .open(_, _, let fields, _), .add(_, let fields), .change(_, let fields): fields
      default: [:]
      }
    return fields["catalogue"].map { [CatalogueID($0.text)] } ?? []
  }
}
