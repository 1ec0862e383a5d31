import ChallengeCore
import Terms
import Wording

/// All that a municipality publishes of its challenges on one day, and how it says so.
///
/// Tables, contracting data and grants are made from the same cases, so they say the same.
package struct PublishedSet: Hashable, Sendable {
  /// By number.
  package let cases: [PublishedCase]
  package let municipality: String
  package let terms: OpenDataTerms
  package let on: CalendarDate
  package let language: Language

  package init(
    _ cases: [PublishedCase], municipality: String, terms: OpenDataTerms, on date: CalendarDate,
    language: Language
  ) {
    self.cases = cases.sorted { $0.number.text < $1.number.text }
    self.municipality = municipality
    self.terms = terms
    on = date
    self.language = language
  }

  /// What of it somebody typed and nobody released piece by piece, to be read before it goes out; nil
  /// when there is nothing.
  package var readFirst: String? {
    words.readFirst(
      titles: cases.count { $0.title != nil }, areas: cases.reduce(0) { $0 + $1.areas.count },
      measures: cases.flatMap(\.milestones).count { $0.measure != nil })
  }

  var words: OpenDataWords { OpenDataWords(language) }

  func address(of file: String) -> String { terms.address + file }

  func title(of one: PublishedCase) -> String { one.title ?? words.title(of: one.number.text) }

  /// The request in its own words where they were released, else what a challenge is.
  func description(of one: PublishedCase) -> String {
    one.text("request", "text")
      ?? words.description(variant: one.variant, municipality: one.municipality)
  }

  func name(of recipient: PublishedCase.Recipient) -> String {
    switch recipient {
    case .organisation(let name, _): name
    case .group: words.groupName
    case .individual: words.individualName
    case .unknown: words.unknownName
    }
  }

  /// The same for nobody but the challenger of this case: challenges cannot be linked by it.
  func reference(of one: PublishedCase) -> String {
    if case .organisation(_, let register?) = one.recipient { return "NL-KVK-\(register)" }
    let prefix = terms.grantPrefix ?? terms.ocidPrefix ?? "r2c"
    return "\(prefix)-challenger-\(one.number.text)"
  }
}

/// The names of the files of a set.
package enum OpenDataFile {
  package static let contracting = "ocds.json"
  package static let grants = "360giving.json"
  package static let catalogue = "catalog.jsonld"
  package static let workbook = "tables.ods"
  package static let tables = "tables.json"
  package static let dictionary = "dictionary.csv"
}
