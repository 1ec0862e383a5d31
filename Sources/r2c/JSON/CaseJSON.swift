import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

/// The JSON shapes of the manual page for cases.
enum CaseJSON {
  static func summary(_ summary: CaseSummary, on date: CalendarDate, _ language: Language)
    -> JSONValue
  {
    .object([
      "case": .text(summary.number.text),
      "title": .text(summary.title),
      "phase": .text(summary.phase.rawValue),
      "state": .text(summary.state),
      "stateLabel": .text(summary.label.text(in: language)),
      "moves": .list(summary.moves.map { move($0, on: date, language) }),
      "version": .number(summary.version),
      "overdue": .flag(summary.isOverdue(on: date)),
      "ended": .flag(summary.hasEnded),
      "opened": .text(summary.openedOn.iso),
      "updated": .text(summary.updatedOn.iso),
      "due": optional(summary.nextDue?.iso),
      "outcome": optional(summary.outcome),
      "area": optional(summary.area),
      "domain": optional(summary.domain),
      "stuck": .flag(summary.isStuck(on: date)),
    ])
  }

  static func move(_ move: Move, on date: CalendarDate, _ language: Language) -> JSONValue {
    .object([
      "by": .text(move.by.rawValue),
      "what": .text(move.what.text(in: language)),
      "due": optional(move.due?.iso),
      "since": .text(move.since.iso),
      "late": .flag(move.isLate(on: date)),
      "term": optional(move.term),
      "record": optional(move.record?.text),
      "otherwise": move.otherwise.map { otherwise($0, on: date, language) } ?? .null,
    ])
  }

  /// What follows when nobody does anything.
  private static func otherwise(
    _ otherwise: Otherwise, on date: CalendarDate, _ language: Language
  ) -> JSONValue {
    let (happens, state, side): (String, String?, Side?) =
      switch otherwise {
      case .moves(let state, _): ("moves", state.name, nil)
      case .late(let side, _): ("late", nil, side)
      case .passes: ("passes", nil, nil)
      case .stuck: ("stuck", nil, nil)
      }
    return .object([
      "happens": .text(happens), "on": .text(otherwise.on.iso), "state": optional(state),
      "by": optional(side?.rawValue),
      "text": .text(OutlookWords(language).line(otherwise, on: date)),
    ])
  }

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  static func value(_ value: Value) -> JSONValue {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .list(let items): .texts(items)
    case .gap(let gap, let reason):
      .object(["gap": .text(gap.rawValue), "reason": .text(reason)])
    }
  }

  /// A record with where each of its fields was first given.
  static func record(_ record: Record, from sources: [String: Provenance]) -> JSONValue {
    guard case .object(var members) = self.record(record) else { return .null }
    members["sources"] = .object(
      sources.mapValues { source in
        .object([
          "entry": .number(source.entry), "on": .text(source.on.iso), "by": .text(source.by.text),
          "enteredBy": optional(source.enteredBy?.text), "basis": optional(source.basis),
        ])
      })
    return .object(members)
  }

  static func record(_ record: Record) -> JSONValue {
    .object([
      "id": .text(record.id.text),
      "record": .text(record.kind),
      "fields": .object(record.values.mapValues(value)),
      "on": .text(record.on.iso),
      "by": .text(record.by.text),
      "visibility": .text(record.visibility.rawValue),
      "withdrawn": record.withdrawn.map {
        .object(["on": .text($0.on.iso), "reason": .text($0.reason)])
      } ?? .null,
      "state": record.snapshot.map { .texts($0.active) } ?? .null,
    ])
  }

  static func term(_ term: Dossier.Term, in dossier: Dossier) -> JSONValue {
    let naming = Naming(dossier)
    let calculator = dossier.situation.calculator
    func why(_ language: Language) -> JSONValue {
      .text(TermWords(language, naming: naming).why(term.term, calculator: calculator))
    }
    return .object([
      "case": .text(dossier.challenge.number.text),
      "term": .text(term.term.name),
      "record": optional(term.term.record?.text),
      "by": optional(term.definition?.owedBy.rawValue),
      "start": .text(term.term.input.from.iso),
      "end": .text(term.term.end.iso),
      "provisional": .flag(term.term.isProvisional),
      "standing": .text(term.term.standing.rawValue),
      "late": .flag(term.term.isLate(on: dossier.on)),
      "article": optional(term.definition?.article),
      "why": .object(["nl": why(.dutch), "en": why(.english)]),
    ])
  }

  static func dossier(_ dossier: Dossier, _ language: Language) -> JSONValue {
    guard case .object(var members) = summary(dossier.summary, on: dossier.on, language) else {
      return .null
    }
    members["at"] = .text(dossier.on.iso)
    let provenance = dossier.provenance
    members["records"] = .list(
      dossier.challenge.records.map { record($0, from: provenance[$0.id] ?? [:]) })
    members["terms"] = .list(dossier.terms.map { term($0, in: dossier) })
    members["lettersOwed"] = LetterJSON.owed(
      lettersOwed(dossier.challenge, dossier.situation), on: dossier.on)
    members["paymentDifferenceCents"] =
      PaymentSchedule(dossier.challenge).differenceCents.map { .number($0) } ?? .null
    members["agreementVersion"] = .number(dossier.challenge.agreementVersion)
    members["agreementHash"] = .text(dossier.challenge.agreementHash)
    members["stuckReasons"] = .texts(dossier.stuckReasons.map(\.rawValue))
    members["reminders"] = .list(dossier.challenge.reminders.map { reminder($0, language) })
    members["workflow"] = .object([
      "name": .text(dossier.situation.workflow.name),
      "version": .number(dossier.situation.workflow.version),
      "hash": .text(dossier.challenge.rules.workflow),
    ])
    members["profile"] = .object([
      "name": .text(dossier.situation.profile.name),
      "version": .number(dossier.situation.profile.version),
      "hash": .text(dossier.challenge.rules.profile),
      "municipality": .text(dossier.situation.profile.municipality),
      "purpose": .text(dossier.situation.profile.purpose.text(in: language)),
      "definition": .text(dossier.situation.profile.definition.text(in: language)),
    ])
    members["takenIn"] =
      dossier.challenge.takenIn.map {
        .object(["state": .text($0.state), "since": .text($0.since.iso)])
      } ?? .null
    return .object(members.merging(MoneyJSON.members(dossier, language)) { own, _ in own })
  }

  /// A case for research: its dossier with the steps that were taken, without titles and versions.
  static func researched(_ dossier: Dossier, _ language: Language) -> JSONValue {
    guard case .object(var members) = self.dossier(dossier, language) else { return .null }
    for key in ["title", "moves", "due", "overdue"] { members[key] = nil }
    members["steps"] = .list(
      dossier.challenge.steps.map { step in
        .object([
          "on": .text(step.on.iso), "action": .text(step.action), "by": .text(step.by.text),
          "record": optional(step.record?.text), "entered": .texts(step.entered),
          "undone": .flag(step.annulled != nil),
        ])
      })
    return .object(members)
  }

  static func reminder(_ planned: PlannedReminder, _ language: Language) -> JSONValue {
    .object([
      "kind": .text(planned.reminder.kind.rawValue), "subject": .text(planned.reminder.subject),
      "date": .text(planned.reminder.date.iso), "on": .text(planned.on.iso),
      "to": .text(planned.reminder.to.rawValue),
      "text": .text(ReminderWords(language).text(planned.reminder)),
    ])
  }

  static func entry(_ entry: TimelineEntry, _ number: CaseNumber, text: String) -> JSONValue {
    .object([
      "case": .text(number.text),
      "version": .number(entry.version),
      "type": .text(entry.type),
      "on": .text(entry.on.iso),
      "registered": .text(entry.registered),
      "by": .text(entry.by.text),
      "enteredBy": optional(entry.enteredBy?.text),
      "basis": optional(entry.basis),
      "destroyed": .flag(entry.event == nil),
      "text": .text(text),
    ])
  }
}
