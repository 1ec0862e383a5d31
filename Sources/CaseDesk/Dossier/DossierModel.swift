import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The parts of a dossier.
enum DossierTab: Int, Hashable, CaseIterable {
  case overview, actions, records, terms, timeline

  func title(_ words: DeskWords) -> String {
    switch self {
    case .overview: words.overview
    case .actions: words.actions
    case .records: words.records
    case .terms: words.terms
    case .timeline: words.timeline
    }
  }
}

/// One dossier on screen.
struct DossierModel {
  private(set) var open: Desk.OpenDossier
  var tab = DossierTab.overview {
    didSet { if tab == .actions { workOut() } }
  }
  /// What would lift each refusal; worked out when somebody looks.
  private(set) var liftings: [Lifting?]?
  /// The place on each tab, by its number.
  var states = Array(repeating: PageState(), count: DossierTab.allCases.count)

  init(_ open: Desk.OpenDossier) { self.open = open }

  var dossier: Dossier { open.dossier }
  var challenge: Challenge { dossier.challenge }
  var number: CaseNumber { challenge.number }
  var naming: Naming { open.naming }
  var possibilities: [Possibility] { open.possibilities }
  /// Whether it is shown as it was, so that nothing can be done.
  var isPast: Bool { open.asOf != nil }

  var state: PageState {
    get { states[tab.rawValue] }
    set { states[tab.rawValue] = newValue }
  }

  /// Takes a newer reading of the same case; every tab keeps its place.
  mutating func replace(_ open: Desk.OpenDossier) {
    self.open = open
    liftings = nil
    if tab == .actions { workOut() }
  }

  private mutating func workOut() {
    guard liftings == nil, !isPast else { return }
    liftings = possibilities.map(dossier.lifting)
  }

  /// What a tab shows.
  func page(_ tab: DossierTab, _ speech: Speech, today: CalendarDate) -> Page {
    var model = self
    if tab == .actions { model.workOut() }
    let pages = DossierPages(model: model, speech: speech, today: open.asOf ?? today)
    return switch tab {
    case .overview: pages.overview
    case .actions: pages.actions
    case .records: pages.records
    case .terms: pages.terms
    case .timeline: pages.timeline
    }
  }
}

/// One record on screen, with all its fields.
struct RecordModel {
  let number: CaseNumber
  let id: RecordID
  var offset = 0
  /// Whether the dossier around it is shown as it was, so that nothing can be done.
  let isPast: Bool
}
