import ChallengeCore
import Testing

@testable import Wording

struct RequirementWordsTests {
  @Test(arguments: Language.allCases)
  func `every requirement has words for whoever reads a workflow`(language: Language) {
    let words = RequirementWords(language)
    for requirement in Requirement.all {
      expectReadable(words.name(requirement.name), requirement.name)
      #expect(words.name(requirement.name) != requirement.name, "no words: \(requirement.name)")
    }
  }

  @Test func `words of requirements that do not exist are not kept`() {
    let known = Set(Requirement.all.map(\.name))
    #expect(Set(RequirementWords.all.keys).subtracting(known) == [])
  }

  @Test func `a requirement with a subject is said with the words of the subject`() {
    let words = RequirementWords(.dutch)
    #expect(words.name("filled:answer", of: "escalation") == "‘antwoord’ is ingevuld")
    #expect(
      words.name("approved-by:challenger")
        == "de uitdager is akkoord met de afspraken zoals ze nu zijn")
  }
}
