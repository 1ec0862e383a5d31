import CaseStorage
import ChallengeCore
import Wording
import WorkflowFiles

/// A workflow as JSON.
enum WorkflowJSON {
  static func workflow(_ workflow: Workflow, _ language: Language) -> JSONValue {
    let outline = WorkflowOutline(workflow)
    return .object([
      "workflow": .text(outline.name),
      "version": .number(outline.version),
      "title": .text(outline.title.text(in: language)),
      "states": .list(outline.parts.flatMap(\.states).map { state($0, language) }),
      "processes": .list(
        outline.processes.map {
          .object([
            "record": .text($0.kind), "states": .list($0.states.map { state($0, language) }),
          ])
        }),
      "actions": .list(
        workflow.actionOrder.compactMap { workflow.actions[$0] }.map { action($0, language) }),
      "terms": .list(
        outline.terms.map {
          .object([
            "term": .text($0.name), "label": .text($0.label.text(in: language)),
            "by": .text($0.owedBy.rawValue), "article": CaseJSON.optional($0.article),
          ])
        }),
    ])
  }

  private static func state(_ state: WorkflowOutline.State, _ language: Language) -> JSONValue {
    .object([
      "state": .text(state.name),
      "label": CaseJSON.optional(state.meaning?.label.text(in: language)),
      "phase": CaseJSON.optional(state.phase?.rawValue),
      "end": .flag(state.meaning?.isEnd == true),
      "depth": .number(state.depth),
      "transitions": .list(
        state.ways.map { way in
          .object([
            "on": .text(trigger(way.trigger)), "to": .texts(way.targets),
            "require": .texts(WorkflowText.facts(way.condition)),
          ])
        }),
    ])
  }

  private static func trigger(_ trigger: WorkflowOutline.Way.Trigger) -> String {
    switch trigger {
    case .action(let action): action.name
    case .lapse(let term): "lapse.\(term.name)"
    case .done(let state): "done.state.\(state)"
    case .always: "always"
    }
  }

  private static func action(_ action: ActionDefinition, _ language: Language) -> JSONValue {
    .object([
      "action": .text(action.name), "label": .text(action.label.text(in: language)),
      "explanation": .text(action.explanation.text(in: language)),
      "by": .texts(action.by.map(\.rawValue).sorted()),
      "process": CaseJSON.optional(action.process), "final": .flag(action.isFinal),
      "fields": .list(action.fields.map { ActionJSON.field($0, of: nil, language) }),
    ])
  }
}
