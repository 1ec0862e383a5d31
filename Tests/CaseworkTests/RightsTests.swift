import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework

@Suite("Rights")
struct RightsTests {
  private static let marks: [Clearance.Level: String] = [
    .whole: "W", .ownPart: "O", .evaluation: "E", .party: "P", .anonymised: "A",
    .pseudonymised: "R", .published: "K",
  ]

  /// What is refused, and why, as one character.
  private func mark(_ failure: CaseworkFailure) -> String {
    switch failure {
    case .refused(.notPermitted): "."
    case .refused(.unknown(.person)), .unknownPerson: "?"
    default: "x"
    }
  }

  private func outcome(_ work: () throws(CaseworkFailure) -> String) -> String {
    do throws(CaseworkFailure) { return try work() } catch { return mark(error) }
  }

  // MARK: The table

  @Test("every role, every read and every command are as the table says")
  func table() throws {
    let rights = try RightsCase()
    var lines = [Self.heading]
    lines += commands(rights, "vooroverleg")
    repeat { lines += readings(rights, try rights.phase()) } while try rights.nextPhase() != nil
    lines += try changes(rights)
    try expectGolden(lines.joined(separator: "\n"), "rights")
  }

  private static var heading: String {
    let columns = RightsCase.people.enumerated().map { "\($0.offset % 10) \($0.element)" }
    return """
      Who may read and do what. Columns, from the left:
      \(columns.joined(separator: ", "))
      W whole, O own part, E evaluation, P party, A anonymised, R pseudonymised, K published,
      x may, . may not, ? unknown
      """
  }

  private func readings(_ rights: RightsCase, _ phase: Phase) -> [String] {
    let casework = rights.workshop.casework
    return ["", "read in \(phase.rawValue)"]
      + Reading.allCases.map { reading in
        rights.row(reading.rawValue) { person in
          outcome { () throws(CaseworkFailure) in
            try level(reading, rights.acting(person), casework, rights.number)
          }
        }
      }
  }

  /// The level at which somebody reads the case, by the way that each reading goes.
  private func level(
    _ reading: Reading, _ acting: Acting, _ casework: Casework, _ number: CaseNumber
  ) throws(CaseworkFailure) -> String {
    func mark(_ dossier: Dossier?) -> String {
      dossier.flatMap { Self.marks[$0.clearance.level] } ?? "-"
    }
    switch reading {
    case .dossier, .timeline, .terms, .possibilities, .report, .memo, .wooDossier, .shared,
      .documentFile, .letter:
      return mark(try casework.dossier(number, acting, for: reading))
    case .status:
      _ = try casework.status(number, acting)
      return "x"
    case .list: return try casework.list(.all, acting).cases.isEmpty ? "-" : "x"
    case .search:
      return try casework.list(.init(search: "Vertrouwelijk"), acting).cases.isEmpty ? "-" : "x"
    case .openTerms: return mark(try casework.openTerms(acting).first)
    case .figures:
      let days = CalendarDate.earliest...acting.on
      return try casework.figures(from: days.lowerBound, to: days.upperBound, acting).cases == 0
        ? "-" : "x"
    case .overview: return mark(try casework.dossiers(.overview, acting).first)
    case .openData:
      var found: Dossier?
      try casework.eachDossier(.openData, acting) { found = $0 }
      return mark(found)
    case .export:
      _ = try casework.export([number], acting)
      return "x"
    case .similar:
      _ = try casework.similarCases(to: number, acting)
      return "x"
    case .retention:
      let destructions = outcome { () throws(CaseworkFailure) in
        _ = try casework.destructions(acting)
        return "x"
      }
      let destroyed = outcome { () throws(CaseworkFailure) in
        _ = try casework.destroyedCases(acting)
        return "x"
      }
      let copies = outcome { () throws(CaseworkFailure) in
        _ = try casework.copies(acting)
        return "x"
      }
      return destructions == destroyed && destroyed == copies ? copies : "!"
    case .people: return try casework.people(acting).contains { $0.isOnlyChallenger } ? "x" : "-"
    case .anchor:
      _ = try casework.head(acting)
      return "x"
    case .proof:
      _ = try casework.verifyJournal(acting)
      return "x"
    default:
      try casework.permit(reading, acting)
      return "x"
    }
  }

  private func commands(_ rights: RightsCase, _ phase: String) -> [String] {
    let casework = rights.workshop.casework
    let keeping = Keeping.allCases.map { task in
      rights.row(task.rawValue) { person in
        outcome { () throws(CaseworkFailure) in
          try casework.permit(task, rights.acting(person))
          return "x"
        }
      }
    }
    let workflow = try? casework.loadCase(rights.number, rights.acting("pm")).1.workflow
    let acts: [(String, Command)] =
      [
        ("new", .open(CaseNumber("2028-0001"), title: "Tuin", fields: [:], existing: nil)),
        ("correct", .correct(entry: 0, correction: .undo, reason: "x")),
        ("code", .issueStatusCode(hash: nil)),
      ] + RecordKind.all.map { ("add \($0.name)", .add(kind: $0.name, fields: [:])) }
      + (workflow?.actionOrder ?? []).map {
        ("do \($0)", .take(action: $0, record: nil, fields: [:]))
      }
    return ["", "keep"] + keeping + ["", "do in \(phase)"]
      + acts.map { name, command in rights.row(name) { decided(command, $0, rights) } }
  }

  /// Changing and withdrawing what is on record at the end.
  private func changes(_ rights: RightsCase) throws -> [String] {
    let challenge = try rights.workshop.casework.loadCase(rights.number, rights.acting("pm")).0
    let records = RecordKind.all.compactMap { challenge.latest($0.name) }
    let acts: [(String, Command)] = records.flatMap { record in
      [
        ("change \(record.kind)", .change(record.id, fields: [:])),
        ("withdraw \(record.kind)", .withdraw(record.id, reason: "x")),
        ("hide \(record.kind)", .change(record.id, fields: ["visibility": .text("internal")])),
      ]
    }
    return ["", "do at the end"]
      + acts.map { name, command in rights.row(name) { decided(command, $0, rights) } }
  }

  /// Whether the rights let a command through, whatever the rules say of it; nothing is saved.
  private func decided(_ command: Command, _ person: String, _ rights: RightsCase) -> String {
    outcome { () throws(CaseworkFailure) in
      let (challenge, situation) = try rights.workshop.casework.loadCase(
        rights.number, rights.acting(person))
      do throws(Refusal) {
        if case .open = command {
          _ = try decide(command, nil, situation)
        } else {
          _ = try decide(command, challenge, situation)
        }
      } catch {
        throw .refused(error)
      }
      return "x"
    }
  }

  // MARK: What is shown

  @Test("what somebody may not read is in nothing that he gets")
  func nothingLeaks() throws {
    let rights = try RightsCase()
    while try rights.nextPhase() != nil {}
    for person in RightsCase.people {
      let dossier: Dossier
      do throws(CaseworkFailure) {
        dossier = try rights.workshop.casework.dossier(rights.number, rights.acting(person))
      } catch { continue }
      let level = dossier.clearance.level
      let text = Self.everything(dossier)
      #expect(text.contains(RightsCase.secret) == [.whole, .ownPart].contains(level), "\(person)")
      #expect(
        text.contains("bestuur@cooperatie.example") == level.showsContactData, "\(person)")
      for name in ["Wijkcoöperatie Voorbeeld", "P. Procesmanager", "A. Adviseur", "cooperatie"]
      where !level.showsNames {
        #expect(!text.contains(name), "\(person) reads \(name)")
      }
      if !level.showsFreeText { #expect(!text.contains("27 kubieke meter"), "\(person)") }
    }
  }

  private static func everything(_ dossier: Dossier) -> String {
    "\(dossier.challenge)\(dossier.timeline)\(dossier.situation.people)\(dossier.summary)"
      + "\(dossier.terms)\(dossier.possibilities)"
  }

  @Test("words that are internal are found by whoever may read them, and by nobody else")
  func searching() throws {
    let rights = try RightsCase()
    let casework = rights.workshop.casework
    func finds(_ words: String, _ person: String) throws -> Bool {
      try !casework.list(.init(search: words), rights.acting(person)).cases.isEmpty
    }
    #expect(try finds("twijfelt", "pm"))
    #expect(try finds("twijfelt", "toetser"))
    #expect(try !finds("twijfelt", "evaluator"))
    #expect(try !finds("twijfelt", "cooperatie"))
    #expect(try !finds("twijfelt", "elders"))
    #expect(try finds("markt", "cooperatie"))
    #expect(try !finds("markt", "ander"))
  }

  @Test("whoever enters for somebody else reads with his own eyes")
  func lentNames() throws {
    let rights = try RightsCase()
    let acting = Workshop.acting("ander", on: "2028-01-01", enteredBy: "ander", basis: "x")
    var asManager = acting
    asManager.actor = PersonID("pm")
    let refused = try rights.workshop.refusal {
      _ = try rights.workshop.casework.dossier(rights.number, asManager)
    }
    #expect(refused == ["not-permitted"])
  }

  // MARK: Visibility

  @Test("a record can be kept internal and opened again, which the journal shows")
  func visibility() throws {
    let rights = try RightsCase()
    let (workshop, number) = (rights.workshop, rights.number)
    let done = try workshop.add(
      "document", number, by: "pm", on: "2023-01-09",
      ["title": .text("Kaart"), "visibility": .text("internal")])
    let id = try #require(done.records.first)
    func isSeen() throws -> Bool {
      try workshop.casework.dossier(number, rights.acting("cooperatie")).challenge.record(id) != nil
    }
    #expect(try !isSeen())
    let opened = try workshop.casework.handle(
      .change(id, fields: ["visibility": .text("parties")]), on: number,
      Workshop.acting("pm", on: "2023-01-09"))
    #expect(try isSeen())
    let event = Event.visibilityChanged(.init(id: id, kind: "document", visibility: .parties))
    #expect(opened.events.map(\.event) == [event])
  }

  @Test("what the law makes public and what the challenger said cannot be hidden")
  func floors() throws {
    let rights = try RightsCase()
    while try rights.nextPhase() != nil {}
    let (workshop, number) = (rights.workshop, rights.number)
    let challenge = try workshop.casework.loadCase(number, rights.acting("pm")).0
    for kind in ["decision", "motivation", "confirmation", "evaluation", "agreement-approval"] {
      let record = try #require(challenge.latest(kind))
      let refused = try workshop.refusal {
        try workshop.casework.handle(
          .change(record.id, fields: ["visibility": .text("internal")]), on: number,
          rights.acting("pm"))
      }
      #expect(refused == ["visibility-too-narrow"], "\(kind)")
    }
  }

  @Test("a challenger does not say who may read a record")
  func notForChallengers() throws {
    let rights = try RightsCase()
    let refused = try rights.workshop.refusal {
      try rights.workshop.add(
        "document", rights.number, by: "cooperatie", on: "2023-01-09",
        ["title": .text("Kaart"), "visibility": .text("public")])
    }
    #expect(refused == ["not-permitted"])
  }

  // MARK: Evaluators

  @Test(
    "once an evaluator was assigned, nobody else evaluates; without one, whoever does becomes it")
  func evaluators() throws {
    let rights = try RightsCase()
    while try rights.nextPhase() != nil {}
    let fields: Entry = [
      "result": .text("result-1"), "achieved": .text("B"), "verdict": .text("achieved"),
    ]
    let refused = try rights.workshop.refusal {
      try rights.workshop.add(
        "result-evaluation", rights.number, by: "evaluator2", on: "2028-01-01", fields)
    }
    #expect(refused == ["not-permitted"])
    let assigned = try #require(
      try rights.workshop.casework.loadCase(rights.number, rights.acting("pm")).0.latest(
        "evaluator"))
    try rights.workshop.casework.handle(
      .withdraw(assigned.id, reason: "Ziek"), on: rights.number, rights.acting("pm"))
    let level = try rights.workshop.casework.dossier(rights.number, rights.acting("evaluator"))
      .clearance.level
    #expect(level == .evaluation, "has evaluated")
  }

  @Test("only an evaluator is assigned to evaluate")
  func onlyEvaluators() throws {
    let rights = try RightsCase()
    let refused = try rights.workshop.refusal {
      try rights.workshop.add(
        "evaluator", rights.number, by: "pm", on: "2023-01-09", ["person": .text("toetser")])
    }
    #expect(refused == ["not-an-evaluator"])
  }

  // MARK: Research

  @Test("a pseudonym stays the same, and is another one in another database")
  func pseudonyms() throws {
    let (first, second) = (try RightsCase(), try RightsCase())
    func reading(_ rights: RightsCase) throws -> Dossier {
      try rights.workshop.casework.dossier(rights.number, rights.acting("onderzoeker"))
    }
    let once = try reading(first)
    let again = try reading(first)
    #expect(once.challenge.openedBy == again.challenge.openedBy)
    #expect(once.challenge.number == again.challenge.number)
    #expect(try reading(second).challenge.openedBy != once.challenge.openedBy)
    let byPseudonym = try first.workshop.casework.dossier(
      once.challenge.number, first.acting("onderzoeker"))
    #expect(byPseudonym.challenge.openedBy == once.challenge.openedBy)
  }

  @Test("a date in the past gives nobody back the rights that have ended")
  func endedAndDatedBack() throws {
    let workshop = try Workshop()
    let number = try workshop.submitted()
    let keeper = Workshop.acting("beheer", on: "2026-03-01")
    try workshop.casework.addPerson(
      Person(id: PersonID("weg"), name: "W. Weg", roles: [.processManager]), keeper)
    let fields: Entry = ["date": .text("2026-03-03"), "subject": .text("other")]
    try workshop.add("contact-moment", number, by: "weg", on: "2026-03-03", fields)
    try workshop.casework.endPerson(
      PersonID("weg"), Workshop.acting("beheer", on: "2026-03-10"))
    let dated = Workshop.acting("weg", on: "2026-03-09")
    let moment = Command.add(kind: "contact-moment", fields: fields)
    let written = outcome { () throws(CaseworkFailure) in
      _ = try workshop.casework.handle(moment, on: number, dated)
      return "x"
    }
    let read = outcome { () throws(CaseworkFailure) in
      _ = try workshop.casework.list(.all, dated)
      return "x"
    }
    #expect(written == "." && read == ".")
    // What he left on paper can still be entered by somebody else.
    let entered = Workshop.acting(
      "weg", on: "2026-03-09", enteredBy: "pm", basis: "brief van 9 maart 2026")
    try workshop.casework.handle(moment, on: number, entered)
  }
}
