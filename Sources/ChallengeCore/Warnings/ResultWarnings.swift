extension WarningRule {
  /// What may be amiss with the judgement of a result.
  static let resultRules: [WarningRule] = [
    // a result is judged against what was agreed, so the two must be of one sort.
    WarningRule(codes: ["result-not-comparable"], afterEnd: true) { inspection in
      let challenge = inspection.challenge
      return challenge.active("result").compactMap { result in
        let judged = challenge.active("result-evaluation").last {
          $0.text("result") == result.id.text
        }
        guard let judged, let achieved = judged.text("achieved"),
          let target = result.text("target"), Measure(target) != Measure(achieved)
        else { return nil }
        return Warning(
          "result-not-comparable",
          [
            "measure": .text(result.text("measure") ?? ""), "target": .text(target),
            "achieved": .text(achieved),
          ], owners: [.role(.evaluator)], .complete(judged.id, field: "achieved"))
      }
    }
  ]

  /// Of which sort a value is, as far as two of them can be compared.
  private enum Measure: Hashable {
    case words, number, percentage
    /// A percentage below nothing; what was agreed is seldom one.
    case negative

    init(_ text: String) {
      guard text.contains(where: \.isNumber) else {
        self = .words
        return
      }
      guard text.contains("%") else {
        self = .number
        return
      }
      let isNegative = text.first { !$0.isWhitespace }.map { "-−–".contains($0) } ?? false
      self = isNegative ? .negative : .percentage
    }
  }
}
