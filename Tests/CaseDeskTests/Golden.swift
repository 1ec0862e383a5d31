import Foundation
import Testing

/// Compares a screen with the one that is kept in `Golden`.
///
/// `UPDATE_GOLDEN=1` writes what differs, and fails the test, so that nobody records by accident.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent("\(name).txt")
  let kept = try? String(contentsOf: file, encoding: .utf8)
  if kept == text + "\n" { return }
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
    return
  }
  let difference = difference(text, kept ?? "")
  Issue.record(
    "\(name) differs (UPDATE_GOLDEN=1 records it):\n\(difference)", sourceLocation: sourceLocation)
}

/// The lines that differ, as shown and as kept.
private func difference(_ shown: String, _ kept: String) -> String {
  let left = shown.split(separator: "\n", omittingEmptySubsequences: false)
  let right = kept.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(left.count, right.count)).compactMap { line -> String? in
    let new = line < left.count ? String(left[line]) : ""
    let old = line < right.count ? String(right[line]) : ""
    return new == old ? nil : "\(line + 1)- \(old)\n\(line + 1)+ \(new)"
  }.joined(separator: "\n")
}
