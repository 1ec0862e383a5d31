/// Where the selection goes when a page is read anew.
extension Page {
  /// The stop of this page that is the same as one of an older page, or as near as can be.
  func stop(like selected: Int, of old: Page) -> Int {
    let (stops, before) = (stops, old.stops)
    guard before.indices.contains(selected) else { return selected }
    let wanted = before[selected]
    if let same = place(of: wanted, in: stops) { return same }
    // What the line was about says something else now.
    let alike = stops.indices.filter {
      !wanted.lead.isEmpty && stops[$0].lead == wanted.lead && stops[$0].role != .aside
    }
    if let nearest = alike.min(by: { abs($0 - selected) < abs($1 - selected) }) { return nearest }
    // It is gone: what stood below it, or above it, is the nearest that is left.
    func left(_ wanted: Paragraph) -> Int? {
      place(of: wanted, in: stops).flatMap { stops[$0].role == .aside ? nil : $0 }
    }
    let below = before[(selected + 1)...].lazy.compactMap(left).first
    let above = before[..<selected].reversed().lazy.compactMap(left).first
    // What has come in its place follows from it.
    if let above, let below, below > above + 1, stops[above + 1].role != .aside { return above + 1 }
    return below ?? above ?? stops.firstIndex { $0.role != .aside } ?? 0
  }

  /// Where the selection goes when what it stood on has been done: to what has become possible, to
  /// what is still missing for the same thing, to what comes next, or to the top.
  ///
  /// Nil while what was selected is still there.
  func stop(afterDoing selected: Int, of old: Page) -> Int? {
    let (stops, before) = (stops, old.stops)
    guard before.indices.contains(selected), place(of: before[selected], in: stops) == nil else {
      return nil
    }
    let done = before[selected]
    if done.role == .move, stops.contains(where: { $0.role == .move && $0.lead == done.lead }) {
      return nil
    }
    let next = stops.firstIndex { $0.role == .next }
    let top = stops.firstIndex { $0.role != .aside } ?? 0
    guard done.role == .missing || done.role == .move else { return next ?? top }
    let isNew = stops.firstIndex { stop in
      stop.role == .next && !before.contains { $0.role == .next && $0.text == stop.text }
    }
    return isNew ?? stillMissing(for: old.goal(of: selected)) ?? next ?? top
  }

  /// The action under which a stop stands; nil where it stands under none.
  private func goal(of selected: Int) -> Paragraph? {
    stops[...selected].last { if case .take? = $0.target { true } else { false } }
  }

  /// The first thing that an action still lacks, else the first that any does.
  private func stillMissing(for goal: Paragraph?) -> Int? {
    let stops = stops
    if let start = goal.flatMap({ goal in stops.firstIndex { $0.text == goal.text } }) {
      let after = stops[(start + 1)...]
      let end = after.firstIndex { $0.role != .missing } ?? after.endIndex
      if start + 1 < end { return start + 1 }
    }
    return stops.firstIndex { $0.role == .missing }
  }

  private func place(of wanted: Paragraph, in stops: [Paragraph]) -> Int? {
    stops.firstIndex { $0.lead == wanted.lead && $0.text == wanted.text }
      ?? stops.firstIndex { $0.target?.isLasting == true && $0.target == wanted.target }
  }
}
