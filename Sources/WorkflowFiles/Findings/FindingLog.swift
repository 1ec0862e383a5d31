import ChallengeCore

/// Collects what is found in one file while it is read.
///
/// Reading goes on after a mistake, so that one run names them all.
final class FindingLog {
  let file: String
  private var collected: [FileFinding] = []
  private var seen: Set<FileFinding> = []
  private(set) var hasErrors = false

  init(file: String) { self.file = file }

  /// Notes a finding once, however often an alias leads to it.
  ///
  /// Beyond the limit only a first error is still noted: without it the file would pass as usable.
  func report(_ kind: FileFindingKind, at position: FilePosition, nearest: String? = nil) {
    let isError = kind.severity == .error
    guard collected.count < FileLimits.findings || (isError && !hasErrors) else { return }
    let finding = FileFinding(file: file, position: position, kind: kind, nearest: nearest)
    guard seen.insert(finding).inserted else { return }
    collected.append(finding)
    if isError { hasErrors = true }
  }

  /// Notes a name that should be one of the known ones.
  ///
  /// - Parameter alsoNear: more names to look for the nearest among.
  func reportUnknown(
    _ role: NameRole, _ name: String, known: [String], alsoNear: [String] = [],
    at position: FilePosition
  ) {
    report(
      .unknownName(role, name, known: known), at: position,
      nearest: nearestName(to: name, among: known + alsoNear))
  }

  /// All findings, by their place in the file; of one place, in the order in which they were found.
  var findings: [FileFinding] {
    collected.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
  }

  /// Throws everything when there is an error among it.
  func throwErrors() throws(FileError) {
    if hasErrors { throw FileError(findings: findings) }
  }
}
