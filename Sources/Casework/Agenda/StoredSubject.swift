import ChallengeCore
import Foundation
import Terms

/// What falls due, as it is kept in a row of the calendar.
struct StoredSubject: Codable, Hashable {
  private var term: String?
  private var nl: String?
  private var en: String?
  private var moveNl: String?
  private var moveEn: String?
  private var record: String?
  private var open: String?
  private var planned: Bool?
  private var asked: String?
  private var noted: String?
  private var questions: String?
  private var reminder: String?
  private var about: String?
  private var date: CalendarDate?
  private var to: String?
  private var occurrence: Int?

  init(_ subject: AgendaItem.Subject, _ occurrence: Int) {
    if occurrence != 1 { self.occurrence = occurrence }
    switch subject {
    case .term(let name, let label, let record, let move):
      term = name
      (nl, en) = (label.dutch, label.english)
      (moveNl, moveEn) = (move?.dutch, move?.english)
      self.record = record?.text
    case .openItem(let record, let kind): (self.record, open) = (record.text, kind)
    case .interimEvaluation(let record): (self.record, planned) = (record.text, true)
    case .request(let record, let kind): (self.record, asked) = (record.text, kind)
    case .noted(let record, let what): (self.record, noted) = (record.text, what)
    case .questions(let moment, let side): (questions, to) = (moment.rawValue, side.rawValue)
    case .reminder(let reminder):
      self.reminder = reminder.kind.rawValue
      (about, date, to) = (reminder.subject, reminder.date, reminder.to.rawValue)
    }
  }

  var text: String { RowCoding.encode(self) }

  /// Nil when a newer program wrote it.
  static func read(_ text: String) -> (subject: AgendaItem.Subject, occurrence: Int)? {
    guard let stored = try? JSONDecoder().decode(StoredSubject.self, from: Data(text.utf8)),
      let subject = stored.subject
    else { return nil }
    return (subject, stored.occurrence ?? 1)
  }

  private var subject: AgendaItem.Subject? {
    let record = record.map(RecordID.init)
    if let term, let nl, let en {
      let move = moveNl.map { Bilingual(dutch: $0, english: moveEn ?? $0) }
      return .term(
        name: term, label: Bilingual(dutch: nl, english: en), record: record, move: move)
    }
    if let kind = reminder.flatMap(Reminder.Kind.init), let about, let date,
      let role = to.flatMap(Role.init)
    {
      return .reminder(Reminder(kind: kind, subject: about, date: date, to: role))
    }
    if let moment = questions.flatMap(ExperienceMoment.init),
      let side = to.flatMap(Side.init(rawValue:))
    {
      return .questions(moment, of: side)
    }
    guard let record else { return nil }
    if let open { return .openItem(record, kind: open) }
    if let noted { return .noted(record, what: noted) }
    if let asked { return .request(record, kind: asked) }
    return planned == true ? .interimEvaluation(record) : nil
  }
}
