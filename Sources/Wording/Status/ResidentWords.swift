import Casework
import ChallengeCore
import Terms
import WorkflowFiles

/// Fills the text of a state with the facts of a case; what is not known is said, never blank.
struct ResidentWords {
  let language: Language
  let view: StatusView
  /// A text that stands instead of that of the state.
  private let given: Bilingual?

  /// - Parameter given: the text to fill; nil for that of the state where the case stands.
  init(_ language: Language, _ view: StatusView, filling given: Bilingual? = nil) {
    self.language = language
    self.view = view
    self.given = given
  }

  private var template: String {
    if let given { return given.text(in: language) }
    let usual = view.state.residentText?.text(in: language) ?? view.state.label.text(in: language)
    let variant = view.state.variants.first { holds($0.when, usual) }
    return variant?.text.text(in: language) ?? usual
  }

  /// Whether a text stands instead of the usual one.
  private func holds(_ condition: ResidentVariant.Condition, _ usual: String) -> Bool {
    switch condition {
    case .past:
      (ResidentText.parts(of: usual) ?? []).contains { part in
        guard case .placeholder(let name) = part,
          case .date(let term)? = ResidentPlaceholder(name), let end = view.end(of: term)
        else { return false }
        return end < view.on
      }
    case .requirement(let name): view.holds(name)
    }
  }

  /// Whether the text itself says what can be done against the decision.
  var namesRemedy: Bool { template.contains("{remedy}") }

  var text: String {
    let parts = ResidentText.parts(of: template) ?? [.words(template)]
    var text = ""
    for (index, part) in parts.enumerated() {
      switch part {
      case .words(let words): text += words
      case .placeholder(let name):
        let following: String? =
          if index + 1 < parts.count, case .words(let words) = parts[index + 1] { words } else {
            nil
          }
        fill(name, following, into: &text)
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func fill(_ name: String, _ following: String?, into text: inout String) {
    guard let placeholder = ResidentPlaceholder(name) else { return }
    if case .date(let term) = placeholder, view.end(of: term) == nil {
      // "uiterlijk op een datum" is no Dutch: the words make room for the unknown date.
      if language == .dutch, text.hasSuffix("uiterlijk ") {
        text.removeLast("uiterlijk ".count)
        text += "op "
      }
    }
    let value = value(placeholder)
    let isEndOfSentence = text.isEmpty || text.hasSuffix(". ") || text.hasSuffix("? ")
    let shown = isEndOfSentence ? value.capitalizedFirst : value
    text += following?.hasPrefix(".") == true ? shown.withoutFullStop : shown
  }

  func value(_ placeholder: ResidentPlaceholder) -> String {
    switch placeholder {
    case .date(let term): view.end(of: term).map(date) ?? Self.unknownDate(language)
    case .contact: view.contact?.name ?? view.profile.generalContact.text(in: language)
    case .missing: items(view.missingElements) ?? language.say("een gegeven", "some information")
    case .delivered: delivered
    case .undelivered: undelivered
    case .criteria: items(view.profile.criteria.map(\.item)) ?? template
    case .settled: language.number(view.agreementCount.settled)
    case .total: language.number(view.agreementCount.total)
    case .open: language.number(view.agreementCount.open)
    case .executor: view.executor ?? language.say("een ander", "somebody else")
    case .route:
      view.referralRoute?.label.text(in: language) ?? language.say("een andere weg", "another way")
    case .receiver: view.referralReceiver ?? language.say("een collega", "a colleague")
    case .solution:
      view.solution ?? language.say("wat wij u nog laten weten", "as we will let you know")
    case .reasons: reasons
    case .remedy:
      view.remedy?.text(in: language)
        ?? language.say(
          "Hebt u vragen? Bel dan \(StatusPage(language).whomToCall(view)).",
          "Do you have questions? Then call \(StatusPage(language).whomToCall(view)).")
    }
  }

  /// A day, and that it is over when it is: a text in the future tense would else promise the past.
  private func date(_ date: CalendarDate) -> String {
    let day = language.date(date)
    guard date < view.on else { return day }
    return day + language.say(" (die dag is voorbij)", " (that day has passed)")
  }

  private var delivered: String {
    let words = RecordWords(language)
    let kinds = view.deliveredInformation.map(words.informationKind)
    return kinds.isEmpty ? language.say("nog niets", "nothing yet") : language.list(kinds)
  }

  private var undelivered: String {
    let words = RecordWords(language)
    let owed = view.owedInformation
    if owed.isEmpty { return language.say("niets meer", "nothing more") }
    if owed.allSatisfy({ $0.by == nil }) {
      let kinds = language.list(owed.map { words.informationKind($0.kind) })
      return language.say(
        "\(kinds); de datum laten wij u nog weten", "\(kinds); we will let you know the date")
    }
    return owed.map { kind, by in
      let label = words.informationKind(kind)
      guard let by else {
        return language.say(
          "\(label), op \(Self.unknownDate(language))", "\(label), on \(Self.unknownDate(language))"
        )
      }
      return language.say(
        "\(label), uiterlijk \(language.day(by))", "\(label), by \(language.day(by))")
    }.joined(separator: "; ")
  }

  private var reasons: String {
    let given =
      view.decisionReasons?.sentence
      ?? language.say("die laten wij u nog weten.", "we will still let you know.")
    guard let grounds = items(view.decisionGrounds) else { return given }
    return given
      + language.say(" Volgens onze regels: \(grounds).", " Under our rules: \(grounds).")
  }

  private func items(_ items: [MunicipalityProfile.Item]) -> String? {
    let labels = items.map { $0.label.text(in: language) }
    if labels.isEmpty { return nil }
    // Longer things stand apart: a list of them is no sentence.
    let areShort = labels.allSatisfy { $0.split(separator: " ").count <= 2 }
    return areShort ? language.list(labels) : labels.joined(separator: "; ")
  }

  /// What a missing date reads as.
  static func unknownDate(_ language: Language) -> String {
    language.say("een datum die wij u nog laten weten", "a date that we will let you know")
  }
}

extension String {
  /// With a full stop at its end, as a sentence has; several lines become one.
  var sentence: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let last = line.last else { return line }
    return ".!?".contains(last) ? line : line + "."
  }

  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

/// Divides a paragraph into lines at its spaces; a list's later lines align under the first.
func wrapped(_ paragraph: String, width: Int) -> [String] {
  let indent = paragraph.hasPrefix("- ") ? "  " : ""
  var lines: [String] = []
  var line = ""
  for word in paragraph.split(separator: " ") {
    for piece in pieces(of: word, width: width - indent.count) {
      if line.isEmpty {
        line = lines.isEmpty ? piece : indent + piece
      } else if line.count + 1 + piece.count <= width {
        line += " " + piece
      } else {
        lines.append(line)
        line = indent + piece
      }
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// A word that is longer than a line comes in pieces.
private func pieces(of word: Substring, width: Int) -> [String] {
  stride(from: 0, to: word.count, by: width).map { start in
    String(word.dropFirst(start).prefix(width))
  }
}
