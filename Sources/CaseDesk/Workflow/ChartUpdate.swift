import Casework
import ChallengeCore
import Terminal
import Wording

extension DeskModel {
  /// The chart that takes the keys: of a case, or of the workflow in force.
  var chart: ChartModel? {
    if case .chart(let chart) = stack.last { return chart }
    return stack.isEmpty && section == .workflow ? workflowScreen : nil
  }

  mutating func changeChart(_ change: (inout ChartModel) -> Void) {
    if case .chart(var chart) = stack.last {
      change(&chart)
      stack[stack.count - 1] = .chart(chart)
    } else if var chart = workflowScreen {
      change(&chart)
      workflowScreen = chart
    }
  }

  /// The room of the chart that takes the keys.
  var chartArea: Rect { stack.isEmpty ? workflowArea : caseChartArea }

  // MARK: Keys

  mutating func pressInChart(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let effects = obey(key, desk) { return effects }
    guard let chart, let text = chartText(chart), let state = chart.state(in: text.scene) else {
      return []
    }
    let layout = chartLayout(text, in: ChartRoom(chartArea).chart)
    guard let next = layout.neighbour(of: state.name, key) else { return [] }
    return select(next, desk)
  }

  private mutating func select(_ state: String, _ desk: Desk) -> [DeskEffect] {
    changeChart { $0.selected[$0.line] = state }
    return ChartRoom(chartArea).detail == nil ? [] : [desk.settleEffect()]
  }

  /// The boxes of the chart that takes the keys, in their order.
  func chartBoxes(_ text: ChartText) -> [ChartLayout.Box] {
    chartLayout(text, in: ChartRoom(chartArea).chart).boxes
  }

  /// A click selects a state; on the selected one it opens it.
  mutating func clickInChart(_ row: Int, _ desk: Desk) -> [DeskEffect] {
    guard let chart, let text = chartText(chart) else { return [] }
    let boxes = chartBoxes(text)
    guard boxes.indices.contains(row) else { return [] }
    if chart.state(in: text.scene)?.name == boxes[row].state { return perform(.open, desk) }
    return select(boxes[row].state, desk)
  }

  mutating func performInChart(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard let chart, let text = chartText(chart), let state = chart.state(in: text.scene) else {
      return []
    }
    switch command {
    case .open:
      if chart.number == nil, text.scene.line.kind == nil {
        return [desk.casesEffect(in: state)]
      }
      overlay = .notice(NoticeModel(title: text.label(state), page: text.page(state)))
    case .explain:
      overlay = .notice(NoticeModel(title: text.label(state), page: text.page(state)))
    case .nextLine: return showLine(chart.line + 1, desk)
    case .previousLine: return showLine(chart.line - 1, desk)
    default: break
    }
    return []
  }

  /// Shows another line of the chart, around the end.
  mutating func showLine(_ line: Int, _ desk: Desk) -> [DeskEffect] {
    guard let chart else { return [] }
    let count = chart.scenes(chart.number == nil ? nil : dossier?.open).count
    guard count > 0 else { return [] }
    changeChart {
      $0.line = (line + count) % count
      $0.settled = nil
    }
    return []
  }

  /// The side follows the selection.
  mutating func settledInChart() {
    guard let chart, let text = chartText(chart) else { return }
    let name = chart.state(in: text.scene)?.name
    changeChart { $0.settled = name }
  }
}

// MARK: The chart of a case

extension DeskModel {
  /// Lays the chart over the dossier, where the case stands selected.
  mutating func openChart() {
    guard let dossier else { return }
    stack.append(.chart(ChartModel(dossier.dossier.situation.workflow, of: dossier.number)))
  }

  private var caseChartArea: Rect {
    let header = dossier.map { headerLines($0, width: size.width).count } ?? 0
    return Rect(size).rows(.fixed(header), .fill(), .fixed(1))[1]
  }

  func drawCaseChart(_ chart: ChartModel, into view: inout View<DeskMessage>) {
    guard let dossier else { return }
    let header = Rect(size).rows(
      .fixed(headerLines(dossier, width: size.width).count), .fill())[0]
    drawHeader(dossier, into: &view.frame, in: header)
    drawChart(chart, into: &view, in: caseChartArea)
    drawKeys(&view)
  }
}
