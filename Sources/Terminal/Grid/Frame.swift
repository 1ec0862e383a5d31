/// A whole screen as a value: cells, and where the hardware cursor rests.
///
/// Views draw into a fresh frame; the difference between two frames is what is sent. Frames are
/// equal when they show the same.
public struct Frame: Sendable {
  public let size: Size
  /// Where the hardware cursor ends: on the selected row or in the focused field.
  ///
  /// Screen readers, braille lines and input methods follow it, also when it is not shown, so every
  /// view sets it.
  public var cursor = Point(0, 0)
  /// Whether the cursor is shown; true in text fields.
  public var isCursorVisible = false

  var cells: [Cell]
  /// Glyphs of more than one scalar, as UTF-8; a cell holds their number.
  var clusters: [[UInt8]] = []
  private var clusterNumbers: [[UInt8]: UInt32] = [:]

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole frame as a rectangle.
  public var bounds: Rect { Rect(size) }

  func index(_ x: Int, _ y: Int) -> Int { y * size.width + x }

  /// The number of a cluster, the same for the same bytes.
  mutating func intern(_ bytes: [UInt8]) -> UInt32 {
    if let number = clusterNumbers[bytes] { return number }
    let number = UInt32(clusters.count) | Cell.clusterBit
    clusters.append(bytes)
    clusterNumbers[bytes] = number
    return number
  }

  /// The bytes that show a cell; nothing for the second half of a wide glyph.
  func bytes(of cell: Cell) -> [UInt8] {
    if cell.width == 0 { return [] }
    if cell.isCluster { return clusters[Int(cell.glyph & ~Cell.clusterBit)] }
    return Unicode.Scalar(cell.glyph).map { Array(Character($0).utf8) } ?? [32]
  }

  /// The same frame with its clusters numbered as in `other`, so that cells compare by value.
  func numbered(as other: inout Frame) -> Frame {
    if clusters == other.clusters || clusters.isEmpty { return self }
    var result = self
    let numbers = clusters.map { other.intern($0) }
    for index in cells.indices where cells[index].isCluster {
      result.cells[index].glyph = numbers[Int(cells[index].glyph & ~Cell.clusterBit)]
    }
    result.clusters = other.clusters
    result.clusterNumbers = other.clusterNumbers
    return result
  }
}

extension Frame: Equatable {
  public static func == (left: Frame, right: Frame) -> Bool {
    guard
      left.size == right.size, left.cursor == right.cursor,
      left.isCursorVisible == right.isCursorVisible
    else { return false }
    var left = left
    return right.numbered(as: &left).cells == left.cells
  }
}
