import ChallengeCore
import Foundation
import Terms

extension TransferFile {
  /// Reads what ``text`` gives, and proves every stream in it.
  ///
  /// - Throws: `importRefused` with the line of the first thing that is wrong.
  package init(parsing text: String) throws(StorageFailure) {
    self.init(rules: [], people: [], entries: [])
    var declared: Int?
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      guard declared == nil else { throw Self.refused(number, .badLine) }
      let members = try Self.members(of: line, at: number)
      if number == 1 {
        try Self.checkHeader(members)
      } else {
        declared = try take(members, at: number)
      }
    }
    guard number > 0, text.utf8.contains(where: { $0 > 0x20 }) else {
      throw Self.refused(nil, .notAnExport)
    }
    guard let declared else { throw Self.refused(number, .cutShort) }
    try prove()
    guard declared == entries.count else { throw Self.refused(number, .cutShort) }
  }

  private static func refused(
    _ line: Int?, stream: StreamName? = nil, _ cause: ImportProblem.Cause
  ) -> StorageFailure {
    .importRefused(ImportProblem(line: line, stream: stream, cause))
  }

  private static func members(
    of line: Substring.UTF8View, at number: Int
  ) throws(StorageFailure) -> PayloadReader {
    guard line.count <= StorageLimits.transferLineBytes else {
      throw refused(
        number, .lineTooLong(bytes: line.count, limit: StorageLimits.transferLineBytes))
    }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: String(Substring(line)))
    } catch {
      throw refused(number, number == 1 ? .notAnExport : .badJSON(column: error.offset + 1))
    }
    do {
      return try PayloadReader(type: "line", value)
    } catch { throw refused(number, number == 1 ? .notAnExport : .badLine) }
  }

  private static func checkHeader(_ header: PayloadReader) throws(StorageFailure) {
    guard let format = try? header.text("format"), format == Self.format,
      let version = try? header.number("version")
    else { throw refused(1, .notAnExport) }
    guard version <= formatVersion else {
      throw refused(1, .newerFormat(found: version, known: formatVersion))
    }
  }

  /// - Returns: in the last line, how many entries there should be.
  private mutating func take(
    _ line: PayloadReader, at number: Int
  ) throws(StorageFailure) -> Int? {
    do {
      switch line.members.keys.first {
      case "rules" where line.members.count == 1:
        let text = try line.object("rules").rules()
        guard Digest(of: Array(text.text.utf8)).hex == text.hash else {
          throw Self.refused(number, .rulesAltered(hash: text.hash))
        }
        rules.append(text)
      case "person" where line.members.count == 1:
        people.append(try line.object("person").person())
      case "content" where line.members.count == 1:
        contents.append(try Self.content(try line.object("content"), at: number))
      case "entry" where line.members.count == 1:
        entries.append(try Self.entry(try line.object("entry"), number: entries.count + 1))
        lines.append(number)
      case "end" where line.members.count == 1:
        return try line.object("end").number("entries")
      default: throw Self.refused(number, .badLine)
      }
      return nil
    } catch let failure as StorageFailure {
      throw failure
    } catch {
      throw Self.refused(number, .badLine)
    }
  }

  private static func content(
    _ reader: PayloadReader, at number: Int
  ) throws -> DocumentContent {
    let hash = try reader.text("hash")
    let bytes = try reader.require("body", Data(base64Encoded: try reader.text("body")))
    let content = try DocumentContent(bytes)
    guard content.hash.hex == hash else { throw refused(number, .contentAltered(hash: hash)) }
    return content
  }

  private static func entry(
    _ entry: PayloadReader, number: Int
  ) throws(CodecProblem) -> SealedEntry {
    let envelope = Envelope(
      stream: try entry.text("stream"), version: try entry.number("version"),
      type: try entry.text("type"), effective: try entry.text("effective"),
      registered: try entry.text("registered"), actor: try entry.text("actor"),
      enteredBy: try entry.optionalText("enteredBy"), systemUser: try entry.text("systemUser"))
    func digest(_ key: String) throws(CodecProblem) -> Digest {
      try entry.require(key, Digest(hex: try entry.text(key)))
    }
    let payload: SealedEntry.Payload
    if entry.members["destroyed"] != nil {
      let destroyed = try entry.object("destroyed")
      payload = .destroyed(
        Destruction(on: try destroyed.date("on"), ground: try destroyed.text("ground")))
    } else {
      payload = .present(
        salt: try entry.require("salt", Data(hex: try entry.text("salt"))),
        body: try entry.text("payload"))
    }
    return SealedEntry(
      number: number, envelope: envelope, payload: payload,
      proof: EntryProof(
        commitment: try digest("commitment"), previousInStream: try digest("previousInStream"),
        streamHash: try digest("streamHash"), previous: .zero, hash: .zero))
  }

  /// Sees that every stream is a whole case of which nothing was altered or left out.
  private func prove() throws(StorageFailure) {
    var ends: [StreamName: (version: Int, hash: Digest)] = [:]
    for (entry, line) in zip(entries, lines) {
      let end = ends[entry.stream] ?? (0, .zero)
      guard entry.stream.caseNumber != nil else {
        throw Self.refused(line, stream: entry.stream, .notACase)
      }
      if let kind = alteration(of: entry, after: end.version, end.hash) {
        let problem = VerificationProblem(
          kind, stream: entry.stream, version: entry.envelope.version)
        throw Self.refused(line, stream: entry.stream, .entryAltered(problem))
      }
      ends[entry.stream] = (entry.envelope.version, entry.proof.streamHash)
      guard case .present = entry.payload else { continue }
      guard case .challenge? = try opened(entry, line).event else {
        throw Self.refused(line, stream: entry.stream, .notACase)
      }
    }
  }

  private func alteration(
    of entry: SealedEntry, after version: Int, _ hash: Digest
  ) -> VerificationProblem.Kind? {
    if entry.expectedStreamHash != entry.proof.streamHash { return .envelopeAltered }
    if let commitment = entry.expectedCommitment, commitment != entry.proof.commitment {
      return .payloadAltered
    }
    if entry.envelope.version > version + 1 { return .entryRemoved }
    let follows = entry.envelope.version == version + 1 && entry.proof.previousInStream == hash
    return follows ? nil : .streamBroken
  }

  private func opened(_ entry: SealedEntry, _ line: Int) throws(StorageFailure) -> StoredEntry {
    do { return try entry.opened() } catch {
      let detail =
        switch error {
        case .damaged(_, .entry(_, let problem)): problem
        case .unknownEntry(_, let type): type
        default: error.code
        }
      throw Self.refused(line, stream: entry.stream, .unreadableEntry(detail))
    }
  }
}
