/// Headings and remarks of the memo to the municipal government.
extension ReportPhrase {
  package static let memoExplained = Self(
    "Dit memo noemt wat in de afspraken bewust open is gelaten, en wat anders ging dan afgesproken. Het is gemaakt uit het dossier. Er staan namen in: het is voor de gemeente zelf.",
    "This memo names what was deliberately left open in the agreements, and what departed from the agreements. It is made from the dossier. It contains names: it is for the municipality itself."
  )
  package static let memoCase = Self("De zaak", "The case")
  package static let memoBefore = Self(
    "Eerder gemeld aan het bestuur", "Told to the government before")
  package static let challengerName = Self("uitdager", "challenger")
  package static let contactPerson = Self("contactpersoon", "contact person")
  package static let backUp = Self("wie het werk overneemt als het stopt", "back-up")
  package static let owner = Self("eigenaar", "owner")
  package static let datePassed = Self("voorbij", "passed")
  package static let noOpenItems = Self(
    "Er staat niets bewust open.", "Nothing is deliberately open.")
  package static let deviations = Self("Wat anders ging", "What departed from the agreements")
  package static let noDeviations = Self(
    "Er is niets vastgelegd dat anders ging dan afgesproken.",
    "Nothing is recorded that departed from the agreements.")
  package static let memoWarnings = Self("Waarschuwingen", "Warnings")
  package static let warning = Self("waarschuwing", "warning")
  package static let toDo = Self("wat te doen", "what to do")
  package static let lateTerms = Self("Termijnen die niet zijn gehaald", "Deadlines missed")
}
