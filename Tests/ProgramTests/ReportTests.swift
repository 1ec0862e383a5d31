import Foundation
import Testing

@Suite("Reports on the command line")
struct ReportTests {
  /// A database with a finished case, and one in which a name, an address and a number stand in
  /// free text.
  private func withCases(_ work: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.cleanUp() }
    let example = Program.root.appending(
      path: "Examples/marktafval-overgenomen-en-voortgezet.yaml"
    ).path
    try #require(try program.run(["play", example, "--on", "2026-11-21"]).status == 0)
    let seeded = """
      history: Met namen
      people:
        - { id: pm2, role: process-manager, name: "Zebedeus Quist", email: quist@geheim.example }
        - { id: groep, role: challenger, name: "Groep" }
      steps:
        - on: 2026-02-02
          by: groep
          new: { title: "Tuin met Zebedeus Quist" }
        - by: groep
          add: task
          with: { description: "Tuin", domain: groen, area: "=Wijk|1" }
        - by: groep
          add: motivation
          with: { why: "Bel Zebedeus Quist op 06-12345678 of mail quist@geheim.example" }
        - by: pm2
          add: note
          with: { type: opinion, text: "Zebedeus vindt dit niets" }
      """
    let history = program.folder.appending(path: "namen.yaml")
    try seeded.write(to: history, atomically: true, encoding: .utf8)
    try #require(try program.run(["play", history.path, "--on", "2026-11-21"]).status == 0)
    try work(program)
  }

  private let seeds = ["Zebedeus", "Quist", "geheim.example", "06-12345678"]

  @Test(
    "no form of a report without names holds a name, an address or a number",
    arguments: [
      ["2026-0001"], ["2026-0001", "--text", "--format", "csv"],
      ["all"], ["all", "--public", "--on", "2026-12-31"], ["all", "--year", "2026"],
      ["all", "--cycle", "budget"], ["all", "--text", "--format", "json"],
    ])
  func seedsAreAbsent(arguments: [String]) throws {
    try withCases { program in
      let forms = arguments.contains("--format") ? [nil] : ["md", "html", "csv", "json"]
      for form in forms where form == nil || !arguments.contains("budget") || form != "csv" {
        if arguments.contains("budget"), form == "json" { continue }
        let result = try program.run(
          ["report"] + arguments + (form.map { ["--format", $0] } ?? []))
        #expect(result.status == 0, "\(result.errors)")
        for seed in seeds { #expect(!result.output.contains(seed), "\(form ?? "") \(seed)") }
      }
    }
  }

  @Test("nothing is published of a case without a public decision, nor of a part of the cases")
  func whatCannotBePublishedIsRefused() throws {
    try withCases { program in
      let day = ["--on", "2026-12-31"]
      let single = try program.run(["report", "2026-0001", "--public"] + day)
      #expect(single.status == 1)
      #expect(single.output.isEmpty)
      #expect(single.errors.contains("zonder --public"))
      #expect(try program.run(["report", "2023-0001", "--public"] + day).status == 0)
      for part in [
        ["--domain", "groen"], ["--area", "Marktwijk"],
        ["--from", "2023-01-01", "--until", "2026-06-30"],
        ["--from", "2023-01-01", "--until", "2026-12-31"],
      ] {
        let result = try program.run(["report", "all", "--public"] + part + day)
        #expect(result.status == 65, "\(part)")
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("één heel jaar"))
        #expect(try program.run(["report", "all"] + part + day).status == 0)
      }
      let year = ["--from", "2023-01-01", "--until", "2023-12-31"]
      #expect(try program.run(["report", "all", "--public"] + year + day).status == 0)
    }
  }

  @Test("public figures are as of today or the end of a year: two chosen days tell of one case")
  func publicDays() throws {
    try withCases { program in
      let set = program.folder.appending(path: "set/").path + "/"
      for command in [
        ["report", "all", "--public"], ["insight", "--public"],
        ["report", "all", "--cycle", "budget", "--public"],
        ["report", "all", "--open-data", "-o", set], ["report", "all", "--format", "ocds"],
      ] {
        let chosen = try program.run(command + ["--on", "2026-03-04"])
        #expect(chosen.status == 65 && chosen.output.isEmpty, "\(command)")
        #expect(chosen.errors.contains("van vandaag of van een 31 december"), "\(command)")
        let other = try program.run(command, with: ["R2C_ON": "2026-03-04"])
        #expect(other.status == 65, "\(command)")
      }
      let today = try program.shell("env -u R2C_ON r2c report all --public")
      #expect(today.status == 0, "\(today.output)")
      #expect(try program.run(["insight", "--public", "--on", "2025-12-31"]).status == 0)
      // A year that is over is as of its last day, whenever the report is made.
      let past = ["report", "all", "--public", "--year", "2024", "--on", "2026-03-04"]
      #expect(try program.run(past).status == 0)
      #expect(try program.run(["report", "all", "--on", "2026-03-04"]).status == 0)
    }
  }

  @Test("what somebody typed and goes out as it is, is told to whoever publishes it")
  func typedTextIsTold() throws {
    try withCases { program in
      let single = try program.run(["report", "2023-0001", "--public"])
      #expect(single.status == 0 && single.errors.contains("Lees na of er niemand"))
      #expect(single.errors.contains("Marktwijk"))
      #expect(try program.run(["report", "2023-0001"]).errors.isEmpty)
    }
  }

  @Test("one table in a file says that it is one of several; its name is in no file")
  func oneTableOfMany() throws {
    try withCases { program in
      let file = program.folder.appending(path: "csv").path
      let one = try program.run(["report", "all", "--format", "csv", "-o", file])
      #expect(one.status == 0 && one.errors.contains("één tabel van de"))
      #expect(one.errors.contains("-o MAP/"))
      let chosen = try program.run(["report", "all", "--format", "csv", "--table", "terms"])
      #expect(chosen.status == 0 && chosen.errors.isEmpty)
      let same = try program.shell(
        "r2c report all --on 2026-12-31 -o a.ods && r2c report all --on 2026-12-31 -o b.ods && cmp a.ods b.ods"
      )
      #expect(same.status == 0, "\(same.output)")
    }
  }

  @Test("the report of one case is about the case as it was on the day of the report")
  func oneCaseAsItWas() throws {
    try withCases { program in
      let then = try program.run(["report", "2023-0001", "--on", "2024-06-30"]).output
      #expect(then.contains("30 juni 2024"))
      #expect(then.contains("| Vervolgbesluit | *nog niet aan de orde* |"))
      #expect(!then.contains("voortgezet"))
      #expect(then.contains("(loopt nog)"))
      let before = try program.run(["report", "2023-0001", "--on", "2022-01-01"])
      #expect(before.status != 0 && before.output.isEmpty)
    }
  }

  @Test("JSON is one document with tables, their dictionary, and what it is about")
  func jsonHasTheShapeOfTheContract() throws {
    try withCases { program in
      let all = try program.run(["report", "all", "--json", "--on", "2026-11-21"]).json
      #expect(all["report"] as? String == "all")
      #expect((all["cases"] as? [String])?.count == 2)
      let tables = try #require(all["tables"] as? [String: [[String: Any]]])
      #expect(tables["cases"]?.count == 2)
      #expect(tables["results"]?.first?["verdict"] as? String == "achieved")
      #expect(tables["results"]?.first?["verdictAbsence"] is NSNull)
      #expect(tables["cases"]?.first?["budgetAgreedCents"] as? Int == 23_600_000)
      #expect(tables["cases"]?.last?["budgetAgreedCents"] is NSNull)
      let dictionary = try #require(all["dictionary"] as? [[String: Any]])
      let columns = tables.compactMap { $0.value.first?.count }.reduce(0, +)
      #expect(dictionary.count >= columns)
      let one = try program.run(["report", "2026-0001", "--format", "json"]).json
      #expect(one["case"] as? String == "2026-0001")
    }
  }

  @Test("a folder gets a file for each table and the dictionary, and nothing is overwritten")
  func aFolderGetsEveryTable() throws {
    try withCases { program in
      let folder = program.folder.appending(path: "set")
      let arguments = ["report", "all", "--format", "csv", "-o", folder.path + "/"]
      #expect(try program.run(arguments).status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names.contains("cases.csv") && names.contains("dictionary.csv"))
      #expect(names.contains("totals.csv") && names.allSatisfy { $0.hasSuffix(".csv") })
      let cases = try String(contentsOf: folder.appending(path: "cases.csv"), encoding: .utf8)
      #expect(cases.contains(",'=Wijk|1,"))
      #expect(cases.split(separator: "\r\n").count == 3)
      #expect(try program.run(arguments).status == 74)
      let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      #expect(!left.contains { $0.hasPrefix(".set.") })
    }
  }

  @Test("who took a report, when and what is logged")
  func reportsAreLogged() throws {
    try withCases { program in
      _ = try program.run(
        ["report", "all", "--format", "csv", "-o", "\(program.folder.path)/cijfers.csv"],
        with: ["R2C_ON": "2026-11-20"])
      _ = try program.run(["report", "2026-0001", "--names"])
      let log = try program.run(["retention", "copies", "--all", "--json"]).json
      let copies = try #require(log["copies"] as? [[String: Any]])
      #expect(copies.map { $0["kind"] as? String } == ["report", "report"])
      #expect(copies.map { $0["file"] as? String } == ["cijfers.csv", "-"])
      #expect(copies.map { $0["by"] as? String } == ["pm", "pm"])
      #expect(copies.map { $0["on"] as? String } == ["2026-11-20", "2026-03-02"])
      #expect(copies.map { $0["clearance"] as? String } == ["anonymised", "names"])
      #expect(copies.last?["cases"] as? [String] == ["2026-0001"])
      #expect(try program.run(["verify"]).status == 0)
    }
  }

  @Test("an archive holds every table, or a Woo dossier with its inventory")
  func anArchiveHoldsEverything() throws {
    try withCases { program in
      let list = "python3 -m zipfile -l"
      let set = try program.shell("r2c report all -o set.zip && \(list) set.zip")
      #expect(set.status == 0, "\(set.output)")
      #expect(set.output.contains("cases.csv") && set.output.contains("dictionary.csv"))
      let woo = try program.shell("r2c report 2026-0001 --woo -o woo.zip && \(list) woo.zip")
      #expect(woo.output.contains("dossier.html") && woo.output.contains("inventory.csv"))
      let page = try program.shell(
        "r2c report 2026-0001 -o verslag.html && head -c 15 verslag.html")
      #expect(page.output == "<!DOCTYPE html>")
    }
  }

  @Test("one table goes to standard output, and an unknown one is named with those there are")
  func oneTableGoesToOutput() throws {
    try withCases { program in
      let results = try program.run(["report", "all", "--format", "csv", "--table", "results"])
      #expect(results.output.hasPrefix("municipality,profile,profileVersion,case,result,"))
      let unknown = try program.run(["report", "all", "--format", "csv", "--table", "x"])
      #expect(unknown.status == 65 && unknown.errors.contains("cases, reasons"))
      let dictionary = try program.run(["report", "all", "--dictionary", "--lang", "en"])
      #expect(dictionary.output.hasPrefix("table,column,type,unit,meaning\r\n"))
      #expect(dictionary.output.contains("\r\nresults,targetAbsence,code,,"))
    }
  }

  @Test("a year holds the cases that ran in it; a year without cases says so")
  func aYearHoldsItsCases() throws {
    try withCases { program in
      let year = try program.run(["report", "all", "--year", "2024", "--json"]).json
      #expect((year["cases"] as? [String])?.count == 1)
      #expect(year["from"] as? String == "2024-01-01" && year["on"] as? String == "2024-12-31")
      let empty = try program.run(["report", "all", "--year", "1999"])
      #expect(empty.status == 0 && empty.output.contains("Er zijn geen zaken."))
      let cycle = try program.run(
        ["report", "all", "--cycle", "annual-report", "--on", "2025-03-01"])
      #expect(cycle.output.hasPrefix("# Jaarverslag uitdaagrecht 2024: 1 zaak"))
      let budget = try program.run(["report", "all", "--cycle", "budget", "--on", "2024-10-01"])
      #expect(budget.output.hasPrefix("# Uitdaagrecht in de begroting van 2025: 1 zaak"))
    }
  }

  @Test("days to come are refused, a year that runs says so, and an unknown domain names the known")
  func periodsAndWordsThatCannotBe() throws {
    try withCases { program in
      for command in [["report", "all"], ["insight"]] {
        let ahead = try program.run(command + ["--year", "2031"])
        #expect(ahead.status == 65 && ahead.output.isEmpty)
        #expect(ahead.errors.contains("nog niet begonnen"))
        let running = try program.run(
          command + ["--year", "2026", "--on", "2026-06-01", "--lang", "en"])
        #expect(running.status == 0)
        #expect(running.output.replacing("\n", with: " ").contains("This period still runs until"))
        let unknown = try program.run(command + ["--domain", "onbestaand"])
        #expect(unknown.status == 0 && unknown.errors.contains("--domain ‘onbestaand’"))
        #expect(unknown.errors.contains("afval"))
        #expect(try program.run(command + ["--domain", "AFVAL"]).errors.isEmpty)
      }
      #expect(
        try program.run(["report", "all", "--cycle", "budget", "--year", "2031"]).status == 0)
    }
  }

  @Test(
    "a memo lists what is open, a Woo dossier has an inventory; both need somebody who may read")
  func memoAndWoo() throws {
    try withCases { program in
      let cases = try program.run(["list", "--json"]).json
      let rows = try #require(cases["cases"] as? [[String: Any]])
      let market = try #require(
        rows.first { ($0["title"] as? String)?.hasPrefix("Afval") == true }?["case"] as? String)
      let memo = try program.run(["report", market, "--memo"])
      #expect(memo.output.contains("Eerst een winter meemaken"))
      let woo = try program.run(["report", "2026-0001", "--woo", "--redacted"])
      #expect(woo.status == 0 && !woo.output.contains("Zebedeus"))
      let inventory = try program.run(["report", "2026-0001", "--woo", "--format", "csv"])
      #expect(inventory.output.contains("note-1,internal,opinion,false,lakken,"))
      let other = try program.run(["report", "2026-0001", "--woo", "--as", "groep"])
      #expect(other.status == 77)
    }
  }

  @Test(
    "options that do not go together are refused with 65",
    arguments: [
      ["all", "--memo"], ["all", "--woo"], ["2026-0001", "--year", "2026"],
      ["all", "--year", "2026", "--from", "2026-01-01", "--until", "2026-02-01"],
      ["all", "--from", "2026-02-01", "--until", "2026-01-01"], ["all", "--from", "2026-02-01"],
      ["all", "--cycle", "week"], ["2026-0001", "--redacted"], ["2026-0001", "--format", "pdf"],
      ["2026-0001", "--woo", "--notes", "gossip"], ["all", "--format", "docx"],
      ["all", "--public", "--names"],
    ])
  func badCombinations(arguments: [String]) throws {
    let program = try Program()
    defer { program.cleanUp() }
    _ = try program.run(["init"])
    let result = try program.run(["report"] + arguments)
    #expect(result.status == 65, "\(result.output)\(result.errors)")
  }

  @Test("without a tool a PDF is refused with 74 and what to install; nothing is written")
  func withoutAToolThereIsNoPDF() throws {
    try withCases { program in
      let file = program.folder.appending(path: "verslag.pdf").path
      let result = try program.run(
        ["report", "all", "--format", "pdf", "-o", file, "--json"], with: ["PATH": "/nergens"])
      #expect(result.status == 74 && result.problem["code"] as? String == "pdf-tool-missing")
      #expect(!FileManager.default.fileExists(atPath: file))
    }
  }

  @Test("a tool that is there makes the PDF; one that fails leaves nothing")
  func aToolMakesThePDF() throws {
    try withCases { program in
      let tools = program.folder.appending(path: "tools")
      try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
      let tool = tools.appending(path: "chromium")
      func install(_ script: String) throws {
        try "#!/bin/sh\n\(script)\n".write(to: tool, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: tool.path)
      }
      let file = program.folder.appending(path: "verslag.pdf")
      let arguments = ["report", "all", "--format", "pdf", "-o", file.path]
      let environment = ["PATH": tools.path + ":/usr/bin:/bin"]
      try install("exit 3")
      #expect(try program.run(arguments, with: environment).status == 74)
      #expect(!FileManager.default.fileExists(atPath: file.path))
      try install(
        """
        for argument; do case $argument in
          --print-to-pdf=*) pdf=${argument#*=} ;;
          file://*) page=${argument#file://} ;;
        esac; done
        printf '%%PDF-1.7 ' > "$pdf"; cat "$page" >> "$pdf"
        """)
      #expect(try program.run(arguments, with: environment).status == 0)
      let made = try String(contentsOf: file, encoding: .utf8)
      #expect(made.hasPrefix("%PDF-1.7 <!DOCTYPE html>") && made.hasSuffix("</html>\n"))
    }
  }

  @Test("a full disk leaves no file", arguments: ["md", "csv", "json"])
  func aFullDiskLeavesNothing(format: String) throws {
    try withCases { program in
      let result = try program.shell("r2c report all --format \(format) > /dev/full")
      #expect(result.status == 74)
    }
  }
}
