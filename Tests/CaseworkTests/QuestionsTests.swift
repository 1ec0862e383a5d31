import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework
@testable import ChallengeCore

/// The same short questions are asked of both sides at fixed moments.
///
/// > Source: tips 4 and 10.
@Suite("The short questions")
struct QuestionsTests {
  private static let interim = "fietspad-tussenevaluatie-leidt-tot-herstel.yaml"
  private static let answers: Entry = Dictionary(
    uniqueKeysWithValues: RecordKind.experienceQuestions.map { ($0, .text("good")) })

  /// An example in a database of its own, its people registered.
  private func played(
    _ example: String = QuestionsTests.interim, alerts: String? = nil
  ) throws -> (Workshop, CaseNumber) {
    let workshop = try Workshop()
    if let alerts {
      let text = try Workshop.rules("profielen/voorbeeldgemeente.yaml").text
      try workshop.casework.adopt(
        RulesText(
          file: "nieuw.yaml",
          text: text.replacing("version: 1\n", with: "version: 2\n") + "alerts: \(alerts)\n"),
        as: .profile, Workshop.acting("beheer", on: "2020-01-02"))
    }
    let file = Workshop.root.appending(path: "Examples/\(example)")
    let history = try HistoryFile.load(
      text: try String(contentsOf: file, encoding: .utf8), file: example)
    let player = Player(
      history, in: workshop.casework, Workshop.acting("beheer", on: "2026-11-21"),
      makeCode: Workshop.code)
    try player.registerPeople()
    for step in history.steps { _ = try player.play(step) }
    return (workshop, try #require(player.numbers.first))
  }

  private func asked(_ workshop: Workshop, on date: String, days: Int = 0) throws -> [AgendaItem] {
    try workshop.casework.agenda(days: days, Workshop.acting("pm", on: date)).items
      .filter(\.isAsked)
  }

  @Test("both sides are asked, by name, with a day that nobody is late after")
  func bothSides() throws {
    let (workshop, number) = try played()
    let items = try asked(workshop, on: "2025-03-10", days: 14)
    #expect(Set(items.map(\.by)) == Set(Side.allCases))
    #expect(items.allSatisfy { $0.due.iso == "2025-03-24" && $0.number == number })
    #expect(
      items.map { "\($0.by) \($0.people.map(\.text))" }.sorted() == [
        "challenger [\"vaart\"]", "municipality [\"cp\"]",
      ])
    // After the day it still stands, and nobody is late; after half a year it is asked no more.
    let later = try asked(workshop, on: "2025-06-01")
    #expect(later.count == 2)
    #expect(later.allSatisfy { !$0.isLate(on: CalendarDate(iso: "2025-06-01") ?? .latest) })
    #expect(try asked(workshop, on: "2025-09-22").count == 2)
    #expect(try asked(workshop, on: "2025-09-23").isEmpty)
    // An interim evaluation takes the place of that year's questions.
    let year = try asked(workshop, on: "2025-11-25", days: 60)
    #expect(year.isEmpty, "\(year)")
  }

  @Test("an answer ends the asking of that side alone")
  func answered() throws {
    let (workshop, number) = try played()
    #expect(try status(workshop, number, on: "2025-05-10").questions?.by.iso == "2025-03-24")
    var fields = Self.answers
    fields["side"] = .text("challenger")
    fields["moment"] = .text("at-interim-evaluation")
    try workshop.add("experience", number, by: "vaart", on: "2025-05-10", fields)
    #expect(try asked(workshop, on: "2025-05-10").map(\.by) == [.municipality])
    #expect(try status(workshop, number, on: "2025-05-10").questions == nil)
  }

  private func status(
    _ workshop: Workshop, _ number: CaseNumber, on date: String
  ) throws -> StatusView {
    try workshop.casework.status(number, Workshop.acting("pm", on: date))
  }

  @Test("that a side gives no answer is said by itself, or noted once its day has passed")
  func noAnswer() throws {
    let (workshop, number) = try played(alerts: "{ question-days: 120 }")
    func note(_ side: String, by actor: String, on date: String) throws -> [String] {
      try workshop.refusal {
        try workshop.add(
          "no-answer", number, by: actor, on: date,
          [
            "side": .text(side), "moment": .text("at-interim-evaluation"),
            "reason": .text("Twee keer gevraagd"),
          ])
      }
    }
    // Asked on 3 March, a hundred and twenty days long.
    #expect(try note("challenger", by: "cp", on: "2025-07-01") == ["questions-still-asked"])
    #expect(try note("municipality", by: "vaart", on: "2025-07-01") == ["wrong-side"])
    #expect(try asked(workshop, on: "2025-07-02", days: 30).count == 2)
    #expect(try note("challenger", by: "cp", on: "2025-07-02").isEmpty)
    #expect(try asked(workshop, on: "2025-07-02", days: 30).map(\.by) == [.municipality])
    #expect(try note("municipality", by: "cp", on: "2025-07-02").isEmpty)
    #expect(try asked(workshop, on: "2025-07-02", days: 30).isEmpty)
  }

  @Test("the profile says at which moments, and never is one of the answers")
  func moments() throws {
    let (never, _) = try played(alerts: "{ question-moments: [] }")
    #expect(try asked(never, on: "2025-03-10", days: 100).isEmpty)
    let (yearly, _) = try played(alerts: "{ question-moments: [each-year], question-days: 10 }")
    let items = try asked(yearly, on: "2025-11-20", days: 20)
    #expect(items.count == 2)
    #expect(items.allSatisfy { $0.subject == .questions(.yearly, of: $0.by) }, "\(items)")
    #expect(items.allSatisfy { $0.due.iso == "2025-11-30" })
  }

  @Test("who withdraws is asked too, once")
  func withdrawn() throws {
    let (workshop, _) = try played("rattenbestrijding-ingetrokken.yaml")
    let items = try asked(workshop, on: "2024-04-20", days: 30)
    #expect(Set(items.map(\.subject)) == Set(Side.allCases.map { .questions(.ending, of: $0) }))
    #expect(items.allSatisfy { $0.due.iso == "2024-05-06" })
  }

  @Test("a refusal is asked about as a decision, not again as an end")
  func refused() throws {
    let (workshop, _) = try played("zwembad-afgewezen-bezwaar-ongegrond.yaml")
    let dossier = try #require(
      try workshop.casework.dossiers(.openTerms, Workshop.acting("pm", on: "2026-11-21")).first)
    let plan = QuestionPlan(dossier.challenge, dossier.situation)
    #expect(plan.occasions.first?.moment == .decision)
    let end = plan.occasions.first { $0.moment == .ending }
    let decided = try #require(plan.occasions.first?.on)
    #expect(end.map { decided.days(until: $0.on) > plan.days } ?? true)
  }

  @Test("what the desk reads from the rows is what the dossiers say")
  func rows() throws {
    let (workshop, _) = try played()
    for date in ["2024-11-01", "2025-03-02", "2025-03-03", "2025-06-01", "2025-09-23"] {
      let acting = Workshop.acting("pm", on: date)
      let rows = try workshop.casework.askedQuestions(limit: 10, acting)
      let dossiers = try workshop.casework.dossiers(.openTerms, acting)
      let expected = dossiers.flatMap { dossier in
        askedQuestions(dossier.challenge, dossier.situation).filter { $0.isAsked(on: acting.on) }
      }
      #expect(rows.number == expected.count)
      #expect(
        Set(rows.items.map(\.subject))
          == Set(expected.map { .agenda(.questions($0.moment, of: $0.side)) }), "\(date)")
      #expect(
        try workshop.casework.askedQuestions(limit: 1, acting).items.count == min(1, expected.count)
      )
    }
    // Somebody who has no part in the case reads none of it.
    let other = Workshop.acting("ander", on: "2025-06-01")
    #expect(try workshop.casework.askedQuestions(limit: 10, other).number == 0)
  }
}
