import Foundation
import Testing

/// A line of a file that breaks a rule of the house, with the cure.
struct Untidiness: CustomStringConvertible {
  let path: String
  let line: Int
  let rule: String
  let cure: String

  var description: String { "\(path):\(line): \(rule): \(cure)" }
}

/// The files of this repository, read once.
struct House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct File {
    let path: String
    let lines: [Substring]
  }

  static let sources: [File] = files(below: ["Sources", "Tests"], suffixes: [".swift"])

  static func files(below folders: [String], suffixes: [String]) -> [File] {
    folders.flatMap { folder -> [File] in
      let start = root.appending(path: folder)
      let walker = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
      return (walker?.compactMap { $0 as? URL } ?? []).filter { url in
        suffixes.contains { url.lastPathComponent.hasSuffix($0) }
      }.compactMap { url in
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        let path = String(url.path.dropFirst(root.path.count + 1))
        return File(
          path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      }
    }.sorted { $0.path < $1.path }
  }

  static func target(of path: String) -> String { String(path.split(separator: "/")[1]) }
}
