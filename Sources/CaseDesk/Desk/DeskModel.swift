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
  var today: CalendarDate
  /// The lowest screen in view.
  var section = DeskSection.today
  var todayScreen = TodayModel()
  var list = ListModel()
  /// The screens above the section, the one in view last.
  var stack: [DeskScreen] = []
  var overlay: Overlay?
  var toast: Toast?
  /// What was typed in forms that were left; kept until they are sent.
  var drafts: [FormModel.Identity: FormModel] = [:]
  /// What the store said when the screens were read.
  var counter: Int?
  let keymap: Keymap
  var settings = DeskSettings()
  var visits: Visits

  init(_ desk: Desk) {
    speech = desk.speech
    isDemo = desk.options.isDemo
    actorName = desk.actorName
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
  case form(FormModel)
}

/// What lies over a screen and takes the keys.
enum Overlay {
  case help(HelpModel)
  case palette(PaletteModel)
  case picker(PickerModel)
  case prompt(PromptModel)
  case confirm(ConfirmModel)
  case notice(NoticeModel)
  case copied(CopiedModel)
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
