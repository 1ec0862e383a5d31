import Terms

/// The terms of a case as they follow from its steps and records.
///
/// Everything that moves a date (a step on another day, a corrected record, a suspension, an
/// extension) changes an input here and nothing else, so a correction recalculates by itself.
struct TermDerivation {
  let challenge: Challenge
  let situation: Situation
  private(set) var terms: [RunningTerm] = []

  init(_ challenge: Challenge, _ situation: Situation) throws(Refusal) {
    self.challenge = challenge
    self.situation = situation
    for step in challenge.steps where step.annulled == nil {
      for effect in step.effects { try apply(effect, of: step) }
    }
    if situation.workflow.main.hasEnded(challenge.snapshot) { cancelAll() }
    meetAll()
  }

  /// Ends what was owed and has been done, by the date field that says so.
  private mutating func meetAll() {
    for index in terms.indices where terms[index].isOpen {
      guard let reference = situation.workflow.terms[terms[index].name]?.metBy else { continue }
      let record =
        terms[index].record.flatMap { challenge.record($0) }.flatMap {
          $0.kind == reference.kind ? $0 : nil
        } ?? challenge.latest(reference.kind)
      guard let met = record?.date(reference.field) else { continue }
      terms[index].standing = .met
      terms[index].suspendedOn = nil
      terms[index].endedOn = met
    }
  }

  private mutating func apply(_ effect: TermEffect, of step: Step) throws(Refusal) {
    switch effect {
    case .start(let name): try start(name, step)
    case .stop(let name): end(name, step, .met)
    case .cancel(let name): end(name, step, .cancelled)
    case .suspend(let name, let from, let until):
      guard let invited = date(from, step), let answerBy = date(until, step) else { return }
      try change(name, step) { term in
        term.input.suspensions.append(Suspension(invited: invited, answerBy: answerBy))
        term.suspendedOn = invited
        term.standing = .suspended
      }
    case .resume(let name, let reference):
      let answered = reference.flatMap { date($0, step) } ?? step.on
      try change(name, step) { term in
        guard term.standing == .suspended, let open = term.input.suspensions.popLast() else {
          return
        }
        term.input.suspensions.append(
          Suspension(invited: open.invited, answered: min(answered, open.answered)))
        term.suspendedOn = nil
        term.standing = .running
      }
    case .extend(let name, let reference):
      guard let newEnd = date(reference, step), mayMove(name) else { return }
      try change(name, step) {
        $0.input.extensions.append(.init(.newEnd(newEnd), decided: step.on))
      }
    }
  }

  private mutating func start(_ name: String, _ step: Step) throws(Refusal) {
    guard let definition = situation.workflow.terms[name] else { return }
    guard let from = startDate(of: definition, step) else { return }
    let profile = situation.profile
    var term: RunningTerm
    switch definition.length {
    case .fixed(let usual):
      let other = definition.alternative.flatMap { flag($0.field, step) == true ? $0.length : nil }
      let input = TermInput(from: from, length: other ?? usual, source: source(definition))
      term = counted(definition, input)
    case .profileDecisionTerm:
      let isComplex = challenge.latest("request")?.flag("complex") == true
      let input = TermInput(
        from: from,
        length: isComplex
          ? profile.complexDecisionTerm ?? profile.decisionTerm
          : profile.decisionTerm,
        source: profile.decisionTermSource, declaredAtw: profile.decisionTermAtw)
      term = counted(definition, input)
    case .until(let reference):
      let agreed = reference == .nextContact ? nextContact(step) : date(reference, step)
      guard let end = agreed else { return }
      term = counted(definition, TermInput(from: from, length: .oneDay, source: source(definition)))
      term.fixedEnd = end
    case .before(let reference, let length):
      guard let moment = date(reference, step) else { return }
      let input = TermInput(
        from: moment, length: length, source: source(definition), countedBackwards: true)
      term = counted(definition, input)
    }
    try calculate(&term)
    terms.append(
      RunningTerm(
        name: name, record: step.record, input: term.input, fixedEnd: term.fixedEnd, end: term.end,
        isProvisional: term.isProvisional))
  }

  /// Day 0 of a term.
  ///
  /// A term that has run before counts from what is new: a case that is reopened after an objection
  /// gets time to decide from that day on, not from the request of months ago. A term that runs from
  /// the sending of a letter does not run before somebody says when it was sent.
  ///
  /// - Returns: nil while that letter has not gone out.
  /// > Source: Awb art. 3:40 and 3:41.
  private func startDate(of definition: TermDefinition, _ step: Step) -> CalendarDate? {
    if let other = definition.fromEndOf,
      let end = terms.last(where: { $0.name == other && $0.record == nil })?.end
    {
      return end
    }
    guard let from = definition.from.flatMap({ date($0, step) }) else {
      return definition.from.map { isStillToBeSent($0, step) } == true ? nil : step.on
    }
    let before = terms.last { $0.name == definition.name && $0.record == step.record }
    guard let endedOn = before?.endedOn, from < endedOn else { return from }
    return step.on
  }

  private func isStillToBeSent(_ reference: FieldReference, _ step: Step) -> Bool {
    ["made-known", "sent"].contains(reference.field)
      && record(reference, step)?.values[reference.field]?.isGap == true
  }

  private func counted(_ definition: TermDefinition, _ input: TermInput) -> RunningTerm {
    RunningTerm(
      name: definition.name, record: nil, input: input, fixedEnd: nil, end: input.from,
      isProvisional: false)
  }

  private func source(_ definition: TermDefinition) -> TermSource { definition.source ?? .intern }

  private mutating func end(_ name: String, _ step: Step, _ standing: RunningTerm.Standing) {
    guard let index = openIndex(name, step) else { return }
    let hasLapsed = step.action == TermDefinition.lapseEvent(of: name)
    terms[index].standing = hasLapsed ? .lapsed : standing
    terms[index].suspendedOn = nil
    terms[index].endedOn = hasLapsed ? terms[index].end : step.on
  }

  private mutating func cancelAll() {
    for index in terms.indices where terms[index].isOpen && terms[index].record == nil {
      let endedIn = challenge.lastStep(of: nil)
      // What starts in an end state, such as the receiver's term to make contact, goes on.
      if endedIn?.effects.contains(.start(terms[index].name)) == true { continue }
      terms[index].standing = .cancelled
      terms[index].suspendedOn = nil
      terms[index].endedOn = endedIn?.on ?? challenge.openedOn
    }
  }

  private mutating func change(
    _ name: String, _ step: Step, _ edit: (inout RunningTerm) -> Void
  ) throws(Refusal) {
    guard let index = openIndex(name, step) else { return }
    edit(&terms[index])
    try calculate(&terms[index])
  }

  private func openIndex(_ name: String, _ step: Step) -> Int? {
    terms.lastIndex { $0.name == name && $0.record == step.record && $0.isOpen }
  }

  private func calculate(_ term: inout RunningTerm) throws(Refusal) {
    if let fixedEnd = term.fixedEnd {
      term.end = fixedEnd
      return
    }
    do {
      let result = try situation.calculator.calculate(term.input)
      term.end = result.end
      term.isProvisional = result.isProvisional
    } catch {
      throw .byRules([Reason(error.code, about: term.name)])
    }
  }

  /// The day of the next contact: the agreed one, and after it was held the one that follows from how
  /// often contact was agreed, at least once a year.
  ///
  /// > Source: tips 6 and 8; R-40.
  private func nextContact(_ step: Step) -> CalendarDate? {
    guard let agreement = record(.nextContact, step) else { return nil }
    let perYear = min(12, max(1, agreement.number("per-year") ?? 1))
    let spacing = 12 / perYear
    var next =
      agreement.date(FieldReference.nextContact.field) ?? step.on.adding(months: spacing)
    let held = challenge.active("contact-moment").filter(\.isAgreedContact).compactMap {
      $0.date("date")
    }
    for date in held.sorted() where date > step.on && date >= next.adding(days: -Self.earlyDays) {
      next = max(next, date.adding(months: spacing))
    }
    return next
  }

  /// How many days before the agreed day contact still counts as that contact.
  private static let earlyDays = 30

  private func date(_ reference: FieldReference, _ step: Step) -> CalendarDate? {
    record(reference, step)?.date(reference.field)
  }

  /// Whether a notice moves the end of a term.
  ///
  /// A term that is set by act, decree or ordinance stays where it is: the notice tells the
  /// applicant a new date, and the municipality is late all the same.
  ///
  /// > Source: Awb art. 4:14 lid 1.
  private func mayMove(_ name: String) -> Bool {
    guard let definition = situation.workflow.terms[name] else { return false }
    if definition.adjournment != nil { return true }
    let source = definition.source ?? situation.profile.decisionTermSource
    return ![.wet, .amvb, .verordening].contains(source)
  }

  private func flag(_ reference: FieldReference, _ step: Step) -> Bool? {
    record(reference, step)?.flag(reference.field)
  }

  /// The record that a reference means, as the case stood when the step was taken.
  private func record(_ reference: FieldReference, _ step: Step) -> Record? {
    if let own = step.record.flatMap({ challenge.record($0) }), own.kind == reference.kind {
      return own
    }
    let known = challenge.records.last {
      $0.kind == reference.kind && $0.withdrawn == nil && $0.entry <= step.entry
    }
    // A record that came later (a case taken in while running) counts when there was none.
    return known
      ?? challenge.records.first { $0.kind == reference.kind && $0.withdrawn == nil }
  }
}

extension TermLength {
  fileprivate static let oneDay = TermLength(count: 1, unit: .days)!
}

extension Machine {
  /// Whether a configuration of this machine is an end.
  package func hasEnded(_ snapshot: StoredSnapshot) -> Bool {
    snapshot.active.contains { states[$0]?.isEnd == true }
  }
}

extension Record {
  /// Whether it is contact as agreed, and not a message that asks for something.
  fileprivate var isAgreedContact: Bool {
    !["invitation", "reminder", "withdrawal"].contains(text("subject") ?? "")
      && flag("counts-as-agreed") != false
  }
}
