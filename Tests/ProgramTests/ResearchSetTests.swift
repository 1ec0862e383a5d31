import Foundation
import Testing

/// The whole set that research gets: pseudonyms that stay the same, a ground, a line in the log.
///
/// > Source: R-57.
@Suite("The set for research, as a process manager or a researcher makes it")
struct ResearchSetTests {
  private static let agreement = "Onderzoek 2026-1"

  /// A program with these examples and a researcher under an agreement.
  private func prepared(_ examples: String) throws -> Program {
    let program = try Program()
    let made = try program.shell(
      """
      set -e; r2c play \(examples)
      r2c people add onderzoek --role researcher --agreement '\(Self.agreement)' --until 2027-12-31
      """)
    #expect(made.status == 0, "\(made.output)")
    return program
  }

  /// The columns of a table by their names, from its file.
  private func column(_ name: String, of table: String, _ program: Program) throws -> Set<String> {
    let text = try String(
      contentsOf: program.folder.appending(path: table), encoding: .utf8)
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let place = try #require(lines.first?.firstIndex { $0 == name })
    return Set(lines.dropFirst().compactMap { $0.count > place ? String($0[place]) : nil })
  }

  @Test("nobody of any example is named in any file of it, nor can be reached")
  func nobodyIsNamed() throws {
    let program = try prepared("\"$ROOT\"/Examples/*.yaml")
    defer { program.cleanUp() }
    let made = try program.shell(
      "r2c report all --pseudonymised --as onderzoek -o set/ --on 2026-11-21")
    #expect(made.status == 0, "\(made.output)")
    let people = try #require(
      try program.run(["people", "list", "--json"]).json["people"] as? [[String: Any]])
    let known = people.flatMap { person in
      ["name", "email", "phone"].compactMap { key -> String? in
        guard let value = person[key] as? String, value != person["id"] as? String else {
          return nil
        }
        return value
      }
    }
    #expect(known.count > 60)
    let folder = program.folder.appending(path: "set")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for table in [
      "cases", "phases", "people", "experiences", "evaluations", "amendments", "events",
    ] {
      #expect(files.contains("\(table).csv"), "\(files)")
    }
    for file in files where file != "dictionary.csv" {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      // No example answers the short questions, and none has on record what can hardly be.
      let isFilled = text.split(separator: "\r\n").count > 1
      #expect(isFilled || ["experiences.csv", "oddities.csv"].contains(file), "\(file) is empty")
      #expect(!text.contains("@"), "\(file)")
      for word in known { #expect(!text.contains(word), "\(file): \(word)") }
    }
    for table in ["people", "records", "events", "experiences"] {
      let names = try column("person", of: "set/\(table).csv", program)
      #expect(names.allSatisfy { $0.hasPrefix("person-") || $0 == "clock" }, "\(table) \(names)")
    }
    #expect(try column("case", of: "set/events.csv", program).allSatisfy { $0.hasPrefix("case-") })
  }

  @Test("pseudonyms are the same in a later set and in another form")
  func stay() throws {
    let program = try prepared("\"$ROOT\"/Examples/marktafval-overgenomen-en-voortgezet.yaml")
    defer { program.cleanUp() }
    let set = "r2c report all --pseudonymised --as onderzoek"
    let made = try program.shell(
      """
      set -e; \(set) -o een/
      r2c play "$ROOT"/Examples/fietspad-tussenevaluatie-leidt-tot-herstel.yaml
      r2c add 2023-0001 lesson side=municipality text=Eerder --as cp
      r2c add 2023-0001 experience side=municipality moment=after-decision clarity=good \
        listening=good pace=poor teamwork=good trust=good remark='Vraag C. Contact' --as cp
      \(set) -o twee/; \(set) -o twee.json
      """)
    #expect(made.status == 0, "\(made.output)")
    for (table, name) in [("people", "person"), ("cases", "case"), ("events", "person")] {
      let before = try column(name, of: "een/\(table).csv", program)
      let after = try column(name, of: "twee/\(table).csv", program)
      #expect(!before.isEmpty && before.isStrictSubset(of: after) || before == after, "\(table)")
      #expect(before.isSubset(of: after))
    }
    #expect(try column("pace", of: "twee/experiences.csv", program) == ["poor"])
    let data = try Data(contentsOf: program.folder.appending(path: "twee.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let tables = try #require(json["tables"] as? [String: [[String: Any]]])
    #expect(
      Set(tables["people"]?.compactMap { $0["person"] as? String } ?? [])
        == (try column("person", of: "twee/people.csv", program)))
    #expect(json["includesNames"] as? Bool == false && json["pseudonyms"] as? Bool == true)
    let other = try prepared("\"$ROOT\"/Examples/marktafval-overgenomen-en-voortgezet.yaml")
    defer { other.cleanUp() }
    #expect(try other.shell("\(set) -o een/").status == 0)
    let there = try column("person", of: "een/people.csv", other)
    #expect(there.isDisjoint(with: try column("person", of: "een/people.csv", program)))
  }

  @Test("it is made under an agreement that holds, and the log says under which")
  func ground() throws {
    let program = try prepared("\"$ROOT\"/Examples/graffiti-niet-behandeld.yaml")
    defer { program.cleanUp() }
    let set = ["report", "all", "--pseudonymised", "-o", "\(program.folder.path)/set.zip"]
    let without = try program.run(set)
    #expect(without.status == 1)
    #expect(without.errors.contains("geen geldende afspraak"), "\(without.errors)")
    #expect(try program.run(set + ["--agreement", "Een ander"]).status == 1)
    #expect(try program.run(set + ["--agreement", Self.agreement]).status == 0)
    #expect(try program.run(set + ["--as", "onderzoek"]).status == 0)
    let late = ["--on", "2028-01-01"]
    #expect(try program.run(set + ["--as", "onderzoek"] + late).status == 77)
    #expect(try program.run(set + ["--agreement", Self.agreement] + late).status == 1)
    #expect(try program.run(set + ["--names"]).status == 65)
    #expect(try program.run(["report", "all", "--agreement", "x"]).status == 65)
    let log = try program.run(["retention", "copies", "--all", "--json"]).json
    let copies = try #require(log["copies"] as? [[String: Any]])
    #expect(copies.map { $0["ground"] as? String } == [Self.agreement, Self.agreement])
    #expect(copies.map { $0["clearance"] as? String } == ["pseudonyms", "pseudonyms"])
    #expect(try program.run(["verify"]).status == 0)
  }
}
