import Casework
import ChallengeCore
import Terminal
import Terms

extension DeskModel {
  private var figuresLayout: FiguresLayout { FiguresLayout(size) }

  /// Asks for the figures; the evaluations of all cases follow when they have been looked into.
  func readFigures(_ desk: Desk) -> [DeskEffect] {
    [desk.figuresEffect(figures.period), desk.evaluationsEffect(evaluations.known)]
  }

  mutating func take(_ result: Result<FiguresReading, CaseworkFailure>) {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let reading):
      figures.take(reading)
      showFigures()
    }
  }

  /// Makes the charts anew from what was read.
  mutating func showFigures() {
    guard let reading = figures.reading else { return }
    let charts = FigureCharts(
      speech: speech, today: today, reading: reading, evaluations: evaluations.standings)
    figures.show(charts.all, height: figuresLayout.body.height)
  }

  // MARK: Keys

  mutating func pressInFigures(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let effects = obey(key, desk) { return effects }
    let layout = figuresLayout
    switch key {
    case .left, .right:
      let board = ChartBoard(figures.charts, in: layout.body)
      figures.moveAside(by: key == .left ? -1 : 1, on: board, height: layout.body.height)
    default: _ = figures.state.handle(key, figures.rows, height: layout.body.height)
    }
    return []
  }

  mutating func clickInFigures(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    if figures.state.selected == row { return perform(.open, desk) }
    figures.state.select(row, figures.rows, height: figuresLayout.body.height)
    return []
  }

  mutating func performInFigures(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    switch command {
    case .open:
      guard let target = figures.selected?.bar.target else {
        say(.note, words.noListOfBar)
        return []
      }
      return show(target, desk)
    case .choosePeriod:
      let choices = FigurePeriod.choices(on: today)
      figures.period = choices.value(after: figures.period) ?? choices[0]
      return [desk.figuresEffect(figures.period)]
    default: return []
    }
  }

  /// Shows the cases that a bar stands for.
  private mutating func show(_ target: FigureTarget, _ desk: Desk) -> [DeskEffect] {
    if case .evaluations(let standing) = target {
      evaluations.look = .evaluations
      evaluations.standing = standing
      let effects = go(to: .evaluations, desk)
      showEvaluations()
      return effects
    }
    guard let filter = target.filter else {
      say(.note, words.noListOfBar)
      return []
    }
    list.filter = filter
    list.searchField.replace(with: filter.search)
    return go(to: .cases, desk)
  }
}

extension FigureTarget {
  /// How the list chooses these cases; nil when it cannot choose just these.
  var filter: ListFilter? {
    var filter = ListFilter()
    switch self {
    case .phase(let phase): filter.phase = phase
    case .state(let state): filter.state = state
    case .ourMove: filter.urgency = .ourMove
    case .theirMove: filter.urgency = .theirMove
    case .late: filter.urgency = .late
    case .area, .domain, .opened, .ended, .outcome, .reason, .evaluations: return nil
    }
    return filter
  }
}
