/// What a colour means; what is sent for it depends on the terminal and on ``Look``.
enum ColourRole: UInt32, CaseIterable, Sendable {
  case accent, success, warning, danger, muted

  /// Its number among the sixteen, on the dark background that most terminals have.
  var number: UInt32? {
    switch self {
    case .accent: 6
    case .success: 2
    case .warning: 3
    case .danger: 1
    case .muted: nil
    }
  }
}

/// A colour of the terminal: its default, a role, one of its sixteen, or a true colour.
///
/// The sixteen are what the user chose in the terminal, so they always fit the background. A true
/// colour is sent only where ``Capabilities/colour`` says so, and as the nearest of the sixteen
/// elsewhere.
public struct Colour: Hashable, Sendable {
  /// 0 the default; 1…16 the sixteen; from 32 the roles; with the top bit set, 24 bits of red, green
  /// and blue.
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

  /// What draws the eye without alarm.
  public static let accent = Colour(role: .accent)
  /// What went well.
  public static let success = Colour(role: .success)
  /// What needs attention soon.
  public static let warning = Colour(role: .warning)
  /// What is wrong or late.
  public static let danger = Colour(role: .danger)
  /// What may be passed over.
  public static let muted = Colour(role: .muted)

  private static let firstRole: UInt32 = 32

  init(raw: UInt32) { self.raw = raw }
  init(role: ColourRole) { raw = Colour.firstRole + role.rawValue }
  init(ansi: UInt32) { self.raw = ansi + 1 }

  /// A true colour; sent only where it is proved, else as the nearest of the sixteen.
  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Colour {
    Colour(raw: 1 << 31 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// The role that this is, if it is one.
  var role: ColourRole? {
    raw >= Colour.firstRole && raw >> 31 == 0 ? ColourRole(rawValue: raw - Colour.firstRole) : nil
  }

  /// The number of the sixteen that this is, or that is nearest to it; nil for the default.
  var ansi: UInt32? {
    if raw == 0 { return nil }
    if let role { return role.number }
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
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

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
