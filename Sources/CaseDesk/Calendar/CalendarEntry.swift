import Casework
import ChallengeCore
import Terms

/// Something that stands in the calendar on a day.
struct CalendarEntry: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    /// What falls due in a case.
    case item(CalendarItem, CaseNumber, AgendaItem.Subject)
    /// The contract of a task of the catalogue ends.
    case contractEnd(CatalogueEntry)
    /// The last day on which notice can be given of such a contract.
    case noticeDay(CatalogueEntry)
  }

  /// How much harm it does to overlook it; the first is the worst.
  enum Weight: Int, Hashable, Comparable, CaseIterable, Sendable {
    case late, term, contract, moment

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  let subject: Subject
  let day: CalendarDate

  func isLate(on date: CalendarDate) -> Bool {
    if case .item(let item, _, _) = subject, !isStuck { item.isLate(on: date) } else { false }
  }

  /// Whether a case stands still since that day: nobody is late by it.
  var isStuck: Bool {
    if case .item(_, _, .reminder(let reminder)) = subject {
      reminder.kind == .stuck
    } else {
      false
    }
  }

  /// Whether a contract ends then, or is to be thought of because it ends.
  var isContract: Bool {
    switch subject {
    case .contractEnd, .noticeDay: true
    case .item(_, _, let subject):
      if case .reminder(let reminder) = subject {
        reminder.kind == .contractEnd
      } else {
        false
      }
    }
  }

  func weight(on date: CalendarDate) -> Weight {
    if isLate(on: date) { return .late }
    if isContract { return .contract }
    if case .item(let item, _, _) = subject, !item.isMoment { return .term }
    return .moment
  }

  /// Tells one entry from another, also when the calendar is read again.
  var name: String {
    switch subject {
    case .item(let item, let number, let subject):
      "\(number)-\(subject.name)-\(item.occurrence)"
    case .contractEnd(let entry): "\(entry.task.id)-contract-end"
    case .noticeDay(let entry): "\(entry.task.id)-notice"
    }
  }

  /// What can be looked for in it.
  var searchText: String {
    switch subject {
    case .item(let item, let number, _): "\(number) \(item.title)"
    case .contractEnd(let entry), .noticeDay(let entry):
      [entry.task.id.text, entry.task.name, entry.task.area, entry.task.contractor]
        .compactMap(\.self).joined(separator: " ")
    }
  }
}

extension AgendaItem.Subject {
  /// Tells it from other things of its case.
  fileprivate var name: String {
    switch self {
    case .term(let name, _, let record, _): "\(name)-\(record?.text ?? "")"
    case .openItem(let record, _): "open-\(record)"
    case .interimEvaluation(let record): "planned-\(record)"
    case .request(let record, _): "asked-\(record)"
    case .noted(let record, _): "noted-\(record)"
    case .questions(let moment, let side): "questions-\(moment.rawValue)-\(side.rawValue)"
    case .reminder(let reminder): "\(reminder.kind)-\(reminder.subject)-\(reminder.date.iso)"
    }
  }
}
