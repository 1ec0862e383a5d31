import CaseStorage
import ChallengeCore

/// A closed case that is like another one, and in what.
package struct SimilarCase: Hashable, Sendable {
  package enum Likeness: String, Hashable, Sendable, CaseIterable {
    case domain
    case words
    case instrument
    case variant
    case value
  }

  package let number: CaseNumber
  /// Its lessons are without names, and none for who is no staff.
  package internal(set) var learning: CaseLearning
  /// From 0 to 100.
  package let score: Int
  package let likenesses: [Likeness]
  /// The words of the task that both have.
  package let sharedWords: [String]

  /// Compares two cases: domain 30, words 40, instrument 10, variant 10, size of the budget 10.
  init(_ number: CaseNumber, _ other: CaseLearning, to own: CaseLearning) {
    self.number = number
    learning = other
    let shared = Set(own.words).intersection(other.words).sorted()
    sharedWords = shared
    let smaller = max(1, min(own.words.count, other.words.count))
    var points: [(Likeness, Int)] = [(.words, 40 * shared.count / smaller)]
    func same<Part: Equatable>(_ left: Part?, _ right: Part?) -> Bool {
      left != nil && left == right
    }
    if same(own.domain, other.domain) { points.append((.domain, 30)) }
    if same(own.instrument, other.instrument) { points.append((.instrument, 10)) }
    if same(own.variant, other.variant) { points.append((.variant, 10)) }
    if let left = own.valueClass, let right = other.valueClass, abs(left - right) <= 1 {
      points.append((.value, left == right ? 10 : 5))
    }
    score = points.reduce(0) { $0 + $1.1 }
    likenesses = points.filter { $0.1 > 0 }.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
      .map(\.0)
  }
}

/// A lesson with the case it comes from, without names.
package struct FoundLesson: Hashable, Sendable {
  package let number: CaseNumber
  package let learning: CaseLearning
  package let lesson: CaseLearning.Lesson
}

extension Casework {
  // MARK: Learning

  /// Closed cases that are most like this one, best first; the same question gives the same answer.
  ///
  /// > Source: tips 4 and 10; R-71.
  package func similarCases(
    to number: CaseNumber, limit: Int = 5, _ acting: Acting
  ) throws(CaseworkFailure) -> [SimilarCase] {
    let dossier = try dossier(number, acting, for: .similar)
    let own = CaseLearning(dossier.projection)
    let rows = try storing { () throws(StorageFailure) in try store.learning() }
    let found = rows.compactMap { row -> SimilarCase? in
      guard row.hasEnded, row.number != number, let other = CaseLearning(row.text) else {
        return nil
      }
      let similar = SimilarCase(row.number, other, to: own)
      return similar.score >= Self.leastLikeness ? similar : nil
    }
    var best = Array(
      found.sorted { ($1.score, $0.number) < ($0.score, $1.number) }.prefix(limit))
    let isForStaff = try readsAsStaff(acting)
    for index in best.indices {
      let learning = best[index].learning
      best[index].learning.lessons =
        isForStaff ? try cleared(learning.lessons, of: best[index].number, acting) : []
    }
    return best
  }

  /// What is less like than this is not shown.
  static let leastLikeness = 20

  /// Lessons from all cases without names, newest case first.
  ///
  /// - Parameters:
  ///   - words: each must occur in what is left without names, anywhere in a word, accents or not.
  ///   - side: nil for those of both sides and of the case as a whole.
  package func lessons(
    words: String? = nil, domain: String? = nil, outcome: String? = nil, side: Side? = nil,
    limit: Int = .max, _ acting: Acting
  ) throws(CaseworkFailure) -> [FoundLesson] {
    try permit(.lessons, acting)
    let wanted = SearchText.words(words ?? "")
    func isWanted(_ lesson: CaseLearning.Lesson) -> Bool {
      let text = SearchText.folded(lesson.text)
      return (side.map { $0.rawValue == lesson.side } ?? true)
        && wanted.allSatisfy { text.contains($0) }
    }
    let rows = try storing { () throws(StorageFailure) in try store.learning() }
    var found: [FoundLesson] = []
    for row in rows.reversed() where found.count < limit {
      guard var learning = CaseLearning(row.text),
        domain.map({ SearchText.folded($0) == learning.domain }) ?? true,
        outcome.map({ $0 == learning.outcome }) ?? true
      else { continue }
      // Clearing only takes letters away: a case without a match now has none after it either.
      guard learning.lessons.contains(where: isWanted) else { continue }
      learning.lessons = try cleared(learning.lessons, of: row.number, acting)
      found += learning.lessons.filter(isWanted).map {
        FoundLesson(number: row.number, learning: learning, lesson: $0)
      }
    }
    return Array(found.prefix(max(0, limit)))
  }

  /// The lessons of a case without the names, addresses and numbers that it knows.
  private func cleared(
    _ lessons: [CaseLearning.Lesson], of number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> [CaseLearning.Lesson] {
    guard !lessons.isEmpty else { return [] }
    let (challenge, situation) = try loadCase(number, acting)
    let redaction = Redaction(challenge, situation.people)
    return lessons.map { CaseLearning.Lesson(side: $0.side, text: redaction.apply($0.text)) }
  }
}
