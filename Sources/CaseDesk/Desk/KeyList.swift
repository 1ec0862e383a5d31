import Terminal
import Wording

/// The keys of the desk as a list: for the help of the command line and the manual page.
package struct KeyList: Sendable {
  /// A screen, or what all screens have, with its keys.
  package struct Part: Sendable {
    package let title: String
    package let rows: [Row]
  }

  package struct Row: Sendable {
    /// Every key, as they are written in a file with own keys.
    package let keys: String
    /// The name of the command in such a file.
    package let command: String
    package let meaning: String
  }

  package let words: DeskWords

  package init(_ language: Language) { words = DeskWords(language) }

  package var parts: [Part] {
    let shared = Registry.sections + Registry.everywhere
    let places = Registry.Place.allCases.map { place in
      Part(
        title: "\(place.title(words)) (\(place.rawValue))",
        rows: rows(Registry.bindings(in: place).filter { place == .form || !shared.contains($0) }))
    }
    return places + [
      Part(title: words.betweenScreens, rows: rows(Registry.sections)),
      Part(
        title: "\(words.everywhereButForms) (\(Keymap.everywhere))", rows: rows(Registry.everywhere)
      ),
    ]
  }

  private func rows(_ bindings: [KeyBinding]) -> [Row] {
    bindings.map {
      Row(
        keys: $0.keys.map(\.description).joined(separator: " "), command: $0.command.name,
        meaning: $0.command.meaning(words))
    }
  }

  /// For the help of the command line.
  package var text: String {
    let parts = parts
    let width = parts.flatMap(\.rows).map { displayWidth($0.keys) }.max() ?? 0
    let lists = parts.map { part in
      let rows = part.rows.map { row in
        let space = String(repeating: " ", count: width - displayWidth(row.keys) + 2)
        return "  \(row.keys)\(space)\(row.meaning) (\(row.command))"
      }
      return ([part.title] + rows).joined(separator: "\n")
    }
    return ([words.keyListIntroduction] + lists).joined(separator: "\n\n")
  }

  /// For the manual page, in the macros of `man`.
  package var manual: String {
    let lists = parts.flatMap { part in
      [".SS \(Self.escaped(part.title))"]
        + part.rows.flatMap { row in
          [
            ".TP", "\\fB\(Self.escaped(row.keys))\\fR",
            "\(Self.escaped(row.meaning)) (\(Self.escaped(row.command)))",
          ]
        }
    }
    return ([Self.escaped(words.keyListIntroduction)] + lists).joined(separator: "\n")
  }

  /// Text in which nothing is a command of `man`.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, letter in
      switch letter {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "`": result += "\\(ga"
      default: result.append(letter)
      }
    }
  }
}
