/// A piece of text in one style.
public struct Span: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation
{
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  public init(stringLiteral value: String) { self.init(value) }
}

/// Where text sits in the columns it has.
public enum Alignment: Sendable { case left, centre, right }
