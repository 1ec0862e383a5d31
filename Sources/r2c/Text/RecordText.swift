import ChallengeCore
import Wording

/// The catalogue of records as plain lines.
struct RecordText {
  let language: Language
  private let words: ProgramWords
  private let records: RecordWords

  init(_ language: Language) {
    self.language = language
    words = ProgramWords(language)
    records = RecordWords(language)
  }

  func kind(_ kind: RecordKind) -> String {
    var lines = [
      "\(kind.name): \(records.kind(kind.name))", records.meaning(ofKind: kind.name),
      "\(words.writtenBy): \(records.allOf(kind.writers))", "",
    ]
    for field in kind.fields {
      let mark = field.isRequired && field.preset == nil ? " (\(words.required))" : ""
      let personal =
        PersonalData.of(field, in: kind.name).map { " [\(records.personal($0))]" } ?? ""
      lines.append("  \(field.name)\(mark): \(records.type(field.type))\(personal)")
      lines.append("      \(records.meaning(ofField: field.name, of: kind.name))")
      lines.append("      \(words.example): \(field.name)=\(quoted(field.example))")
    }
    lines += ["", words.gapNote]
    return lines.joined(separator: "\n")
  }

  private func quoted(_ example: String) -> String {
    example.contains(where: { " ;&|<>()€".contains($0) }) ? "\"\(example)\"" : example
  }

  func all() -> String {
    var lines: [String] = []
    for section in RecordKind.Section.allCases {
      lines.append(records.section(section).capitalizedFirst)
      for kind in RecordKind.all where kind.section == section {
        lines.append("  \(kind.name): \(records.meaning(ofKind: kind.name))")
      }
      lines.append("")
    }
    lines.append(words.openingFields)
    for place in OpeningFields.places {
      lines.append("  \(place.name): \(records.meaning(ofField: place.field, of: place.kind))")
    }
    lines += ["", words.reasonCodes, "  \(words.uniformCode)"]
    let reasons = ReasonWords(language)
    lines += ReasonWords.codes.map { "  \($0): \(reasons.meaning(of: $0))" }
    return lines.joined(separator: "\n")
  }
}
