import ChallengeCore

extension RecordWords {
  package func section(_ section: RecordKind.Section) -> String {
    switch section {
    case .parties: language.say("Partijen", "Parties")
    case .offer: language.say("Aanbod", "Offer")
    case .assessment: language.say("Beoordeling en besluit", "Assessment and decision")
    case .agreements: language.say("Afspraken", "Agreements")
    case .execution: language.say("Uitvoering", "Execution")
    case .followUp: language.say("Opvolging", "Follow-up")
    case .file: language.say("Dossier", "File")
    }
  }

  package func phase(_ phase: Phase) -> String {
    switch phase {
    case .vooroverleg: language.say("vooroverleg", "preliminary talk")
    case .aanbod: language.say("aanbod", "offer")
    case .afspraken: language.say("afspraken", "agreements")
    case .uitvoering: language.say("uitvoering", "execution")
    case .opvolging: language.say("opvolging", "follow-up")
    }
  }

  package func side(_ side: Side) -> String {
    switch side {
    case .municipality: language.say("gemeente", "municipality")
    case .challenger: language.say("uitdager", "challenger")
    }
  }

  /// A side within a sentence: `de gemeente`.
  package func theSide(_ side: Side) -> String {
    language.say("de ", "the ") + self.side(side)
  }

  package func role(_ role: Role) -> String {
    switch role {
    case .processManager: language.say("procesmanager", "process manager")
    case .contactPerson: language.say("contactpersoon", "contact person")
    case .challenger: language.say("uitdager", "challenger")
    case .lineAdviser: language.say("vakadviseur", "line adviser")
    case .panel: language.say("panellid", "panel member")
    case .decider: language.say("beslisser", "decision-maker")
    case .evaluator: language.say("evaluator", "evaluator")
    case .administrator: language.say("beheerder", "administrator")
    case .researcher: language.say("onderzoeker", "researcher")
    case .council: language.say("raadslid of publiek", "council member or public")
    case .clock: language.say("klok", "clock")
    }
  }

  /// Roles in a sentence, in their fixed order: `procesmanager of beslisser`.
  package func anyOf(_ roles: Set<Role>) -> String {
    language.alternatives(Role.allCases.filter(roles.contains).map(role))
  }

  package func allOf(_ roles: Set<Role>) -> String {
    language.list(Role.allCases.filter(roles.contains).map(role))
  }

  package func visibility(_ visibility: Visibility) -> String {
    switch visibility {
    case .public: language.say("openbaar", "public")
    case .parties: language.say("voor gemeente en uitdager", "for municipality and challenger")
    case .internal: language.say("alleen voor de gemeente", "for the municipality only")
    }
  }

  /// What a person already does in a case, after "al": `contactpersoon in deze zaak`.
  package func duty(_ duty: Duty) -> String {
    switch duty {
    case .contact: language.say("contactpersoon", "contact person")
    case .assessing: language.say("beoordelaar", "assessor")
    case .deciding: language.say("beslisser", "decision-maker")
    }
  }

  package func informationKind(_ name: String) -> String {
    name == "other" ? language.say("overige informatie", "other information") : choice(name)
  }

  package func outcome(_ name: String) -> String { choice(name) }

  package func decisionCharacter(
    _ character: MunicipalityProfile.DecisionCharacter
  ) -> String { choice(character.rawValue) }

  package func weighedValue(_ value: MunicipalityProfile.Criterion.WeighedValue) -> String {
    choice(value.rawValue)
  }
}
