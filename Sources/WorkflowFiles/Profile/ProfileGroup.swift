import ChallengeCore

/// A part of a profile that may be left out, under a key of its own.
///
/// A new part is a property of ``MunicipalityProfile`` with the meaning of its absence, and one row
/// here.
struct ProfileGroup: Sendable {
  let key: String
  /// Puts what stands under the key into the profile; what is wrong is noted.
  let read: @Sendable (YamlNode, FindingLog, inout MunicipalityProfile) -> Void

  static let all: [ProfileGroup] =
    choices + [
      publication, openData, lightRoute, thresholds, deMinimis, alerts, letters, retention,
    ]

  /// Choices of one value.
  private static let choices: [ProfileGroup] = [
    flag("contact-person-may-be-process-manager") { $0.contactPersonMayBeProcessManager = $1 },
    flag("own-pot") { $0.hasOwnPot = $1 },
    flag("argue-each-ground") { $0.arguesEachGround = $1 },
    ProfileGroup(key: "hard-core") { node, log, profile in
      let known = AgreementSection.all.map(\.name)
      let names = log.textOrList(node).compactMap { log.known($0, .section, among: known) }
      profile.hardCore = Set(names)
    },
  ]

  private static func flag(
    _ key: String, _ put: @escaping @Sendable (inout MunicipalityProfile, Bool) -> Void
  ) -> ProfileGroup {
    ProfileGroup(key: key) { node, log, profile in
      if let flag = log.flag(node) { put(&profile, flag) }
    }
  }

  private static let letters = ProfileGroup(key: "letters") { node, log, profile in
    profile.letters = LetterTemplatesReader(log: log).read(node)
  }

  private static let retention = ProfileGroup(key: "retention") { node, log, profile in
    profile.retention = RetentionReader(node: node, log: log)?.read()
  }

  private static let publication = ProfileGroup(key: "publication") { node, log, profile in
    let keys = ["organisation-names", "decisions"]
    guard let reader = MappingReader(node, owner: "publication", known: keys, log: log) else {
      return
    }
    if let names = reader.value("organisation-names").flatMap({ log.flag($0) }) {
      profile.publication.organisationNames = names
    }
    if let decisions = reader.value("decisions").flatMap({ log.flag($0) }) {
      profile.publication.decisions = decisions
    }
  }
}
