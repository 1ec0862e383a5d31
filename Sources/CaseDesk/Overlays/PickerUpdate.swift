import ChallengeCore
import Terminal
import Wording

extension DeskModel {
  mutating func press(
    _ key: Key, in picker: PickerModel, _ desk: Desk
  ) -> [DeskEffect] {
    var picker = picker
    let count = picker.matching.count
    let height = pickerHeight(picker)
    switch key {
    case .escape, .control("c"): overlay = nil
    case .enter: return pick(picker, desk)
    case Key(.delete) where picker.purpose == .person && picker.filter.text.isEmpty:
      guard let item = picker.current, !picker.items[item].value.isEmpty else { return [] }
      openForm(.endPerson(PersonID(picker.items[item].value)), desk)
    case Key(.delete) where picker.purpose == .draft && picker.filter.text.isEmpty:
      return discardPicked(picker, desk)
    case .character(" ") where picker.takesSeveral:
      picker.toggle()
      overlay = .picker(picker)
    case .up, .down, .pageUp, .pageDown:
      _ = picker.state.handle(key, count: count, height: height)
      overlay = .picker(picker)
    default:
      guard picker.filter.handle(key) else { return [] }
      picker.state = ListState()
      overlay = .picker(picker)
    }
    return []
  }

  /// Clicking an item chooses it; where several can be chosen it marks it.
  mutating func clickInPicker(
    _ row: Int, _ picker: PickerModel, _ desk: Desk
  ) -> [DeskEffect] {
    var picker = picker
    picker.state.select(row, count: picker.matching.count, height: pickerHeight(picker))
    guard picker.takesSeveral else { return pick(picker, desk) }
    picker.toggle()
    overlay = .picker(picker)
    return []
  }

  private mutating func pick(_ picker: PickerModel, _ desk: Desk) -> [DeskEffect] {
    guard picker.takesSeveral || picker.current != nil else { return [] }
    overlay = nil
    switch picker.purpose {
    case .field: pickForField(picker, picker.current, desk)
    case .kind:
      if let item = picker.current { openForm(.add(kind: picker.items[item].value), desk) }
    case .sort, .savedFilter, .filter, .together, .kindForMany, .actionForMany:
      return picker.current.map { pickForList(picker.purpose, picker.items[$0].value, desk) } ?? []
    case .correction, .letter, .person, .path:
      if let item = picker.current { pickTask(picker.purpose, picker.items[item].value, desk) }
    case .draft: return picker.current.map { openDraft(picker.items[$0].value, desk) } ?? []
    case .copy:
      let choice = picker.current.flatMap {
        DeskWords.CopyChoice(rawValue: picker.items[$0].value)
      }
      return choice.map { copy($0, desk) } ?? []
    case .events: if let item = picker.current { chooseEvents(picker.items[item].value) }
    case .actor: if let item = picker.current { chooseActor(picker.items[item].value) }
    }
    return []
  }

  private mutating func pickForList(
    _ purpose: PickerModel.Purpose, _ value: String, _ desk: Desk
  ) -> [DeskEffect] {
    switch purpose {
    case .sort: return sort(by: value, desk)
    case .savedFilter: return pickSavedFilter(value, desk)
    case .filter: return pickFilter(value, desk)
    case .together: return pickTogether(value, desk)
    case .kindForMany: openFormForMany(.add(kind: value), desk)
    case .actionForMany: openFormForMany(.act(value, nil), desk)
    default: break
    }
    return []
  }

  /// Throws away the draft that is selected; the list stays while there are others.
  private mutating func discardPicked(_ picker: PickerModel, _ desk: Desk) -> [DeskEffect] {
    guard let item = picker.current,
      let key = FormModel.Identity(text: picker.items[item].value)
    else { return [] }
    let effects = discardDraft(key, desk)
    overlay = kept.isEmpty ? nil : .picker(draftPicker)
    say(.done, words.draftDiscarded(picker.items[item].label))
    return effects
  }

  /// Every kind of record, those that the phase of the dossier asks for first.
  var kindPicker: PickerModel {
    let records = speech.records
    let phase = dossier?.dossier.summary.phase ?? list.selected?.phase ?? .aanbod
    let items = RecordKind.byUse(in: phase).map { kind in
      PickerModel.Item(
        value: kind.name, label: records.kind(kind.name), detail: records.section(kind.section),
        explanation: records.meaning(ofKind: kind.name),
        also: records.otherNames(ofKind: kind.name))
    }
    return PickerModel(.kind, title: words.whichKind, items: items)
  }
}
