import Foundation
import Testing

/// Compares a text with the one that is kept in `Golden`.
///
/// `UPDATE_GOLDEN=1` writes what differs, and fails the test, so that nobody records by accident.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent("\(name).txt")
  let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  if kept == text + "\n" { return }
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
    return
  }
  let (shown, before) = (Set(text.split(separator: "\n")), Set(kept.split(separator: "\n")))
  let lines =
    before.subtracting(shown).map { "- \($0)" } + shown.subtracting(before).map { "+ \($0)" }
  Issue.record(
    "\(name) differs (UPDATE_GOLDEN=1 records it):\n\(lines.sorted().joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
