import ChallengeCore
import Terminal
import Wording

extension DeskModel {
  /// The kinds of event to choose from.
  var eventPicker: PickerModel {
    PickerModel(
      .events, title: words.whichEvents,
      items: DeskWords.EventKind.allCases.map {
        PickerModel.Item(value: "\($0)", label: words.events($0), detail: "")
      })
  }

  /// Those who did something in the case.
  func actorPicker(_ dossier: DossierModel) -> PickerModel {
    let pages = DossierPages(model: dossier, speech: speech, today: today)
    return PickerModel(
      .actor, title: words.whoseEvents,
      items: [PickerModel.Item(value: "", label: words.everybody, detail: "")]
        + pages.actors.map { PickerModel.Item(value: $0.text, label: pages.name($0), detail: "") })
  }

  mutating func chooseEvents(_ value: String) {
    let kind = DeskWords.EventKind.allCases.first { "\($0)" == value } ?? .everything
    changeDossier {
      $0.timeline.kind = kind
      $0.state = PageState()
    }
  }

  mutating func chooseActor(_ value: String) {
    changeDossier {
      $0.timeline.person = value.isEmpty ? nil : PersonID(value)
      $0.state = PageState()
    }
  }
}
