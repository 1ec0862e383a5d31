import Statechart

/// Measures the reference chart of the assignment (`rtc.scxml`) in events a second.
///
/// Each figure is the median of seven runs after one to warm up; every run is checked by its own
/// count of cycles. The hand-written machine gives the scale of the day: what the same thirteen
/// events cost when a compiler knows the chart.
func benchmarkStatechart() -> [String] {
  let cycles = 100_000
  guard let chart = try? Chart(ReferenceChart.description) else {
    return ["statechart: the reference chart does not compile"]
  }
  let scale = median { ReferenceChart.runByHand(cycles) }
  let inPlace = median { ReferenceChart.runInPlace(chart, cycles) }
  let asValues = median { ReferenceChart.runAsValues(chart, cycles / 10) }
  func line(_ label: String, _ measured: (rate: Double, range: ClosedRange<Double>)) -> String {
    let ratio = Double(Int(measured.rate / scale.rate * 1000 + 0.5)) / 1000
    return "statechart: \(label): \(thousands(measured.rate)) events/s "
      + "(\(thousands(measured.range.lowerBound))-\(thousands(measured.range.upperBound))), "
      + "\(ratio) of hand-written"
  }
  return [
    line("steps in place", inPlace), line("steps as values", asValues),
    line("hand-written switch", scale),
  ]
}

private func thousands(_ rate: Double) -> String { "\(Int(rate / 1000)) thousand" }

/// The median rate of seven runs, with the least and the greatest; a run gives its events.
private func median(
  _ run: () -> Int
) -> (rate: Double, range: ClosedRange<Double>) {
  _ = run()
  let clock = ContinuousClock()
  var rates: [Double] = []
  for _ in 0..<7 {
    var events = 0
    let elapsed = clock.measure { events = run() }
    let (seconds, attoseconds) = elapsed.components
    rates.append(Double(events) / (Double(seconds) + Double(attoseconds) * 1e-18))
  }
  rates.sort()
  return (rates[3], rates[0]...rates[6])
}

/// The chart of `rtc.scxml`, and three ways to run its cycle of thirteen events.
enum ReferenceChart {
  static let limit = 1_000_000_000
  static let cycle = [
    "indienen", "toetsen", "start", "stuur", "opschort", "hervat", "reactie", "verleng",
    "adviseer", "besluiten", "accordeer", "sluit", "heropen",
  ]

  /// Runs in place; every event must be answered and every cycle counted.
  static func runInPlace(_ chart: Chart, _ cycles: Int) -> Int {
    var world = CountingWorld(chart)
    var snapshot = chart.start(world).snapshot
    let events = cycle.compactMap(chart.event(named:))
    for _ in 0..<cycles {
      for event in events {
        let outcome = chart.run(event, &snapshot, in: &world)
        precondition(outcome == .settled, "an event was not answered")
      }
    }
    precondition(world.count == cycles, "a cycle was not counted")
    return cycles * events.count
  }

  /// Makes every microstep a value.
  static func runAsValues(_ chart: Chart, _ cycles: Int) -> Int {
    var world = CountingWorld(chart)
    var snapshot = chart.start(world).snapshot
    let events = cycle.compactMap(chart.event(named:))
    for _ in 0..<cycles {
      for event in events {
        guard let step = chart.send(event, to: snapshot, world) else {
          preconditionFailure("an event was not answered")
        }
        for microstep in step.microsteps {
          for action in microstep.actions where action == .effect("count") { world.count += 1 }
        }
        snapshot = step.snapshot
      }
    }
    precondition(world.count == cycles, "a cycle was not counted")
    return cycles * events.count
  }

  /// Runs the machine that a programmer would write for this one chart.
  static func runByHand(_ cycles: Int) -> Int {
    var machine = HandWrittenMachine()
    let events = Array(0..<cycle.count)
    for _ in 0..<cycles {
      for event in events { precondition(machine.send(event), "an event was not answered") }
    }
    precondition(machine.count == cycles, "a cycle was not counted")
    return cycles * events.count
  }
}

/// The data of the reference chart: `n`, which the chart counts up.
private struct CountingWorld: FactSource, StepObserver {
  var count = 0
  private let countFact: FactID?
  private let countAction: ActionID?

  init(_ chart: Chart) {
    countFact = chart.fact(named: "n")
    countAction = chart.actionID(of: .effect("count"))
  }

  func value(of fact: FactID) -> Int? { fact == countFact ? count : nil }

  mutating func perform(_ action: ActionID) {
    if action == countAction { count += 1 }
  }
}

/// The reference chart as a programmer would write it by hand.
private struct HandWrittenMachine {
  private enum Main { case received, completeness, supplement, handling, draft, agreed, closed }
  private enum Assessment { case check, advice, ready }
  private enum Communication { case waiting, sent, answered }
  private enum Term { case running, suspended, extended }

  var count = 0
  private var main = Main.received
  private var assessment = Assessment.check
  private var communication = Communication.waiting
  private var term = Term.running

  /// Takes an event by its place in the cycle; false when nothing answers it.
  @inline(never)
  mutating func send(_ event: Int) -> Bool {
    switch (main, event) {
    case (.received, 0): main = .completeness
    case (.completeness, 1):
      main = count < 0 ? .supplement : .handling
      assessment = .check
      communication = .waiting
      term = .running
    case (.handling, _): return sendHandling(event)
    case (.draft, 10): main = .agreed
    case (.agreed, 11):
      main = .closed
      count += 1
    case (.closed, 12): main = .received
    default: return false
    }
    return true
  }

  private mutating func sendHandling(_ event: Int) -> Bool {
    switch event {
    case 2 where assessment == .check && count >= 0: assessment = .advice
    case 3 where communication == .waiting: communication = .sent
    case 4 where term == .running: term = .suspended
    case 5 where term == .suspended: term = .running
    case 6 where communication == .sent: communication = .answered
    case 7 where term == .running && count < ReferenceChart.limit: term = .extended
    case 8 where assessment == .advice: assessment = .ready
    case 9 where assessment == .ready && communication == .answered: main = .draft
    default: return false
    }
    return true
  }
}

extension ReferenceChart {
  static let description = StateDescription(
    name: "rtc", kind: .compound(initial: "intake"),
    children: [intake, handling, decision, closed])

  private static let intake = StateDescription(
    name: "intake", kind: .compound(initial: "ontvangen"),
    children: [
      state("ontvangen", go("indienen", "compleetheid")),
      state(
        "compleetheid", go("toetsen", "aanvullen", if: .compare("n", .less, 0)),
        go("toetsen", "behandeling", if: .compare("n", .atLeast, 0))),
      state("aanvullen", go("aangevuld", "compleetheid")),
    ])

  private static let handling = StateDescription(
    name: "behandeling", kind: .parallel,
    children: [
      StateDescription(
        name: "beoordeling", kind: .compound(initial: "toets"),
        children: [
          state("toets", go("start", "advies", if: .compare("n", .atLeast, 0))),
          state("advies", go("adviseer", "bKlaar")), state("bKlaar"),
        ]),
      StateDescription(
        name: "communicatie", kind: .compound(initial: "wacht"),
        children: [
          state("wacht", go("stuur", "verzonden")),
          state("verzonden", go("reactie", "beantwoord")), state("beantwoord"),
        ]),
      StateDescription(
        name: "termijn", kind: .compound(initial: "loopt"),
        children: [
          state(
            "loopt", go("opschort", "opgeschort"),
            go("verleng", "verlengd", if: .compare("n", .less, limit))),
          state("opgeschort", go("hervat", "loopt")), state("verlengd"),
        ]),
    ],
    transitions: [
      go("besluiten", "besluit", if: .all([.inState("bKlaar"), .inState("beantwoord")]))
    ])

  private static let decision = StateDescription(
    name: "besluit", kind: .compound(initial: "concept"),
    children: [
      state("concept", go("accordeer", "akkoord")),
      state(
        "akkoord",
        TransitionDescription(
          event: "sluit", targets: ["afgerond"], actions: [.effect("count")])),
    ])

  private static let closed = state("afgerond", go("heropen", "intake"))

  private static func state(
    _ name: String, _ transitions: TransitionDescription...
  ) -> StateDescription {
    StateDescription(name: name, transitions: transitions)
  }

  private static func go(
    _ event: String, _ target: String, if condition: Guard = .always
  ) -> TransitionDescription {
    TransitionDescription(event: event, condition: condition, targets: [target])
  }
}
