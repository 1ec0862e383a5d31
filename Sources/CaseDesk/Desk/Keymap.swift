import Terminal
import Wording

/// The keys of the desk: the table of ``Registry``, with what somebody has changed in it.
package struct Keymap: Sendable {
  private let table: [Registry.Place: [KeyBinding]]

  /// The keys as they come.
  package static let standard = Keymap(
    table: Dictionary(
      uniqueKeysWithValues: Registry.Place.allCases.map { ($0, Registry.bindings(in: $0)) }))

  private init(table: [Registry.Place: [KeyBinding]]) { self.table = table }

  func bindings(in place: Registry.Place) -> [KeyBinding] { table[place] ?? [] }

  /// One line of a file with own keys: in this place, this command has these keys.
  package struct Change: Sendable {
    package let place: String
    package let command: String
    package let keys: [String]

    package init(place: String, command: String, keys: [String]) {
      self.place = place
      self.command = command
      self.keys = keys
    }
  }

  /// What is wrong with a change, by its number in the list.
  package struct Refused: Error {
    package let problems: [(change: Int, problem: DeskWords.KeyProblem)]
  }

  /// The name of all places but a form together.
  static let everywhere = "everywhere"

  /// The standard keys with changes; each replaces all keys that its command had there.
  ///
  /// Refused, with all problems: what does not exist, a key that moves or types, and a key that two
  /// commands of one place would have.
  package init(_ changes: [Change]) throws(Refused) {
    var checker = KeyChecker()
    for (number, change) in changes.enumerated() { checker.apply(change, number) }
    checker.checkClashes()
    guard checker.problems.isEmpty else { throw Refused(problems: checker.problems) }
    self.init(table: checker.table)
  }

  /// The places that a file can name.
  static let placeNames = [everywhere] + Registry.Place.allCases.map(\.rawValue)
}

/// Applies changes to the standard keys and notes what is wrong with them.
private struct KeyChecker {
  var table = Dictionary(
    uniqueKeysWithValues: Registry.Place.allCases.map { ($0, Registry.bindings(in: $0)) })
  var problems: [(change: Int, problem: DeskWords.KeyProblem)] = []
  /// Which change gave a command its keys.
  private var origin: [Registry.Place: [DeskCommand: Int]] = [:]

  mutating func apply(_ change: Keymap.Change, _ number: Int) {
    guard let command = DeskCommand.allCases.first(where: { $0.name == change.command }) else {
      let known = DeskCommand.allCases.map(\.name)
      problems.append((number, .unknownCommand(change.command, known: known)))
      return
    }
    let places: [Registry.Place]
    if change.place == Keymap.everywhere {
      places = Registry.Place.allCases.filter { $0 != .form }
    } else if let place = Registry.Place(rawValue: change.place) {
      places = [place]
    } else {
      problems.append((number, .unknownPlace(change.place, known: Keymap.placeNames)))
      return
    }
    let keys = read(change, places, number)
    let having = places.filter { table[$0]?.contains { $0.command == command } == true }
    if having.isEmpty {
      problems.append((number, .commandNotThere(change.command, place: change.place)))
    }
    for place in having {
      guard let index = table[place]?.firstIndex(where: { $0.command == command }) else { continue }
      table[place]?[index] = KeyBinding(command, keys)
      origin[place, default: [:]][command] = number
    }
  }

  private mutating func read(
    _ change: Keymap.Change, _ places: [Registry.Place], _ number: Int
  ) -> [Key] {
    if change.keys.isEmpty { problems.append((number, .noKeys(change.command))) }
    return change.keys.compactMap { text in
      guard let key = Key(text) else {
        problems.append((number, .unknownKey(text)))
        return nil
      }
      if Self.isTaken(key, in: places) {
        problems.append((number, .takenKey(text)))
        return nil
      }
      return key
    }
  }

  /// Keys that move in every list, edit every field, or belong to the terminal.
  private static func isTaken(_ key: Key, in places: [Registry.Place]) -> Bool {
    let moving: [Key] = [
      .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"),
      .character("g"), .character("G"), .control("u"), .control("d"), .control("z"),
      .control("c"),
    ]
    if moving.contains(key) { return true }
    guard places.contains(.form) else { return false }
    if key.typed != nil { return true }
    var input = TextInput("abc")
    return [.tab, .backTab, .enter, .escape, .left, .right].contains(key) || input.handle(key)
  }

  /// Finds keys that two commands of a place have; told at the change that gave the key.
  mutating func checkClashes() {
    for place in Registry.Place.allCases {
      var first: [Key: DeskCommand] = [:]
      for binding in table[place] ?? [] {
        for key in binding.keys {
          guard let other = first[key], other != binding.command else {
            first[key] = binding.command
            continue
          }
          let changed = [other, binding.command].compactMap { origin[place]?[$0] }.max()
          problems.append(
            (
              changed ?? 0,
              .clash("\(key)", place: place.rawValue, other.name, binding.command.name)
            ))
        }
      }
    }
  }
}
