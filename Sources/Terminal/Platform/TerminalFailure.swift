/// Why the terminal cannot be used; facts, no sentences.
public enum TerminalFailure: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// `TERM` is unset, `dumb` or `unknown`: the terminal cannot place text.
  case dumbTerminal(term: String)
  /// The system refused a setting; `call` names it.
  case system(call: String, errorNumber: Int32)
  /// The terminal went away.
  case closed
  /// Effects keep sending messages to themselves.
  case messageCycle
}
