import Terminal

/// The colours of the desk, by the name under which somebody asks for them.
package enum DeskTheme: String, CaseIterable, Sendable {
  /// The terminal's own colours, on the background that it tells.
  case auto
  case light
  case dark
  case highContrast = "high-contrast"
  case highContrastLight = "high-contrast-light"
  case highContrastDark = "high-contrast-dark"

  var look: Look {
    switch self {
    case .auto: Look()
    case .light: Look(appearance: .light)
    case .dark: Look(appearance: .dark)
    case .highContrast: Look(.highContrast)
    case .highContrastLight: Look(.highContrast, appearance: .light)
    case .highContrastDark: Look(.highContrast, appearance: .dark)
    }
  }
}

extension View {
  /// The same in the colours of a theme.
  func shown(in theme: DeskTheme) -> View {
    var view = self
    view.look = theme.look
    return view
  }
}
