import ChallengeCore
import Terms

/// Who approved which version of the agreements, and whether that is the version of now.
package struct AgreementConsent: Hashable, Sendable {
  package let side: Side
  package let version: Int
  package let on: CalendarDate
  package let by: PersonID
  package let record: RecordID
}

extension Dossier {
  /// The version of the agreements in which each item was last changed.
  ///
  /// > Source: R-35; an approval names the version it approves.
  package var agreementVersions: [RecordID: Int] {
    var version = 0
    var found: [RecordID: Int] = [:]
    for entry in timeline {
      let touched: (id: RecordID, kind: String)
      switch entry.event {
      case .recorded(let recorded): touched = (recorded.id, recorded.kind)
      case .recordChanged(let changed): touched = (changed.id, changed.kind)
      case .recordWithdrawn(let withdrawn): touched = (withdrawn.id, withdrawn.kind)
      default: continue
      }
      guard RecordKind.named(touched.kind)?.isAgreement == true else { continue }
      version += 1
      found[touched.id] = version
    }
    return found
  }

  /// Every approval of the agreements, oldest first; consent to an amendment approves the version
  /// that came of it.
  ///
  /// > Source.
  package var agreementConsents: [AgreementConsent] {
    let approvals = challenge.active("agreement-approval").compactMap { record in
      record.side().flatMap { side in
        record.number("version").map { version in
          AgreementConsent(
            side: side, version: version, on: record.date("date") ?? record.on, by: record.by,
            record: record.id)
        }
      }
    }
    let amended = challenge.active("amendment").flatMap { record in
      Side.allCases.compactMap { side -> AgreementConsent? in
        guard let version = record.number("adopted-version"),
          let on = record.date("agreed-\(side.rawValue)")
        else { return nil }
        return AgreementConsent(
          side: side, version: version, on: on, by: record.by, record: record.id)
      }
    }
    return approvals + amended
  }

  /// Whether a side approves the agreements as they read now.
  ///
  /// What was approved before the agreements were opened again is approved no longer; where they are
  /// not open, the last approval stands when nothing has changed since.
  package func hasApproved(_ side: Side) -> Bool {
    if missing("approved-by:\(side.rawValue)").isEmpty { return true }
    let last = agreementConsents.last { $0.side == side }
    return last?.version == challenge.agreementVersion && !isAskedToApprove(side)
  }

  /// Whether an approval of a side is waited for: it gave none, or the case stands where its last one
  /// was given.
  package func isAskedToApprove(_ side: Side) -> Bool {
    guard let last = agreementConsents.last(where: { $0.side == side }),
      let given = challenge.record(last.record)?.entry
    else { return true }
    // Once the task is carried out nobody approves the agreements any more; amendments change them.
    if !challenge.phases(situation.workflow).isDisjoint(with: [.uitvoering, .opvolging]) {
      return false
    }
    // The state in which it was given is the one that the next step left.
    let next = challenge.steps.first { $0.record == nil && $0.annulled == nil && $0.entry > given }
    return next.map { $0.before.active == challenge.snapshot.active } ?? true
  }

  /// Whether the machine of a record has come to its end; true for a kind that has none.
  package func isOver(_ record: Record) -> Bool {
    guard let machine = situation.workflow.processes[record.kind] else { return true }
    return record.snapshot.map(machine.hasEnded) ?? false
  }

  /// What a requirement of the rules still lacks in this case; empty for an unknown name.
  package func missing(_ requirement: String) -> [Reason] {
    let inspection = Inspection(challenge: challenge, situation: situation, record: nil)
    return Requirement.named(requirement)?.reasons(inspection) ?? []
  }

  /// What is still needed before the evaluation is complete, both views on it included.
  ///
  /// What would do in place of an account that is still to come is no thing more: the words about
  /// the account say it.
  ///
  /// > Source: tip 10.
  package var missingForEvaluation: [Reason] {
    let account = missing("account-received-or-asked-for")
    let first = account.first { $0.code == "accountability-record-missing" }
    return (first.map { [$0] } ?? account)
      + ["evaluation-complete", "views-on:evaluation"].flatMap(missing)
  }
}
