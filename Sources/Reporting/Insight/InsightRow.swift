import Casework
import ChallengeCore
import Terms

/// One case as process insight counts it; nothing in it names a person.
package struct InsightRow: Hashable, Sendable {
  package struct Stay: Hashable, Sendable {
    package let state: String
    package let label: Bilingual
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
  /// The state in which it ended; nil while it runs.
  package let end: Bilingual?
  package let endState: String?
  package let conformance: CaseConformance

  package var hasEnded: Bool { endState != nil }

  package var days: Int { stays.reduce(0) { $0 + $1.days } }

  package var movers: [Mover: Int] {
    stays.reduce(into: [:]) { $0.merge($1.movers) { $0 + $1 } }
  }

  /// How often a state was come back to.
  package var returns: [String: Int] {
    Dictionary(stays.map { ($0.state, 1) }, uniquingKeysWith: +).compactMapValues {
      $0 > 1 ? $0 - 1 : nil
    }
  }

  /// - Parameter nets: those that are known already; new ones are added.
  package init(_ dossier: Dossier, on date: CalendarDate, _ nets: inout WorkflowNets) {
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
        state: stay.state, label: stay.label, days: stay.days, isRunning: stay.until == nil,
        movers: movers.days(
          of: stay, isStarting: Self.waitsToStart(stay.state, machine, source.workflow)),
        isAsAgreed: Self.terms(of: stay.state, machine, source.workflow).contains(where: \.isMoment)
      )
    }
    let hasEnded = machine.hasEnded(source.challenge.snapshot)
    let state = dossier.projection.state
    end = hasEnded ? state.label : nil
    endState = hasEnded ? state.name : nil
    conformance = CaseConformance(source, nets.net(of: dossier.situation))
  }

  /// Whether everything is agreed in a state and only the start is waited for.
  private static func waitsToStart(
    _ state: String, _ machine: Machine, _ workflow: Workflow
  ) -> Bool {
    let start = FieldReference(kind: "start-term", field: "start-date")
    return terms(of: state, machine, workflow).contains { $0.length == .until(start) }
  }

  /// The terms by which somebody has a move in a state or in the states inside it.
  private static func terms(
    of state: String, _ machine: Machine, _ workflow: Workflow
  ) -> [TermDefinition] {
    let inside = machine.states.values.filter { other in
      other.name == state || machine.around(other.name).contains { $0.name == state }
    }
    return inside.flatMap(\.moves).compactMap { $0.term.flatMap { workflow.terms[$0] } }
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
