import Yams

/// Turns the text of a file into nodes, and everything that is wrong with the text into findings.
struct YamlReader {
  private let log: FindingLog
  private let insertions: [KeyMarker.Insertion]
  private var nodes = 0
  private var isFull = false

  /// The value of the whole file; nil when the text cannot be read, which is noted then.
  static func read(_ text: String, log: FindingLog) -> YamlNode? {
    guard TextChecks.accepts(text, log: log) else { return nil }
    var marker = KeyMarker(text: text)
    while true {
      do {
        let parser = try Parser(yaml: padded(marker.text), resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          log.report(.emptyFile, at: FilePosition(line: 1, column: 1))
          return nil
        }
        var reader = YamlReader(log: log, insertions: marker.insertions)
        let node = reader.convert(root, depth: 1)
        return reader.isFull ? nil : node
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        if marker.mark(line: context.mark.line, column: context.mark.column) { continue }
        let place = marker.original(line: context.mark.line, column: context.mark.column)
        log.report(.duplicateKey(KeyMarker.unmarked(keys.first ?? ""), first: place), at: place)
        return nil
      } catch {
        SyntaxFinding(error, text: marker.text).report(to: log, marker.original)
        return nil
      }
    }
  }

  /// The text in storage of its own: the parser keeps a pointer to it, which must not point into a
  /// string that is small enough to live on the stack.
  private static func padded(_ text: String) -> String {
    var text = text
    if text.utf8.count < 16 { text += String(repeating: "\n", count: 16) }
    text.makeContiguousUTF8()
    return text
  }

  private init(log: FindingLog, insertions: [KeyMarker.Insertion]) {
    self.log = log
    self.insertions = insertions
  }

  private func position(_ node: Node) -> FilePosition {
    KeyMarker.original(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, insertions)
  }

  private mutating func convert(_ node: Node, depth: Int) -> YamlNode {
    let place = position(node)
    nodes += 1
    guard !isFull else { return YamlNode(position: place, content: .text("")) }
    guard depth <= FileLimits.depth else { return stop(.depth, FileLimits.depth, at: place) }
    guard nodes <= FileLimits.nodes else { return stop(.nodes, FileLimits.nodes, at: place) }
    switch node {
    case .scalar(let scalar):
      return YamlNode(position: place, content: .text(checked(scalar.string, at: place)))
    case .sequence(let sequence):
      let items = sequence.map { convert($0, depth: depth + 1) }
      return YamlNode(position: place, content: .list(items))
    case .mapping(let mapping):
      return YamlNode(position: place, content: .mapping(entries(mapping, depth: depth)))
    case .alias:
      return YamlNode(position: place, content: .text(""))
    }
  }

  private mutating func stop(
    _ measure: FileMeasure, _ limit: Int, at place: FilePosition
  ) -> YamlNode {
    isFull = true
    log.report(.limitExceeded(measure, limit: limit), at: place)
    return YamlNode(position: place, content: .text(""))
  }

  private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [YamlNode.Entry] {
    var first: [String: FilePosition] = [:]
    var entries: [YamlNode.Entry] = []
    for (key, value) in mapping {
      nodes += 1
      let place = position(key)
      guard case .scalar(let scalar) = key, scalar.string != "<<" else {
        log.report(.keyNotAllowed, at: place)
        continue
      }
      let name = checked(KeyMarker.unmarked(scalar.string), at: place)
      let value = convert(value, depth: depth + 1)
      if let earlier = first[name] {
        log.report(.duplicateKey(name, first: earlier), at: place)
      } else {
        first[name] = place
        entries.append(YamlNode.Entry(key: name, keyPosition: place, value: value))
      }
    }
    return entries
  }

  /// Notes what an escape such as `"\u202E"` smuggled into a text, and one that is too long.
  private func checked(_ text: String, at place: FilePosition) -> String {
    if let scalar = text.unicodeScalars.first(where: TextChecks.isForbidden) {
      log.report(.forbiddenCharacter(code: scalar.value), at: place)
    }
    if text.unicodeScalars.count > FileLimits.textLength {
      log.report(.limitExceeded(.text, limit: FileLimits.textLength), at: place)
      return String(text.prefix(FileLimits.textLength))
    }
    return text
  }
}
