import Foundation

/// How a store is opened.
package struct StoreOptions: Sendable {
  /// Whether the file is made when there is none; its folder must be there.
  package var createsFile = false
  package var isReadOnly = false
  package var allowsNetworkFileSystem = false
  /// Whether every commit waits for the disk; only what can be made anew may do without.
  package var waitsForDisk = true
  /// Whether an older file that is only read is taken as it is, and one that is made new is not
  /// copied first: for a backup on its way to its place.
  var isInTransit = false
  package var busyTimeoutSeconds = StorageLimits.busyTimeoutSeconds
  /// Where salts come from: this many bytes of chance.
  package var chance: @Sendable (Int) -> Data = StoreOptions.systemChance
  /// The number of the file system of a folder, as statfs(2) gives it.
  package var fileSystemMagic: @Sendable (_ folder: String) -> UInt = NetworkFileSystem.magic

  package init() {}

  package static let creating: StoreOptions = {
    var options = StoreOptions()
    options.createsFile = true
    return options
  }()

  @Sendable private static func systemChance(_ count: Int) -> Data {
    var generator = SystemRandomNumberGenerator()
    return bytes(count, from: &generator)
  }

  /// Bytes of chance from a generator, for instance a seeded one in a test.
  package static func bytes(
    _ count: Int, from generator: inout some RandomNumberGenerator
  ) -> Data {
    var bytes = Data(capacity: count)
    while bytes.count < count {
      withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    return bytes.prefix(count)
  }
}
