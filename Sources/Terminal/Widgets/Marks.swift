/// Rows that are marked for doing something with all of them; a value to keep in the model.
///
/// Marks go by the application's own names of rows (numbers, ids), never by their place, so they
/// stay with what was marked when the list changes.
public struct Marks<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The rows that are marked.
  public private(set) var all: Set<ID> = []
  /// Where a range began: the row that was marked last.
  private var anchor: ID?

  public init() {}

  public var isEmpty: Bool { all.isEmpty }
  public var count: Int { all.count }

  public func contains(_ id: ID) -> Bool { all.contains(id) }

  /// Marks a row, or takes its mark away.
  public mutating func toggle(_ id: ID) {
    if all.remove(id) == nil { all.insert(id) }
    anchor = id
  }

  /// Marks all from the row that was marked last up to this one, in the order of the list.
  ///
  /// Without such a row in the list, only this one is marked.
  public mutating func extend(to id: ID, in order: [ID]) {
    guard let anchor, let start = order.firstIndex(of: anchor), let end = order.firstIndex(of: id)
    else {
      all.insert(id)
      self.anchor = id
      return
    }
    all.formUnion(order[min(start, end)...max(start, end)])
  }

  /// Marks these as well.
  public mutating func insert(_ ids: some Sequence<ID>) { all.formUnion(ids) }

  /// Keeps only marks of rows that are still there.
  public mutating func keep(_ ids: Set<ID>) {
    all.formIntersection(ids)
    if let anchor, !ids.contains(anchor) { self.anchor = nil }
  }

  /// Takes all marks away.
  public mutating func clear() {
    all = []
    anchor = nil
  }
}
