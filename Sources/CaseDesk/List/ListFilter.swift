import Casework
import ChallengeCore
import Terms
import Wording

/// Which cases the list shows.
struct ListFilter: Hashable, Sendable {
  /// What asks for attention, as the reader can choose.
  enum Urgency: String, Hashable, CaseIterable, Sendable {
    case all, late, dueSoon, ourMove, waitingLong, stuck, theirMove

    /// The groups of the rules that it stands for; nil for all.
    var groups: Set<Attention>? {
      switch self {
      case .all: nil
      case .late: [.late, .lateAfterEnd, .otherLate]
      case .dueSoon: [.dueSoon]
      case .ourMove: [.ourMove]
      case .waitingLong: [.waitingLong]
      case .stuck: [.stuck]
      case .theirMove: [.theirMove]
      }
    }
  }

  /// Whether cases that have ended are shown.
  enum Endings: String, Hashable, CaseIterable, Sendable { case without, with, only }

  /// One choice in a filter, which can be taken away by itself.
  enum Word: Hashable, CaseIterable, Sendable {
    case urgency, phase, state, mine, contactPerson, area, domain, endings, search
  }

  var urgency = Urgency.all
  var phase: Phase?
  /// A state by its name in the workflow.
  var state: String?
  /// Only cases in which the reader has a part.
  var isMine = false
  var contactPerson: PersonID?
  var area = ""
  var domain = ""
  var endings = Endings.without
  var search = ""

  var isEverything: Bool { words.isEmpty }

  /// What has been chosen.
  var words: [Word] {
    Word.allCases.filter { word in
      switch word {
      case .urgency: urgency != .all
      case .phase: phase != nil
      case .state: state != nil
      case .mine: isMine
      case .contactPerson: contactPerson != nil
      case .area: !area.isEmpty
      case .domain: !domain.isEmpty
      case .endings: endings != .without
      case .search: !search.isEmpty
      }
    }
  }

  mutating func remove(_ word: Word) {
    switch word {
    case .urgency: urgency = .all
    case .phase: phase = nil
    case .state: state = nil
    case .mine: isMine = false
    case .contactPerson: contactPerson = nil
    case .area: area = ""
    case .domain: domain = ""
    case .endings: endings = .without
    case .search: search = ""
    }
  }

  /// What the cases are asked with, on a day and for a reader.
  func asked(on today: CalendarDate, by reader: PersonID) -> Casework.Filter {
    var filter = Casework.Filter()
    filter.phases = phase.map { [$0] }
    filter.states = state.map { [$0] }
    filter.urgency = urgency.groups.map { .init($0, on: today, DeskLimits.times) }
    filter.involving = isMine ? reader : nil
    filter.contactPerson = contactPerson
    filter.area = area.isEmpty ? nil : area
    filter.domain = domain.isEmpty ? nil : domain
    filter.search = search.allSatisfy(\.isWhitespace) ? nil : search
    filter.hasEnded =
      switch endings {
      case .without: false
      case .with: nil
      case .only: true
      }
    return filter
  }
}

/// In which order the list stands, and the words in which both are kept.
struct ListChoice: Hashable, Sendable {
  var filter = ListFilter()
  var order = Casework.Order.harm

  init(_ filter: ListFilter = ListFilter(), _ order: Casework.Order = .harm) {
    self.filter = filter
    self.order = order
  }

  /// One choice a line, its name first.
  var text: String {
    var lines: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(name) \(value)") }
    }
    add("urgency", filter.urgency == .all ? nil : filter.urgency.rawValue)
    add("phase", filter.phase?.rawValue)
    add("state", filter.state)
    add("mine", filter.isMine ? "true" : nil)
    add("contact-person", filter.contactPerson?.text)
    add("area", filter.area)
    add("domain", filter.domain)
    add("endings", filter.endings == .without ? nil : filter.endings.rawValue)
    add("search", filter.search)
    add("order", order == .harm ? nil : order.key.rawValue)
    add("descending", order.isDescending ? "true" : nil)
    return lines.joined(separator: "\n")
  }

  /// Reads ``text``; what it does not know it leaves out.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1])
      switch parts[0] {
      case "urgency": filter.urgency = .init(rawValue: value) ?? .all
      case "phase": filter.phase = Phase(rawValue: value)
      case "state": filter.state = value
      case "mine": filter.isMine = value == "true"
      case "contact-person": filter.contactPerson = PersonID(value)
      case "area": filter.area = value
      case "domain": filter.domain = value
      case "endings": filter.endings = .init(rawValue: value) ?? .without
      case "search": filter.search = value
      case "order": order.key = .init(rawValue: value) ?? .harm
      case "descending": order.isDescending = value == "true"
      default: break
      }
    }
  }
}
