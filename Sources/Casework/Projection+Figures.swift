import CaseStorage
import ChallengeCore
import Terms

extension Projection {
  /// By what the case is counted.
  var figureRows: FigureRows {
    let tasks = challenge.active("task")
    let ending = challenge.latest("ending")
    func words(_ found: [String]) -> [String] { Array(Set(found)).sorted() }
    return FigureRows(
      areas: words(tasks.compactMap { $0.text("area") }),
      domains: words(tasks.compactMap { $0.text("domain") }),
      reasons: words(ending?.list("reason-codes") ?? []),
      challengerReasons: words(ending?.list("challenger-reasons") ?? []), phases: phaseStays)
  }

  /// The last day of the first term that the municipality owes, that runs and that both parties
  /// read: by it a report counts a case as late.
  var owedBy: CalendarDate? {
    challenge.terms.filter { term in
      guard term.standing == .running, let definition = situation.workflow.terms[term.name],
        definition.owedBy == .municipality, !definition.isMoment
      else { return false }
      let record = term.record.flatMap(challenge.record)
      return record.map { $0.visibility != .internal } ?? true
    }.map(\.end).min()
  }

  /// The days in each phase, by the steps of the main line that were not undone.
  private var phaseStays: [FigureRows.PhaseStay] {
    let machine = situation.workflow.main
    let steps = challenge.steps.filter { $0.record == nil && $0.annulled == nil }
    var stays: [FigureRows.PhaseStay] = []
    var current: (phase: Phase, since: CalendarDate)?
    func close(on date: CalendarDate) {
      guard let left = current, let index = stays.firstIndex(where: { $0.phase == left.phase })
      else { return }
      stays[index].days += max(0, left.since.days(until: date))
      stays[index].left = date
      stays[index].since = nil
      current = nil
    }
    for (index, step) in steps.enumerated() {
      let after = index + 1 < steps.count ? steps[index + 1].before : challenge.snapshot
      let hasEnded = machine.hasEnded(after)
      let phase = after.active.compactMap { machine.states[$0]?.phase }.last
      if hasEnded || phase != current?.phase { close(on: step.on) }
      guard !hasEnded, current == nil, let phase else { continue }
      current = (phase, step.on)
      if let known = stays.firstIndex(where: { $0.phase == phase }) {
        stays[known].since = step.on
      } else {
        stays.append(FigureRows.PhaseStay(phase: phase, days: 0, left: nil, since: step.on))
      }
    }
    return stays
  }
}
