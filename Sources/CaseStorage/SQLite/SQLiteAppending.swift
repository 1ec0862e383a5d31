import ChallengeCore
import Foundation
import GRDB

/// An entry of which everything is known but its place.
struct PreparedEntry {
  let draft: DraftEntry
  let type: String
  let body: String
  let salt: Data
  let commitment: Digest

  init(_ draft: DraftEntry, salt: Data) throws(StorageFailure) {
    self.init(draft, EventCodec.encode(draft.event), salt: salt)
    let size = body.utf8.count
    guard size <= StorageLimits.payloadBytes else {
      throw .tooLarge(bytes: size, limit: StorageLimits.payloadBytes)
    }
  }

  init(_ draft: DraftEntry, _ stored: StoredEvent, salt: Data) {
    self.draft = draft
    type = stored.type
    body = EntryBody.write(stored, basis: draft.basis)
    self.salt = salt
    commitment = Digest(committingTo: body, salt: salt)
  }
}

extension SQLiteCaseStore {
  @discardableResult
  package func append(
    _ batches: [Append], context: AppendContext
  ) throws(StorageFailure) -> Appended {
    var prepared: [(batch: Append, entries: [PreparedEntry])] = []
    for batch in batches { prepared.append((batch, try prepare(batch.entries))) }
    return try writing { database in
      var journal = try JournalWriter(database, context: context)
      for (batch, entries) in prepared { try journal.append(batch, entries) }
      return journal.appended
    }
  }

  func prepare(_ drafts: [DraftEntry]) throws(StorageFailure) -> [PreparedEntry] {
    var prepared: [PreparedEntry] = []
    prepared.reserveCapacity(drafts.count)
    for draft in drafts {
      prepared.append(try PreparedEntry(draft, salt: options.chance(StorageLimits.saltBytes)))
    }
    return prepared
  }
}

/// Writes entries at the end of the journal, within one transaction.
struct JournalWriter {
  let database: Database
  private let context: AppendContext
  private let first: Int
  private(set) var head: JournalHead
  private var streams: [StreamName: StreamEnd] = [:]

  private struct StreamEnd {
    var version: Int
    var hash: Digest
  }

  init(_ database: Database, context: AppendContext) throws {
    self.database = database
    self.context = context
    head = try SQLiteEntries.head(database)
    first = head.number + 1
  }

  var appended: Appended {
    Appended(
      numbers: first..<head.number + 1, versions: streams.mapValues(\.version), head: head)
  }

  mutating func append(_ batch: Append, _ entries: [PreparedEntry]) throws {
    let found = try end(of: batch.stream).version
    guard found == batch.expectedVersion else {
      throw StorageFailure.versionConflict(
        stream: batch.stream, expected: batch.expectedVersion, found: found)
    }
    for entry in entries { try append(entry, to: batch.stream) }
    for content in batch.contents { try SQLiteContents.keep(content, database) }
    try SQLiteCaseModels.write(batch, database)
    for item in batch.outbox {
      try database.run(
        "INSERT INTO outbox (stream, kind, due, body) VALUES (?, ?, ?, ?)",
        [batch.stream.text, item.kind, item.due?.iso, item.body])
    }
  }

  mutating func append(_ entry: PreparedEntry, to stream: StreamName) throws {
    let before = try end(of: stream)
    let draft = entry.draft
    let envelope = Envelope(
      stream: stream.text, version: before.version + 1, type: entry.type,
      effective: draft.on.iso, registered: context.registered, actor: draft.by.text,
      enteredBy: draft.enteredBy?.text, systemUser: context.systemUser)
    let payload = SealedEntry.Payload.present(salt: entry.salt, body: entry.body)
    let number = try insert(
      envelope, payload, commitment: entry.commitment, previousInStream: before.hash)
    let changes = RegisterChange.following(
      from: draft.event, in: stream, type: entry.type, number: number)
    for change in changes { try SQLiteRegisterModels.apply(change, database) }
    // Here and not with the change: when the register is made anew, what was kept since stays.
    if case .register(.personEnded(let person, _)) = draft.event {
      try SQLiteDrawer.remove(of: person, database)
    }
  }

  /// Puts an entry at the end of the journal and of its stream.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func insert(
    _ envelope: Envelope, _ payload: SealedEntry.Payload, commitment: Digest,
    previousInStream: Digest
  ) throws -> Int {
    let number = head.number + 1
    let streamHash = envelope.streamHash(
      commitment: commitment.bytes, previousInStream: previousInStream.bytes)
    let hash = Digest(number: number, streamHash: streamHash.bytes, previous: head.hash.bytes)
    try database.run(Self.insertEntry) { binder in
      try binder.add(number)
      try binder.add(envelope.stream)
      try binder.add(envelope.version)
      try binder.add(envelope.type)
      try binder.add(envelope.effective)
      try binder.add(envelope.registered)
      try binder.add(envelope.actor)
      try binder.add(envelope.enteredBy)
      try binder.add(envelope.systemUser)
      try binder.add(commitment.bytes)
      try binder.add(previousInStream.bytes)
      try binder.add(streamHash.bytes)
      try binder.add(head.hash.bytes)
      try binder.add(hash.bytes)
    }
    switch payload {
    case .present(let salt, let body):
      try database.run("INSERT INTO payload (number, salt, body) VALUES (?, ?, ?)") { binder in
        try binder.add(number)
        try binder.add(salt)
        try binder.add(body)
      }
    case .destroyed(let destruction):
      try database.run(
        "INSERT INTO destruction (number, destroyed, ground) VALUES (?, ?, ?)",
        [number, destruction.on.iso, destruction.ground])
    case .missing, .notDestroyed: break
    }
    head = JournalHead(number: number, hash: hash)
    streams[StreamName(envelope.stream)] = StreamEnd(version: envelope.version, hash: streamHash)
    return number
  }

  private static let insertEntry = """
    INSERT INTO entry (number, stream, version, type, effective, registered, actor, entered_by,
      system_user, commitment, previous_in_stream, stream_hash, previous, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private mutating func end(of stream: StreamName) throws -> StreamEnd {
    if let known = streams[stream] { return known }
    let row = try database.row(
      "SELECT version, stream_hash FROM entry WHERE stream = ? ORDER BY version DESC LIMIT 1",
      [stream.text])
    let end = StreamEnd(
      version: row?[0] ?? 0, hash: row.map { Digest(bytes: $0[1]) } ?? .zero)
    streams[stream] = end
    return end
  }
}
