import Statechart
import Terms
import Testing
import WorkflowFiles

@testable import Casework
@testable import ChallengeCore
@testable import Wording

/// Whose move it is, in every configuration of the shipped workflow.
@Suite("Whose move it is")
struct WhoseMoveTests {
  private let workflow: Workflow
  private let situation: Situation

  init() throws {
    let rules = try HistoryWalk.rules()
    workflow = rules.workflow
    let person = Person(id: PersonID("pm"), name: "P. Manager", roles: [.processManager])
    situation = Situation(
      workflow: rules.workflow, profile: rules.profile,
      rules: RulesReference(workflow: "w", profile: "p"), calculator: TermCalculator(),
      people: [person.id: person], actor: person.id, on: CalendarDate(iso: "2026-06-01")!)
  }

  /// The innermost states of a machine that are no end.
  private func leaves(_ machine: Machine) -> [String] {
    machine.chart.states.filter { machine.chart.isAtomic($0) && !machine.chart.isFinal($0) }
      .map(machine.chart.name)
  }

  private func opened(in state: String) throws -> Challenge {
    let since = CalendarDate(iso: "2026-05-01")!
    let command = Command.open(
      CaseNumber("2026-0001"), title: "Proef", fields: [:],
      existing: .init(state: state, since: since))
    let events = try decide(command, nil, situation)
    guard case .opened(let first)? = events.first?.event else { throw Missing() }
    var challenge = Challenge(
      opened: first, number: CaseNumber("2026-0001"), on: since, by: situation.actor)
    for event in events.dropFirst() { challenge.evolve(event) }
    return challenge
  }

  private struct Missing: Error {}

  @Test("every state of the main line leaves somebody a move, whatever requirements hold")
  func someMoveIsUnconditional() {
    let chart = workflow.main.chart
    for leaf in leaves(workflow.main) {
      var moves: [MoveDefinition] = []
      var around = chart.state(named: leaf)
      while let state = around {
        moves += workflow.main.states[chart.name(of: state)]?.moves ?? []
        around = chart.parent(of: state)
      }
      #expect(moves.contains { $0.until == nil }, "\(leaf): every move can come to an end")
    }
  }

  @Test(
    "in every state, beside every state of every process, somebody has a move, and says what follows"
  )
  func everyConfiguration() throws {
    var seen = 0
    for leaf in leaves(workflow.main) {
      let challenge = try opened(in: leaf)
      expectMoves(challenge, leaf)
      for (kind, machine) in workflow.processes {
        for state in machine.states.keys {
          expectMoves(
            challenge.with(kind, in: state, machine, situation), "\(leaf) + \(kind) \(state)")
          seen += 1
        }
      }
    }
    #expect(seen > 500)
  }

  private func expectMoves(_ challenge: Challenge, _ what: String) {
    let moves = Projection(challenge, situation).moves
    #expect(!Projection(challenge, situation).hasEnded, "\(what)")
    #expect(!moves.isEmpty, "\(what): nobody has a move")
    for move in moves {
      #expect(move.since <= situation.on, "\(what): since \(move.since)")
      #expect(move.otherwise != nil, "\(what): nobody says what follows")
      if let otherwise = move.otherwise {
        for language in Language.allCases {
          expectReadable(OutlookWords(language).line(otherwise, on: situation.on), what)
        }
      }
    }
  }

  @Test("an escalation that nobody answers goes to the next level by itself")
  func escalationRaisesItself() throws {
    var challenge = try opened(in: "beoordeling")
    let fields: Entry = [
      "question": .text("Wie betaalt?"), "reason": .text("Geen antwoord"),
      "answer-by": .text("2026-06-10"),
    ]
    for event in try decide(.add(kind: "escalation", fields: fields), challenge, situation) {
      challenge.evolve(event)
    }
    let move = try #require(Projection(challenge, situation).moves.first { $0.record != nil })
    guard case .moves(let state, let day)? = move.otherwise else {
      Issue.record("\(String(describing: move.otherwise))")
      return
    }
    #expect(state.name == "niveau-procesmanager")
    #expect(day.iso == "2026-06-11")
  }

  @Test("who does not act in time is late, and a case without a date is looked at")
  func lateAndStuck() throws {
    let decision = try opened(in: "besluitvorming").term("beslistermijn")
    let deciding = Projection(try opened(in: "besluitvorming"), situation).moves[0]
    let end = try #require(decision?.end)
    #expect(deciding.otherwise == .late(.municipality, from: end.adding(days: 1)))
    let talking = Projection(try opened(in: "vooroverleg"), situation).moves[0]
    guard case .stuck? = talking.otherwise else {
      Issue.record("\(String(describing: talking.otherwise))")
      return
    }
  }

  @Test("an agreed day dates a move without a term, and nobody is late after it")
  func agreedDay() throws {
    var challenge = try opened(in: "opgezegd")
    let fields: Entry = ["reason": .text("Te weinig mensen"), "end-date": .text("2026-09-01")]
    for event in try decide(.add(kind: "notice", fields: fields), challenge, situation) {
      challenge.evolve(event)
    }
    let moves = Projection(challenge, situation).moves
    let move = try #require(moves.first { $0.by == .challenger })
    #expect(move.term == nil)
    #expect(move.due?.iso == "2026-09-01")
    #expect(move.isMoment)
    #expect(!move.isLate(on: CalendarDate(iso: "2026-10-01")!))
  }
}

extension Challenge {
  /// The case with a record whose process stands in a state.
  fileprivate func with(
    _ kind: String, in state: String, _ machine: Machine, _ situation: Situation
  ) -> Challenge {
    var changed = self
    guard let id = machine.chart.state(named: state) else { return self }
    let facts = machine.chart.facts([:])
    let snapshot = machine.chart.stored(machine.chart.enter(id, facts).snapshot)
    let recorded = Event.Recorded(
      id: RecordID("\(kind)-1"), kind: kind, values: [:], visibility: .parties, snapshot: snapshot)
    changed.evolve(DatedEvent(.recorded(recorded), on: situation.on, by: situation.actor))
    return changed
  }
}
