/// Everything that can be read, whichever way it is asked: desk, command line, report or file.
///
/// Whoever adds a way to read something adds a case here; the compiler then asks for its rule, and
/// the test of the rights asks for its row.
///
/// > Source: domain report 5.9; R-65.
package enum Reading: String, Hashable, Sendable, CaseIterable {
  // MARK: One case

  /// The dossier, now or as it was on a date.
  case dossier
  /// The journal of one case.
  case timeline
  /// The terms of one case.
  case terms
  /// What can be done now, and what the rest still lacks.
  case possibilities
  /// What a challenger sees, asked by somebody without the code.
  case status
  /// The evaluation report of one case.
  case report
  /// The memo to the municipal government about one case.
  case memo
  /// The dossier for a request under the Woo, notes included.
  case wooDossier = "woo-dossier"
  /// Closed cases that are like this one.
  case similar
  /// The whole dossier of a challenger in one file.
  case shared
  /// The file of a document, as it is: nothing in it can be left out.
  case documentFile = "document-file"
  /// A letter to the challenger or to a colleague, made from the facts of the case.
  case letter

  // MARK: Cases together

  case list
  /// The list, by words in the dossiers.
  case search
  case openTerms = "open-terms"
  /// The report of all cases.
  case overview
  /// Cases counted by where they stand; no case is named.
  case figures
  /// Whole cases as a file that another database takes in.
  case export
  /// Cases as a file for research, in which nobody is named.
  case pseudonymisedExport = "pseudonymised-export"

  /// What may be published of every case, to make the open data of it.
  ///
  /// The whole case is read for it; what comes out is what everybody may read.
  case openData = "open-data"

  // MARK: The house

  /// The register of people.
  case people
  /// The catalogue of tasks: everybody reads what is public, staff everything.
  case catalogue
  /// How long cases are kept, what was destroyed, and which copies were made.
  case retention
  /// Lessons of all cases, without names.
  case lessons
  /// Everything on record about somebody else; one's own is everybody's.
  case personalFile = "personal-file"
  /// Messages that are still to be sent.
  case outbox
  /// The head of the journal.
  case anchor
  /// The proof that nothing has been tampered with.
  case proof
}

/// Who may read something, and how.
enum ReadingRule: Hashable, Sendable {
  /// Whoever can open the file: nobody's data are in it.
  case everybody
  /// Whoever has one of these roles.
  case roles(Set<Role>)
  /// Whoever may read the case at one of these levels.
  case levels(Set<Clearance.Level>)
}

extension Reading {
  var rule: ReadingRule {
    switch self {
    case .dossier, .timeline: .levels(Set(Clearance.Level.allCases))
    case .terms: .levels(Set(Clearance.Level.allCases).subtracting([.published]))
    case .possibilities, .similar: .levels([.whole, .ownPart, .evaluation, .party])
    case .status: .levels([.whole, .ownPart, .evaluation])
    case .report: .levels(Set(Clearance.Level.allCases))
    case .memo, .wooDossier, .letter: .levels([.whole])
    case .shared: .levels([.whole, .evaluation, .party])
    case .documentFile: .levels([.whole, .ownPart, .evaluation, .party])
    case .list: .levels(Set(Clearance.Level.allCases))
    case .search: .levels([.whole, .ownPart, .evaluation, .party])
    case .openTerms: .levels([.whole, .ownPart, .evaluation, .party, .anonymised])
    case .overview: .levels(Set(Clearance.Level.allCases).subtracting([.party]))
    case .figures: .levels([.whole, .ownPart, .evaluation, .anonymised, .pseudonymised])
    case .export: .roles([.processManager])
    case .pseudonymisedExport: .roles([.processManager, .researcher])
    case .openData: .roles([.processManager])
    case .people, .retention, .lessons: .roles(Role.staff)
    case .personalFile: .roles([.administrator, .processManager])
    case .outbox: .roles([.processManager])
    case .anchor, .proof, .catalogue: .everybody
    }
  }

  /// Whether it gives totals, in which a single case is only a number.
  ///
  /// Then a colleague who reads only the own part of the cases sees the others anonymised.
  var isTotal: Bool { [.overview, .figures].contains(self) }
}
