import Casework
import ChallengeCore
import Terminal
import Terms

/// The chart of a workflow on screen: that of the case in the dossier below it, or the one in force.
struct ChartModel {
  let workflow: Workflow
  let map: WorkflowMap
  /// The case whose place is shown; nil for the workflow in force.
  let number: CaseNumber?
  /// Which line is in view, by its place among the lines.
  var line = 0
  /// The state that is selected on each line, by the place of the line.
  var selected: [Int: String] = [:]
  /// What the side shows: it follows the selection when that has come to rest.
  var settled: String?
  /// How many open cases stand in each state, by the name that lists keep; nil until counted.
  var counts: [String: Int]?

  init(_ workflow: Workflow, of number: CaseNumber?) {
    self.workflow = workflow
    self.number = number
    map = WorkflowMap(workflow)
  }
}

/// One line of a chart with the place of a case on it.
struct ChartScene {
  /// What a state means for the case where it stands now.
  enum Standing: Hashable {
    case active(since: CalendarDate?)
    /// Where an action leads from here: the place of its possibility.
    case next(Int)
    /// Where the clock leads, at the end of a term.
    case lapse(String)
    case visited
    case elsewhere
  }

  let line: WorkflowMap.Line
  let place: ChartPlace
  /// The record whose process this is; nil for the main line.
  let record: RecordID?
  let possibilities: [Possibility]

  init(_ line: WorkflowMap.Line, record: RecordID? = nil, of open: Desk.OpenDossier? = nil) {
    self.line = line
    self.record = record
    place = open?.dossier.place(of: record) ?? .nowhere
    possibilities = open?.possibilities ?? []
  }

  func standing(of state: WorkflowMap.State) -> Standing {
    if place.active.contains(state.name) { return .active(since: place.since(state.name)) }
    for way in waysFromHere where way.targets.contains(state.name) {
      switch way.trigger {
      case .action(let name):
        if let index = possibility(of: name) { return .next(index) }
      case .lapse(let term): return .lapse(term)
      case .always: break
      }
    }
    return place.visits[state.name] == nil ? .elsewhere : .visited
  }

  /// What leads on from where the case stands.
  private var waysFromHere: [WorkflowMap.Way] {
    line.states.filter { place.active.contains($0.name) }.flatMap(\.ways)
  }

  /// The place of the possibility of an action on this line.
  func possibility(of action: String) -> Int? {
    possibilities.firstIndex { $0.action.name == action && $0.record == record }
  }
}

extension ChartModel {
  /// The lines that can be shown: of a case the main line and the processes of its records, else
  /// all of the workflow.
  func scenes(_ open: Desk.OpenDossier?) -> [ChartScene] {
    guard let open else { return map.lines.map { ChartScene($0) } }
    let main = map.line(of: nil).map { ChartScene($0, of: open) }
    let others = open.dossier.processes.compactMap { record in
      map.line(of: record.kind).map { ChartScene($0, record: record.id, of: open) }
    }
    return [main].compactMap(\.self) + others
  }

  func scene(_ open: Desk.OpenDossier?) -> ChartScene? {
    let scenes = scenes(open)
    return scenes.isEmpty ? nil : scenes[min(line, scenes.count - 1)]
  }

  /// The selected state: the one that was chosen, else where the case stands.
  func state(in scene: ChartScene) -> WorkflowMap.State? {
    selected[line].flatMap(scene.line.state(named:))
      ?? scene.line.states.first { scene.place.active.contains($0.name) }
      ?? scene.line.states.first
  }

  /// How many open cases stand in a state.
  func count(of state: WorkflowMap.State, in scene: ChartScene) -> Int? {
    guard number == nil, scene.line.kind == nil, let counts else { return nil }
    // Cases are kept under the name of the state around some; the first inside carries them.
    let first = scene.line.states.first { $0.nameInLists == state.nameInLists }
    return first?.name == state.name ? counts[state.nameInLists] ?? 0 : nil
  }
}
