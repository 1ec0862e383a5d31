/// How much freed memory the allocator of the system keeps for later.
///
/// The desk stays open all day beside other programs: threads that read beside the keys share one
/// arena, and what is free goes back to the system early.
enum KeptMemory {
  static func returnEarly() {
    _ = mallopt(-8, 1)  // M_ARENA_MAX
    _ = mallopt(-1, 65_536)  // M_TRIM_THRESHOLD, in bytes
  }
}

/// `mallopt(3)`, which the Swift overlay of glibc leaves out.
@_silgen_name("mallopt")
private func mallopt(_ parameter: Int32, _ value: Int32) -> Int32
