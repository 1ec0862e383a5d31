import ChallengeCore
import Statechart
import Testing
import WorkflowFiles

@Suite("A walk through the shipped workflow")
struct WorkflowWalkTests {
  /// Every machine, with the states that it can be in.
  private func machines() throws -> [Machine] {
    let workflow = try ShippedFile.workflow()
    return [workflow.main] + workflow.processes.values.sorted { $0.name < $1.name }
  }

  @Test("every state of every machine can be reached when all guards allow it")
  func reachable() throws {
    for machine in try machines() {
      let chart = machine.chart
      var reached: Set<StateID> = []
      var pending = chart.start(chart.facts([:])).snapshot.states
      while let state = pending.popLast() {
        guard reached.insert(state).inserted else { continue }
        for transition in chart.transitions(of: state) {
          for target in chart.targets(of: transition) {
            pending += chart.enter(target, chart.facts([:])).snapshot.states
          }
        }
      }
      let all = Set(chart.states.filter { !chart.isHistory($0) })
      #expect(
        reached == all,
        "\(machine.name): \(all.subtracting(reached).map { chart.name(of: $0) }.sorted())")
    }
  }

  @Test("every state that is no end has a way out for somebody or by the clock")
  func waysOut() throws {
    let workflow = try ShippedFile.workflow()
    for machine in try machines() {
      let chart = machine.chart
      for state in chart.states where chart.isAtomic(state) && !chart.isFinal(state) {
        var ways: [String] = []
        var around: StateID? = state
        while let current = around {
          for number in chart.transitions(of: current) {
            guard chart.targets(of: number).contains(where: { $0 != state }) else { continue }
            ways.append(chart.transition(number).event ?? "always")
          }
          around = chart.parent(of: current)
        }
        let people = ways.compactMap { workflow.actions[$0] }.filter { !$0.by.isEmpty }
        let byItself = ways.contains { $0 == "always" || $0.hasPrefix("lapse.") }
        #expect(!people.isEmpty || byItself, "\(machine.name): \(chart.name(of: state))")
      }
    }
  }

  @Test("every end says in words that it is one, and nothing leads out of it")
  func ends() throws {
    for machine in try machines() {
      let chart = machine.chart
      let ends = machine.states.values.filter(\.isEnd)
      #expect(!ends.isEmpty)
      for end in ends {
        let state = try #require(chart.state(named: end.name))
        #expect(chart.isFinal(state))
        #expect(chart.transitions(of: state).isEmpty)
      }
    }
  }

  @Test("the requirements stand in the order of the chart's facts")
  func requirements() throws {
    for machine in try machines() {
      #expect(machine.requirements.map(\.name) == machine.chart.factNames)
    }
  }

  @Test("every placeholder of every resident text is read")
  func placeholders() throws {
    let main = try ShippedFile.workflow().main
    let texts = main.states.values.compactMap(\.residentText)
    #expect(texts.count > 20)
    for text in texts {
      for words in [text.dutch, text.english] {
        let parts = try #require(ResidentText.parts(of: words))
        for case .placeholder(let name) in parts {
          #expect(ResidentPlaceholder(name) != nil, "\(name)")
        }
      }
    }
  }
}
