import CaseStorage
import Casework
import ChallengeCore
import Wording

/// The JSON shapes of the manual page for money, warnings and the light route.
enum MoneyJSON {
  /// What is added to a dossier and to its possible actions.
  static func members(_ dossier: Dossier, _ language: Language) -> [String: JSONValue] {
    let words = MoneyWords(language, naming: Naming(dossier))
    return [
      "warnings": .list(dossier.warnings.map { warning($0, dossier, language) }),
      "budget": budget(dossier.budget),
      "value": dossier.value.map(value) ?? .null,
      "hints": .list(
        dossier.instrumentHints.map {
          .object(["code": .text($0.rawValue), "message": .text(words.hint($0))])
        }),
      "lightRoute": dossier.lightRoute.map { light in
        .object([
          "upTo": .number(light.route.upTo), "value": .number(light.size),
          "leavesOut": .texts(light.route.leavesOut.sorted()),
          "message": .text(words.lightRoute(light.route, size: light.size)),
        ])
      } ?? .null,
    ]
  }

  private static func warning(
    _ warning: Warning, _ dossier: Dossier, _ language: Language
  ) -> JSONValue {
    let words = WarningWords(language, naming: Naming(dossier))
    let explained = words.explained(warning)
    return .object([
      "code": .text(explained.code), "message": .text(explained.message),
      "owner": .text(words.owners(warning)), "hint": .text(explained.hint),
    ])
  }

  private static func budget(_ totals: BudgetTotals) -> JSONValue {
    .object([
      "total": totals.total.map(JSONValue.number) ?? .null,
      "perYear": .list(
        totals.perYear.map {
          .object([
            "year": $0.key.map(JSONValue.number) ?? .null, "amount": .number($0.amount),
          ])
        }),
      "perTask": .list(
        totals.perTask.map {
          .object(["task": CaseJSON.optional($0.key?.text), "amount": .number($0.amount)])
        }),
      "perOrigin": .list(
        totals.perOrigin.map {
          .object(["origin": CaseJSON.optional($0.key), "amount": .number($0.amount)])
        }),
      "unknown": .number(totals.unknown.count),
    ])
  }

  private static func value(_ value: CaseValue) -> JSONValue {
    .object([
      "basis": .text(value.basis.rawValue), "total": .number(value.total),
      "agreed": .number(value.agreed), "amendments": .number(value.amendments),
      "months": value.months.map(JSONValue.number) ?? .null,
    ])
  }
}
