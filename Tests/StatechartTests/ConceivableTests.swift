import Testing

@testable import Statechart

/// What could happen holds everything that does.
@Suite struct ConceivableTests {
  @Test(
    "whatever a random chart does, with any facts, is among what was conceivable", arguments: 0..<12
  )
  func holdsEverything(seed: Int) throws {
    var taken = 0
    for part in 0..<40 {
      var chance = SeededChance(seed * 1000 + part + 7)
      guard let chart = try? Chart(RandomChart(chance, size: 3 + chance.below(9)).root) else {
        continue
      }
      // Every region multiplies what is conceivable.
      let regions = chart.states.filter { chart.kind(of: $0) == .parallel }
        .reduce(0) { $0 + chart.children(of: $1).count }
      guard regions <= 3 else { continue }
      let start = chart.start(facts(chart, &chance))
      guard !start.isExhausted else { continue }
      var snapshot = try follow(start, from: chart.beginning(), in: chart)
      for _ in 0..<12 {
        let event = chart.event(named: chance.pick(RandomChart.events))
        let facts = facts(chart, &chance)
        let step =
          event.map { chart.send($0, to: snapshot, facts) } ?? chart.settle(snapshot, facts)
        guard let step, !step.isExhausted else { continue }
        snapshot = try follow(step, in: chart, snapshot)
        taken += step.microsteps.count
      }
    }
    #expect(taken > 0)
  }

  @Test("a chart that has finished conceives nothing more")
  func nothingAfterTheEnd() throws {
    let chart = try Chart(
      StateDescription(
        name: "root", kind: .compound(initial: "a"),
        children: [
          StateDescription(name: "a", transitions: [.init(event: "go", targets: ["end"])]),
          StateDescription(name: "end", kind: .final),
        ]))
    let go = try #require(chart.event(named: "go"))
    let steps = chart.conceivableSteps(go, in: chart.beginning().snapshot)
    let end = try #require(steps.first)
    #expect(steps.count == 1 && end.snapshot.isFinished)
    #expect(chart.conceivableSteps(go, in: end.snapshot).isEmpty)
  }

  private func facts(_ chart: Chart, _ chance: inout SeededChance) -> FactTable {
    var values: [String: Int] = [:]
    for fact in RandomChart.facts where !chance.once(in: 4) { values[fact] = chance.below(3) }
    return chart.facts(values)
  }

  private func follow(
    _ start: Macrostep, from beginning: Chart.ConceivableStep, in chart: Chart
  ) throws -> Snapshot {
    #expect(start.microsteps.first?.entered == beginning.microstep.entered)
    return try follow(
      start.microsteps.dropFirst(), to: start.snapshot, in: chart, beginning.snapshot)
  }

  private func follow(
    _ step: Macrostep, in chart: Chart, _ snapshot: Snapshot
  ) throws -> Snapshot {
    try follow(step.microsteps[...], to: step.snapshot, in: chart, snapshot)
  }

  private func follow(
    _ microsteps: ArraySlice<Microstep>, to end: Snapshot, in chart: Chart, _ snapshot: Snapshot
  ) throws -> Snapshot {
    var here = snapshot
    for microstep in microsteps {
      let found = chart.conceivableSteps(microstep.event, in: here).first { step in
        step.microstep.transitions == microstep.transitions
          && step.microstep.entered == microstep.entered
          && step.microstep.exited == microstep.exited
      }
      here = try #require(found?.snapshot)
    }
    #expect(here == end)
    return here
  }
}
