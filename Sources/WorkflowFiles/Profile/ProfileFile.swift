import ChallengeCore
import Terms

/// The municipality profiles in `Workflows/profielen/`.
package enum ProfileFile {
  /// Reads and checks a profile; throws everything that was found when there is an error among it.
  ///
  /// - Parameter file: the name of the file, for the findings.
  package static func load(
    text: String, file: String
  ) throws(FileError) -> (profile: MunicipalityProfile, warnings: [FileFinding]) {
    let log = FindingLog(file: file)
    guard let node = YamlReader.read(text, log: log),
      let reader = MappingReader(node, owner: nil, known: keys, log: log)
    else { throw FileError(findings: log.findings) }
    let profile = ProfileReader(reader: reader, log: log).read()
    try log.throwErrors()
    guard let profile else { preconditionFailure("something is missing and was not noted") }
    return (profile, log.findings)
  }

  private static let keys = [
    "profile", "version", "municipality", "purpose", "definition", "may-challenge",
    "excluded-tasks", "required-elements", "criteria", "refusal-grounds", "referral-routes",
    "decision-term", "competent-organ", "decision-character", "remedy", "legal-form-needed-at",
    "coproduction-counts", "general-contact", "when-late",
  ]
}

private struct ProfileReader {
  let reader: MappingReader
  let log: FindingLog

  func read() -> MunicipalityProfile? {
    let name = reader.name("profile")
    let version = reader.number("version", in: 1...1_000_000)
    let municipality = reader.text("municipality")
    let purpose = reader.bilingual("purpose")
    let definition = reader.bilingual("definition")
    let mayChallenge = items("may-challenge")
    let excludedTasks = items("excluded-tasks")
    let requiredElements = items("required-elements")
    let criteria = criteria()
    let refusalGrounds = items("refusal-grounds")
    let referralRoutes = items("referral-routes")
    let term = decisionTerm()
    let organ = reader.text("competent-organ")
    let character: MunicipalityProfile.DecisionCharacter? = reader.choice(
      "decision-character", .value)
    let remedy = reader.bilingual("remedy")
    let legalForm: MunicipalityProfile.LegalFormMoment? = reader.choice(
      "legal-form-needed-at", .value)
    let coproductionCounts = reader.required("coproduction-counts").flatMap { log.flag($0) }
    let generalContact = reader.bilingual("general-contact")
    let whenLate = reader.bilingual("when-late")
    guard let name, let version, let municipality, let purpose, let definition, let term,
      let organ, let character, let remedy, let legalForm, let coproductionCounts,
      let generalContact, let whenLate
    else { return nil }
    return MunicipalityProfile(
      name: name, version: version, municipality: municipality, purpose: purpose,
      definition: definition, mayChallenge: mayChallenge, excludedTasks: excludedTasks,
      requiredElements: requiredElements, criteria: criteria, refusalGrounds: refusalGrounds,
      referralRoutes: referralRoutes, decisionTerm: term.length, decisionTermSource: term.source,
      decisionTermArticle: term.article, decisionTermAtw: term.atw, competentOrgan: organ,
      decisionCharacter: character, remedy: remedy, legalFormNeededAt: legalForm,
      coproductionCounts: coproductionCounts, generalContact: generalContact, whenLate: whenLate)
  }

  private func items(_ key: String) -> [MunicipalityProfile.Item] {
    let entries = reader.required(key).flatMap(log.named) ?? []
    return entries.compactMap { entry in
      log.bilingual(entry.value).map { MunicipalityProfile.Item(name: entry.key, label: $0) }
    }
  }

  private func criteria() -> [MunicipalityProfile.Criterion] {
    let entries = reader.required("criteria").flatMap(log.named) ?? []
    return entries.compactMap { entry in
      let keys = ["value", "nl", "en"]
      guard
        let reader = MappingReader(entry.value, owner: entry.key, known: keys, log: log)
      else { return nil }
      let value: MunicipalityProfile.Criterion.WeighedValue? = reader.choice("value", .value)
      let dutch = reader.text("nl")
      let english = reader.text("en")
      guard let value, let dutch, let english else { return nil }
      let label = Bilingual(dutch: dutch, english: english)
      return MunicipalityProfile.Criterion(
        item: MunicipalityProfile.Item(name: entry.key, label: label), value: value)
    }
  }

  private struct DecisionTerm {
    let length: TermLength
    let source: TermSource
    let article: String
    let atw: Bool?
  }

  private func decisionTerm() -> DecisionTerm? {
    let keys = ["length", "source", "article", "atw"]
    guard let node = reader.required("decision-term"),
      let term = MappingReader(node, owner: "decision-term", known: keys, log: log)
    else { return nil }
    let length = term.required("length").flatMap(length)
    let source: TermSource? = term.choice("source", .termSource)
    let article = term.text("article")
    let atw = term.value("atw").flatMap { log.flag($0) }
    guard let length, let source, let article else { return nil }
    return DecisionTerm(length: length, source: source, article: article, atw: atw)
  }

  private func length(_ node: YamlNode) -> TermLength? {
    guard let text = log.text(node) else { return nil }
    if let length = TermLength(text) { return length }
    log.report(.notALength(text), at: node.position)
    return nil
  }
}
