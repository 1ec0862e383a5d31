import CaseStorage
import Casework
import ChallengeCore
import Wording

/// The JSON shapes of the manual page for retention, destruction and copies.
enum RetentionJSON {
  static func verdict(_ verdict: RetentionVerdict, _ words: ReasonWords) -> JSONValue {
    .object([
      "case": .text(verdict.number.text), "outcome": CaseJSON.optional(verdict.outcome),
      "selectionList": CaseJSON.optional(verdict.rule?.number),
      "nomination": CaseJSON.optional(verdict.rule?.nomination.rawValue),
      "period": CaseJSON.optional(verdict.rule?.period?.text),
      "ground": CaseJSON.optional(verdict.rule?.ground),
      "sourceDate": CaseJSON.optional(verdict.sourceDate?.iso),
      "destroyFrom": CaseJSON.optional(verdict.destroyFrom?.iso), "due": .flag(verdict.isDue),
      "reasons": .list(words.explained(verdict.reasons).map(ActionJSON.explained)),
    ])
  }

  static func destruction(_ destruction: LoggedDestruction) -> JSONValue {
    let destroyed = destruction.destroyed
    return .object([
      "entry": .number(destruction.entry), "on": .text(destroyed.on.iso),
      "ground": .text(destroyed.ground), "list": CaseJSON.optional(destroyed.list),
      "signedBy": CaseJSON.optional(destroyed.signedBy?.text), "by": .text(destruction.by.text),
      "registered": .text(destruction.registered), "cases": cases(destroyed),
      "figures": .list(destroyed.figures.map(figures)),
    ])
  }

  private static func cases(_ destroyed: CasesDestroyed) -> JSONValue {
    .list(
      destroyed.parts.map { part in
        .object([
          "case": .text(part.number.text),
          "entries": .number(part.versions.reduce(0) { $0 + $1.count }),
        ])
      })
  }

  private static func figures(_ figures: CaseFigures) -> JSONValue {
    .object([
      "outcome": .text(figures.outcome), "year": .number(figures.year),
      "daysPerPhase": .object(figures.days.mapValues { .number($0) }),
    ])
  }

  static func copy(_ copy: LoggedCopy) -> JSONValue {
    .object([
      "id": .number(copy.entry), "kind": .text(copy.copy.kind.rawValue),
      "file": .text(copy.copy.file), "on": .text(copy.on.iso),
      "registered": .text(copy.registered), "by": .text(copy.by.text),
      "cases": copy.copy.cases.map { .texts($0.map(\.text)) } ?? .null,
      "anchor": .text(copy.copy.head),
      "clearance": CaseJSON.optional(copy.copy.clearance),
      "ground": CaseJSON.optional(copy.copy.ground),
      "destroyedOn": CaseJSON.optional(copy.destroyedOn?.iso),
    ])
  }

  static func certificate(
    _ certificate: DestructionCertificate, beside: [String]
  ) -> JSONValue {
    let destroyed = certificate.destroyed
    return .object([
      "municipality": .text(certificate.municipality), "on": .text(destroyed.on.iso),
      "ground": .text(destroyed.ground), "list": CaseJSON.optional(destroyed.list),
      "by": .text(certificate.by.text),
      "signedBy": CaseJSON.optional(destroyed.signedBy?.text),
      "registered": .text(certificate.registered), "entry": .number(certificate.entry),
      "cases": cases(destroyed), "registerEntries": .number(destroyed.register.count),
      "anchorBefore": .text(certificate.headBefore.text),
      "anchorAfter": .text(certificate.headAfter.text), "sound": .flag(certificate.isSound),
      "swept": .flag(certificate.isSwept), "copies": .list(certificate.copies.map(copy)),
      "beside": .texts(beside),
    ])
  }
}
