import Glibc
import Terminal

/// What the toolkit costs: a frame drawn from texts, its difference to the one before, and the bytes.
///
/// The reference is copying the cells of such a screen once.
func benchmarkTerminal() -> [String] {
  var lines: [String] = []
  for size in [Size(80, 24), Size(200, 60)] {
    let move = measureFrames(size) { step in (selected: 3 + step % 8, offset: 0) }
    let scroll = measureFrames(size) { step in (selected: step + size.height, offset: step + 1) }
    let label = "\(size.width)x\(size.height)"
    lines.append("\(label) move: \(move)")
    lines.append("\(label) scroll: \(scroll)")
  }
  var bytes = [UInt8](repeating: 0, count: 200 * 60 * 16)
  var other = bytes
  let copied = nanoseconds(count: 1_000) { step in
    bytes[step] = UInt8(step & 255)
    other.withUnsafeMutableBytes { target in
      bytes.withUnsafeBytes { target.copyMemory(from: $0) }
    }
  }
  lines.append("reference, copying 12,000 cells: \(copied) ns")
  return lines
}

private func measureFrames(
  _ size: Size, _ state: (Int) -> (selected: Int, offset: Int)
) -> String {
  let capabilities = Capabilities(synchronisedOutput: false)
  let frames = (0..<50).map { drawList(size, state($0)) }
  let drawn = nanoseconds(count: 500) { step in _ = drawList(size, state(step % 50)) }
  var bytes = 0
  let encoded = nanoseconds(count: 490) { step in
    let place = step % 49
    bytes += encode(from: frames[place], to: frames[place + 1], capabilities: capabilities).count
  }
  return "drawn \(drawn / 1_000) µs, encoded \(encoded / 1_000) µs, \(bytes / 490) bytes"
}

/// A table of Dutch texts, with a title and a key bar.
private func drawList(_ size: Size, _ state: (selected: Int, offset: Int)) -> Frame {
  var frame = Frame(size: size)
  let rows = frame.bounds.rows(.fixed(1), .fill(), .fixed(1))
  frame.draw("Zaken", in: rows[0], style: Theme.standard.title)
  Table(
    [Column("Nr", .fixed(8), .right), Column("Initiatief"), Column("Fase", .fixed(12))],
    count: 10_000, state: ListState(selected: state.selected, offset: state.offset)
  ) { row in
    [
      Span("\(row)", Theme.standard.muted), Span("Buurtcafé De Zoete Inval nummer \(row)"),
      Span("afspraken"),
    ]
  }.draw(into: &frame, in: rows[1])
  KeyBar([KeyHint("n", "nieuw")], help: KeyHint("?", "hulp")).draw(into: &frame, in: rows[2])
  return frame
}

/// The mean time of a piece of work.
private func nanoseconds(count: Int, _ work: (Int) -> Void) -> Int {
  var start = timespec()
  var end = timespec()
  for step in 0..<count / 10 { work(step) }
  clock_gettime(CLOCK_MONOTONIC, &start)
  for step in 0..<count { work(step) }
  clock_gettime(CLOCK_MONOTONIC, &end)
  return ((end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec) / count
}
