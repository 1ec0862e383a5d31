import Glibc
import Wording

/// One line on the terminal that says how far something is, and goes away when it is done.
///
/// Only where standard error is a terminal that a line can be wiped from; nowhere else is anything
/// written.
struct ProgressLine {
  private let language: Language
  private let isShown: Bool

  init(_ language: Language) {
    self.language = language
    isShown =
      isatty(STDERR_FILENO) == 1 && Session.variable("TERM") != "dumb"
      && Session.variable("ACCESSIBLE") != "1"
  }

  /// - Parameter total: nothing is shown for a few: they are done before anybody has read it.
  func show(_ done: Int, of total: Int) {
    guard isShown, total >= 500 else { return }
    let filled = total == 0 ? 0 : done * 30 / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
    let words = ReportWords(language).progress(done, of: total)
    try? Output.write("\r\u{1B}[2K\(bar) \(words)", to: STDERR_FILENO)
  }

  func clear() {
    guard isShown else { return }
    try? Output.write("\r\u{1B}[2K", to: STDERR_FILENO)
  }
}
