/// A JSON document as a value.
///
/// Whole numbers only: nothing that is stored has another kind.
package enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  /// Half of a whole number.
  case halves(Int)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The document without white space, keys sorted: equal values give equal bytes.
  package var text: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.text
  }

  /// Reads a document.
  package init(parsing text: String) throws(JSONProblem) {
    var copy = text
    let result: Result<JSONValue, JSONProblem> = copy.withUTF8 { bytes in
      var reader = JSONReader(bytes)
      return Result { () throws(JSONProblem) in try reader.document() }
    }
    self = try result.get()
  }

  package static func texts(_ items: some Sequence<String>) -> JSONValue {
    .list(items.map(JSONValue.text))
  }
}

/// Where a text stops being JSON as it is stored here.
package struct JSONProblem: Error, Hashable, Sendable {
  package enum Cause: String, Hashable, Sendable {
    case unexpected
    case ended
    case badEscape = "bad-escape"
    case controlCharacter = "control-character"
    case notWhole = "not-whole"
    case keyTwice = "key-twice"
    case tooDeep = "too-deep"
  }

  package let cause: Cause
  /// In bytes of UTF-8 from the beginning.
  package let offset: Int
}
