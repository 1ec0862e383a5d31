import ChallengeCore
import Terms
import Testing

@testable import Wording

struct RefusalWordsTests {
  private static let causes: [FieldProblem.Cause] =
    [
      .unknownField(known: ["text", "side"]), .unknownField(known: []), .notANumber, .notYesOrNo,
      .notAnEmail, .notAPhone,
      .notAChoice(known: ["paper", "horizontal"]), .noSuchPerson,
      .noSuchRecord(kinds: ["result", "evaluation"]), .tooLong(limit: 500), .notOneLine,
      .unsafeText, .gapWithoutReason,
    ] + dates.map { .notADate($0) } + amounts.map { .notAnAmount($0) }

  private static let dates: [DateProblem] = [
    .notADate, .noSuchDay, .dayFirst(.latest), .shortYear(.latest), .shortYear(nil), .whichDay,
    .unclear([.earliest, .latest]), .wrongWeekday(.latest), .outOfRange,
  ]
  private static let amounts: [AmountProblem] = [
    .notAnAmount, .tooLarge, .unclear([5_600, 5_600_000]),
  ]

  @Test(arguments: Language.allCases, [ReasonWords.Form.commandLine, .screen])
  func `every problem with a value says what is wrong and what to do`(
    language: Language, form: ReasonWords.Form
  ) {
    for cause in Self.causes {
      let problem = FieldProblem(field: "side", entered: "papr", cause: cause)
      FieldProblemWords(language, form: form).explained(problem).expectComplete()
    }
  }

  @Test(arguments: Language.allCases, [ReasonWords.Form.commandLine, .screen])
  func `every unknown name says what is wrong and where to look`(
    language: Language, form: ReasonWords.Form
  ) {
    let unknown: [Refusal.Unknown] = [
      .action("x", nearest: nil), .action("x", nearest: "y"), .recordKind("x", nearest: nil),
      .recordKind("x", nearest: "y"), .record("x"), .state("x", nearest: nil),
      .state("x", nearest: "y"), .goal("x", nearest: nil), .goal("x", nearest: "y"), .person("x"),
    ]
    for unknown in unknown {
      RefusalWords(language, form: form).explained(unknown).expectComplete()
    }
  }

  @Test func `who may not is told who may, and whom to ask`() {
    let people = [
      Person(id: PersonID("b"), name: "B. Beslisser", roles: [.decider]),
      Person(id: PersonID("p"), name: "P. Procesmanager", roles: [.processManager]),
    ]
    let naming = Naming(people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }))
    let refusal = Refusal.notPermitted(
      .init(actor: PersonID("p"), roles: [.processManager], needed: [.decider]))
    let problem = RefusalWords(.dutch, naming: naming).problem(refusal)
    #expect(problem.code == "not-permitted")
    #expect(
      problem.message == "P. Procesmanager is hier procesmanager; dit kan alleen een beslisser.")
    #expect(problem.hint == "Vraag het B. Beslisser.")
    let english = RefusalWords(.english, naming: naming).problem(refusal)
    let said = "P. Procesmanager is process manager here; only a decision-maker can do this."
    #expect(english.message == said)
  }

  @Test func `several reasons come together, each with its own words`() {
    let refusal = Refusal.byRules([Reason("case-ended"), Reason("second-return")])
    let problem = RefusalWords(.dutch).problem(refusal)
    #expect(problem.code == "refused")
    #expect(problem.reasons.map(\.code) == ["case-ended", "second-return"])
    #expect(problem.message == "Dit kan nog niet: er zijn 2 redenen.")
  }

  @Test func `a name that is nearly right is asked after`() {
    let refusal = Refusal.unknown(.action("dien-inn", nearest: "dien-in"))
    let problem = RefusalWords(.dutch).problem(refusal)
    #expect(problem.message == "De handeling ‘dien-inn’ bestaat niet.")
    #expect(problem.hint == "Bedoelde u ‘dien-in’?")
  }
}
