import Glibc
import Synchronization

/// The worker threads of a running application, and the inbox that their answers go to.
///
/// A lane that is busy has one thread, which ends when nothing waits; idle, there is none. Threads
/// never touch the model: the loop takes the answers with ``takeAnswers()`` when it is woken.
final class Background<Message>: Sendable {
  typealias Work = @Sendable () -> sending Message?

  private struct State {
    var lanes = LaneQueue<Work>()
    var answers: [Answer] = []
    /// Where a byte wakes the loop; -1 when the application is over.
    var wakeDescriptor: Int32
  }

  /// An answer on its way from its thread to the loop's.
  ///
  /// `@unchecked`: work gives it away as `sending`, so it is in one place at a time.
  private struct Answer: @unchecked Sendable { let message: Message }

  private let state: Mutex<State>

  /// The loop is woken by a byte to `wakeDescriptor`, which must not block.
  init(wakeDescriptor: Int32) { state = Mutex(State(wakeDescriptor: wakeDescriptor)) }

  /// Starts work, or lets it wait for its lane.
  func start(_ work: @escaping Work, in lane: Lane) {
    guard state.withLock({ $0.lanes.offer(work, in: lane) }) else { return }
    let isStarted = startThread { self.serve(lane, from: work) }
    // No thread to be had: the work is done here, so that it is not lost.
    if !isStarted { serve(lane, from: work) }
  }

  /// The answers that have come, oldest first.
  func takeAnswers() -> [Message] {
    state.withLock { state in
      defer { state.answers = [] }
      return state.answers
    }.map(\.message)
  }

  /// Answers that still come are dropped; threads end by themselves.
  func close() {
    state.withLock { state in
      state.wakeDescriptor = -1
      state.answers = []
    }
  }

  private func serve(_ lane: Lane, from first: @escaping Work) {
    var next: Work? = first
    while let work = next {
      let answer = work().map(Answer.init)
      next = state.withLock { state in
        guard state.wakeDescriptor >= 0 else { return nil }
        if let answer {
          state.answers.append(answer)
          var byte: UInt8 = 0
          _ = write(state.wakeDescriptor, &byte, 1)
        }
        return state.lanes.finish(lane)
      }
    }
  }
}

/// Runs a closure on a detached thread; false when the system has none left.
///
/// Signals that end the program or wake the loop go to the thread of the loop, never to this one.
private func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  var blocked = sigset_t()
  var before = sigset_t()
  sigfillset(&blocked)
  for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT] { sigdelset(&blocked, fault) }
  // A new thread starts with the mask of the one that makes it.
  pthread_sigmask(SIG_SETMASK, &blocked, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  let box = Unmanaged.passRetained(ThreadBody(body))
  var thread = pthread_t()
  let failure = pthread_create(
    &thread, &attributes,
    { argument in
      Restoration.useAlternateStack()
      Unmanaged<ThreadBody>.fromOpaque(argument!).takeRetainedValue().run()
      Restoration.freeAlternateStack()
      return nil
    }, box.toOpaque())
  if failure != 0 { box.release() }
  return failure == 0
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
