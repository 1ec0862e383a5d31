/// One line of an amendment: what becomes of the agreements when both sides consent.
///
/// `result-1.target=A` gives a field another value, `withdraw result-2` takes an item out, and
/// `add condition topic=tasks; text=Ook vegen` puts one in.
///
/// > Source.
package enum AmendmentChange: Hashable, Sendable {
  case change(RecordID, field: String, value: String)
  case withdraw(RecordID)
  case add(kind: String, fields: [String: String])

  /// Nil when the line is none of the three.
  package init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    if words.count == 2, words[0] == "withdraw" {
      self = .withdraw(RecordID(words[1]))
    } else if words.count == 3, words[0] == "add" {
      var fields: [String: String] = [:]
      for part in words[2].split(separator: ";") {
        guard let (name, value) = Self.pair(part.trimmed) else { return nil }
        fields[name] = value
      }
      self = .add(kind: words[1], fields: fields)
    } else {
      guard let (place, value) = Self.pair(line) else { return nil }
      let parts = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      self = .change(RecordID(parts[0]), field: parts[1], value: value)
    }
  }

  private static func pair(_ text: String) -> (String, String)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = text[..<sign].trimmed
    let value = text[text.index(after: sign)...].trimmed
    return name.isEmpty || value.isEmpty ? nil : (name, value)
  }
}

extension Deliberation {
  /// What stands in the way of an amendment as it is proposed: every line must be readable and be
  /// about an agreement that there is.
  func amendmentReasons(_ amendment: Record) -> [Reason] {
    amendment.list("changes").compactMap { line in
      guard let change = AmendmentChange(line), canBeMade(change) else {
        return Reason("change-unreadable", about: line, .fill(field: "changes"))
      }
      return nil
    }
  }

  private func canBeMade(_ change: AmendmentChange) -> Bool {
    switch change {
    case .change(let id, let field, let value):
      guard let kind = agreement(id), let known = kind.field(field) else { return false }
      return (try? reader.read(.text(value), as: known)) != nil
    case .withdraw(let id): return agreement(id) != nil
    case .add(let name, let fields):
      guard let kind = RecordKind.named(name), kind.isAgreement,
        let (_, missing) = try? complete(
          kind, fields.mapValues { .text($0) }, set: [:], demands: [])
      else { return false }
      return missing.isEmpty
    }
  }

  private func agreement(_ id: RecordID) -> RecordKind? {
    guard let record = challenge.record(id), record.withdrawn == nil,
      let kind = RecordKind.named(record.kind), kind.isAgreement
    else { return nil }
    return kind
  }

  /// Writes the new version of the agreements when both sides have consented to an amendment.
  mutating func adopt(_ id: RecordID?) throws(Refusal) {
    guard let id, let amendment = challenge.record(id), amendment.kind == "amendment",
      situation.workflow.processes[amendment.kind]?.hasEnded(amendment.snapshot ?? .none) == true,
      amendment.isAnswered("agreed-challenger"), amendment.isAnswered("agreed-municipality"),
      !amendment.isAnswered("adopted-version")
    else { return }
    for change in amendment.list("changes").compactMap(AmendmentChange.init) {
      try make(change, because: amendment)
    }
    let values: [String: Value] = [
      "adopted-version": .number(challenge.agreementVersion),
      "content-hash": .text(challenge.agreementHash),
    ]
    emit(.recordChanged(.init(id: id, kind: amendment.kind, values: values)))
  }

  private mutating func make(
    _ change: AmendmentChange, because amendment: Record
  ) throws(Refusal) {
    switch change {
    case .change(let id, let field, let value):
      guard let kind = agreement(id), let known = kind.field(field) else { return }
      let values = try read([field: .text(value)], of: [known])
      emit(.recordChanged(.init(id: id, kind: kind.name, values: values)))
    case .withdraw(let id):
      guard let kind = agreement(id) else { return }
      emit(.recordWithdrawn(.init(id: id, kind: kind.name, reason: amendment.id.text)))
    case .add(let name, let fields):
      guard let kind = RecordKind.named(name) else { return }
      let (values, _) = try complete(kind, fields.mapValues { .text($0) }, set: [:], demands: [])
      append(kind, values)
    }
  }

  /// Nobody of the municipality consents for the challenger.
  ///
  /// The day of that consent can be filled in by the municipality only when the challenger proposed
  /// the amendment, or has given a view since.
  ///
  /// > Source: tip 7; R-43.
  func consentReasons(_ before: Record, _ values: [String: Value]) -> [Reason] {
    guard before.kind == "amendment", values["agreed-challenger"] != nil,
      !before.isAnswered("agreed-challenger"), situation.actor != .clock,
      !challenge.isParty(situation.actor, situation)
    else { return [] }
    let proposed = challenge.isParty(before.by, situation)
    let spoke = challenge.active("view").contains {
      $0.entry > before.entry && $0.side() == .challenger && challenge.isParty($0.by, situation)
    }
    return proposed || spoke
      ? [] : [Reason("consent-not-own", about: before.id.text, .fill(field: "agreed-challenger"))]
  }
}

extension StoredSnapshot {
  fileprivate static let none = StoredSnapshot(active: [], history: [:])
}
