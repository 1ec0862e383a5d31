import ChallengeCore

/// Reads the words of letters in a profile; placeholders must be known in both languages.
struct LetterTemplatesReader {
  let log: FindingLog

  func read(_ node: YamlNode) -> LetterTemplates {
    let general = ["salutation", "sender", "closing"]
    let kinds = LetterKind.allCases.map(\.rawValue)
    guard
      let reader = MappingReader(node, owner: "letters", known: general + kinds, log: log)
    else { return .standard }
    let texts = LetterKind.allCases.compactMap { kind in
      reader.value(kind.rawValue).flatMap { words($0, of: kind) }.map { (kind, $0) }
    }
    return LetterTemplates(
      salutation: template(reader, "salutation"), sender: template(reader, "sender"),
      closing: template(reader, "closing"),
      kinds: Dictionary(uniqueKeysWithValues: texts))
  }

  private func words(_ node: YamlNode, of kind: LetterKind) -> LetterTemplates.Texts? {
    let known = ["opening", "closing"]
    guard let reader = MappingReader(node, owner: kind.rawValue, known: known, log: log) else {
      return nil
    }
    return .init(opening: template(reader, "opening"), closing: template(reader, "closing"))
  }

  private func template(_ reader: MappingReader, _ key: String) -> Bilingual? {
    guard let entry = reader.entry(key), let text = log.bilingual(entry.value) else { return nil }
    for words in [text.dutch, text.english] {
      guard let placeholders = ResidentText.placeholders(in: words) else {
        log.report(.badPlaceholder(words), at: entry.value.position)
        continue
      }
      for name in placeholders where LetterPlaceholder(name) == nil {
        let known = LetterPlaceholder.names
        log.report(
          .unknownPlaceholder(name, known: known), at: entry.value.position,
          nearest: nearestName(to: name, among: known))
      }
    }
    return text
  }
}
