import ChallengeCore
import Terms

/// Which cases to list; what is nil does not count.
package struct CaseFilter: Hashable, Sendable {
  package var phases: Set<Phase>?
  package var states: Set<String>?
  /// True: only cases with an attention above zero; false: only those without.
  package var needsAttention: Bool?
  /// Only cases that belong to one of these groups on a day.
  package var urgency: Urgency?
  /// Words as somebody typed them; each must occur, anywhere in a word from three letters on, else
  /// at its beginning. The nearest finds come first: in number or title, then elsewhere.
  package var search: String?
  package var hasEnded: Bool?
  /// Only cases of which something is due before this day.
  package var dueBefore: CalendarDate?
  package var hasOurMove: Bool?
  package var hasTheirMove: Bool?
  /// Only cases in which this person has a part: challenger, contact person, or named or at work in it.
  package var involving: PersonID?
  /// Only cases of which this is the municipality's contact person.
  package var contactPerson: PersonID?
  /// Compared without regard to case, accents and blanks at the ends.
  package var area: String?
  package var domain: String?
  /// The first and the last day count.
  package var opened: ClosedRange<CalendarDate>?
  /// Only cases that ended between these days, both included.
  package var ended: ClosedRange<CalendarDate>?
  /// Only cases that ended with this outcome.
  package var outcome: String?
  /// Only cases with this reason of ending: the municipality's, or the challenger's.
  package var reason: String?
  package var challengerReason: String?
  /// Only these; for rows that are read anew.
  package var numbers: Set<CaseNumber>?
  /// Only cases that have one of these parts; nil for all, empty for none.
  package var parts: Set<CasePart>?
  /// Whether words are also looked for in what is internal.
  package var searchesInternal: Bool

  /// Groups of urgency, on the day and with the times by which they are formed.
  package struct Urgency: Hashable, Sendable {
    package var groups: Set<Attention>
    package var on: CalendarDate
    package var times: AttentionTimes

    package init(
      _ groups: Set<Attention>, on date: CalendarDate, _ times: AttentionTimes = AttentionTimes()
    ) {
      self.groups = groups
      self.on = date
      self.times = times
    }

    /// Those of its groups in which a case can be that has ended, or that has not; nil for any case.
    package func groups(hasEnded: Bool?) -> Set<Attention> {
      groups.filter { hasEnded == nil || $0.isAfterEnd == hasEnded }
    }
  }

  package init(
    phase: Phase? = nil, state: String? = nil, needsAttention: Bool? = nil,
    urgency: Urgency? = nil, search: String? = nil, hasEnded: Bool? = nil,
    dueBefore: CalendarDate? = nil, parts: Set<CasePart>? = nil, searchesInternal: Bool = false
  ) {
    phases = phase.map { [$0] }
    states = state.map { [$0] }
    self.needsAttention = needsAttention
    self.urgency = urgency
    self.search = search
    self.hasEnded = hasEnded
    self.dueBefore = dueBefore
    self.parts = parts
    self.searchesInternal = searchesInternal
  }

  package static let all = CaseFilter()
}

/// In which order cases are listed.
package struct CaseOrder: Hashable, Sendable {
  package enum Key: String, Hashable, Sendable, CaseIterable {
    /// Attention first, then what is due first, then the number; a search gives the nearest first.
    case harm
    case number
    /// By letters, without regard to case and accents.
    case title
    /// In the order in which a case goes through them.
    case phase
    case opened
    /// The day of the last change.
    case changed
    /// What is due first; nothing due comes last.
    case due
  }

  package var key: Key
  package var isDescending: Bool

  package init(_ key: Key, descending isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  package static let harm = CaseOrder(.harm)
}

/// A part of a list, and where the next part begins.
package struct CasePage: Hashable, Sendable {
  package let rows: [CaseRow]
  /// What to ask the next page with; nil when this was the last.
  package let next: String?
}

/// How many cases there are, counted no further than somebody wants to know.
package struct CaseCount: Hashable, Sendable {
  package let number: Int
  /// Whether there are more than this number.
  package let isCapped: Bool

  package init(number: Int, isCapped: Bool) {
    self.number = number
    self.isCapped = isCapped
  }
}
