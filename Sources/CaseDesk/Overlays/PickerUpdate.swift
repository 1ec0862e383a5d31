import ChallengeCore
import Terminal

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
    case .command:
      if let item = picker.current { return choose(picker.items[item].value, desk) }
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

  // MARK: Palette

  /// Everything that can be asked here, with its key; in a dossier also what can be done to it.
  var palette: PickerModel {
    var items = bindings.filter { $0.command != .palette }.enumerated().map { index, binding in
      PickerModel.Item(
        value: "command \(index)", label: binding.command.meaning(words),
        detail: binding.shown(words))
    }
    if case .dossier(let dossier) = stack.last, !dossier.isPast {
      let pages = DossierPages(model: dossier, speech: speech, today: today)
      items += dossier.possibilities.enumerated().filter { $0.element.isAllowed }.map {
        PickerModel.Item(
          value: "action \($0.offset)", label: pages.label($0.element), detail: words.actions)
      }
    }
    return PickerModel(.command, title: words.paletteTitle, items: items)
  }

  private mutating func choose(_ value: String, _ desk: Desk) -> [DeskEffect] {
    let parts = value.split(separator: " ")
    guard parts.count == 2, let index = Int(parts[1]) else { return [] }
    if parts[0] == "action" { return follow(.take(index), desk) }
    let commands = bindings.map(\.command).filter { $0 != .palette }
    return commands.indices.contains(index) ? perform(commands[index], desk) : []
  }
}
