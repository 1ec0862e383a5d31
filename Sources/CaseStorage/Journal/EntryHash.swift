import Foundation

/// The part of an entry that names no contents: what the chain covers besides the commitment.
struct Envelope: Hashable {
  var stream: String
  var version: Int
  var type: String
  var effective: String
  var registered: String
  var actor: String
  var enteredBy: String?
  var systemUser: String

  /// Over the envelope, the commitment and the entry before it in the stream.
  ///
  /// The number is not in it, so that a stream keeps its hashes in another journal.
  func streamHash(commitment: Data, previousInStream: Data) -> Digest {
    var bytes = CanonicalBytes(tag: "r2c-entry/1")
    bytes.add(stream)
    bytes.add(version)
    bytes.add(type)
    bytes.add(effective)
    bytes.add(registered)
    bytes.add(actor)
    bytes.add(enteredBy)
    bytes.add(systemUser)
    bytes.add(commitment)
    bytes.add(previousInStream)
    return Digest(of: bytes.buffer)
  }
}

extension Digest {
  /// The commitment to a payload: nothing can be learnt from it once salt and payload are gone.
  init(committingTo body: String, salt: Data) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(salt.count + body.utf8.count)
    bytes.append(contentsOf: salt)
    bytes.append(contentsOf: body.utf8)
    self.init(of: bytes)
  }

  /// The hash of an entry in its place in the whole journal.
  init(number: Int, streamHash: Data, previous: Data) {
    var bytes = CanonicalBytes(tag: "r2c-journal/1")
    bytes.add(number)
    bytes.add(streamHash)
    bytes.add(previous)
    self.init(of: bytes.buffer)
  }
}

/// Bytes to be hashed: every part is preceded by its length, so that no two entries give the same.
private struct CanonicalBytes {
  private(set) var buffer: [UInt8] = []

  init(tag: String) {
    buffer.reserveCapacity(400)
    add(tag)
  }

  mutating func add(_ text: String) {
    addLength(UInt32(text.utf8.count))
    buffer.append(contentsOf: text.utf8)
  }

  /// Absent is a length that no text has.
  mutating func add(_ text: String?) {
    if let text { add(text) } else { addLength(.max) }
  }

  mutating func add(_ data: Data) {
    addLength(UInt32(data.count))
    buffer.append(contentsOf: data)
  }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).bigEndian) { buffer.append(contentsOf: $0) }
  }

  private mutating func addLength(_ length: UInt32) {
    withUnsafeBytes(of: length.bigEndian) { buffer.append(contentsOf: $0) }
  }
}
