import ChallengeCore
import Terms

/// One thing that falls due in one case.
package struct AgendaItem: Hashable, Sendable {
  /// What falls due.
  package enum Subject: Hashable, Sendable {
    /// A term ends; with the move that it is the last day for, when there is one.
    case term(name: String, label: Bilingual, record: RecordID?, move: Bilingual?)
    /// What was left open on purpose is to be returned to.
    case openItem(RecordID, kind: String)
    /// An interim evaluation is planned.
    case interimEvaluation(RecordID)
    /// Somebody of the municipality was asked for an answer.
    case request(RecordID, kind: String)
    /// Somebody noted what to do on this day.
    case noted(RecordID, what: String)
    /// The short questions of a moment are asked of a side, and it has not answered.
    case questions(ExperienceMoment, of: Side)
    /// The clock points something out, or has done so and it still stands.
    case reminder(Reminder)
  }

  package let number: CaseNumber
  package let title: String
  package let subject: Subject
  /// Which side has to do something.
  package let by: Side
  /// The people who have to do something about it; empty when nobody is known.
  package let people: [PersonID]
  /// The last day, or the day on which it happens.
  package let due: CalendarDate
  /// Whether it is only a day on which something happens: nobody is late after it.
  package let isMoment: Bool
  /// How often there was such a term before in this case: tells one from another.
  package let occurrence: Int

  package func isLate(on date: CalendarDate) -> Bool { !isMoment && date > due }

  /// Whether it is asked and not owed: it stands after its day, and nobody is late.
  package var isAsked: Bool { if case .questions = subject { true } else { false } }

  /// A name that stays the same when the day moves or the agenda is asked for again.
  package var name: String {
    switch subject {
    case .term(let name, _, let record, _):
      "\(number)-\(name)\(record.map { "-\($0.text)" } ?? "")-\(occurrence)"
    case .openItem(let record, _): "\(number)-open-\(record.text)"
    case .interimEvaluation(let record): "\(number)-planned-\(record.text)"
    case .request(let record, _): "\(number)-asked-\(record.text)"
    case .noted(let record, _): "\(number)-noted-\(record.text)"
    case .questions(let moment, let side):
      "\(number)-questions-\(moment.rawValue)-\(side.rawValue)-\(occurrence)"
    case .reminder(let reminder):
      "\(number)-\(reminder.kind.rawValue)-"
        + "\(reminder.subject.replacing(" ", with: "-"))-\(reminder.date.iso)"
    }
  }
}

/// What falls due until a day, and what is late.
package struct Agenda: Sendable {
  package let on: CalendarDate
  /// The last day that it looks at.
  package let until: CalendarDate
  /// By day, then by case.
  package let items: [AgendaItem]
  /// Everybody who is named in it.
  package let people: [PersonID: Person]
  package let municipality: String

  /// Everybody with something to do, by name, each with what it is; nil for what is nobody's yet.
  package var byPerson: [(person: Person?, items: [AgendaItem])] {
    let named = people.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let known = named.map { person in
      (person: Optional(person), items: items.filter { $0.people.contains(person.id) })
    }
    let others = items.filter { item in !item.people.contains { people[$0] != nil } }
    return known.filter { !$0.items.isEmpty } + (others.isEmpty ? [] : [(nil, others)])
  }
}
