/// Whether the terminal shows light text on dark, or dark on light.
public enum Appearance: Hashable, Sendable { case dark, light }

/// What a terminal is told and what it is spared.
///
/// The environment gives the first idea, the terminal's own answers correct it while the application
/// runs; see ``InputEvent/terminal(_:)``.
public struct Capabilities: Hashable, Sendable {
  /// How many colours may be sent.
  public enum ColourDepth: Sendable { case none, sixteen, trueColour }

  /// How many colours are sent; `none` leaves bold, dim, underline and reverse.
  public var colour: ColourDepth
  /// Brackets a frame in mode 2026, so that it appears at once.
  public var synchronisedOutput: Bool
  /// Scrolls regions in the terminal instead of sending their rows again.
  public var scrollRegions: Bool
  /// Sends links (OSC 8), which the terminal opens.
  public var links = true
  /// Light or dark, as the terminal told; before that as `COLORFGBG` says, else dark.
  ///
  /// A choice of the user stands above it: ``Look/appearance``.
  public internal(set) var appearance = Appearance.dark
  /// Has the terminal told its background, so that colours can be chosen for it?
  public internal(set) var knowsBackground = false
  /// How wide this terminal shows emoji of several scalars.
  public internal(set) var emoji = EmojiWidth.apart
  /// May the terminal be asked what it can do? Old ones would show the questions.
  var answersQuestions = true

  public init(
    colour: ColourDepth = .sixteen, synchronisedOutput: Bool = true, scrollRegions: Bool = true
  ) {
    self.colour = colour
    self.synchronisedOutput = synchronisedOutput
    self.scrollRegions = scrollRegions
  }

  /// What these environment variables promise.
  ///
  /// `NO_COLOR`, when not empty, removes all colour (https://no-color.org). True colour needs proof:
  /// `COLORTERM` of `truecolor` or `24bit`.
  public init(environment: [String: String]) {
    let term = environment["TERM"] ?? ""
    let colourTerm = environment["COLORTERM"] ?? ""
    self.init()
    if !(environment["NO_COLOR"] ?? "").isEmpty || term == "vt100" || term == "vt220" {
      colour = .none
    } else if colourTerm == "truecolor" || colourTerm == "24bit" {
      colour = .trueColour
    }
    let isOld = term == "linux" || term.hasPrefix("vt")
    synchronisedOutput = !isOld
    links = !isOld
    answersQuestions = !isOld
    // `15;0` or `15;default;0`: the last is the background, among the sixteen.
    if let last = environment["COLORFGBG"]?.split(separator: ";").last, let number = Int(last) {
      appearance = number == 7 || 9...15 ~= number ? .light : .dark
    }
  }
}
