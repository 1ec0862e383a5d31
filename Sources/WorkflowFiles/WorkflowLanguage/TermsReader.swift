import ChallengeCore
import Terms

/// Reads the terms of a workflow.
struct TermsReader {
  let names: WorkflowNames
  let log: FindingLog

  private static let keys = [
    "label", "owed-by", "length", "length-when", "source", "article", "from", "from-end-of",
    "moment", "warn", "when-late", "adjourn", "met-by",
  ]

  func read(_ workflow: MappingReader) -> [String: TermDefinition] {
    guard let entries = workflow.required("terms").flatMap(log.named) else { return [:] }
    var terms: [String: TermDefinition] = [:]
    for entry in entries { terms[entry.key] = term(entry) }
    return terms
  }

  private func term(_ entry: YamlNode.Entry) -> TermDefinition? {
    guard
      let reader = MappingReader(entry.value, owner: entry.key, known: Self.keys, log: log)
    else { return nil }
    let label = reader.bilingual("label")
    let owedBy: Side? = reader.choice("owed-by", .side)
    let length = reader.required("length").flatMap(length)
    let source = source(reader, length)
    let article = reader.optionalText("article")
    let from = reader.value("from").flatMap { node in
      log.text(node).flatMap { log.dateField($0, at: node.position) }
    }
    let alternative = reader.value("length-when").flatMap(alternative)
    let fromEndOf = reader.value("from-end-of").flatMap(otherTerm)
    let isMoment = reader.flag("moment")
    let warnDays = reader.number("warn", in: FileLimits.warnDays)
    let whenLate = reader.value("when-late").flatMap { log.advice($0) }
    let adjournment = reader.value("adjourn").flatMap(fixedLength)
    let metBy = reader.value("met-by").flatMap { node in
      log.text(node).flatMap { log.dateField($0, at: node.position) }
    }
    guard let label, let owedBy, let length, let warnDays else { return nil }
    return TermDefinition(
      name: entry.key, label: label, owedBy: owedBy, length: length, alternative: alternative,
      source: source, article: article, from: from, fromEndOf: fromEndOf, isMoment: isMoment,
      warnDays: warnDays, whenLate: whenLate, adjournment: adjournment, metBy: metBy)
  }

  /// Reads `6w`.
  private func fixedLength(_ node: YamlNode) -> TermLength? {
    guard let text = log.text(node) else { return nil }
    if let length = TermLength(text) { return length }
    log.report(.notALength(text), at: node.position)
    return nil
  }

  private func otherTerm(_ node: YamlNode) -> String? {
    guard let text = log.text(node) else { return nil }
    let known = names.terms.map(\.name)
    if known.contains(text) { return text }
    log.reportUnknown(.term, text, known: known, at: node.position)
    return nil
  }

  /// Reads `{ field: KIND.FIELD, length: 12w }`: another length when that field says yes.
  private func alternative(_ node: YamlNode) -> TermDefinition.Alternative? {
    let known = ["field", "length"]
    guard let reader = MappingReader(node, owner: "length-when", known: known, log: log) else {
      return nil
    }
    let field = reader.required("field").flatMap { node in
      log.text(node).flatMap { log.flagField($0, at: node.position) }
    }
    let length = reader.required("length").flatMap(fixedLength)
    guard let field, let length else { return nil }
    return TermDefinition.Alternative(field: field, length: length)
  }

  /// The profile names the source of its own term; every other term names it itself.
  private func source(_ reader: MappingReader, _ length: TermDefinition.Length?) -> TermSource? {
    guard case .profileDecisionTerm = length else {
      return length == nil
        ? reader.optionalChoice("source", .termSource) : reader.choice("source", .termSource)
    }
    if let source = reader.entry("source") {
      log.report(.keysExclude("length: profile", "source"), at: source.keyPosition)
    }
    return nil
  }

  /// Reads `profile`, `6w`, `until KIND.FIELD` or `8w before KIND.FIELD`.
  private func length(_ node: YamlNode) -> TermDefinition.Length? {
    guard let text = log.text(node) else { return nil }
    let words = text.split(separator: " ").map(String.init)
    switch words.count {
    case 1 where text == "profile": return .profileDecisionTerm
    case 1: if let length = TermLength(text) { return .fixed(length) }
    case 2 where words[0] == "until":
      return log.dateField(words[1], at: node.position).map { .until($0) }
    case 3 where words[1] == "before":
      if let length = TermLength(words[0]) {
        return log.dateField(words[2], at: node.position).map { .before($0, length) }
      }
    default: break
    }
    log.report(.notALength(text), at: node.position)
    return nil
  }
}
