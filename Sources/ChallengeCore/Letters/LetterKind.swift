/// A letter that the municipality sends because a rule or an agreement asks for it.
///
/// The set is closed: the words come from the profile or the program, the facts from the case.
package enum LetterKind: String, Hashable, Sendable, CaseIterable {
  /// The request has been received.
  ///
  /// > Source: Awb art. 4:3a; R-11.
  case confirmation
  /// What is missing from the request, and by when it can come.
  ///
  /// > Source: Awb art. 4:5; R-18.
  case supplement
  /// The decision comes later.
  ///
  /// > Source: Awb art. 4:14.
  case delay
  /// The decision with its reasons and the remedy.
  ///
  /// > Source: Awb art. 3:41, 3:45 and 3:47; R-26.
  case decision
  /// Somebody else is the contact person now.
  ///
  /// > Source: tip 9; R-14.
  case contactChange = "contact-change"
  /// A question lies with a higher level.
  ///
  /// > Source: R-44.
  case escalation
  /// How it goes on after the evaluation.
  ///
  /// > Source: R-52.
  case followUp = "follow-up"
  case invitation
  case reminder
  /// The same short questions that the municipality answers too.
  ///
  /// > Source: tips 4 and 10; R-46.
  case questions
  /// A question to a colleague who does not use this program.
  case internalRequest = "internal-request"

  /// The kinds of record that it can be about, the most telling one first; none when it stands by
  /// itself.
  package var subjects: [String] {
    switch self {
    case .confirmation: ["request"]
    case .supplement: ["supplement-request"]
    case .delay: ["delay-notice", "adjournment"]
    case .decision: ["decision"]
    case .contactChange: ["contact-person-change", "contact-person"]
    case .escalation: ["escalation"]
    case .followUp: ["follow-up-decision"]
    case .invitation, .reminder, .questions: []
    case .internalRequest: ["internal-request"]
    }
  }

  /// Those that go to the challenger and are kept as a record.
  package static var toChallenger: [LetterKind] { allCases.filter { $0 != .internalRequest } }

  /// The record in a case that a letter of this kind is about now; nil when there is none.
  package func subject(in challenge: Challenge) -> Record? {
    // A change that the challenger has not been told of comes before the person it brought.
    let untold = challenge.active("contact-person-change").last { !$0.isAnswered("told") }
    if self == .contactChange, let untold { return untold }
    return challenge.records.last { record in
      guard subjects.contains(record.kind), record.withdrawn == nil else { return false }
      return record.kind != "contact-person" || challenge.isSuccessor(record)
    }
  }
}

extension Challenge {
  /// Whether a contact person of the municipality came after another one.
  fileprivate func isSuccessor(_ record: Record) -> Bool {
    record.side() == .municipality
      && records.contains {
        $0.kind == record.kind && $0.side() == .municipality && $0.entry < record.entry
      }
  }
}
