import ChallengeCore
import Statechart
import Testing
import WorkflowFiles

@Suite("What a workflow file says becomes a machine")
struct MachineReadingTests {
  private func chart(_ piece: String, _ replacement: String) throws -> Chart {
    let text = try Mistake(piece, replacement).made(in: SmallFile.workflow)
    return try WorkflowFile.load(text: text, file: "f").workflow.main.chart
  }

  @Test("the small workflow is read as it is written")
  func small() throws {
    let workflow = try WorkflowFile.load(text: SmallFile.workflow, file: "f").workflow
    #expect(workflow.actionOrder == ["rond-af", "lever"])
    let term = try #require(workflow.terms["antwoordtermijn"])
    #expect(term.from == FieldReference(kind: "request", field: "received"))
    #expect(term.source == .intern)
    let complete = try #require(workflow.actions["rond-af"])
    #expect(complete.isFinal)
    #expect(complete.records.map(\.set) == [["outcome": "explored"]])
    #expect(workflow.actions["lever"]?.fills == ["delivered"])
    let main = workflow.main
    #expect(main.chart.name == "proef")
    #expect(main.states["klaar"]?.isEnd == true)
    #expect(main.states["open"]?.phase == .aanbod)
    #expect(Set(main.requirements.map(\.name)) == ["challenger-known", "ending-explained"])
    let open = try #require(main.chart.state(named: "open"))
    #expect(main.chart.onEntry(of: open) == [.effect("start antwoordtermijn")])
    let transitions = main.chart.transitions(of: open).map(main.chart.transition)
    #expect(transitions.map(\.event) == ["rond-af", "lapse.antwoordtermijn"])
    #expect(
      transitions[0].condition == .all([.fact("challenger-known"), .fact("ending-explained")]))
    #expect(
      workflow.machine(of: "information-delivery")?.requirements.map(\.codes) == [
        ["delivered-missing"]
      ])
  }

  private static let resident =
    "resident: { nl: \"Antwoord op {date:antwoordtermijn}.\", en: \"On {date:antwoordtermijn}.\" }"

  @Test("a text can stand instead of the usual one, and a move can name a day")
  func variantsAndDays() throws {
    let variants = """
      \(Self.resident)
          resident-when:
            - { when: past, text: { nl: Te laat., en: Late. } }
            - { when: task-named, text: { nl: Genoemd., en: Named. } }
      """
    let text = try Mistake(Self.resident, variants).made(in: SmallFile.workflow)
    let dated = try Mistake("term: antwoordtermijn\n", "date: request.received\n").made(in: text)
    let open = try #require(
      try WorkflowFile.load(text: dated, file: "f").workflow.main.states["open"])
    #expect(open.variants.map(\.when) == [.past, .requirement("task-named")])
    #expect(open.variants.map(\.text.dutch) == ["Te laat.", "Genoemd."])
    #expect(open.moves.map(\.date) == [FieldReference(kind: "request", field: "received")])
    #expect(open.moves.map(\.term) == [nil])
  }

  @Test("a condition that is no requirement, and a day that is no date, are named")
  func badVariantsAndDays() throws {
    let variants = "\(Self.resident)\n    resident-when: [{ when: later, text: { nl: a, en: b } }]"
    let text = try Mistake(Self.resident, variants).made(in: SmallFile.workflow)
    #expect(findings(in: text, as: .workflow) == ["17:29 unknown-requirement"])
    let dated = try Mistake("term: antwoordtermijn\n", "date: request.written\n").made(
      in: SmallFile.workflow)
    #expect(findings(in: dated, as: .workflow).contains("20:15 not-a-date-field"))
  }

  @Test("requirements nest in any, all and not")
  func guards() throws {
    let chart = try chart(
      "[challenger-known, ending-explained]",
      "[{ any: [challenger-known, { not: task-named }, { all: [no-open-escalation] }] }]")
    let transition = try #require(chart.transitions.first)
    #expect(
      chart.transition(transition).condition
        == .any([
          .fact("challenger-known"), .not(.fact("task-named")),
          .all([.fact("no-open-escalation")]),
        ]))
  }

  @Test("an event can have several answers, one of which stays where it is")
  func severalAnswers() throws {
    let chart = try chart(
      "lapse.antwoordtermijn: { to: klaar }",
      "lapse.antwoordtermijn: [{ to: klaar, require: [task-named] }, { do: [stop antwoordtermijn] }]"
    )
    let open = try #require(chart.state(named: "open"))
    let answers = chart.transitions(of: open).map(chart.transition).dropFirst()
    #expect(answers.map(\.targets) == [["klaar"], []])
    #expect(answers.map(\.actions) == [[], [.effect("stop antwoordtermijn")]])
  }

  @Test("states can have regions, and a history of what was active")
  func regions() throws {
    let chart = try chart(
      "phase: aanbod",
      """
      phase: aanbod
          regions:
            links:
              label: { nl: Links, en: Left }
              states:
                a: { label: { nl: A, en: A }, on: { rond-af: { to: b } } }
                b: { label: { nl: B, en: B } }
                terug: { history: deep, initial: [a] }
            rechts:
              label: { nl: Rechts, en: Right }
              initial: d
              states:
                c: { label: { nl: C, en: C } }
                d: { label: { nl: D, en: D }, always: [{ to: c, require: [task-named] }] }
      """)
    let state = { (name: String) in try #require(chart.state(named: name)) }
    #expect(chart.kind(of: try state("open")) == .parallel)
    #expect(chart.kind(of: try state("rechts")) == .compound(initial: "d"))
    #expect(chart.kind(of: try state("terug")) == .deepHistory(default: ["a"]))
    let active = chart.start(chart.facts([:])).snapshot.states.map(chart.name)
    #expect(active == ["open", "links", "a", "rechts", "d"])
  }
}

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "is the one with the fewest letters changed, dropped, added or swapped",
    arguments: [
      ("baselnie", "baseline"), ("aanbood", "aanbod"), ("adviser", "line-adviser"), ("x", nil),
      ("", nil), ("heel-iets-anders", nil), ("aanbod", "aanbod"),
    ] as [(String, String?)])
  func nearest(_ typed: String, _ expected: String?) {
    #expect(
      nearestName(to: typed, among: ["afspraken", "aanbod", "baseline", "line-adviser"]) == expected
    )
  }

  @Test("is not looked for when the text is no name")
  func long() {
    let text = String(repeating: "a", count: 65)
    #expect(nearestName(to: text, among: [text]) == nil)
  }
}
