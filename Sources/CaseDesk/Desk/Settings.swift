import Casework
import Terminal

/// How somebody wants the desk to be; kept for him from one day to the next.
struct DeskSettings: Hashable {
  var usesMouse = true
  /// Whether today shows only the cases in which he has a part.
  var showsOnlyMine = false
  /// How often each command or action was chosen in the palette, by name.
  var uses: [String: Int] = [:]

  init() {}

  // MARK: As text

  /// One setting a line, its name first.
  var text: String {
    let counted = uses.sorted { $0.key < $1.key }.map { "use \($0.key) \($0.value)" }
    return ["mouse \(usesMouse)", "mine \(showsOnlyMine)"].joined(separator: "\n") + "\n"
      + counted.joined(separator: "\n")
  }

  /// Reads ``text``; what it does not know it leaves out.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      switch (parts.first, parts.count) {
      case ("mouse", 2): usesMouse = parts[1] != "false"
      case ("mine", 2): showsOnlyMine = parts[1] == "true"
      case ("use", 3): uses[String(parts[1])] = Int(parts[2])
      default: break
      }
    }
  }
}

extension DeskModel {
  /// Keeps the settings as they are now.
  func keepSettings(_ desk: Desk) -> [DeskEffect] { [] }

  mutating func toggleMouse(_ desk: Desk) -> [DeskEffect] {
    settings.usesMouse.toggle()
    say(.note, settings.usesMouse ? words.mouseIsOn : words.mouseIsOff)
    return keepSettings(desk)
  }
}
