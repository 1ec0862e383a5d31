import ChallengeCore

extension ChoiceNames {
  /// Types of challenger, origins of money, and what amounts and thresholds are for.
  static let money: [String: Bilingual] = [
    "resident": .init("bewoner", "resident"),
    "local-business": .init("lokaal bedrijf", "local business"),
    "commercial-party": .init("commerciële partij van buiten", "commercial party from outside"),
    "task-budget": .init("budget van de taak", "budget of the task"),
    "own-pot": .init("eigen pot voor uitdagingen", "own pot for challenges"),
    "subsidy-scheme": .init("subsidieregeling", "grant scheme"),
    "other-origin": .init("andere bron", "other source"),
    "services": .init("diensten", "services"),
    "social-services": .init("sociale diensten", "social services"),
    "works": .init("werken", "works"),
    "year": .init("jaar", "year"),
    "whole-term": .init("hele looptijd", "whole duration"),
  ]
}
