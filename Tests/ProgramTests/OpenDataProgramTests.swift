import Foundation
import Testing

@Suite("Open data on the command line")
struct OpenDataProgramTests {
  private func withCases(_ work: (Program) throws -> Void) throws {
    let program = try Program()
    defer { program.cleanUp() }
    for name in [
      "marktafval-overgenomen-en-voortgezet", "oeverpad-laat-betaald",
      "sociaal-makelen-gewisseld-gewijzigd-en-vervallen",
    ] {
      let example = Program.root.appending(path: "Examples/\(name).yaml").path
      try #require(try program.run(["play", example, "--on", "2026-11-21"]).status == 0)
    }
    try work(program)
  }

  private let on = ["R2C_ON": "2026-12-31"]

  @Test("a folder gets the whole set, and its description fits the files")
  func wholeSet() throws {
    try withCases { program in
      let folder = program.folder.appending(path: "set")
      let arguments = ["report", "all", "--open-data", "-o", folder.path + "/"]
      let result = try program.run(arguments, with: on)
      #expect(result.status == 0, "\(result.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(
        Set(names).isSuperset(of: [
          "360giving.json", "catalog.jsonld", "dictionary.csv", "ocds.json", "published-cases.csv",
          "tables.json", "tables.ods", "totals.csv",
        ]))
      let check = try program.shell(
        """
        cd set && python3 - <<'END'
        import hashlib, json, os
        described = {}
        for node in json.load(open('catalog.jsonld'))['@graph']:
          if node['@type'] != 'dcat:Distribution': continue
          name = node['dcat:downloadURL']['@id'].split('/')[-1]
          content = open(name, 'rb').read()
          assert int(node['dcat:byteSize']['@value']) == len(content), name
          sum = node['spdx:checksum']['spdx:checksumValue']['@value']
          assert sum == hashlib.sha256(content).hexdigest(), name
          described[name] = node
        rest = set(os.listdir('.')) - set(described)
        assert rest == {'catalog.jsonld', 'dictionary.csv'}, rest
        tables = json.load(open('tables.json'))['tables']
        cases = tables['published-cases']
        releases = json.load(open('ocds.json'))['releases']
        assert [r['ocid'][12:] for r in releases] == [c['case'] for c in cases]
        grants = json.load(open('360giving.json'))['grants']
        by = {c['case']: c for c in cases}
        for grant in grants:
          row = by[grant['id'].replace('360G-voorbeeld-', '')]
          assert grant['amountAwarded'] * 100 == row['agreedCents']
        total = next(r['value'] for r in tables['totals'] if r['figure'] == 'cases')
        assert total is None or total >= len(cases)
        assert all(r['municipality'] and r['profileVersion'] for t in tables.values() for r in t)
        print(len(described), 'described', len(grants), 'grants')
        END
        """)
      #expect(check.output.contains("described 1 grants"), "\(check.output)")
      #expect(try program.run(arguments, with: on).status == 74)
      let again = try program.shell(
        "R2C_ON=2026-12-31 r2c report all --open-data -o a.zip && "
          + "R2C_ON=2026-12-31 r2c report all --open-data -o b.zip && cmp a.zip b.zip")
      #expect(again.status == 0, "\(again.output)")
      let log = try program.run(["retention", "copies", "--all", "--json"]).json
      let copies = try #require(log["copies"] as? [[String: Any]])
      #expect(copies.map { $0["clearance"] as? String } == ["public", "public", "public"])
    }
  }

  @Test("each standard goes to a file or the output", arguments: ["ocds", "360giving", "dcat"])
  func oneStandard(form: String) throws {
    try withCases { program in
      let all = try program.run(["report", "all", "--format", form], with: on)
      #expect(all.status == 0, "\(all.errors)")
      #expect(all.json.count > 1)
      if form == "ocds" {
        let year = try program.run(["report", "all", "--format", form, "--year", "2022"], with: on)
        #expect((year.json["releases"] as? [Any])?.count == 1)
        #expect((all.json["releases"] as? [Any])?.count == 2)
      }
    }
  }

  @Test("the tables become a spreadsheet, which a terminal is not sent")
  func spreadsheet() throws {
    try withCases { program in
      #expect(try program.run(["report", "all", "--format", "ods"]).status == 65)
      let made = try program.shell(
        "r2c report all -o alles.ods && python3 -m zipfile -l alles.ods && "
          + "r2c report 2026-0001 -o een.ods && head -c 2 een.ods")
      #expect(made.status == 0, "\(made.output)")
      #expect(made.output.contains("content.xml") && made.output.hasSuffix("PK"))
    }
  }

  @Test(
    "what does not go together is refused before anything is read",
    arguments: [
      ["2026-0001", "--format", "ocds"], ["2026-0001", "--open-data", "-o", "x/"],
      ["all", "--open-data"], ["all", "--open-data", "-o", "x.json"],
      ["all", "--open-data", "-o", "x/", "--names"], ["all", "--format", "dcat", "--text"],
      ["all", "--format", "ocds", "--cycle", "budget"], ["all", "--format", "ocds", "-o", "x.zip"],
      ["2026-0001", "--woo", "--format", "ods", "-o", "x.ods"],
    ])
  func combinations(arguments: [String]) throws {
    let program = try Program()
    defer { program.cleanUp() }
    #expect(try program.run(["report"] + arguments).status == 65)
  }

  @Test("whoever may not publish is refused, and so is a municipality that has not chosen how")
  func refusals() throws {
    let program = try Program()
    defer { program.cleanUp() }
    try #require(try program.run(["init"]).status == 0)
    _ = try program.run(["people", "add", "cp", "--role", "contact-person", "--name", "C. Contact"])
    let path = program.folder.appending(path: "x.json").path
    let arguments = ["report", "all", "--format", "ocds", "-o", path]
    #expect(try program.run(arguments + ["--as", "cp"]).status == 77)
    let none = try program.run(["report", "all", "--format", "360giving", "-o", path], with: on)
    #expect(none.status == 1 && none.errors.contains("left-out"))
    let profile = Program.root.appending(path: "Workflows/profielen/duinrand.yaml").path
    try #require(try program.run(["init", "--profile", profile]).status == 0)
    let unchosen = try program.run(arguments + ["--lang", "en"])
    #expect(unchosen.status == 1 && unchosen.errors.contains("open-data"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
