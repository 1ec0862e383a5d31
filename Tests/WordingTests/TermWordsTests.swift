import ChallengeCore
import Terms
import Testing

@testable import Wording

/// > Source: domain report 1.4, the test vectors.
struct TermWordsTests {
  private func why(
    _ from: String, _ length: String, _ source: TermSource = .wet, atw: Bool? = nil,
    in language: Language = .dutch
  ) throws -> String {
    let input = TermInput(
      from: try #require(CalendarDate(iso: from)), length: try #require(TermLength(length)),
      source: source, declaredAtw: atw)
    return TermWords(language).why(try TermCalculator().calculate(input))
  }

  @Test func `a term that ends on Good Friday names each day it passes over`() throws {
    #expect(
      try why("2026-02-20", "6w")
        == "6 weken na vrijdag 20 februari 2026 is vrijdag 3 april 2026. "
        + "Dat is Goede Vrijdag (art. 3 lid 2 Algemene termijnenwet). "
        + "Ook zaterdag 4 april 2026, zondag 5 april 2026 en maandag 6 april 2026 "
        + "(tweede paasdag, art. 3 lid 1) zijn geen gewone dagen. Daarom eindigt de termijn op de "
        + "eerstvolgende gewone dag: dinsdag 7 april 2026 (art. 1 lid 1).")
  }

  @Test func `a term that ends on one closed day says so in one sentence`() throws {
    #expect(
      try why("2026-03-10", "8w")
        == "8 weken na dinsdag 10 maart 2026 is dinsdag 5 mei 2026. "
        + "Dat is Bevrijdingsdag (art. 3 lid 1 Algemene termijnenwet), daarom eindigt de termijn op "
        + "de eerstvolgende gewone dag: woensdag 6 mei 2026 (art. 1 lid 1 Algemene termijnenwet).")
  }

  @Test func `a day equated by decree is named as such`() throws {
    let text = try why("2025-11-21", "6w")
    #expect(text.contains("bij koninklijk besluit"))
    #expect(text.contains("maandag 5 januari 2026"))
  }

  @Test func `an ordinary day needs no law`() throws {
    #expect(
      try why("2026-03-23", "6w")
        == "6 weken na maandag 23 maart 2026 is maandag 4 mei 2026. "
        + "Dat is een gewone dag; op die dag eindigt de termijn.")
    #expect(
      try why("2026-03-23", "6w", in: .english)
        == "6 weeks after Monday 23 March 2026 is Monday 4 May 2026. "
        + "That is an ordinary day; the term ends on that day.")
  }

  @Test func `a term in an ordinance stays on a feast day and says why`() throws {
    let text = try why("2026-02-19", "12w", .verordening)
    #expect(text.contains("want de termijn staat in een verordening (art. 1 lid 1)."))
    #expect(text.contains("De laatste dag is Hemelvaartsdag, maar"))
    #expect(try why("2026-02-19", "12w").contains("maandag 18 mei 2026"))
  }

  @Test func `a term that is too long names the limit`() throws {
    #expect(try why("2026-02-19", "26w").contains("van meer dan twaalf weken (art. 4 onder a)"))
  }

  @Test func `the two-day rule names the two days`() throws {
    let text = try why("2026-04-02", "3d")
    #expect(text.contains("(art. 2 Algemene termijnenwet)"))
    #expect(text.contains("dinsdag 7 april 2026 en woensdag 8 april 2026"))
    #expect(text.hasSuffix("Daarom eindigt de termijn op woensdag 8 april 2026."))
  }

  @Test func `a year without a decree is provisional`() throws {
    #expect(try why("2029-03-05", "6w").contains("De einddatum is voorlopig"))
    #expect(try why("2029-03-05", "6w", in: .english).contains("The end date is provisional"))
  }

  @Test func `suspension and extension say how many days and until when`() throws {
    let from = try #require(CalendarDate(iso: "2026-03-02"))
    let asked = try #require(CalendarDate(iso: "2026-03-10"))
    let answered = try #require(CalendarDate(iso: "2026-03-20"))
    let length = try #require(TermLength("8w"))
    let more = try #require(TermLength("1w"))
    let input = TermInput(
      from: from, length: length, source: .wet,
      suspensions: [Suspension(invited: asked, answered: answered)],
      extensions: [TermExtension(.length(more))])
    let text = TermWords(.dutch).why(try TermCalculator().calculate(input))
    #expect(text.contains("De termijn stond 9 dagen stil: van de dag na 10 maart 2026"))
    #expect(text.contains("De termijn is met 1 week verlengd"))
  }

  @Test(arguments: Language.allCases)
  func `every explanation is whole`(language: Language) throws {
    for source in TermSource.allCases {
      for length in ["3d", "14d", "91d", "6w", "12w", "13w", "3m", "1y", "10wd"] {
        for atw in [nil, true, false] as [Bool?] {
          for from in ["2026-02-20", "2026-12-18", "2029-12-21", "2026-04-02"] {
            let text = try why(from, length, source, atw: atw, in: language)
            expectSentence(text, "\(length) \(source) \(from)")
          }
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every error says what is wrong and what to do`(language: Language) throws {
    let date = try #require(CalendarDate(iso: "2026-03-10"))
    let suspension = Suspension(invited: date, answered: date)
    let errors: [TermError] = [
      .outOfRange, .tooManyChanges(count: 201), .answeredBeforeInvited(suspension),
      .suspendedAfterEnd(suspension, end: date), .newEndBeforeEnd(newEnd: date, end: date),
      .backwardTermChanged, .noticeBeforeOverdue(received: date, end: date),
    ]
    for error in errors { TermWords(language).explained(error).expectComplete() }
  }

  @Test(arguments: Language.allCases)
  func `everything of a closed set has words`(language: Language) {
    let words = TermWords(language)
    for kind in FeastDay.Kind.allCases { expectReadable(words.feast(kind), "feast") }
    for source in TermSource.allCases { expectReadable(words.source(source), "source") }
    for standing in [RunningTerm.Standing.running, .suspended, .met, .cancelled] {
      expectReadable(words.standing(standing), "standing")
    }
  }

  @Test func `what is left is told in days`() throws {
    let end = try #require(CalendarDate(iso: "2026-04-03"))
    let words = TermWords(.dutch)
    #expect(words.remaining(until: end, on: end) == "vandaag is de laatste dag")
    #expect(words.remaining(until: end, on: end.adding(days: -1)) == "nog 1 dag")
    #expect(words.remaining(until: end, on: end.adding(days: 2)) == "2 dagen te laat")
  }
}
