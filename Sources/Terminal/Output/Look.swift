/// What colours mean what: chosen by the user, applied when a frame is sent.
///
/// Styles name roles (``Colour/danger`` and so on); the look, the depth of colour and whether the
/// background is light decide what is sent for them. So no screen has to know.
public struct Look: Hashable, Sendable {
  /// A set of colours for the roles.
  public enum Palette: String, Hashable, Sendable, CaseIterable {
    /// The terminal's own sixteen colours, as its user chose them.
    case standard
    /// Strong contrast (at least 7 to 1 where the terminal tells its background), no meaning in red
    /// against green, nothing dim, and each role also marked by an attribute.
    case highContrast = "high-contrast"
  }

  public var palette: Palette
  /// Light or dark, by the user's own choice; nil goes by what the terminal tells.
  public var appearance: Appearance?

  public init(_ palette: Palette = .standard, appearance: Appearance? = nil) {
    self.palette = palette
    self.appearance = appearance
  }

  public static let standard = Look()
}

/// A look on a certain terminal: what is sent for each style.
struct Colouring: Hashable, Sendable {
  let look: Look
  let depth: Capabilities.ColourDepth
  let appearance: Appearance
  /// True colours fit only a background that is known.
  let hasTrueRoles: Bool

  init(_ look: Look, on capabilities: Capabilities) {
    self.look = look
    depth = capabilities.colour
    appearance = look.appearance ?? capabilities.appearance
    hasTrueRoles =
      look.palette == .highContrast && depth == .trueColour && capabilities.knowsBackground
      && appearance == capabilities.appearance
  }

  /// The style with its roles made colours, and without colour where there is none.
  func concrete(_ style: Style) -> Style {
    var result = style
    if let role = style.foreground.role {
      result.foreground = colour(of: role)
      if look.palette == .highContrast {
        result.attributes.subtract(.dim)
        result.attributes.formUnion(Self.marks[role] ?? [])
      }
    }
    if let role = style.background.role { result.background = colour(of: role) }
    return depth == .none ? result.withoutColour : result
  }

  private static let marks: [ColourRole: Style.Attributes] = [
    .warning: .underline, .danger: [.reverse, .bold],
  ]

  private func colour(of role: ColourRole) -> Colour {
    switch (look.palette, appearance) {
    case (.standard, .dark): standardOnDark(role)
    case (.standard, .light): standardOnLight(role)
    case (.highContrast, .dark): hasTrueRoles ? trueOnDark(role) : strongOnDark(role)
    case (.highContrast, .light): hasTrueRoles ? trueOnLight(role) : strongOnLight(role)
    }
  }

  private func standardOnDark(_ role: ColourRole) -> Colour {
    role.number.map { Colour(ansi: $0) } ?? .standard
  }

  /// Yellow and cyan cannot be read on white.
  private func standardOnLight(_ role: ColourRole) -> Colour {
    switch role {
    case .accent: .blue
    case .success: .green
    case .warning: .magenta
    case .danger: .red
    case .muted: .standard
    }
  }

  private func strongOnDark(_ role: ColourRole) -> Colour {
    switch role {
    case .accent, .success: .brightCyan
    case .warning, .danger: .brightYellow
    case .muted: .standard
    }
  }

  private func strongOnLight(_ role: ColourRole) -> Colour {
    switch role {
    case .accent, .success: .blue
    case .warning: .magenta
    case .danger: .red
    case .muted: .standard
    }
  }

  func trueOnDark(_ role: ColourRole) -> Colour {
    switch role {
    case .accent: .rgb(120, 200, 255)
    case .success: .rgb(110, 225, 210)
    case .warning: .rgb(255, 215, 80)
    case .danger: .rgb(255, 175, 150)
    case .muted: .rgb(200, 200, 200)
    }
  }

  func trueOnLight(_ role: ColourRole) -> Colour {
    switch role {
    case .accent: .rgb(0, 55, 140)
    case .success: .rgb(0, 75, 75)
    case .warning: .rgb(100, 55, 0)
    case .danger: .rgb(140, 0, 0)
    case .muted: .rgb(70, 70, 70)
    }
  }
}
