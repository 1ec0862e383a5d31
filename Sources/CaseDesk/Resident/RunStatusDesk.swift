import Casework
import Terminal
import Wording

/// Where the resident's desk reads: the status of one challenge, and whether it has changed.
package struct StatusSource {
  let read: () throws(CaseworkFailure) -> StatusView
  let counter: () -> Int?

  package init(
    _ casework: Casework, read: @escaping () throws(CaseworkFailure) -> StatusView
  ) {
    self.read = read
    counter = { try? casework.changeCounter() }
  }

  /// The status, when somebody has changed something since; nil when not, or when it cannot be read.
  func news(since known: Int?) -> ResidentMessage? {
    let now = counter()
    guard now != known, let status = try? read() else { return nil }
    return .read(status, counter: now)
  }
}

/// Shows a resident full screen where a challenge stands, until the resident quits.
///
/// Only ever reads what `source` gives, which is what the status page gives; changes of others
/// appear by themselves. Needs a terminal on standard input and output.
package func runStatusDesk(
  _ source: StatusSource, _ language: Language, noColor: Bool, theme: DeskTheme = .auto
) throws(CaseworkFailure) -> TerminalFailure? {
  let application = residentApplication(source, theme)
  let model = ResidentModel(try source.read(), counter: source.counter(), language)
  var capabilities = Capabilities(environment: environmentVariables())
  if noColor { capabilities.colour = .none }
  do throws(TerminalFailure) {
    _ = try run(application, model: model, capabilities: capabilities)
    return nil
  } catch {
    return error
  }
}

func residentApplication(
  _ source: StatusSource, _ theme: DeskTheme = .auto
) -> Application<ResidentModel, ResidentMessage> {
  Application(
    wakeUp: (everyMs: DeskLimits.wakeUpMs, message: .wakeUp), input: { .event($0) },
    update: { $0.update($1, source) }, view: { $0.view($1).shown(in: theme) })
}
