import Glibc
import Wording

/// One line on the terminal that says how far something is, and goes away when it is done.
///
/// Only where standard error is a terminal that a line can be wiped from; nowhere else is anything
/// written but what is announced.
struct ProgressLine {
  private let language: Language
  /// Nothing is shown for fewer: they are done before anybody has read it.
  private let fewest: Int
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isShown: Bool

  init(_ language: Language, fewest: Int = 500) {
    self.language = language
    self.fewest = fewest
    isShown =
      isTerminal && Session.variable("TERM") != "dumb" && Session.variable("ACCESSIBLE") != "1"
  }

  /// Says once what is going on, on a terminal on which no line can be wiped.
  func announce(_ text: String) {
    if isTerminal, !isShown { Output.complain(text + "\n") }
  }

  /// How many of the cases have been read.
  func show(_ done: Int, of total: Int) {
    show(done, of: total, ReportWords(language).progress(done, of: total))
  }

  func show(_ done: Int, of total: Int, _ text: String) {
    guard isShown, total >= fewest else { return }
    let filled = total == 0 ? 0 : done * 30 / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
    try? Output.write("\r\u{1B}[2K\(bar) \(text)", to: STDERR_FILENO)
  }

  func clear() {
    guard isShown else { return }
    try? Output.write("\r\u{1B}[2K", to: STDERR_FILENO)
  }
}
