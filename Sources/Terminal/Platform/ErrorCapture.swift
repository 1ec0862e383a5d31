import Glibc

/// Keeps standard error away from the screen: it goes to a pipe, and is printed after leaving.
///
/// The pipe never blocks its writers; beyond ``Limits/capturedErrorBytes`` (and what the pipe holds)
/// the oldest is kept and the rest is lost.
struct ErrorCapture {
  private let original: Int32
  private let reading: Int32

  /// Points descriptor 2 at a new pipe; nil when the system has no more descriptors.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let original = dup(2)
    guard original >= 0 else {
      close(ends[0])
      close(ends[1])
      return nil
    }
    for descriptor in [ends[0], ends[1]] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
    for descriptor in [ends[0], original] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    dup2(ends[1], 2)
    close(ends[1])
    self.original = original
    reading = ends[0]
    let record = Restoration.shared
    record.pointee.errorDescriptor = original
    record.pointee.captureDescriptor = reading
  }

  var descriptor: Int32 { reading }

  /// Moves what was written to the memory that survives until leaving.
  func drain() {
    let record = Restoration.shared
    guard let captured = record.pointee.captured else { return }
    var overflow: [UInt8] = Array(repeating: 0, count: 4096)
    while true {
      let free = Limits.capturedErrorBytes - record.pointee.capturedCount
      let count =
        free > 0
        ? read(reading, captured + record.pointee.capturedCount, free)
        : read(reading, &overflow, overflow.count)
      if count <= 0 { return }
      if free > 0 { record.pointee.capturedCount += count }
    }
  }

  /// Puts the true standard error back; ``Restoration/restoreNow()`` has printed what was kept.
  func end() {
    dup2(original, 2)
    let record = Restoration.shared
    record.pointee.errorDescriptor = -1
    record.pointee.captureDescriptor = -1
    close(original)
    close(reading)
  }
}
