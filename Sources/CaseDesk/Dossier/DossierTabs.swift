import Terminal
import Wording

/// The parts of a dossier, each made for a question that people have.
enum DossierTab: Int, Hashable, CaseIterable {
  case overview, actions, people, agreements, accountability, evaluation, terms, documents
  case lessons, timeline, records

  /// What opens it by key, palette and help.
  var command: DeskCommand {
    switch self {
    case .overview: .tabOverview
    case .actions: .tabActions
    case .people: .tabPeople
    case .agreements: .tabAgreements
    case .accountability: .tabAccountability
    case .evaluation: .tabEvaluation
    case .terms: .tabTerms
    case .documents: .tabDocuments
    case .lessons: .tabLessons
    case .timeline: .tabTimeline
    case .records: .tabRecords
    }
  }

  var name: DeskWords.TabName {
    switch self {
    case .overview: .overview
    case .actions: .actions
    case .people: .people
    case .agreements: .agreements
    case .accountability: .accountability
    case .evaluation: .evaluation
    case .terms: .terms
    case .documents: .documents
    case .lessons: .lessons
    case .timeline: .timeline
    case .records: .records
    }
  }

  /// The key: `1` to `9`, `0` for the tenth, and a letter for all records.
  var key: Character {
    switch self {
    case .timeline: "0"
    case .records: "r"
    default: Character("\(rawValue + 1)")
    }
  }

  func title(_ words: DeskWords) -> String { words.tab(name).title }

  init?(_ command: DeskCommand) {
    guard let found = Self.allCases.first(where: { $0.command == command }) else { return nil }
    self = found
  }

  /// The tab so many places on, around the end.
  func moved(by step: Int) -> DossierTab {
    let count = Self.allCases.count
    return DossierTab(rawValue: (rawValue + step + count) % count) ?? .overview
  }
}

extension DossierTab {
  /// The row of tabs with their keys: in full where there is room, else in short, else a part of it
  /// with `‹` and `›` where more lies.
  static func row(selected: DossierTab, _ words: DeskWords) -> Tabs {
    func texts(_ word: (DossierTab) -> String) -> [String] {
      allCases.map { "\($0.key) \(word($0))" }
    }
    return Tabs(
      texts { $0.title(words) }, selected: selected.rawValue,
      short: texts { words.tab($0.name).short }, isSpacious: false)
  }
}
