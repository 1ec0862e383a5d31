// Measures what the issues name, in a release build: `make bench`. Each figure comes with a reference
// that ran in the same run, because machines are noisy.
runBenchmarks()
