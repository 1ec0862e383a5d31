import Foundation
import Terminal
import Testing
import Wording

@testable import CaseDesk

@Suite("The list of keys")
struct KeyListTests {
  /// The part of the manual page that is made from the registry.
  private struct Manual {
    static let file = Sample.workflows.deletingLastPathComponent()
      .appendingPathComponent("Sources/r2c/r2c.1")
    let before: [String]
    let keys: [String]
    let after: [String]

    init() throws {
      let lines = try String(contentsOf: Self.file, encoding: .utf8)
        .components(separatedBy: "\n")
      let start = try #require(lines.firstIndex { $0.contains("UPDATE_GOLDEN=1.") }) + 1
      let end = try #require(lines.firstIndex { $0.contains("Einde van de toetsen.") })
      before = Array(lines[..<start])
      keys = Array(lines[start..<end])
      after = Array(lines[end...])
    }
  }

  @Test("the manual page has every key of the registry, and no other")
  func manualIsTheRegistry() throws {
    let manual = try Manual()
    let wanted = KeyList(.dutch).manual.components(separatedBy: "\n")
    if manual.keys == wanted { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try (manual.before + wanted + manual.after).joined(separator: "\n")
        .write(to: Manual.file, atomically: true, encoding: .utf8)
      Issue.record("recorded the keys in the manual page; look at it and run again")
      return
    }
    let missing = wanted.filter { !manual.keys.contains($0) }
    let tooMany = manual.keys.filter { !wanted.contains($0) }
    Issue.record("UPDATE_GOLDEN=1 records it: missing \(missing), too many \(tooMany)")
  }

  @Test("no place has one key for two commands, and every command has a place")
  func noClashes() throws {
    var placed: Set<DeskCommand> = []
    for place in Registry.Place.allCases {
      var seen: [Key: DeskCommand] = [:]
      for binding in Registry.bindings(in: place) {
        placed.insert(binding.command)
        #expect(!binding.keys.isEmpty)
        for key in binding.keys {
          let other = seen.updateValue(binding.command, forKey: key)
          #expect(
            other == nil || other == binding.command,
            "\(place): \(key) is \(String(describing: other))")
        }
      }
    }
    let without = Set(DeskCommand.allCases).subtracting(placed)
    #expect(without.isEmpty, "\(without.map(\.name).sorted())")
  }

  @Test("the names of commands are lower case with hyphens, and one for each")
  func names() {
    let names = DeskCommand.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
    #expect(DeskCommand.filterAttention.name == "filter-attention")
  }

  @Test("the list for the command line names the keys, the command and what it does")
  func text() {
    for language in [Language.dutch, .english] {
      let list = KeyList(language)
      for row in list.parts.flatMap(\.rows) {
        #expect(list.text.contains("\(row.meaning) (\(row.command))"))
      }
    }
    #expect(KeyList(.dutch).text.contains(": Ctrl-p"))
  }
}

@Suite("Own keys")
struct KeymapTests {
  private func problems(_ changes: [(String, String, [String])]) -> [DeskWords.KeyProblem] {
    do throws(Keymap.Refused) {
      _ = try Keymap(changes.map { Keymap.Change(place: $0.0, command: $0.1, keys: $0.2) })
      return []
    } catch {
      return error.problems.map(\.problem)
    }
  }

  @Test("a command gets the keys that the file gives it, in that place or everywhere")
  func changes() throws {
    let keymap = try Keymap([
      .init(place: "cases", command: "new-case", keys: ["F4", "Z"]),
      .init(place: "everywhere", command: "palette", keys: ["F2"]),
    ])
    let cases = keymap.bindings(in: .cases)
    #expect(cases.first { $0.command == .newCase }?.keys == [Key(.function(4)), .character("Z")])
    #expect(cases.first { $0.command == .palette }?.keys == [Key(.function(2))])
    let today = keymap.bindings(in: .today)
    #expect(today.first { $0.command == .newCase }?.keys == [.character("n")])
    #expect(keymap.bindings(in: .form).first { $0.command == .palette }?.keys == [.control("p")])
  }

  @Test("what does not exist is refused, with what was meant or what there is")
  func unknown() {
    #expect(
      problems([("zaken", "new-case", ["N"])])
        == [.unknownPlace("zaken", known: Keymap.placeNames)])
    #expect(
      problems([("cases", "newcase", ["N"])])
        == [.unknownCommand("newcase", known: DeskCommand.allCases.map(\.name))])
    #expect(
      problems([("cases", "send", ["N"])]) == [.commandNotThere("send", place: "cases")])
    #expect(problems([("cases", "new-case", ["Hyper-x"])]).first == .unknownKey("Hyper-x"))
    #expect(problems([("cases", "new-case", [])]) == [.noKeys("new-case")])
    #expect(
      DeskWords(.dutch).keyProblem(.unknownCommand("newcase", known: ["new-case"])).hint
        == "Bedoelt u ‘new-case’?")
  }

  @Test(
    "a key that moves, types or belongs to the terminal is refused",
    arguments: ["j", "Down", "Ctrl-z", "Ctrl-c"])
  func taken(key: String) {
    #expect(problems([("cases", "new-case", [key])]) == [.takenKey(key)])
  }

  @Test("in a form letters are text")
  func inForms() {
    #expect(problems([("form", "send", ["x"])]) == [.takenKey("x")])
    #expect(problems([("form", "send", ["Ctrl-a"])]) == [.takenKey("Ctrl-a")])
    #expect(problems([("form", "send", ["F9"])]).isEmpty)
  }

  @Test("one key for two commands is refused; exchanging two keys is not")
  func clashes() {
    #expect(
      problems([("cases", "new-case", ["/"])])
        == [.clash("/", place: "cases", "search", "new-case")])
    #expect(problems([("cases", "new-case", ["/"]), ("cases", "search", ["n"])]).isEmpty)
  }

  @Test("the desk listens to own keys, and shows them in the key bar and in help")
  func onTheDesk() throws {
    let sample = try Sample()
    defer { sample.remove() }
    sample.keymap = try Keymap([.init(place: "cases", command: "new-case", keys: ["F4"])])
    var pilot = try sample.pilot()
    #expect(pilot.text.contains("F4 nieuw"))
    try pilot.press("n")
    #expect(pilot.model.form == nil)
    try pilot.press("F4")
    #expect(pilot.model.form != nil)
  }
}
