import Terminal
import Wording

/// The one table of what can be asked where: keys, key bar, help, palette, mouse, and the lists of
/// keys in the manual and in the help of the command line all come from it.
///
/// Order within a place is order of use: the key bar shows what fits, from the left.
enum Registry {
  /// A screen with keys of its own; a file with own keys names it so.
  enum Place: String, Hashable, CaseIterable {
    case today, cases
    case dossier, record, form
  }

  static func bindings(in place: Place) -> [KeyBinding] {
    switch place {
    case .today: today + sections + everywhere
    case .cases: cases + sections + everywhere
    case .dossier: dossier + everywhere
    case .record: record + everywhere
    case .form: form
    }
  }

  // MARK: Screens that lie lowest

  private static let today = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.search, .character("/")),
    KeyBinding(.quit, .character("q")),
  ]

  private static let cases = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.search, .character("/")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.filterAttention, .character("u")),
    KeyBinding(.filterPhase, .character("f")),
    KeyBinding(.quit, .character("q")),
    KeyBinding(.toggleEnded, .character("e")),
    KeyBinding(.clearFilter, .character("0")),
  ]

  /// The screens beside each other, by their number.
  static let sections: [KeyBinding] =
    DeskSection.allCases.map { section in
      KeyBinding(section.command, .character(Character("\(section.rawValue + 1)")))
    } + [
      KeyBinding(.nextSection, .tab),
      KeyBinding(.previousSection, .backTab),
    ]

  // MARK: Screens of one case

  private static let dossier = [
    KeyBinding(.open, .enter),
    KeyBinding(.nextTab, .tab, .right, .character("l")),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.act, .character("a")),
    KeyBinding(.addRecord, .character("v"), .character("+")),
    KeyBinding(.back, .escape, .character("q"), .backspace),
    KeyBinding(.asOf, .character("@")),
    KeyBinding(.previousTab, .backTab, .left, .character("h")),
  ]

  private static let record = [
    KeyBinding(.changeRecord, .character("w"), .enter),
    KeyBinding(.withdrawRecord, .character("i")),
    KeyBinding(.back, .escape, .character("q"), .backspace),
    KeyBinding(.palette, .character(":"), .control("p")),
  ]

  private static let form = [
    KeyBinding(.send, .control("s")),
    KeyBinding(.choose, .control("o")),
    KeyBinding(.mend, .control("r")),
    KeyBinding(.back, .escape),
    KeyBinding(.palette, .control("p")),
    KeyBinding(.quit, .control("c")),
    KeyBinding(.help, Key(.function(1))),
  ]

  /// What every screen but a form has: there all letters are text.
  static let everywhere = [
    KeyBinding(.goBack, .character("["), Key(.left, .alt)),
    KeyBinding(.goForward, .character("]"), Key(.right, .alt)),
    KeyBinding(.copy, .character("y")),
    KeyBinding(.mouse, .character("m")),
    KeyBinding(.refresh, .control("l")),
    KeyBinding(.quit, .control("c")),
    KeyBinding(.help, .character("?"), Key(.function(1))),
  ]

  // MARK: Kinds of commands

  /// With which commands help shows one.
  static func group(of command: DeskCommand) -> DeskWords.CommandGroup {
    switch command {
    case .search, .filterAttention, .filterPhase, .toggleEnded, .clearFilter, .asOf, .choose:
      .choosing
    case .nextTab, .previousTab, .nextSection, .previousSection, .goBack, .goForward, .back: .going
    case .palette, .help, .copy, .mouse, .refresh, .quit: .desk
    default: DeskSection(command) == nil ? .working : .going
    }
  }
}

extension Registry.Place {
  func title(_ words: DeskWords) -> String {
    switch self {
    case .dossier: words.screen(.dossier)
    case .record: words.screen(.record)
    case .form: words.screen(.form)
    default: DeskSection.allCases.first { $0.place == self }?.title(words) ?? ""
    }
  }
}
