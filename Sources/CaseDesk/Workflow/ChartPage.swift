import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension ChartText {
  /// What a state means: whose move it is there, what the challenger reads, what leads on and what
  /// that asks; of a case also what can be done now.
  func page(_ state: WorkflowMap.State) -> Page {
    let note = note(state)
    let around = state.around.map { speech.text($0.label) } + [label(state)]
    var parts: [(heading: String, lines: [Paragraph])] = [
      (
        around.joined(separator: " › "),
        [
          note.isEmpty ? nil : Paragraph(mark: mark(state), text: note, style: style(state)),
          state.phase.map { Paragraph(text: words.inPhase(speech.records.phase($0))) },
          state.meaning.isEnd ? Paragraph(text: words.chartEnd) : nil,
          residentText(state),
        ].compactMap(\.self)
      ),
      (words.moves, moves(state)),
      (words.terms, state.terms.map(term)),
    ]
    parts.append((words.chartWays, state.ways.flatMap(way)))
    var paragraphs: [Paragraph] = []
    for part in parts where !part.lines.isEmpty {
      if !paragraphs.isEmpty { paragraphs.append(.blank) }
      paragraphs.append(.heading(part.heading))
      paragraphs += part.lines
    }
    return Page(paragraphs: paragraphs)
  }

  /// What the challenger reads, with gaps where the case fills in a name or a day.
  private func residentText(_ state: WorkflowMap.State) -> Paragraph? {
    let outer = state.around.reversed().lazy.compactMap(\.residentText).first
    return (state.meaning.residentText ?? outer).map { text in
      Paragraph(
        text: words.chartResident(Self.withGaps(speech.text(text))), style: Theme.standard.muted)
    }
  }

  /// A text of the workflow without the names of what it fills in.
  static func withGaps(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      switch character {
      case "{":
        depth += 1
        result += "…"
      case "}": depth = max(0, depth - 1)
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }

  private func moves(_ state: WorkflowMap.State) -> [Paragraph] {
    let all = (state.around + [state.meaning]).flatMap(\.moves)
    return all.map { move in
      let term = move.term.map { " (\(naming.term($0, in: speech.language)))" } ?? ""
      return Paragraph(
        mark: "·", text: "\(speech.records.side(move.by)): \(speech.text(move.what))\(term)")
    }
  }

  private func term(_ name: String) -> Paragraph {
    guard let term = model.workflow.terms[name] else { return Paragraph(mark: "◷", text: name) }
    let length: String? =
      if case .fixed(let length) = term.length { speech.language.length(length) } else { nil }
    let more = [length, term.article].compactMap(\.self).joined(separator: ", ")
    return Paragraph(
      mark: "◷", text: speech.text(term.label) + (more.isEmpty ? "" : " (\(more))"))
  }

  // MARK: Ways

  private func way(_ way: WorkflowMap.Way) -> [Paragraph] {
    let targets = way.targets.map { naming.state($0, in: speech.language) }
    let to = targets.isEmpty ? words.chartStays : "→ \(speech.language.list(targets))"
    var lines: [Paragraph]
    switch way.trigger {
    case .action(let name):
      lines = action(name, to)
    case .lapse(let term):
      lines = [
        Paragraph(
          mark: "◷", text: "\(words.chartLapse(naming.term(term, in: speech.language))) \(to)")
      ]
    case .always: lines = [Paragraph(mark: "·", text: "\(words.chartByItself) \(to)")]
    }
    let requirements = RequirementWords(speech.language)
    lines += way.requirements.map {
      Paragraph(
        mark: "–", text: requirements.name($0, of: scene.line.kind), style: Theme.standard.muted,
        indent: 2)
    }
    return lines
  }

  /// An action with who may take it; of a case, whether it can be taken now.
  private func action(_ name: String, _ to: String) -> [Paragraph] {
    guard let action = model.workflow.actions[name] else {
      return [Paragraph(text: "\(name) \(to)")]
    }
    let index = scene.possibility(of: name)
    let possibility = index.map { scene.possibilities[$0] }
    let now = possibility.map {
      $0.isAllowed
        ? " · \(words.chartNow)"
        : $0.missing.isEmpty ? "" : " · \(words.lacks($0.missing.count))"
    }
    return [
      Paragraph(
        mark: possibility.map { $0.isAllowed ? "●" : "○" } ?? "·",
        text: "\(speech.text(action.label)) \(to)\(now ?? "")", style: Theme.standard.title,
        isStop: index != nil, target: index.map { .take($0) }),
      Paragraph(
        text: speech.records.anyOf(action.by), style: Theme.standard.muted, indent: 2),
    ]
  }
}
