import ChallengeCore
import Statechart

/// The workflow files in `Workflows/`; their language is described in `Workflows/LEESMIJ.md`.
package enum WorkflowFile {
  /// Reads and checks a workflow.
  ///
  /// Throws everything that was found when there is an error among it; else gives the warnings.
  ///
  /// - Parameter file: the name of the file, for the findings.
  package static func load(
    text: String, file: String
  ) throws(FileError) -> (workflow: Workflow, warnings: [FileFinding]) {
    let log = FindingLog(file: file)
    guard let node = YamlReader.read(text, log: log),
      let reader = MappingReader(node, owner: nil, known: keys, log: log)
    else { throw FileError(findings: log.findings) }
    let name = reader.name("workflow")
    let version = reader.number("version", in: 1...1_000_000)
    let title = reader.bilingual("title")
    let names = WorkflowNames(reader)
    let terms = TermsReader(names: names, log: log).read(reader)
    let actions = ActionsReader(names: names, log: log).read(reader)
    let machines = MachinesReader(names: names, log: log).read(reader, name: name)
    try log.throwErrors()
    guard let name, let version, let title, let main = machines.main else {
      preconditionFailure("something is missing and was not noted")
    }
    let workflow = Workflow(
      name: name, version: version, title: title, main: main, processes: machines.processes,
      terms: terms, actions: actions, actionOrder: names.actions.map(\.name))
    return (workflow, log.findings)
  }

  private static let keys = [
    "workflow", "version", "title", "terms", "initial", "states", "actions", "processes",
  ]
}

/// The names that a workflow declares, collected before anything that mentions them is read.
struct WorkflowNames {
  struct Action {
    let name: String
    /// The record kind whose machine it drives, as written; nil for the main line.
    let process: String?
    let position: FilePosition
  }

  private(set) var terms: [(name: String, position: FilePosition)] = []
  private(set) var actions: [Action] = []
  private(set) var processes: [String] = []

  /// Notes nothing: whatever is wrong is noted where it is read.
  init(_ reader: MappingReader) {
    terms = Self.entries(reader, "terms").map { ($0.key, $0.keyPosition) }
    processes = Self.entries(reader, "processes").map(\.key)
    actions = Self.entries(reader, "actions").map { entry in
      Action(name: entry.key, process: Self.process(entry.value), position: entry.keyPosition)
    }
  }

  private static func entries(_ reader: MappingReader, _ key: String) -> [YamlNode.Entry] {
    guard case .mapping(let entries) = reader.value(key)?.content else { return [] }
    return entries
  }

  private static func process(_ action: YamlNode) -> String? {
    guard case .mapping(let entries) = action.content,
      let process = entries.first(where: { $0.key == "process" }),
      case .text(let name) = process.value.content
    else { return nil }
    return name
  }

  var termNames: [String] { terms.map(\.name) }

  func action(_ name: String) -> Action? { actions.first { $0.name == name } }

  /// The names of the actions of one machine.
  func actionNames(of process: String?) -> [String] {
    actions.filter { $0.process == process }.map(\.name)
  }
}
