import CaseStorage
import ChallengeCore
import Foundation
import Terms

/// What others can learn from a case, and by what it is recognised as like another one.
///
/// Kept beside the list row, so that ten thousand cases can be compared without replaying one.
///
/// > Source: tips 4 and 10; R-71.
package struct CaseLearning: Hashable, Sendable, Codable {
  package struct Lesson: Hashable, Sendable, Codable {
    /// `municipality`, `challenger`, or nil for the case as a whole.
    package let side: String?
    package let text: String
  }

  package let domain: String?
  /// Folded words of title and task, sorted, each once.
  package let words: [String]
  package let instrument: String?
  package let variant: String?
  /// The yearly budget of the task in cents: what was agreed, else what it costs now.
  package let cents: Int?
  package let outcome: String?
  package let reasons: [String]
  package let challengerReasons: [String]
  /// From the opening until the end; nil while it runs.
  package let leadDays: Int?
  /// As they were written; ``Casework`` hands them out without names only.
  package internal(set) var lessons: [Lesson]

  init(_ projection: Projection) {
    let challenge = projection.challenge
    let task = challenge.latest("task")
    let ending = challenge.latest("ending")
    domain = task?.text("domain").map { SearchText.folded($0) }
    let text = [challenge.title, task?.text("description")].compactMap { $0 }
    let found = SearchText.words(text.joined(separator: " ")).map(String.init)
    words = Array(Set(found.filter { $0.count >= 4 && !Self.empty.contains($0) })).sorted()
      .prefix(40).map { $0 }
    let agreed = challenge.latest("budget-agreement")
    instrument =
      agreed?.text("instrument") ?? challenge.latest("instrument-check")?.text("instrument")
    variant = challenge.latest("request")?.text("variant")
    cents = agreed?.number("amount") ?? challenge.latest("budget-line")?.number("amount")
    outcome = projection.hasEnded ? ending?.text("outcome") : nil
    reasons = ending?.list("reason-codes") ?? []
    challengerReasons = ending?.list("challenger-reasons") ?? []
    leadDays = challenge.endedOn(projection.situation.workflow).map {
      max(0, challenge.openedOn.days(until: $0))
    }
    lessons = Self.lessons(challenge)
  }

  /// Words that say nothing about a task.
  private static let empty: Set<String> = [
    "beheer", "beheren", "onderhoud", "onderhouden", "voor", "door", "naar", "onze", "zelf",
    "willen",
    "gemeente", "bewoners", "buurt", "wijk", "with", "from", "that", "this",
  ]

  /// What may be shared: the lesson of the ending, lessons on record, those of the evaluation.
  static func lessons(_ challenge: Challenge) -> [Lesson] {
    func lesson(_ record: Record, _ field: String, _ side: String?) -> Lesson? {
      record.text(field).map { Lesson(side: side, text: $0) }
    }
    let shared = { (kind: String) in
      challenge.active(kind).filter { $0.visibility != .internal }
    }
    return shared("lesson").compactMap { lesson($0, "text", $0.text("side")) }
      + shared("evaluation").flatMap {
        [
          lesson($0, "lessons-municipality", "municipality"),
          lesson($0, "lessons-challenger", "challenger"),
        ].compactMap { $0 }
      } + shared("ending").compactMap { lesson($0, "lesson", nil) }
  }

  /// Nil when there is nothing to learn yet.
  var text: String? {
    guard outcome != nil || !lessons.isEmpty else { return nil }
    return RowCoding.encode(self)
  }

  init?(_ text: String) {
    guard let read = try? JSONDecoder().decode(CaseLearning.self, from: Data(text.utf8)) else {
      return nil
    }
    self = read
  }

  /// The size of the budget in classes that tenders and subsidies know.
  package var valueClass: Int? {
    cents.map { cents in [500_000, 2_500_000, 5_000_000, 22_100_000].count { cents >= $0 } }
  }
}
