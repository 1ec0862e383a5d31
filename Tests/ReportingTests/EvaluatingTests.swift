import Casework
import ChallengeCore
import Testing
import Wording

@testable import Reporting

/// What evaluators and both sides put down, and how it comes back in the report.
@Suite("Evaluating")
struct EvaluatingTests {
  /// The shipped example, with what was recorded of it afterwards.
  private func report(_ more: String, in example: String) throws -> CaseReport {
    let history = try ExampleCase.text("Examples/\(example).yaml")
    let dossier = try #require(try ExampleCase.dossiers([history + more]).first)
    return CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
  }

  @Test("the same short questions go to both sides, and both voices stand beside each other")
  func bothVoices() throws {
    let more = """
        - on: 2025-06-02
          by: cooperatie
          add: experience
          with: { side: municipality, moment: at-final-evaluation, clarity: good, listening: fair, pace: poor, teamwork: good, trust: good }
          refused: [wrong-side]
        - by: cooperatie
          add: experience
          with: { side: challenger, moment: at-interim-evaluation, clarity: good, listening: fair, pace: poor, teamwork: good, trust: good }
          refused: [moment-not-come]
        - by: cooperatie
          add: experience
          with: { side: challenger, moment: at-final-evaluation, clarity: good, listening: fair, pace: poor, teamwork: "unknown: wij zijn met velen", trust: good, remark: "Wij bellen nu eerder" }
        - by: cp
          add: experience
          with: { side: municipality, moment: at-final-evaluation, clarity: very-good, listening: good, pace: fair, teamwork: good, trust: good }

      """
    let report = try report(more, in: "marktafval-overgenomen-en-voortgezet")
    let questions = report.cooperation.questions
    #expect(Set(questions.map(\.moment)) == [.decision, .start, .yearly, .final])
    let pace = try #require(questions.first { $0.moment == .final && $0.question == "pace" })
    #expect(pace.challenger.map(\.fact) == [.choice("poor")])
    #expect(pace.municipality.map(\.fact) == [.choice("fair")])
    let teamwork = try #require(
      questions.first { $0.moment == .final && $0.question == "teamwork" })
    #expect(teamwork.challenger.map(\.fact) == [.gap(.unknown, reason: "wij zijn met velen")])
    // Nobody answered after the decision: that is said, and no answer is filled in.
    let unanswered = questions.filter { $0.moment == .decision }
    #expect(!unanswered.isEmpty)
    #expect(unanswered.allSatisfy { $0.challenger.isEmpty && $0.municipality.isEmpty })
    let text = report.markdown(.english)
    #expect(text.contains("| at the final evaluation | Pace | fair | poor |"))
    #expect(text.contains("| after the decision | All questions | *not recorded* |"))
  }

  @Test("figures that cannot be are refused, and nothing is judged on nothing")
  func impossibleFigures() throws {
    // Before the evaluator has finished, in the words of the history itself.
    let history = try ExampleCase.text("Examples/marktafval-overgenomen-en-voortgezet.yaml")
    let begin = "  - by: evaluator\n    add: result-evaluation\n    with: { result: schoon"
    let refusals = """
        - by: evaluator
          add: evaluation
          with: { date: 2031-01-01, independent: yes, economic-value: a, democratic-value: b, social-value: c, cooperation-challenger: d, cooperation-municipality: e, account: f, lessons-challenger: g, lessons-municipality: h, advice: i }
          refused: [date-in-future]
        - by: evaluator
          add: evaluation
          with: { hours-challenger: 900000000, independent: yes, economic-value: a, democratic-value: b, social-value: c, cooperation-challenger: d, cooperation-municipality: e, account: f, lessons-challenger: g, lessons-municipality: h, advice: i }
          refused: [number-impossible]
        - by: evaluator
          add: result-evaluation
          with: { result: schoon, achieved: "not-measured: niemand keek", verdict: achieved }
          refused: [verdict-without-ground]
        - by: evaluator
          add: measurement
          with: { result: schoon, value: A, date: 2031-01-01 }
          refused: [date-in-future]

      """
    try #require(history.contains(begin))
    let changed = history.replacing(begin, with: refusals + begin, maxReplacements: 1)
    let dossier = try #require(try ExampleCase.dossiers([changed]).first)
    #expect(dossier.challenge.active("evaluation").count == 1)
  }

  @Test("conditions, risks, money, hours, attitudes and sources of an evaluation are in the report")
  func everythingIsInTheReport() throws {
    let history = try ExampleCase.text("Examples/marktafval-overgenomen-en-voortgezet.yaml")
    let given = "    advice: \"Voortzetten, met het schoonmaken erbij\"\n"
    try #require(history.contains("  \(given)"))
    let more = """
            economic-source: "jaarrekening"
            conditions: "Geen schade"
            attitude-challenger: "Open"
            attitude-municipality: "Te veel regels"
            money: "Binnen budget"
            hours-challenger: "not-agreed: niet bijgehouden"
            hours-municipality: 60
            hours-source: "urenlijst"
            cooperation-source: "twee gesprekken"
            account-source: "vier verslagen"
            money-source: "bankafschriften"
            amendments: "Samen"

      """
    let changed = history.replacing("  \(given)", with: "  \(given)\(more)", maxReplacements: 1)
    let dossier = try #require(try ExampleCase.dossiers([changed]).first)
    let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
    #expect(report.money.hoursMunicipality == .number(60))
    #expect(report.money.hoursChallenger == .gap(.notAgreed, reason: "niet bijgehouden"))
    let judged = try #require(report.cooperation.evaluated.first)
    #expect(judged.attitudeMunicipality == .text("Te veel regels"))
    let text = report.markdown(.dutch)
    for words in ["jaarrekening", "Geen schade", "Binnen budget", "niet afgesproken", "Samen"]
      + ["urenlijst", "twee gesprekken", "vier verslagen", "bankafschriften"]
    {
      #expect(text.contains(words), "\(words)")
    }
    let missing = report.quality.missing.filter { $0.kind == "evaluation" }.map(\.field)
    #expect(missing == ["democratic-source", "social-source"])
  }

  @Test("a case that has not started and one from paper have a report that says what there is")
  func earlyAndOld() throws {
    let begun = try #require(
      try ExampleCase.dossiers([ExampleCase.begun(title: "Tuin", why: "Elke dag")]).first)
    let early = CaseReport(begun, on: ExampleCase.reportDate, options: .staff)
    #expect(early.cooperation.questions.isEmpty && early.plan.days.isEmpty)
    #expect(MarkupCheck(early.html(.dutch)).problems == [])
    let paper = try report("", in: "wijkmoestuin-van-papier-alsnog-geevalueerd")
    #expect(paper.timeline.takenIn != nil)
    #expect(
      paper.results.results.contains {
        $0.achieved == .gap(.unknown, reason: "geen schouw gevonden")
      })
  }
}
