import ChallengeCore

/// A catalogue of municipal tasks in comma-separated values.
package enum CatalogueFile {
  /// A task as a row gives it: what the columns of the file say, over what is known already.
  package struct Row: Hashable, Sendable {
    package let id: CatalogueID
    package let values: [CatalogueField: String]

    /// The task with these values; columns that the file does not have leave it as it was.
    package func applied(to known: CatalogueTask?) throws(CatalogueProblem) -> CatalogueTask {
      var task = known ?? CatalogueTask(id: id, name: "")
      for field in CatalogueField.allCases {
        if let text = values[field] { try task.put(text, in: field) }
      }
      return task
    }
  }

  /// Whether a text can be the name of a task: lower case letters, digits and single hyphens.
  package static func isID(_ text: String) -> Bool {
    text.utf8.count <= FileLimits.nameLength && Identifier.isValid(text)
  }

  /// Reads and checks a file; throws everything that was found when there is an error among it.
  ///
  /// The first row names the columns; `id` and `name` must be among them.
  ///
  /// - Parameter file: the name of the file, for the findings.
  package static func load(text: String, file: String) throws(FileError) -> [Row] {
    let log = FindingLog(file: file)
    let rows = CSVReader.rows(text, log: log)
    guard let head = rows.first else {
      log.report(.emptyFile, at: FilePosition(line: 1, column: 1))
      throw FileError(findings: log.findings)
    }
    let columns = columns(head, log)
    try log.throwErrors()
    var first: [CatalogueID: FilePosition] = [:]
    let read = rows.dropFirst().compactMap { row in self.row(row, columns, &first, log) }
    try log.throwErrors()
    return read
  }

  private static func columns(_ head: [CSVReader.Cell], _ log: FindingLog) -> [CatalogueField?] {
    let known = CatalogueField.allCases.map(\.rawValue)
    var seen: [CatalogueField: FilePosition] = [:]
    let columns = head.map { cell -> CatalogueField? in
      let name = cell.text.lowercased().split(separator: " ").joined(separator: "-")
      guard let field = CatalogueField(rawValue: name) else {
        log.report(
          .unknownKey(cell.text, known: known), at: cell.position,
          nearest: nearestName(to: name, among: known))
        return nil
      }
      if let first = seen[field] {
        log.report(.duplicateKey(name, first: first), at: cell.position)
      }
      seen[field] = cell.position
      return field
    }
    for needed in [CatalogueField.id, .name] where seen[needed] == nil {
      log.report(.missingKey(needed.rawValue, in: nil), at: head[0].position)
    }
    return columns
  }

  private static func row(
    _ cells: [CSVReader.Cell], _ columns: [CatalogueField?],
    _ first: inout [CatalogueID: FilePosition], _ log: FindingLog
  ) -> Row? {
    guard cells.count == columns.count else {
      log.report(
        .wrongColumnCount(found: cells.count, expected: columns.count), at: cells[0].position)
      return nil
    }
    var values: [CatalogueField: String] = [:]
    var probe = CatalogueTask(id: CatalogueID(""), name: "")
    for (cell, column) in zip(cells, columns) {
      guard let column else { continue }
      let text = CSVText.read(cell.text)
      values[column] = text
      do throws(CatalogueProblem) {
        try probe.put(text, in: column)
      } catch {
        log.report(finding(error), at: cell.position)
      }
    }
    guard let index = columns.firstIndex(of: .id) else { return nil }
    let place = cells[index].position
    let name = (values[.id] ?? "").filter { !$0.isWhitespace }
    guard !name.isEmpty else {
      log.report(.empty, at: place)
      return nil
    }
    guard log.checkName(name, at: place) else { return nil }
    let id = CatalogueID(name)
    if let earlier = first[id] { log.report(.duplicateKey(name, first: earlier), at: place) }
    first[id] = place
    return Row(id: id, values: values)
  }

  private static func finding(_ problem: CatalogueProblem) -> FileFindingKind {
    switch problem {
    case .badValue(_, let entered, let expected): .badCell(entered, expected: expected)
    case .badText(let field): .badCellText(field: field)
    default: .empty
    }
  }

  // MARK: Writing

  /// The tasks as a table that `load` reads back and a spreadsheet opens without running anything.
  package static func text(_ tasks: [CatalogueTask]) -> String {
    let head = CatalogueField.allCases.map(\.rawValue).joined(separator: ",")
    let rows = tasks.map { task in
      CatalogueField.allCases.map { CSVText.write(task.text($0)) }.joined(separator: ",")
    }
    return ([head] + rows).joined(separator: "\r\n") + "\r\n"
  }
}

/// How one value stands in a table of comma-separated values.
package enum CSVText {
  /// Quoted where it must be; a formula is made text with an apostrophe.
  ///
  /// > Source: OWASP, CSV injection.
  package static func write(_ text: String) -> String {
    let safe = FormulaSafety.harmless(text)
    let needsQuotes = safe.contains { ",;\"\n\r".contains($0) || $0.isNewline }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  /// Takes away the apostrophe that `write` put before a formula.
  package static func read(_ text: String) -> String { FormulaSafety.restored(text) }
}
