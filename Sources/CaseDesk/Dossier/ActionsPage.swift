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
    let indices = ActionCourse.byUse(model.courses)
    let going = indices.filter { !all[$0].action.endsForGood }
    let ready = going.filter(model.isReady)
    // What is missing may be anybody's work, whoever takes the step after it.
    let blocked = going.filter { !all[$0].missing.isEmpty }
    let forOthers = going.filter { all[$0].missing.isEmpty && !model.isReady($0) }
    let final = indices.filter { all[$0].action.endsForGood }
    let possible = expected + ready.flatMap(inFull)
    let isNothing = possible.isEmpty && final.allSatisfy { !all[$0].isAllowed }
    return sections(
      [
        (words.canBeDone, isNothing ? nothing(isOnly: blocked.isEmpty) : possible),
        (words.cannotBeDoneYet, blocked.flatMap(inFull)),
        (words.forOthers, forOthers.flatMap(inFull)),
        (words.withoutWayBack, final.flatMap(inFull)),
      ], leadWidth: 0)
  }

  /// Says that there is no step to take; the selection rests there where nothing but an end follows.
  private func nothing(isOnly: Bool) -> [Paragraph] {
    let text =
      model.canWrite && !model.possibilities.isEmpty
      ? words.noStepToTake : words.nothingCanBeDone
    return [Paragraph(text: text, isStop: isOnly && !model.possibilities.isEmpty)]
  }

  /// What is recorded to do what somebody is expected to do, where no action does it; what an action
  /// lacks stands there too as long as no step can be taken.
  private var expected: [Paragraph] {
    guard model.canWrite else { return [] }
    let canGoOn = model.courses.indices.contains { model.courses[$0].isDueNow && model.isReady($0) }
    let missing = Set(model.possibilities.flatMap(\.missing).map(\.remedy))
    var told: Set<Remedy> = []
    return dossier.summary.pressingMoves.flatMap { move -> [Paragraph] in
      guard case .remedy(let remedy)? = dossier.fulfilment(of: move, among: model.possibilities),
        case .add(let kind, _) = remedy, !canGoOn || !missing.contains(remedy),
        told.insert(remedy).inserted
      else { return [] }
      return [
        Paragraph(
          mark: "●", text: words.add(speech.records.kind(kind)), style: Theme.standard.title,
          isStop: true, target: .remedy(remedy), role: .next),
        muted(speech.move(move, on: today)),
      ]
    }
  }

  /// An action with who takes it when that is somebody else, when it was agreed for, and what it lacks.
  private func inFull(_ index: Int) -> [Paragraph] {
    let possibility = model.possibilities[index]
    let who =
      possibility.isPermitted
      ? [] : [Paragraph(text: whoMay(index), style: Theme.standard.muted, indent: 4)]
    let early = model.courses[index].agreedOn.map {
      Paragraph(text: words.agreedFor($0, on: today), style: Theme.standard.warning, indent: 2)
    }
    return action(index) + [early].compactMap(\.self) + who
      + (possibility.missing.isEmpty ? [] : missing(index))
  }

  /// Who may take an action that is not the reader's, and that he can enter it for that person.
  func whoMay(_ index: Int) -> String {
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
      (possibility.action.endsForGood ? words.noWayBack : "", []),
    ])
  }

  private func action(_ index: Int) -> [Paragraph] {
    let possibility = model.possibilities[index]
    let mark = model.isReady(index) ? "●" : "○"
    return [
      Paragraph(
        mark: mark, text: label(possibility), style: Theme.standard.title, isStop: true,
        target: .take(index), role: role(of: index)),
      Paragraph(
        text: speech.text(possibility.action.explanation), style: Theme.standard.muted, indent: 2),
    ]
  }

  /// What an action is to the selection.
  func role(of index: Int) -> Paragraph.Role {
    if model.possibilities[index].action.endsForGood, !model.courses[index].isNext { return .aside }
    return model.isReady(index) && model.courses[index].isDueNow ? .next : .plain
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
        indent: 4, isStop: step != nil, target: step.map { .remedy($0.remedy) }, role: .missing)
    }
    return reasons.map(short) + needed
  }

  private func whole(_ reason: Reason) -> Paragraph {
    let explained = speech.reason(reason, naming)
    return Paragraph(
      mark: "–", text: "\(explained.message) \(explained.hint)", indent: 2, isStop: true,
      target: .remedy(reason.remedy), role: .missing)
  }

  private func short(_ reason: Reason) -> Paragraph {
    let words = ReasonWords(speech.language, form: .screen, naming: naming)
    let text = [words.message(reason), words.advice(reason)].compactMap(\.self)
    return Paragraph(
      mark: "–", text: text.joined(separator: " "), indent: 2, isStop: true,
      target: .remedy(reason.remedy), role: .missing)
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
