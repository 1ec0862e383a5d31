import Casework
import ChallengeCore
import Terminal
import Wording

/// The lessons answer: what did we learn here, and what did others learn from a case like this?
///
/// > Source: tips 4 and 10; R-71.
extension DossierPages {
  var lessons: Page {
    sections(
      [
        (
          words.ownLessons,
          (ownLessons.isEmpty ? [Paragraph(text: words.noLessonsYet)] : ownLessons)
            + offer(words.addLesson, "lesson")
        ),
        (words.similarCases, similarLessons),
      ], leadWidth: 14)
  }

  private var ownLessons: [Paragraph] {
    let named = challenge.active("lesson").compactMap { lesson($0, "text", $0.side()) }
    let evaluated = challenge.active("evaluation").flatMap {
      [
        lesson($0, "lessons-municipality", .municipality),
        lesson($0, "lessons-challenger", .challenger),
      ].compactMap(\.self)
    }
    return named + evaluated + challenge.active("ending").compactMap { lesson($0, "lesson", nil) }
  }

  private func lesson(_ record: Record, _ field: String, _ side: Side?) -> Paragraph? {
    value(field, of: record).map {
      open(record, lead: side.map(speech.records.side) ?? words.forTheCase, $0)
    }
  }

  private var similarLessons: [Paragraph] {
    let words = LearningWords(speech.language)
    guard let similar = model.similar else { return [Paragraph(text: self.words.reading)] }
    if similar.isEmpty { return [Paragraph(text: words.none)] }
    return similar.flatMap { found in
      [
        Paragraph(
          lead: found.number.text,
          text: "\(words.line(found, showsNumber: false))\n\(words.likeness(found))", isStop: true,
          target: .openCase(found.number))
      ]
        + found.learning.lessons.map {
          Paragraph(text: words.lesson($0), indent: 14)
        }
    }
  }
}
