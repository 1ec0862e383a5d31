/// A colour of the terminal: its default, one of its sixteen, or a true colour.
///
/// The sixteen are what the user chose in the terminal, so they always fit the background. A true
/// colour is sent only where ``Capabilities/colour`` says so, and as the nearest of the sixteen
/// elsewhere.
public struct Colour: Hashable, Sendable {
  /// 0 the default; 1…16 the sixteen; with the top bit set, 24 bits of red, green and blue.
  let raw: UInt32

  /// The terminal's own foreground or background.
  public static let standard = Colour(raw: 0)
  public static let black = Colour(ansi: 0)
  public static let red = Colour(ansi: 1)
  public static let green = Colour(ansi: 2)
  public static let yellow = Colour(ansi: 3)
  public static let blue = Colour(ansi: 4)
  public static let magenta = Colour(ansi: 5)
  public static let cyan = Colour(ansi: 6)
  public static let white = Colour(ansi: 7)
  public static let brightBlack = Colour(ansi: 8)
  public static let brightRed = Colour(ansi: 9)
  public static let brightGreen = Colour(ansi: 10)
  public static let brightYellow = Colour(ansi: 11)
  public static let brightBlue = Colour(ansi: 12)
  public static let brightMagenta = Colour(ansi: 13)
  public static let brightCyan = Colour(ansi: 14)
  public static let brightWhite = Colour(ansi: 15)

  init(raw: UInt32) { self.raw = raw }
  init(ansi: UInt32) { self.raw = ansi + 1 }

  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Colour {
    Colour(raw: 1 << 31 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// The number of the sixteen that this is, or that is nearest to it; nil for the default.
  var ansi: UInt32? {
    if raw == 0 { return nil }
    guard let (red, green, blue) = components else { return raw - 1 }
    let strongest = max(red, green, blue)
    if strongest < 48 { return 0 }
    let threshold = strongest / 2
    let hue =
      (red > threshold ? 1 : 0) | (green > threshold ? 2 : 0) | (blue > threshold ? 4 : 0) as UInt32
    if hue == 7 { return strongest > 208 ? 15 : strongest > 144 ? 7 : 8 }
    return strongest > 176 ? hue + 8 : hue
  }

  /// Red, green and blue of a true colour.
  var components: (red: UInt32, green: UInt32, blue: UInt32)? {
    raw >> 31 == 1 ? (raw >> 16 & 255, raw >> 8 & 255, raw & 255) : nil
  }
}

/// How a cell is painted; colours never carry meaning alone.
public struct Style: Hashable, Sendable {
  /// Bold, dim and so on, as a set.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
    public static let strikethrough = Attributes(rawValue: 32)
  }

  public var foreground: Colour
  public var background: Colour
  public var attributes: Attributes

  public init(
    _ foreground: Colour = .standard, on background: Colour = .standard,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  public static let plain = Style()
  public static let bold = Style(.standard, .bold)
  public static let dim = Style(.standard, .dim)
  public static let underline = Style(.standard, .underline)
  public static let reverse = Style(.standard, .reverse)

  /// The same style with these attributes too.
  public func with(_ more: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(more)
    return style
  }

  /// The same style without any colour.
  public var withoutColour: Style { Style(.standard, on: .standard, attributes) }
}

/// The styles of an interface by what they mean, so that no screen picks a colour.
///
/// Every role differs from plain text by more than its colour or is accompanied by words; with
/// NO_COLOR only the attributes remain.
public struct Theme: Hashable, Sendable {
  public var title = Style(.standard, .bold)
  public var heading = Style(.cyan, .bold)
  public var border = Style.dim
  public var muted = Style.dim
  public var accent = Style(.cyan, .bold)
  public var success = Style(.green, .bold)
  public var warning = Style(.yellow, .bold)
  public var danger = Style(.red, .bold)
  public var key = Style(.standard, .bold)
  public var selected = Style.reverse
  public var field = Style.underline

  public init() {}

  /// Sixteen colours on the terminal's own background.
  public static let standard = Theme()
}
