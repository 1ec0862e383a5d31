import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The form in which the cases of the list are chosen.
struct FilterModel {
  /// What can be chosen in a field, the first always meaning: all.
  struct Options {
    var phases: [Phase] = []
    var states: [(name: String, label: String)] = []
    var people: [(id: PersonID, name: String)] = []
  }

  var state: FormState
  let options: Options
  /// What was searched stays as it was.
  let search: String

  init(_ filter: ListFilter, _ options: Options, _ speech: Speech) {
    self.options = options
    search = filter.search
    let words = speech.desk
    func choice(_ word: ListFilter.Word, _ labels: [String], _ selected: Int?) -> FormField {
      FormField(
        "\(word)", label: words.filterField(word.name), options: labels, selected: selected ?? 0)
    }
    func place<Value: Equatable>(_ value: Value?, in values: [Value]) -> Int? {
      value.flatMap { values.firstIndex(of: $0) }.map { $0 + 1 }
    }
    let all = words.all
    state = FormState([
      choice(
        .urgency, ListFilter.Urgency.allCases.map { words.urgency($0.name) },
        ListFilter.Urgency.allCases.firstIndex(of: filter.urgency)),
      choice(
        .phase, [all] + options.phases.map(speech.records.phase),
        place(filter.phase, in: options.phases)),
      choice(
        .state, [all] + options.states.map(\.label),
        place(filter.state, in: options.states.map(\.name))),
      choice(.mine, [all, words.onlyMine], filter.isMine ? 1 : 0),
      choice(
        .contactPerson, [all] + options.people.map(\.name),
        place(filter.contactPerson, in: options.people.map(\.id))),
      FormField("area", label: words.filterField(.area), text: filter.area),
      FormField("domain", label: words.filterField(.domain), text: filter.domain),
      choice(
        .endings, ListFilter.Endings.allCases.map { words.endings($0.name) },
        ListFilter.Endings.allCases.firstIndex(of: filter.endings)),
    ])
  }

  /// What has been chosen in the form.
  var filter: ListFilter {
    var filter = ListFilter()
    filter.search = search
    filter.urgency = ListFilter.Urgency.allCases[chosen("urgency")]
    filter.endings = ListFilter.Endings.allCases[chosen("endings")]
    filter.phase = element(options.phases, chosen("phase"))
    filter.state = element(options.states, chosen("state"))?.name
    filter.isMine = chosen("mine") == 1
    filter.contactPerson = element(options.people, chosen("contactPerson"))?.id
    filter.area = state["area"]
    filter.domain = state["domain"]
    return filter
  }

  private func chosen(_ name: String) -> Int {
    guard let field = state.fields.first(where: { $0.name == name }),
      case .choice(_, let selected) = field.content
    else { return 0 }
    return selected
  }

  /// The value behind a choice; nil for the first, which means all.
  private func element<Value>(_ values: [Value], _ chosen: Int) -> Value? {
    values.indices.contains(chosen - 1) ? values[chosen - 1] : nil
  }
}

extension DeskModel {
  mutating func openFilter(_ desk: Desk) {
    if desk.isLinear {
      overlay = .picker(filterPicker)
      return
    }
    var options = FilterModel.Options()
    options.phases = Phase.allCases
    options.people = names.staff
    options.states = names.states.map { ($0.name, speech.text($0.label)) }
    overlay = .filter(FilterModel(list.filter, options, speech))
  }

  mutating func press(_ key: Key, in filter: FilterModel, _ desk: Desk) -> [DeskEffect] {
    var filter = filter
    switch key == .control("c") ? .cancelled : key == .enter ? .submitted : filter.state.handle(key)
    {
    case .cancelled: overlay = nil
    case .submitted:
      overlay = nil
      return choose(ListChoice(filter.filter, list.order), desk)
    default: overlay = .filter(filter)
    }
    return []
  }

  private func filterBox(_ filter: FilterModel) -> Rect {
    Rect(size).inset(columns: 1).centred(
      Size(min(64, size.width - 2), min(filter.state.fields.count + 4, size.height - 2)))
  }

  func draw(_ filter: FilterModel, into view: inout View<DeskMessage>) {
    let box = filterBox(filter)
    let inside = Modal(title: words.filterTitle, size: box.size)
      .draw(into: &view.frame, in: Rect(size).inset(columns: 1))
    let parts = inside.rows(.fill(), .fixed(1))
    for place in Form(filter.state).draw(into: &view.frame, in: parts[0]) {
      view.hit(place.rect, .row(place.index))
    }
    view.frame.draw(words.filterKeys, in: parts[1], style: Theme.standard.muted)
  }

  /// The words of a filter as the filter line says them.
  func text(_ word: ListFilter.Word, of filter: ListFilter) -> String {
    switch word {
    case .urgency: words.urgency(filter.urgency.name)
    case .phase: filter.phase.map { words.inPhase(speech.records.phase($0)) } ?? ""
    case .state: filter.state.map { words.inState(names.state($0, speech.language)) } ?? ""
    case .mine: words.onlyMine
    case .contactPerson:
      filter.contactPerson.map { words.contactIs(names.person($0)) } ?? ""
    case .area: words.inArea(filter.area)
    case .domain: words.inDomain(filter.domain)
    case .endings: words.endings(filter.endings.name)
    case .search: words.searchedFor(filter.search)
    }
  }
}

/// How people and states are called, for filters; read once.
struct KnownNames: Sendable {
  /// Everybody of the municipality who takes part, by name.
  var staff: [(id: PersonID, name: String)] = []
  /// The states of the main line in which somebody sees a case, by phase.
  var states: [(name: String, label: Bilingual)] = []

  init() {}

  init(_ casework: Casework, _ acting: Acting) throws(CaseworkFailure) {
    staff = try casework.people(acting).filter { $0.isStaff(on: acting.on) }
      .sorted { $0.name < $1.name }.map { ($0.id, $0.name) }
    let meanings = try casework.workflowInForce().main.states.values
      .filter { $0.residentText != nil }
    let phases = Phase.allCases
    func place(_ meaning: StateMeaning) -> Int {
      meaning.phase.flatMap { phases.firstIndex(of: $0) } ?? phases.count
    }
    states = meanings.sorted { (place($0), $0.name) < (place($1), $1.name) }
      .map { ($0.name, $0.label) }
  }

  func person(_ id: PersonID) -> String { staff.first { $0.id == id }?.name ?? id.text }

  func state(_ name: String, _ language: Language) -> String {
    states.first { $0.name == name }?.label.text(in: language) ?? name
  }
}

extension ListFilter.Word {
  var name: DeskWords.FilterField {
    switch self {
    case .urgency: .urgency
    case .phase: .phase
    case .state: .state
    case .mine: .mine
    case .contactPerson: .contactPerson
    case .area: .area
    case .domain: .domain
    case .endings: .endings
    case .search: .search
    }
  }
}

extension ListFilter.Endings {
  var name: DeskWords.Endings {
    switch self {
    case .without: .without
    case .with: .with
    case .only: .only
    }
  }
}

extension ListFilter.Urgency {
  var name: DeskWords.Urgency {
    switch self {
    case .all: .all
    case .late: .late
    case .dueSoon: .dueSoon
    case .ourMove: .ourMove
    case .waitingLong: .waitingLong
    case .stuck: .stuck
    case .theirMove: .theirMove
    }
  }
}
