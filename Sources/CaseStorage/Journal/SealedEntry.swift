import ChallengeCore
import Foundation
import Terms

/// An entry exactly as it is stored, altered or not: what verification and export look at.
struct SealedEntry: Hashable {
  var number: Int
  var envelope: Envelope
  var payload: Payload
  var proof: EntryProof

  enum Payload: Hashable {
    case present(salt: Data, body: String)
    case destroyed(Destruction)
    /// Neither there nor destroyed in order.
    case missing
    /// There, though marked as destroyed.
    case notDestroyed
  }

  var stream: StreamName { StreamName(envelope.stream) }

  /// The hash that envelope, commitment and link should have in the stream.
  var expectedStreamHash: Digest {
    envelope.streamHash(
      commitment: proof.commitment.bytes, previousInStream: proof.previousInStream.bytes)
  }

  /// What the payload should be committed to by, nil when there is none.
  var expectedCommitment: Digest? {
    guard case .present(let salt, let body) = payload else { return nil }
    return Digest(committingTo: body, salt: salt)
  }

  /// Reads what the entry says.
  func opened() throws(StorageFailure) -> StoredEntry {
    guard let on = CalendarDate(iso: envelope.effective) else {
      throw .unreadableEntry(number, "effective")
    }
    return StoredEntry(
      number: number, stream: stream, version: envelope.version, type: envelope.type, on: on,
      registered: envelope.registered, by: PersonID(envelope.actor),
      enteredBy: envelope.enteredBy.map(PersonID.init), systemUser: envelope.systemUser,
      content: try content(), proof: proof)
  }

  private func content() throws(StorageFailure) -> StoredEntry.Content {
    switch payload {
    case .destroyed(let destruction): return .destroyed(destruction)
    case .missing, .notDestroyed: throw .unreadableEntry(number, "payload")
    case .present(_, let body):
      do {
        let (event, basis) = try EntryBody.read(body, type: envelope.type)
        return .present(event, basis: basis)
      } catch {
        switch error {
        case .codec(.unknownType(let type)): throw .unknownEntry(number: number, type: type)
        case .codec(.badPayload(_, let key)): throw .unreadableEntry(number, key)
        case .json(let problem): throw .unreadableEntry(number, "JSON, byte \(problem.offset)")
        }
      }
    }
  }
}

/// The text of a payload: the members of the event, and the basis on which it was entered.
enum EntryBody {
  enum Problem: Error {
    case json(JSONProblem)
    case codec(CodecProblem)
  }

  /// The key of the basis; no event has a member of this name.
  static let basisKey = "basis"

  static func write(_ stored: StoredEvent, basis: String?) -> String {
    guard let basis, case .object(var members) = stored.payload else { return stored.payload.text }
    members[basisKey] = .text(basis)
    return JSONValue.object(members).text
  }

  static func read(
    _ body: String, type: String
  ) throws(Problem) -> (event: StreamEvent, basis: String?) {
    let payload: JSONValue
    do { payload = try JSONValue(parsing: body) } catch { throw .json(error) }
    guard case .object(var members) = payload else {
      throw .codec(.badPayload(type: type, key: "payload"))
    }
    var basis: String?
    if case .text(let text) = members.removeValue(forKey: basisKey) { basis = text }
    do {
      let stored = StoredEvent(type: type, payload: .object(members))
      return (try EventCodec.decode(stored), basis)
    } catch { throw .codec(error) }
  }
}
