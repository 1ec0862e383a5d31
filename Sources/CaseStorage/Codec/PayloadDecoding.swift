import ChallengeCore
import Foundation
import Terms

/// The parts that several payloads share, from JSON.
extension PayloadReader {
  func values(_ key: String) throws(CodecProblem) -> [String: Value] {
    let object = try object(key)
    var values: [String: Value] = [:]
    for (field, value) in object.members { values[field] = try object.value(field, value) }
    return values
  }

  private func value(_ field: String, _ value: JSONValue) throws(CodecProblem) -> Value {
    switch value {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    case .flag(let flag): return .flag(flag)
    case .list: return .list(try texts(field, value))
    case .object:
      let gap = try object(field)
      return .gap(try gap.choice("gap", EventCodec.gaps), reason: try gap.text("reason"))
    case .null, .halves: throw problem(field)
    }
  }

  func snapshot(_ key: String) throws(CodecProblem) -> StoredSnapshot {
    let snapshot = try object(key)
    var history: [String: [String]] = [:]
    let stored = try snapshot.object("history")
    for name in stored.members.keys { history[name] = try stored.texts(name) }
    return StoredSnapshot(active: try snapshot.texts("active"), history: history)
  }

  func optionalSnapshot(_ key: String) throws(CodecProblem) -> StoredSnapshot? {
    members[key] == nil ? nil : try snapshot(key)
  }

  func microsteps(_ key: String) throws(CodecProblem) -> [StoredMicrostep] {
    var steps: [StoredMicrostep] = []
    for step in try readers(key) {
      steps.append(
        StoredMicrostep(
          event: try step.optionalText("event"), exited: try step.texts("exited"),
          entered: try step.texts("entered"), effects: try step.texts("effects")))
    }
    return steps
  }

  func input(_ key: String) throws(CodecProblem) -> TermInput {
    let input = try object(key)
    return TermInput(
      from: try input.date("from"), length: try input.length("length"),
      source: try input.choice("source", EventCodec.sources),
      declaredAtw: input.members["declaredAtw"] == nil ? nil : try input.flag("declaredAtw"),
      suspensions: try input.suspensions(), extensions: try input.extensions(),
      countedBackwards: try input.flag("countedBackwards"))
  }

  private func length(_ key: String) throws(CodecProblem) -> TermLength {
    try require(key, TermLength(try text(key)))
  }

  private func suspensions() throws(CodecProblem) -> [Suspension] {
    var suspensions: [Suspension] = []
    for item in try readers("suspensions") {
      let invited = try item.date("invited")
      let answered = try item.date("answered")
      suspensions.append(
        try item.flag("isOpen")
          ? Suspension(invited: invited, answerBy: answered)
          : Suspension(invited: invited, answered: answered))
    }
    return suspensions
  }

  private func extensions() throws(CodecProblem) -> [TermExtension] {
    var extensions: [TermExtension] = []
    for item in try readers("extensions") {
      let newEnd = try item.optionalDate("newEnd")
      let amount: TermExtension.Amount =
        if let newEnd { .newEnd(newEnd) } else { .length(try item.length("length")) }
      extensions.append(TermExtension(amount, decided: try item.optionalDate("decided")))
    }
    return extensions
  }

  func person() throws(CodecProblem) -> Person {
    var roles: Set<Role> = []
    for name in try texts("roles") { roles.insert(try require("roles", EventCodec.roles[name])) }
    return Person(
      id: PersonID(try text("id")), name: try text("name"), roles: roles,
      department: try optionalText("department"), email: try optionalText("email"),
      phone: try optionalText("phone"), endedOn: try optionalDate("endedOn"),
      agreement: try agreement())
  }

  private func agreement() throws(CodecProblem) -> Person.Agreement? {
    guard let text = try optionalText("agreement") else { return nil }
    return Person.Agreement(text: text, until: try date("agreedUntil"))
  }

  func rules() throws(CodecProblem) -> RegisterEvent.RulesAdopted {
    RegisterEvent.RulesAdopted(
      kind: try choice("kind", EventCodec.rulesKinds), name: try text("name"),
      hash: try text("hash"), text: try text("text"))
  }

  func hash(_ key: String) throws(CodecProblem) -> [UInt8]? {
    guard let hex = try optionalText(key) else { return nil }
    return Array(try require(key, Data(hex: hex)))
  }
}
