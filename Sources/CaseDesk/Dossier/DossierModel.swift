import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// One dossier on screen.
struct DossierModel {
  private(set) var open: Desk.OpenDossier
  var tab = DossierTab.overview
  /// The place on each tab, by its number.
  var states = Array(repeating: PageState(), count: DossierTab.allCases.count)
  /// What the lines of each tab are filtered by, by its number.
  var filters = Array(repeating: TextInput(limit: 100), count: DossierTab.allCases.count)
  /// Set while the filter line takes the keys.
  var isFiltering = false
  var timeline = TimelineFilter()
  /// Closed cases that are like this one; nil until somebody has looked.
  var similar: [SimilarCase]?
  /// What the side shows: it follows the selection when that has come to rest.
  var settled: Target?
  /// Set when something was done here, until the case is read anew: the selection then goes on.
  var hasActed = false
  /// Where each of the possibilities leads.
  private(set) var courses: [ActionCourse]
  private(set) var memory = PageMemory()

  init(_ open: Desk.OpenDossier) {
    self.open = open
    courses = open.dossier.courses(of: open.possibilities)
  }

  var dossier: Dossier { open.dossier }
  var challenge: Challenge { dossier.challenge }
  var number: CaseNumber { challenge.number }
  var naming: Naming { open.naming }
  var possibilities: [Possibility] { open.possibilities }
  /// Whether it is shown as it was, so that nothing can be done.
  var isPast: Bool { open.asOf != nil }
  /// Whether something can be recorded in it.
  var canWrite: Bool { !isPast && !dossier.isReadOnly }

  var state: PageState {
    get { states[tab.rawValue] }
    set { states[tab.rawValue] = newValue }
  }

  var filter: TextInput {
    get { filters[tab.rawValue] }
    set { filters[tab.rawValue] = newValue }
  }

  /// Takes a newer reading of the same case; every tab keeps its place.
  mutating func replace(_ open: Desk.OpenDossier) {
    self.open = open
    courses = open.dossier.courses(of: open.possibilities)
    memory = PageMemory()
  }

  /// Whether an action lacks nothing, and can be taken here: in one's own name or in another's.
  func isReady(_ index: Int) -> Bool {
    let possibility = possibilities[index]
    guard possibility.missing.isEmpty else { return false }
    return possibility.isPermitted || canEnter(possibility)
  }

  /// The days on which something happened, oldest first, also those after the day it is shown on.
  var days: [CalendarDate] {
    let entries = (open.present ?? dossier).timeline
    return Set(entries.map(\.on)).sorted()
  }

  // MARK: Pages

  /// What makes a page of a tab what it is, besides the reading.
  private struct PageName: Hashable {
    let tab: DossierTab
    let filter: String
    let timeline: TimelineFilter?
    let similar: Int?
    let today: CalendarDate
  }

  private func name(_ tab: DossierTab, _ today: CalendarDate) -> PageName {
    PageName(
      tab: tab, filter: filters[tab.rawValue].text,
      timeline: tab == .timeline ? timeline : nil,
      similar: tab == .lessons ? similar?.count : nil, today: today)
  }

  /// What a tab shows.
  func page(_ tab: DossierTab, _ speech: Speech, today: CalendarDate) -> Page {
    memory.page(name(tab, today)) { made(tab, speech, today) }
  }

  /// The same, wrapped to a width.
  func laidOut(
    _ tab: DossierTab, _ speech: Speech, today: CalendarDate, width: Int
  ) -> LaidOutPage {
    memory.laidOut(name(tab, today), width: width) { made(tab, speech, today) }
  }

  private func made(_ tab: DossierTab, _ speech: Speech, _ today: CalendarDate) -> Page {
    let pages = DossierPages(model: self, speech: speech, today: open.asOf ?? today)
    let page = pages.page(tab).filtered(by: filters[tab.rawValue].text)
    guard page.paragraphs.isEmpty else { return page }
    return Page(paragraphs: [Paragraph(text: speech.desk.nothingInFilter)])
  }

  /// What stands below a list while its selection rests on this dossier.
  func previewPage(_ speech: Speech, today: CalendarDate, width: Int) -> LaidOutPage {
    struct Name: Hashable { let today: CalendarDate }
    return memory.laidOut(Name(today: today), width: width) {
      DossierPages(model: self, speech: speech, today: today).preview
    }
  }

  /// What stands beside the tab in a wide window.
  func sidePage(_ speech: Speech, today: CalendarDate, width: Int) -> LaidOutPage {
    struct Name: Hashable {
      let tab: DossierTab
      let target: Target?
      let today: CalendarDate
    }
    return memory.laidOut(Name(tab: tab, target: settled, today: today), width: width) {
      DossierPages(model: self, speech: speech, today: open.asOf ?? today).side(settled)
    }
  }

  /// What is selected on the tab.
  func target(_ speech: Speech, today: CalendarDate) -> Target? {
    page(tab, speech, today: today).target(at: state.selected)
  }

  /// The dossier as plain text, tab after tab: to copy or to keep.
  func plainText(_ speech: Speech, today: CalendarDate) -> String {
    let header = DossierHeader(open: open, speech: speech, today: today)
      .lines(width: 100, atMost: 9).map { $0.map(\.text).joined() }
    let tabs = DossierTab.allCases.map { tab in
      let pages = DossierPages(model: self, speech: speech, today: open.asOf ?? today)
      return "## \(speech.desk.tab(tab.name).title)\n\n\(pages.page(tab).plainText())"
    }
    return ([header.joined(separator: "\n")] + tabs).joined(separator: "\n\n") + "\n"
  }
}

/// Which events the timeline shows.
struct TimelineFilter: Hashable {
  var kind = DeskWords.EventKind.everything
  var person: PersonID?
}

/// One record on screen, with all its fields.
struct RecordModel {
  let number: CaseNumber
  let id: RecordID
  /// The entry after which it is shown; nil for how it is now.
  var entry: Int?
  var offset = 0
  /// Whether the dossier around it is shown as it was, so that nothing can be done.
  let isPast: Bool
}
