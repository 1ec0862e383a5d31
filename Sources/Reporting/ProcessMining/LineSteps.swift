import Casework
import ChallengeCore
import Terms

/// One thing that happened in a line of a case: a microstep of its machine.
struct LineStep: Hashable, Sendable {
  /// The entry in the journal of the case, and which of its microsteps it is, from 1.
  let entry: Int
  let part: Int
  /// The name of the transition in the net of the line.
  let name: String
  let label: Bilingual?
  let on: CalendarDate
  let by: PersonID
  /// The states without states inside that were entered; empty when the line stayed where it was.
  let entered: [String]
  let isUndone: Bool
}

/// The steps of one line of a case, from its journal.
struct LineSteps {
  let steps: [LineStep]

  /// - Parameter entries: the journal, by the number of the entry.
  init(
    _ dossier: Dossier, record: RecordID?, _ net: WorkflowNet, _ entries: [Int: TimelineEntry]
  ) {
    let machine = dossier.situation.workflow.machine(of: net.process)
    let actions = dossier.situation.workflow.actions
    let terms = dossier.situation.workflow.terms
    var isFirst = true
    var steps: [LineStep] = []
    for step in dossier.challenge.steps where step.record == record {
      guard case .stepTaken(let taken) = entries[step.entry]?.event else { continue }
      for (index, microstep) in taken.microsteps.enumerated() {
        let name = net.name(of: microstep, isFirst: isFirst)
        isFirst = false
        let entered = microstep.entered.filter { net.isInnermost($0) }
        let term = microstep.event.flatMap(TermDefinition.term(ofLapse:))
        steps.append(
          LineStep(
            entry: step.entry, part: index + 1, name: name,
            label: microstep.event.flatMap { actions[$0]?.label }
              ?? term.flatMap { terms[$0]?.label }
              ?? entered.last.flatMap { machine?.states[$0]?.label },
            on: step.on, by: step.by, entered: entered, isUndone: step.annulled != nil))
      }
    }
    self.steps = steps
  }

  /// What still counts: what was undone is left out.
  var standing: [LineStep] { steps.filter { !$0.isUndone } }
}

/// Gives each thing a moment: the day on which it took effect, and its place within that day.
///
/// The journal knows days, not hours: the thousandths of a second only keep the order.
struct DayClock {
  private var counts: [CalendarDate: Int] = [:]

  mutating func moment(on date: CalendarDate) -> String {
    let count = counts[date, default: 0]
    counts[date] = count + 1
    return Self.text(date, count)
  }

  static func text(_ date: CalendarDate, _ count: Int = 0) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let seconds = min(count / 1000, 86_399)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return "\(date.iso)T\(time.joined(separator: ":")).\(padded(count % 1000, 3))Z"
  }
}
