import Casework
import ChallengeCore
import Terminal
import Terms

extension Desk {
  /// Reads the whole catalogue, beside the keys: it may be long.
  func catalogueEffect() -> DeskEffect {
    let (casework, acting) = (casework, options.acting)
    return .background(lane: "catalogue") {
      .answer(
        .screen(
          .catalogue(
            Result { () throws(CaseworkFailure) in
              try CatalogueReading(casework, acting)
            })))
    }
  }

  /// Keeps what a form about a task says, or ends the task.
  func keep(_ form: FormModel) -> DeskEffect? {
    let acting = options.acting
    switch form.key.purpose {
    case .addTask:
      let id = CatalogueID(form.entry["id"]?.text.trimmed ?? "")
      return kept(id) { () throws(CaseworkFailure) in
        try casework.addTask(id, TaskForm.values(form, on: acting.on), acting)
      }
    case .changeTask(let id):
      return kept(id) { () throws(CaseworkFailure) in
        try casework.changeTask(id, TaskForm.values(form, on: acting.on), acting)
      }
    case .endTask(let id):
      return kept(id, isEnded: true) { () throws(CaseworkFailure) in
        try casework.endTask(id, acting)
      }
    default: return nil
    }
  }

  private func kept(
    _ id: CatalogueID, isEnded: Bool = false, _ work: @escaping () throws(CaseworkFailure) -> Void
  ) -> DeskEffect {
    .perform {
      .answer(
        .screen(.task(id, isEnded: isEnded, Result { () throws(CaseworkFailure) in try work() })))
    }
  }
}

extension CatalogueReading {
  init(_ casework: Casework, _ acting: Acting) throws(CaseworkFailure) {
    var filter = CatalogueFilter()
    filter.includesEnded = true
    let entries = try casework.catalogue(filter, acting)
    func mayKeep(_ tasks: [CatalogueTask]) -> Bool {
      do throws(CaseworkFailure) {
        try casework.requireCatalogueWriter(tasks, acting)
        return true
      } catch { return false }
    }
    var departments: [String?: CatalogueTask] = [:]
    for entry in entries { departments[entry.task.department] = entry.task }
    let kept = departments.filter { mayKeep([$0.value]) }.map(\.key)
    self.init(entries: entries, kept: Set(kept), mayAdd: mayKeep([]) || !kept.isEmpty)
  }
}

extension DeskModel {
  var catalogueHeight: Int { CatalogueLayout(size).body.height }

  /// Works out what the catalogue shows, after its filter or the size has changed.
  mutating func showCatalogue() {
    let words = words
    catalogue.show(on: today, height: catalogueHeight) { words.taskGroup($0.name, $1) }
  }

  func readCatalogue(_ desk: Desk) -> [DeskEffect] { [desk.catalogueEffect()] }

  mutating func take(_ result: Result<CatalogueReading, CaseworkFailure>) {
    switch result {
    case .success(let reading):
      catalogue.take(reading)
      showCatalogue()
    case .failure(let failure): report(failure)
    }
  }

  // MARK: Keys

  mutating func pressInCatalogue(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if catalogue.search.isTyping {
      switch catalogue.search.handle(key) {
      case .changed: showCatalogue()
      case .notHere: _ = catalogue.state.handle(key, catalogue.rows, height: catalogueHeight)
      case .same: break
      }
      return []
    }
    if let effects = obey(key, desk) { return effects }
    if catalogue.state.handle(key, catalogue.rows, height: catalogueHeight) { return [] }
    if key == .escape, !catalogue.isEverything { return perform(.clearFilter, desk) }
    return []
  }

  mutating func clickInCatalogue(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    if catalogue.state.selected == row { return perform(.open, desk) }
    catalogue.state.select(row, catalogue.rows, height: catalogueHeight)
    return []
  }

  // MARK: Commands

  mutating func performInCatalogue(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    let task = catalogue.selected?.task
    let (areas, domains) = (catalogue.areas, catalogue.domains)
    switch command {
    case .open: overlay = catalogue.selected.map { .notice(taskNotice($0)) }
    case .search: catalogue.search.isTyping = true
    case .challengeTask:
      openForm(.newCase, presets: task.map { ["catalogue": $0.id.text] } ?? [:], desk)
    case .addTask: openForm(.addTask, desk)
    case .changeTask: if let task { openForm(.changeTask(task.id), desk) }
    case .endTask: if let task { openForm(.endTask(task.id), desk) }
    case .filterArea: filterCatalogue { $0.area = areas.value(after: $0.area) }
    case .filterDomain: filterCatalogue { $0.domain = domains.value(after: $0.domain) }
    case .filterContract:
      filterCatalogue { $0.months = CatalogueModel.months.value(after: $0.months) }
    case .toggleEnded: filterCatalogue { $0.showsEnded.toggle() }
    case .clearFilter:
      _ = catalogue.search.clear()
      filterCatalogue { $0 = CatalogueModel.Choice() }
    default: break
    }
    return []
  }

  private mutating func filterCatalogue(_ change: (inout CatalogueModel.Choice) -> Void) {
    var choice = catalogue.choice
    change(&choice)
    catalogue.choice = choice
    showCatalogue()
  }

  mutating func take(
    _ result: Result<Void, CaseworkFailure>, of id: CatalogueID, isEnded: Bool, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .failure(let failure): return refuse(failure, desk)
    case .success:
      let forgotten = removeForm(desk)
      say(.done, isEnded ? words.taskEnded(id.text, on: today) : words.taskSaved(id.text))
      return forgotten + readSection(desk)
    }
  }
}

extension Array where Element: Equatable {
  /// The value after one in a cycle through all of them and none.
  func value(after current: Element?) -> Element? {
    guard let current, let place = firstIndex(of: current) else { return first }
    return place + 1 < count ? self[place + 1] : nil
  }
}
