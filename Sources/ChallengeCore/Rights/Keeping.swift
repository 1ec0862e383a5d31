/// What is done to the register or the database as a whole, besides what is done to one case.
///
/// > Source: domain report 5.9, "change profile"; R-65.
package enum Keeping: String, Hashable, Sendable, CaseIterable {
  /// Registers, changes and ends people.
  case changePeople = "change-people"
  /// Takes a workflow or profile into use.
  case adoptRules = "adopt-rules"
  case importCases = "import-cases"
  /// Plays a history: its people are registered, and its steps are theirs.
  case play
  /// Keeps the catalogue of tasks; a line adviser those of the own department.
  case keepCatalogue = "keep-catalogue"
  /// Says how long cases are kept, makes the list for destruction, notes that copies are gone.
  case keepCases = "keep-cases"
  /// Carries out a destruction that somebody else has signed for.
  case destroyCases = "destroy-cases"
  case rebuild
  case backup
  case restore
  /// Lets the clock do what falls due; it does the same whoever asks.
  case tick

  /// Who may; nil for everybody.
  var by: Set<Role>? {
    switch self {
    case .destroyCases: [.administrator]
    case .changePeople, .importCases, .play, .keepCases, .rebuild, .backup, .restore:
      [.administrator, .processManager]
    case .adoptRules: [.administrator, .decider]
    case .keepCatalogue: [.administrator, .processManager, .lineAdviser]
    case .tick: nil
    }
  }
}
