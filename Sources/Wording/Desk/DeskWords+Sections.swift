extension DeskWords {
  /// Commands of the calendar, the figures, the evaluations and the catalogue.
  func screenTexts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .goToCalendar:
      ("agenda", "Termijnen en contracten, op de dag", "calendar", "Terms and contracts, by day")
    case .goToFigures:
      ("cijfers", "De cijfers van alle zaken", "figures", "The figures of all cases")
    case .goToEvaluations:
      (
        "evaluaties", "Evaluaties van alle zaken, en de lessen",
        "evaluations", "Evaluations of all cases, and the lessons"
      )
    case .goToCatalogue:
      (
        "catalogus", "De taken van de gemeente die uitgedaagd kunnen worden",
        "catalogue", "The tasks of the municipality that can be challenged"
      )
    case .changeLook:
      ("weergave", "De andere weergave van dit scherm", "view", "The other view of this screen")
    case .toToday: ("vandaag", "Naar vandaag", "today", "To today")
    case .onlyMine:
      ("van mij", "Alleen mijn zaken, of alles", "mine", "Only my cases, or all")
    case .onlyContracts:
      (
        "contracten", "Alleen contracten die aflopen, of alles",
        "contracts", "Only contracts that end, or all"
      )
    case .choosePeriod:
      (
        "periode", "Dit jaar, de laatste 12 maanden, een eerder jaar, of alles",
        "period", "This year, the last 12 months, an earlier year, or all"
      )
    case .filterStanding:
      (
        "stand", "Alleen te laat, aan de beurt, lopend, gepland of klaar",
        "standing", "Only overdue, due, under way, planned or done"
      )
    case .writeEvaluation:
      (
        "schrijven", "Het formulier voor deze evaluatie openen",
        "write", "Open the form for this evaluation"
      )
    default: catalogueTexts(name)
    }
  }

  private func catalogueTexts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .challengeTask:
      (
        "uitdagen", "Een nieuwe zaak over deze taak openen",
        "challenge", "Open a new case about this task"
      )
    case .addTask:
      ("toevoegen", "Een taak toevoegen aan de catalogus", "add", "Add a task to the catalogue")
    case .changeTask: ("wijzigen", "Deze taak wijzigen", "change", "Change this task")
    case .endTask:
      (
        "taak stoppen", "De gemeente doet deze taak niet meer",
        "end task", "The municipality no longer does this task"
      )
    case .filterArea: ("gebied", "Alleen één gebied", "area", "Only one area")
    case .filterDomain:
      ("terrein", "Alleen één beleidsterrein", "field", "Only one policy field")
    case .filterContract:
      (
        "contract", "Alleen contracten die aflopen binnen 6, 12 of 18 maanden",
        "contract", "Only contracts that end within 6, 12 or 18 months"
      )
    default: preconditionFailure("a command without words")
    }
  }
}
