import ChallengeCore
import Terms

/// Something on record that can hardly be so: it is shown as it stands, and pointed out.
package struct OddFact: Hashable, Sendable {
  package enum Oddity: String, Hashable, Sendable, CaseIterable {
    /// More was spent than was agreed over the whole duration.
    case spentAboveAgreed = "spent-above-agreed"
    /// More hours than twenty people could work full time in the days of the case.
    case manyHours = "many-hours"
    /// A day before the case was opened.
    case beforeOpening = "before-opening"
    /// A day before the work began.
    case beforeStart = "before-start"
    /// A verdict that says otherwise than the numbers beside it.
    case verdictAgainstNumbers = "verdict-against-numbers"
  }

  package let oddity: Oddity
  package let record: RecordID?
  /// The kind of the record.
  package let kind: String?
  /// The field in which it stands; nil when it is in several.
  package let field: String?

  /// Hours in a year of one who works full time.
  private static let fullTime = 1_720
  private static let people = 20

  init(_ oddity: Oddity, _ record: Record?, _ field: String? = nil) {
    self.oddity = oddity
    self.record = record?.id
    kind = record?.kind
    self.field = field
  }

  static func all(_ source: CaseSource, _ timeline: TimelineFacts) -> [OddFact] {
    let money = MoneySums(source, timeline)
    var found: [OddFact] = []
    if let spent = money.spentCents, let agreed = money.agreed.cents, spent > agreed {
      found.append(
        OddFact(.spentAboveAgreed, source.latest("accountability-record"), "amount-spent"))
    }
    return found + hours(source) + days(source, timeline) + verdicts(source)
  }

  private static func hours(_ source: CaseSource) -> [OddFact] {
    let days = max(365, source.challenge.openedOn.days(until: source.on))
    let most = days * people * fullTime / 365
    return source.active("evaluation").flatMap { record in
      ["hours-challenger", "hours-municipality"].compactMap { field in
        guard let hours = record.number(field), hours > most else { return nil }
        return OddFact(.manyHours, record, field)
      }
    }
  }

  /// Of a case that ran when it was entered, neither its opening nor its start is on record.
  private static func days(_ source: CaseSource, _ timeline: TimelineFacts) -> [OddFact] {
    guard timeline.takenIn == nil else { return [] }
    func before(
      _ day: CalendarDate?, _ oddity: Oddity, _ fields: [(kind: String, field: String)]
    ) -> [OddFact] {
      guard let day else { return [] }
      return fields.flatMap { kind, field in
        source.active(kind).compactMap { record in
          record.date(field).flatMap { $0 < day ? OddFact(oddity, record, field) : nil }
        }
      }
    }
    return before(source.challenge.openedOn, .beforeOpening, [("measurement", "date")])
      + before(
        timeline.stays.first { $0.phase == .uitvoering }?.from, .beforeStart,
        [
          ("evaluation", "date"), ("interim-evaluation", "discussed"),
          ("accountability-record", "received"),
        ])
  }

  private static func verdicts(_ source: CaseSource) -> [OddFact] {
    source.active("result").compactMap { result in
      let judged = source.active("result-evaluation").last {
        $0.text("result") == result.id.text
      }
      guard let judged, let verdict = judged.text("verdict"),
        let baseline = PlainNumber(result.text("baseline")),
        let target = PlainNumber(result.text("target")),
        let achieved = PlainNumber(judged.text("achieved")), baseline != target,
        baseline.unit == target.unit, target.unit == achieved.unit
      else { return nil }
      let isReached =
        target.thousandths > baseline.thousandths
        ? achieved.thousandths >= target.thousandths : achieved.thousandths <= target.thousandths
      let isAgainst = verdict == "achieved" && !isReached || verdict == "not-achieved" && isReached
      return isAgainst ? OddFact(.verdictAgainstNumbers, judged) : nil
    }
  }
}

/// A value that is nothing but a number, with or without a percent sign.
private struct PlainNumber: Equatable {
  let thousandths: Int
  let unit: String

  init?(_ text: String?) {
    guard let text else { return nil }
    var digits = text.filter { !$0.isWhitespace }
    unit = digits.last == "%" ? "%" : ""
    if digits.last == "%" { digits.removeLast() }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), abs(whole) < 1_000_000_000
    else { return nil }
    let fraction: Substring = parts.count == 2 ? parts[1] : ""
    // Three digits after a mark are as likely thousands as thousandths.
    guard fraction.count < 3, fraction.allSatisfy(\.isNumber), parts.count == 1 || !fraction.isEmpty
    else { return nil }
    let rest = Int(fraction.padded(to: 3)) ?? 0
    thousandths = whole * 1_000 + (digits.first == "-" ? -rest : rest)
  }
}

extension Substring {
  /// With zeroes behind it.
  fileprivate func padded(to length: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, length - count))
  }
}
