import Casework
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
  _ = try run(deskApplication(desk), model: DeskModel(desk), capabilities: capabilities)
  return 0
}

/// The desk as an application of the toolkit: a model, its update and its view.
func deskApplication(_ desk: Desk) -> Application<DeskModel, DeskMessage> {
  Application(
    start: [.perform { desk.tick() }, .perform { .answer(.counter(desk.changeCounter())) }],
    wakeUp: (everyMs: DeskLimits.wakeUpMs, message: .wakeUp),
    input: { .event($0) },
    update: { $0.update($1, desk) },
    view: { $0.view($1) })
}

/// Every limit of the desk, in one place.
enum DeskLimits {
  /// How often the desk asks whether somebody else has changed something.
  static let wakeUpMs = 1_000
  /// Cases that are asked for at once.
  static let page = 100
  /// Pages that are read for one filter before the reader is asked to narrow it.
  static let pagesPerRequest = 20
  /// The smallest window in which the desk can be used.
  static let smallest = Size(50, 12)
  /// From this width on the list shows the dossier beside it.
  static let splitWidth = 130
  /// Places to go back to.
  static let visits = 30
  /// Characters of a record that is shown in short.
  static let gist = 160
  /// How many days ahead counts as due soon.
  static let warnDays = 14
}
