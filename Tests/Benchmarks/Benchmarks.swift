import Glibc

/// Runs the benchmarks that are named on the command line, or all of them.
func runBenchmarks() {
  let all: [(name: String, run: () throws -> [String])] = [
    ("statechart", { benchmarkStatechart() }),
    ("journal", { try benchmarkJournal() }),
    ("cases", { try benchmarkCases() }),
    ("report", { try benchmarkReport() }),
    ("desk", { try benchmarkDesk() }),
    ("terminal", { benchmarkTerminal() }),
  ]
  let chosen = CommandLine.arguments.dropFirst()
  if chosen.count == 3, chosen.first == "population", let count = Int(chosen.last ?? "") {
    makePopulation(chosen.dropFirst().first ?? "", count: count)
  }
  var failures = 0
  for benchmark in all where chosen.isEmpty || chosen.contains(benchmark.name) {
    print("\(benchmark.name)")
    do {
      for line in try benchmark.run() { print("  \(line)") }
    } catch {
      print("  failed: \(error)")
      failures += 1
    }
  }
  exit(failures == 0 ? 0 : 1)
}

/// Makes a database with many cases, to be measured or looked at: `population PATH COUNT`.
private func makePopulation(_ path: String, count: Int) -> Never {
  do {
    try CasePopulation.make(path, count: count)
    exit(0)
  } catch {
    print("failed: \(error)")
    exit(1)
  }
}
