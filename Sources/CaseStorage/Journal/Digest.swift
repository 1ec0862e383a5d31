import CLibCrypto
import Foundation

/// A SHA-256 hash: 32 bytes.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let bytes: Data

  /// The bytes as they were stored; a wrong number of them equals no real hash.
  package init(bytes: Data) { self.bytes = bytes }

  /// Stands before the first entry: 32 zero bytes.
  package static let zero = Digest(bytes: Data(count: 32))

  /// The hash of some bytes.
  package init(of input: some ContiguousBytes) {
    var output = Data(count: 32)
    let succeeded = input.withUnsafeBytes { source in
      output.withUnsafeMutableBytes { target in
        EVP_Digest(
          source.baseAddress, source.count, target.baseAddress?.assumingMemoryBound(to: UInt8.self),
          nil, SHA256Algorithm.shared.pointer, nil)
      }
    }
    // Fails only without memory, or when the system forbids SHA-256.
    precondition(succeeded == 1, "libcrypto has no SHA-256")
    bytes = output
  }

  /// The keyed hash of some bytes: without the key nobody can tell what it is of.
  ///
  /// > Source: RFC 2104.
  package init(of input: some ContiguousBytes, key: Data) {
    var output = Data(count: 32)
    var length: UInt32 = 0
    let made = key.withUnsafeBytes { secret in
      input.withUnsafeBytes { source in
        output.withUnsafeMutableBytes { target in
          HMAC(
            EVP_sha256(), secret.baseAddress, Int32(secret.count),
            source.baseAddress?.assumingMemoryBound(to: UInt8.self), source.count,
            target.baseAddress?.assumingMemoryBound(to: UInt8.self), &length)
        }
      }
    }
    precondition(made != nil && length == 32, "libcrypto has no HMAC with SHA-256")
    bytes = output
  }

  /// The hash written as 64 lower-case hexadecimal digits, or nil when the text is anything else.
  package init?(hex: String) {
    guard let bytes = Data(hex: hex), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  package var hex: String { bytes.hex }

  package var description: String { hex }
}

extension Data {
  /// Reads lower-case hexadecimal digits, two to a byte.
  init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    self.init(capacity: digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1]) else {
        return nil
      }
      append(high << 4 | low)
    }
  }

  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count * 2)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

/// SHA-256 of libcrypto, looked up once: the look-up takes as long as a short hash.
private struct SHA256Algorithm: @unchecked Sendable {
  /// Never written to after it was made, and never freed.
  let pointer: OpaquePointer?

  static let shared = SHA256Algorithm(pointer: EVP_MD_fetch(nil, "SHA256", nil))
}
