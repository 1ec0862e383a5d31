import Casework
import ChallengeCore
import Terminal
import Wording

extension DossierPages {
  /// The label of an action, with the record whose process it drives.
  func label(_ possibility: Possibility) -> String {
    let label = speech.text(possibility.action.label)
    guard let id = possibility.record, let record = challenge.record(id) else { return label }
    return "\(label) (\(speech.records.kind(record.kind)): \(gist(record)))"
  }

  var actions: Page {
    if model.isPast { return Page(paragraphs: [Paragraph(text: words.pastCannotAct)]) }
    let indices = Dossier.byUse(model.possibilities)
    let possible = indices.filter { model.possibilities[$0].isAllowed }
    let blocked = indices.filter {
      !model.possibilities[$0].isAllowed && model.possibilities[$0].isPermitted
    }
    let forOthers = indices.filter { !model.possibilities[$0].isPermitted }
    var paragraphs = [Paragraph.heading(words.canBeDone)]
    paragraphs +=
      possible.isEmpty
      ? [Paragraph(text: words.nothingCanBeDone)] : possible.flatMap { action($0) }
    if !blocked.isEmpty {
      paragraphs += [.blank, .heading(words.cannotBeDoneYet)]
      paragraphs += blocked.flatMap { action($0) + missing($0) }
    }
    if !forOthers.isEmpty {
      paragraphs += [.blank, .heading(words.forOthers)]
      paragraphs += forOthers.flatMap { index in
        action(index)
          + [
            Paragraph(
              text: words.only(speech.records.anyOf(model.possibilities[index].action.by)),
              style: Theme.standard.muted, indent: 4)
          ] + missing(index)
      }
    }
    return Page(paragraphs: paragraphs)
  }

  /// One action in full: what it does, who may take it, and what it still lacks.
  func actionDetail(_ index: Int) -> Page {
    guard model.possibilities.indices.contains(index) else { return overview }
    let possibility = model.possibilities[index]
    let asks = possibility.action.fields.map { field in
      Paragraph(
        mark: "·",
        text: speech.records.field(field.name, of: possibility.action.kind(of: field.name)),
        indent: 2)
    }
    return sections([
      (label(possibility), [Paragraph(text: speech.text(possibility.action.explanation))]),
      ("", [lead(words.whoMay, speech.records.anyOf(possibility.action.by))]),
      (possibility.missing.isEmpty ? "" : words.cannotBeDoneYet, missing(index)),
      (words.itAsks, asks),
      (possibility.action.isFinal ? words.noWayBack : "", []),
    ])
  }

  private func action(_ index: Int) -> [Paragraph] {
    let possibility = model.possibilities[index]
    let mark = possibility.isAllowed ? "●" : "○"
    return [
      Paragraph(
        mark: mark, text: label(possibility), style: Theme.standard.title, isStop: true,
        target: .take(index)),
      Paragraph(
        text: speech.text(possibility.action.explanation), style: Theme.standard.muted, indent: 2),
    ]
  }

  /// What stands in the way, and below it the smallest set of things that lifts it.
  private func missing(_ index: Int) -> [Paragraph] {
    let reasons = model.possibilities[index].missing
    guard let lifting = dossier.lifting(of: model.possibilities[index]) else {
      return reasons.map(whole)
    }
    let words = PlanWords(speech.language, form: .screen, naming: naming)
    let lines = words.lines(lifting)
    let needed = lines.enumerated().map { place, line in
      let step = lifting.steps.indices.contains(place) ? lifting.steps[place] : nil
      return Paragraph(
        mark: "→", text: "\(words.needed): \(line)", indent: 4, isStop: step != nil,
        target: step.map { .remedy($0.remedy) })
    }
    return reasons.map(short) + needed
  }

  private func whole(_ reason: Reason) -> Paragraph {
    let explained = speech.reason(reason, naming)
    return Paragraph(
      mark: "–", text: "\(explained.message) \(explained.hint)", indent: 2, isStop: true,
      target: .remedy(reason.remedy))
  }

  private func short(_ reason: Reason) -> Paragraph {
    let words = ReasonWords(speech.language, form: .screen, naming: naming)
    let text = [words.message(reason), words.advice(reason)].compactMap(\.self)
    return Paragraph(
      mark: "–", text: text.joined(separator: " "), indent: 2, isStop: true,
      target: .remedy(reason.remedy))
  }
}

extension PlannedStep {
  /// What opens when somebody chooses it.
  fileprivate var remedy: Remedy {
    switch deed {
    case .add(let kind): .add(kind: kind, fields: known)
    case .complete(let id, _): .complete(id, field: open.first ?? known.keys.min() ?? "")
    case .finish(_, let id): .finish(id)
    case .wait: .waitUntil(on)
    case .take: .none
    }
  }
}
