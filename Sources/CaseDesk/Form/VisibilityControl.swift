import ChallengeCore
import Terms

extension ControlMaker {
  /// Reads as the rules of the case do.
  var reader: FieldReader? {
    let known = Set(people.map(\.id))
    let challenge = challenge
    return profile.map { profile in
      FieldReader(
        on: today, profile: profile, isPerson: { known.contains($0) },
        kindOfRecord: { challenge?.record($0)?.kind })
    }
  }

  /// Who may read a record, for whoever may say so; nothing for others.
  ///
  /// - Parameter record: nil for one that is new.
  func visibility(
    _ kind: RecordKind, of record: Record?, _ situation: Situation
  ) -> [FieldControl] {
    let isOwn = record.map { $0.by == situation.actor } ?? true
    let act: CaseAct = isOwn ? .setVisibility : .setVisibilityOfOthers
    let roles = challenge?.roles(of: situation.actor, situation) ?? []
    do throws(Refusal) {
      try situation.authority.permit(act, as: roles, situation.workflow)
    } catch {
      return []
    }
    var control = control(VisibilityRules.field, of: kind.name)
    let usual = record?.visibility ?? kind.visibility
    // What would be refused is not offered.
    let floor = challenge.map { challenge in
      record.map { VisibilityRules.narrowest(of: $0, in: challenge, situation) }
        ?? VisibilityRules.narrowest(ofNew: kind, in: challenge, situation)
    }
    let possible = Visibility.allCases.filter { visibility in
      visibility == usual || floor.map { !visibility.isNarrower(than: $0) } ?? true
    }
    control.options = possible.map {
      FieldControl.Option(value: $0.rawValue, label: speech.records.visibility($0))
    }
    control.initial = usual.rawValue
    if record != nil { control.original = usual.rawValue }
    return [control]
  }
}
