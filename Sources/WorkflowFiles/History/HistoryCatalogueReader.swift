import ChallengeCore

/// Reads the tasks of the municipality that a history takes for granted, by their names.
struct HistoryCatalogueReader {
  let log: FindingLog

  func read(_ node: YamlNode) -> [CatalogueTask] {
    (log.named(node) ?? []).compactMap { task($0.key, $0.value) }
  }

  private func task(_ name: String, _ node: YamlNode) -> CatalogueTask? {
    let fields = CatalogueField.allCases.filter { $0 != .id }
    guard
      let reader = MappingReader(node, owner: name, known: fields.map(\.rawValue), log: log)
    else { return nil }
    var task = CatalogueTask(id: CatalogueID(name), name: reader.text("name") ?? "")
    for field in fields {
      guard let entry = reader.entry(field.rawValue), let text = text(entry.value) else { continue }
      do throws(CatalogueProblem) {
        try task.put(text, in: field)
      } catch {
        log.report(.badCell(text, expected: field.example), at: entry.value.position)
      }
    }
    return task
  }

  /// A text, or a list that becomes the results of a task.
  private func text(_ node: YamlNode) -> String? {
    if case .list(let items) = node.content {
      return items.compactMap { log.text($0) }.joined(
        separator: String(CatalogueTask.resultSeparator))
    }
    return log.text(node)
  }
}
