import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

/// What a challenger sees, as JSON.
enum StatusJSON {
  static func page(_ view: StatusView, _ language: Language) -> JSONValue {
    let summary = view.summary
    return .object([
      "case": .text(summary.number.text),
      "title": .text(summary.title),
      "phase": .text(summary.phase.rawValue),
      "state": .text(summary.state),
      "ended": .flag(summary.hasEnded),
      "moves": .list(summary.moves.map { CaseJSON.move($0, on: view.on, language) }),
      "late": .list(
        view.late.map {
          .object(["term": .text($0.term.name), "end": .text($0.term.end.iso)])
        }),
      "owed": .list(view.owed.map { owed($0, view, language) }),
      "payments": .list(view.payments.payments.map { payment($0, view) }),
      "whenLate": .list(
        view.lateSteps.map {
          .object(["step": .text($0.name), "text": .text(OwedWords(language).text($0, view))])
        }),
      "words": .list(view.voices.map(voice)),
      "contact": view.contact.map {
        .object([
          "name": .text($0.name), "phone": CaseJSON.optional($0.phone),
          "email": CaseJSON.optional($0.email),
        ])
      } ?? .null,
      "text": .text(StatusPage(language).text(view)),
    ])
  }

  private static func owed(
    _ owed: Owed, _ view: StatusView, _ language: Language
  ) -> JSONValue {
    .object([
      "what": .text(OwedWords(language).what(owed, view)),
      "kind": .text(kind(owed.what)),
      "since": .text(owed.since.iso),
      "due": CaseJSON.optional(owed.due?.iso),
      "daysLate": .number(owed.daysLate(on: view.on)),
      "record": CaseJSON.optional(owed.record?.text),
      "term": CaseJSON.optional(owed.term),
    ])
  }

  private static func kind(_ what: Owed.What) -> String {
    switch what {
    case .move: "move"
    case .information: "information"
    case .letter: "letter"
    case .payment: "payment"
    case .term: "term"
    }
  }

  private static func payment(
    _ payment: PaymentSchedule.Payment, _ view: StatusView
  ) -> JSONValue {
    .object([
      "record": .text(payment.record.text), "what": .text(payment.what),
      "cents": payment.cents.map { .number($0) } ?? .null,
      "due": CaseJSON.optional(payment.due?.iso), "paid": CaseJSON.optional(payment.paid?.iso),
      "late": .flag(payment.isLate(on: view.on)),
    ])
  }

  private static func voice(_ voice: Voice) -> JSONValue {
    .object([
      "on": .text(voice.on.iso), "side": .text(voice.side.rawValue),
      "record": .text(voice.record.text), "field": .text(voice.field),
      "text": .text(voice.text), "saidBy": CaseJSON.optional(voice.saidBy),
    ])
  }
}
