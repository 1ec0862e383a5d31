import ChallengeCore
import Foundation
import Testing
import WorkflowFiles

@Suite("Drawings and outline")
struct ShowingTests {
  /// With states in states, regions, a history, and a label that tries to break out.
  private func small() throws -> Workflow {
    let label = Mistake("nl: Afronden,", "nl: 'Rond \"af\"; <b>: #1 \\n',")
    let inside = Mistake(
      "phase: aanbod",
      """
      phase: aanbod
          regions:
            links:
              label: { nl: Links, en: Left }
              states:
                a: { label: { nl: A, en: A }, always: [{ to: b, require: [task-named] }] }
                b: { label: { nl: B, en: B }, on: { rond-af: { do: [stop antwoordtermijn] } } }
                terug: { history: deep, initial: a }
            rechts: { label: { nl: Rechts, en: Right } }
      """)
    let text = try inside.made(in: try label.made(in: SmallFile.workflow))
    return try WorkflowFile.load(text: text, file: "f").workflow
  }

  @Test("the Mermaid drawing of a small workflow")
  func mermaid() throws {
    let drawings = WorkflowDiagram.mermaid(try small(), in: \.dutch)
    #expect(drawings.map(\.process) == [nil, "information-delivery"])
    #expect(
      drawings[0].text == #"""
        stateDiagram-v2
          state "Open" as s_open {
            state "Links" as s_links {
              state "A" as s_a
              state "B" as s_b
              state "H*" as s_terug
              [*] --> s_a
            }
            --
            state "Rechts" as s_rechts
          }
          state "Klaar" as s_klaar
          [*] --> s_open
          s_klaar --> [*]
          s_open --> s_klaar : Rond #34;af#34;#59; #60;b#62;#58; #35;1 #92;n
          s_open --> s_klaar : ⌛ antwoordtermijn
          s_a --> s_b : task-named
          s_b --> s_b : Rond #34;af#34;#59; #60;b#62;#58; #35;1 #92;n

        """#)
  }

  @Test("the Graphviz drawing of a small workflow")
  func dot() throws {
    #expect(
      WorkflowDiagram.dot(try small(), in: \.dutch)[0].text == #"""
        digraph "proef" {
          compound=true;
          rankdir=TB;
          node [shape=box, style=rounded, fontname="sans-serif"];
          edge [fontname="sans-serif", fontsize=10];
          subgraph "cluster_open" {
            label="Open";
            style=dashed;
            "open inside" [shape=point, style=invis, label=""];
            subgraph "cluster_links" {
              label="Links";
              style=rounded;
              "links inside" [shape=point, style=invis, label=""];
              "a" [label="A"];
              "b" [label="B"];
              "terug" [label="H*", shape=circle];
              "links begin" [shape=point, label=""];
              "links begin" -> "a";
            }
            "rechts" [label="Rechts"];
          }
          "klaar" [label="Klaar", peripheries=2];
          " begin" [shape=point, label=""];
          " begin" -> "open inside" [lhead="cluster_open"];
          "open inside" -> "klaar" [label="Rond \"af\"; <b>: #1 \\n", ltail="cluster_open"];
          "open inside" -> "klaar" [label="⌛ antwoordtermijn", ltail="cluster_open"];
          "a" -> "b" [label="task-named"];
          "b" -> "b" [label="Rond \"af\"; <b>: #1 \\n", style=dashed];
        }

        """#)
  }

  @Test("a drawing of the shipped workflow is the same every time and names every state")
  func shipped() throws {
    let workflow = try ShippedFile.workflow()
    let chart = workflow.main.chart
    let mermaid = WorkflowDiagram.mermaid(workflow, in: \.english)
    let dot = WorkflowDiagram.dot(workflow, in: \.english)
    #expect(mermaid == WorkflowDiagram.mermaid(try ShippedFile.workflow(), in: \.english))
    #expect(dot == WorkflowDiagram.dot(try ShippedFile.workflow(), in: \.english))
    #expect(mermaid.count == 1 + workflow.processes.count)
    for state in chart.states {
      let id = "s_" + chart.name(of: state).replacing("-", with: "_")
      #expect(mermaid[0].text.contains(" as \(id)"))
      #expect(dot[0].text.contains("\"\(chart.name(of: state))"))
    }
    for drawing in dot {
      let braces = drawing.text.filter { $0 == "{" }.count
      #expect(braces == drawing.text.filter { $0 == "}" }.count)
    }
  }

  @Test("the outline has the states by phase, and who can do what")
  func outline() throws {
    let workflow = try ShippedFile.workflow()
    let outline = WorkflowOutline(workflow)
    #expect(
      outline.parts.map(\.phase)
        == [.vooroverleg, .aanbod, .afspraken, .uitvoering, .opvolging, nil])
    let offer = try #require(outline.parts.first { $0.phase == .aanbod })
    let deciding = try #require(offer.states.first { $0.name == "besluitvorming" })
    guard case .action(let grant) = deciding.ways.first?.trigger else {
      Issue.record("no action")
      return
    }
    #expect(grant.name == "ken-toe")
    #expect(grant.by == [.decider])
    #expect(deciding.ways.first?.targets == ["toegekend"])
    #expect(
      deciding.ways.first?.condition.factNames == ["duties-separated", "rivals-treated-equally"])
    #expect(outline.terms.map(\.name) == workflow.terms.keys.sorted())
  }
}
