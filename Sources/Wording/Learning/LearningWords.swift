import Casework
import ChallengeCore

/// The words for cases that are alike, and for what was learnt from them.
package struct LearningWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package var heading: String {
    say("Afgesloten zaken die hierop lijken:", "Closed cases that are like this one:")
  }

  package var none: String {
    say(
      "Er is nog geen afgesloten zaak die hierop lijkt.",
      "There is no closed case yet that is like this one.")
  }

  package var noLessons: String {
    say("Geen lessen gevonden met deze keuze.", "No lessons found with this choice.")
  }

  /// What a case is, in one line, without a name.
  ///
  /// - Parameter showsNumber: for staff only.
  package func line(_ similar: SimilarCase, showsNumber: Bool) -> String {
    let records = RecordWords(language)
    let learning = similar.learning
    let outcome = learning.outcome.map(records.choice) ?? "-"
    let reasons =
      (learning.reasons
      + learning.challengerReasons.filter {
        !learning.reasons.contains($0)
      }).map(records.choice)
    let days = learning.leadDays.map { say("\($0) dagen", "\($0) days") } ?? "-"
    let number = showsNumber ? "\(similar.number)  " : ""
    let why = reasons.isEmpty ? "" : " (\(language.list(reasons)))"
    return "\(number)\(similar.score)%  \(outcome)\(why), \(days)"
  }

  /// Why it is called alike.
  package func likeness(_ similar: SimilarCase) -> String {
    let parts = similar.likenesses.map { likeness in
      switch likeness {
      case .domain: say("hetzelfde domein", "the same domain")
      case .words:
        say("dezelfde woorden", "the same words")
          + " (\(similar.sharedWords.prefix(5).joined(separator: ", ")))"
      case .instrument: say("hetzelfde instrument", "the same instrument")
      case .variant: say("dezelfde variant", "the same variant")
      case .value: say("een budget van die grootte", "a budget of that size")
      }
    }
    return say("Lijkt door ", "Alike by ") + language.list(parts)
  }

  package func lesson(_ lesson: CaseLearning.Lesson) -> String {
    let side = lesson.side.flatMap(Side.init)
    let whose = side.map(RecordWords(language).theSide) ?? say("de zaak", "the case")
    return "\(whose.capitalizedFirst): \(lesson.text)"
  }
}
