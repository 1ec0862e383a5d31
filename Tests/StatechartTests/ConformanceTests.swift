import Testing

@testable import Statechart

/// The library against a second interpreter, written from the standard's own procedures.
///
/// > Source: W3C SCXML 1.0, appendix D.
@Suite struct ConformanceTests {
  @Test("a random chart goes where appendix D says, by the same steps", arguments: 0..<24)
  func sameSteps(seed: Int) throws {
    var played = 0
    for part in 0..<30 {
      var chance = SeededChance(seed * 1000 + part)
      let description = RandomChart(chance, size: 3 + chance.below(30)).root
      guard let chart = try accepted(description) else { continue }
      played += 1
      var reference = AppendixD(description)
      try play(chart, &reference, &chance, "seed \(seed), part \(part)")
    }
    #expect(played > 10)
  }

  /// The chart; nil when it is refused because it runs in circles.
  private func accepted(_ description: StateDescription) throws -> Chart? {
    do {
      return try Chart(description)
    } catch {
      let others = error.findings.filter {
        ![.eventlessLoopCode, .unansweredCode].contains($0.code)
      }
      try #require(others.isEmpty, "\(others)")
      return nil
    }
  }

  private func play(
    _ chart: Chart, _ reference: inout AppendixD, _ chance: inout SeededChance, _ place: String
  ) throws {
    chooseFacts(&reference, &chance)
    var macrostep: Macrostep
    if chance.once(in: 3) {
      let state = chance.pick(chart.states)
      reference.start(at: [chart.name(of: state)])
      macrostep = chart.enter(state, chart.facts(reference.facts))
    } else {
      reference.start()
      macrostep = chart.start(chart.facts(reference.facts))
    }
    try compare(chart, macrostep, reference, place)
    for round in 0..<20 where !reference.isExhausted && reference.running {
      chooseFacts(&reference, &chance)
      let facts = chart.facts(reference.facts)
      let name = chance.pick(RandomChart.events + [""])
      let event = chart.event(named: name)
      if event == nil, !name.isEmpty { continue }
      let before = macrostep.snapshot
      let next =
        event.map { chart.send($0, to: before, facts) } ?? chart.settle(before, facts)
      let enabled = chart.enabled(event, in: before, facts)
      let hasAnswered = reference.send(name.isEmpty ? nil : name)
      try #require(hasAnswered == (next != nil), "\(place), round \(round), \(name)")
      guard let next else {
        #expect(enabled.isEmpty)
        continue
      }
      #expect(enabled == next.microsteps[0].transitions)
      try compare(chart, next, reference, "\(place), round \(round), \(name)")
      macrostep = next
    }
  }

  private func chooseFacts(_ reference: inout AppendixD, _ chance: inout SeededChance) {
    for fact in RandomChart.facts {
      reference.facts[fact] = chance.once(in: 4) ? nil : chance.below(3)
    }
  }

  private func compare(
    _ chart: Chart, _ macrostep: Macrostep, _ reference: AppendixD, _ place: String
  ) throws {
    let steps = macrostep.microsteps.map { AppendixD.Step($0, chart) }
    let difference = zip(steps, reference.steps).first { $0 != $1 }
    if let difference {
      Issue.record("\(place): is \(difference.0)\nshould be \(difference.1)")
    }
    if reference.isExhausted { return }
    try #require(steps.count == reference.steps.count, "\(place)")
    try #require(chart.activeNames(macrostep.snapshot) == reference.activeNames, "\(place)")
    #expect(chart.historyNames(macrostep.snapshot) == reference.historyValue, "\(place)")
    #expect(macrostep.snapshot.isFinished == !reference.running)
    #expect(!macrostep.isExhausted)
    let faults = chart.tables.tree.faults(of: macrostep.snapshot.configuration, below: 0)
    try #require(faults.isEmpty, "\(place): \(faults)")
    let restored = try chart.snapshot(
      active: chart.activeNames(macrostep.snapshot),
      history: chart.historyNames(macrostep.snapshot))
    #expect(restored == macrostep.snapshot)
  }
}

extension String {
  fileprivate static let eventlessLoopCode = "chart.eventless-loop"
  fileprivate static let unansweredCode = "chart.unanswered-event"
}

extension AppendixD.Step {
  init(_ step: Microstep, _ chart: Chart) {
    self.init(
      event: step.event.map(chart.name(of:)),
      transitions: step.transitions.map { transition in
        let source = chart.source(of: transition)
        return AppendixD.Taken(
          source: chart.name(of: source),
          index: chart.transitions(of: source).firstIndex(of: transition) ?? -1)
      },
      exited: step.exited.map(chart.name(of:)), entered: step.entered.map(chart.name(of:)),
      actions: step.actions)
  }
}
