import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording
import WorkflowFiles

/// `r2c catalogue`
struct CatalogueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      .catalogue,
      subcommands: [
        ListCatalogueCommand.self, ShowCatalogueCommand.self, CalendarCommand.self,
        AddCatalogueCommand.self, ChangeCatalogueCommand.self, EndCatalogueCommand.self,
        ImportCatalogueCommand.self, ExportCatalogueCommand.self,
      ], default: ListCatalogueCommand.self)
  }
}

struct ListCatalogueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.listCatalogue, named: "list") }

  @Option(name: .long, parsing: .unconditional, help: .option(.area, value: "area"))
  var area: String?

  @Option(name: .long, parsing: .unconditional, help: .option(.domain, value: "domain"))
  var domain: String?

  @Option(name: .long, parsing: .unconditional, help: .option(.ending, value: "months"))
  var ending: Int?

  @Flag(name: .customLong("all"), help: .option(.includingEnded))
  var includesEnded = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    try session.checkMonths(ending, option: "--ending")
    var filter = CatalogueFilter()
    filter.area = area
    filter.domain = domain
    filter.endingMonths = ending
    filter.includesEnded = includesEnded
    let acting = try session.acting()
    let casework = try session.casework()
    let entries = try withCasework { [filter] () throws(CaseworkFailure) in
      try casework.catalogue(filter, acting)
    }
    let words = CatalogueWords(session.language)
    try session.answer(
      json: .object(["tasks": .list(entries.map { CatalogueJSON.entry($0, acting.on) })]),
      text: entries.isEmpty
        ? words.nothing
        : entries.flatMap { words.lines($0, on: acting.on) }.joined(separator: "\n"))
  }
}

struct ShowCatalogueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.showCatalogue, named: "show") }

  @Argument(help: .option(.task))
  var id: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let entry = try withCasework { () throws(CaseworkFailure) in
      try casework.catalogueEntry(CatalogueID(id), acting)
    }
    try session.answer(
      json: CatalogueJSON.entry(entry, acting.on),
      text: CatalogueWords(session.language).whole(entry, on: acting.on).joined(separator: "\n"))
  }
}

/// `r2c catalogue calendar`
struct CalendarCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.calendar, named: "calendar") }

  @Option(name: .long, parsing: .unconditional, help: .option(.months, value: "months"))
  var months = 18

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    try session.checkMonths(months, option: "--months")
    let acting = try session.acting()
    let casework = try session.casework()
    let entries = try withCasework { () throws(CaseworkFailure) in
      try casework.contractCalendar(months: months, acting)
    }
    let words = CatalogueWords(session.language)
    try session.answer(
      json: .object([
        "months": .number(months),
        "contracts": .list(entries.map { CatalogueJSON.entry($0, acting.on) }),
      ]),
      text: entries.isEmpty
        ? words.noContracts(months)
        : entries.map { words.calendarLine($0, on: acting.on) }.joined(separator: "\n"))
  }
}

struct AddCatalogueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.addCatalogue, named: "add") }

  @Argument(help: .option(.task))
  var id: String

  @Argument(help: .option(.taskFields, value: "veld=waarde"))
  var fields: [String] = []

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let values = try CatalogueFields.parse(fields)
    let acting = try session.acting()
    let casework = try session.casework()
    try withCasework { () throws(CaseworkFailure) in
      try casework.addTask(CatalogueID(id), values, acting)
    }
    try session.savedTask(id)
  }
}

struct ChangeCatalogueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.changeCatalogue, named: "change") }

  @Argument(help: .option(.task))
  var id: String

  @Argument(help: .option(.taskFields, value: "veld=waarde"))
  var fields: [String] = []

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let values = try CatalogueFields.parse(fields)
    let acting = try session.acting()
    let casework = try session.casework()
    try withCasework { () throws(CaseworkFailure) in
      try casework.changeTask(CatalogueID(id), values, acting)
    }
    try session.savedTask(id)
  }
}

struct EndCatalogueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.endCatalogue, named: "end") }

  @Argument(help: .option(.task))
  var id: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    try withCasework { () throws(CaseworkFailure) in
      try casework.endTask(CatalogueID(id), acting)
    }
    try session.answer(
      json: .object(["id": .text(id), "ended": .text(acting.on.iso)]),
      text: CatalogueWords(session.language).ended(id, on: acting.on))
  }
}

struct ImportCatalogueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.importCatalogue, named: "import") }

  @Argument(help: .option(.catalogueFile))
  var file: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let text = try Files.text(file)
    let rows: [CatalogueFile.Row]
    do throws(FileError) {
      rows = try CatalogueFile.load(text: text, file: file)
    } catch {
      throw .casework(.file(error))
    }
    let acting = try session.acting()
    let casework = try session.casework()
    let done = try withCasework { () throws(CaseworkFailure) in
      try casework.importTasks(rows, acting)
    }
    try session.answer(
      json: .object([
        "added": .texts(done.added.map(\.text)), "changed": .texts(done.changed.map(\.text)),
        "unchanged": .number(done.unchanged),
      ]),
      text: CatalogueWords(session.language).imported(
        added: done.added.count, changed: done.changed.count, unchanged: done.unchanged))
  }
}

/// `r2c catalogue export`: open data, so public tasks only.
struct ExportCatalogueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.exportCatalogue, named: "export") }

  @Option(name: .long, help: .option(.format, value: "csv|json"))
  var format = "csv"

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output = "-"

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    guard ["csv", "json"].contains(format) else {
      throw .input(option: "--format", value: format, expected: "csv, json")
    }
    let acting = try session.acting()
    let casework = try session.casework()
    let entries = try withCasework { () throws(CaseworkFailure) in
      try casework.catalogue(CatalogueFilter(), acting)
    }.filter(\.task.isPublic)
    let text =
      format == "csv"
      ? CatalogueFile.text(entries.map(\.task))
      : JSONValue.object(["tasks": .list(entries.map(CatalogueJSON.open))]).text + "\n"
    try Files.write(text, to: output)
  }
}

/// `FIELD=VALUE` of a task in the catalogue.
private enum CatalogueFields {
  static func parse(_ arguments: [String]) throws(CommandFailure) -> [CatalogueField: String] {
    var values: [CatalogueField: String] = [:]
    for (name, value) in try Fields.parse(arguments) {
      guard let field = CatalogueField(rawValue: name), field != .id else {
        let known = CatalogueField.allCases.filter { $0 != .id }.map(\.rawValue)
        throw .input(option: name, value: value.text, expected: known.joined(separator: ", "))
      }
      values[field] =
        if case .list(let items) = value {
          items.joined(separator: String(CatalogueTask.resultSeparator))
        } else { value.text }
    }
    return values
  }
}

extension Session {
  fileprivate func checkMonths(_ months: Int?, option: String) throws(CommandFailure) {
    guard let months, !(0...1200).contains(months) else { return }
    throw .input(option: option, value: String(months), expected: "0–1200")
  }

  fileprivate func savedTask(_ id: String) throws(CommandFailure) {
    let acting = try acting()
    let casework = try casework()
    let entry = try withCasework { () throws(CaseworkFailure) in
      try casework.catalogueEntry(CatalogueID(id), acting)
    }
    try answer(
      json: CatalogueJSON.entry(entry, acting.on), text: CatalogueWords(language).saved(id))
  }
}
