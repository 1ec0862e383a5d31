import Glibc

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

  /// How emoji of several scalars are drawn in this frame.
  let emojiWidth: EmojiWidth
  var cells: [Cell]
  /// Glyphs of more than one scalar, as UTF-8; a cell holds their number.
  var clusters: [[UInt8]] = []
  private var clusterNumbers: [[UInt8]: UInt32] = [:]
  /// Where text leads; a cell holds the place in here, counted from 1.
  private(set) var links: [Link] = []

  public init(size: Size, emoji: EmojiWidth = .current) {
    self.size = size
    emojiWidth = emoji
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

  /// The number of a link, the same for the same link; 0 for none, and for more than there can be.
  mutating func number(_ link: Link?) -> UInt16 {
    guard let link else { return 0 }
    // What was used last is what is drawn next to it.
    if let place = links.lastIndex(of: link) { return UInt16(place + 1) }
    guard links.count < Int(UInt16.max) else { return 0 }
    links.append(link)
    return UInt16(links.count)
  }

  /// The link of a number that a cell holds.
  func link(_ number: UInt16) -> Link? { number == 0 ? nil : links[Int(number) - 1] }

  /// The bytes that show a cell; nothing for the second half of a wide glyph.
  func bytes(of cell: Cell) -> [UInt8] {
    if cell.width == 0 { return [] }
    if cell.isCluster { return clusters[Int(cell.glyph & ~Cell.clusterBit)] }
    return Unicode.Scalar(cell.glyph).map { Array(Character($0).utf8) } ?? [32]
  }

  /// The same frame with its clusters and links numbered as in `other`, so that cells compare by
  /// value, as memory.
  func numbered(as other: inout Frame) -> Frame {
    var result = self
    if clusters != other.clusters, !clusters.isEmpty {
      let numbers = clusters.map { other.intern($0) }
      for index in cells.indices where cells[index].isCluster {
        result.cells[index].glyph = numbers[Int(cells[index].glyph & ~Cell.clusterBit)]
      }
      result.clusters = other.clusters
      result.clusterNumbers = other.clusterNumbers
    }
    if links != other.links, !links.isEmpty {
      let numbers = links.map { other.number($0) }
      for index in cells.indices where cells[index].link > 0 {
        result.cells[index].link = numbers[Int(cells[index].link) - 1]
      }
      result.links = other.links
    }
    return result
  }

  /// Do two rows hold the same cells?
  static func sameRow(_ y: Int, _ left: Frame, _ right: Frame) -> Bool {
    let bytes = left.size.width * MemoryLayout<Cell>.stride
    return left.cells.withUnsafeBytes { old in
      right.cells.withUnsafeBytes { new in
        memcmp(old.baseAddress! + y * bytes, new.baseAddress! + y * bytes, bytes) == 0
      }
    }
  }
}

extension Frame: Equatable {
  public static func == (left: Frame, right: Frame) -> Bool {
    guard
      left.size == right.size, left.cursor == right.cursor,
      left.isCursorVisible == right.isCursorVisible
    else { return false }
    var left = left
    let right = right.numbered(as: &left)
    return (0..<left.size.height).allSatisfy { left.size.width == 0 || sameRow($0, left, right) }
  }
}
