import Casework
import ChallengeCore
import Terms

/// One case as process insight counts it; nothing in it names a person.
package struct InsightRow: Hashable, Sendable {
  package struct Stay: Hashable, Sendable {
    package let state: String
    package let label: Bilingual
    /// Nil while it lasts.
    package let until: CalendarDate?
    package let days: Int
    /// Whether the case is still in it: the days are counted until the day of the report.
    package let isRunning: Bool
    package let movers: [Mover: Int]
    /// Whether the state lasts as long as was agreed, until a day on which something happens.
    package let isAsAgreed: Bool
  }

  package let `case`: String
  package let openedOn: CalendarDate
  package let endedOn: CalendarDate?
  package let areas: [String]
  package let domains: [String]
  package let stays: [Stay]
  /// Whether it already ran when it was taken in, so that its beginning is not recorded.
  package let isTakenIn: Bool
  /// The state in which it ended; nil while it runs.
  package let end: Bilingual?
  package let endState: String?
  package let conformance: CaseConformance

  package var hasEnded: Bool { endState != nil }

  package var days: Int { stays.reduce(0) { $0 + $1.days } }

  /// On whom it waited, stay by stay.
  var waits: [StayWaits] {
    stays.filter { !$0.isAsAgreed }.map { StayWaits(until: $0.until, days: $0.movers) }
  }

  /// On whom it waited altogether, without the states that last as long as was agreed.
  package var movers: [Mover: Int] { StayWaits.sum(waits) }

  /// How often a state was come back to.
  package var returns: [String: Int] {
    Dictionary(stays.map { ($0.state, 1) }, uniquingKeysWith: +).compactMapValues {
      $0 > 1 ? $0 - 1 : nil
    }
  }

  /// - Parameter nets: the nets of the workflows.
  package init(_ dossier: Dossier, on date: CalendarDate, _ nets: WorkflowNets) {
    let source = CaseSource(dossier, on: date, options: .anonymised)
    let course = Course(source)
    let movers = MoverDays(source)
    let machine = source.workflow.main
    `case` = source.challenge.number.text
    openedOn = source.challenge.openedOn
    endedOn = course.endedOn
    func texts(_ field: String) -> [String] {
      source.active("task").compactMap { source.clearing.fact($0, field).plainText }.once
    }
    areas = texts("area")
    domains = texts("domain")
    stays = course.stays.map { stay in
      Stay(
        state: stay.state, label: stay.label, until: stay.until, days: stay.days,
        isRunning: stay.until == nil,
        movers: movers.days(of: stay, isStarting: source.waitsToStart(stay.state)),
        isAsAgreed: source.lastsAsAgreed(stay.state))
    }
    isTakenIn = source.challenge.takenIn != nil
    let hasEnded = machine.hasEnded(source.challenge.snapshot)
    let state = dossier.projection.state
    end = hasEnded ? state.label : nil
    endState = hasEnded ? state.name : nil
    conformance = CaseConformance(source, nets.net(of: dossier.situation))
  }
}

extension ReportSelection {
  package func includes(_ row: InsightRow) -> Bool {
    if let period {
      guard row.openedOn <= period.until, row.endedOn.map({ $0 >= period.from }) ?? true else {
        return false
      }
    }
    return Self.matches(area, row.areas) && Self.matches(domain, row.domains)
  }
}
