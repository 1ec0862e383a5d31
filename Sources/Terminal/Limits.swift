/// Every limit of the toolkit, in one place.
public enum Limits {
  /// Combining marks kept on one letter; the rest is dropped, so that no text paints over others.
  public static let marksPerGlyph = 6
  /// Bytes of one bracketed paste; a larger one is refused as a whole.
  public static let pasteBytes = 1 << 20
  /// Bytes of one escape sequence or reply; a longer one is swallowed.
  public static let sequenceBytes = 1 << 12
  /// Bytes of input taken in before the screen is drawn again.
  public static let inputBytesPerWakeUp = 1 << 18
  /// Messages that effects may send in answer to one message before the loop calls it a cycle.
  public static let messagesPerEvent = 10_000
  /// Bytes of captured standard error kept to print after leaving.
  public static let capturedErrorBytes = 1 << 16
  /// Bytes of text that are sent to the clipboard; terminals drop longer sequences.
  public static let copyBytes = 74_994
  /// Bytes of a link; browsers and terminals take no longer ones.
  public static let linkBytes = 2_083
  /// Scalars of one emoji that is joined of several.
  static let scalarsPerEmoji = 12
  /// The largest screen that is believed; a terminal that claims more gets this.
  public static let screen = Size(1_000, 500)
  /// The screen that is assumed of a terminal that does not tell its size.
  public static let fallbackScreen = Size(80, 24)

  /// Steps that can be undone in a field or a form.
  public static let undoSteps = 200
  /// Characters of a candidate that a search looks at.
  public static let fuzzyCharacters = 200
  /// How long the terminal's answers are waited for when the program ends right after its start, so
  /// that they do not end up on the shell's command line.
  static let answerDelayMs = 200
  /// How long a lone ESC may be the start of a sequence.
  public static let escapeDelayMs = 50
  /// The same over SSH, where sequences arrive in pieces.
  public static let escapeDelayOverSSHMs = 100
  /// How long the rest of a started sequence may take.
  public static let sequenceDelayMs = 1_000
  /// How long a paste may be silent before what has come is taken as the whole.
  public static let pasteSilenceMs = 5_000
}
