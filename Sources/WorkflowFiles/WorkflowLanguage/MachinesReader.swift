import ChallengeCore
import Statechart

/// Reads the main line and the processes of a workflow.
struct MachinesReader {
  let names: WorkflowNames
  let log: FindingLog

  /// - Parameter name: the name of the workflow, nil when it could not be read.
  func read(
    _ workflow: MappingReader, name: String?
  ) -> (main: Machine?, processes: [String: Machine]) {
    var used = UsedNames()
    let main = machine(workflow, name: name ?? "workflow", process: nil, &used)
    var processes: [String: Machine] = [:]
    let entries = workflow.value("processes").flatMap(log.named) ?? []
    for entry in entries { processes[entry.key] = process(entry, &used) }
    if log.hasErrors { return (main, processes) }
    for term in names.terms where !used.terms.contains(term.name) {
      log.report(.unused(.term, term.name), at: term.position)
    }
    for action in names.actions where !used.actions.contains(action.name) {
      log.report(.unused(.action, action.name), at: action.position)
    }
    return (main, processes)
  }

  private func process(_ entry: YamlNode.Entry, _ used: inout UsedNames) -> Machine? {
    let kinds = RecordKind.all.map(\.name)
    if !kinds.contains(entry.key) {
      log.reportUnknown(.recordKind, entry.key, known: kinds, at: entry.keyPosition)
    }
    let keys = ["title", "initial", "states"]
    guard let reader = MappingReader(entry.value, owner: entry.key, known: keys, log: log) else {
      return nil
    }
    _ = reader.bilingual("title")
    return machine(reader, name: entry.key, process: entry.key, &used)
  }

  private func machine(
    _ reader: MappingReader, name: String, process: String?, _ used: inout UsedNames
  ) -> Machine? {
    var states = StatesReader(
      names: names, process: process, log: log, places: ChartPlaces(root: reader.position))
    guard let root = states.root(reader, name: name) else { return nil }
    used.terms.formUnion(states.used.terms)
    used.actions.formUnion(states.used.actions)
    do {
      let chart = try Chart(root)
      if !log.hasErrors {
        for warning in chart.warnings { states.places.report(warning, log: log) }
      }
      let requirements = chart.factNames.compactMap(Requirement.named)
      guard requirements.count == chart.factNames.count else { return nil }
      return Machine(
        name: name, chart: chart, states: states.meanings, requirements: requirements)
    } catch {
      for finding in error.findings { states.places.report(finding, log: log) }
      return nil
    }
  }
}

/// What is mentioned somewhere in a machine.
struct UsedNames {
  var terms: Set<String> = []
  var actions: Set<String> = []
}
