import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// What the desk learns once, when it opens.
struct DeskStart {
  var lanes: DeskLanes?
  var settings: DeskSettings?
  /// Until where the journal is known.
  var counter: Int?
}

/// What others change appears by itself; only what has changed is read anew.
extension Desk {
  /// Opens what is read beside the keys, and reads how the user wants the desk to be.
  func start() -> DeskMessage {
    let kept = (try? casework.drawer(.setting, options.acting)) ?? []
    return .answer(
      .started(
        DeskStart(
          lanes: try? DeskLanes(casework),
          settings: kept.first { $0.name == DeskSettings.name }.map { DeskSettings($0.text) },
          counter: try? casework.changeCounter())))
  }

  /// Reads how people and states are called.
  func namesEffect() -> DeskEffect {
    reading(nil, in: .clock) { casework, acting throws(CaseworkFailure) in
      try KnownNames(casework, acting)
    } answer: {
      .names($0)
    }
  }

  func keep(_ settings: DeskSettings) -> DeskEffect {
    .perform {
      // That a setting was not kept is told by its not being there the next time.
      try? casework.keep(.setting, DeskSettings.name, settings.text, options.acting)
      return nil
    }
  }
}

extension DeskModel {
  mutating func take(_ start: DeskStart, _ desk: Desk) -> [DeskEffect] {
    lanes = start.lanes
    if let settings = start.settings { self.settings = settings }
    counter = start.counter
    news = CaseNews(settings.news)
    var effects = readSection(desk) + [desk.namesEffect()]
    // What changed while the desk was closed is news too.
    if let seen = settings.seen, let counter, seen < counter {
      effects.append(checkForChanges(since: seen, desk))
    }
    return effects
  }

  /// Asks whether somebody has changed something, or a new day has begun; no answer when not.
  func checkForChanges(since known: Int?, _ desk: Desk) -> DeskEffect {
    let day = today
    return .perform {
      guard let known else {
        return (try? desk.casework.changeCounter()).map {
          .answer(.changed(.init(counter: $0, cases: [], isBeyondCases: true)))
        }
      }
      guard let changes = try? desk.casework.changes(since: known, desk.options.acting) else {
        return nil
      }
      return changes.isEmpty && desk.options.today() == day ? nil : .answer(.changed(changes))
    }
  }

  mutating func take(_ changes: Casework.News, _ desk: Desk) -> [DeskEffect] {
    let isNewDay = desk.options.today() != today
    counter = changes.counter
    today = desk.options.today()
    news.take(changes.cases(changedByOthersThan: desk.options.writer))
    if let dossier { news.see(dossier.number) }
    var effects: [DeskEffect] = []
    let isWide = isNewDay || changes.isBeyondCases
    if let number = dossier?.number, isWide || changes.cases.contains(number) {
      effects += refreshEffects(desk)
    }
    if let number = list.preview?.number, changes.cases.contains(number) {
      effects.append(desk.previewEffect(number, lanes))
    }
    if isWide || section != .cases || list.isBoard || list.isPending || list.requests == 0 {
      return effects + readSection(desk)
    }
    guard !changes.cases.isEmpty else { return effects }
    let request = list.request(today: today)
    return effects + [desk.rowsEffect(changes.cases, for: request, lanes)]
  }

  /// Takes rows that were read anew; when one comes, goes or moves, the list is read as a whole.
  mutating func take(
    _ result: Result<[CaseSummary], CaseworkFailure>, of numbers: Set<CaseNumber>,
    for request: Int, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let fresh):
      guard list.isNewest(request) else { return [] }
      if !list.replace(numbers, with: fresh) { return readList(desk) }
    }
    return []
  }
}
