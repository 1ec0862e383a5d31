import ChallengeCore

/// A fact that a text for the challenger can show, written `{contact}` or `{date:beslistermijn}`.
///
/// The set is closed.
package enum ResidentPlaceholder: Hashable, Sendable {
  /// The end of a term.
  case date(term: String)
  /// The contact person, or who answers while there is none.
  case contact
  /// What is missing from the request.
  case missing
  /// The information that has been delivered, and what has not.
  case delivered, undelivered
  /// The points on which the plan is assessed.
  case criteria
  /// How many agreements are settled, how many there are, and how many are deliberately open.
  case settled, total, open
  /// Who does the work now.
  case executor
  /// Where the challenger is referred to, and who takes the question over there.
  case route, receiver
  case solution
  /// The reasons of the decision.
  case reasons
  /// What can be done against the decision.
  case remedy

  private static let plain: [(name: String, placeholder: ResidentPlaceholder)] = [
    ("contact", .contact), ("missing", .missing), ("delivered", .delivered),
    ("undelivered", .undelivered), ("criteria", .criteria), ("settled", .settled),
    ("total", .total), ("open", .open), ("executor", .executor), ("route", .route),
    ("receiver", .receiver), ("solution", .solution), ("reasons", .reasons), ("remedy", .remedy),
  ]

  /// How placeholders can be written, `date:` with the name of a term behind it.
  package static let names: [String] = plain.map(\.name) + ["date:"]

  /// Reads what stands between the braces.
  package init?(_ text: String) {
    if text.hasPrefix("date:") {
      self = .date(term: String(text.dropFirst(5)))
    } else if let known = Self.plain.first(where: { $0.name == text }) {
      self = known.placeholder
    } else {
      return nil
    }
  }
}

/// The texts that a challenger reads, with facts of the case filled in.
package enum ResidentText {
  package enum Part: Hashable, Sendable {
    case words(String)
    /// What stands between the braces.
    case placeholder(String)
  }

  /// Divides a text at its placeholders; nil when a brace is open, empty or closed twice.
  package static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{",
        let end = rest[brace...].dropFirst().firstIndex(where: { $0 == "{" || $0 == "}" }),
        rest[end] == "}", rest.index(after: brace) < end
      else { return nil }
      if rest.startIndex < brace { parts.append(.words(String(rest[..<brace]))) }
      parts.append(.placeholder(String(rest[rest.index(after: brace)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    return parts
  }

  /// What stands between braces in a text; nil when the braces are wrong.
  static func placeholders(in text: String) -> [String]? {
    parts(of: text)?.compactMap { part in
      if case .placeholder(let name) = part { name } else { nil }
    }
  }
}

extension FindingLog {
  /// What a challenger can do when the municipality is late, with facts of the case filled in; a date
  /// is none of them.
  func advice(_ node: YamlNode) -> Bilingual? {
    guard let text = bilingual(node) else { return nil }
    let known = ResidentPlaceholder.names.filter { !$0.hasSuffix(":") }
    for words in [text.dutch, text.english] {
      guard let placeholders = ResidentText.placeholders(in: words) else {
        report(.badPlaceholder(words), at: node.position)
        continue
      }
      for name in placeholders where !known.contains(name) {
        report(
          .unknownPlaceholder(name, known: known), at: node.position,
          nearest: nearestName(to: name, among: known))
      }
    }
    return text
  }
}
