import ChallengeCore
import Terminal
import Wording

/// The filter as one list to choose from, for who is told it line by line: every phase, state and
/// contact person by name, so that typing the beginning of one is enough.
extension DeskModel {
  var filterPicker: PickerModel {
    PickerModel(
      .filter, title: words.filterTitle,
      items: filterChoices.map { choice in
        .init(
          value: choice.value, label: text(choice.word, of: choice.filter), detail: "")
      }
        + [ListFilter.Word.area, .domain].map { word in
          .init(value: "\(word)", label: "\(words.filterField(word.name)) …", detail: "")
        })
  }

  /// The filter as it is with one more word in it, by the name of that choice.
  private var filterChoices: [(value: String, word: ListFilter.Word, filter: ListFilter)] {
    func choice(
      _ value: String, _ word: ListFilter.Word, _ change: (inout ListFilter) -> Void
    ) -> (String, ListFilter.Word, ListFilter) {
      var filter = list.filter
      change(&filter)
      return ("\(word) \(value)", word, filter)
    }
    return ListFilter.Urgency.allCases.filter { $0 != .all }.map { urgency in
      choice(urgency.rawValue, .urgency) { $0.urgency = urgency }
    }
      + Phase.allCases.map { phase in choice(phase.rawValue, .phase) { $0.phase = phase } }
      + names.states.map { state in choice(state.name, .state) { $0.state = state.name } }
      + names.staff.map { person in
        choice(person.id.text, .contactPerson) { $0.contactPerson = person.id }
      }
      + [choice("", .mine) { $0.isMine = true }]
      + [ListFilter.Endings.with, .only].map { endings in
        choice(endings.rawValue, .endings) { $0.endings = endings }
      }
  }

  mutating func pickFilter(_ value: String, _ desk: Desk) -> [DeskEffect] {
    if let word = [ListFilter.Word.area, .domain].first(where: { "\($0)" == value }) {
      overlay = .prompt(
        PromptModel(
          .filterText(word), question: words.filterField(word.name), hint: words.filterTextHint))
      return []
    }
    guard let chosen = filterChoices.first(where: { $0.value == value }) else { return [] }
    return choose(ListChoice(chosen.filter, list.order), desk)
  }

  mutating func filter(
    _ text: String, in word: ListFilter.Word, _ desk: Desk
  ) -> [DeskEffect]? {
    var filter = list.filter
    if word == .area { filter.area = text } else { filter.domain = text }
    return choose(ListChoice(filter, list.order), desk)
  }
}
