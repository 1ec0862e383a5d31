import ChallengeCore
import Terms
import Wording

/// A file of the published set, for its description.
package struct PublishedFile: Hashable, Sendable {
  /// Which data set a file belongs to.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case figures, cases, grants
  }

  package let name: String
  package let part: Part
  package let bytes: Int
  /// SHA-256 in lower-case hexadecimal digits.
  package let hash: String

  /// - Parameter name: its ending says what it is: `csv`, `json` or `ods`.
  package init(name: String, part: Part, bytes: Int, hash: String) {
    self.name = name
    self.part = part
    self.bytes = bytes
    self.hash = hash
  }

  /// Which of the sets the file of a table belongs to.
  package static func part(ofTable name: String) -> Part {
    ["totals", "groups", "lead-times"].contains(name) ? .figures : .cases
  }
}

/// What the published set is, who publishes it, and which files it has: DCAT-AP-NL as JSON-LD.
///
/// A catalogue with a data set for the figures, one for the cases and one for the grants; those
/// without a file are not in it.
///
/// > Source: DCAT-AP-NL 3.0, chapters 9 and 10; DCAT 3.
package struct CatalogueMetadata: Hashable, Sendable {
  private let set: PublishedSet
  private let files: [PublishedFile]
  /// The first and the last day that the data are about.
  private let period: ReportPeriod?

  package init(_ set: PublishedSet, files: [PublishedFile], period: ReportPeriod?) {
    self.set = set
    self.files = files
    self.period = period
  }

  package var text: String {
    OpenJSON.object(of: ["@context": Self.context, "@graph": .list([catalogue] + nodes)]).document
  }

  private var parts: [PublishedFile.Part] {
    PublishedFile.Part.allCases.filter { part in files.contains { $0.part == part } }
  }

  // MARK: Names

  private var catalogueAddress: String { return set.address(of: OpenDataFile.catalogue) }

  private func address(of part: PublishedFile.Part) -> String {
    "\(catalogueAddress)#\(part.rawValue)"
  }

  private func address(of file: PublishedFile) -> String {
    "\(catalogueAddress)#\(file.name)"
  }

  private static func node(_ address: String) -> OpenJSON { .object(of: ["@id": .text(address)]) }

  private static func day(_ date: CalendarDate) -> OpenJSON {
    .object(of: ["@type": .text("xsd:date"), "@value": .text(date.iso)])
  }

  private func both(_ words: (OpenDataWords) -> String) -> OpenJSON {
    .list(
      Language.allCases.map { language in
        .object(of: [
          "@language": .text(language.rawValue), "@value": .text(words(OpenDataWords(language))),
        ])
      })
  }

  private static let languages: OpenJSON = .list([node(dutch), node(english)])
  private static let dutch = "http://publications.europa.eu/resource/authority/language/NLD"
  private static let english = "http://publications.europa.eu/resource/authority/language/ENG"
  private static let theme = "http://publications.europa.eu/resource/authority/data-theme/GOVE"
  private static let themes = "http://publications.europa.eu/resource/authority/data-theme"
  private static let isPublic =
    "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
  private static let profile = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/"

  // MARK: Catalogue and data sets

  private var catalogue: OpenJSON {
    .object(of: [
      "@id": .text(catalogueAddress), "@type": .text("dcat:Catalog"),
      "dct:title": both { $0.catalogueTitle(set.municipality) },
      "dct:description": both { $0.catalogueDescription(set.municipality) },
      "dct:publisher": Self.node(set.terms.publisher),
      "dct:creator": Self.node(set.terms.publisher), "dcat:contactPoint": Self.node(contact),
      "dct:license": Self.node(set.terms.licence.authority), "dct:language": Self.languages,
      "dct:issued": Self.day(set.terms.since), "dct:modified": Self.day(set.on),
      "dct:spatial": Self.node(set.terms.territory), "dct:temporal": temporal,
      "dct:conformsTo": Self.node(Self.profile), "dcat:themeTaxonomy": Self.node(Self.themes),
      "foaf:homepage": Self.node(set.terms.address),
      "dcat:dataset": .list(parts.map { Self.node(address(of: $0)) }),
    ])
  }

  private var contact: String { "\(catalogueAddress)#contact" }

  private var temporal: OpenJSON? {
    period.map {
      .object(of: [
        "@type": .text("dct:PeriodOfTime"), "dcat:startDate": Self.day($0.from),
        "dcat:endDate": Self.day($0.until),
      ])
    }
  }

  private func dataset(_ part: PublishedFile.Part) -> OpenJSON {
    let own = files.filter { $0.part == part }
    return .object(of: [
      "@id": .text(address(of: part)), "@type": .text("dcat:Dataset"),
      "dct:identifier": .text(address(of: part)),
      "dct:title": both { $0.dataTitle(part.rawValue, set.municipality) },
      "dct:description": both { $0.dataDescription(part.rawValue) },
      "dct:publisher": Self.node(set.terms.publisher),
      "dct:creator": Self.node(set.terms.publisher), "dcat:contactPoint": Self.node(contact),
      "dct:accessRights": Self.node(Self.isPublic), "dcat:theme": Self.node(Self.theme),
      "dcat:keyword": keywords, "dct:language": Self.languages,
      "dct:issued": Self.day(set.terms.since), "dct:modified": Self.day(set.on),
      "dct:spatial": Self.node(set.terms.territory), "dct:temporal": temporal,
      "dct:conformsTo": .list(own.map(\.standard).once.map(Self.node)),
      "dcat:landingPage": Self.node(set.terms.address),
      "foaf:page": Self.node(set.address(of: OpenDataFile.dictionary)),
      "dcat:distribution": .list(own.map { Self.node(address(of: $0)) }),
    ])
  }

  private var keywords: OpenJSON {
    .list(
      Language.allCases.flatMap { language in
        OpenDataWords(language).keywords.map { word in
          .object(of: ["@language": .text(language.rawValue), "@value": .text(word)])
        }
      })
  }

  private func distribution(_ file: PublishedFile) -> OpenJSON {
    let download = Self.node(set.address(of: file.name))
    return .object(of: [
      "@id": .text(address(of: file)), "@type": .text("dcat:Distribution"),
      "dct:title": .text(file.name),
      "dct:description": both { $0.dataDescription(file.part.rawValue) },
      "dcat:accessURL": Self.node(set.terms.address), "dcat:downloadURL": download,
      "dct:license": Self.node(set.terms.licence.authority), "dct:format": Self.node(file.format),
      "dcat:mediaType": Self.node(file.mediaType), "dct:language": Self.languages,
      "dct:conformsTo": Self.node(file.standard), "dct:issued": Self.day(set.terms.since),
      "dct:modified": Self.day(set.on),
      "dcat:byteSize": .object(of: [
        "@type": .text("xsd:nonNegativeInteger"), "@value": .text(String(file.bytes)),
      ]),
      "spdx:checksum": .object(of: [
        "@type": .text("spdx:Checksum"),
        "spdx:algorithm": .object(of: [
          "@id": .text("spdx:checksumAlgorithm_sha256"),
          "@type": .text("spdx:ChecksumAlgorithm"),
        ]),
        "spdx:checksumValue": .object(of: [
          "@type": .text("xsd:hexBinary"), "@value": .text(file.hash),
        ]),
      ]),
    ])
  }

  // MARK: What is named

  private var nodes: [OpenJSON] {
    parts.map(dataset)
      + parts.flatMap { part in files.filter { $0.part == part } }.map(distribution)
      + agents + concepts + documents
  }

  private var agents: [OpenJSON] {
    [
      .object(of: [
        "@id": .text(set.terms.publisher), "@type": types("foaf:Agent", isTerritoryToo),
        "foaf:name": .text(set.municipality),
      ]),
      .object(of: [
        "@id": .text(contact), "@type": .text("vcard:Kind"),
        "vcard:fn": .text(set.municipality),
        "vcard:hasEmail": Self.node("mailto:\(set.terms.contact)"),
      ]),
    ]
  }

  private var isTerritoryToo: Bool { return set.terms.publisher == set.terms.territory }

  private func types(_ type: String, _ isLocation: Bool) -> OpenJSON {
    isLocation ? .list([.text(type), .text("dct:Location")]) : .text(type)
  }

  private var concepts: [OpenJSON] {
    let territory =
      isTerritoryToo
      ? []
      : [typed(set.terms.territory, "dct:Location")]
    return territory + [
      .object(of: [
        "@id": .text(Self.theme), "@type": .text("skos:Concept"),
        "skos:prefLabel": both { $0.themeName }, "skos:inScheme": Self.node(Self.themes),
      ]),
      .object(of: [
        "@id": .text(Self.themes), "@type": .text("skos:ConceptScheme"),
        "dct:title": both { $0.themesName },
      ]), typed(Self.isPublic, "dct:RightsStatement"), typed(Self.dutch, "dct:LinguisticSystem"),
      typed(Self.english, "dct:LinguisticSystem"),
      typed(set.terms.licence.authority, "dct:LicenseDocument"),
    ]
  }

  private var documents: [OpenJSON] {
    [
      .object(of: [
        "@id": .text(set.terms.address),
        "@type": .list([.text("foaf:Document"), .text("rdfs:Resource")]),
      ]),
      typed(set.address(of: OpenDataFile.dictionary), "foaf:Document"),
    ] + ([Self.profile] + files.map(\.standard)).once.map { typed($0, "dct:Standard") }
      + files.map { typed(set.address(of: $0.name), "rdfs:Resource") }
      + files.map(\.format).once.map { typed($0, "dct:MediaTypeOrExtent") }
      + files.map(\.mediaType).once.map { typed($0, "dct:MediaType") }
  }

  private func typed(_ address: String, _ type: String) -> OpenJSON {
    .object(of: ["@id": .text(address), "@type": .text(type)])
  }

  private static let context: OpenJSON = .object(of: [
    "dcat": .text("http://www.w3.org/ns/dcat#"), "dct": .text("http://purl.org/dc/terms/"),
    "foaf": .text("http://xmlns.com/foaf/0.1/"),
    "rdfs": .text("http://www.w3.org/2000/01/rdf-schema#"),
    "skos": .text("http://www.w3.org/2004/02/skos/core#"),
    "spdx": .text("http://spdx.org/rdf/terms#"), "vcard": .text("http://www.w3.org/2006/vcard/ns#"),
    "xsd": .text("http://www.w3.org/2001/XMLSchema#"),
  ])
}

extension PublishedFile {
  private var ending: String { name.split(separator: ".").last.map(String.init) ?? "" }

  /// In the list of file types of the Publications Office of the European Union.
  var format: String {
    "http://publications.europa.eu/resource/authority/file-type/\(ending.uppercased())"
  }

  var mediaType: String {
    let type =
      switch ending {
      case "csv": "text/csv"
      case "ods": "application/vnd.oasis.opendocument.spreadsheet"
      default: "application/json"
      }
    return "https://www.iana.org/assignments/media-types/\(type)"
  }

  /// The standard that the file follows.
  var standard: String {
    switch name {
    case OpenDataFile.contracting: return "https://standard.open-contracting.org/1.1/en/"
    case OpenDataFile.grants: return "https://standard.threesixtygiving.org/en/1.4/"
    default: break
    }
    switch ending {
    case "csv": return "https://www.rfc-editor.org/rfc/rfc4180"
    case "ods": return "https://docs.oasis-open.org/office/OpenDocument/v1.3/"
    default: return "https://www.rfc-editor.org/rfc/rfc8259"
    }
  }
}
