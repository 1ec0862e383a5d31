import Casework
import ChallengeCore
import Terminal
import Wording

/// The chart of the workflow in force, with how many open cases stand where.
extension Desk {
  /// The workflow is there at once; the counts follow when they have been made.
  func workflowEffects() -> [DeskEffect] {
    let (casework, acting) = (casework, options.acting)
    return [
      .perform {
        .answer(
          .workflow(Result { () throws(CaseworkFailure) in try casework.workflowInForce() }))
      },
      .background(lane: .counting) {
        (try? casework.openCounts(acting)).map { .answer(.counts($0)) }
      },
    ]
  }

  /// The open cases that stand in a state.
  func casesEffect(in state: WorkflowMap.State) -> DeskEffect {
    .perform {
      .answer(
        .casesIn(
          state.meaning.label,
          Result { () throws(CaseworkFailure) in
            try casework.cases(in: state.nameInLists, options.acting)
          }))
    }
  }
}

extension Lane {
  /// How many cases stand in each state.
  static let counting = Lane("counting")
}

extension DeskModel {
  var workflowArea: Rect { Rect(size).rows(.fixed(1), .fill(), .fixed(1))[1] }

  func drawWorkflow(into view: inout View<DeskMessage>) {
    let lines = drawSections(into: &view, in: Rect(size).row(0))
    if let workflowScreen {
      drawChart(workflowScreen, into: &view, in: workflowArea, lines: lines)
    } else {
      view.frame.draw(
        words.reading, in: workflowArea.inset(columns: 2).row(1), style: Theme.standard.muted)
    }
    drawKeys(&view)
  }

  /// A newer reading keeps the selection and the counts until new ones come.
  mutating func take(_ result: Result<Workflow, CaseworkFailure>) {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let workflow):
      var chart = ChartModel(workflow, of: nil)
      if let old = workflowScreen {
        (chart.line, chart.selected) = (old.line, old.selected)
        (chart.settled, chart.counts) = (old.settled, old.counts)
      }
      workflowScreen = chart
    }
  }

  mutating func take(counts: [String: Int]) { workflowScreen?.counts = counts }

  /// Lists the cases of a state; Enter opens one.
  mutating func take(_ result: Result<CaseList, CaseworkFailure>, in state: Bilingual) {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let list):
      let lines = list.cases.map { summary in
        let due = speech.due(summary, on: today)
        return Paragraph(
          lead: summary.number.text,
          text: "\(summary.title)\n\(speech.move(summary))\(due.isEmpty ? "" : ", \(due)")",
          isStop: true, target: .openCase(summary.number))
      }
      let page = Page(
        paragraphs: lines.isEmpty ? [Paragraph(text: words.chartNoCases)] : lines, leadWidth: 12)
      overlay = .notice(
        NoticeModel(title: words.chartCasesIn(speech.text(state)), page: page))
    }
  }
}
