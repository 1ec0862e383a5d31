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
    let all = model.possibilities
    let indices = Dossier.byUse(all)
    let going = indices.filter { !all[$0].action.isFinal }
    let possible = going.filter { all[$0].isAllowed }
    // What is missing may be anybody's work, whoever takes the step after it.
    let blocked = going.filter { !all[$0].missing.isEmpty }
    let forOthers = going.filter { all[$0].missing.isEmpty && !all[$0].isPermitted }
    let final = indices.filter { all[$0].action.isFinal }
    let first =
      possible.isEmpty && final.allSatisfy { !all[$0].isAllowed }
      ? [Paragraph(text: words.nothingCanBeDone)] : possible.flatMap(inFull)
    return sections(
      [
        (words.canBeDone, first), (words.cannotBeDoneYet, blocked.flatMap(inFull)),
        (words.forOthers, forOthers.flatMap(inFull)),
        (words.withoutWayBack, final.flatMap(inFull)),
      ], leadWidth: 0)
  }

  /// An action with who takes it when that is somebody else, and what it lacks.
  private func inFull(_ index: Int) -> [Paragraph] {
    let possibility = model.possibilities[index]
    let who =
      possibility.isPermitted
      ? [] : [Paragraph(text: whoMay(index), style: Theme.standard.muted, indent: 4)]
    return action(index) + who + (possibility.missing.isEmpty ? [] : missing(index))
  }

  /// Who may take an action that is not the reader's, and that he can enter it for that person.
  private func whoMay(_ index: Int) -> String {
    let possibility = model.possibilities[index]
    let only = words.only(speech.records.anyOf(possibility.action.by))
    return model.canEnter(possibility) ? "\(only) \(words.canEnterFor)" : only
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
    var told: Set<String> = []
    let needed = lines.indices.compactMap { place -> Paragraph? in
      let line = lines[place]
      guard told.insert(line).inserted else { return nil }
      let step = lifting.steps.indices.contains(place) ? lifting.steps[place] : nil
      let times = lines.count { $0 == line }
      let often = times > 1 ? ", \(self.words.times(times))" : ""
      return Paragraph(
        mark: "→", text: "\(words.needed): \(line)\(often)",
        indent: 4, isStop: step != nil, target: step.map { .remedy($0.remedy) })
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
