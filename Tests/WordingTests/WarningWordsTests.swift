import ChallengeCore
import Terms
import Testing

@testable import Wording

struct WarningWordsTests {
  /// A figure for every place in the sentence of a code.
  private func figures(_ code: String) -> [String: Warning.Figure] {
    let sentence = WarningPhrase.all[code]?.message.dutch ?? ""
    let names = sentence.matches(of: /\{([a-z]+)\}/).map { String($0.1) }
    return Dictionary(
      names.map { name in
        let isCount = ["days", "months", "years"].contains(name)
        return (name, isCount ? .count(3) : .text("iets"))
      }, uniquingKeysWith: { $1 })
  }

  @Test(arguments: Language.allCases, [ReasonWords.Form.commandLine, .screen])
  func `every code has a message and a hint`(language: Language, form: ReasonWords.Form) {
    for code in WarningRule.codes {
      #expect(WarningPhrase.all[code] != nil, "no words for the warning \(code)")
      let warning = Warning(code, figures(code), owners: [.role(.processManager)])
      WarningWords(language, form: form).explained(warning).expectComplete()
      expectReadable(WarningWords(language).owners(warning), code)
    }
  }

  @Test func `both languages ask for the same figures`() {
    for (code, phrase) in WarningPhrase.all {
      let places = [phrase.message.dutch, phrase.message.english].map { text in
        Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
      }
      #expect(places[0] == places[1], "\(code)")
    }
  }

  @Test func `no words are kept for a warning that no rule gives`() {
    #expect(Set(WarningPhrase.all.keys).subtracting(WarningRule.codes).isEmpty)
  }

  @Test func `figures read as people write them`() {
    let words = WarningWords(.dutch)
    let warning = Warning(
      "threshold-reached",
      [
        "value": .money(24_000_000), "amount": .money(21_600_000), "source": .text("EU"),
        "threshold": .words(Bilingual(dutch: "diensten", english: "services")),
      ], owners: [.named("Inkoop"), .role(.decider)])
    #expect(
      words.explained(warning).message.hasPrefix("De waarde over de hele looptijd is € 240.000."))
    #expect(words.owners(warning) == "Inkoop en beslisser")
  }

  @Test(arguments: Language.allCases)
  func `every hint for an instrument names its source`(language: Language) {
    for hint in InstrumentHint.allCases {
      let text = MoneyWords(language).hint(hint)
      expectSentence(text, hint.rawValue)
      #expect(text.contains("("), "\(hint)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the light route says why it holds and what it leaves out`(language: Language) {
    let route = LightRoute(upTo: 300_000, leavesOut: Set(LightRoute.mayLeaveOut))
    let text = MoneyWords(language).lightRoute(route, size: 250_000)
    expectSentence(text, "light route")
    for name in LightRoute.mayLeaveOut {
      #expect(!text.contains(name), "no words for \(name)")
      #expect(text.contains(MoneyWords(language).leftOut(name)), "\(name)")
    }
  }
}
