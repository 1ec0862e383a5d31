/// A file with own keys of the desk: places, and below each its commands with a key or several.
///
/// What a place, a command or a key may be called is known by the desk; here only the form is read.
package enum KeyFile {
  /// One command with its keys.
  package struct Line: Hashable, Sendable {
    package let place: String
    package let command: String
    package let keys: [String]
    /// Where the command stands in the file.
    package let position: FilePosition
  }

  /// Reads a file; throws everything that was found when there is an error among it.
  ///
  /// A file with nothing but remarks changes nothing.
  ///
  /// - Parameter file: the name of the file, for the findings.
  package static func load(text: String, file: String) throws(FileError) -> [Line] {
    let says = text.split(separator: "\n").contains { line in
      let line = line.drop { $0 == " " || $0 == "\r" }
      return !line.isEmpty && line.first != "#"
    }
    guard says else { return [] }
    let log = FindingLog(file: file)
    guard let root = YamlReader.read(text, log: log) else {
      throw FileError(findings: log.findings)
    }
    let lines = entries(root, log).flatMap { place in
      entries(place.value, log).map { command in
        Line(
          place: place.key, command: command.key, keys: keys(command.value, log),
          position: command.keyPosition)
      }
    }
    try log.throwErrors()
    return lines
  }

  private static func entries(_ node: YamlNode, _ log: FindingLog) -> [YamlNode.Entry] {
    guard case .mapping(let entries) = node.content else {
      log.report(.wrongKind(expected: .mapping), at: node.position)
      return []
    }
    return entries
  }

  private static func keys(_ node: YamlNode, _ log: FindingLog) -> [String] {
    switch node.content {
    case .text(let text): return [text]
    case .list(let nodes): return nodes.compactMap { log.text($0) }
    case .mapping:
      log.report(.wrongKind(expected: .textOrList), at: node.position)
      return []
    }
  }
}
