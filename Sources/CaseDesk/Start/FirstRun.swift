import Casework
import ChallengeCore
import Terminal

/// What somebody meets who opens the desk for the first time.
enum Welcome {
  /// There are cases, or the reader has seen this.
  case none
  /// There is not one case yet.
  case emptyDesk
  /// Nobody has registered this person.
  case stranger
}

extension Desk {
  /// What the reader must be told before anything else.
  var welcome: Welcome {
    let isKnown = (try? casework.isRegistered(options.actor)) ?? true
    if !isKnown { return .stranger }
    let all = try? casework.list(.init(hasEnded: nil), limit: 1, after: nil, options.acting)
    return all?.cases.isEmpty == true ? .emptyDesk : .none
  }
}

extension DeskModel {
  mutating func take(_ welcome: Welcome, tip: String?) {
    if let tip { say(.note, tip) }
    switch welcome {
    case .none: break
    case .emptyDesk: if stack.isEmpty { stack = [.reading(ReadingModel(.start))] }
    case .stranger: if stack.isEmpty { stack = [.reading(ReadingModel(.stranger))] }
    }
  }

  /// The first run is over once there is a case: nobody comes back to it.
  mutating func endFirstRun() {
    stack.removeAll { if case .reading(let reading) = $0 { reading.text == .start } else { false } }
  }

  mutating func openGuide() {
    while form != nil { leaveForm() }
    if case .reading(let reading) = stack.last, reading.text == .guide { return }
    stack.append(.reading(ReadingModel(.guide)))
  }

  /// The examples, on a database that is thrown away; the desk is back afterwards as it was.
  mutating func openExamples(_ desk: Desk) -> [DeskEffect] {
    guard let open = desk.options.openExamples else { return [] }
    return [
      .suspend {
        open()
        return .wakeUp
      }
    ]
  }
}
