import Terms

extension Deliberation {
  // MARK: Recording

  /// - Parameter attachment: the file that comes with a document.
  mutating func add(
    _ kindName: String, _ fields: Entry, attachment: Attachment? = nil
  ) throws(Refusal) {
    let kind = try knownKind(kindName)
    try permit(.add(kind: kindName))
    if kindName == "contact-person", fields["side"]?.text == Side.municipality.rawValue {
      try permitContact()
    }
    try checkFile(kindName, fields)
    var fields = fields
    let visibility = try visibility(
      in: &fields, before: situation.profile.publication.visibility(of: kind))
    if situation.workflow.main.hasEnded(challenge.snapshot), !kind.allowedAfterEnd {
      throw .byRules([Reason("case-ended")])
    }
    try checkAgreementsOpen(kind, nil, fields: nil)
    if Self.takenWithAction.contains(kindName), challenge.takenIn == nil {
      throw .byRules([Reason("only-with-action", about: kindName)])
    }
    if challenge.records.count >= Limits.recordsPerCase {
      throw .byRules([Reason("too-many-records")])
    }
    try record(kindName, fields, set: attachment?.values ?? [:], visibility: visibility)
    try settle()
    try reconcileTerms()
  }

  /// What only a file fills in comes with the file, never by hand.
  private func checkFile(_ kind: String, _ fields: Entry) throws(Refusal) {
    guard kind == "document",
      let typed = fields.keys.sorted().first(where: Attachment.fields.contains)
    else { return }
    throw .byRules([Reason("only-with-file", about: typed)])
  }

  mutating func change(_ id: RecordID, _ fields: Entry) throws(Refusal) {
    let record = try knownRecord(id)
    let kind = try knownKind(record.kind)
    var fields = fields
    let visibility = try visibility(in: &fields, of: record)
    if let visibility, visibility != record.visibility {
      emit(.visibilityChanged(.init(id: id, kind: record.kind, visibility: visibility)))
    }
    var reasons: [Reason] = []
    if visibility == nil || !fields.isEmpty {
      reasons = try write(fields, into: record, kind)
    } else if let shown = challenge.record(id) {
      reasons = VisibilityRules.reasons(shown, inspection(id))
    }
    guard reasons.isEmpty else { throw .byRules(reasons) }
    if record.kind == "letter", let changed = challenge.record(id) {
      try followLetter(changed, before: record)
    }
    if record.kind == "objection", let changed = challenge.record(id) {
      reopenForObjection(changed)
    }
    try settle()
    try reconcileTerms()
  }

  /// Writes entered fields into a record; what the rules say of that comes back.
  private mutating func write(
    _ fields: Entry, into record: Record, _ kind: RecordKind
  ) throws(Refusal) -> [Reason] {
    try permit(.change(kind: record.kind))
    try checkOwner(record)
    try checkFile(record.kind, fields)
    try checkAgreementsOpen(kind, record, fields: Array(fields.keys))
    var values = try read(fields, of: kind.fields)
    if record.kind == "task" { try catalogueTask(fields) }
    try checkDecided(record, values)
    values = renewingConsent(record, values)
    try checkOwnWords(record, values)
    try checkContact(record, becoming: values)
    let consent = consentReasons(record, values)
    guard consent.isEmpty else { throw .byRules(consent) }
    emit(.recordChanged(.init(id: record.id, kind: record.kind, values: values)))
    let changed = challenge.record(record.id) ?? record
    return kind.fields.filter { $0.isRequired && !changed.isAnswered($0.name) }.map {
      Reason($0.missingCode, .fill(field: $0.name))
    } + RecordRules.reasons(changed, inspection(record.id)) + claims(values, of: record)
      + amendmentReasons(changed)
  }

  /// What a change claims that only one side may claim.
  private func claims(_ values: [String: Value], of record: Record) -> [Reason] {
    record.kind == "request" && values["complex"] == .flag(true)
      && record.flag("complex") != true ? RecordRules.longerTerm(inspection(record.id)) : []
  }

  mutating func withdraw(_ id: RecordID, _ reason: String) throws(Refusal) {
    let record = try knownRecord(id)
    try permit(.withdraw(kind: try knownKind(record.kind).name))
    try checkOwner(record)
    if record.kind == "contact-person", record.side() == .municipality {
      try permitContact()
    }
    try checkContactStays(record)
    if let kind = RecordKind.named(record.kind) {
      try checkAgreementsOpen(kind, record, fields: nil)
    }
    try checkSaid(record)
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw .byRules([Reason("reason-missing", .fill(field: "reason"))])
    }
    let field = Field("reason", .line, example: "")
    do throws(FieldProblem) {
      _ = try reader.read(.text(reason), as: field)
    } catch {
      throw .badInput([error])
    }
    if Self.takenWithAction.contains(record.kind) || record.kind == "request" {
      throw .byRules([Reason("step-rests-on-it", about: record.id.text)])
    }
    emit(.recordWithdrawn(.init(id: id, kind: record.kind, reason: reason)))
    try settle()
    try reconcileTerms()
  }

  /// Once a challenge is under way its contact person is replaced, never taken away.
  ///
  /// > Source: tip 9; R-12.
  private func checkContactStays(_ record: Record) throws(Refusal) {
    guard record.kind == "contact-person", record.side() == .municipality else { return }
    let main = situation.workflow.main
    let phases = challenge.snapshot.active.compactMap { main.states[$0]?.phase }
    guard !main.hasEnded(challenge.snapshot), phases.contains(where: { $0 != .vooroverleg }) else {
      return
    }
    throw .byRules([
      Reason(
        "contact-person-missing", .add(kind: "contact-person", fields: ["side": "municipality"]))
    ])
  }

  /// Records that are themselves a step: they come with the action that takes it. In a case that was
  /// taken in while running, they can be added for what happened before.
  private static let takenWithAction: Set<String> = [
    "decision", "ending", "follow-up-decision", "adjournment", "urgent-end",
  ]

  /// Nobody but its own side changes what a challenger has said.
  private func checkOwner(_ record: Record) throws(Refusal) {
    guard record.withdrawn == nil else {
      throw .byRules([Reason("record-withdrawn", about: record.id.text)])
    }
    if OwnWords.kinds.contains(record.kind), situation.actor != record.by {
      throw .byRules([Reason("own-words", about: record.by.text)])
    }
  }

  /// Nobody but the process manager says who the contact person of the municipality is.
  ///
  /// > Source: domain report 5.9; tip 9.
  private func checkContact(
    _ record: Record, becoming values: [String: Value]
  ) throws(Refusal) {
    guard record.kind == "contact-person" else { return }
    let sides = [record.values["side"], values["side"]]
    let isOurs = sides.contains(.text(Side.municipality.rawValue))
    let isOther = ["person", "side"].contains { name in
      values[name].map { $0 != record.values[name] } ?? false
    }
    if isOurs, isOther { try permitContact() }
  }

  /// A challenger who tries gets to hear that this is the other side's.
  private func permitContact() throws(Refusal) {
    if roles.contains(where: { $0.side == .municipality }) { try permit(.assignContact) }
  }

  func knownKind(_ name: String) throws(Refusal) -> RecordKind {
    guard let kind = RecordKind.named(name) else {
      let nearest = nearestName(to: name, among: RecordKind.all.map(\.name))
      throw .unknown(.recordKind(name, nearest: nearest))
    }
    return kind
  }

  private func knownRecord(_ id: RecordID) throws(Refusal) -> Record {
    guard let record = challenge.record(id) else { throw .unknown(.record(id.text)) }
    return record
  }

  /// The values of entered fields; every field that cannot be read is named.
  func read(_ fields: Entry, of known: [Field]) throws(Refusal) -> [String: Value] {
    var values: [String: Value] = [:]
    var problems: [FieldProblem] = []
    let reader = self.reader
    for (name, entered) in fields.sorted(by: { $0.key < $1.key }) {
      guard let field = known.first(where: { $0.name == name }) else {
        problems.append(
          FieldProblem(
            field: name, entered: String(entered.text.prefix(80)),
            cause: .unknownField(known: known.map(\.name))))
        continue
      }
      do throws(FieldProblem) {
        values[name] = try reader.read(entered, as: field) ?? .text("")
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw .badInput(problems) }
    return values
  }

  /// Records one of a kind, or throws what is missing.
  mutating func record(
    _ kindName: String, _ fields: Entry, set: [String: String], visibility: Visibility? = nil
  ) throws(Refusal) {
    let kind = try knownKind(kindName)
    let entry = kindName == "task" ? try filled(fromCatalogue: fields) : fields
    let (values, missing) = try complete(kind, entry, set: set, demands: [])
    guard missing.isEmpty else { throw .byRules(missing) }
    let id = append(kind, values, visibility: visibility)
    guard let record = challenge.record(id) else { return }
    let reasons = RecordRules.reasons(record, inspection(id)) + amendmentReasons(record)
    guard reasons.isEmpty else { throw .byRules(reasons) }
    try followUp(id)
  }

  /// The values of a new record with what is preset, and a reason for each field that is missing.
  func complete(
    _ kind: RecordKind, _ fields: Entry, set: [String: String], demands: [String]
  ) throws(Refusal) -> (values: [String: Value], missing: [Reason]) {
    let open = kind.fields.filter { set[$0.name] == nil }
    var values = try read(fields, of: open).filter { $0.value != .text("") }
    for field in kind.fields where values[field.name] == nil {
      if let text = set[field.name] ?? field.preset ?? standing(field, of: kind) {
        values[field.name] = try read([field.name: .text(text)], of: [field])[field.name]
      }
    }
    if let subject = letterSubject(kind, values) { values["about"] = subject }
    let missing = open.filter {
      values[$0.name] == nil && ($0.isRequired || demands.contains($0.name))
    }
    return (values, missing.map { Reason($0.missingCode, .fill(field: $0.name)) })
  }

  /// What stands in a field because of the case: who approves, approves the agreements as they read
  /// now; who tells the municipal government, tells what is still open.
  private func standing(_ field: Field, of kind: RecordKind) -> String? {
    switch (kind.name, field.name) {
    case ("agreement-approval", "version"): String(challenge.agreementVersion)
    case ("government-notice", "open-items"): challenge.openItemLines
    case ("agreement-approval", "content-hash"): challenge.agreementHash
    default: nil
    }
  }

  /// A letter is about the record that it follows from, unless somebody names another one.
  private func letterSubject(_ kind: RecordKind, _ values: [String: Value]) -> Value? {
    guard kind.name == "letter", values["about"] == nil, case .text(let name) = values["kind"],
      let subject = LetterKind(rawValue: name)?.subject(in: challenge)
    else { return nil }
    return .text(subject.id.text)
  }

  @discardableResult
  mutating func append(
    _ kind: RecordKind, _ values: [String: Value], visibility: Visibility? = nil
  ) -> RecordID {
    let count = challenge.records.count { $0.kind == kind.name }
    let id = RecordID("\(kind.name)-\(count + 1)")
    let machine = situation.workflow.processes[kind.name]
    let usual = situation.profile.publication.visibility(of: kind)
    emit(
      .recorded(
        .init(
          id: id, kind: kind.name, values: values, visibility: visibility ?? usual,
          snapshot: nil)))
    if let machine {
      let macrostep = machine.chart.start(RequirementFacts(machine, inspection(id)))
      emit(
        .stepTaken(
          .init(
            action: kind.name, record: id, microsteps: machine.chart.stored(macrostep.microsteps),
            snapshot: machine.chart.stored(macrostep.snapshot))))
    }
    return id
  }

  /// What a record brings with it: a new contact person ends the one before.
  mutating func followUp(_ id: RecordID) throws(Refusal) {
    guard let record = challenge.record(id) else { return }
    switch record.kind {
    case "task": try recordCatalogueFacts(of: id)
    case "letter": try followLetter(record)
    case "objection": reopenForObjection(record)
    case "contact-person":
      let before = challenge.active("contact-person").filter {
        $0.id != id && $0.side() == record.side()
      }
      for previous in before {
        emit(
          .recordWithdrawn(
            .init(
              id: previous.id, kind: previous.kind, reason: record.text("reason") ?? "-")))
      }
    case "contact-person-change"
    where record.isAnswered("handover-note") && !challenge.isContactPerson(record.person("person")):
      var fields: Entry = ["side": .text("municipality")]
      for name in ["person", "neutral", "department", "reason", "handover-note"] {
        switch record.values[name] {
        case .text(let text): fields[name] = .text(text)
        case .flag(let flag): fields[name] = .flag(flag)
        default: break
        }
      }
      try self.record("contact-person", fields, set: [:])
    default: break
    }
  }
}
