import ChallengeCore
import Foundation
import Terms

/// The parts that several payloads share, as JSON.
extension EventCodec {
  static func json(_ values: [String: Value]) -> JSONValue { .object(values.mapValues(json)) }

  static func json(_ value: Value) -> JSONValue {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .list(let items): .texts(items)
    case .gap(let gap, let reason):
      .object(["gap": .text(storedName(gap)), "reason": .text(reason)])
    }
  }

  static func json(_ snapshot: StoredSnapshot) -> JSONValue {
    .object([
      "active": .texts(snapshot.active),
      "history": .object(snapshot.history.mapValues { .texts($0) }),
    ])
  }

  static func json(_ step: StoredMicrostep) -> JSONValue {
    object([
      "event": step.event.map { .text($0) }, "exited": .texts(step.exited),
      "entered": .texts(step.entered), "effects": .texts(step.effects),
    ])
  }

  static func json(_ input: TermInput) -> JSONValue {
    object([
      "from": .text(input.from.iso), "length": .text(input.length.text),
      "source": .text(storedName(input.source)), "declaredAtw": input.declaredAtw.map { .flag($0) },
      "suspensions": .list(input.suspensions.map(json)),
      "extensions": .list(input.extensions.map(json)),
      "countedBackwards": .flag(input.countedBackwards),
    ])
  }

  private static func json(_ suspension: Suspension) -> JSONValue {
    .object([
      "invited": .text(suspension.invited.iso), "answered": .text(suspension.answered.iso),
      "isOpen": .flag(suspension.isOpen),
    ])
  }

  private static func json(_ extent: TermExtension) -> JSONValue {
    var members: [String: JSONValue?] = ["decided": extent.decided.map { .text($0.iso) }]
    switch extent.amount {
    case .length(let length): members["length"] = .text(length.text)
    case .newEnd(let date): members["newEnd"] = .text(date.iso)
    }
    return object(members)
  }

  static func json(_ person: Person) -> [String: JSONValue?] {
    [
      "id": .text(person.id.text), "name": .text(person.name),
      "roles": .texts(person.roles.map(storedName).sorted()),
      "department": person.department.map { .text($0) }, "email": person.email.map { .text($0) },
      "phone": person.phone.map { .text($0) }, "endedOn": person.endedOn.map { .text($0.iso) },
      "agreement": person.agreement.map { .text($0.text) },
      "agreedUntil": person.agreement.map { .text($0.until.iso) },
    ]
  }

  static func json(_ rules: RegisterEvent.RulesAdopted) -> [String: JSONValue?] {
    [
      "kind": .text(storedName(rules.kind)), "name": .text(rules.name), "hash": .text(rules.hash),
      "text": .text(rules.text),
    ]
  }

  private static func object(_ members: [String: JSONValue?]) -> JSONValue {
    .object(members.compactMapValues { $0 })
  }
}

extension Digest {
  static func hexText(_ bytes: [UInt8]) -> String { Data(bytes).hex }
}
