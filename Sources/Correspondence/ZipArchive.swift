import CZlib
import Foundation
import Terms

/// A zip archive in memory, of files whose names are plain and whose content is known.
///
/// > Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
package struct ZipArchive {
  private var body = Data()
  private var directory = Data()
  private var count = 0
  /// The day in every entry; no clock is read.
  private let day: CalendarDate

  package init(on day: CalendarDate) { self.day = day }

  /// Adds a file.
  ///
  /// - Parameter isStored: kept as it is, as the first part of an OpenDocument must be.
  package mutating func add(_ name: String, _ content: Data, isStored: Bool = false) {
    let packed = isStored ? nil : Self.deflated(content)
    let data = packed ?? content
    var common = Data()
    common.append(two: 20)  // version needed: 2.0
    common.append(two: 0x0800)  // names are UTF-8
    common.append(two: packed == nil ? 0 : 8)
    common.append(two: 0)
    common.append(two: dosDate)
    common.append(four: Self.checksum(content))
    common.append(four: UInt32(data.count))
    common.append(four: UInt32(content.count))
    common.append(two: UInt16(name.utf8.count))
    common.append(two: 0)
    let offset = UInt32(body.count)
    body.append(four: 0x0403_4B50)
    body.append(common)
    body.append(contentsOf: name.utf8)
    body.append(data)
    directory.append(four: 0x0201_4B50)
    directory.append(two: 20)
    directory.append(common)
    directory.append(two: 0)  // comment
    directory.append(two: 0)  // disk
    directory.append(two: 0)
    directory.append(four: 0)
    directory.append(four: offset)
    directory.append(contentsOf: name.utf8)
    count += 1
  }

  /// The archive as it is written to a file.
  package var data: Data {
    var end = Data()
    end.append(four: 0x0605_4B50)
    end.append(two: 0)
    end.append(two: 0)
    end.append(two: UInt16(count))
    end.append(two: UInt16(count))
    end.append(four: UInt32(directory.count))
    end.append(four: UInt32(body.count))
    end.append(two: 0)
    return body + directory + end
  }

  private var dosDate: UInt16 {
    let year = min(max(day.year, 1980), 2107) - 1980
    return UInt16(year << 9 | day.month << 5 | day.day)
  }

  private static func checksum(_ content: Data) -> UInt32 {
    content.withUnsafeBytes { bytes in
      UInt32(
        truncatingIfNeeded: crc32(
          0, bytes.bindMemory(to: Bytef.self).baseAddress, uInt(bytes.count)))
    }
  }

  /// The content compressed; nil when that does not make it smaller.
  private static func deflated(_ content: Data) -> Data? {
    var size = compressBound(uLong(content.count))
    var output = Data(count: Int(size))
    let status = output.withUnsafeMutableBytes { target in
      content.withUnsafeBytes { source in
        compress(
          target.bindMemory(to: Bytef.self).baseAddress, &size,
          source.bindMemory(to: Bytef.self).baseAddress, uLong(content.count))
      }
    }
    // zlib puts two bytes before the deflated data and four after it.
    guard status == Z_OK, size > 6, Int(size) - 6 < content.count else { return nil }
    return output[2..<Int(size) - 4]
  }
}

extension Data {
  fileprivate mutating func append(two value: UInt16) {
    append(UInt8(value & 0xFF))
    append(UInt8(value >> 8))
  }

  fileprivate mutating func append(four value: UInt32) {
    append(two: UInt16(value & 0xFFFF))
    append(two: UInt16(value >> 16))
  }
}
