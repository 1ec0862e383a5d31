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
    case .field: pickForField(picker, picker.current)
    case .kind:
      if let item = picker.current { openForm(.add(kind: picker.items[item].value), desk) }
    case .copy:
      let choice = picker.current.flatMap {
        DeskWords.CopyChoice(rawValue: picker.items[$0].value)
      }
      return choice.map { copy($0, desk) } ?? []
    }
    return []
  }

  /// Every kind of record, by section.
  var kindPicker: PickerModel {
    let items = RecordKind.Section.allCases.flatMap { section in
      RecordKind.all.filter { $0.section == section }.map { kind in
        PickerModel.Item(
          value: kind.name, label: speech.records.kind(kind.name),
          detail: speech.records.section(section))
      }
    }
    return PickerModel(.kind, title: words.whichKind, items: items)
  }
}
