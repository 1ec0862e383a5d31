import ChallengeCore
import Foundation
import Testing
import WorkflowFiles

@testable import Casework

/// Every rule that a step waits for bites once in the examples, which then go on and let it through.
@Suite("Every rule bites")
struct RuleTests {
  /// Codes that no step of a history can meet, with why.
  static let outOfReach: [String: String] = [
    "objection-possible": "guards what the clock does, which nobody is refused",
    "start-date-reached": "chooses between two states, which nobody is refused",
    "ending-missing": "the ending comes with the action, which asks for its fields first",
    "request-missing": "the request comes with the action, which asks for its fields first",
  ]

  private static let refused: Set<String> = {
    let codes = ExampleTests.files.flatMap { file -> [String] in
      guard let text = try? String(contentsOf: file, encoding: .utf8),
        let history = try? HistoryFile.load(text: text, file: file.lastPathComponent)
      else { return [] }
      return history.steps.flatMap { $0.refused ?? [] }
    }
    return Set(codes)
  }()

  @Test(
    "every reason code of a requirement is met in an example",
    arguments: Requirement.all.map(\.name))
  func everyCodeBites(name: String) throws {
    let requirement = try #require(Requirement.named(name))
    let unmet = requirement.codes.filter {
      !Self.refused.contains($0) && Self.outOfReach[$0] == nil
    }
    #expect(unmet.isEmpty, "\(name): add `refused: \(unmet)` to a history in Examples")
  }

  @Test("what is said to be out of reach is a code, and is met nowhere")
  func outOfReachIsTrue() {
    let codes = Set(Requirement.all.flatMap(\.codes))
    for code in Self.outOfReach.keys {
      #expect(codes.contains(code) && !Self.refused.contains(code), "\(code)")
    }
  }
}
