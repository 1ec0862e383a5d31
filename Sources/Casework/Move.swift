import CaseStorage
import ChallengeCore
import Terms

/// Whose move it is: what is expected, since when and by when.
package struct Move: Hashable, Sendable, Encodable {
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

  /// A move as a row keeps it; nil when something is missing.
  init?(_ stored: JSONValue) {
    guard case .object(let members) = stored else { return nil }
    func text(_ key: CodingKeys) -> String? {
      if case .text(let text)? = members[key.rawValue] { text } else { nil }
    }
    guard let side = text(.by), let dutch = text(.nl), let english = text(.en),
      let since = text(.since).flatMap({ CalendarDate(iso: $0) })
    else { return nil }
    self.init(
      by: Side(rawValue: side) ?? .municipality, what: Bilingual(dutch: dutch, english: english),
      since: since, due: text(.due).flatMap { CalendarDate(iso: $0) }, term: text(.term),
      record: text(.record).map(RecordID.init), isMoment: members["moment"] == .flag(true),
      otherwise: nil)
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
