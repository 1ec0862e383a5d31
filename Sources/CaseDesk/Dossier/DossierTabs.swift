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

/// The row of tabs with their keys: in full where there is room, else in short, else a part of it with
/// `‹` and `›` where more lies.
struct DossierTabRow {
  let selected: DossierTab
  let words: DeskWords

  /// The tabs to show with their texts, and whether more lies before and after them.
  func shown(width: Int) -> (texts: [(tab: DossierTab, text: String)], before: Bool, after: Bool) {
    let full = texts { words.tab($0.name).title }
    if self.width(full) <= width { return (full, false, false) }
    let short = texts { words.tab($0.name).short }
    if self.width(short) <= width { return (short, false, false) }
    var range = selected.rawValue..<selected.rawValue + 1
    // Grows to both sides while it fits, with room for both marks.
    var grows = true
    while grows {
      grows = false
      for wider in [
        range.lowerBound..<range.upperBound + 1, range.lowerBound - 1..<range.upperBound,
      ]
      where wider.lowerBound >= 0 && wider.upperBound <= short.count
        && self.width(Array(short[wider])) <= width - 4
      {
        range = wider
        grows = true
      }
    }
    return (Array(short[range]), range.lowerBound > 0, range.upperBound < short.count)
  }

  private func texts(_ word: (DossierTab) -> String) -> [(tab: DossierTab, text: String)] {
    DossierTab.allCases.map { tab in
      let text = "\(tab.key) \(word(tab))"
      return (tab, tab == selected ? "[\(text)]" : text)
    }
  }

  private func width(_ texts: [(tab: DossierTab, text: String)]) -> Int {
    texts.reduce(-1) { $0 + displayWidth($1.text) + 1 }
  }

  func draw(into frame: inout Frame, in rect: Rect) -> [(tab: DossierTab, rect: Rect)] {
    let (texts, before, after) = shown(width: rect.width)
    let theme = Theme.standard
    var x = rect.x
    if before { x = frame.draw("‹ ", at: rect.origin, in: rect, style: theme.muted) }
    var places: [(tab: DossierTab, rect: Rect)] = []
    for (tab, text) in texts {
      let place = Rect(x: x, y: rect.y, width: displayWidth(text), height: 1)
      frame.draw(text, in: place, style: tab == selected ? theme.accent : .plain)
      places.append((tab, place))
      x = place.endX + 1
    }
    if after { frame.draw("›", at: Point(rect.endX - 1, rect.y), in: rect, style: theme.muted) }
    return places
  }
}
