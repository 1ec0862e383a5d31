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
      let reader = MappingReader(
        node, owner: nil, known: keys + ProfileGroup.all.map(\.key), log: log)
    else { throw FileError(findings: log.findings) }
    let profile = ProfileReader(reader: reader, log: log).read()
    try log.throwErrors()
    guard let profile else { preconditionFailure("something is missing and was not noted") }
    return (profile, log.findings)
  }

  /// The keys that every profile has.
  private static let keys = [
    "profile", "version", "municipality", "purpose", "definition", "may-challenge",
    "excluded-tasks", "required-elements", "criteria", "refusal-grounds", "referral-routes",
    "decision-term", "competent-organ", "decision-character", "remedy", "legal-form-needed-at",
    "coproduction-counts", "general-contact", "when-late",
  ]
}
