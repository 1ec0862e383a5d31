import ChallengeCore
import Terms
import Testing

@testable import Casework
@testable import Wording

/// Every example, step by step: what people would read on each of these days.
struct ExampleWordsTests {
  @Test(arguments: HistoryWalk.examples, Language.allCases)
  func `every page fits, is whole and is plain`(example: String, language: Language) throws {
    var walk = try HistoryWalk(example: example)
    for stop in try walk.stops() {
      let days = [stop.status.on, stop.status.on.adding(days: 400)]
      for day in days {
        let view = HistoryWalk.later(stop.status, day.iso)
        let page = StatusPage(language).text(view)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let what = "\(example) \(day) \(stop.status.state.name)"
        #expect(lines.count <= StatusPage.height, "\(what): \(lines.count) lines")
        #expect(lines.allSatisfy { $0.count <= StatusPage.width }, "\(what): too wide")
        #expect(!page.contains("{") && !page.contains("}"), "\(what): unfilled")
        #expect(!page.contains("\n\n\n") && !page.contains(" \n"), "\(what): blank")
        #expect(!page.contains("..") && !page.contains(" ."), "\(what): stops\n\(page)")
        #expect(!page.contains("vóór"), "\(what): uiterlijk, never vóór")
        #expect(page.contains(stop.status.summary.number.text), "\(what): the number")
        if language == .dutch {
          PlainLanguage.expect(StatusPage(.dutch).residentText(view), what)
        }
      }
    }
  }

  @Test(arguments: HistoryWalk.examples, Language.allCases)
  func `every event has a line`(example: String, language: Language) throws {
    var walk = try HistoryWalk(example: example)
    for stop in try walk.stops() {
      let words = EventWords(language, naming: Naming(of: stop.status))
      for event in stop.events { expectReadable(words.line(event), example) }
    }
  }

  @Test(arguments: HistoryWalk.examples, Language.allCases)
  func `every refusal says what is wrong and what to do`(
    example: String, language: Language
  ) throws {
    var walk = try HistoryWalk(example: example)
    for stop in try walk.stops() {
      guard let refusal = stop.refusal else { continue }
      let naming = Naming(of: stop.status)
      let problem = RefusalWords(language, naming: naming).problem(refusal)
      Explained(code: problem.code, message: problem.message, hint: problem.hint).expectComplete()
      for reason in problem.reasons { reason.expectComplete() }
    }
  }

  @Test(arguments: HistoryWalk.examples, Language.allCases)
  func `every term says where it stands and why`(example: String, language: Language) throws {
    var walk = try HistoryWalk(example: example)
    for stop in try walk.stops() {
      let words = TermWords(language, naming: Naming(of: stop.status))
      for term in stop.status.dossier.terms {
        expectReadable(words.line(term.term, on: stop.status.on), example)
        expectSentence(
          words.why(term.term, calculator: stop.status.dossier.situation.calculator), example)
      }
    }
  }
}
