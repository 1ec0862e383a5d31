import CaseStorage
import ChallengeCore
import Synchronization

/// A second way to read the same cases, for a thread that must not be waited for.
///
/// For one kind of question at a time, such as a search while somebody types: a newer question stops
/// the one before. A lane can be used from any thread.
package final class ReadingLane: Sendable {
  /// One question; the last one that was given is the one that counts.
  package struct Ticket: Hashable, Sendable {
    fileprivate let number: Int
  }

  private let casework: Casework
  private let last = Mutex(0)

  fileprivate init(_ casework: Casework) { self.casework = casework }

  /// A new question: what is being read for an earlier one stops.
  package func ticket() -> Ticket {
    let number = last.withLock {
      $0 += 1
      return $0
    }
    casework.store.cancelReading()
    return Ticket(number: number)
  }

  package func isCurrent(_ ticket: Ticket) -> Bool { last.withLock { $0 == ticket.number } }

  /// Reads for a question, with what the reader may see as everywhere else.
  ///
  /// - Returns: nil when a newer question has been given; then nobody waits for the answer.
  package func read<Answer>(
    _ ticket: Ticket, _ body: (Casework) throws(CaseworkFailure) -> Answer
  ) throws(CaseworkFailure) -> Answer? {
    guard isCurrent(ticket) else { return nil }
    let answer: Answer
    do throws(CaseworkFailure) {
      answer = try body(casework)
    } catch {
      // What an older question stopped halfway is asked again by nobody.
      if case .storage(.cancelled) = error, !isCurrent(ticket) { return nil }
      throw error
    }
    return isCurrent(ticket) ? answer : nil
  }
}

extension Casework {
  /// Opens a lane beside this one.
  ///
  /// - Throws: a failure of the storage when the file cannot be opened a second time.
  package func lane() throws(CaseworkFailure) -> ReadingLane {
    let reader = try storing { () throws(StorageFailure) in try store.reader() }
    return ReadingLane(Casework(store: reader, calculator: calculator))
  }
}
