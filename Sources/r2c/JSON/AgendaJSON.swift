import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

/// The JSON shape of `r2c agenda`.
enum AgendaJSON {
  static func agenda(_ agenda: Agenda, _ language: Language) -> JSONValue {
    .object([
      "on": .text(agenda.on.iso), "until": .text(agenda.until.iso),
      "agenda": .list(agenda.items.map { item($0, agenda, language) }),
    ])
  }

  private static func item(
    _ item: AgendaItem, _ agenda: Agenda, _ language: Language
  ) -> JSONValue {
    let people = item.people.map { id in
      JSONValue.object([
        "id": .text(id.text), "name": .text(agenda.people[id]?.name ?? id.text),
      ])
    }
    return .object([
      "id": .text(item.name), "case": .text(item.number.text), "title": .text(item.title),
      "kind": .text(kind(item.subject)), "what": .text(AgendaWords(language).what(item)),
      "by": .text(item.by.rawValue), "people": .list(people), "due": .text(item.due.iso),
      "late": .flag(item.isLate(on: agenda.on)), "moment": .flag(item.isMoment),
      "asked": .flag(item.isAsked),
      "daysLeft": .number(agenda.on.days(until: item.due)),
      "term": CaseJSON.optional(term(item.subject)),
      "record": CaseJSON.optional(record(item.subject)),
    ])
  }

  private static func kind(_ subject: AgendaItem.Subject) -> String {
    switch subject {
    case .term: "term"
    case .openItem: "open-item"
    case .interimEvaluation: "interim-evaluation"
    case .request: "request"
    case .noted: "noted"
    case .questions: "questions"
    case .reminder(let reminder): reminder.kind.rawValue
    }
  }

  private static func term(_ subject: AgendaItem.Subject) -> String? {
    if case .term(let name, _, _, _) = subject { name } else { nil }
  }

  private static func record(_ subject: AgendaItem.Subject) -> String? {
    switch subject {
    case .term(_, _, let record, _): record?.text
    case .openItem(let record, _), .interimEvaluation(let record), .request(let record, _),
      .noted(let record, _):
      record.text
    case .questions, .reminder: nil
    }
  }
}
