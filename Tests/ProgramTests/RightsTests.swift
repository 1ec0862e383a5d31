import Foundation
import Testing

@Suite("Rights, command by command")
struct RightsTests {
  private static let people = [
    "beheer", "procesmanager", "contact", "groep", "ander", "adviseur", "toetser", "beslisser",
    "evaluator", "onderzoeker", "raad",
  ]

  private static let roles = [
    "beheer": "administrator", "procesmanager": "process-manager", "contact": "contact-person",
    "groep": "challenger", "ander": "challenger", "adviseur": "line-adviser", "toetser": "panel",
    "beslisser": "decider", "evaluator": "evaluator", "onderzoeker": "researcher",
    "raad": "council",
  ]

  /// Each command with those who may give it; what only reads comes first, since whoever records
  /// something in a case has a part in it from then on.
  private static let commands: [(line: String, may: String)] = {
    let whole = "procesmanager contact toetser beslisser"
    let readers = "\(whole) groep evaluator onderzoeker"
    let keepers = "beheer procesmanager"
    let all = people.joined(separator: " ")
    return [
      ("list", all.replacing("beheer ", with: "")),
      ("list --search tuin", "\(whole) groep ander adviseur evaluator"),
      ("show 2026-0001", readers), ("show 2026-0001 --at 2026-03-02", readers),
      ("history 2026-0001", readers), ("terms 2026-0001", readers),
      ("actions 2026-0001", "\(whole) groep"), ("path 2026-0001 start", "\(whole) groep"),
      ("terms", "\(whole) groep ander adviseur evaluator"),
      ("status --case 2026-0001", whole), ("report 2026-0001", readers),
      ("report all --on 2026-12-31", "\(whole) adviseur evaluator onderzoeker raad"),
      ("report 2026-0001 --memo", whole), ("report 2026-0001 --woo", whole),
      ("people list", "beheer \(whole) adviseur evaluator"),
      ("records", all), ("term --from 2026-03-02 --length 6w --source wet", all),
      ("workflow show", all), ("anchor", all), ("verify", all), ("tick", all),
      ("export -o uit.r2c", "procesmanager"),
      ("export --pseudonymised -o uit.jsonl", "procesmanager onderzoeker"),
      ("backup kopie.sqlite --overwrite", keepers), ("restore bestaat-niet.sqlite", keepers),
      ("rebuild", keepers), ("import uit.r2c", keepers), ("play klein.yaml", keepers),
      ("init --profile $ROOT/Workflows/profielen/voorbeeldgemeente.yaml", "beheer beslisser"),
      ("people add nieuw --role panel", keepers), ("people change toetser --phone 000", keepers),
      ("people end bestaat-niet", keepers), ("code 2026-0001", "procesmanager groep"),
      ("correct 2026-0001 1 --undo --reason x", "procesmanager"),
      ("add 2026-0001 confirmation", "procesmanager"),
      ("change 2026-0001 task 1 area=Wijk", "procesmanager groep"),
      ("withdraw 2026-0001 task 9 --reason x", all),
      ("do 2026-0001 start-intake", "procesmanager"),
      ("do 2026-0001 ken-toe", "beslisser"),
      ("add 2026-0001 evaluator person=evaluator", "procesmanager"),
      ("new --title Tuin", "procesmanager contact groep ander"),
      ("add 2026-0001 note text=x", "procesmanager adviseur toetser beslisser evaluator"),
    ]
  }()

  @Test("each command leaves with 77 for whoever may not give it, and for nobody else")
  func everyCommand() throws {
    let program = try Program()
    defer { program.cleanUp() }
    try prepare(program)
    for (line, may) in Self.commands {
      let allowed = Set(may.split(separator: " ").map(String.init))
      let script = Self.people.map { "r2c \(line) --as \($0) >/dev/null 2>&1; echo $0 $?" }
      let lines = zip(Self.people, script).map { person, text in
        text.replacing("echo $0 $?", with: "echo \(person) $?")
      }
      let result = try program.shell(lines.joined(separator: "\n"))
      let refused = result.output.split(separator: "\n").filter { $0.hasSuffix(" 77") }
        .map { String($0.dropLast(3)) }
      let expected = Self.people.filter { !allowed.contains($0) }
      #expect(refused == expected, "r2c \(line)")
    }
  }

  private func prepare(_ program: Program) throws {
    let history = """
      history: Klein
      steps:
        - on: 2026-03-02
          by: procesmanager
          new: { title: "Klein" }

      """
    try Data(history.utf8).write(to: program.folder.appending(path: "klein.yaml"))
    var lines = ["set -e", "r2c init"]
    for person in Self.people {
      let agreement = person == "onderzoeker" ? "--agreement Onderzoek --until 2027-12-31" : ""
      lines.append("r2c people add \(person) --role \(Self.roles[person] ?? "") \(agreement)")
    }
    lines.append("r2c new --title 'Beheer van de tuin' task=Onderhoud --as groep")
    lines.append("r2c do 2026-0001 dien-in --as groep")
    let result = try program.shell(lines.joined(separator: "\n"))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test("two exports for research call the same people the same, and name nobody")
  func research() throws {
    let program = try Program()
    defer { program.cleanUp() }
    try prepare(program)
    let line = "r2c export --pseudonymised --as onderzoeker --json -o"
    let result = try program.shell("set -e; \(line) a.jsonl; \(line) b.jsonl; cmp a.jsonl b.jsonl")
    #expect(result.status == 0, "\(result.output)")
    let text = try String(contentsOf: program.folder.appending(path: "a.jsonl"), encoding: .utf8)
    #expect(text.contains("\"case-"))
    for name in ["\"groep\"", "2026-0001", "Beheer van de tuin"] { #expect(!text.contains(name)) }
    let late = try program.shell("\(line) c.jsonl --on 2028-01-01")
    #expect(late.status == 77)
    #expect(late.output.contains("not-permitted"))
  }

  @Test("whoever stops, leaves word of the cases that need somebody else")
  func ending() throws {
    let program = try Program()
    defer { program.cleanUp() }
    try prepare(program)
    let assign = "r2c add 2026-0001 contact-person side=municipality person=contact neutral=yes"
    let result = try program.shell("set -e; \(assign); r2c people end contact")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("2026-0001"))
    #expect(result.output.contains("contact-person-change"))
  }
}
