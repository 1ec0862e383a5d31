/// A key, with what was held down with it.
public struct Key: Hashable, Sendable {
  /// Which key, whatever is held down with it.
  public enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  /// What is held down; shift only where it does not change the character.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public var code: Code
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  public static let enter = Key(.enter)
  public static let tab = Key(.tab)
  public static let escape = Key(.escape)
  public static let backspace = Key(.backspace)
  public static let up = Key(.up)
  public static let down = Key(.down)
  public static let left = Key(.left)
  public static let right = Key(.right)
  public static let home = Key(.home)
  public static let end = Key(.end)
  public static let pageUp = Key(.pageUp)
  public static let pageDown = Key(.pageDown)
  public static let backTab = Key(.tab, .shift)

  /// A character key without modifiers.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }

  /// A character key with control.
  public static func control(_ character: Character) -> Key { Key(.character(character), .control) }

  /// The character that this key types, if it types one.
  public var typed: Character? {
    if case .character(let character) = code, modifiers.isDisjoint(with: [.alt, .control]) {
      return character
    }
    return nil
  }
}

/// Keys are written as `j`, `Enter`, `Ctrl-c`, `Alt-Left`, `Shift-Tab`, `F5`, `Space`.
extension Key: CustomStringConvertible {
  private static let names: [(String, Code)] = [
    ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("Backspace", .backspace),
    ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Space", .character(" ")),
  ]
  private static let prefixes: [(String, Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  public var description: String {
    var result = ""
    for (prefix, modifier) in Key.prefixes where modifiers.contains(modifier) { result += prefix }
    if let name = Key.names.first(where: { $0.1 == code }) { return result + name.0 }
    switch code {
    case .character(let character): return result + String(character)
    case .function(let number): return result + "F\(number)"
    default: return result
    }
  }

  /// The key that is written so; nil when no key is.
  public init?(_ description: String) {
    var rest = description[...]
    var modifiers: Modifiers = []
    var isStripped = true
    while isStripped {
      isStripped = false
      for (prefix, modifier) in Key.prefixes
      where rest.hasPrefix(prefix) && rest.count > prefix.count {
        rest = rest.dropFirst(prefix.count)
        modifiers.insert(modifier)
        isStripped = true
      }
    }
    if let name = Key.names.first(where: { $0.0 == rest }) {
      self.init(name.1, modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), 1...24 ~= number {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }
}
