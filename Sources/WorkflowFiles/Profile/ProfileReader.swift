import ChallengeCore
import Terms

/// Reads the keys that every profile has, and then the groups that may be left out.
struct ProfileReader {
  let reader: MappingReader
  let log: FindingLog

  func read() -> MunicipalityProfile? {
    let name = reader.name("profile")
    let version = reader.number("version", in: 1...1_000_000)
    let municipality = reader.text("municipality")
    let purpose = reader.bilingual("purpose")
    let definition = reader.bilingual("definition")
    let mayChallenge = entitledParties()
    let excludedTasks = items("excluded-tasks")
    let requiredElements = items("required-elements")
    let criteria = criteria()
    let grounds = refusalGrounds()
    let referralRoutes = items("referral-routes")
    let term = decisionTerm()
    let organs = competentOrgans()
    let character: MunicipalityProfile.DecisionCharacter? = reader.choice(
      "decision-character", .value)
    let remedy = reader.bilingual("remedy")
    let legalForm: MunicipalityProfile.LegalFormMoment? = reader.choice(
      "legal-form-needed-at", .value)
    let coproductionCounts = reader.required("coproduction-counts").flatMap { log.flag($0) }
    let generalContact = reader.bilingual("general-contact")
    let whenLate = reader.required("when-late").flatMap { log.advice($0) }
    guard let name, let version, let municipality, let purpose, let definition, let term,
      let organs, let character, let remedy, let legalForm, let coproductionCounts,
      let generalContact, let whenLate
    else { return nil }
    var profile = MunicipalityProfile(
      name: name, version: version, municipality: municipality, purpose: purpose,
      definition: definition, mayChallenge: mayChallenge, excludedTasks: excludedTasks,
      requiredElements: requiredElements, criteria: criteria, grounds: grounds,
      referralRoutes: referralRoutes, decisionTerm: term.length, decisionTermSource: term.source,
      decisionTermArticle: term.article, decisionTermAtw: term.atw, competentOrgan: organs.usual,
      decisionCharacter: character, remedy: remedy, legalFormNeededAt: legalForm,
      coproductionCounts: coproductionCounts, generalContact: generalContact, whenLate: whenLate)
    profile.complexDecisionTerm = term.complex
    profile.organByTaskKind = organs.byTaskKind
    for group in ProfileGroup.all {
      if let node = reader.value(group.key) { group.read(node, log, &profile) }
    }
    return profile
  }

  private func items(_ key: String) -> [MunicipalityProfile.Item] {
    let entries = reader.required(key).flatMap(log.named) ?? []
    return entries.compactMap { entry in
      log.bilingual(entry.value).map { MunicipalityProfile.Item(name: entry.key, label: $0) }
    }
  }

  private func entitledParties() -> [EntitledParty] {
    let entries = reader.required("may-challenge").flatMap(log.named) ?? []
    return entries.compactMap { entry in
      let keys = ["types", "nl", "en"]
      guard let reader = MappingReader(entry.value, owner: entry.key, known: keys, log: log) else {
        return nil
      }
      let types = (reader.value("types").map(log.textOrList) ?? []).compactMap {
        log.known($0, .choice, among: RecordKind.challengerTypes)
      }
      return item(entry.key, reader).map { EntitledParty(item: $0, types: Set(types)) }
    }
  }

  private func refusalGrounds() -> [RefusalGround] {
    let entries = reader.required("refusal-grounds").flatMap(log.named) ?? []
    return entries.compactMap { entry in
      let keys = ["about", "nl", "en"]
      guard let reader = MappingReader(entry.value, owner: entry.key, known: keys, log: log) else {
        return nil
      }
      let about: RefusalGround.Subject? = reader.optionalChoice("about", .value)
      return item(entry.key, reader).map { RefusalGround(item: $0, about: about) }
    }
  }

  private func item(_ name: String, _ reader: MappingReader) -> MunicipalityProfile.Item? {
    let dutch = reader.text("nl")
    let english = reader.text("en")
    guard let dutch, let english else { return nil }
    return MunicipalityProfile.Item(
      name: name, label: Bilingual(dutch: dutch, english: english))
  }

  private func criteria() -> [MunicipalityProfile.Criterion] {
    let entries = reader.required("criteria").flatMap(log.named) ?? []
    return entries.compactMap { entry in
      let keys = ["value", "nl", "en"]
      guard
        let reader = MappingReader(entry.value, owner: entry.key, known: keys, log: log)
      else { return nil }
      let value: MunicipalityProfile.Criterion.WeighedValue? = reader.choice("value", .value)
      let item = item(entry.key, reader)
      guard let value, let item else { return nil }
      return MunicipalityProfile.Criterion(item: item, value: value)
    }
  }

  private struct DecisionTerm {
    let length: TermLength
    let complex: TermLength?
    let source: TermSource
    let article: String
    let atw: Bool?
  }

  private func decisionTerm() -> DecisionTerm? {
    let keys = ["length", "complex", "source", "article", "atw"]
    guard let node = reader.required("decision-term"),
      let term = MappingReader(node, owner: "decision-term", known: keys, log: log)
    else { return nil }
    let length = term.required("length").flatMap(log.length)
    let complex = term.value("complex").flatMap(log.length)
    let source: TermSource? = term.choice("source", .termSource)
    let article = term.text("article")
    let atw = term.value("atw").flatMap { log.flag($0) }
    guard let length, let source, let article else { return nil }
    return DecisionTerm(
      length: length, complex: complex, source: source, article: article, atw: atw)
  }

  private struct Organs {
    let usual: String
    let byTaskKind: [String: String]
  }

  /// One organ for every task, or `usual` with another one for a kind of task.
  private func competentOrgans() -> Organs? {
    guard let node = reader.required("competent-organ") else { return nil }
    if case .text = node.content {
      return log.text(node).map { Organs(usual: $0, byTaskKind: [:]) }
    }
    let kinds = RecordKind.taskKinds
    guard
      let organs = MappingReader(
        node, owner: "competent-organ", known: ["usual"] + kinds, log: log)
    else { return nil }
    var byTaskKind: [String: String] = [:]
    for kind in kinds { byTaskKind[kind] = organs.optionalText(kind) }
    return organs.text("usual").map { Organs(usual: $0, byTaskKind: byTaskKind) }
  }
}
