import Casework
import ChallengeCore
import Terminal

/// How somebody wants the desk to be; kept for him from one day to the next.
struct DeskSettings: Hashable {
  /// Under which it is kept.
  static let name = "desk"

  var usesMouse = true
  /// Whether today shows only the cases in which he has a part.
  var showsOnlyMine = false
  /// How often each command or action was chosen in the palette, by name.
  var uses: [String: Int] = [:]
  /// Until where in the journal he knows what others did.
  var seen: Int?
  /// What others had changed by then and he had not looked at.
  var news: Set<CaseNumber> = []

  init() {}

  // MARK: As text

  /// One setting a line, its name first.
  var text: String {
    var lines = ["mouse \(usesMouse)", "mine \(showsOnlyMine)"]
    if let seen { lines.append("seen \(seen)") }
    lines += news.sorted().prefix(DeskLimits.newsKept).map { "news \($0)" }
    lines += uses.sorted { $0.key < $1.key }.map { "use \($0.key) \($0.value)" }
    return lines.joined(separator: "\n")
  }

  /// Reads ``text``; what it does not know it leaves out.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ")
      switch (parts.first, parts.count) {
      case ("mouse", 2): usesMouse = parts[1] != "false"
      case ("mine", 2): showsOnlyMine = parts[1] == "true"
      case ("seen", 2): seen = Int(parts[1])
      case ("news", 2): news.insert(CaseNumber(String(parts[1])))
      case ("use", 3): uses[String(parts[1])] = Int(parts[2])
      default: break
      }
    }
  }
}

extension DeskModel {
  /// Keeps the settings as they are now, with what is news.
  mutating func keepSettings(_ desk: Desk) -> [DeskEffect] {
    settings.seen = counter
    settings.news = news.cases
    return [desk.keep(settings)]
  }

  mutating func toggleMouse(_ desk: Desk) -> [DeskEffect] {
    settings.usesMouse.toggle()
    say(.note, settings.usesMouse ? words.mouseIsOn : words.mouseIsOff)
    return keepSettings(desk)
  }
}
