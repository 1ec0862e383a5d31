/// Finds the end of a term and explains it.
///
/// ```swift
/// let objection = TermInput(from: madeKnown, length: sixWeeks, source: .wet)
/// let result = try TermCalculator().calculate(objection)
/// ```
public struct TermCalculator: Hashable, Sendable {
  public let calendar: FeastCalendar

  public init(calendar: FeastCalendar = .decreed) {
    self.calendar = calendar
  }

  /// The end of the term, with every step towards it.
  ///
  /// First the length is counted from the day after ``TermInput/from``; then suspensions and
  /// extensions move the end, in the order of their dates; last, the Algemene termijnenwet moves it
  /// off Saturdays, Sundays and feast days, when it applies. An extension without a date comes
  /// where the term needs it: before the first suspension that began when the term would otherwise
  /// have ended, or else last. A contradictory input, or a date out of range, is a ``TermError``.
  ///
  /// > Source: Algemene termijnenwet; Awb art. 4:14 and 4:15.
  public func calculate(_ input: TermInput) throws(TermError) -> TermResult {
    try check(input)
    var count = try TermCount(input, calendar: calendar)
    var steps = [
      TermStep.counted(
        from: input.from, length: input.length, backwards: input.countedBackwards, end: count.end)
    ]
    var extensions = input.extensions[...]
    for suspension in input.suspensions.sorted(by: Self.isEarlier) {
      while let next = extensions.first,
        try isDue(next, before: suspension, input: input, count: count)
      {
        try count.extend(next.amount)
        steps.append(.extended(next, end: count.end))
        extensions = extensions.dropFirst()
      }
      let end = try close(count, input: input).end
      guard suspension.invited <= end else { throw .suspendedAfterEnd(suspension, end: end) }
      let days = try count.suspend(suspension)
      steps.append(.suspended(suspension, days: days, end: count.end))
    }
    for remaining in extensions {
      try count.extend(remaining.amount)
      steps.append(.extended(remaining, end: count.end))
    }
    let closed = try close(count, input: input)
    return TermResult(
      input: input, rawEnd: count.end, end: closed.end, steps: steps + closed.steps)
  }

  private func check(_ input: TermInput) throws(TermError) {
    let changes = input.suspensions.count + input.extensions.count
    guard changes <= TermLimits.changesPerTerm else { throw .tooManyChanges(count: changes) }
    guard !input.countedBackwards || changes == 0 else { throw .backwardTermChanged }
    for suspension in input.suspensions where suspension.answered < suspension.invited {
      throw .answeredBeforeInvited(suspension)
    }
  }

  private static func isEarlier(_ left: Suspension, _ right: Suspension) -> Bool {
    (left.invited, left.answered) < (right.invited, right.answered)
  }

  /// Whether an extension was in force when the suspension began.
  private func isDue(
    _ next: TermExtension, before suspension: Suspension, input: TermInput, count: TermCount
  ) throws(TermError) -> Bool {
    if let decided = next.decided { return decided <= suspension.invited }
    return suspension.invited > (try close(count, input: input).end)
  }

  /// What the Algemene termijnenwet makes of the end so far.
  private func close(
    _ count: TermCount, input: TermInput
  ) throws(TermError) -> AtwExtension.Outcome {
    if let reason = count.isNamed ? .namedEnd : input.noAtwReason {
      let step = TermStep.noAtw(reason, closure: calendar.closure(on: count.end))
      return AtwExtension.Outcome(end: count.end, steps: [step])
    }
    let act = AtwExtension(
      calendar: calendar, from: input.from, length: input.length, suspended: count.suspended)
    return try act.extend(count.end)
  }
}
