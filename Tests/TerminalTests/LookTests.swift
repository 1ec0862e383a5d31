import Testing

@testable import Terminal

@Suite("Look")
struct LookTests {
  /// The relative luminance of a true colour.
  ///
  /// > Source: WCAG 2.2, definition of relative luminance.
  private func luminance(_ colour: Colour) throws -> Double {
    let (red, green, blue) = try #require(colour.components)
    let parts = [red, green, blue].map { part -> Double in
      let value = Double(part) / 255
      // x^2.4 by halves of known roots: 2.4 = 2 + 2/5.
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the power 2.4: the fifth root of x to the power 12, by Newton's method.
  private func power(_ x: Double) -> Double {
    let wanted = (0..<12).reduce(1.0) { product, _ in product * x }
    var root = 1.0
    for _ in 0..<200 {
      root -= (root * root * root * root * root - wanted) / (5 * root * root * root * root)
    }
    return root
  }

  private func contrast(_ one: Colour, _ other: Colour) throws -> Double {
    let values = [try luminance(one), try luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private func colouring(
    _ look: Look, _ depth: Capabilities.ColourDepth = .sixteen, told: Appearance? = nil
  ) -> Colouring {
    var capabilities = Capabilities(colour: depth)
    if let told {
      capabilities.appearance = told
      capabilities.knowsBackground = true
    }
    return Colouring(look, on: capabilities)
  }

  @Test("the colours of high contrast stand out seven to one", arguments: ColourRole.allCases)
  func strong(role: ColourRole) throws {
    let style = Style(Colour(role: role))
    let dark = colouring(Look(.highContrast), .trueColour, told: .dark).concrete(style)
    let light = colouring(Look(.highContrast), .trueColour, told: .light).concrete(style)
    for background in [Colour.rgb(0, 0, 0), .rgb(30, 30, 30)] {
      #expect(try contrast(dark.foreground, background) >= 7)
    }
    for background in [Colour.rgb(255, 255, 255), .rgb(240, 240, 240)] {
      #expect(try contrast(light.foreground, background) >= 7)
    }
  }

  @Test(
    "every theme is complete in sixteen colours, light and dark, and differs by more than colour")
  func complete() {
    let theme = Theme.standard
    for palette in Look.Palette.allCases {
      for appearance in [Appearance.dark, .light] {
        let colouring = colouring(Look(palette, appearance: appearance))
        let styles = [
          theme.accent, theme.success, theme.warning, theme.danger, theme.muted, theme.heading,
        ]
        for style in styles.map(colouring.concrete) {
          #expect(style.foreground.role == nil && style.foreground.components == nil)
        }
        if palette == .highContrast {
          let danger = colouring.concrete(theme.danger).attributes
          #expect(danger != colouring.concrete(theme.success).attributes)
          #expect(danger != colouring.concrete(theme.warning).attributes)
          #expect(!colouring.concrete(theme.muted).attributes.contains(.dim))
        }
      }
    }
  }

  @Test("true colours go out only where they are proved and the background is known")
  func proof() {
    let danger = Style(.danger)
    #expect(
      colouring(Look(.highContrast), .trueColour).concrete(danger).foreground.components == nil)
    #expect(
      colouring(Look(.highContrast), .sixteen, told: .dark).concrete(danger).foreground.components
        == nil)
    let other = colouring(Look(.highContrast, appearance: .light), .trueColour, told: .dark)
    #expect(other.concrete(danger).foreground.components == nil)
  }

  @Test("the user's choice stands above the terminal's word")
  func choice() {
    let warning = Style(.warning)
    #expect(colouring(.standard, told: .light).concrete(warning).foreground == .magenta)
    #expect(colouring(.standard, told: .dark).concrete(warning).foreground == .yellow)
    let chosen = colouring(Look(appearance: .light), told: .dark)
    #expect(chosen.concrete(warning).foreground == .magenta)
  }

  @Test("without colour no palette sends any, and the marks stay", arguments: Look.Palette.allCases)
  func noColour(palette: Look.Palette) {
    var frame = Frame(size: Size(30, 3))
    let theme = Theme.standard
    frame.draw("laat", in: frame.bounds, style: theme.danger)
    frame.draw("bijna", in: frame.bounds.row(1), style: theme.warning)
    frame.draw("rand", in: frame.bounds.row(2), style: Style(.rgb(1, 2, 3), on: .blue, .bold))
    let bytes = encode(
      from: nil, to: frame, capabilities: Capabilities(colour: .none), look: Look(palette))
    let text = String(decoding: bytes, as: UTF8.self)
    let numbers = text.split(separator: "\u{1B}[").filter { $0.contains("m") }
      .compactMap { $0.split(separator: "m").first }.flatMap { $0.split(separator: ";") }
      .compactMap { Int($0) }
    #expect(numbers.allSatisfy { $0 < 30 })
    #expect(numbers.contains(1))
  }
}
