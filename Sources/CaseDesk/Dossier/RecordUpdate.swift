import Casework
import ChallengeCore
import Terminal

extension DeskModel {
  mutating func pressInRecord(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let effects = obey(key, desk) { return effects }
    guard case .record(var record) = stack.last else { return [] }
    let (lines, height) = recordExtent(record)
    record.offset =
      ScrollText.offset(record.offset, after: key, lines: lines, height: height) ?? record.offset
    stack[stack.count - 1] = .record(record)
    return []
  }

  mutating func performInRecord(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard case .record(let record) = stack.last else { return [] }
    switch command {
    case .changeRecord: openForm(.change(record.id), desk)
    case .withdrawRecord: openForm(.withdraw(record.id), desk)
    case .act: return showActions(of: record, desk)
    case .previousRecord: goToNeighbour(of: record, by: -1)
    case .nextRecord: goToNeighbour(of: record, by: 1)
    default: break
    }
    return []
  }

  /// Goes to what can be done with the process of a record.
  private mutating func showActions(of record: RecordModel, _ desk: Desk) -> [DeskEffect] {
    stack.removeLast()
    let effects = show(.actions, desk)
    if let index = dossier?.possibilities.firstIndex(where: { $0.record == record.id }) {
      selectTarget(.take(index))
    }
    return effects
  }

  private mutating func goToNeighbour(of record: RecordModel, by step: Int) {
    guard let dossier, let id = neighbour(of: record, by: step, in: dossier) else { return }
    stack[stack.count - 1] = .record(
      RecordModel(number: record.number, id: id, isPast: record.isPast))
  }
}
