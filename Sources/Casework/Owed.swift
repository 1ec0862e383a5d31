import ChallengeCore
import Terms

/// Something that the municipality owes the challenger, and for how long.
package struct Owed: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    /// A move of the municipality.
    case move(Bilingual)
    /// A fact that it has to give.
    case information(String)
    /// A letter that must still go out.
    case letter(LetterKind)
    /// - Parameter cents: euro cents.
    case payment(String, cents: Int?)
    /// A term that is over, by its name.
    case term(String)
  }

  package let what: What
  package let since: CalendarDate
  /// The last day, when one is known.
  package let due: CalendarDate?
  package let record: RecordID?
  /// The term that sets the day, by its name in the workflow.
  package let term: String?

  /// How many days it is late; zero when it is not.
  package func daysLate(on date: CalendarDate) -> Int {
    due.map { max(0, $0.days(until: date)) } ?? 0
  }
}

/// What somebody can do when the municipality is late, in the order in which it helps.
package enum LateStep: Hashable, Sendable {
  /// Call the contact person and ask when it will come.
  case call
  /// Have the question put to a higher level.
  case escalate
  /// Ask for the payment in writing.
  case askForPayment
  /// A written notice of default; the penalty starts on `penaltyFrom` when it is received on `from`.
  ///
  /// > Source: Awb art. 4:17.
  case noticeOfDefault(from: CalendarDate, penaltyFrom: CalendarDate, maximumCents: Int)
  /// > Source: Awb art. 9:1.
  case complaint
  case ombudsman

  /// The stable name of the step.
  package var name: String {
    switch self {
    case .call: "call"
    case .escalate: "escalate"
    case .askForPayment: "ask-for-payment"
    case .noticeOfDefault: "notice-of-default"
    case .complaint: "complaint"
    case .ombudsman: "ombudsman"
    }
  }
}

extension StatusView {
  private var challenge: Challenge { dossier.challenge }
  private var situation: Situation { dossier.situation }

  /// Everything that the municipality owes the challenger, in one list: what is late first, the
  /// worst first, then what is due first.
  ///
  /// > Source: tips 3 and 9; R-61.
  package var owed: [Owed] {
    let payments = owedPayments
    let facts = owedFacts
    let covered = Set((payments + facts).compactMap(\.record))
    let moves = owedMoves.filter { move in move.record.map { !covered.contains($0) } ?? true }
    let named = Set(moves.compactMap(\.term))
    let terms = late.filter { term in
      term.term.record.map { !covered.contains($0) } ?? true
        && !named.contains(term.term.name)
    }.map { term in
      Owed(
        what: .term(term.term.name), since: term.term.input.from, due: term.term.end,
        record: term.term.record, term: term.term.name)
    }
    return (moves + facts + payments + terms + owedLetters(besides: moves)).sorted { left, right in
      let (lateLeft, lateRight) = (left.daysLate(on: on), right.daysLate(on: on))
      if lateLeft != lateRight { return lateLeft > lateRight }
      return (left.due ?? .latest, left.since) < (right.due ?? .latest, right.since)
    }
  }

  private var owedMoves: [Owed] {
    moves(of: .municipality).map { move in
      Owed(
        what: .move(move.what), since: move.since, due: move.deadline, record: move.record,
        term: move.term)
    }
  }

  private var owedFacts: [Owed] {
    guard !summary.hasEnded, summary.phase == .vooroverleg || summary.phase == .aanbod else {
      return []
    }
    return owedInformation.map { kind, by in
      let record = challenge.active("information-delivery").last { $0.text("kind") == kind }
      return Owed(
        what: .information(kind), since: record?.date("asked") ?? challenge.openedOn, due: by,
        record: record?.id, term: nil)
    }
  }

  private var owedPayments: [Owed] {
    payments.payments.filter { $0.paid == nil && isOpen($0.record) }.map { payment in
      Owed(
        what: .payment(payment.what, cents: payment.cents),
        since: challenge.record(payment.record)?.on ?? challenge.openedOn, due: payment.due,
        record: payment.record, term: nil)
    }
  }

  /// Whether a payment still has to be made: its own process has not ended.
  private func isOpen(_ record: RecordID) -> Bool {
    guard let snapshot = challenge.snapshot(of: record),
      let machine = situation.workflow.processes["payment"]
    else { return true }
    return !machine.hasEnded(snapshot)
  }

  private func owedLetters(besides moves: [Owed]) -> [Owed] {
    let known = Set(moves.compactMap(\.record))
    return lettersOwed(challenge, situation).filter { letter in
      letter.kind != .confirmation && !known.contains(letter.about)
    }.map { letter in
      Owed(
        what: .letter(letter.kind), since: letter.since, due: letter.due, record: letter.about,
        term: nil)
    }
  }

  /// The payments that were agreed, in order.
  package var payments: PaymentSchedule { PaymentSchedule(challenge) }

  /// What the challenger can do now that the municipality is late; empty when it is not.
  ///
  /// > Source: Awb art. 4:17 and 9:1; tips 4 and 6.
  package var lateSteps: [LateStep] {
    let lateThings = owed.filter { $0.daysLate(on: on) > 0 }
    guard !lateThings.isEmpty else { return [] }
    var steps: [LateStep] = [.call, .escalate]
    let isPaymentLate = lateThings.contains { if case .payment = $0.what { true } else { false } }
    if isPaymentLate { steps.append(.askForPayment) }
    if let notice = noticeOfDefault { steps.append(notice) }
    return steps + [.complaint, .ombudsman]
  }

  /// A notice of default is for a decision on a request that is a formal decision.
  private var noticeOfDefault: LateStep? {
    let decision = late.first(where: \.isDecisionTerm)
    guard let decision, challenge.decisionCharacter(profile) == .beschikking,
      let penalty = try? LateDecisionPenalty(termEnd: decision.term.end, noticeReceived: on)
    else { return nil }
    return .noticeOfDefault(
      from: on, penaltyFrom: penalty.firstDay, maximumCents: LateDecisionPenalty.maximumCents)
  }
}

/// What somebody said or wrote, as it stands in a record.
package struct Voice: Hashable, Sendable {
  package let on: CalendarDate
  package let side: Side
  package let record: RecordID
  package let kind: String
  package let field: String
  package let text: String
  /// Who said it, when the record names somebody.
  package let saidBy: String?
}

extension StatusView {
  /// What both sides said, in order of day: the challenger's own words unedited beside the
  /// municipality's.
  ///
  /// > Source: tips 4 and 7; R-41.
  package var voices: [Voice] {
    let people = situation.people
    return challenge.records.filter { $0.withdrawn == nil }.flatMap { record -> [Voice] in
      guard Self.speaking.contains(record.kind), let kind = RecordKind.named(record.kind) else {
        return []
      }
      return kind.fields.filter { $0.type == .prose }.compactMap { field in
        guard let text = record.text(field.name) else { return nil }
        let isTheirs = OwnWords.stand(in: field.name, of: record, people)
        let by = isTheirs ? record.text("said-by") : nil
        return Voice(
          on: record.date("date") ?? record.date("received") ?? record.on,
          side: isTheirs ? .challenger : .municipality, record: record.id, kind: record.kind,
          field: field.name, text: text, saidBy: by ?? people[record.by]?.name)
      }
    }.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map { $0.element }
  }

  /// Kinds of record in which somebody speaks.
  private static let speaking: Set<String> = [
    "motivation", "request", "supplement", "plan", "view", "contact-moment", "decision",
    "definition-test", "escalation", "complaint", "objection", "interim-evaluation", "evaluation",
    "accountability-record", "follow-up-decision", "lesson", "question-back", "progress-signal",
    "recovery-agreement",
  ]
}
