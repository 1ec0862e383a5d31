import Foundation
import Testing

@Suite("The ledger of requirements is true")
struct LedgerTests {
  /// Which requirements there are: those of section 4 of the domain report.
  static let known: [ClosedRange<Int>] = [
    1...4, 10...27, 30...38, 40...47, 50...57, 60...71,
  ]

  /// What a requirement may be: it holds, or it waits for the web, which has an issue of its own.
  static let states = ["in force", "web: own issue"]

  /// The only ones that may wait.
  static let web: Set<String> = ["R-60", "R-67", "R-68"]

  private static let ledger = Ledger()

  @Test("every requirement has one row, in order")
  func everyRequirementIsThere() {
    let expected = Self.known.flatMap { $0 }.map { "R-\($0 < 10 ? "0" : "")\($0)" }
    #expect(Self.ledger.rows.map(\.id) == expected)
  }

  @Test("no row is in another state than in force, but for what belongs to the web")
  func everyRowIsInForce() {
    for row in Self.ledger.rows {
      #expect(Self.states.contains(row.state), "\(row.id): \(row.state)")
      if row.state != "in force" {
        #expect(Self.web.contains(row.id), "\(row.id) does not belong to the web")
      }
    }
  }

  @Test("every row names where it is enforced, and what it names stands there")
  func everyPlaceExists() {
    for row in Self.ledger.rows {
      let places = Ledger.places(row.enforced)
      #expect(!places.isEmpty, "\(row.id) names no file")
      for place in places {
        guard let text = Ledger.text(of: place.file) else {
          Issue.record("\(row.id): there is no \(place.file)")
          continue
        }
        for name in place.names {
          #expect(text.contains(name), "\(row.id): \(place.file) does not hold \(name)")
        }
      }
    }
  }

  @Test("every row names a test that exists, by its name")
  func everyTestExists() {
    for row in Self.ledger.rows {
      let tests = Ledger.places(row.proved).filter { $0.file.hasPrefix("Tests/") }
      #expect(tests.contains { !$0.names.isEmpty }, "\(row.id) names no test")
      for place in Ledger.places(row.proved) {
        guard let text = Ledger.text(of: place.file) else {
          Issue.record("\(row.id): there is no \(place.file)")
          continue
        }
        for name in place.names {
          #expect(
            Ledger.hasTest(name, in: text) || !place.file.hasSuffix(".swift"),
            "\(row.id): \(place.file) has no test \(name)")
          if !place.file.hasSuffix(".swift") {
            #expect(text.contains(name), "\(row.id): \(place.file) does not hold \(name)")
          }
        }
      }
    }
  }

  @Test("a test that is not there is noticed")
  func theLedgerTestCanFail() {
    #expect(Ledger.hasTest("a thing is so", in: "@Test(\"a thing is so\")\nfunc thing() {}"))
    #expect(Ledger.hasTest("thing", in: "  @Test func thing() {}"))
    #expect(Ledger.hasTest("a thing is so", in: "  @Test func `a thing is so`() {}"))
    #expect(!Ledger.hasTest("another", in: "@Test(\"a thing is so\")\nfunc thing() {}"))
    #expect(!Ledger.hasTest("thin", in: "@Test(\"a thing is so\")\nfunc thing() {}"))
  }
}

/// The rows of `Sources/REQUIREMENTS.md`.
private struct Ledger {
  struct Row {
    let id: String
    let enforced: String
    let proved: String
    let state: String
  }

  /// A file, with what is said to stand in it.
  struct Place {
    let file: String
    let names: [String]
  }

  let rows: [Row]

  init() {
    let text = Self.text(of: "Sources/REQUIREMENTS.md") ?? ""
    rows = text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| R-") else { return nil }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5 else { return nil }
      return Row(id: cells[0], enforced: cells[2], proved: cells[3], state: cells[4])
    }
  }

  static func text(of path: String) -> String? {
    try? String(contentsOf: House.root.appending(path: path), encoding: .utf8)
  }

  /// Places are written as `` `file`: `name`, "test name" `` and stand apart by `;`. A test name may
  /// hold one itself.
  static func places(_ cell: String) -> [Place] {
    cell.replacing("; `", with: "\n`").split(separator: "\n").compactMap { part in
      let file = part.firstMatch(of: /`([\w+\/.-]+\.(?:swift|yaml|md))`/)
      guard let file else { return nil }
      let rest = part[file.range.upperBound...]
      let names =
        rest.matches(of: /"([^"]+)"/).map { String($0.output.1) }
        + rest.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      return Place(file: String(file.output.1), names: names)
    }
  }

  static func hasTest(_ name: String, in text: String) -> Bool {
    text.contains("\"\(name)\"") || text.contains("func \(name)(")
      || text.contains("func `\(name)`(")
  }
}
