import Foundation

/// What is measured of one program at one size.
struct Measured {
  let name: String
  let command: [String]
  let columns: Int
  let rows: Int
  let keys: Keys

  static let heading =
    "program             size    first  data   move       scroll      burst  idle         rss"

  private static let starts = 5
  private static let presses = 24

  func lines() throws -> [String] {
    var first: [Double] = []
    var ready: [Double] = []
    for _ in 0..<Self.starts {
      let program = try start()
      guard let shown = program.waitFor("\u{1B}[") else { return ["\(name): shows nothing"] }
      first.append(shown)
      guard let rows = program.waitFor(keys.shown) else {
        return ["\(name): never shows \(keys.shown)"]
      }
      ready.append(rows)
    }
    let program = try start()
    _ = program.waitFor("\u{1B}[")
    program.read(silence: 300)
    if !keys.open.isEmpty { _ = program.press(keys.open, silence: 200) }
    _ = program.press(keys.home, silence: 200)
    let move = (0..<6).map { _ in program.press(keys.down) }
    // To below the lower edge, so that each further key scrolls.
    _ = program.press(String(repeating: keys.down, count: rows), silence: 200)
    let scroll = (0..<Self.presses).map { _ in program.press(keys.down) }
    _ = program.press(keys.home, silence: 200)
    let burst = program.press(String(repeating: keys.down, count: 100), silence: 200)
    let before = program.processorTime
    let idle = program.read(silence: 2000, first: 2000, atMost: 2000)
    let work = program.processorTime - before
    let resident = program.residentKilobytes
    let text = [
      pad(name, 20), pad("\(columns)×\(rows)", 8), pad(ms(first), 7), pad(ms(ready), 7),
      pad(told(move), 11), pad(told(scroll), 12), pad("\(burst.bytes) B", 9),
      pad("\(idle.bytes) B \(Int(work)) ms", 12), "\(resident / 1024) MB",
    ].joined()
    return [text] + search(program)
  }

  private func start() throws -> MeasuredProgram {
    try MeasuredProgram(command, columns: columns, rows: rows)
  }

  /// Each key of a word that is typed in the search line, twice: the first time the pages of the index
  /// may have to come from the disk, for the machine gives back memory that nobody used for a while.
  private func search(_ program: MeasuredProgram) -> [String] {
    guard let key = keys.search else { return [] }
    _ = program.press(key, silence: 200)
    return ["first", "again"].map { time in
      let times = keys.words.map { program.press(String($0), silence: 100).milliseconds }
      _ = program.press(String(repeating: "\u{7F}", count: keys.words.count), silence: 200)
      let told = times.map { String(format: "%.1f", $0) }.joined(separator: " ")
      return "  search \(keys.words), \(time), ms a key: \(told)"
    }
  }

  private func ms(_ times: [Double]) -> String { String(format: "%.1f", median(times)) }

  private func told(_ answers: [MeasuredProgram.Answer]) -> String {
    let bytes = Int(median(answers.map { Double($0.bytes) }))
    return "\(ms(answers.map(\.milliseconds))) \(bytes) B"
  }

  private func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }
}
