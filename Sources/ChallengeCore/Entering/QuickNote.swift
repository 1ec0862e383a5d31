import Terms

/// A contact that was held, noted in one line, with what is still to be done about it.
///
/// `bel met groep over begroting, +2w terugbellen`: the first word says how the contact was, `met`
/// with whom, and what stands after a comma with a day in it is a reminder. Words that say nothing of
/// this are the text; nothing of the line is lost.
package struct QuickNote: Hashable, Sendable {
  /// One of the ways of a contact moment; nil when the first word is none.
  package let way: String?
  /// The way when the line does not say one.
  package static let usualWay = "talk"
  package let with: String?
  /// What was noted, without the reminder.
  package let text: String
  package let reminder: Reminding?

  /// What is to be done, and on which day.
  package struct Reminding: Hashable, Sendable {
    package let on: CalendarDate
    package let what: String
  }

  package enum Problem: Error, Hashable, Sendable {
    case empty
    /// The reminder lies before today.
    case past(CalendarDate)
    /// The day of the reminder is not clear.
    case unclear(String, DateProblem)
  }

  package static func read(
    _ line: String, on today: CalendarDate
  ) throws(Problem) -> QuickNote {
    var parts = line.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    var reminder: Reminding?
    if parts.count > 1, let last = parts.last, let found = try reading(last, on: today) {
      parts.removeLast()
      if found.on < today { throw .past(found.on) }
      let isBare = found.what.isEmpty
      reminder = isBare ? Reminding(on: found.on, what: parts.joined(separator: ", ")) : found
    }
    let text = parts.joined(separator: ", ").trimmed
    guard !text.isEmpty else { throw .empty }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let way = words.first.flatMap { ways[$0.lowercased()] }
    return QuickNote(
      way: way, with: way == nil ? nil : partner(words.dropFirst()), text: text,
      reminder: reminder)
  }

  // MARK: The reminder

  /// The day at the beginning or the end of a part, as many words of it as make a day; nil without
  /// one.
  private static func reading(
    _ part: String, on today: CalendarDate
  ) throws(Problem) -> Reminding? {
    let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    if let around = callingBack(words) {
      guard let found = try reading(around.between.joined(separator: " "), on: today) else {
        return nil
      }
      let what = [around.first, found.what, around.last].filter { !$0.isEmpty }
      return Reminding(on: found.on, what: what.joined(separator: " "))
    }
    var problem: (String, DateProblem)?
    for count in stride(from: min(words.count, longestDay), to: 0, by: -1) {
      for isFirst in [true, false] where isFirst || count < words.count {
        let day = isFirst ? words.prefix(count) : words.suffix(count)
        let rest = isFirst ? words.dropFirst(count) : words.dropLast(count)
        let text = day.joined(separator: " ")
        let content = DateWords.split(text)
        let isOrdinary = content.count == 1 && isOrdinaryWord(content[0])
        guard rest.isEmpty || !isOrdinary, !DateWords.isFiller(day.last ?? "") else { continue }
        do throws(DateProblem) {
          let date = try CalendarDate.read(text, on: today, leaning: .ahead)
          return Reminding(on: date, what: rest.joined(separator: " "))
        } catch {
          switch error {
          case .unclear, .noSuchDay, .dayFirst, .shortYear, .wrongWeekday:
            problem = problem ?? (text, error)
          case .notADate, .whichDay, .outOfRange: break
          }
        }
      }
    }
    if let problem { throw .unclear(problem.0, problem.1) }
    return nil
  }

  /// `belt volgende week ma terug`: what is to be done stands around the day; nil for other words.
  private static func callingBack(
    _ words: [String]
  ) -> (first: String, between: ArraySlice<String>, last: String)? {
    let verbs: Set<String> = [
      "bel", "belt", "bellen", "mail", "mailt", "mailen", "kom", "komt", "call", "calls", "mails",
    ]
    guard words.count > 2, let first = words.first, let last = words.last,
      verbs.contains(first.lowercased()), ["terug", "back"].contains(last.lowercased())
    else { return nil }
    return (first, words.dropFirst().dropLast(), last)
  }

  /// Words of a date at the most: `a week after the 3rd of April 2027`.
  private static let longestDay = 8

  /// Short words that are days of the week too; alone among others they are not taken for one.
  private static func isOrdinaryWord(_ word: String) -> Bool {
    ["zo", "do", "ma", "di", "wo", "za", "sun", "sat", "wed", "mon"].contains(word.lowercased())
  }

  // MARK: How and with whom

  /// The first words that say how the contact was, by the way of a contact moment.
  private static let ways: [String: String] = {
    let words: [String: [String]] = [
      "call": [
        "bel", "belde", "gebeld", "bellen", "telefoon", "telefoontje", "telefonisch", "call",
        "called", "phoned", "phone",
      ],
      "talk": [
        "gesprek", "gesproken", "sprak", "spreek", "praat", "gepraat", "overleg", "overlegd",
        "talk", "talked", "spoke", "met", "meeting",
      ],
      "visit": ["bezoek", "bezocht", "langs", "visit", "visited"],
      "email": ["mail", "mailde", "gemaild", "e-mail", "email", "emailed", "mailed"],
      "letter": ["brief", "letter"],
    ]
    var ways: [String: String] = [:]
    for (way, known) in words { for word in known { ways[word] = way } }
    return ways
  }()

  /// Whom it was with: what stands between `met` and what it was about.
  private static func partner(_ words: ArraySlice<String>) -> String? {
    let opening: Set<String> = ["met", "with", "aan", "to", "bij", "van", "from"]
    guard let first = words.first, opening.contains(first.lowercased()) else { return nil }
    let about: Set<String> = ["over", "about", "omdat", "because", "dat", "that", "inzake", "re"]
    var name: [String] = []
    for word in words.dropFirst() {
      if about.contains(word.lowercased()) || word.hasPrefix("(") || word == "-" { break }
      // The full stop of a title or an initial belongs to the name.
      let isLast = word.hasSuffix(":") || (word.hasSuffix(".") && !HonorificName.isTitle(word))
      name.append(isLast ? String(word.dropLast()) : word)
      if isLast { break }
    }
    let whole = name.joined(separator: " ")
    return whole.isEmpty || whole.count > Limits.partner ? nil : whole
  }
}
