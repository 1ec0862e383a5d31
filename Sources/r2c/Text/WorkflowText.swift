import ChallengeCore
import Statechart
import Wording
import WorkflowFiles

/// A workflow as plain lines for people.
struct WorkflowText {
  private let language: Language
  private let outline: WorkflowOutline
  private let naming: Naming
  private let words: ProgramWords
  private let records: RecordWords

  init(_ language: Language, _ workflow: Workflow) {
    self.language = language
    outline = WorkflowOutline(workflow)
    naming = Naming(workflow: workflow)
    words = ProgramWords(language)
    records = RecordWords(language)
  }

  var text: String {
    var lines = [
      "\(outline.title.text(in: language)) (\(outline.name) \(words.version) \(outline.version))"
    ]
    for part in outline.parts {
      lines += ["", part.phase.map { records.phase($0).uppercased() } ?? "—"]
      lines += part.states.flatMap { state($0, of: nil) }
    }
    lines += ["", words.processes.uppercased()]
    for process in outline.processes {
      lines += ["", records.kind(process.kind).capitalizedFirst + " (\(process.kind))"]
      lines += process.states.flatMap { state($0, of: process.kind) }
    }
    lines += ["", words.terms.uppercased()]
    lines += outline.terms.map(term)
    return lines.joined(separator: "\n")
  }

  private func state(_ state: WorkflowOutline.State, of kind: String?) -> [String] {
    let indent = String(repeating: "  ", count: max(0, state.depth))
    let label = state.meaning?.label.text(in: language) ?? state.name
    let mark = state.meaning?.isEnd == true ? " [\(words.end)]" : ""
    var lines = ["\(indent)\(state.name): \(label)\(mark)"]
    for move in state.meaning?.moves ?? [] {
      lines.append(
        "\(indent)    \(words.turn): \(records.side(move.by)): \(move.what.text(in: language))")
    }
    for way in state.ways { lines += self.way(way, of: kind, indent: indent + "    ") }
    return lines
  }

  private func way(_ way: WorkflowOutline.Way, of kind: String?, indent: String) -> [String] {
    let targets =
      way.targets.isEmpty ? words.stays : "\(words.leadsTo) \(way.targets.joined(separator: ", "))"
    var lines: [String]
    switch way.trigger {
    case .action(let action):
      let roles = records.anyOf(action.by)
      lines = [
        "\(indent)\(action.name): \(action.label.text(in: language)), \(words.doneBy) \(roles); \(targets)"
      ]
      let fields = action.fields.filter { $0.isRequired && $0.preset == nil }
      if !fields.isEmpty {
        let names = fields.map(\.name).joined(separator: ", ")
        lines.append("\(indent)    \(words.asks) \(names)")
      }
    case .lapse(let term):
      lines = ["\(indent)\(words.clock) \(term.label.text(in: language)); \(targets)"]
    case .done, .always:
      lines = ["\(indent)\(words.byItself); \(targets)"]
    }
    for needed in needs(way.condition, kind) {
      lines.append("\(indent)    \(words.needs): \(needed)")
    }
    return lines
  }

  /// What a guard asks for, each with its name in the file behind it.
  private func needs(_ condition: Guard, _ kind: String?) -> [String] {
    switch condition {
    case .fact(let name):
      ["\(RequirementWords(language).name(name, of: kind)) (\(name))"]
    case .not(let part): needs(part, kind).map { "\(words.not) \($0)" }
    case .all(let parts): parts.flatMap { needs($0, kind) }
    case .any(let parts):
      [parts.flatMap { needs($0, kind) }.joined(separator: " \(words.or) ")]
    case .always, .compare, .inState: []
    }
  }

  /// The names of the requirements in a guard.
  static func facts(_ condition: Guard) -> [String] {
    switch condition {
    case .fact(let name): [name]
    case .not(let part): facts(part).map { "not \($0)" }
    case .all(let parts): parts.flatMap(facts)
    case .any(let parts): [parts.flatMap(facts).joined(separator: " | ")]
    case .always, .compare, .inState: []
    }
  }

  private func term(_ term: TermDefinition) -> String {
    let article = term.article.map { " (\($0))" } ?? ""
    return "  \(term.name): \(term.label.text(in: language)), "
      + "\(records.side(term.owedBy))\(article)"
  }
}
