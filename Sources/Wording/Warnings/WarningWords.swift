import ChallengeCore
import Terms

/// The words for what somebody should look at and that stops nobody.
package struct WarningWords: Sendable {
  package let language: Language
  package let naming: Naming
  private let reasons: ReasonWords

  package init(
    _ language: Language, form: ReasonWords.Form = .commandLine, naming: Naming = .none
  ) {
    self.language = language
    self.naming = naming
    reasons = ReasonWords(language, form: form, naming: naming)
  }

  /// Every code of a warning, for a list of them.
  package static let codes: [String] = WarningPhrase.all.keys.sorted()

  /// What is the matter and what to do about it.
  package func explained(_ warning: Warning) -> Explained {
    guard let phrase = WarningPhrase.all[warning.code] else {
      let text = language.say("Kijk hiernaar.", "Look at this.")
      return Explained(code: warning.code, message: text, hint: text)
    }
    var message = phrase.message.text(in: language)
    for (name, figure) in warning.figures.sorted(by: { $0.key < $1.key }) {
      message = message.filling(name, with: text(figure, named: name))
    }
    let remedy = reasons.step(warning.remedy)
    let hint = [phrase.advice.text(in: language), remedy].compactMap { $0 }.joined(separator: " ")
    return Explained(code: warning.code, message: message.capitalizedFirst, hint: hint)
  }

  /// Who is to look at it, by name where the case has one.
  package func owners(_ warning: Warning) -> String {
    language.list(warning.owners.map(owner))
  }

  private func owner(_ owner: Warning.Owner) -> String {
    switch owner {
    case .named(let name): name
    case .person(let id): naming.person(id, in: language)
    case .role(let role): RecordWords(language).role(role)
    }
  }

  private func text(_ figure: Warning.Figure, named name: String) -> String {
    let records = RecordWords(language)
    switch figure {
    case .money(let cents): return language.money(cents: cents)
    case .date(let date): return language.day(date)
    case .count(let count): return counted(count, name)
    case .text(let text): return text
    case .words(let words): return words.text(in: language)
    case .fields(let fields, let kind):
      return language.list(fields.map { records.field($0, of: kind) })
    case .choice(let value): return records.choice(value)
    case .record(let record): return reasons.named(record)
    case .term(let term): return naming.term(term, in: language)
    }
  }

  /// A number with its noun, where the name of its place is one of a unit.
  private func counted(_ count: Int, _ name: String) -> String {
    switch name {
    case "days": language.count(count, .day)
    case "months": language.count(count, .month)
    case "years": language.count(count, .year)
    default: language.number(count)
    }
  }
}
