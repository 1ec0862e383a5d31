/// One place on the screen: 16 bytes without padding, so that rows compare as memory.
struct Cell: Hashable, Sendable {
  /// A scalar's value, or, with the top bit set, a cluster's number in the frame that holds it.
  var glyph: UInt32
  var style: Style
  /// 1 or 2; 0 for the second half of a wide glyph.
  var width: UInt8
  /// The number of its link in the frame that holds it, from 1; 0 for none.
  var link: UInt16 = 0

  static let clusterBit: UInt32 = 1 << 31
  static let blank = Cell(glyph: 32, style: .plain, width: 1)

  /// The second half of a wide glyph.
  static func continuation(_ style: Style, link: UInt16) -> Cell {
    Cell(glyph: 0, style: style, width: 0, link: link)
  }

  /// Is this the space that erasing leaves behind?
  var isBlank: Bool { self == .blank }

  var isCluster: Bool { glyph & Cell.clusterBit != 0 }
}
