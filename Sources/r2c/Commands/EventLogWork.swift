import CaseStorage
import Casework
import ChallengeCore
import Reporting
import Terms
import Wording

/// Writes cases as an event log, one case after the other: a whole file or nothing.
struct EventLogWork {
  let command: ReportCommand
  let casework: Casework
  let acting: Acting
  let form: ReportForm
  let session: Session

  func deliver() throws(CommandFailure) {
    let period = try command.period(acting)
    let on = period.map { min($0.until, acting.on) } ?? acting.on
    switch form {
    case .xes: try writeTraces(on, period)
    case .ocelSQLite: try writeTables(on, period)
    default: try writeJSON(on, period)
    }
    try session.log(
      .report, path: command.output,
      cases: command.isOfAll ? nil : [CaseNumber(command.number)],
      clearance: command.names ? "names" : "anonymised", casework)
  }

  // MARK: Forms

  private func writeTraces(
    _ on: CalendarDate, _ period: ReportPeriod?
  ) throws(CommandFailure) {
    if let kind = command.table { try checkProcess(kind) }
    var log = XESLog(process: command.table)
    let file = try DraftFile(for: command.output)
    try file.append(XESLog.head)
    try eachDossier(on, period) { dossier throws(CommandFailure) in
      try file.append(log.traces(of: dossier, on: on, options: options(dossier)))
    }
    try file.append(XESLog.tail)
    try file.finish()
  }

  /// Refuses a kind of record that has no process in the workflow in force.
  private func checkProcess(_ kind: String) throws(CommandFailure) {
    let known = try withCasework { () throws(CaseworkFailure) in try casework.processKinds() }
    guard !known.contains(kind) else { return }
    throw .input(option: "--table", value: kind, expected: known.joined(separator: ", "))
  }

  /// The events wait in a file of their own until all objects are written.
  private func writeJSON(_ on: CalendarDate, _ period: ReportPeriod?) throws(CommandFailure) {
    var log = OCELJSON()
    let nets = WorkflowNets()
    let file = try DraftFile(for: command.output)
    let events = try DraftFile(for: command.output, isSpool: true)
    try file.append(OCELJSON.head)
    try eachDossier(on, period) { dossier throws(CommandFailure) in
      let part = log.add(OCELCase(dossier, on: on, options: options(dossier), nets))
      try file.append(part.objects)
      try events.append(part.events)
    }
    try file.append(OCELJSON.middle)
    try file.append(contentsOf: events)
    try file.append(log.tail)
    try file.finish()
  }

  private func writeTables(_ on: CalendarDate, _ period: ReportPeriod?) throws(CommandFailure) {
    var tables = OCELTables()
    let nets = WorkflowNets()
    // A file is put in the place of what stands there; a device or a pipe would be lost.
    guard !Files.isSpecial(command.output) else { throw .cannotWrite(path: command.output) }
    let path = Files.resolved(command.output)
    let file = try withStorage { () throws(StorageFailure) in
      let file = try TableFile(path: path)
      for change in OCELTables.first { try file.make(change) }
      return file
    }
    try eachDossier(on, period) { dossier throws(CommandFailure) in
      let part = OCELCase(dossier, on: on, options: options(dossier), nets)
      try withStorage { () throws(StorageFailure) in
        for change in tables.add(part) { try file.make(change) }
      }
    }
    try withStorage { () throws(StorageFailure) in try file.finish() }
  }

  // MARK: Cases

  /// Names only for whoever reads the case with names; free text never.
  private func options(_ dossier: Dossier) -> ReportOptions {
    let showsNames = command.names && dossier.clearance.level.showsNames
    return ReportOptions(includesNames: showsNames, includesFreeText: false)
  }

  /// One case, or those of the selection as they were on a day. Research reads all of them under
  /// pseudonyms; whoever reads only what is published gets no rows of single cases.
  private func eachDossier(
    _ on: CalendarDate, _ period: ReportPeriod?,
    _ body: (Dossier) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let selection = command.selection.selection(period)
    guard command.isOfAll else {
      return try body(
        withCasework { () throws(CaseworkFailure) in
          try casework.dossier(CaseNumber(command.number), acting, for: .report)
        })
    }
    var failure: CommandFailure?
    try withCasework { () throws(CaseworkFailure) in
      let isInside = try casework.readsAsStaff(acting)
      try casework.eachDossier(isInside ? .overview : .pseudonymisedExport, acting, at: on) {
        guard failure == nil, selection.includes($0, on: on) else { return }
        do throws(CommandFailure) { try body($0) } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }
}

extension TableFile {
  /// Makes a table or adds a row of an event log.
  fileprivate func make(_ change: OCELTables.Change) throws(StorageFailure) {
    switch change {
    case .create(let table, let columns):
      try create(
        table,
        columns.map { column in
          Column(
            column.name, column.type, isKey: column.isKey,
            reference: column.reference.map { .init(table: $0.table, column: $0.column) })
        })
    case .insert(let table, let values): try insert(into: table, values.map(Cell.init))
    }
  }
}

extension TableFile.Cell {
  fileprivate init(_ value: OCEL.Value?) {
    self =
      switch value {
      case .text(let text), .time(let text): .text(text)
      case .number(let number): .number(number)
      case .flag(let flag): .number(flag ? 1 : 0)
      case nil: .empty
      }
  }
}
