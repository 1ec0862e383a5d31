import Terms

extension Inspection {
  /// The first day on which the municipality no longer does a task of this case, when that lies
  /// after the day on which the request was received; nil when there is none.
  ///
  /// What existed on the day of receipt stays an existing task for the challenge.
  ///
  /// > Source: domain report 5.7, "task cut from the budget mid-way".
  package var cutAfterReceipt: CalendarDate? {
    guard let received = challenge.latest("request")?.date("received") else { return nil }
    return cuts.filter { $0 > received }.min()
  }

  /// The days from which the municipality no longer does a task of this case.
  private var cuts: [CalendarDate] {
    let decided = challenge.active("task-cut").compactMap { $0.date("from") }
    let ended = challenge.catalogueTasks.compactMap { situation.catalogue[$0]?.endedOn }
    return decided + ended
  }
}
