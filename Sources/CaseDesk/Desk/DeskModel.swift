import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Everything that the desk shows.
struct DeskModel {
  var size = Size(80, 24)
  let speech: Speech
  let isDemo: Bool
  let actorName: String
  let actorID: String
  /// Where the cases are kept, for the first run.
  let database: String
  let actor: PersonID
  /// The feast days that move terms.
  let feasts: FeastCalendar
  var today: CalendarDate
  /// The lowest screen in view.
  var section = DeskSection.today
  var todayScreen = TodayModel()
  var list = ListModel()
  /// The chart of the workflow in force; nil until it has been read.
  var workflowScreen: ChartModel?
  var calendar = CalendarModel()
  var figures = FiguresModel()
  var evaluations = EvaluationsModel()
  var catalogue = CatalogueModel()
  /// The screens above the section, the one in view last.
  var stack: [DeskScreen] = []
  var overlay: Overlay?
  var toast: Toast?
  /// Forms that were left and are not in the drawer yet.
  var drafts: [FormModel.Identity: FormModel] = [:]
  /// What is in the drawer of whoever sits here, the last first.
  var kept: [KeptDraft] = []
  /// Whether something in ``kept`` may not be in the drawer after all.
  var couldNotKeep = false
  /// What the store said when the screens were read.
  var counter: Int?
  let keymap: Keymap
  /// Where the desk reads beside the keys; nil until it has been opened.
  var lanes: DeskLanes?
  var names = KnownNames()
  /// The status codes that were made since the desk was opened: nowhere else are they kept.
  var knownCodes: [CaseNumber: StatusCode] = [:]
  /// The actions that were offered for several cases, by name.
  var manyActions: [String: ActionDefinition] = [:]
  /// Cases that others have changed since they were looked at.
  var news = CaseNews()
  var settings = DeskSettings()
  var visits: Visits

  init(_ desk: Desk) {
    speech = desk.speech
    isDemo = desk.options.isDemo
    actorName = desk.actorName
    actorID = desk.options.actor.text
    database = desk.options.database
    actor = desk.options.actor
    feasts = desk.casework.feasts
    today = desk.options.today()
    keymap = desk.options.keymap
    visits = Visits(Visits.Spot(section: section, stack: []))
  }

  var words: DeskWords { speech.desk }
}

/// A screen above a section.
enum DeskScreen {
  case dossier(DossierModel)
  case record(RecordModel)
  case chart(ChartModel)
  case form(FormModel)
  case reading(ReadingModel)
}

/// What lies over a screen and takes the keys.
enum Overlay {
  case help(HelpModel)
  case palette(PaletteModel)
  case picker(PickerModel)
  case prompt(PromptModel)
  case confirm(ConfirmModel)
  case notice(NoticeModel)
  case conflict(ConflictModel)
  case copied(CopiedModel)
  case filter(FilterModel)
  case together(TogetherModel)
}

extension DeskModel {
  /// The dossier that lies highest in the stack.
  var dossier: DossierModel? {
    for case .dossier(let dossier) in stack.reversed() { return dossier }
    return nil
  }

  /// The form in view.
  var form: FormModel? {
    if case .form(let form) = stack.last { form } else { nil }
  }

  mutating func changeDossier(_ change: (inout DossierModel) -> Void) {
    for index in stack.indices.reversed() {
      guard case .dossier(var dossier) = stack[index] else { continue }
      change(&dossier)
      stack[index] = .dossier(dossier)
      return
    }
  }

  mutating func changeForm(_ change: (inout FormModel) -> Void) {
    guard case .form(var form) = stack.last else { return }
    change(&form)
    stack[stack.count - 1] = .form(form)
  }

  mutating func say(_ kind: Toast.Kind, _ text: String) { toast = Toast(kind, text) }
}
