import Foundation
import Glibc

/// The desk in a terminal, with ten thousand and a hundred thousand cases, beside other programs.
///
/// Milliseconds are medians and say what this machine does today; bytes are the same every time, and
/// are held to their budgets by `ByteBudgetTests`.
///
/// The databases are kept in the folder that `R2C_BENCH` names, else in the temporary folder.
func benchmarkDesk() throws -> [String] {
  let folder =
    ProcessInfo.processInfo.environment["R2C_BENCH"] ?? NSTemporaryDirectory() + "r2c-bench"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let program =
    ProcessInfo.processInfo.environment["R2C_PROGRAM"]
    ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "r2c").path
  guard access(program, X_OK) == 0 else {
    throw BenchmarkFailure(description: "\(program) is not there: build it with `make build`")
  }
  var lines = [Measured.heading]
  for count in [10_000, 100_000] {
    let path = "\(folder)/\(count).sqlite"
    try CasePopulation.make(path, count: count)
    let command = [
      program, "--db", path, "--as", CasePopulation.actor, "--on", CasePopulation.day.iso,
      "--lang", "nl",
    ]
    for (columns, rows) in [(80, 24), (200, 60)] {
      lines += try Measured(
        name: "r2c \(count)", command: command, columns: columns, rows: rows,
        keys: Keys(
          shown: "dagen te laat", open: "2", home: "g", down: "j", search: "/", words: "buurttuin")
      ).lines()
    }
  }
  for peer in Peer.all {
    guard let found = peer.found(in: folder) else {
      lines.append("\(peer.name): not on this machine (\(peer.origin))")
      continue
    }
    for (columns, rows) in [(80, 24), (200, 60)] {
      lines += try Measured(
        name: peer.name, command: found, columns: columns, rows: rows,
        keys: Keys(
          shown: peer.shown, open: "", home: peer.home, down: "j", search: nil, words: "")
      ).lines()
    }
  }
  return lines
}

/// The keys by which a program is measured.
struct Keys {
  /// What is on the screen as soon as the first rows are.
  let shown: String
  let open: String
  let home: String
  let down: String
  let search: String?
  let words: String
}

/// Another program with a list, and where it comes from.
struct Peer {
  let name: String
  let origin: String
  let shown: String
  let home: String
  let command: [String]

  static let all = [
    Peer(
      name: "tig", origin: "apt install tig", shown: "Zaak 2000", home: "g",
      command: ["tig", "-C", "{repository}"]),
    Peer(
      name: "lazygit", origin: "github.com/jesseduffield/lazygit", shown: "Zaak 2000",
      home: "4",
      command: ["lazygit", "-p", "{repository}"]),
    Peer(
      name: "ratatui", origin: "pip install pyratatui", shown: "2026-00000", home: "g",
      command: ["python3", "{list}"]),
  ]

  /// How it is started; nil when it is not here.
  func found(in folder: String) -> [String]? {
    let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard paths.contains(where: { access("\($0)/\(command[0])", X_OK) == 0 }) else { return nil }
    let list = folder + "/list.py"
    if command.contains("{list}") {
      guard runs(["python3", "-c", "import pyratatui"]) else { return nil }
      try? Peer.ratatuiList.write(toFile: list, atomically: true, encoding: .utf8)
    }
    let repository = folder + "/repository"
    if command.contains("{repository}"), access(repository, F_OK) != 0 {
      guard runs(["bash", "-c", Peer.makeRepository, "bash", repository]) else { return nil }
    }
    return command.map {
      $0.replacing("{repository}", with: repository).replacing("{list}", with: list)
    }
  }

  private func runs(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static let makeRepository = """
    set -e; git init -q "$1"; cd "$1"
    { for i in $(seq 2000); do
      echo "commit refs/heads/master"; echo "committer B <b@voorbeeld.example> $((1700000000+i)) +0000"
      echo "data <<EOF"; echo "Zaak $i: beheer van het plantsoen"; echo EOF; echo; done; } |
      git fast-import --quiet
    git checkout -q master
    """

  private static let ratatuiList = """
    from pyratatui import Terminal, List, ListItem, ListState, Style, Color
    rows = [ListItem(f"2026-{i:05} Beheer van het plantsoen aan de Kade {i}") for i in range(10000)]
    state = ListState(); state.select(0); place = 0
    style = Style().fg(Color.black()).bg(Color.white())
    with Terminal() as terminal:
        while True:
            terminal.draw(lambda frame: frame.render_stateful_list(
                List(rows).highlight_style(style), frame.area, state))
            event = terminal.poll_event(timeout_ms=1000)
            if event is None: continue
            if event.code == "q": break
            place = min(place + 1, 9999) if event.code == "j" else 0
            state.select(place)
    """
}
