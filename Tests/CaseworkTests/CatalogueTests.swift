import CaseStorage
import ChallengeCore
import Foundation
import Terms
import Testing
import WorkflowFiles

@testable import Casework

@Suite("The catalogue of tasks and the calendar of contracts")
struct CatalogueTests {
  private let workshop: Workshop
  private var casework: Casework { workshop.casework }
  private static let day = "2026-03-02"

  init() throws {
    workshop = try Workshop()
    for (id, department) in [("groenman", "Stadsbeheer"), ("sportman", "Sport")] {
      try casework.addPerson(
        Person(
          id: PersonID(id), name: id, roles: [.lineAdviser], department: department),
        Workshop.acting("beheer", on: "2020-01-01"))
    }
  }

  private func acting(_ id: String, on date: String = day) -> Acting {
    Workshop.acting(id, on: date)
  }

  private static let table = """
    id;name;area;domain;department;budget;results;contractor;contract-end;public
    groen-oost;Groen;Oost;openbare ruimte;Stadsbeheer;56000;beeldkwaliteit B|snoeien;Groen BV;2026-12-31;yes
    sporthal;Sporthal;West;sport;Sport;90000;;Sport BV;2027-06-30;yes
    archief;Archief;Oost;dienstverlening;Bestuur;;;;;no
    """

  private func importTable(_ text: String = table, by id: String = "pm") throws
    -> Casework.CatalogueImport
  {
    try casework.importTasks(try CatalogueFile.load(text: text, file: "f"), acting(id))
  }

  private func ids(_ entries: [CatalogueEntry]) -> [String] { entries.map(\.task.id.text) }

  private func problem(_ work: () throws -> Void) -> CatalogueProblem? {
    do {
      try work()
      return nil
    } catch CaseworkFailure.catalogue(let problem) {
      return problem
    } catch {
      return nil
    }
  }

  @Test("an import is taken in once: a second time changes nothing and writes nothing")
  func idempotent() throws {
    let first = try importTable()
    #expect(first.added.count == 3 && first.changed.isEmpty)
    let version = try casework.store.version(of: .register)
    let second = try importTable()
    #expect(second.added.isEmpty && second.changed.isEmpty && second.unchanged == 3)
    #expect(try casework.store.version(of: .register) == version)
    let third = try importTable(
      Self.table.replacingOccurrences(of: "56000", with: "57000"))
    #expect(third.changed.map(\.text) == ["groen-oost"])
  }

  @Test("a resident filters by area and sees the contract end, of public tasks only")
  func residentReads() throws {
    _ = try importTable()
    var filter = CatalogueFilter()
    filter.area = "oost"
    let seen = try casework.catalogue(filter, acting("groep"))
    #expect(ids(seen) == ["groen-oost"])
    #expect(seen.first?.task.contractEnd == CalendarDate(iso: "2026-12-31"))
    #expect(try ids(casework.catalogue(filter, acting("nobody-known"))) == ["groen-oost"])
    #expect(try ids(casework.catalogue(filter, acting("pm"))) == ["archief", "groen-oost"])
    #expect(throws: CaseworkFailure.self) {
      try casework.catalogueEntry(CatalogueID("archief"), acting("groep"))
    }
  }

  @Test("the calendar lists contracts by end date, with the alert that has been reached")
  func calendar() throws {
    _ = try importTable()
    #expect(
      try ids(casework.contractCalendar(months: 18, acting("pm"))) == ["groen-oost", "sporthal"])
    #expect(try ids(casework.contractCalendar(months: 9, acting("pm"))).isEmpty)
    // The contract ends on 31 December 2026; six months after 30 June is one day earlier.
    let expected: [(String, Int?)] = [
      ("2025-06-30", nil), ("2025-07-01", 18), ("2025-12-31", 12), ("2026-06-30", 12),
      ("2026-07-01", 6),
      ("2026-12-31", 6), ("2027-01-01", nil),
    ]
    for (date, months) in expected {
      let entry = try casework.catalogueEntry(CatalogueID("groen-oost"), acting("pm", on: date))
      #expect(entry.alertMonths == months, "\(date)")
    }
  }

  @Test("keepers write every task, a line adviser those of the own department only")
  func writers() throws {
    _ = try importTable()
    for (person, task, may) in [
      ("pm", "sporthal", true), ("groenman", "groen-oost", true), ("groenman", "sporthal", false),
      ("cp", "groen-oost", false), ("groep", "groen-oost", false), ("beslisser", "sporthal", false),
    ] {
      let codes = try workshop.refusal {
        try casework.changeTask(
          CatalogueID(task), [.noticePeriod: "3 maanden van \(person)"], acting(person))
      }
      #expect(codes == (may ? [] : ["not-permitted"]), "\(person) \(task)")
    }
    // Nobody takes a task to the own department, or puts one into another.
    let moved = try workshop.refusal {
      try casework.changeTask(
        CatalogueID("sporthal"), [.department: "Stadsbeheer"], acting("groenman"))
    }
    #expect(moved == ["not-permitted"])
  }

  @Test("a task needs a good name, exists once, and ends once")
  func problems() throws {
    let id = CatalogueID("vegen")
    #expect(problem { try casework.addTask(id, [:], acting("pm")) } == .nameMissing)
    #expect(
      problem { try casework.addTask(CatalogueID("Het Vegen"), [.name: "x"], acting("pm")) }
        == .badID("Het Vegen"))
    try casework.addTask(id, [.name: "Vegen", .budget: "1.000,50"], acting("pm"))
    #expect(problem { try casework.addTask(id, [.name: "x"], acting("pm")) } == .exists("vegen"))
    #expect(
      problem { try casework.changeTask(CatalogueID("vegn"), [:], acting("pm")) }
        == .unknown("vegn", nearest: "vegen"))
    try casework.endTask(id, acting("pm", on: "2026-04-01"))
    #expect(
      problem { try casework.endTask(id, acting("pm")) }
        == .ended("vegen", on: try #require(CalendarDate(iso: "2026-04-01"))))
    #expect(try casework.catalogue(CatalogueFilter(), acting("pm", on: "2026-03-31")).count == 1)
    #expect(try casework.catalogue(CatalogueFilter(), acting("pm", on: "2026-04-01")).isEmpty)
    try casework.addTask(id, [.name: "Weer vegen"], acting("pm", on: "2026-05-01"))
    let again = try casework.catalogueEntry(id, acting("pm", on: "2026-05-01"))
    #expect(again.task.name == "Weer vegen" && again.task.endedOn == nil)
  }

  private func open(_ task: String, by person: String = "groep") throws -> CaseNumber {
    try casework.open(
      title: "Wij doen het groen", fields: ["catalogue": .text(task)], existing: nil,
      acting(person), statusCode: Workshop.code()
    ).done.number
  }

  @Test("a case about a task of the catalogue knows its budget, results and contract")
  func offersWhatIsKnown() throws {
    _ = try importTable()
    let challenge = try workshop.dossier(try open("groen-oost"), on: Self.day).challenge
    let task = try #require(challenge.latest("task"))
    #expect(task.text("department") == "Stadsbeheer" && task.text("executor") == "Groen BV")
    #expect(challenge.latest("budget-line")?.number("amount") == 5_600_000)
    #expect(challenge.latest("budget-line")?.text("task") == "task-1")
    #expect(
      challenge.active("current-result").compactMap { $0.text("indicator") } == [
        "beeldkwaliteit B", "snoeien",
      ])
    #expect(challenge.latest("running-contract")?.text("end-date") == "2026-12-31")
  }

  @Test("a task that is unknown, ended or not for residents cannot be named")
  func refusesTasks() throws {
    _ = try importTable()
    try casework.endTask(CatalogueID("sporthal"), acting("pm"))
    for (task, person, code) in [
      ("nergens", "pm", "catalogue-task-unknown"), ("archief", "groep", "catalogue-task-unknown"),
      ("sporthal", "pm", "catalogue-task-ended"),
    ] {
      #expect(try workshop.refusal { _ = try open(task, by: person) } == [code], "\(task)")
    }
    #expect(try workshop.refusal { _ = try open("archief", by: "pm") }.isEmpty)
    let number = try open("groen-oost")
    let changed = try workshop.refusal {
      try casework.handle(
        .change(RecordID("task-1"), fields: ["catalogue": .text("nergens")]), on: number,
        acting("pm"))
    }
    #expect(changed == ["catalogue-task-unknown"])
  }

  @Test("open challenges about a task are shown with it, and each other to staff")
  func touching() throws {
    _ = try importTable()
    let (first, second) = (try open("groen-oost"), try open("groen-oost", by: "ander"))
    let entry = try casework.catalogueEntry(CatalogueID("groen-oost"), acting("pm"))
    #expect(entry.openCases == [first, second])
    let publicly = try casework.catalogueEntry(CatalogueID("groen-oost"), acting("groep"))
    #expect(publicly.openCases.isEmpty && publicly.openCount == 2)
    let others = try casework.othersWithSameTask(
      try workshop.dossier(first, on: Self.day), acting("pm"))
    #expect(others.map(\.cases) == [[second]])
    try casework.handle(
      .withdraw(RecordID("task-1"), reason: "Andere taak"), on: second, acting("pm"))
    #expect(
      try casework.catalogueEntry(CatalogueID("groen-oost"), acting("pm")).openCases == [first])
  }

  @Test("the catalogue follows from the journal: it proves itself and can be made anew")
  func provesItself() throws {
    _ = try importTable()
    _ = try open("groen-oost")
    try casework.endTask(CatalogueID("sporthal"), acting("pm"))
    let before = try casework.catalogue(CatalogueFilter(), acting("pm"))
    let replay = try casework.replay()
    #expect(try casework.store.verify(anchor: nil, replay: replay).problems.isEmpty)
    try casework.store.replaceReadModels(replay)
    #expect(try casework.store.verify(anchor: nil, replay: replay).problems.isEmpty)
    #expect(try casework.catalogue(CatalogueFilter(), acting("pm")) == before)
  }

  @Test("a task that ends after the request stays an existing task, and both sides are warned")
  func endedLater() throws {
    _ = try importTable()
    let number = try open("groen-oost")
    try workshop.add(
      "representative", number, by: "groep", on: Self.day,
      ["name": .text("B. Bewoner"), "email": .text("b@voorbeeld.example")])
    try workshop.take("dien-in", number, by: "groep", on: Self.day)
    try casework.endTask(CatalogueID("groen-oost"), acting("pm", on: "2026-06-01"))
    for reader in ["pm", "groep"] {
      let dossier = try casework.dossier(number, acting(reader, on: "2026-03-10"))
      #expect(dossier.warnings.map(\.code) == ["task-cut"], "\(reader)")
    }
    #expect(
      try casework.status(number, acting("pm", on: "2026-03-10")).taskCutFrom
        == CalendarDate(iso: "2026-06-01"))
  }
}
