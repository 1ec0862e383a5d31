/// The text of a file from its bytes.
package enum FileText {
  /// Throws a finding at the first byte that is no UTF-8, or when the file is too large.
  package static func decode(_ bytes: [UInt8], file: String) throws(FileError) -> String {
    guard bytes.count <= FileLimits.bytes else {
      throw error(.limitExceeded(.bytes, limit: FileLimits.bytes), 1, 1, file)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var line = 1
    var column = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      line += scalar == "\n" ? 1 : 0
      column = scalar == "\n" ? 1 : column + 1
    }
    throw error(.notUTF8, line, column, file)
  }

  private static func error(
    _ kind: FileFindingKind, _ line: Int, _ column: Int, _ file: String
  ) -> FileError {
    let position = FilePosition(line: line, column: column)
    return FileError(findings: [FileFinding(file: file, position: position, kind: kind)])
  }
}

/// What a file is, by its first key.
package enum FileKind: String, Hashable, Sendable, CaseIterable {
  case workflow, profile, history

  /// Nil when the first key is none of the three.
  package static func detect(_ text: String) -> FileKind? {
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if content.isEmpty || content.hasPrefix("#") || content.hasPrefix("%") { continue }
      if content.hasPrefix("---") { continue }
      guard let colon = content.firstIndex(of: ":") else { return nil }
      let key = content[..<colon].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      return FileKind(rawValue: key)
    }
    return nil
  }
}
