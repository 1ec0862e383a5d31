import ChallengeCore
import Testing
import WorkflowFiles

@Suite("The description of the language in Workflows/LEESMIJ.md")
struct LanguageDescriptionTests {
  @Test("names every requirement, every placeholder and every role")
  func complete() throws {
    let text = try ShippedFile.text("LEESMIJ.md")
    let names =
      Requirement.all.map { "`\($0.name)`" } + Requirement.families.map { "`\($0):" }
      + ResidentPlaceholder.names.map { "{\($0)" } + Role.acting.map { "`\($0.rawValue)`" }
      + Phase.allCases.map { "`\($0.rawValue)`" }
    for name in names { #expect(text.contains(name), "\(name) is not described") }
  }

  @Test("names no requirement that does not exist")
  func nothingMore() throws {
    let text = try ShippedFile.text("LEESMIJ.md")
    let table = try #require(text.split(separator: "## Eisen").dropFirst().first)
    let rows = table.split(separator: "## ")[0].split(separator: "\n").filter {
      $0.hasPrefix("| `")
    }
    #expect(rows.count > 40)
    for row in rows {
      let cell = row.split(separator: "|")[0]
      for name in cell.split(separator: "`") where !name.allSatisfy({ " ,".contains($0) }) {
        let family = name.split(separator: ":")
        #expect(
          Requirement.named(String(name)) != nil
            || (family.count == 2 && Requirement.families.contains(String(family[0]))), "\(name)")
      }
    }
  }
}
