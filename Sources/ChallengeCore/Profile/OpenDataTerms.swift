import Terms

/// How a municipality publishes its challenges as open data.
///
/// Nothing in it can be made up by the program: without it no set for others is made.
///
/// > Source: DCAT-AP-NL 3.0; OCDS 1.1, "Open Contracting Identifiers"; 360Giving 1.4, "Identifiers".
package struct OpenDataTerms: Hashable, Sendable {
  package enum Licence: String, Hashable, Sendable, CaseIterable {
    case cc0
    case ccBy = "cc-by"

    /// In the list of licences of the Publications Office of the European Union.
    package var authority: String {
      let code = self == .cc0 ? "CC0" : "CC_BY_4_0"
      return "http://publications.europa.eu/resource/authority/licence/\(code)"
    }

    /// The text of the licence itself.
    package var deed: String {
      switch self {
      case .cc0: "https://creativecommons.org/publicdomain/zero/1.0/"
      case .ccBy: "https://creativecommons.org/licenses/by/4.0/"
      }
    }
  }

  /// Where the files are put; ends in `/`.
  package let address: String
  /// The address that stands for the municipality, in the register of government bodies (TOOI).
  package let publisher: String
  /// The address that stands for its territory.
  package let territory: String
  /// Whom to write to about the data: an e-mail address.
  package let contact: String
  /// The day on which the set was first published.
  package let since: CalendarDate
  package let licence: Licence
  /// As the Open Contracting Partnership gave it out: `ocds-` and six characters.
  package let ocidPrefix: String?
  /// As 360Giving gave it out: `360G-` and a name.
  package let grantPrefix: String?
  /// The number of the municipality with its register before it: `NL-KVK-` and eight digits.
  package let organisation: String?

  package init(
    address: String, publisher: String, territory: String, contact: String, since: CalendarDate,
    licence: Licence, ocidPrefix: String? = nil, grantPrefix: String? = nil,
    organisation: String? = nil
  ) {
    self.address = address
    self.publisher = publisher
    self.territory = territory
    self.contact = contact
    self.since = since
    self.licence = licence
    self.ocidPrefix = ocidPrefix
    self.grantPrefix = grantPrefix
    self.organisation = organisation
  }
}

extension OpenDataTerms {
  /// Whether a text is an address on the web that needs no escaping anywhere.
  package static func isAddress(_ text: String) -> Bool {
    let rest = text.split(separator: "://", maxSplits: 1)
    guard rest.count == 2, rest[0] == "https" || rest[0] == "http" else { return false }
    return rest[1].first?.isLetter == true && rest[1].utf8.allSatisfy(isPlain)
  }

  package static func isFolder(_ text: String) -> Bool { isAddress(text) && text.hasSuffix("/") }

  package static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].contains(".")
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }
  }

  package static func isOcidPrefix(_ text: String) -> Bool {
    text.hasPrefix("ocds-") && text.utf8.count == 11
      && text.utf8.dropFirst(5).allSatisfy { isLower($0) || isDigit($0) }
  }

  package static func isGrantPrefix(_ text: String) -> Bool {
    text.hasPrefix("360G-") && text.utf8.count > 5
      && text.utf8.dropFirst(5).allSatisfy { isLower($0) || isUpper($0) || isDigit($0) }
  }

  /// A register of organisations and a number in it, as org-id.guide lists them.
  package static func isOrganisation(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[0].utf8.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { isUpper($0) || isDigit($0) }
      }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isLower(byte) || isUpper(byte) || isDigit(byte) || "-._~/#?=&:+%".utf8.contains(byte)
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
