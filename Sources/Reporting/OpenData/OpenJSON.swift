import Terms

/// A JSON document for others: members in the order in which a reader wants them, amounts exact.
///
/// What is nil is left out: the standards have no word for "not known" but absence.
indirect enum OpenJSON: Hashable, Sendable {
  case text(String)
  case whole(Int)
  /// Euro cents, written as euros.
  case euros(cents: Int)
  case flag(Bool)
  case list([OpenJSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    let name: String
    let value: OpenJSON
  }

  /// Members of which there may be none.
  static func object(of members: KeyValuePairs<String, OpenJSON?>) -> OpenJSON {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  static func text(orNone text: String?) -> OpenJSON? { text.map(OpenJSON.text) }

  /// A list, or nothing when it would be empty.
  static func list(orNone items: [OpenJSON]) -> OpenJSON? { items.isEmpty ? nil : .list(items) }

  /// The document, two blanks a level, ending in a line break.
  var document: String {
    var text = ""
    write(to: &text, "\n")
    return text + "\n"
  }

  private func write(to text: inout String, _ line: String) {
    switch self {
    case .text(let value): Self.write(value, to: &text)
    case .whole(let number): text += String(number)
    case .euros(let cents): text += Self.euros(cents)
    case .flag(let flag): text += flag ? "true" : "false"
    case .list(let items):
      Self.write(items, "[", "]", to: &text, line) { $0.write(to: &$1, $2) }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, line) { member, text, line in
        Self.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, line)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ line: String,
    _ one: (Item, inout String, String) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    text += open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "" : ",") + line + "  "
      one(item, &text, line + "  ")
    }
    text += line + close
  }

  /// Euros with cents only where there are any: `52000`, `12.5`, `-0.05`.
  static func euros(_ cents: Int) -> String {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = cents < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    let digits = rest.isMultiple(of: 10) ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return "\(sign)\(whole).\(digits)"
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension CalendarDate {
  /// The first moment of the day, for standards that want one; the time of day is not on record.
  var asMoment: OpenJSON { .text("\(iso)T00:00:00Z") }
  /// The last moment of the day.
  var asLastMoment: OpenJSON { .text("\(iso)T23:59:59Z") }
}
