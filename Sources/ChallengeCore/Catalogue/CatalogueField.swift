import Terms

/// The fields of a task in the catalogue, by the names of columns and options.
package enum CatalogueField: String, Hashable, Sendable, CaseIterable {
  case id, name, description, area, domain, department, budget, results, contractor
  case contractEnd = "contract-end"
  case noticePeriod = "notice-period"
  case extensionOptions = "extension-options"
  case legalBasis = "legal-basis"
  case kind, reserved
  case isPublic = "public"

  /// What was expected of a value that cannot be read, for people: an example.
  package var example: String {
    switch self {
    case .id: "groen-voorbeeldwijk"
    case .name: "Onderhoud van het groen"
    case .description: "Maaien, snoeien en onkruid weghalen"
    case .area: "Voorbeeldwijk"
    case .domain: "openbare ruimte"
    case .department: "Stadsbeheer"
    case .budget: "56000"
    case .results: "beeldkwaliteit B|twee keer per jaar snoeien"
    case .contractor: "Groenbedrijf Voorbeeld"
    case .contractEnd: "2027-12-31"
    case .noticePeriod: "3 maanden"
    case .extensionOptions: "1 keer 1 jaar"
    case .legalBasis: "Wmo 2015"
    case .kind: RecordKind.taskKinds.joined(separator: ", ")
    case .reserved, .isPublic: "yes, no"
    }
  }
}

extension CatalogueTask {
  /// Between the results of one task where they stand in one text.
  package static let resultSeparator: Character = "|"

  /// A value as a text; empty when there is none.
  package func text(_ field: CatalogueField) -> String {
    switch field {
    case .id: id.text
    case .name: name
    case .description: description ?? ""
    case .area: area ?? ""
    case .domain: domain ?? ""
    case .department: department ?? ""
    case .budget: budget.map(Money.plain) ?? ""
    case .results: results.joined(separator: String(Self.resultSeparator))
    case .contractor: contractor ?? ""
    case .contractEnd: contractEnd?.iso ?? ""
    case .noticePeriod: noticePeriod ?? ""
    case .extensionOptions: extensionOptions ?? ""
    case .legalBasis: legalBasis ?? ""
    case .kind: kind ?? ""
    case .reserved: isReserved ? "yes" : "no"
    case .isPublic: isPublic ? "yes" : "no"
    }
  }

  /// Puts a text in a field; an empty one takes the value away.
  package mutating func put(_ text: String, in field: CatalogueField) throws(CatalogueProblem) {
    let text = text.trimmed
    try Self.check(text, field)
    let value = text.isEmpty ? nil : text
    switch field {
    case .id: break
    case .name:
      guard let value else { throw .nameMissing }
      name = value
    case .description: description = value
    case .area: area = value
    case .domain: domain = value
    case .department: department = value
    case .budget: budget = try value.map { text throws(CatalogueProblem) in try cents(text) }
    case .results:
      results = text.split { $0 == Self.resultSeparator || $0.isNewline }.map(\.trimmed)
        .filter { !$0.isEmpty }
      guard results.count <= Limits.listItems, results.allSatisfy({ $0.count <= Limits.line })
      else { throw .badText(field: field.rawValue) }
    case .contractor: contractor = value
    case .contractEnd:
      contractEnd = try value.map { text throws(CatalogueProblem) in try date(text) }
    case .noticePeriod: noticePeriod = value
    case .extensionOptions: extensionOptions = value
    case .legalBasis: legalBasis = value
    case .kind:
      guard value == nil || RecordKind.taskKinds.contains(text) else {
        throw bad(text, field)
      }
      kind = value
    case .reserved: isReserved = try flag(text, field, absent: false)
    case .isPublic: isPublic = try flag(text, field, absent: true)
    }
  }

  private static func check(_ text: String, _ field: CatalogueField) throws(CatalogueProblem) {
    let isLong = [.description, .results].contains(field)
    let limit = isLong ? Limits.prose : Limits.line
    guard text.count <= limit, !TextSafety.isUnsafe(text, severalLines: isLong),
      isLong || !text.contains(where: \.isNewline)
    else { throw .badText(field: field.rawValue) }
  }

  private func bad(_ text: String, _ field: CatalogueField) -> CatalogueProblem {
    .badValue(field: field.rawValue, entered: String(text.prefix(80)), expected: field.example)
  }

  private func cents(_ text: String) throws(CatalogueProblem) -> Int {
    guard let cents = Money.cents(text), cents <= Limits.cents else { throw bad(text, .budget) }
    return cents
  }

  private func date(_ text: String) throws(CatalogueProblem) -> CalendarDate {
    guard let date = CalendarDate(iso: text) else { throw bad(text, .contractEnd) }
    return date
  }

  private func flag(
    _ text: String, _ field: CatalogueField, absent: Bool
  ) throws(CatalogueProblem) -> Bool {
    switch text.lowercased() {
    case "": return absent
    case "yes", "ja", "true", "j", "y", "1": return true
    case "no", "nee", "false", "n", "0": return false
    default: throw bad(text, field)
    }
  }
}
