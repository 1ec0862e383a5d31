extension Requirement {
  /// Who takes part, and who may not do two things in one case.
  static let partyRequirements: [Requirement] = [
    Requirement(
      "challenger-known", codes: ["challenger-missing", "challenger-contact-missing"]
    ) { inspection in
      let challengers = inspection.challenge.active("challenger")
      guard let first = challengers.first else {
        return [Reason("challenger-missing", .add(kind: "challenger", fields: [:]))]
      }
      let reachable = (challengers + inspection.challenge.active("representative"))
        .contains(where: \.saysHowToReach)
      return reachable
        ? [] : [Reason("challenger-contact-missing", .complete(first.id, field: "email"))]
    },
    Requirement("contact-person-assigned", codes: ["contact-person-missing"]) { inspection in
      inspection.missing("contact-person", fields: ["side": "municipality"]) {
        $0.side() == .municipality
      }
    },
    Requirement("negotiators-named", codes: ["negotiator-missing"]) { inspection in
      Side.allCases.filter { side in
        !inspection.challenge.active("negotiator").contains { $0.side() == side }
      }.map {
        Reason(
          "negotiator-missing", about: $0.rawValue,
          .add(kind: "negotiator", fields: ["side": $0.rawValue]))
      }
    },
    Requirement("duties-separated", codes: ["duties-not-separated"]) { inspection in
      inspection.challenge.otherDuty(of: inspection.situation.actor, than: .deciding).map {
        [Reason("duties-not-separated", about: $0.rawValue)]
      } ?? []
    },
    Requirement("new-contact-neutral", codes: ["not-neutral"]) { inspection in
      inspection.record?.flag("neutral") == true
        ? []
        : [
          Reason(
            "not-neutral", inspection.record.map { .complete($0.id, field: "neutral") } ?? .none)
        ]
    },
    Requirement("legal-form-at-request", codes: ["legal-form-missing"]) { inspection in
      inspection.profile.legalFormNeededAt == .request ? legalForm(inspection) : []
    },
    Requirement("legal-form-exists", codes: ["legal-form-missing"]) { inspection in
      inspection.profile.legalFormNeededAt == .never ? [] : legalForm(inspection)
    },
  ]

  private static func legalForm(_ inspection: Inspection) -> [Reason] {
    let challengers = inspection.challenge.active("challenger")
    let formed = challengers.contains {
      !["informal", "to-be-founded"].contains($0.text("legal-form") ?? "informal")
    }
    guard !formed || !inspection.challenge.hasCounterparty(on: inspection.on) else { return [] }
    let remedy = challengers.first.map { Remedy.complete($0.id, field: "legal-form") }
    return [Reason("legal-form-missing", remedy ?? .add(kind: "challenger", fields: [:]))]
  }
}

/// The three duties that one person may not combine in a case.
///
/// > Source: tips 5 and 6; R-65.
package enum Duty: String, Hashable, Sendable, CaseIterable {
  case contact
  case assessing
  case deciding
}

extension Challenge {
  /// The duties that a person already has in this case.
  ///
  /// Who is no longer contact person may do something else; who has assessed or decided has done so,
  /// even when it was withdrawn.
  package func duties(of person: PersonID) -> Set<Duty> {
    var duties: Set<Duty> = []
    for record in records {
      switch record.kind {
      case "contact-person"
      where record.withdrawn == nil && record.side() == .municipality
        && record.person("person") == person:
        duties.insert(.contact)
      case "assessment" where record.isOf(person): duties.insert(.assessing)
      case "decision", "follow-up-decision", "urgent-end":
        if record.isOf(person) { duties.insert(.deciding) }
      default: break
      }
    }
    return duties
  }

  /// A duty in this case that keeps this person from taking up another.
  package func otherDuty(of person: PersonID, than duty: Duty) -> Duty? {
    Duty.allCases.first { $0 != duty && duties(of: person).contains($0) }
  }
}

extension Record {
  /// Whether somebody has written or changed it.
  fileprivate func isOf(_ person: PersonID) -> Bool {
    by == person || changedBy.contains(person)
  }
}
