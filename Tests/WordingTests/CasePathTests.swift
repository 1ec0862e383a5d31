import Terms
import Testing

@testable import Casework
@testable import ChallengeCore
@testable import Wording

/// The shortest way to a goal, from wherever the examples stand.
struct CasePathTests {
  private static let goals: [Goal] = [.decision, .start, .end]

  @Test func `playing the steps of a way, on the days that it names, reaches the goal`() throws {
    var seen: Set<String> = []
    for example in HistoryWalk.examples {
      var walk = try HistoryWalk(example: example)
      for stop in try walk.stops() {
        let dossier = stop.status.dossier
        for goal in Self.goals where seen.insert("\(dossier.summary.state) \(goal)").inserted {
          let answer = path(to: goal, dossier.challenge, dossier.situation)
          try play(answer, to: goal, dossier, "\(example): \(dossier.summary.state) \(goal)")
        }
      }
    }
    #expect(seen.count > 60)
  }

  private func play(
    _ answer: PathAnswer, to goal: Goal, _ dossier: Dossier, _ what: String
  ) throws {
    let workflow = dossier.situation.workflow
    switch answer {
    case .tooFar: Issue.record("\(what): too far")
    case .unreachable:
      #expect(dossier.summary.hasEnded || goal == .decision || goal == .start, "\(what)")
    case .alreadyThere:
      var now = Rehearsal(dossier.challenge, dossier.situation)
      _ = now.wait(until: dossier.on)
      #expect(goal.isReached(now.challenge, workflow), "\(what): not there")
    case .found(let steps):
      var now = Rehearsal(dossier.challenge, dossier.situation)
      _ = now.wait(until: dossier.on)
      var day = dossier.on
      for step in steps {
        #expect(step.on >= day, "\(what): \(step.deed) goes back in time")
        day = step.on
        let isDone = now.repeated(step)
        #expect(isDone, "\(what): \(step.deed) cannot be done")
        #expect(step.isHuman != step.by.isEmpty, "\(what): nobody does \(step.deed)")
      }
      let last = steps.last?.action.flatMap { workflow.actions[$0] }
      let isThere =
        goal.isReached(now.challenge, workflow) || last.map(goal.isReached(byTaking:)) == true
      #expect(isThere, "\(what): not reached")
    }
  }

  @Test func `a goal is a word, a state or an action of the main line`() throws {
    let workflow = try HistoryWalk.rules().workflow
    #expect(Goal("besluit", in: workflow) == .decision)
    #expect(Goal("end", in: workflow) == .end)
    #expect(Goal("in-uitvoering", in: workflow) == .state("in-uitvoering"))
    #expect(Goal("ken-toe", in: workflow) == .action("ken-toe"))
    #expect(Goal("beantwoord-escalatie", in: workflow) == nil)
    #expect(Goal("maan", in: workflow) == nil)
  }

  @Test func `the way to a decision is told in numbered lines, with who and the first day`() throws
  {
    let view = try StatusPageTests.view(on: "2026-03-12")
    let dossier = view.dossier
    guard case .found(let steps) = path(to: .decision, dossier.challenge, dossier.situation) else {
      Issue.record("no way")
      return
    }
    let lines = PlanWords(.english, naming: Naming(of: view)).way(steps, to: "decision")
    #expect(lines[0].hasPrefix("The shortest way to a decision: "))
    #expect(lines[1] == "From Thursday 12 March 2026")
    #expect(lines[2].hasPrefix("  1. "))
    #expect(steps.last?.action == "ken-toe" || steps.last?.action == "stel-buiten-behandeling")
  }

  @Test func `from an ended case no way leads to the start`() throws {
    var walk = try HistoryWalk(example: "recreatieoord-doorverwezen.yaml")
    let dossier = try #require(try walk.stops().last).status.dossier
    #expect(path(to: .start, dossier.challenge, dossier.situation) == .unreachable)
    #expect(path(to: .end, dossier.challenge, dossier.situation) == .alreadyThere)
  }
}
