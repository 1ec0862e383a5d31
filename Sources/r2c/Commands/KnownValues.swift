import Casework
import ChallengeCore
import Reporting
import Terms
import Wording

extension ReportSelection {
  /// Says on standard error when no case has the area or the domain that was asked for; the report is
  /// made all the same.
  ///
  /// - Parameter isInside: whether who asks works on the challenges, and may see which there are.
  func complainOfUnknown(
    in casework: Casework, _ acting: Acting, isInside: Bool, _ language: Language
  ) {
    // Who may not read the figures is not told which there are.
    guard isInside, area != nil || domain != nil,
      let counts = try? casework.figures(from: .earliest, to: .latest, acting)
    else { return }
    let unknown = unmatched(
      areas: counts.areas.keys.compactMap { $0 }, domains: counts.domains.keys.compactMap { $0 })
    let words = ReportWords(language)
    for (option, value, known) in unknown {
      Output.complain(words.noSuchValue(option, value, known: known) + "\n")
    }
  }
}
