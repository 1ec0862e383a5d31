import Foundation
import Testing

@Suite("Logs for process mining and insight on the command line")
struct ProcessMiningProgramTests {
  /// A finished case and one that was rejected after an objection.
  private func withCases(_ work: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.cleanUp() }
    let examples = [
      "marktafval-overgenomen-en-voortgezet", "zwembad-afgewezen-bezwaar-ongegrond",
    ].map { Program.root.appending(path: "Examples/\($0).yaml").path }
    try #require(try program.run(["play"] + examples + ["--on", "2026-11-21"]).status == 0)
    try work(program)
  }

  @Test("a log is in the form that was asked, or that the name of the file says")
  func forms() throws {
    try withCases { program in
      let xes = try program.run(["report", "all", "--format", "xes"])
      #expect(xes.status == 0 && xes.output.contains("<trace>") && xes.output.hasSuffix("</log>\n"))
      #expect(xes.output.components(separatedBy: "<trace>").count == 3)
      let objections = try program.run(["report", "all", "--format", "xes", "--table", "objection"])
      #expect(objections.output.components(separatedBy: "<trace>").count == 2)
      let ocel = try program.run(["report", "all", "--format", "ocel"]).json
      #expect((ocel["events"] as? [[String: Any]])?.count ?? 0 > 100)
      let one = try program.run(["report", "2025-0001", "--format", "xes"])
      #expect(one.output.components(separatedBy: "<trace>").count == 2)
      let file = program.folder.appending(path: "log.sqlite")
      #expect(try program.run(["report", "all", "-o", file.path]).status == 0)
      let head = try Data(contentsOf: file).prefix(15)
      #expect(String(decoding: head, as: UTF8.self) == "SQLite format 3")
      let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      #expect(!left.contains { $0.contains(".new-") })
    }
  }

  @Test("who took a log is on record")
  func logsAreLogged() throws {
    try withCases { program in
      _ = try program.run(["report", "all", "-o", "\(program.folder.path)/log.sqlite"])
      _ = try program.run(["report", "all", "--format", "ocel", "--names"])
      _ = try program.run(["insight", "-o", "\(program.folder.path)/inzicht.html"])
      _ = try program.run(["insight"])
      let log = try program.run(["retention", "copies", "--all", "--json"]).json
      let copies = try #require(log["copies"] as? [[String: Any]])
      #expect(copies.map { $0["file"] as? String } == ["log.sqlite", "-", "inzicht.html"])
      #expect(
        copies.map { $0["clearance"] as? String } == ["anonymised", "names", "anonymised"])
    }
  }

  @Test("a full disk or a device leaves no file, and takes nothing away")
  func nothingHalf() throws {
    try withCases { program in
      for format in ["ocel", "xes"] {
        let full = try program.shell("r2c report all --format \(format) > /dev/full")
        #expect(full.status == 74, "\(full.output)")
        let broken = try program.shell(
          "set -o pipefail; r2c report all --format \(format) | head -c 10 > /dev/null")
        #expect(!broken.output.contains("Fatal"), "\(broken.output)")
      }
      // Files may be so large and no larger: the table file is given up in the middle.
      let limited = try program.shell("ulimit -f 64; r2c report all -o klein.sqlite")
      #expect(limited.status == 74, "\(limited.output)")
      #expect(try program.shell("ls").output.contains("klein") == false)
      let device = try program.shell("r2c report all --format ocel-sqlite -o /dev/null")
      #expect(device.status == 74, "\(device.output)")
      #expect(try program.shell("test -c /dev/null").status == 0)
    }
  }

  @Test("whoever reads no case with names gets no log; research gets one under pseudonyms")
  func rights() throws {
    try withCases { program in
      for person in [
        ["raad", "--role", "council"],
        ["onderzoek", "--role", "researcher", "--agreement", "2026-12", "--until", "2027-12-31"],
      ] {
        #expect(try program.run(["people", "add"] + person).status == 0)
      }
      let council = try program.run(["report", "all", "--format", "xes", "--as", "raad"])
      #expect(council.status == 77)
      let research = try program.run(["report", "all", "--format", "xes", "--as", "onderzoek"])
      #expect(research.status == 0 && research.output.contains("\"party/person-"))
      #expect(!research.output.contains("2025-0001"))
      let end = ["--on", "2026-12-31"]
      let insight = try program.run(["insight", "--json", "--as", "onderzoek"] + end).json
      #expect(insight["audience"] as? String == "public")
      #expect(try program.run(["insight", "--as", "niemand"] + end).status == 66)
    }
  }

  @Test("the net goes out for the main line and for each process")
  func nets() throws {
    let program = try Program()
    defer { program.cleanUp() }
    let net = try program.run(["workflow", "diagram", "--format", "pnml"])
    #expect(net.status == 0 && net.output.contains("<net id=\"net-main\""))
    let objection = try program.run(
      ["workflow", "diagram", "--format", "pnml", "--process", "objection"])
    #expect(objection.output.contains("<net id=\"net-objection\""))
    for wrong in [["--process", "objection"], ["--format", "pnml", "--process", "task"]] {
      #expect(try program.run(["workflow", "diagram"] + wrong).status == 65)
    }
  }

  @Test("insight in each form, over the cases that were chosen")
  func insight() throws {
    try withCases { program in
      let text = try program.run(["insight", "--on", "2026-11-21"])
      #expect(text.status == 0 && text.output.hasPrefix("Hoe 2 zaken verlopen\n===="))
      #expect(text.output.contains("█"))
      let json = try program.run(["insight", "--json", "--on", "2026-11-21"]).json
      #expect((json["cases"] as? [String])?.count == 2)
      #expect((json["variants"] as? [[String: Any]])?.count == 2)
      let year = try program.run(["insight", "--year", "2023", "--json"]).json
      #expect((year["cases"] as? [String])?.count == 1)
      let none = try program.run(["insight", "--area", "Nergens", "--lang", "en"])
      #expect(none.status == 0 && none.output.contains("there are no cases."))
      let page = try program.shell("r2c insight -o inzicht.html && head -c 15 inzicht.html")
      #expect(page.output == "<!DOCTYPE html>")
      for wrong in [
        ["--format", "csv"], ["--format", "pdf"], ["--from", "2026-01-01"],
        ["--year", "2026", "--from", "2026-01-01", "--until", "2026-02-01"],
      ] {
        #expect(try program.run(["insight"] + wrong).status == 65, "\(wrong)")
      }
    }
  }

  @Test(
    "a log does not go with what makes no sense for it",
    arguments: [
      ["--format", "ocel", "--public"], ["--format", "xes", "--cycle", "budget"],
      ["--format", "ocel-sqlite"], ["--format", "xes", "-o", "log.zip"],
      ["--format", "xes", "--table", "task"], ["--format", "ocel", "--table", "objection"],
      ["--format", "xes", "--text"],
    ])
  func badCombinations(arguments: [String]) throws {
    let program = try Program()
    defer { program.cleanUp() }
    _ = try program.run(["init"])
    let result = try program.run(["report", "all"] + arguments)
    #expect(result.status == 65, "\(result.output)\(result.errors)")
  }
}
