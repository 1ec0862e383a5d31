import ChallengeCore
import Terms

/// Whose move it is: what is expected, since when and by when.
package struct Move: Hashable, Sendable, Codable {
  package let by: Side
  package let what: Bilingual
  package let since: CalendarDate
  package let due: CalendarDate?
  /// The term that sets the date, by its name in the workflow.
  package let term: String?
  /// The record whose process asks for it, nil for the main line.
  package let record: RecordID?
  /// Whether the date is only one on which something happens: nobody is late after it.
  package let isMoment: Bool
  /// What follows when nobody does anything; nil in a list, which is kept and not worked out.
  package var otherwise: Otherwise?

  /// The last day, when somebody can be late with it.
  package var deadline: CalendarDate? { isMoment ? nil : due }

  /// Late from the day after the last day.
  package func isLate(on date: CalendarDate) -> Bool {
    deadline.map { date > $0 } ?? false
  }
}

extension Move {
  private enum CodingKeys: String, CodingKey {
    case by, nl, en, since, due, term, record, moment
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    by = Side(rawValue: try container.decode(String.self, forKey: .by)) ?? .municipality
    what = Bilingual(
      dutch: try container.decode(String.self, forKey: .nl),
      english: try container.decode(String.self, forKey: .en))
    since = try container.decode(CalendarDate.self, forKey: .since)
    due = try container.decodeIfPresent(CalendarDate.self, forKey: .due)
    term = try container.decodeIfPresent(String.self, forKey: .term)
    record = try container.decodeIfPresent(String.self, forKey: .record).map(RecordID.init)
    isMoment = try container.decodeIfPresent(Bool.self, forKey: .moment) ?? false
    otherwise = nil
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(by.rawValue, forKey: .by)
    try container.encode(what.dutch, forKey: .nl)
    try container.encode(what.english, forKey: .en)
    try container.encode(since, forKey: .since)
    try container.encodeIfPresent(due, forKey: .due)
    try container.encodeIfPresent(term, forKey: .term)
    try container.encodeIfPresent(record?.text, forKey: .record)
    if isMoment { try container.encode(true, forKey: .moment) }
  }
}
