import ChallengeCore
import Foundation
import Testing
import WorkflowFiles

@testable import Casework
@testable import Wording

/// Everything that a resident reads, held to language level B1 as far as it can be counted.
@Suite("Plain words for residents")
struct PlainTextTests {
  struct Text: CustomStringConvertible {
    let place: String
    let words: Bilingual

    var description: String { place }
  }

  /// The texts for residents in every workflow and profile of this repository.
  static let texts: [Text] = workflowTexts + profileTexts

  private static func files(in folder: String) -> [String] {
    let path = HistoryWalk.root.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  private static var workflowTexts: [Text] {
    files(in: "Workflows").flatMap { file -> [Text] in
      guard let text = try? HistoryWalk.text(file),
        let workflow = try? WorkflowFile.load(text: text, file: file).workflow
      else { return [] }
      let machines = [workflow.main] + workflow.processes.values
      let states = machines.flatMap { $0.states.values }.flatMap { state -> [Text] in
        let told = [state.residentText].compactMap { $0 } + state.variants.map(\.text)
        return (told + state.moves.map(\.what)).map {
          Text(place: "\(file) \(state.name)", words: $0)
        }
      }
      let late = workflow.terms.values.compactMap { term in
        term.whenLate.map { Text(place: "\(file) \(term.name)", words: $0) }
      }
      return states + late
    }
  }

  private static var profileTexts: [Text] {
    files(in: "Workflows/profielen").flatMap { file -> [Text] in
      guard let text = try? HistoryWalk.text(file),
        let profile = try? ProfileFile.load(text: text, file: file).profile
      else { return [] }
      let lists: [[MunicipalityProfile.Item]] = [
        profile.mayChallenge.map(\.item), profile.excludedTasks, profile.requiredElements,
        profile.criteria.map(\.item), profile.refusalGrounds, profile.referralRoutes,
      ]
      let items = lists.flatMap { $0 }
      return items.map { Text(place: "\(file) \($0.name)", words: $0.label) }
        + [profile.purpose, profile.definition, profile.remedy, profile.whenLate].map {
          Text(place: file, words: $0)
        }
    }
  }

  @Test("there are texts to read, and words to read them by")
  func thereIsEnough() {
    #expect(Self.texts.count > 80)
    #expect(Vocabulary.of(.dutch).count == 5000)
    #expect(Vocabulary.of(.english).count == 5000)
  }

  @Test("every text is plain", arguments: Language.allCases)
  func everyTextIsPlain(language: Language) {
    for text in Self.texts {
      let findings = PlainText(text.words.text(in: language), language).findings
      #expect(findings.isEmpty, "\(text): \(findings)")
    }
  }

  @Test("sentences are short on the whole", arguments: Language.allCases)
  func sentencesAreShort(language: Language) {
    let mean = PlainText.meanLength(
      of: Self.texts.map { $0.words.text(in: language) }, language)
    #expect(mean <= PlainText.longestMean)
  }

  @Test("the Dutch texts are easy to read by the measure of Douma")
  func easyToRead() {
    #expect(PlainText.ease(of: Self.texts.map(\.words.dutch)) >= PlainText.lowestEase)
  }

  @Test("the fixed sentences of the status page are plain", arguments: Language.allCases)
  func statusPageIsPlain(language: Language) throws {
    for day in ["2026-03-12", "2026-05-04", "2026-06-20"] {
      let page = StatusPage(language).text(try StatusPageTests.view(on: day))
      let findings = PlainText(page, language).findings
      #expect(findings.isEmpty, "\(day): \(findings)")
    }
  }

  @Test(
    "what is not plain is found",
    arguments: [
      (
        "De gemeente zal een besluit dat door het college genomen zal worden aan u toesturen.",
        "passive"
      ),
      ("U krijgt een beschikking.", "not explained"), ("U hoort het vóór vrijdag.", "uiterlijk"),
      ("Je hoort het snel.", "instead of"), ("Het nemen van een besluit duurt lang.", "hidden"),
      ("Gefeliciteerd!", "exclamation"), ("U hoort het op 2026-03-04.", "figures"),
      ("Wij heroverwegen de subsidiabiliteit.", "frequent"), ("Derhalve stoppen wij.", "office"),
      (
        "Wij kijken naar het plan en naar de kosten en naar de buurt en naar de mensen en naar het geld en naar wat er nu is.",
        "words"
      ),
    ])
  func findsWhatIsNotPlain(text: String, word: String) {
    let findings = PlainText(text, .dutch).findings
    #expect(findings.contains { $0.contains(word) }, "\(findings)")
  }

  @Test("a term is allowed where the same text explains it")
  func explainedTerms() {
    #expect(PlainText("Wij kijken samen terug (evaluatie).", .dutch).findings.isEmpty)
    #expect(
      PlainText("Vraag om nu te beslissen. Dat heet een ingebrekestelling.", .dutch).findings
        .isEmpty)
  }
}
