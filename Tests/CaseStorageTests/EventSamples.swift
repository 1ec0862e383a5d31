import ChallengeCore
import Terms

@testable import CaseStorage

/// One event for every shape that is stored, by its stored name and what is special about it.
enum EventSamples {
  static let all: [(name: String, event: StreamEvent)] =
    cases.map { ($0.0, .challenge($0.1)) } + register.map { ($0.0, .register($0.1)) }

  private static let day = Sample.date("2026-03-02")
  private static let rules = RulesReference(workflow: "a1", profile: "b2")

  private static let cases: [(String, Event)] =
    [
      (
        "challenge.opened-1",
        .opened(
          Event.Opened(
            title: "Beheer van de buurttuin", rules: rules, snapshot: Sample.snapshot, takenIn: nil)
        )
      ),
      (
        "challenge.taken-in-1",
        .opened(
          Event.Opened(
            title: "Beheer van de buurttuin", rules: rules, snapshot: Sample.snapshot,
            takenIn: Challenge.TakenIn(state: "uitvoering", since: day)))
      ),
      (
        "contact-person.assigned-1",
        .recorded(
          Event.Recorded(
            id: RecordID("contact-person-1"), kind: "contact-person", values: values,
            visibility: .parties, snapshot: nil))
      ),
      (
        "escalation-with-machine-1",
        .recorded(
          Event.Recorded(
            id: RecordID("escalation-1"), kind: "escalation", values: [:], visibility: .internal,
            snapshot: StoredSnapshot(active: ["open"], history: [:])))
      ),
      (
        "contact-person.changed-1",
        .recordChanged(
          Event.RecordChanged(
            id: RecordID("contact-person-1"), kind: "contact-person",
            values: ["neutral": .flag(true)]))
      ),
      (
        "contact-person.withdrawn-1",
        .recordWithdrawn(
          Event.RecordWithdrawn(
            id: RecordID("contact-person-1"), kind: "contact-person", reason: "Dubbel"))
      ),
      (
        "document.visibility-changed-1",
        .visibilityChanged(
          Event.VisibilityChanged(
            id: RecordID("document-1"), kind: "document", visibility: .internal))
      ),
      (
        "step.taken-1",
        .stepTaken(
          Event.StepTaken(
            action: "dien-in", record: nil,
            microsteps: [
              StoredMicrostep(
                event: "dien-in", exited: ["intake"], entered: ["beoordeling"],
                effects: ["start beslistermijn"]),
              StoredMicrostep(event: nil, exited: [], entered: ["toets"], effects: []),
            ], snapshot: Sample.snapshot))
      ),
      (
        "step.taken-by-record-1",
        .stepTaken(
          Event.StepTaken(
            action: "los-op", record: RecordID("escalation-1"), microsteps: [],
            snapshot: Sample.snapshot))
      ),
    ] + terms + [
      (
        "reminder.due-1",
        .reminderDue(
          Reminder(
            kind: .openItem, subject: "condition-2", date: Sample.date("2026-10-01"),
            to: .contactPerson))
      ),
      (
        "entry.corrected-redated-1",
        .corrected(Event.Corrected(entry: 4, change: .redated(day), reason: "Verkeerde datum"))
      ),
      (
        "entry.corrected-annulled-1",
        .corrected(
          Event.Corrected(entry: 4, change: .annulled(Sample.snapshot), reason: "Te vroeg"))
      ),
      (
        "status-code.issued-1",
        .statusCodeIssued(Event.StatusCodeIssued(hash: [0x00, 0xAB, 0xFF]))
      ),
      ("status-code.ended-1", .statusCodeIssued(Event.StatusCodeIssued(hash: nil))),
    ]

  private static let values: [String: Value] = [
    "side": .text("municipality"), "neutral": .flag(false), "amount": .number(-120_000),
    "moments": .list(["2026-06-01", "Té \"laat\"\t"]),
    "phone": .gap(.notAgreed, reason: "Volgt"), "email": .text(""),
  ]

  private static let input = TermInput(
    from: day, length: TermLength("6w") ?? TermLength(count: 1, unit: .days)!,
    source: .verordening, declaredAtw: true,
    suspensions: [
      Suspension(invited: day, answered: Sample.date("2026-03-09")),
      Suspension(invited: Sample.date("2026-03-20"), answerBy: Sample.date("2026-04-03")),
    ],
    extensions: [
      TermExtension(.newEnd(Sample.date("2026-05-01")), decided: Sample.date("2026-04-01")),
      TermExtension(.length(TermLength(count: 2, unit: .weeks)!)),
    ], countedBackwards: false)

  private static let terms: [(String, Event)] = [
    (
      "term.started-1",
      .termStarted(
        Event.TermStarted(
          name: "beslistermijn", record: nil,
          input: TermInput(from: day, length: TermLength(count: 8, unit: .weeks)!, source: .wet),
          fixedEnd: nil, end: Sample.date("2026-04-28"), isProvisional: false))
    ),
    (
      "term.started-fixed-1",
      .termStarted(
        Event.TermStarted(
          name: "hersteltermijn", record: RecordID("recovery-1"), input: input,
          fixedEnd: Sample.date("2026-05-01"), end: Sample.date("2026-05-01"), isProvisional: true))
    ),
    (
      "term.recalculated-1",
      .termRecalculated(
        Event.TermRecalculated(
          name: "beslistermijn", record: RecordID("objection-1"), cause: .suspended, input: input,
          fixedEnd: Sample.date("2026-05-01"), suspendedOn: day, end: Sample.date("2026-05-12"),
          isProvisional: true))
    ),
    (
      "term.ended-1",
      .termEnded(Event.TermEnded(name: "beslistermijn", record: nil, standing: .met))
    ),
    (
      "term.lapsed-1",
      .termLapsed(
        Event.TermLapsed(
          name: "beslistermijn", record: RecordID("objection-1"), end: Sample.date("2026-04-28")))
    ),
  ]

  private static var task: CatalogueTask {
    var task = CatalogueTask(id: CatalogueID("groen-oost"), name: "Onderhoud van het groen")
    task.description = "Maaien en snoeien"
    task.area = "Oost"
    task.domain = "openbare ruimte"
    task.department = "Stadsbeheer"
    task.budget = 5_600_050
    task.results = ["beeldkwaliteit B", "twee keer per jaar snoeien"]
    task.contractor = "Groenbedrijf Voorbeeld"
    task.contractEnd = day
    task.noticePeriod = "3 maanden"
    task.extensionOptions = "1 keer 1 jaar"
    task.legalBasis = "Gemeentewet"
    task.kind = "autonomous"
    task.isReserved = true
    task.isPublic = false
    task.endedOn = day
    return task
  }

  private static let researcher = Person(
    id: PersonID("onderzoek"), name: "O. Onderzoeker", roles: [.researcher],
    agreement: .init(text: "Onderzoek naar uitdagingen", until: Sample.date("2027-12-31")))

  private static let register: [(String, RegisterEvent)] = [
    ("person.registered-1", .personRegistered(Sample.person)),
    (
      "person.changed-1",
      .personChanged(
        Person(
          id: PersonID("groep"), name: "Stichting Buurttuin", roles: [.challenger], phone: "000",
          endedOn: day))
    ),
    ("person.registered-2", .personRegistered(researcher)),
    ("person.changed-2", .personChanged(researcher)),
    ("person.ended-1", .personEnded(PersonID("groep"), on: day)),
    ("rules.adopted-1", .rulesAdopted(Sample.workflow)),
    ("catalogue-task.listed-1", .taskListed(task)),
    (
      "catalogue-task.changed-1",
      .taskChanged(CatalogueTask(id: CatalogueID("groen-oost"), name: "Groen"))
    ),
    ("catalogue-task.ended-1", .taskEnded(CatalogueID("groen-oost"), on: day)),
    (
      "cases.destroyed-1",
      .casesDestroyed(
        CasesDestroyed(
          parts: [
            .init(number: CaseNumber("2026-0001"), versions: [1...34]),
            .init(number: CaseNumber("2026-0002"), versions: [1...2, 4...4]),
          ], register: [3, 7], on: day, ground: "Selectielijst 2020", list: "ab01",
          signedBy: PersonID("beslisser"),
          figures: [CaseFigures(outcome: "withdrawn", year: 2026, days: ["aanbod": 12])]))
    ),
    (
      "cases.destroyed-elsewhere-1",
      .casesDestroyed(
        CasesDestroyed(
          parts: [.init(number: CaseNumber("2026-0001"), versions: [1...3])], on: day,
          ground: "Selectielijst 2020"))
    ),
    (
      "copy.made-1",
      .copyMade(
        CopyMade(
          kind: .export, file: "zaak.jsonl", cases: [CaseNumber("2026-0001")], head: "12:ab"))
    ),
    ("copy.made-of-all-1", .copyMade(CopyMade(kind: .backup, file: "-", cases: nil, head: "0:0"))),
    (
      "copy.made-of-report-1",
      .copyMade(
        CopyMade(
          kind: .report, file: "cijfers.csv", cases: nil, head: "0:0", clearance: "anonymised"))
    ),
    (
      "copy.made-for-research-1",
      .copyMade(
        CopyMade(
          kind: .report, file: "set.zip", cases: nil, head: "0:0", clearance: "pseudonyms",
          ground: "Onderzoek 2026-1"))
    ),
    ("copy.destroyed-1", .copyDestroyed(entry: 12)),
  ]
}
