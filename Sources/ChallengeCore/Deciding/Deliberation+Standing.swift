extension Deliberation {
  // MARK: What stays as it was said, agreed or decided

  /// What was decided is changed by a decision, never by hand.
  ///
  /// > Source: R-20; Awb 7:11; tip 9 for the contact person, who is handed over.
  func checkDecided(_ record: Record, _ values: [String: Value]) throws(Refusal) {
    func changes(_ fields: [String]) -> Bool {
      fields.contains { field in values[field].map { $0 != record.values[field] } ?? false }
    }
    switch record.kind {
    case "decision" where changes(["kind", "grounds", "character"]),
      "ending" where changes(["outcome"]):
      throw .byRules([Reason("step-rests-on-it", about: record.id.text)])
    case "objection" where changes(["outcome", "decided", "reasons"]) && !roles.contains(.decider):
      throw .notPermitted(.init(actor: situation.actor, roles: roles, needed: [.decider]))
    case "contact-person"
    where record.side() == .municipality && record.isAnswered("person")
      && changes(["person", "side"]):
      throw .byRules([
        Reason("handover-note-missing", .add(kind: "contact-person-change", fields: [:]))
      ])
    default: break
    }
  }

  /// Who agreed to an amendment agreed to what it said; another text asks for consent again.
  ///
  /// > Source: R-43.
  func renewingConsent(_ record: Record, _ values: [String: Value]) -> [String: Value] {
    let content = ["what", "changes", "amount", "effect"]
    guard record.kind == "amendment",
      content.contains(where: { field in
        values[field].map { $0 != record.values[field] } ?? false
      })
    else { return values }
    let given = ["agreed-challenger", "agreed-municipality"].filter(record.isAnswered)
    return given.reduce(into: values) { values, field in
      if values[field] == nil { values[field] = .text("") }
    }
  }

  /// Nobody takes back what a challenger said but the challenger.
  func checkSaid(_ record: Record) throws(Refusal) {
    guard !roles.contains(.challenger), situation.actor != .clock,
      situation.people[record.by]?.roles.contains(.challenger) == true
    else { return }
    let said = record.values.keys.contains {
      record.isAnswered($0) && OwnWords.areChallengers($0, in: record, spokenBy: true)
    }
    if said { throw .byRules([Reason("own-words", about: record.by.text)]) }
  }

  /// What a challenger said stays as it was said; only the challenger changes it.
  func checkOwnWords(_ record: Record, _ values: [String: Value]) throws(Refusal) {
    guard !roles.contains(.challenger), situation.actor != .clock else { return }
    let spokenBy = situation.people[record.by]?.roles.contains(.challenger) == true
    let changed = values.keys.sorted().contains { field in
      record.values[field] != values[field]
        && OwnWords.areChallengers(field, in: record, spokenBy: spokenBy)
    }
    guard changed else { return }
    let speaker = spokenBy ? record.by.text : Side.challenger.rawValue
    throw .byRules([Reason("own-words", about: speaker)])
  }
}
