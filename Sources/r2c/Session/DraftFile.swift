import Foundation
import Glibc

/// A file that is written piece by piece, however large: beside its place, and put there whole.
///
/// What goes to standard output or to a device waits in a temporary file until it is complete. What is
/// given up leaves nothing behind.
final class DraftFile {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isOpen = true

  private static let bufferBytes = 1 << 16

  /// - Parameters:
  ///   - path: where it will stand; `-` for standard output.
  ///   - isSpool: whether it only waits until another draft takes in what it holds.
  init(for path: String, isSpool: Bool = false) throws(CommandFailure) {
    self.path = path
    let isElsewhere = path == "-" || Files.isSpecial(path)
    let place =
      isElsewhere
      ? FileManager.default.temporaryDirectory.appending(path: "r2c").path : Files.resolved(path)
    draft = "\(place).new-\(UInt64.random(in: 0...(.max)))"
    descriptor = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, isElsewhere ? 0o600 : 0o666)
    guard descriptor >= 0 else {
      isOpen = false
      throw .cannotWrite(path: path)
    }
    // Without a name it is gone with the program, however that ends.
    if isElsewhere || isSpool { unlink(draft) }
  }

  deinit { giveUp() }

  func append(_ text: String) throws(CommandFailure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Adds what another draft holds; that one is not used any more.
  func append(contentsOf other: DraftFile) throws(CommandFailure) {
    try flush()
    try other.read { bytes throws(CommandFailure) in try self.write(bytes[...]) }
  }

  /// Puts the file in its place.
  func finish() throws(CommandFailure) {
    try flush()
    if path == "-" {
      try read { bytes throws(CommandFailure) in
        do throws(Output.Failure) {
          try Output.write(bytes)
        } catch {
          throw .output(error.reason)
        }
      }
      return giveUp()
    }
    if Files.isSpecial(path) {
      // A device or a pipe is written to; replacing it would take it away from everybody.
      guard let handle = FileHandle(forWritingAtPath: path) else { throw .cannotWrite(path: path) }
      try read { bytes throws(CommandFailure) in
        do { try handle.write(contentsOf: bytes) } catch { throw .cannotWrite(path: self.path) }
      }
      return giveUp()
    }
    guard fsync(descriptor) == 0, rename(draft, Files.resolved(path)) == 0 else {
      throw .cannotWrite(path: path)
    }
    close(descriptor)
    isOpen = false
  }

  // MARK: Pieces

  private func flush() throws(CommandFailure) {
    try write(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: ArraySlice<UInt8>) throws(CommandFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .cannotWrite(path: path)
      }
    }
  }

  /// Gives what has been written, piece by piece.
  private func read(
    _ body: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    try flush()
    var offset: Int = 0
    var bytes = [UInt8](repeating: 0, count: Self.bufferBytes)
    while true {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, offset)
      }
      if count == 0 { return }
      guard count > 0 else { throw .cannotRead(path: draft) }
      offset += count
      try body(Array(bytes.prefix(count)))
    }
  }

  private func giveUp() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    unlink(draft)
  }
}
