import ChallengeCore

/// A fact that the words of a letter can show: those of texts for the challenger, and these.
package enum LetterPlaceholder: Hashable, Sendable {
  case resident(ResidentPlaceholder)
  /// The number of the case, its title, the municipality, the challenger's name and the date.
  case caseNumber, title, municipality, name, today

  private static let own: [(name: String, placeholder: LetterPlaceholder)] = [
    ("case", .caseNumber), ("title", .title), ("municipality", .municipality), ("name", .name),
    ("today", .today),
  ]

  package static let names: [String] = own.map(\.name) + ResidentPlaceholder.names

  package init?(_ text: String) {
    if let known = Self.own.first(where: { $0.name == text }) {
      self = known.placeholder
    } else if let resident = ResidentPlaceholder(text) {
      self = .resident(resident)
    } else {
      return nil
    }
  }
}
