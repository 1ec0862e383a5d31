import ChallengeCore
import Terms
import Wording

/// Puts facts into words and tables for a page in one language.
struct PageWriter: Sendable {
  typealias Cell = ReportPage.Cell
  typealias Column = ReportPage.Column
  typealias Block = ReportPage.Block

  let language: Language
  let words: ReportWords
  let records: RecordWords

  init(_ language: Language) {
    self.language = language
    words = ReportWords(language)
    records = RecordWords(language)
  }

  func say(_ phrase: ReportPhrase) -> String { phrase.text(in: language) }

  // MARK: Cells

  func cell(_ fact: Fact) -> Cell {
    switch fact {
    case .text(let text): Cell(text, isTyped: true)
    case .texts(let items): Cell(items.map(dated).joined(separator: "; "), isTyped: true)
    case .date(let date): Cell(language.short(date))
    case .days(let days): Cell(words.days(days))
    case .number(let number): Cell(String(number))
    case .money(let cents): Cell(language.money(cents: cents))
    case .flag(let flag): Cell(language.yesNo(flag))
    case .choice(let name): Cell(records.choice(name))
    case .choices(let names): Cell(language.list(names.map(records.choice)))
    case .named(let items): Cell(language.list(items.map { $0.text(in: language) }))
    case .record(let id): cell(id)
    case .person(let person): cell(person)
    case .gap(let gap, let reason): Cell(words.gap(gap, reason: reason), isAbsent: true)
    case .textWithheld: Cell(say(.textWithheld), isAbsent: true)
    case .nameWithheld: Cell(say(.nameWithheld), isAbsent: true)
    case .notRecorded: Cell(say(.notRecorded), isAbsent: true)
    }
  }

  /// A day among texts as a day; any other text as it is.
  private func dated(_ text: String) -> String {
    CalendarDate(iso: text).map(language.short) ?? text
  }

  /// A title and what is said under it, each with its own mark at the end.
  func sentence(_ title: String, _ rest: String) -> String {
    ".?!:".contains(title.last ?? " ") ? "\(title) \(rest)" : "\(title). \(rest)"
  }

  func cell(_ person: PersonFact) -> Cell {
    let role = person.role.map(records.role)
    switch (role, person.name) {
    case (let role?, let name?): return Cell("\(name) (\(role))")
    case (let role?, nil): return Cell(role)
    case (nil, let name?): return Cell(name)
    case (nil, nil): return Cell(say(.nameWithheld), isAbsent: true)
    }
  }

  func cell(_ record: RecordID) -> Cell { Cell(records.record(record)) }

  func cell(_ date: CalendarDate?) -> Cell { cell(Fact.date(orNone: date)) }

  func cell(_ text: Bilingual) -> Cell { Cell(text.text(in: language)) }

  /// Whether a term was kept.
  func verdict(_ verdict: TermFact.Verdict) -> String {
    switch verdict {
    case .within: say(.yes)
    case .late(let days): words.late(days)
    case .running: say(.running)
    case .overdue(let days): words.overdue(days)
    case .suspended: say(.suspended)
    case .lapsed: say(.lapsed)
    case .cancelled: say(.cancelled)
    case .unused: say(.unused)
    case .reached: say(.reached)
    }
  }

  // MARK: Blocks

  /// A table of facts with their names; nothing is left out because it is absent.
  func facts(_ caption: ReportPhrase, _ rows: [(ReportPhrase, Cell)]) -> Block {
    facts(say(caption), rows.map { (say($0.0), $0.1) })
  }

  func facts(_ caption: String, _ rows: [(String, Cell)]) -> Block {
    .table(
      .init(
        caption: caption,
        columns: [Column(say(.fact).capitalizedFirst), Column(say(.value).capitalizedFirst)],
        rows: rows.map { [Cell($0.0.capitalizedFirst), $0.1] }))
  }

  /// A table, or a sentence that there is nothing on record.
  ///
  /// - Parameter empty: what stands there instead; `.none` only for what the journal itself knows.
  func table(
    _ caption: String, _ columns: [Column], _ rows: [[Cell]],
    empty: ReportPhrase = .nothingRecorded
  ) -> Block {
    rows.isEmpty
      ? .paragraph(
        caption.hasSuffix("?")
          ? "\(caption) \(say(empty))" : "\(caption): \(say(empty).lowercasedFirst)")
      : .table(.init(caption: caption, columns: columns, rows: rows))
  }

  func table(
    _ caption: ReportPhrase, _ columns: [ReportPhrase], _ rows: [[Cell]],
    empty: ReportPhrase = .nothingRecorded
  ) -> Block {
    table(say(caption), columns.map { Column(say($0).capitalizedFirst) }, rows, empty: empty)
  }

  /// Records of one kind: one row each, or one table each when there are many fields.
  ///
  /// What nobody recorded is named together at the end, so that it does not hide what was.
  func blocks(_ table: RecordTable, caption: ReportPhrase? = nil) -> [Block] {
    let title = caption.map(say) ?? records.kinds(table.kind).capitalizedFirst
    if table.fields.count > 6, !table.isEmpty {
      return table.rows.map { row in
        let state = row.state.map { [(say(.machineState), cell($0))] } ?? []
        let known = zip(table.fields, row.facts).filter { $0.1 != .notRecorded }.map {
          (records.field($0.0, of: table.kind), cell($0.1))
        }
        let absent = zip(table.fields, row.facts).filter { $0.1 == .notRecorded }.map(\.0)
        let rest = absent.isEmpty ? [] : [(say(.notRecorded), names(absent, table))]
        return self.facts(
          records.record(row.id).capitalizedFirst,
          [(say(.holdsFrom), cell(row.on)), (say(.registeredOn), cell(row.enteredOn))]
            + state + known + rest)
      }
    }
    let shown = table.fields.indices.filter { field in
      table.rows.contains { $0.facts[field] != .notRecorded }
    }
    if shown.isEmpty, !table.isEmpty {
      return [.paragraph("\(title): \(say(.notRecorded)).")]
    }
    let absent = table.fields.indices.filter { !shown.contains($0) }.map { table.fields[$0] }
    let hasState = table.rows.contains { $0.state != nil }
    let columns =
      [Column(say(.record).capitalizedFirst)]
      + (hasState ? [Column(say(.machineState).capitalizedFirst)] : [])
      + shown.map { Column(records.field(table.fields[$0], of: table.kind).capitalizedFirst) }
    let rows = table.rows.map { row in
      [cell(row.id)]
        + (hasState ? [row.state.map { cell($0) } ?? cell(.notRecorded)] : [])
        + shown.map { cell(row.facts[$0]) }
    }
    let rest: [Block] =
      absent.isEmpty || rows.isEmpty
      ? [] : [.paragraph("\(say(.notRecordedInAny)): \(names(absent, table).text).")]
    return [self.table(title, columns, rows)] + rest
  }

  private func names(_ fields: [String], _ table: RecordTable) -> Cell {
    Cell(language.list(fields.map { records.field($0, of: table.kind) }), isAbsent: true)
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
