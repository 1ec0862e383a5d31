import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// What a chart says of its states: a mark, the name, and a note; the words say what the mark does.
struct ChartText {
  let model: ChartModel
  let scene: ChartScene
  let speech: Speech
  let today: CalendarDate

  var words: DeskWords { speech.desk }
  var naming: Naming { Naming(workflow: model.workflow) }

  func mark(_ state: WorkflowMap.State) -> String {
    switch scene.standing(of: state) {
    case .active: "●"
    case .next(let index): scene.possibilities[index].isAllowed ? "→" : "○"
    case .lapse: "◷"
    case .visited: "✓"
    case .elsewhere: state.meaning.isEnd ? "■" : " "
    }
  }

  /// The name of a state; with that of the state around it where two are called the same.
  func label(_ state: WorkflowMap.State) -> String {
    let label = speech.text(state.meaning.label)
    let isShared = scene.line.states.contains {
      $0.name != state.name && $0.meaning.label == state.meaning.label
    }
    guard isShared, let around = state.around.last else { return label }
    return "\(speech.text(around.label)) › \(label)"
  }

  /// Whether mark, name and note stand on one row of a box.
  func fitsOneRow(_ state: WorkflowMap.State, width: Int) -> Bool {
    let note = note(state)
    return note.isEmpty || 2 + displayWidth(label(state)) + 2 + displayWidth(note) <= width
  }

  /// What stands with the name: since when, which action leads there, or how many cases are there.
  func note(_ state: WorkflowMap.State) -> String {
    switch scene.standing(of: state) {
    case .active(let since): return words.chartHere(since)
    case .next(let index):
      let possibility = scene.possibilities[index]
      let action = speech.text(possibility.action.label)
      if possibility.isAllowed { return words.chartPossible(action) }
      if !possibility.isPermitted && possibility.missing.isEmpty {
        return words.chartForOthers(action, speech.records.anyOf(possibility.action.by))
      }
      return words.chartLacks(action, possibility.missing.count)
    case .lapse(let term):
      return words.chartLapse(naming.term(term, in: speech.language))
    case .visited:
      let days = scene.place.visits[state.name] ?? []
      let times = days.count > 1 ? " (\(words.times(days.count)))" : ""
      return (days.last.map(speech.language.short) ?? "") + times
    case .elsewhere:
      return model.count(of: state, in: scene).map(words.chartCases) ?? ""
    }
  }

  func style(_ state: WorkflowMap.State) -> Style {
    let theme = Theme.standard
    switch scene.standing(of: state) {
    case .active: return theme.accent
    case .next(let index): return scene.possibilities[index].isAllowed ? theme.title : .plain
    case .visited, .lapse: return .plain
    case .elsewhere: return model.number == nil ? .plain : theme.muted
    }
  }

  /// The name of a line: the main line, or the process with its record.
  func title(_ scene: ChartScene) -> String {
    guard let kind = scene.line.kind else { return words.chartMain }
    let name = speech.records.kind(kind)
    return scene.record.map { "\(name) (\($0))" } ?? name
  }

  func title(_ phase: Phase?) -> String {
    (phase.map(speech.records.phase) ?? words.chartEndings).capitalizedFirst
  }
}
