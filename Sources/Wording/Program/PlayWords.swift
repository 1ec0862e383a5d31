import Casework
import ChallengeCore
import Terms
import WorkflowFiles

/// What is said while a case history is played.
package struct PlayWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  // MARK: Demonstration

  /// What is going on before the demonstration opens.
  package func examples(_ count: Int) -> String {
    let number = language.number(count)
    return say(
      "\(number) voorbeeldzaken worden gespeeld; dat duurt enkele tellen.",
      "\(number) example cases are being played; that takes a few seconds.")
  }

  package func examples(_ done: Int, of all: Int) -> String {
    let (done, all) = (language.number(done), language.number(all))
    return say(
      "\(all) voorbeeldzaken worden gespeeld: \(done) van \(all)",
      "\(all) example cases are being played: \(done) of \(all)")
  }

  // MARK: Steps

  /// One line for a step that went as the history says.
  package func line(_ played: Player.Played) -> String {
    let who = played.by.map { " \($0.text)" } ?? ""
    return "\(played.on.iso)\(who): \(act(played.step)) → \(result(played.result))"
  }

  private func act(_ step: HistoryStep) -> String {
    switch step.act {
    case .new(let title, _, _, _): say("opent ", "opens ") + language.quote(title)
    case .add(let kind, _, _): say("legt vast: ", "records: ") + RecordWords(language).kind(kind)
    case .change(let name, _): say("wijzigt \(name)", "changes \(name)")
    case .withdraw(let name, _): say("trekt in: \(name)", "withdraws \(name)")
    case .take(let action, _, _, _): action
    case .correct: say("verbetert een stap", "corrects a step")
    case .tick: say("de klok", "the clock")
    case nil: say("verwacht", "expects")
    }
  }

  private func result(_ result: Player.Played.Result) -> String {
    switch result {
    case .opened(let opened): say("zaak ", "case ") + opened.done.number.text
    case .done(let done): done.summary.label.text(in: language)
    case .ticked(let ticked):
      ticked.done.isEmpty
        ? say("niets aan de beurt", "nothing due")
        : ticked.done.map { "\($0.number) \($0.summary.label.text(in: language))" }
          .joined(separator: "; ")
    case .refused(let codes):
      say("geweigerd, zoals het hoort: ", "refused, as it should be: ")
        + codes.joined(separator: ", ")
    case .met: say("klopt", "as it should be")
    }
  }

  /// Why a history stops here; the words of a failure come apart.
  package func stopped(_ cause: Player.Stopped.Cause) -> String {
    switch cause {
    case .failure:
      say("Deze stap ging niet:", "This step did not go:")
    case .notRefused(let expected):
      say(
        "Deze stap had geweigerd moeten worden (\(expected.joined(separator: ", "))), maar hij is gedaan.",
        "This step should have been refused (\(expected.joined(separator: ", "))), but it was done."
      )
    case .refusedOtherwise(let expected, let found):
      say(
        "Deze stap is geweigerd om andere redenen: verwacht \(expected.joined(separator: ", ")), gevonden \(found.joined(separator: ", ")).",
        "This step was refused for other reasons: expected \(expected.joined(separator: ", ")), found \(found.joined(separator: ", "))."
      )
    case .notAsExpected(let mismatches):
      mismatches.map(mismatch).joined(separator: "\n")
    }
  }

  private func mismatch(_ mismatch: Player.Mismatch) -> String {
    say(
      "\(mismatch.key): verwacht \(mismatch.expected), gevonden \(mismatch.found).",
      "\(mismatch.key): expected \(mismatch.expected), found \(mismatch.found).")
  }

  package var advice: String {
    say(
      "Kijk wat de zaak nu is met r2c show, of pas het casusverloop aan.",
      "See what the case is now with r2c show, or change the history.")
  }

  package func played(_ file: String, steps: Int, cases: [CaseNumber]) -> String {
    let numbers = language.list(cases.map(\.text))
    return say(
      "\(file): \(language.count(steps, .step)) gespeeld; \(numbers).",
      "\(file): played \(language.count(steps, .step)); \(numbers).")
  }
}
