/// What a terminal is told and what it is spared.
public struct Capabilities: Hashable, Sendable {
  public enum ColourDepth: Sendable { case none, sixteen, trueColour }

  /// How many colours are sent; `none` leaves bold, dim, underline and reverse.
  public var colour: ColourDepth
  /// Brackets a frame in mode 2026, so that it appears at once.
  public var synchronisedOutput: Bool
  /// Scrolls regions in the terminal instead of sending their rows again.
  public var scrollRegions: Bool

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
    synchronisedOutput = term != "linux" && !term.hasPrefix("vt")
  }
}
