import Casework
import ChallengeCore
import Terms

/// How far what people did in a case is what the workflow expects, as far as the journal tells.
///
/// What was refused is not in the journal: the rules keep it from happening, so nothing is left to
/// count.
package struct CaseConformance: Hashable, Sendable {
  /// Something that can be counted in a case.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Steps that the net of the workflow cannot follow.
    case stepsOutside = "steps-outside"
    /// Terms of the municipality that were not kept, or are over their end now.
    case lateByMunicipality = "late-by-municipality"
    case lateByChallenger = "late-by-challenger"
    /// Agreed moments of contact that came too late or not at all.
    case contactMissed = "contact-missed"
    /// Steps that the clock took because nobody did.
    case takenByClock = "taken-by-clock"
    /// Steps by somebody who has none of the roles for them now.
    case otherRole = "other-role"
    case undone
    case redated
    case withdrawn
    /// Entries made later than the day on which they took effect.
    case enteredLater = "entered-later"
    /// Entries that somebody made for somebody else.
    case enteredForOther = "entered-for-other"

    /// Whether it is one of the three of which the terms that were not kept are the sum.
    var isTermNotKept: Bool {
      self == .lateByMunicipality || self == .lateByChallenger || self == .contactMissed
    }
  }

  /// How often each came; what did not is absent.
  package let counts: [Kind: Int]

  init(_ source: CaseSource, _ net: WorkflowNet?) {
    var counts: [Kind: Int] = [:]
    let dossier = source.dossier
    if let net {
      let entries = Dictionary(
        dossier.timeline.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
      let names = LineSteps(dossier, record: nil, net, entries).standing.map(\.name)
      counts[.stepsOutside] = names.count - net.fits(names)
    }
    for term in TermFact.all(source) where term.isBroken {
      let isContact = source.workflow.terms[term.name]?.isContact == true
      let kind: Kind =
        isContact
        ? .contactMissed : term.owedBy == .challenger ? .lateByChallenger : .lateByMunicipality
      counts[kind, default: 0] += 1
    }
    let steps = source.challenge.steps.filter { $0.annulled == nil }
    counts[.takenByClock] = steps.count {
      $0.by == .clock && TermDefinition.term(ofLapse: $0.action) != nil
    }
    counts[.otherRole] = steps.count { step in
      guard let action = source.workflow.actions[step.action], step.by != .clock,
        let person = dossier.situation.people[step.by]
      else { return false }
      return person.roles.isDisjoint(with: action.by)
    }
    for correction in CorrectionFact.all(source) {
      counts[correction.change == .undone ? .undone : .redated, default: 0] += 1
    }
    counts[.withdrawn] = WithdrawnFact.all(source).count
    counts[.enteredLater] = LaterEntries.all(dossier.timeline).reduce(0) { $0 + $1.count }
    counts[.enteredForOther] = ProxyEntry.all(source).count
    self.counts = counts.filter { $0.value > 0 }
  }
}

extension TermFact {
  /// Whether it was not kept, or is not being kept now.
  fileprivate var isBroken: Bool {
    switch verdict {
    case .late, .overdue, .lapsed: true
    case .within, .running, .suspended, .cancelled, .unused, .reached: false
    }
  }
}

extension TermDefinition {
  /// Whether it is the date of the next contact, as agreed.
  fileprivate var isContact: Bool {
    if case .until(let field) = length { field.kind == "contact-agreement" } else { false }
  }
}
