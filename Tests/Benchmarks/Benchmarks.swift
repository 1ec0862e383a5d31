import Glibc

/// Runs the benchmarks that are named on the command line, or all of them.
func runBenchmarks() {
  let all: [(name: String, run: () throws -> [String])] = [
    ("statechart", { benchmarkStatechart() }),
    ("journal", { try benchmarkJournal() }),
    ("cases", { try benchmarkCases() }),
  ]
  let chosen = CommandLine.arguments.dropFirst()
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
