/// Free text that may be published, because somebody read it and released it.
///
/// A release holds the words themselves: those that stand on record, with `[…]` for what is left out.
/// It never says anything else, and it no longer counts once the words on record have changed.
///
/// > Source: R-57; AVG art. 5 lid 1 onder c; nobody edits what a challenger said (tips 4 and 7).
package enum ReleasedText {
  package static let kind = "released-text"
  /// What stands for words that are left out.
  package static let gap = "[…]"

  /// Whether a text says nothing but what stands in another, with a gap for what is left out.
  package static func isTaken(_ released: String, from text: String) -> Bool {
    let parts = released.split(separator: gap, omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.contains(where: { !$0.isEmpty }) else { return false }
    var rest = text.trimmed[...]
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part.isEmpty {
        if isLast { return index > 0 || rest.isEmpty }
        continue
      }
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if isLast {
        return rest.hasSuffix(part)
      } else {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return rest.isEmpty
  }

  /// What stands in a field that holds free text, read as one text; nil when it holds none.
  package static func source(_ record: Record, _ field: String) -> String? {
    guard ClearedField.sort(of: field, record.kind) == .freeText else { return nil }
    switch RecordKind.named(record.kind)?.field(field)?.type {
    case .line, .email, .phone, .prose: return record.text(field)
    case .lines:
      let lines = record.list(field)
      return lines.isEmpty ? nil : lines.joined(separator: "\n")
    default: return nil
    }
  }
}

extension Challenge {
  /// One text that may be published, with where it comes from.
  package struct Release: Hashable, Sendable {
    package let from: Record
    package let field: String
    package let text: String
    /// The day of the release.
    package let on: String
  }

  /// The texts that may be published now: of records that count and are not internal, and in the
  /// words that still stand there. Of several releases of one text the last one.
  package var releases: [Release] {
    var found: [Release] = []
    for release in active(ReleasedText.kind) {
      guard let id = release.text("from-record"), let field = release.text("from-field"),
        let text = release.text("text"), let record = record(RecordID(id)),
        record.withdrawn == nil, record.visibility != .internal,
        let source = ReleasedText.source(record, field), ReleasedText.isTaken(text, from: source)
      else { continue }
      found.removeAll { $0.from.id == record.id && $0.field == field }
      found.append(
        Release(from: record, field: field, text: text, on: release.text("date") ?? ""))
    }
    return found
  }
}

extension Challenge {
  /// What may be published now, by the record and the field that it stands in: where it was said, and
  /// in the release itself.
  var releasedByField: [String: String] {
    let releases = releases
    var texts = Dictionary(
      releases.map { ("\($0.from.id.text).\($0.field)", $0.text) }, uniquingKeysWith: { $1 })
    for release in active(ReleasedText.kind) {
      let counts = releases.contains {
        $0.from.id.text == release.text("from-record") && $0.field == release.text("from-field")
          && $0.text == release.text("text")
      }
      if counts { texts["\(release.id.text).text"] = release.text("text") }
    }
    return texts
  }
}

extension RecordRules {
  /// A release is of free text that everybody involved may read, in the words that stand there.
  static func release(_ record: Record, _ inspection: Inspection) -> [Reason] {
    guard let id = record.text("from-record"), let field = record.text("from-field"),
      let text = record.text("text"), let from = inspection.challenge.record(RecordID(id))
    else { return [] }
    guard from.withdrawn == nil, from.visibility != .internal,
      let source = ReleasedText.source(from, field)
    else { return [Reason("not-free-text", about: field, .fill(field: "from-field"))] }
    guard ReleasedText.isTaken(text, from: source) else {
      return [Reason("released-text-differs", about: id, .fill(field: "text"))]
    }
    return []
  }
}
