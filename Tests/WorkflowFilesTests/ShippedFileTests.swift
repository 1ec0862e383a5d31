import ChallengeCore
import Foundation
import Testing
import WorkflowFiles

/// The files that come with the program.
enum ShippedFile {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Workflows").standardizedFileURL

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func workflow() throws -> Workflow {
    try WorkflowFile.load(text: text("uitdaagrecht.yaml"), file: "uitdaagrecht.yaml").workflow
  }
}

@Suite("The files in Workflows")
struct ShippedFileTests {
  @Test("the workflow loads without findings")
  func workflow() throws {
    do {
      let loaded = try WorkflowFile.load(
        text: ShippedFile.text("uitdaagrecht.yaml"), file: "uitdaagrecht.yaml")
      #expect(loaded.warnings.isEmpty, "\(loaded.warnings)")
      #expect(loaded.workflow.name == "uitdaagrecht")
      #expect(loaded.workflow.main.chart.state(named: "wacht-op-aanvulling") != nil)
    } catch let error as FileError {
      for finding in error.findings { Issue.record("\(finding)") }
    }
  }

  @Test("the profile loads without findings")
  func profile() throws {
    let path = "profielen/voorbeeldgemeente.yaml"
    let loaded = try ProfileFile.load(text: ShippedFile.text(path), file: path)
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.profile.decisionTerm.text == "8w")
  }

  @Test("every profile loads, and says that it is one")
  func profiles() throws {
    let folder = ShippedFile.folder.appending(path: "profielen")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let text = try ShippedFile.text("profielen/\(name)")
      #expect(FileKind.detect(text) == .profile)
      #expect(findings(in: text, as: .profile) == [], "\(name)")
    }
  }

  @Test("every case history in Examples loads, and says that it is one")
  func histories() throws {
    let folder = ShippedFile.folder.appending(path: "../Examples").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    for name in names where name.hasSuffix(".yaml") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(FileKind.detect(text) == .history)
      #expect(findings(in: text, as: .history) == [], "\(name)")
    }
  }
}
