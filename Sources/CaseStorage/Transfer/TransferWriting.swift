import ChallengeCore
import Foundation

extension TransferFile {
  /// The file as text: JSON Lines, each ended by a line feed.
  package var text: String {
    var lines = [
      JSONValue.object([
        "format": .text(Self.format),
        // What an older program can read too, it is given.
        "version": .number(contents.isEmpty ? 1 : Self.formatVersion),
      ])
    ]
    lines += rules.map { .object(["rules": present(EventCodec.json($0))]) }
    lines += people.map { .object(["person": present(EventCodec.json($0))]) }
    lines += contents.map { content in
      .object([
        "content": .object([
          "hash": .text(content.hash.hex), "body": .text(content.bytes.base64EncodedString()),
        ])
      ])
    }
    lines += entries.map { .object(["entry": present(json($0))]) }
    lines.append(.object(["end": .object(["entries": .number(entries.count)])]))
    return lines.map { $0.text + "\n" }.joined()
  }

  private func json(_ entry: SealedEntry) -> [String: JSONValue?] {
    let envelope = entry.envelope
    var members: [String: JSONValue?] = [
      "stream": .text(envelope.stream), "version": .number(envelope.version),
      "type": .text(envelope.type), "effective": .text(envelope.effective),
      "registered": .text(envelope.registered), "actor": .text(envelope.actor),
      "enteredBy": envelope.enteredBy.map { .text($0) },
      "systemUser": .text(envelope.systemUser),
      "commitment": .text(entry.proof.commitment.hex),
      "previousInStream": .text(entry.proof.previousInStream.hex),
      "streamHash": .text(entry.proof.streamHash.hex),
    ]
    switch entry.payload {
    case .present(let salt, let body):
      members["salt"] = .text(salt.hex)
      // As text and not as an object: the commitment is to these very bytes.
      members["payload"] = .text(body)
    case .destroyed(let destruction):
      members["destroyed"] = .object([
        "on": .text(destruction.on.iso), "ground": .text(destruction.ground),
      ])
    case .missing, .notDestroyed: break
    }
    return members
  }

  private func present(_ members: [String: JSONValue?]) -> JSONValue {
    .object(members.compactMapValues { $0 })
  }
}
