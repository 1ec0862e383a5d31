import Casework
import ChallengeCore
import Terminal

/// Opens the desk full screen on the cases of `casework`, until its user quits.
///
/// Needs a terminal on standard input and output; without one, or with `TERM=dumb`, it throws
/// before anything has changed, and ``runLinearDesk(_:options:read:write:)`` does the same tasks
/// line by line. The clock is run once at the start. Whatever is acknowledged on screen has been
/// saved, so there is nothing to do afterwards.
///
/// - Returns: the exit status of the program.
package func runDesk(
  _ casework: Casework, options: DeskOptions
) throws(TerminalFailure) -> Int32 {
  let desk = Desk(casework: casework, options: options)
  var capabilities = Capabilities(environment: environmentVariables())
  if options.noColor { capabilities.colour = .none }
  let model = try run(deskApplication(desk), model: DeskModel(desk), capabilities: capabilities)
  if let farewell = model.farewell { options.tell(farewell) }
  return 0
}

/// The desk as an application of the toolkit: a model, its update and its view.
func deskApplication(_ desk: Desk) -> Application<DeskModel, DeskMessage> {
  Application(
    start: [
      .perform { desk.start() }, desk.tickEffect(),
      .perform { .answer(.welcome(desk.welcome)) }, .perform { desk.drafts() },
    ],
    wakeUp: (everyMs: DeskLimits.wakeUpMs, message: .wakeUp),
    input: { .event($0) },
    update: { $0.update($1, desk) },
    view: { $0.view($1).shown(in: desk.options.theme) })
}

/// Every limit of the desk, in one place.
enum DeskLimits {
  /// Rows of an explanation above a form that make room for its fields once somebody is past the
  /// first.
  static let introLines = 2
  /// Rows of a form besides its explanation and its fields: title, keys, what is said between them.
  static let rowsAroundFields = 6
  /// The rows of a form that stay for what sending does before anything else is told.
  static let rowsForConsequence = 8
  /// How often the desk asks whether somebody else has changed something.
  static let wakeUpMs = 1_000
  /// Cases that are asked for at once: what a tall window shows, and no more at every key.
  static let page = 64
  /// Pages that are read for one filter before the reader is asked to narrow it.
  static let pagesPerRequest = 20
  /// The smallest window in which the desk can be used.
  static let smallest = Size(50, 12)
  /// From this height on, in a window that is wide enough, rows have the dossier below them.
  static let previewHeight = 40
  /// Whether a window has room for the dossier of what is selected.
  static func showsPreview(_ size: Size) -> Bool {
    size.width >= splitWidth && size.height >= previewHeight
  }
  /// From this width on a dossier shows beside it what belongs to the selection.
  static let splitWidth = 130
  /// From this width on the list has a column for each thing it tells of a case.
  static let listColumnsWidth = 150
  /// Places to go back to.
  static let visits = 30
  /// Characters of a record that is shown in short.
  static let gist = 160
  /// From this width on a chart stands in a column for each phase, with the explanation beside it.
  static let chartColumnsWidth = 170
  /// Wrapped pages that are remembered for one reading of a dossier.
  static let rememberedPages = 64
  /// From this height on there is room between the parts of a screen.
  static let roomyHeight = 18
  /// Cases that are looked into for evaluations before what was found is shown.
  static let evaluatedAtOnce = 200
  /// Things of the calendar that are read at once.
  static let calendarItems = 3_000
  /// Lessons that are read to be searched.
  static let lessons = 1_000
  /// How many days ahead counts as due soon.
  static let warnDays = 14
  /// How long ahead and how long after something asks for attention.
  static let times = AttentionTimes(soonDays: warnDays)
  /// Cases are counted as far as this.
  static let counted = 10_000
  /// Hits of a search are counted as far as this: each is looked up, at every key.
  static let countedHits = 2_000
  /// Hits of a search among the cases that have ended are counted as far as this.
  static let endedHits = 50
  /// Rows that are asked for in one question at most.
  static let rowsAtOnce = 500
  /// Cases of one kind of attention that today shows.
  static let rowsPerGroup = 20
  static let cardsPerColumn = 50
  /// Cases that can be marked at once.
  static let marked = 500
  /// Cases that are named when is asked whether to go on.
  static let namedInQuestion = 8
  /// How long the selection stays where it is before what it is on is told in full.
  static let restMs = 150
  /// Cases that others have changed, kept from one day to the next.
  static let newsKept = 200
  /// Cases that are named while somebody types which one a note is about.
  static let noteCases = 4
  /// Steps of one form that can be undone.
  static let undoSteps = 200
  /// Bytes of a form in the drawer; of the steps that can be undone, the oldest are left out.
  static let draftBytes = 200_000
  /// After so many days a draft is thrown away, with notice.
  static let draftDays = 90
  /// Choices that are listed beside a field in a wide window.
  static let optionsBeside = 16
  /// Things that others did of which a conflict tells.
  static let newsLines = 6
}
