import ChallengeCore
import Terms

extension ProfileGroup {
  /// Where and under which names the municipality publishes its challenges as open data.
  static let openData = ProfileGroup(key: "open-data") { node, log, profile in
    let keys = [
      "address", "publisher", "territory", "contact", "since", "licence", "ocid-prefix",
      "grant-prefix", "organisation",
    ]
    guard let reader = MappingReader(node, owner: "open-data", known: keys, log: log) else {
      return
    }
    func text(
      _ node: YamlNode?, _ isRight: (String) -> Bool, _ example: String
    ) -> String? {
      guard let node, let text = log.text(node) else { return nil }
      if isRight(text) { return text }
      log.report(.notAsExpected(text, example: example), at: node.position)
      return nil
    }
    let address = text(
      reader.required("address"), OpenDataTerms.isFolder, "https://data.voorbeeld.example/map/")
    let publisher = text(
      reader.required("publisher"), OpenDataTerms.isAddress,
      "https://identifier.overheid.nl/tooi/id/gemeente/gm0000")
    let territory = text(
      reader.required("territory"), OpenDataTerms.isAddress,
      "https://identifier.overheid.nl/tooi/id/gemeente/gm0000")
    let contact = text(
      reader.required("contact"), OpenDataTerms.isEmail, "opendata@voorbeeld.example")
    let since = reader.date("since")
    let licence: OpenDataTerms.Licence? = reader.choice("licence", .value)
    let ocid = text(reader.value("ocid-prefix"), OpenDataTerms.isOcidPrefix, "ocds-abc123")
    let grants = text(reader.value("grant-prefix"), OpenDataTerms.isGrantPrefix, "360G-voorbeeld")
    let organisation = text(
      reader.value("organisation"), OpenDataTerms.isOrganisation, "NL-KVK-00000000")
    guard let address, let publisher, let territory, let contact, let since, let licence else {
      return
    }
    profile.openData = OpenDataTerms(
      address: address, publisher: publisher, territory: territory, contact: contact,
      since: since, licence: licence, ocidPrefix: ocid, grantPrefix: grants,
      organisation: organisation)
  }
}
