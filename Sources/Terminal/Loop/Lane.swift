/// A line of background work by name: in each, one piece of work is done at a time.
///
/// What must not overtake each other shares a lane (`"search"`), what is independent has its own.
public struct Lane: Hashable, Sendable, ExpressibleByStringLiteral {
  public let name: String

  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { name = value }
}

/// Which work is being done and which waits: one at a time in a lane, and only the newest waits.
///
/// A value without threads, so that ``Pilot`` follows the same order as ``run(_:model:capabilities:)``.
struct LaneQueue<Work> {
  /// A lane is here while it is busy; the value is what waits behind.
  private var waiting: [Lane: Work?] = [:]

  /// Takes new work: true when it is to be started now, false when it waits for the lane.
  ///
  /// Work that waited already is replaced: nobody wants its answer any more.
  mutating func offer(_ work: Work, in lane: Lane) -> Bool {
    if waiting[lane] == nil {
      waiting[lane] = .some(nil)
      return true
    }
    waiting[lane] = .some(work)
    return false
  }

  /// The work under way in a lane is done: what is to be started next there, nil when nothing waits.
  mutating func finish(_ lane: Lane) -> Work? {
    guard let next = waiting[lane] ?? nil else {
      waiting[lane] = nil
      return nil
    }
    waiting[lane] = .some(nil)
    return next
  }

  /// Lanes in which work is under way.
  var busy: Int { waiting.count }
}
