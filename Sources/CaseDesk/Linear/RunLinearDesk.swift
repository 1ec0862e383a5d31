import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The desk without repainting, boxes or colour: numbered questions on standard input and output,
/// for a screen reader, a slow line or a terminal that cannot place text.
///
/// Ends when the user asks for it, and at the end of input. No escape sequence is ever written:
/// texts of others are made harmless first.
///
/// - Parameters:
///   - read: the next line, without its end; nil at the end of input.
///   - write: writes one line and its end; give one that flushes when output is a pipe.
/// - Returns: the exit status of the program.
package func runLinearDesk(
  _ casework: Casework, options: DeskOptions, read: @escaping () -> String? = { readLine() },
  write: @escaping (String) -> Void = { print($0) }
) -> Int32 {
  var linear = LinearDesk(
    desk: Desk(casework: casework, options: options), read: read, write: write)
  linear.run()
  return 0
}

/// One conversation of questions and answers.
struct LinearDesk {
  let desk: Desk
  let read: () -> String?
  let write: (String) -> Void
  var filter = ListFilter()

  var speech: Speech { desk.speech }
  var words: DeskWords { speech.desk }
  var today: CalendarDate { desk.options.today() }

  /// Everything in the conversation passes here: a text of somebody else stays text.
  func say(_ text: String) {
    let lines = sanitised(text, keepingNewlines: true)
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      write(String(line))
    }
  }

  /// Asks, and gives the answer without white space around it; nil at the end of input.
  func ask(_ question: String) -> String? {
    say(question)
    guard var answer = read()?[...] else { return nil }
    while answer.first?.isWhitespace == true { answer.removeFirst() }
    while answer.last?.isWhitespace == true { answer.removeLast() }
    return String(answer)
  }

  func report(_ failure: CaseworkFailure, naming: Naming = .none) {
    let problem = speech.problem(failure, naming: naming)
    say("\(problem.message) \(problem.hint)")
    guard problem.reasons.count > 1 else { return }
    for reason in problem.reasons { say("- \(reason.message) \(reason.hint)") }
  }

  /// Runs until the user stops or input ends.
  mutating func run() {
    say(words.linearWelcome)
    if case .answer(.ticked(.success(let count))) = desk.tick(), count > 0 {
      say(words.ticked(count))
    }
    browse()
  }
}
