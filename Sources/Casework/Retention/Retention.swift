import CaseStorage
import ChallengeCore
import Terms

extension Casework {
  // MARK: How long cases are kept

  /// What the selection list says of every case that has ended and is still here.
  package func retention(_ acting: Acting) throws(CaseworkFailure) -> [RetentionVerdict] {
    try permit(.retention, acting)
    var verdicts: [RetentionVerdict] = []
    for number in try endedCases() { verdicts.append(try retention(of: number, acting)) }
    return verdicts
  }

  /// What it says of one case, ended or not.
  package func retention(
    of number: CaseNumber, _ acting: Acting
  ) throws(CaseworkFailure) -> RetentionVerdict {
    let (challenge, situation) = try loadCase(number, acting)
    return try retention(of: challenge, situation, acting)
  }

  func retention(
    of challenge: Challenge, _ situation: Situation, _ acting: Acting
  ) throws(CaseworkFailure) -> RetentionVerdict {
    var links: [CaseNumber] = []
    for record in challenge.active("continuation") {
      guard let number = record.text("case").map({ CaseNumber($0) }) else { continue }
      let row = try storing { () throws(StorageFailure) in try store.caseRow(number) }
      if row?.hasEnded == false { links.append(number) }
    }
    return challenge.retention(
      try schedule(situation), situation.workflow, on: acting.on, runningLinks: links)
  }

  /// What the archivist has set last holds for every case; without that, what held at receipt.
  private func schedule(_ situation: Situation) throws(CaseworkFailure) -> RetentionSchedule? {
    try rules.profile(rules.inForce().profile).retention ?? situation.profile.retention
  }

  private func endedCases() throws(CaseworkFailure) -> [CaseNumber] {
    var numbers: [CaseNumber] = []
    var cursor: String?
    repeat {
      let page = try storing { [cursor] () throws(StorageFailure) in
        try store.cases(CaseFilter(hasEnded: true), limit: 1000, after: cursor)
      }
      numbers += page.rows.map(\.number)
      cursor = page.next
    } while cursor != nil
    return numbers.sorted()
  }

  // MARK: The list

  /// The list of all cases that must be destroyed on this day, to be signed.
  package func destructionList(_ acting: Acting) throws(CaseworkFailure) -> DestructionList {
    try permit(.keepCases, acting)
    var lines: [DestructionList.Line] = []
    for verdict in try retention(acting) where verdict.isDue {
      if let line = try line(verdict) { lines.append(line) }
    }
    let profile = try rules.profile(rules.inForce().profile)
    return DestructionList(municipality: profile.municipality, on: acting.on, lines: lines)
  }

  private func line(
    _ verdict: RetentionVerdict
  ) throws(CaseworkFailure) -> DestructionList.Line? {
    let entries = try storing { () throws(StorageFailure) in
      try store.entries(of: .challenge(verdict.number))
    }
    guard let last = entries.last, let rule = verdict.rule, let outcome = verdict.outcome,
      let source = verdict.sourceDate, let from = verdict.destroyFrom
    else { return nil }
    return DestructionList.Line(
      number: verdict.number, version: last.version, hash: last.proof.streamHash.hex,
      outcome: outcome, rule: rule.number, sourceDate: source, destroyFrom: from,
      ground: rule.ground)
  }

  // MARK: Carrying it out

  /// Destroys exactly what is on a signed list, when every line of it still holds.
  ///
  /// Called again with a list that was carried out, it finishes what was cut off and gives the
  /// certificate again.
  ///
  /// > Source: R-66; domain report 5.9: who destroys and who signs are two people.
  package func destroy(
    _ list: DestructionList, signedBy signer: PersonID, ground: String, _ acting: Acting
  ) throws(CaseworkFailure) -> DestructionCertificate {
    try permit(.destroyCases, acting)
    if try loggedDestructions().contains(where: { $0.destroyed.list == list.hash }) {
      return try finishDestruction(list.hash, acting)
    }
    let reasons = try signing(signer, acting) + stale(list, acting)
    guard reasons.isEmpty else { throw .refused(.byRules(reasons)) }
    try check(ground)
    try requireSoundJournal()
    var order = DestructionOrder(
      cases: [:], people: [], ground: ground, list: list.hash, signedBy: signer, figures: [],
      on: acting.on, by: acting.actor)
    for line in list.lines { try add(line, to: &order, acting) }
    try storing { [order] () throws(StorageFailure) in
      try store.destroy(order, context: acting.context)
    }
    return try finishDestruction(list.hash, acting)
  }

  /// Sweeps what a destruction that was cut off has left, and gives its certificate.
  ///
  /// - Parameter list: the hash of its list; nil for the last one.
  package func finishDestruction(
    _ list: String?, _ acting: Acting
  ) throws(CaseworkFailure) -> DestructionCertificate {
    try permit(.destroyCases, acting)
    if try storing({ () throws(StorageFailure) in try store.isSweepPending() }) {
      _ = try storing { () throws(StorageFailure) in try store.sweep() }
    }
    return try certificate(list)
  }

  private func signing(
    _ signer: PersonID, _ acting: Acting
  ) throws(CaseworkFailure) -> [Reason] {
    guard let person = try peopleByID()[signer] else { throw .unknownPerson(signer.text) }
    if signer == acting.actor || signer == acting.enteredBy {
      return [Reason("signer-is-actor", about: signer.text)]
    }
    let isAllowed =
      person.isStaff(on: acting.on) && !person.roles.isDisjoint(with: [.processManager, .decider])
    return isAllowed ? [] : [Reason("signer-not-permitted", about: signer.text)]
  }

  private func check(_ ground: String) throws(CaseworkFailure) {
    guard ground.contains(where: { !$0.isWhitespace }) else {
      throw .refused(.byRules([Reason("ground-missing", .fill(field: "ground"))]))
    }
    guard ground.count <= Limits.line, !TextSafety.isUnsafe(ground, severalLines: false) else {
      let problem = FieldProblem(field: "ground", entered: "", cause: .unsafeText)
      throw .refused(.badInput([problem]))
    }
  }

  /// What is destroyed cannot be examined any more; so nothing goes while something is wrong.
  private func requireSoundJournal() throws(CaseworkFailure) {
    let report = try storing { () throws(StorageFailure) in
      try store.verify(anchor: nil, replay: nil)
    }
    let grave = report.problems.filter { $0.kind != .destructionUnfinished }
    if !grave.isEmpty { throw .refused(.byRules([Reason("journal-not-sound")])) }
  }

  /// The lines of a list that no longer hold.
  private func stale(
    _ list: DestructionList, _ acting: Acting
  ) throws(CaseworkFailure) -> [Reason] {
    if list.lines.isEmpty { return [Reason("list-empty")] }
    var reasons: [Reason] = []
    for expected in list.lines {
      let (challenge, situation) = try loadCase(expected.number, acting)
      let verdict = try retention(of: challenge, situation, acting)
      let found = try line(verdict)
      if !verdict.isDue || found != expected {
        reasons.append(Reason("list-outdated", about: expected.number.text))
      }
    }
    return reasons
  }

  private func add(
    _ line: DestructionList.Line, to order: inout DestructionOrder, _ acting: Acting
  ) throws(CaseworkFailure) {
    let entries = try storing { () throws(StorageFailure) in
      try store.entries(of: .challenge(line.number))
    }
    let (challenge, situation) = try loadCase(line.number, acting)
    order.cases[line.number] = line.version
    var named = Set(entries.flatMap { [$0.by, $0.enteredBy].compactMap { $0 } })
    for record in challenge.records {
      let fields = RecordKind.named(record.kind)?.fields.filter { $0.type == .person } ?? []
      named.formUnion(fields.compactMap { record.person($0.name) })
    }
    order.people.formUnion(named.filter { situation.people[$0]?.roles == [.challenger] })
    if try schedule(situation)?.keepsFigures == true {
      order.figures.append(
        CaseFigures(
          outcome: line.outcome, year: challenge.openedOn.year,
          days: challenge.daysInPhases(situation.workflow)))
    }
  }
}
