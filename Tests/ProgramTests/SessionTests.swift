import Foundation
import Testing

/// A shell session as a file: `$ command`, then what it prints, then `[n]` for an exit code other
/// than zero. In what is printed, `…` stands for anything on that line.
struct ShellSession {
  struct Exchange {
    let command: String
    var expected: [String]
  }

  let url: URL
  var heading: [String] = []
  var exchanges: [Exchange] = []

  init(_ url: URL) throws {
    self.url = url
    let text = try String(contentsOf: url, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        exchanges.append(Exchange(command: String(line.dropFirst(2)), expected: []))
      } else if exchanges.isEmpty {
        heading.append(line)
      } else {
        exchanges[exchanges.count - 1].expected.append(line)
      }
    }
    for index in exchanges.indices {
      while exchanges[index].expected.last == "" { exchanges[index].expected.removeLast() }
    }
  }

  static func matches(_ line: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return line == pattern }
    guard line.hasPrefix(parts[0]), line.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = line[...].dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

@Suite("Every shell session prints what it says")
struct SessionTests {
  static let files: [URL] = {
    let folder = Program.root.appending(path: "Examples/sessies")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0) }
  }()

  @Test("there are some") func thereAreSome() { #expect(!Self.files.isEmpty) }

  @Test("a session goes as written", arguments: files)
  func goesAsWritten(file: URL) throws {
    let program = try Program()
    defer { program.cleanUp() }
    var session = try ShellSession(file)
    let records = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
    for (index, exchange) in session.exchanges.enumerated() {
      let result = try program.shell(exchange.command)
      var lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      while lines.last == "" { lines.removeLast() }
      if result.status != 0 { lines.append("[\(result.status)]") }
      let same =
        lines.count == exchange.expected.count
        && zip(lines, exchange.expected).allSatisfy(ShellSession.matches)
      if records, !same { session.exchanges[index].expected = lines }
      #expect(
        same, "\(file.lastPathComponent): $ \(exchange.command)\n\(lines.joined(separator: "\n"))")
    }
    if records { try write(session) }
  }

  private func write(_ session: ShellSession) throws {
    var lines = session.heading
    for exchange in session.exchanges {
      lines += ["$ \(exchange.command)"] + exchange.expected + [""]
    }
    try lines.joined(separator: "\n").write(to: session.url, atomically: true, encoding: .utf8)
  }
}
