import ChallengeCore
import Terms

/// A word for things that are counted, in the form for one and the form for all other numbers.
package struct Noun: Hashable, Sendable {
  package let one: Bilingual
  package let many: Bilingual

  init(_ dutch: String, _ dutchMany: String, _ english: String, _ englishMany: String) {
    one = Bilingual(dutch, english)
    many = Bilingual(dutchMany, englishMany)
  }

  package static let day = Noun("dag", "dagen", "day", "days")
  package static let week = Noun("week", "weken", "week", "weeks")
  package static let month = Noun("maand", "maanden", "month", "months")
  package static let year = Noun("jaar", "jaar", "year", "years")
  package static let workingDay = Noun("werkdag", "werkdagen", "working day", "working days")
  package static let challenge = Noun("zaak", "zaken", "case", "cases")
  package static let runningCase = Noun(
    "lopende zaak", "lopende zaken", "running case", "running cases")
  package static let endedCase = Noun(
    "afgesloten zaak", "afgesloten zaken", "ended case", "ended cases")
  package static let entry = Noun("regel", "regels", "entry", "entries")
  package static let person = Noun("persoon", "personen", "person", "people")
  package static let problem = Noun("probleem", "problemen", "problem", "problems")
  package static let finding = Noun("melding", "meldingen", "finding", "findings")
  package static let error = Noun("fout", "fouten", "error", "errors")
  package static let warning = Noun("waarschuwing", "waarschuwingen", "warning", "warnings")
  package static let term = Noun("termijn", "termijnen", "term", "terms")
  package static let step = Noun("stap", "stappen", "step", "steps")
  package static let record = Noun("vastlegging", "vastleggingen", "record", "records")
  package static let point = Noun("punt", "punten", "point", "points")
  package static let reason = Noun("reden", "redenen", "reason", "reasons")
  package static let history = Noun("casusverloop", "casusverlopen", "history", "histories")
  package static let character = Noun("teken", "tekens", "character", "characters")
  package static let byte = Noun("byte", "bytes", "byte", "bytes")

  package static func unit(_ unit: TermLength.Unit) -> Noun {
    switch unit {
    case .days: day
    case .weeks: week
    case .months: month
    case .years: year
    case .workingDays: workingDay
    }
  }
}
