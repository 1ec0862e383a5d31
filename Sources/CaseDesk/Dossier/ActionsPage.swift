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
    let indices = Array(model.possibilities.indices)
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

  private func missing(_ index: Int) -> [Paragraph] {
    model.possibilities[index].missing.map { reason in
      let explained = speech.reason(reason, naming)
      return Paragraph(
        mark: "–", text: "\(explained.message) \(explained.hint)", indent: 2, isStop: true,
        target: .remedy(reason.remedy))
    }
  }
}
