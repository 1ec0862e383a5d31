import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording

/// `r2c path`
struct PathCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.path) }

  @Argument(help: .option(.caseNumber))
  var number: String

  @Argument(help: .option(.goal))
  var goal: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let dossier = try withCasework { () throws(CaseworkFailure) in
      try casework.dossier(CaseNumber(number), acting, for: .possibilities)
    }
    let words = PlanWords(session.language, naming: Naming(dossier))
    let workflow = dossier.situation.workflow
    guard let wanted = Goal(goal, in: workflow) else {
      let nearest = nearestName(to: goal, among: Goal.names(in: workflow))
      throw .casework(.refused(.unknown(.goal(goal, nearest: nearest))))
    }
    let answer = dossier.path(to: wanted)
    if let reason = answer.reason(about: words.goal(goal)) {
      throw .casework(.refused(.byRules([reason])))
    }
    switch answer {
    case .alreadyThere:
      try session.answer(json: json("already-there", [], words), text: words.alreadyThere(goal))
    case .found(let steps):
      let text = words.way(steps, to: goal).joined(separator: "\n")
      try session.answer(json: json("found", steps, words), text: text)
    case .unreachable, .tooFar: break
    }
  }

  private func json(_ answer: String, _ steps: [PlannedStep], _ words: PlanWords) -> JSONValue {
    .object([
      "case": .text(number),
      "goal": .text(goal),
      "answer": .text(answer),
      "humanSteps": .number(steps.count(where: \.isHuman)),
      "reachedOn": CaseJSON.optional(steps.last?.on.iso),
      "steps": .list(steps.map { PlanJSON.step($0, words) }),
    ])
  }
}
