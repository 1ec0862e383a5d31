import Terms
import Testing

@testable import Casework
@testable import ChallengeCore
@testable import Wording

/// What lifts a refusal, for everything that is refused anywhere in the examples.
struct LiftingTests {
  @Test func `what is said to lift a refusal lifts it, and nothing of it can be left out`() throws {
    var seen: Set<[String]> = []
    for example in HistoryWalk.examples { try look(at: example, &seen) }
    #expect(seen.count > 100)
  }

  /// Each refusal in the same state for the same reasons once.
  private func look(at example: String, _ seen: inout Set<[String]>) throws {
    var walk = try HistoryWalk(example: example)
    for stop in try walk.stops() {
      let dossier = stop.status.dossier
      for possibility in possibilities(dossier.challenge, dossier.situation) {
        let key =
          [stop.status.state.name, possibility.action.name] + possibility.missing.map(\.code)
        guard !possibility.missing.isEmpty, seen.insert(key).inserted,
          let lifting = dossier.lifting(of: possibility)
        else { continue }
        try expectProof(lifting, possibility, dossier, example)
      }
    }
  }

  private func expectProof(
    _ lifting: Lifting, _ possibility: Possibility, _ dossier: Dossier, _ example: String
  ) throws {
    let what = "\(example): \(dossier.summary.state) \(possibility.action.name)"
    guard lifting.isLifted else {
      #expect(!lifting.remaining.isEmpty, "\(what): nothing lifts it, and nothing says why")
      return
    }
    #expect(!lifting.steps.isEmpty || lifting.another != nil, "\(what): nothing to do")
    let start = Rehearsal(dossier.challenge, dossier.situation)
    let target = Target(action: possibility.action, record: possibility.record)
    #expect(start.lifts(lifting.steps, target), "\(what): not lifted by \(lifting.steps)")
    for set in Self.properSubsets(of: lifting.steps) {
      #expect(!start.lifts(set, target), "\(what): \(set.map(\.deed)) would have been enough")
    }
  }

  /// Every proper subset of few things; of many, those that lack one.
  private static func properSubsets(of steps: [PlannedStep]) -> [[PlannedStep]] {
    guard steps.count <= 4 else {
      return steps.indices.map { index in
        steps.enumerated().filter { $0.offset != index }.map(\.element)
      }
    }
    return (0..<(1 << steps.count) - 1).map { mask in
      steps.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
    }
  }

  private func lifting(of action: String, _ dossier: Dossier) throws -> Lifting {
    let possible = possibilities(dossier.challenge, dossier.situation)
    let possibility = try #require(possible.first { $0.action.name == action })
    return try #require(dossier.lifting(of: possibility))
  }

  @Test func `one supplement brings everything that is missing, and the words say who and how`()
    throws
  {
    let view = try StatusPageTests.view(on: "2026-03-12")
    let found = try lifting(of: "start-definitietoets", view.dossier)
    #expect(found.steps.map(\.kind) == ["contact-moment", "supplement"])
    #expect(found.steps.last?.known["elements"] == "lange-termijn, kwaliteit")
    #expect(found.isSmallest)
    let words = PlanWords(.dutch, naming: Naming(of: view))
    #expect(
      words.lines(found).last
        == "procesmanager, contactpersoon of uitdager: aanvulling vastleggen: "
        + "`r2c add 2026-0001 supplement elements=lange-termijn,kwaliteit`")
  }

  @Test func `where the law leaves no time, the answer says that nothing helps`() throws {
    var walk = try HistoryWalk(example: "graffiti-niet-behandeld.yaml")
    let stop = try #require(try walk.stops().last { $0.status.state.name == "aanvulling-verlopen" })
    let later = HistoryWalk.later(stop.status, stop.status.on.adding(days: 200).iso)
    let found = try lifting(of: "stel-buiten-behandeling", later.dossier)
    #expect(!found.isLifted)
    #expect(found.remaining.map(\.code) == ["term-not-to-treat-over"])
    let line = try #require(PlanWords(.dutch, naming: Naming(of: later)).lines(found).first)
    #expect(line.hasPrefix("niets wat iemand nu doet, maakt dit mogelijk."))
  }

  @Test func `an escalation that has to be answered is asked for and answered, in that order`()
    throws
  {
    var walk = try HistoryWalk(example: "dorpsbos-wacht-op-contract-geen-overeenstemming.yaml")
    let stop = try #require(
      try walk.stops().first { $0.status.state.name == "afspraken-in-overleg" })
    let found = try lifting(of: "stel-vast-geen-overeenstemming", stop.status.dossier)
    let deeds = found.steps.map(\.deed)
    let asked = try #require(deeds.firstIndex(of: .add(kind: "escalation")))
    let answered = try #require(
      deeds.firstIndex(of: .finish(action: "beantwoord-escalatie", RecordID("escalation-1"))))
    #expect(asked < answered)
  }
}
