import Casework
import ChallengeCore
import Terms
import Wording

/// What the desk must be told by whoever starts it: time, chance and identity are arguments.
package struct DeskOptions {
  package var language: Language
  /// Columns of the terminal, for the desk line by line; nil when it is none.
  package var columns: Int?
  /// Who acts.
  package var actor: PersonID
  /// Who enters it, when that is somebody else, and on what basis.
  package var enteredBy: PersonID?
  package var basis: String?
  /// The operating system's user, for the journal.
  package var systemUser: String
  /// The date on which things take effect, in Europe/Amsterdam.
  package var today: () -> CalendarDate
  /// Now, RFC 3339 with offset.
  package var now: () -> String
  /// Makes the status code of a new case.
  package var newStatusCode: () -> StatusCode
  package var noColor: Bool
  package var theme = DeskTheme.auto
  /// Waits until a selection has been still for a moment; returns at once in tests.
  package var rest: @Sendable () -> Void
  /// Whether these are the example cases in a database that is thrown away.
  package var isDemo: Bool
  /// The keys, as they come or as somebody has changed them.
  package var keymap: Keymap
  /// Whether what is copied goes to the terminal's clipboard, or is only shown to be selected.
  package var sendsToClipboard: Bool
  /// Where the cases are kept, as the first run tells it.
  package var database = ""
  /// Something to try, said once at the start.
  package var tip: String?
  /// Opens the desk on the examples and comes back when its user leaves it; nil where that cannot be.
  package var openExamples: (() -> Void)?
  /// Lets somebody change a text in an editor of his own, while the terminal is his; nil when that
  /// failed. Nil itself where there is no editor.
  package var edit: ((String) -> String?)?
  /// What it can have done with files.
  package var files: DeskFiles
  /// Says something on the terminal after the desk has left it.
  package var tell: (String) -> Void

  package init(
    language: Language, actor: PersonID, enteredBy: PersonID? = nil, basis: String? = nil,
    systemUser: String, today: @escaping () -> CalendarDate, now: @escaping () -> String,
    newStatusCode: @escaping () -> StatusCode, noColor: Bool = false, isDemo: Bool = false,
    keymap: Keymap = .standard, sendsToClipboard: Bool = true,
    edit: ((String) -> String?)? = nil, files: DeskFiles = .none,
    tell: @escaping (String) -> Void = { _ in }, rest: @escaping @Sendable () -> Void = {}
  ) {
    self.language = language
    self.actor = actor
    self.enteredBy = enteredBy
    self.basis = basis
    self.systemUser = systemUser
    self.today = today
    self.now = now
    self.newStatusCode = newStatusCode
    self.noColor = noColor
    self.isDemo = isDemo
    self.keymap = keymap
    self.sendsToClipboard = sendsToClipboard
    self.edit = edit
    self.files = files
    self.tell = tell
    self.rest = rest
  }

  /// The day by the clock, whatever day things take effect on: by it is told how old something is.
  var dayOfClock: CalendarDate { CalendarDate(iso: String(now().prefix(10))) ?? today() }

  /// Who sits at the desk.
  var writer: PersonID { enteredBy ?? actor }

  /// Who does something now.
  var acting: Acting {
    Acting(
      actor: actor, enteredBy: enteredBy, basis: basis, on: today(), registered: now(),
      systemUser: systemUser)
  }
}
