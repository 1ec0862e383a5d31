import CaseStorage
import Casework
import ChallengeCore
import Foundation
import Terms
import WorkflowFiles

/// A database with many cases, for measuring.
///
/// The examples are played through the real rules, each several times with all days moved by whole
/// weeks, and stopped somewhere on the way; what the rules refuse on other days ends the case there.
/// These cases are then copied under new numbers with other titles. The copies go through the same
/// journal as everything else, and the rows are made by a replay: `r2c verify` finds nothing wrong.
struct CasePopulation {
  let path: String
  private let store: SQLiteCaseStore
  private let casework: Casework
  private var generator = CountingGenerator(state: 1)

  static let actor = "pm"
  private static let profile = "voorbeeldgemeente"
  static let day = CalendarDate(iso: "2026-11-26") ?? .latest
  private static let acting = Acting(
    actor: PersonID("beheer"), on: CalendarDate(iso: "2015-01-01") ?? .earliest,
    registered: "2026-11-26T12:00:00+01:00", systemUser: "bench")
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(path: String) throws {
    self.path = path
    store = try SQLiteCaseStore(path: path, options: .creating)
    casework = Casework(store: store)
  }

  /// Makes the database unless it is there already.
  static func make(_ path: String, count: Int) throws {
    guard access(path, F_OK) != 0 else { return }
    let draft = path + ".draft"
    for suffix in ["", "-wal", "-shm"] { unlink(draft + suffix) }
    var population = try CasePopulation(path: draft)
    try population.play(rounds: 8)
    try population.copy(to: count)
    population.store.close()
    rename(draft, path)
  }

  // MARK: Played

  mutating func play(rounds: Int) throws {
    func rules(_ name: String) throws -> RulesText {
      let url = Self.root.appending(path: "Workflows/\(name)")
      return RulesText(file: name, text: try String(contentsOf: url, encoding: .utf8))
    }
    try casework.initialise(
      workflow: rules("uitdaagrecht.yaml"), profile: rules("profielen/\(Self.profile).yaml"),
      Self.acting)
    try casework.addPerson(
      Person(id: PersonID(Self.actor), name: "Petra Manager", roles: [.processManager]),
      Self.acting)
    let folder = Self.root.appending(path: "Examples").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for round in 0..<rounds { try play(text, file, round: round) }
    }
  }

  private mutating func play(_ text: String, _ file: String, round: Int) throws {
    let weeks = round == 0 ? 0 : Int.random(in: -60...140, using: &generator)
    guard let history = try? HistoryFile.load(text: moved(text, weeks: weeks), file: file),
      history.profile ?? Self.profile == Self.profile
    else { return }
    let player = Player(
      history, in: casework, Self.acting,
      makeCode: {
        var generator = SystemRandomNumberGenerator()
        return StatusCode(using: &generator)
      })
    try player.registerPeople()
    let steps = history.steps
    let last =
      round == 0 ? steps.count : Int.random(in: 1...steps.count, using: &generator)
    for step in steps.prefix(last) {
      if let on = step.on, on > Self.day { return }
      guard (try? player.play(step)) != nil else { return }
    }
  }

  /// The text with every date moved.
  private func moved(_ text: String, weeks: Int) -> String {
    text.replacing(#/\d{4}-\d{2}-\d{2}/#) { match in
      CalendarDate(iso: String(match.output))?.adding(days: 7 * weeks).iso ?? String(match.output)
    }
  }

  // MARK: Copied

  private static let tasks = [
    "Beheer van het plantsoen", "Onderhoud van de speelplek", "De buurtmoestuin", "Het wijkcentrum",
    "Schoonhouden van het plein", "De kinderboerderij", "Snoeien langs het fietspad",
    "Het zwembad", "De bibliobus", "Dagopvang in de buurt", "Café De Ruïne als buurthuis",
  ]
  private static let places = [
    "aan de Kade", "in Oud-Zuid", "bij de Molen", "aan het Lange Lint", "in de Vogelbuurt",
    "op het Marktplein", "langs de Singel", "in Nieuwland", "achter het station", "bij de vijver",
  ]

  /// Copies what was played until there are so many cases; short ones more often.
  mutating func copy(to count: Int) throws {
    let originals = try casework.caseNumbers().map { number in
      try store.entries(of: .challenge(number))
    }.sorted { $0.count < $1.count }
    var made = originals.count
    var serials: [Int: Int] = [:]
    let context = AppendContext(registered: Self.acting.registered, systemUser: "bench")
    while made < count {
      var batches: [Append] = []
      for _ in 0..<min(500, count - made) {
        let chance = Double.random(in: 0..<1, using: &generator)
        let original = originals[Int(chance * chance * Double(originals.count))]
        guard let year = original.first?.on.year else { continue }
        serials[year, default: 1000] += 1
        batches.append(copy(original, as: CaseNumber("\(year)-\(serials[year] ?? 0)")))
      }
      try store.append(batches, context: context)
      made += batches.count
    }
    try store.replaceReadModels(casework.replay())
  }

  private mutating func copy(_ entries: [StoredEntry], as number: CaseNumber) -> Append {
    let task = Self.tasks.randomElement(using: &generator) ?? ""
    let place = Self.places.randomElement(using: &generator) ?? ""
    let drafts = entries.compactMap { entry -> DraftEntry? in
      guard case .challenge(let event)? = entry.event else { return nil }
      var copied = event
      switch event {
      case .opened(let opened):
        copied = .opened(
          .init(
            title: "\(task) \(place)", rules: opened.rules, snapshot: opened.snapshot,
            takenIn: opened.takenIn))
      case .statusCodeIssued(let issued) where issued.hash != nil:
        copied = .statusCodeIssued(
          .init(hash: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }))
      default: break
      }
      return DraftEntry(
        .challenge(copied), on: entry.on, by: entry.by, enteredBy: entry.enteredBy,
        basis: entry.basis)
    }
    return Append(stream: .challenge(number), expectedVersion: 0, entries: drafts)
  }
}

/// Chance that is the same every time.
struct CountingGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
