import Casework
import ChallengeCore
import Terminal
import Terms

extension Lane {
  /// The rows of the section in view: only the newest question counts.
  static let list: Lane = "list"
  /// What stands beside the selection.
  static let preview: Lane = "preview"
  /// What follows when the selection rests.
  static let rest: Lane = "rest"
  static let clock: Lane = "clock"
  /// One case after the other of something that is done with several.
  static let together: Lane = "together"
}

/// The ways to read beside the thread of the keys.
struct DeskLanes: Sendable {
  let list: ReadingLane
  let preview: ReadingLane

  init(_ casework: Casework) throws(CaseworkFailure) {
    list = try casework.lane()
    preview = try casework.lane()
  }
}

extension Desk {
  /// Work on a thread beside the keys that reads and answers; a newer question in the lane stops it.
  ///
  /// - Parameter reader: where it reads; nil when no second connection could be opened.
  func reading<Answer: Sendable>(
    _ reader: ReadingLane?, in lane: Lane,
    _ body: @escaping @Sendable (Casework, Acting) throws(CaseworkFailure) -> Answer,
    answer: @escaping @Sendable (Result<Answer, CaseworkFailure>) -> DeskAnswer
  ) -> DeskEffect {
    let (casework, acting) = (casework, options.acting)
    guard let reader else {
      return .background(lane: lane) {
        .answer(
          answer(Result { () throws(CaseworkFailure) in try body(casework, acting) }))
      }
    }
    let ticket = reader.ticket()
    return .background(lane: lane) {
      do throws(CaseworkFailure) {
        let read = try reader.read(ticket) { casework throws(CaseworkFailure) in
          try body(casework, acting)
        }
        return read.map { .answer(answer(.success($0))) }
      } catch {
        return .answer(answer(.failure(error)))
      }
    }
  }
}
