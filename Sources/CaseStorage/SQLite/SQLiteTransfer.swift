import ChallengeCore
import Foundation
import GRDB
import Terms

extension SQLiteCaseStore {
  package func export(_ streams: [StreamName]) throws(StorageFailure) -> TransferFile {
    try readingAtOnce { database in
      var file = TransferFile(rules: [], people: [], entries: [])
      var hashes: Set<String> = []
      var names: Set<String> = []
      for stream in streams {
        let entries = try sealed(stream, database)
        guard !entries.isEmpty else { throw StorageFailure.unknownStream(stream) }
        for entry in entries {
          names.formUnion([entry.envelope.actor, entry.envelope.enteredBy].compactMap { $0 })
          guard entry.envelope.type.hasPrefix("challenge."),
            case .challenge(.opened(let opened)) = try entry.opened().event
          else { continue }
          hashes.formUnion([opened.rules.workflow, opened.rules.profile])
        }
        file.entries += entries
        for hash in try SQLiteContents.references(in: stream, database).keys.sorted() {
          guard !file.contents.contains(where: { $0.hash.hex == hash }) else { continue }
          guard let bytes = try SQLiteContents.bytes(hash: hash, database) else {
            throw StorageFailure.contentMissing(hash: hash)
          }
          file.contents.append(try DocumentContent(bytes))
        }
      }
      for hash in hashes.sorted() {
        let row = try database.row(
          "SELECT hash, kind, name, text FROM rules WHERE hash = ?", [hash])
        if let row { file.rules.append(try SQLiteRegisterModels.rules(row)) }
      }
      for name in names.sorted() {
        if let person = try SQLiteRegisterModels.person(name, database) {
          file.people.append(person)
        }
      }
      return file
    }
  }

  private func sealed(_ stream: StreamName, _ database: Database) throws -> [SealedEntry] {
    let rows = try database.rows(
      "\(SQLiteEntries.columns) WHERE e.stream = ? ORDER BY e.version", [stream.text])
    var entries: [SealedEntry] = []
    while let row = try rows.next() { entries.append(SQLiteEntries.sealed(row)) }
    return entries
  }

  @discardableResult
  package func importStreams(
    _ file: TransferFile, replay: CaseReplay, alongside: [Append], by actor: PersonID,
    on date: CalendarDate, context: AppendContext
  ) throws(StorageFailure) -> ImportResult {
    var prepared: [(batch: Append, entries: [PreparedEntry])] = []
    for batch in alongside { prepared.append((batch, try prepare(batch.entries))) }
    return try writing { database in
      var journal = try JournalWriter(database, context: context)
      var imported: [StreamName] = []
      var alreadyThere: [StreamName] = []
      for stream in file.streams {
        let entries = file.entries.filter { $0.stream == stream }
        let isThere = try isThere(stream, as: entries, database)
        if isThere { alreadyThere.append(stream) } else { imported.append(stream) }
      }
      for (batch, entries) in prepared { try journal.append(batch, entries) }
      try keepRules(of: file, for: Set(imported), by: actor, on: date, &journal)
      try tellDestroyed(of: file, in: imported, by: actor, on: date, &journal)
      for stream in imported {
        try take(stream, file.entries.filter { $0.stream == stream }, &journal)
        try keepContents(of: stream, file, database)
        guard let number = stream.caseNumber,
          let model = replay(number, try SQLiteEntries.of(stream, database))
        else { continue }
        try SQLiteCaseModels.write(model, database)
      }
      return ImportResult(imported: imported, alreadyThere: alreadyThere)
    }
  }

  /// Whether the stream is here already, exactly as in the file.
  ///
  /// - Throws: `importRefused` when there is another one with this name.
  private func isThere(
    _ stream: StreamName, as entries: [SealedEntry], _ database: Database
  ) throws -> Bool {
    let row = try database.row(
      "SELECT version, stream_hash FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1",
      [stream.text])
    guard let row else { return false }
    let last = entries.last
    guard row[0] == last?.envelope.version, row[1] == last?.proof.streamHash.bytes else {
      throw StorageFailure.importRefused(
        ImportProblem(line: nil, stream: stream, .streamExists))
    }
    return true
  }

  /// Keeps the texts that the new cases follow, without taking them into use.
  private func keepRules(
    of file: TransferFile, for streams: Set<StreamName>, by actor: PersonID,
    on date: CalendarDate, _ journal: inout JournalWriter
  ) throws {
    var needed: Set<String> = []
    for entry in file.entries where streams.contains(entry.stream) {
      guard entry.envelope.type.hasPrefix("challenge."),
        case .challenge(.opened(let opened)) = try entry.opened().event
      else { continue }
      needed.formUnion([opened.rules.workflow, opened.rules.profile])
    }
    for hash in needed.sorted() {
      let known = try journal.database.row("SELECT 1 FROM rules WHERE hash = ?", [hash])
      guard known == nil else { continue }
      guard let rules = file.rules.first(where: { $0.hash == hash }) else {
        throw StorageFailure.importRefused(
          ImportProblem(line: nil, .rulesMissing(hash: hash)))
      }
      let draft = DraftEntry(.register(.rulesAdopted(rules)), on: date, by: actor)
      let kept = PreparedEntry(
        draft, EventCodec.encodeKept(rules), salt: options.chance(StorageLimits.saltBytes))
      try journal.append(kept, to: .register)
    }
  }

  /// Keeps the files that the documents of a case speak of.
  private func keepContents(
    of stream: StreamName, _ file: TransferFile, _ database: Database
  ) throws {
    for hash in try SQLiteContents.references(in: stream, database).keys.sorted() {
      if let content = file.contents.first(where: { $0.hash.hex == hash }) {
        try SQLiteContents.keep(content, database)
      } else if try !SQLiteContents.isKept(hash: hash, database) {
        throw StorageFailure.importRefused(
          ImportProblem(line: nil, stream: stream, .contentMissing(hash: hash)))
      }
    }
  }

  /// What came in destroyed is told by this journal too, so that it proves every destruction.
  private func tellDestroyed(
    of file: TransferFile, in streams: [StreamName], by actor: PersonID, on date: CalendarDate,
    _ journal: inout JournalWriter
  ) throws {
    var parts: [Destruction: [CasesDestroyed.Part]] = [:]
    for stream in streams {
      guard let number = stream.caseNumber else { continue }
      var versions: [Destruction: [ClosedRange<Int>]] = [:]
      for entry in file.entries where entry.stream == stream {
        guard case .destroyed(let destruction) = entry.payload else { continue }
        let version = entry.envelope.version
        if let last = versions[destruction]?.last, last.upperBound == version - 1 {
          versions[destruction]?.removeLast()
          versions[destruction]?.append(last.lowerBound...version)
        } else {
          versions[destruction, default: []].append(version...version)
        }
      }
      for (destruction, ranges) in versions {
        parts[destruction, default: []].append(.init(number: number, versions: ranges))
      }
    }
    for (destruction, cases) in parts.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let told = CasesDestroyed(parts: cases, on: destruction.on, ground: destruction.ground)
      let draft = DraftEntry(.register(.casesDestroyed(told)), on: date, by: actor)
      try journal.append(
        try PreparedEntry(draft, salt: options.chance(StorageLimits.saltBytes)), to: .register)
    }
  }

  private func take(
    _ stream: StreamName, _ entries: [SealedEntry], _ journal: inout JournalWriter
  ) throws {
    for entry in entries {
      let number = try journal.insert(
        entry.envelope, entry.payload, commitment: entry.proof.commitment,
        previousInStream: entry.proof.previousInStream)
      let changes =
        try entry.opened().event.map {
          RegisterChange.following(
            from: $0, in: stream, type: entry.envelope.type, number: number)
        } ?? RegisterChange.following(fromDestroyed: entry)
      for change in changes { try SQLiteRegisterModels.apply(change, journal.database) }
    }
  }
}
