import Glibc

/// A file system on which the locks and the shared memory of the journal cannot be relied on.
package enum NetworkFileSystem: String, Hashable, Sendable, CaseIterable {
  case nfs
  case smb
  case cifs
  case smb2
  case afs
  case coda
  case ncp
  case ceph
  case plan9
  /// What sshfs and its like are mounted with; local ones look the same.
  case fuse

  /// The file system with this number, nil for one that is of this machine.
  ///
  /// > Source: statfs(2), "Filesystem type constants".
  init?(magic: UInt) {
    switch magic & 0xFFFF_FFFF {
    case 0x6969: self = .nfs
    case 0x517B: self = .smb
    case 0xFF53_4D42: self = .cifs
    case 0xFE53_4D42: self = .smb2
    case 0x5346_414F, 0x6B41_4653: self = .afs
    case 0x7375_7245: self = .coda
    case 0x564C: self = .ncp
    case 0x00C3_6400: self = .ceph
    case 0x0102_1997: self = .plan9
    case 0x6573_5546: self = .fuse
    default: return nil
    }
  }

  /// The number of the file system of a folder, zero when it cannot be asked.
  ///
  /// Swift's Glibc leaves out statfs(2), so the function is looked up by its name; its answer
  /// begins with the number, as wide as a pointer.
  @Sendable static func magic(ofFolder path: String) -> UInt {
    typealias Call = @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> CInt
    guard let symbol = dlsym(nil, "statfs") else { return 0 }
    let call = unsafeBitCast(symbol, to: Call.self)
    // The answer takes 120 bytes.
    return withUnsafeTemporaryAllocation(byteCount: 512, alignment: 16) { answer in
      guard let start = answer.baseAddress, call(path, start) == 0 else { return 0 }
      return start.load(as: UInt.self)
    }
  }
}
