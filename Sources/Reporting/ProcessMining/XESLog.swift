import Casework
import ChallengeCore
import Terms

/// Cases as an event log in XES 1.0: a trace for each line, an event for each step that stands.
///
/// Made case by case: ``head``, the traces of each case, ``tail``. Events are called as the transitions of the net of
/// the workflow are (``WorkflowNet``), so that the log can be replayed on it. What was undone is left
/// out, and dates are those that count after corrections. No free text is in it, whatever the options.
///
/// > Source: IEEE 1849 (XES), with the standard extensions concept, time, organizational and
/// > lifecycle.
package struct XESLog: Sendable {
  /// The kind of record whose processes are the traces; nil for the main lines of the cases.
  package let process: String?
  private let nets = WorkflowNets()
  private var body = ""

  package init(process: String? = nil) { self.process = process }

  /// The traces of a case; empty when it has none.
  package mutating func traces(
    of dossier: Dossier, on date: CalendarDate, options: ReportOptions = .anonymised
  ) -> String {
    body = ""
    guard let net = nets.net(of: dossier.situation, process: process) else { return "" }
    let source = CaseSource(dossier, on: date, options: options)
    let parties = LogParties(source)
    let entries = Dictionary(
      dossier.timeline.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    let lines: [RecordID?] = process.map { kind in source.active(kind).map(\.id) } ?? [nil]
    for record in lines {
      let steps = LineSteps(dossier, record: record, net, entries).standing
      guard !steps.isEmpty else { continue }
      line(2, XMLText.tag("trace", [], isEmpty: false))
      traceAttributes(source, record)
      var clock = DayClock()
      for step in steps {
        let moment = clock.moment(on: step.on)
        event(step, moment, parties, entries[step.entry])
      }
      line(2, "</trace>")
    }
    return body
  }

  /// What stands behind the last case.
  package static let tail = "</log>\n"

  // MARK: Traces and events

  private mutating func traceAttributes(_ source: CaseSource, _ record: RecordID?) {
    let number = source.challenge.number.text
    string(4, "concept:name", record.map { "\(number)/\($0.text)" } ?? number)
    string(4, "r2c:title", source.clearing.shown(source.challenge.title))
    string(4, "r2c:municipality", source.profile.municipality)
    string(4, "r2c:profile", source.profile.name)
    attribute(4, "int", "r2c:profile-version", String(source.profile.version))
    string(4, "r2c:workflow", source.workflow.name)
    attribute(4, "int", "r2c:workflow-version", String(source.workflow.version))
    let machine = source.workflow.machine(of: process)
    let snapshot = source.challenge.snapshot(of: record)
    let hasEnded = snapshot.map { machine?.hasEnded($0) ?? false } ?? false
    attribute(4, "boolean", "r2c:ended", hasEnded ? "true" : "false")
    attribute(4, "date", "r2c:counted-until", DayClock.text(source.on))
    if process == nil, hasEnded, let outcome = source.latest("ending")?.text("outcome") {
      string(4, "r2c:outcome", outcome)
    }
  }

  private mutating func event(
    _ step: LineStep, _ moment: String, _ parties: LogParties, _ entry: TimelineEntry?
  ) {
    line(4, XMLText.tag("event", [], isEmpty: false))
    string(6, "concept:name", step.name)
    attribute(6, "date", "time:timestamp", moment)
    string(6, "lifecycle:transition", "complete")
    string(6, "org:resource", parties[step.by]?.id ?? "clock")
    string(6, "org:role", parties.role(step.by) ?? "unknown")
    string(6, "org:group", parties[step.by]?.role?.logSide ?? "none")
    if let label = step.label {
      string(6, "r2c:label-nl", label.dutch)
      string(6, "r2c:label-en", label.english)
    }
    if !step.entered.isEmpty { string(6, "r2c:state", step.entered.joined(separator: "+")) }
    attribute(6, "int", "r2c:entry", String(step.entry))
    if let entry, let registered = RegisteredTime(entry.registered) {
      attribute(6, "date", "r2c:registered", registered.text)
    }
    line(4, "</event>")
  }

  // MARK: Text

  private mutating func line(_ indent: Int, _ text: String) {
    body += String(repeating: " ", count: indent) + text + "\n"
  }

  private mutating func string(_ indent: Int, _ key: String, _ value: String) {
    attribute(indent, "string", key, value)
  }

  private mutating func attribute(
    _ indent: Int, _ type: String, _ key: String, _ value: String
  ) {
    line(indent, XMLText.tag(type, [("key", key), ("value", value)]))
  }

  /// What stands before the first case.
  package static let head: String = {
    let extensions = [
      ("Concept", "concept"), ("Time", "time"), ("Organizational", "org"),
      ("Lifecycle", "lifecycle"),
    ].map {
      "  "
        + XMLText.tag(
          "extension",
          [
            ("name", $0.0), ("prefix", $0.1), ("uri", "http://www.xes-standard.org/\($0.1).xesext"),
          ])
    }
    let globals = [
      "  <global scope=\"trace\">", "    <string key=\"concept:name\" value=\"unknown\"/>",
      "  </global>", "  <global scope=\"event\">",
      "    <string key=\"concept:name\" value=\"unknown\"/>",
      "    <date key=\"time:timestamp\" value=\"1970-01-01T00:00:00.000Z\"/>",
      "    <string key=\"lifecycle:transition\" value=\"complete\"/>",
      "    <string key=\"org:resource\" value=\"unknown\"/>",
      "    <string key=\"org:role\" value=\"unknown\"/>",
      "    <string key=\"org:group\" value=\"none\"/>", "  </global>",
    ]
    let classifiers = [
      "  <classifier name=\"Activity\" keys=\"concept:name\"/>",
      "  <classifier name=\"Activity and transition\" keys=\"concept:name lifecycle:transition\"/>",
      "  <classifier name=\"Role\" keys=\"org:role\"/>",
    ]
    let opening = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<log xes.version=\"1.0\" xes.features=\"\" xmlns=\"http://www.xes-standard.org/\">",
    ]
    return (opening + extensions + globals + classifiers).joined(separator: "\n") + "\n"
  }()
}

/// The time at which an entry was made, as XML and JSON write one; nil when the journal says nothing
/// that is a time.
struct RegisteredTime {
  let text: String

  init?(_ registered: String) {
    let date = CalendarDate(iso: String(registered.prefix(10)))
    guard date != nil, registered.dropFirst(10).first == "T" else { return nil }
    let rest = registered.dropFirst(11)
    guard rest.count >= 8, rest.allSatisfy({ $0.isNumber || ":.+-Z".contains($0) }) else {
      return nil
    }
    text = registered
  }
}
