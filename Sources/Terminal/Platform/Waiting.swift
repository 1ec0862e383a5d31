import Glibc

/// What ended a wait.
struct Wakening {
  var bytes: [UInt8] = []
  var isResized = false
  var isContinued = false
  var isStopRequested = false
  var isClosed = false
}

/// Milliseconds of a clock that only goes forward, also while the machine sleeps.
func monotonicMs() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_BOOTTIME, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

extension Screen {
  /// Waits for input, a signal, or the deadline (nil: for ever), and takes all that is there.
  func wait(untilMs deadline: Int?) -> Wakening {
    var result = Wakening()
    let timeout = deadline.map { Int32(clamping: max(0, $0 - monotonicMs())) } ?? -1
    var descriptors = [
      pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeReading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, 3, timeout) > 0 || errno == EINTR else { return result }
    if descriptors[2].revents != 0 { drainErrors() }
    takeSignals(&result)
    if descriptors[0].revents & Int16(POLLIN) != 0 {
      takeInput(&result)
    } else if descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      result.isClosed = true
    }
    return result
  }

  /// Bytes of signals; a byte 0 only wakes, for answers of ``Background``.
  private func takeSignals(_ result: inout Wakening) {
    var signals: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = read(wakeReading, &signals, signals.count)
      guard count > 0 else { return }
      for signal in signals[..<count] {
        switch Int32(signal) {
        case SIGWINCH: result.isResized = true
        case SIGCONT: result.isContinued = true
        case SIGTSTP: result.isStopRequested = true
        default: break
        }
      }
    }
  }

  private func takeInput(_ result: inout Wakening) {
    var buffer: [UInt8] = Array(repeating: 0, count: 1 << 16)
    repeat {
      let count = read(inputDescriptor, &buffer, buffer.count)
      if count > 0 {
        result.bytes += buffer[..<count]
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        result.isClosed = true
        return
      } else {
        return
      }
    } while result.bytes.count < Limits.inputBytesPerWakeUp && hasInput
  }

  private var hasInput: Bool {
    var wait = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0 && wait.revents & Int16(POLLIN) != 0
  }
}

/// The environment as a dictionary.
public func environmentVariables() -> [String: String] {
  var result: [String: String] = [:]
  var next = environ
  while let entry = next.pointee {
    let text = String(cString: entry)
    if let equals = text.firstIndex(of: "=") {
      result[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    next += 1
  }
  return result
}
