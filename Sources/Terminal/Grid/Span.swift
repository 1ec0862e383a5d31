/// A piece of text in one style, which may be a link.
public struct Span: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation
{
  public var text: String
  public var style: Style
  /// Where the text leads, when the terminal is clicked on it.
  public var link: Link?

  public init(_ text: String, _ style: Style = .plain, link: Link? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }

  public init(stringLiteral value: String) { self.init(value) }
}

/// Where text sits in the columns it has.
public enum Alignment: Sendable { case left, centre, right }
