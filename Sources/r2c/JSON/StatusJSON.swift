import CaseStorage
import Casework
import ChallengeCore
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
      "contact": view.contact.map {
        .object([
          "name": .text($0.name), "phone": CaseJSON.optional($0.phone),
          "email": CaseJSON.optional($0.email),
        ])
      } ?? .null,
      "text": .text(StatusPage(language).text(view)),
    ])
  }
}
