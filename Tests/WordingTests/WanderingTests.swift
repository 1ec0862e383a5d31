import Terms
import Testing

@testable import Casework
@testable import ChallengeCore
@testable import Wording

/// Somebody who tries everything: random things by random people on random days, all through the
/// rules themselves.
@Suite("Somebody who tries everything")
struct WanderingTests {
  @Test("never gets a case into a state in which nobody knows what to do", arguments: 1...5)
  func wanders(seed: Int) throws {
    var wanderer = try Wanderer(seed: UInt64(seed))
    for _ in 0..<200 {
      wanderer.tryOne()
      wanderer.expectSound("seed \(seed), after \(wanderer.last)")
      if wanderer.isDone { wanderer.startAgain() }
    }
    #expect(wanderer.done > 40, "only \(wanderer.done) things could be done")
  }
}

/// A case in the hands of somebody with a die.
struct Wanderer {
  private var random: Die
  private let base: Situation
  private var on = CalendarDate(iso: "2026-01-05")!
  private var challenge: Challenge
  private var restAfterEnd = 0
  private(set) var done = 0
  /// What was tried last.
  private(set) var last = "the beginning"

  private static let roles: [(String, Role)] = [
    ("pm", .processManager), ("cp", .contactPerson), ("cp2", .contactPerson),
    ("groep", .challenger), ("ander", .challenger), ("toetser", .panel),
    ("vak", .lineAdviser), ("beslisser", .decider), ("eva", .evaluator),
  ]

  init(seed: UInt64) throws {
    random = Die(state: seed)
    let shipped = try HistoryWalk.rules()
    let people = Self.roles.map { id, role in
      Person(id: PersonID(id), name: "\(id.capitalized) Voorbeeld", roles: [role])
    }
    base = Situation(
      workflow: shipped.workflow, profile: shipped.profile,
      rules: RulesReference(workflow: "w", profile: "p"), calculator: TermCalculator(),
      people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
      actor: PersonID("pm"), on: on)
    challenge = try Self.opened(base.with(actor: PersonID("groep")))
  }

  private static func opened(_ situation: Situation) throws -> Challenge {
    let number = CaseNumber("2026-0001")
    let command = Command.open(
      number, title: "Proef", fields: ["task": .text("Het plein vegen")], existing: nil)
    let events = try decide(command, nil, situation)
    guard case .opened(let first)? = events.first?.event else { throw Refusal.byRules([]) }
    var challenge = Challenge(
      opened: first, number: number, on: situation.on, by: situation.actor)
    for event in events.dropFirst() { challenge.evolve(event) }
    return challenge
  }

  private var situation: Situation { base.with(on: on) }

  /// Whether the case has ended and was left alone long enough to see what still happens.
  var isDone: Bool { restAfterEnd > 8 }

  mutating func startAgain() {
    restAfterEnd = 0
    if let fresh = try? Self.opened(base.with(actor: PersonID("groep"), on: on)) {
      challenge = fresh
    }
  }

  // MARK: Trying

  mutating func tryOne() {
    switch random.roll(10) {
    case 0, 1, 2: takeAfterWhatLifts()
    case 3: take()
    case 4, 5: add()
    case 6: change()
    case 7: withdraw()
    case 8: pass()
    default: correct()
    }
    if base.workflow.main.hasEnded(challenge.snapshot) { restAfterEnd += 1 }
  }

  private mutating func attempt(_ command: Command, by actor: PersonID) {
    last = "\(command) by \(actor) on \(on)"
    do throws(Refusal) {
      let events = try decide(command, challenge, situation.with(actor: actor))
      for event in events { challenge.evolve(event) }
      done += 1
    } catch {
      #expect(!error.codes.isEmpty, "\(last): refused without a reason")
    }
  }

  private mutating func somebody() -> PersonID {
    PersonID(Self.roles[random.roll(Self.roles.count)].0)
  }

  /// Does what lifts the refusal of a random action, and takes it: so the case gets somewhere.
  private mutating func takeAfterWhatLifts() {
    let rehearsal = Rehearsal(challenge, situation)
    let open = base.workflow.actionOrder.compactMap { base.workflow.actions[$0] }.filter {
      $0.process == nil && rehearsal.isPossible($0.name, nil)
        && (!$0.isFinal || random.roll(4) == 0)
    }
    guard !open.isEmpty else { return pass() }
    let target = Target(action: open[random.roll(open.count)], record: nil)
    let chase = rehearsal.chase(target, otherwise: false)
    guard let taken = chase.taken else { return }
    for step in chase.steps + [taken.step] {
      if case .wait = step.deed {
        on = max(on, step.on)
        attempt(.tick, by: .clock)
      } else if base.people[step.actor] != nil {
        attempt(step.command, by: step.actor)
      }
    }
  }

  private mutating func take() {
    let names = base.workflow.actionOrder
    guard let action = base.workflow.actions[names[random.roll(names.count)]] else { return }
    let record = action.process.flatMap { kind in challenge.active(kind).last?.id }
    attempt(
      .take(action: action.name, record: record, fields: entry(action.fields)), by: somebody())
  }

  private mutating func add() {
    let kind = RecordKind.all[random.roll(RecordKind.all.count)]
    attempt(.add(kind: kind.name, fields: entry(kind.fields)), by: somebody())
  }

  private mutating func change() {
    guard !challenge.records.isEmpty else { return }
    let record = challenge.records[random.roll(challenge.records.count)]
    guard let kind = RecordKind.named(record.kind) else { return }
    let field = kind.fields[random.roll(kind.fields.count)]
    attempt(.change(record.id, fields: entry([field])), by: somebody())
  }

  private mutating func withdraw() {
    guard !challenge.records.isEmpty else { return }
    let record = challenge.records[random.roll(challenge.records.count)]
    attempt(.withdraw(record.id, reason: "Vergissing"), by: somebody())
  }

  private mutating func pass() {
    on = on.adding(days: [0, 1, 3, 10, 30, 90][random.roll(6)])
    attempt(.tick, by: .clock)
  }

  private mutating func correct() {
    guard let step = challenge.lastStep(of: nil) else { return }
    let correction: Command.Correction =
      random.roll(2) == 0 ? .undo : .date(on.adding(days: -random.roll(20)))
    attempt(
      .correct(entry: step.entry, correction: correction, reason: "Vergissing"), by: somebody())
  }

  /// Values that could stand in the fields; a field that is not required may stay empty.
  private mutating func entry(_ fields: [Field]) -> Entry {
    let plausible = Plausible(challenge: challenge, situation: situation)
    var entry: Entry = [:]
    for field in fields where field.isRequired || random.roll(2) == 0 {
      let values = plausible.values(for: field)
      if !values.isEmpty { entry[field.name] = values[random.roll(values.count)] }
    }
    return entry
  }

  // MARK: What always holds

  func expectSound(_ what: String) {
    let projection = Projection(challenge, situation)
    let moves = projection.moves
    let state = projection.state.name
    #expect(projection.hasEnded || !moves.isEmpty, "\(what): nobody has a move in \(state)")
    for move in moves { #expect(move.otherwise != nil, "\(what): no outlook in \(state)") }
    #expect(
      RowCoding.items(RowCoding.encode(moves)).compactMap { Move($0)?.what } == moves.map(\.what),
      "\(what): the moves cannot be kept in a row")
    for term in challenge.terms where term.isOpen {
      #expect(base.workflow.terms[term.name] != nil, "\(what): nobody owes \(term.name)")
    }
    if projection.hasEnded {
      let ending = challenge.latest("ending")
      #expect(ending?.text("outcome") != nil, "\(what): ended in \(state) without an outcome")
      #expect(ending?.text("lesson") != nil, "\(what): ended in \(state) without a lesson")
    }
    expectPage(projection, what)
    expectClockIsDone(what)
  }

  private func expectPage(_ projection: Projection, _ what: String) {
    let view = StatusView(
      Dossier(
        challenge: challenge, situation: situation, summary: projection.summary, timeline: [],
        on: on))
    let page = StatusPage(.dutch).text(view)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= StatusPage.height, "\(what): \(lines.count) lines")
    #expect(lines.allSatisfy { $0.count <= StatusPage.width }, "\(what): too wide")
    #expect(page.contains("Wie is aan zet?"), "\(what): nobody is told whose turn it is")
    #expect(!page.contains("{"), "\(what): unfilled")
  }

  /// A second tick on the same day does nothing.
  private func expectClockIsDone(_ what: String) {
    let clock = situation.with(actor: .clock)
    var ticked = challenge
    guard let first = try? decide(.tick, ticked, clock) else {
      Issue.record("\(what): the clock cannot tick")
      return
    }
    for event in first { ticked.evolve(event) }
    let second = try? decide(.tick, ticked, clock)
    #expect(second?.isEmpty == true, "\(what): the clock is never done: \(second ?? [])")
  }
}

/// Chance that comes back: the same seed gives the same numbers.
///
/// > Source: SplitMix64, Steele, Lea and Flood, 2014.
struct Die {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, sides)))
  }
}
