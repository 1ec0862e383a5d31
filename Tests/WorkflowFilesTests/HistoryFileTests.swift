import ChallengeCore
import Terms
import Testing
import WorkflowFiles

@Suite("A case history")
struct HistoryFileTests {
  @Test("the small history is read as it is written")
  func rightFile() throws {
    let history = try HistoryFile.load(text: SmallFile.history, file: "f")
    #expect(history.title == "Een proef")
    #expect(history.people.map(\.id.text) == ["pm", "groep"])
    #expect(history.people.map(\.roles) == [[.processManager], [.challenger]])
    #expect(history.steps.count == 5)
    #expect(
      history.steps.map(\.position)
        == [(6, 5), (9, 5), (13, 5), (19, 5), (20, 5)].map {
          FilePosition(line: $0.0, column: $0.1)
        })
    #expect(
      history.steps[0].act
        == .new(title: "Een plantsoen", existing: nil, since: nil, fields: [:]))
    #expect(
      history.steps[1].act
        == .add(
          kind: "task", id: "taak",
          fields: ["description": .text("Maaien"), "reserved": .text("no")]))
    #expect(history.steps[2].on == CalendarDate(iso: "2026-03-04"))
    #expect(history.steps[2].behalfOf == PersonID("groep"))
    #expect(history.steps[2].refused == ["legal-form-missing"])
    #expect(history.steps[4].act == nil)
    #expect(history.steps[4].expectation?.move == [.challenger, .municipality])
  }

  @Test("the tasks of a catalogue are read, and a mistake in one is named at its place")
  func catalogue() throws {
    let tasks = """
      catalogue:
        groen: { name: Groen, budget: 56.000, results: [beeldkwaliteit B, snoeien], public: no }
      steps:
      """
    let text = SmallFile.history.replacing("steps:", with: tasks, maxReplacements: 1)
    let task = try #require(try HistoryFile.load(text: text, file: "f").catalogue.first)
    #expect(task.id == CatalogueID("groen") && task.budget == 5_600_000 && !task.isPublic)
    #expect(task.results == ["beeldkwaliteit B", "snoeien"])
    #expect(
      findings(in: text.replacing("56.000", with: "veel"), as: .history) == ["6:33 bad-cell"])
    #expect(
      findings(in: text.replacing("name: Groen,", with: ""), as: .history).first
        == "6:10 missing-key")
  }

  @Test("the example in the contract is read")
  func contract() throws {
    let text = """
      history: Beheer van de buurttuin            # a title
      profile: voorbeeldgemeente                  # optional
      people:
        - { id: pm, role: process-manager, name: "P. Manager" }
        - { id: groep, role: challenger, name: "Stichting Buurttuin" }
        - { id: toetser, role: panel, name: "T. Toetser" }
      steps:
        - on: 2026-03-02
          by: groep
          new: { title: "Beheer van de buurttuin" }
        - on: 2026-03-04
          by: pm
          add: contact-person
          id: contact
          with: { side: municipality, person: cp, neutral: true }
        - by: pm
          change: contact
          with: { phone: 000-0000001 }
        - by: pm
          for: groep
          basis: "brief van 4 maart"
          do: dien-in
          with: { text: { not-agreed: komt later }, elements: [taak, kosten] }
        - tick: 2026-04-01
        - by: toetser
          do: leg-voor-aan-beslisser
          refused: [baseline-missing]
        - expect: { phase: aanbod, state: beoordeling, due: { beslistermijn: 2026-04-28 }, move: [municipality] }
      """
    let history = try HistoryFile.load(text: text, file: "f")
    #expect(history.steps[2].act == .change("contact", fields: ["phone": .text("000-0000001")]))
    #expect(
      history.steps[3].act
        == .take(
          action: "dien-in", record: nil, id: nil,
          fields: [
            "text": .text("not-agreed: komt later"), "elements": .list(["taak", "kosten"]),
          ]))
    let expected = try #require(history.steps[6].expectation)
    #expect(expected.states == ["beoordeling"])
    #expect(expected.due?["beslistermijn"] == CalendarDate(iso: "2026-04-28"))
  }

  @Test("a case that was already running, a correction and a withdrawal are read")
  func otherActs() throws {
    let text = """
      history: Anders
      steps:
        - on: 2026-05-01
          by: pm
          new: { title: Oud, existing: in-uitvoering, since: 2024-01-01, type: residents-group }
        - by: pm
          withdraw: notitie
          reason: dubbel
        - by: pm
          correct: { entry: 3, date: 2026-04-30, reason: verkeerde dag }
        - by: pm
          correct: { undo: true, reason: verkeerde zaak }
          expect: { version: 7, ended: no, open: zeg-op, status-contains: [U voert] }
      """
    let steps = try HistoryFile.load(text: text, file: "f").steps
    #expect(
      steps[0].act
        == .new(
          title: "Oud", existing: "in-uitvoering", since: CalendarDate(iso: "2024-01-01"),
          fields: ["type": .text("residents-group")]))
    #expect(steps[1].act == .withdraw("notitie", reason: "dubbel"))
    let day = try #require(CalendarDate(iso: "2026-04-30"))
    #expect(steps[2].act == .correct(entry: 3, correction: .date(day), reason: "verkeerde dag"))
    #expect(steps[3].act == .correct(entry: nil, correction: .undo, reason: "verkeerde zaak"))
    #expect(steps[3].expectation?.hasEnded == false)
    #expect(steps[3].expectation?.open == ["zeg-op"])
  }

  @Test("a mistake is named at its place", arguments: Self.mistakes)
  func mistake(_ mistake: Mistake) throws {
    let text = try mistake.made(in: SmallFile.history)
    #expect(findings(in: text, as: .history) == mistake.findings)
  }

  static let mistakes: [Mistake] = [
    Mistake("history:", "histroy:", "1:1 unknown-key ~ history"),
    Mistake("role: process-manager", "role: manager", "3:21 unknown-role ~ process-manager"),
    Mistake("role: process-manager, ", "", "3:5 missing-key"),
    Mistake(
      "id: groep", "id: pm", "4:5 duplicate-key", "7:9 unknown-person", "15:10 unknown-person"),
    Mistake("on: 2026-03-02", "on: 2026-02-30", "6:9 wrong-kind"),
    Mistake("on: 2026-03-02\n    ", "", "6:5 missing-key"),
    Mistake("by: groep", "by: group", "7:9 unknown-person ~ groep"),
    Mistake("for: groep", "for: buurt", "15:10 unknown-person"),
    Mistake("    basis: brief van 4 maart\n", "", "15:5 missing-key"),
    Mistake("new: { title: Een plantsoen }", "new: Een plantsoen", "8:10 wrong-kind"),
    Mistake(
      "{ title: Een plantsoen }", "{ title: Een plantsoen, existing: intake }", "8:34 missing-key"),
    Mistake("add: task", "add: taks", "10:10 unknown-record-kind ~ task"),
    Mistake("add: task", "add: task\n    do: dien-in", "11:5 keys-exclude"),
    Mistake("add: task", "ad: task", "10:5 unknown-key ~ add"),
    Mistake("tick: 2026-04-01", "tick: 2026-04-01\n    with: { a: b }", "20:5 keys-exclude"),
    Mistake("tick: 2026-04-01", "note: niets", "19:5 unknown-key", "19:5 step-without-act"),
    Mistake("description: Maaien", "description: { onbekend: reden }", "12:28 unknown-value"),
    Mistake("description: Maaien", "description: { unknown: '' }", "12:37 empty"),
    Mistake("phase: vooroverleg", "fase: vooroverleg", "20:15 unknown-key"),
    Mistake("phase: vooroverleg", "due: { beslistermijn: morgen }", "20:37 wrong-kind"),
    Mistake("[challenger, municipality]", "[uitdager]", "20:42 unknown-side"),
    Mistake(
      "[challenger, municipality]", "[], outcome: withdrawed", "20:54 unknown-choice ~ withdrawn"),
  ]
}
