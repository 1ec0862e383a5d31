import Terminal
import Wording

/// The one table of what can be asked where: keys, key bar, help, palette, mouse, and the lists of
/// keys in the manual and in the help of the command line all come from it.
///
/// Order within a place is order of use: the key bar shows what fits, from the left.
enum Registry {
  /// A screen with keys of its own; a file with own keys names it so.
  enum Place: String, Hashable, CaseIterable {
    case today, cases, calendar, figures, evaluations, workflow, catalogue
    case dossier, record, chart, form
    case start, guide
  }

  static func bindings(in place: Place) -> [KeyBinding] {
    switch place {
    case .today: today + sections + everywhere
    case .cases: cases + sections + everywhere
    case .workflow: workflow + sections + everywhere
    case .calendar: calendar + sections + everywhere
    case .figures: figures + sections + everywhere
    case .evaluations: evaluations + sections + everywhere
    case .catalogue: catalogue + sections + everywhere
    case .dossier: dossier + everywhere
    case .record: record + everywhere
    case .chart: chart + everywhere
    case .form: form
    case .start: start + sections + everywhere
    case .guide: guide + everywhere
    }
  }

  // MARK: Screens that lie lowest

  private static let today = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.search, .character("/")),
    KeyBinding(.mine, .character("w")),
    KeyBinding(.quit, .character("q")),
  ]

  private static let cases = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.search, .character("/")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.filter, .character("f")),
    KeyBinding(.sort, .character("s")),
    KeyBinding(.board, .character("b")),
    KeyBinding(.mark, .character(" ")),
    KeyBinding(.together, .character("a")),
    KeyBinding(.filterAttention, .character("u")),
    KeyBinding(.savedFilters, .character("o")),
    KeyBinding(.mine, .character("w")),
    KeyBinding(.toggleEnded, .character("e")),
    KeyBinding(.clearFilter, .character("0")),
    KeyBinding(.removeFilter, .backspace),
    KeyBinding(.markRange, .character("V")),
    KeyBinding(.markAll, .character("*")),
    KeyBinding(.quit, .character("q")),
  ]

  private static let workflow = [
    KeyBinding(.open, .enter),
    KeyBinding(.explain, .character("e"), .character(" ")),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.nextLine, .character("n")),
    KeyBinding(.previousLine, .character("p")),
    KeyBinding(.quit, .character("q")),
  ]

  private static let calendar = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.changeLook, .character("b")),
    KeyBinding(.toToday, .character("t")),
    KeyBinding(.onlyMine, .character("w")),
    KeyBinding(.onlyContracts, .character("c")),
    KeyBinding(.search, .character("/")),
    KeyBinding(.clearFilter, .character("0")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.quit, .character("q")),
  ]

  private static let figures = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.choosePeriod, .character("p")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.quit, .character("q")),
  ]

  private static let evaluations = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.writeEvaluation, .character("v"), .character("+")),
    KeyBinding(.changeLook, .character("b")),
    KeyBinding(.filterStanding, .character("f")),
    KeyBinding(.search, .character("/")),
    KeyBinding(.clearFilter, .character("0")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.quit, .character("q")),
  ]

  private static let catalogue = [
    KeyBinding(.open, .enter),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.challengeTask, .character("n")),
    KeyBinding(.search, .character("/")),
    KeyBinding(.changeTask, .character("w")),
    KeyBinding(.addTask, .character("v"), .character("+")),
    KeyBinding(.filterContract, .character("c")),
    KeyBinding(.filterArea, .character("f")),
    KeyBinding(.filterDomain, .character("b")),
    KeyBinding(.toggleEnded, .character("e")),
    KeyBinding(.endTask, .character("x")),
    KeyBinding(.clearFilter, .character("0")),
    KeyBinding(.quit, .character("q")),
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

  private static let dossier =
    [
      KeyBinding(.open, .enter),
      KeyBinding(.nextTab, .tab, .right, .character("l")),
      KeyBinding(.palette, .character(":"), .control("p")),
      KeyBinding(.act, .character("a")),
      KeyBinding(.showChart, .character("w")),
      KeyBinding(.addRecord, .character("v"), .character("+")),
      KeyBinding(.back, .escape, .character("q"), .backspace),
      KeyBinding(.asOf, .character("@")),
      KeyBinding(.filterEvents, .character("f")),
      KeyBinding(.filterPerson, .character("p")),
      KeyBinding(.jumpToDay, .character("d")),
      KeyBinding(.filterLines, .character("/")),
      KeyBinding(.earlierDay, .character("<")),
      KeyBinding(.laterDay, .character(">")),
      KeyBinding(.attach, .character("B")),
      KeyBinding(.letter, .character("L")),
      KeyBinding(.correct, .character("C")),
      KeyBinding(.statusCode, .character("S")),
      KeyBinding(.previousTab, .backTab, .left, .character("h")),
    ] + DossierTab.allCases.map { KeyBinding($0.command, .character($0.key)) }

  private static let record = [
    KeyBinding(.changeRecord, .character("w"), .enter),
    KeyBinding(.act, .character("a")),
    KeyBinding(.nextRecord, .character("n"), .right, .character("l")),
    KeyBinding(.previousRecord, .character("p"), .left, .character("h")),
    KeyBinding(.withdrawRecord, .character("i")),
    KeyBinding(.openFile, .character("o")),
    KeyBinding(.saveFile, .character("s")),
    KeyBinding(.back, .escape, .character("q"), .backspace),
    KeyBinding(.palette, .character(":"), .control("p")),
  ]

  private static let chart = [
    KeyBinding(.open, .enter),
    KeyBinding(.nextLine, .tab, .character("n")),
    KeyBinding(.previousLine, .backTab, .character("p")),
    KeyBinding(.back, .escape, .character("q"), .backspace),
    KeyBinding(.palette, .character(":"), .control("p")),
  ]

  private static let form = [
    KeyBinding(.send, .control("s")),
    KeyBinding(.choose, .control("o")),
    KeyBinding(.mend, .control("r")),
    KeyBinding(.back, .escape),
    KeyBinding(.dayLater, .control("n")),
    KeyBinding(.dayEarlier, .control("t")),
    KeyBinding(.weekLater, .pageDown),
    KeyBinding(.weekEarlier, .pageUp),
    KeyBinding(.editText, Key(.function(4))),
    KeyBinding(.consequence, Key(.function(3))),
    KeyBinding(.undo, .control("_"), Key(.function(7))),
    KeyBinding(.redo, .control("y"), Key(.function(8))),
    KeyBinding(.palette, .control("p")),
    KeyBinding(.quit, .control("c")),
    KeyBinding(.help, Key(.function(1))),
  ]

  // MARK: Texts

  private static let start = [
    KeyBinding(.open, .enter),
    KeyBinding(.openExamples, .character("v")),
    KeyBinding(.newCase, .character("n")),
    KeyBinding(.palette, .character(":"), .control("p")),
    KeyBinding(.quit, .character("q")),
    KeyBinding(.back, .escape),
  ]

  private static let guide = [
    KeyBinding(.search, .character("/")),
    KeyBinding(.back, .escape, .character("q"), .backspace),
    KeyBinding(.palette, .character(":"), .control("p")),
  ]

  /// What every screen but a form has: there all letters are text.
  static let everywhere = [
    KeyBinding(.goBack, .character("["), Key(.left, .alt)),
    KeyBinding(.goForward, .character("]"), Key(.right, .alt)),
    KeyBinding(.note, .character("N")),
    KeyBinding(.people, .character("P")),
    KeyBinding(.drafts, .character("D")),
    KeyBinding(.copy, .character("y")),
    KeyBinding(.mouse, .character("m")),
    KeyBinding(.refresh, .control("l")),
    KeyBinding(.goToGuide, Key(.function(6))),
    KeyBinding(.quit, .control("c")),
    KeyBinding(.help, .character("?"), Key(.function(1))),
  ]

  // MARK: Kinds of commands

  /// With which commands help shows one.
  static func group(of command: DeskCommand) -> DeskWords.CommandGroup {
    switch command {
    case .search, .sort, .filter, .filterAttention, .toggleEnded, .clearFilter, .savedFilters,
      .removeFilter, .board, .mark, .markRange, .markAll, .mine, .asOf, .choose,
      .earlierDay, .laterDay, .filterLines, .filterEvents, .filterPerson, .jumpToDay,
      .changeLook, .onlyMine, .onlyContracts, .choosePeriod, .filterStanding, .filterArea,
      .filterDomain, .filterContract:
      .choosing
    case .toToday, .showChart, .nextLine, .previousLine, .previousRecord, .nextRecord: .going
    case .nextTab, .previousTab, .nextSection, .previousSection, .goBack, .goForward, .back: .going
    case .palette, .help, .goToGuide, .openExamples, .copy, .mouse, .refresh, .quit: .desk
    default: DeskSection(command) == nil && DossierTab(command) == nil ? .working : .going
    }
  }
}

extension Registry.Place {
  func title(_ words: DeskWords) -> String {
    switch self {
    case .dossier: words.screen(.dossier)
    case .record: words.screen(.record)
    case .chart: words.chartTitle
    case .form: words.screen(.form)
    case .start: GuideWords(words.language).startTitle
    case .guide: GuideWords(words.language).guideTitle
    default: DeskSection.allCases.first { $0.place == self }?.title(words) ?? ""
    }
  }
}
