import Terms
import Testing
import Wording

@testable import Casework
@testable import ChallengeCore
@testable import Reporting

/// Names, addresses and numbers in every text field of every kind, looked for in every form.
///
/// > Source: domain report R-57, "seeded names/e-mails absent".
struct SeededTests {
  /// What may stand in no report without names.
  private static let seeds = [
    "Zebedeus", "Quist", "Aleida", "Vuurpijl", "geheim.example", "@", "06-12345678", "0612345678",
    "Onderbroek", "Kwikstaart",
  ]

  /// Of people on record, and of somebody whom nobody recorded but who is addressed by a title.
  private static func sentence(_ number: Int) -> String {
    let all = [
      "Zebedeus Quist belt 06-12345678", "mail aleida@geheim.example of +31 6 12345678",
      "mevrouw Kwikstaart en dhr. J. van der Onderbroek weten dit",
      "Vuurpijl zei: 0612345678 (z.quist@geheim.example)", "vraag het aan ALEIDA VUURPIJL",
    ]
    return all[number % all.count]
  }

  /// A case with one record of every kind, every field filled.
  private static func dossier(seed: Int) throws -> Dossier {
    let shipped = try ExampleCase.shipped()
    let situation = shipped.situation
    var challenge = Challenge(
      number: CaseNumber("2026-0042"), title: sentence(seed),
      openedOn: ExampleCase.date("2026-03-02"), openedBy: PersonID("pm"),
      rules: shipped.challenge.rules, snapshot: shipped.challenge.snapshot)
    var timeline: [TimelineEntry] = []
    for (index, kind) in RecordKind.all.enumerated() {
      let values = Dictionary(
        uniqueKeysWithValues: kind.fields.enumerated().map { position, field in
          (field.name, value(field, kind, seed + index + position))
        })
      let event = Event.recorded(
        .init(
          id: RecordID("\(kind.name)-1"), kind: kind.name, values: values,
          visibility: kind.visibility, snapshot: nil))
      let on = ExampleCase.date("2026-03-02")
      challenge.evolve(DatedEvent(event, on: on, by: PersonID("pm")))
      timeline.append(
        TimelineEntry(
          version: index + 2, type: "\(kind.name)/1", on: on,
          registered: "2026-03-05T10:00:00+01:00",
          by: PersonID("cooperatie"), enteredBy: PersonID("pm"), basis: sentence(seed + index),
          event: event))
    }
    return Dossier(
      challenge: challenge, situation: situation,
      summary: Projection(challenge, situation).summary, timeline: timeline,
      on: ExampleCase.reportDate)
  }

  private static func value(_ field: Field, _ kind: RecordKind, _ number: Int) -> Value {
    if field.name == "name" {
      return .text(kind.name == "challenger" ? "Zebedeus Quist" : "Aleida Vuurpijl")
    }
    switch field.type {
    case .line, .email, .phone, .prose:
      return number.isMultiple(of: 7)
        ? .gap(.unknown, reason: sentence(number)) : .text(sentence(number))
    case .lines: return .list([sentence(number), sentence(number + 1)])
    case .date: return .text("2026-03-\(10 + number % 15)")
    case .number: return .number(number)
    case .money: return .number(number * 100)
    case .yesNo: return .flag(number.isMultiple(of: 2))
    case .choice(let choices): return .text(choices[number % choices.count])
    case .choices(let choices): return .list([choices[number % choices.count]])
    case .person: return .text("cp")
    case .record(let kinds): return .text("\(kinds.first ?? "task")-1")
    case .profileChoice: return .text(field.example)
    case .profileChoices: return .list([field.example])
    }
  }

  /// Every form of the report of a case and of the overview.
  private static func forms(
    _ dossier: Dossier, _ options: ReportOptions
  ) -> [(name: String, text: String)] {
    let on = ExampleCase.reportDate
    let report = CaseReport(dossier, on: on, options: options)
    let row = OverviewRow(report, dossier)
    let overview = OverviewReport([row], on: on, audience: .staff)
    let outlook = BudgetOutlook(
      [OutlookRow(dossier, on: on, options: options)], on: on, year: ReportPeriod(year: 2026)!,
      audience: .staff)
    var builder = DataSet.Builder()
    builder.add(ReportedCase(report: report, row: row))
    let source = DataSource(municipality: "Voorbeeld", profile: "p", profileVersion: 1)
    let tables = builder.dataSet.tables + DataSet(overview, source: source).tables
    let pages = Language.allCases.flatMap { language in
      [report.page(language), overview.page(language), outlook.page(language)].flatMap {
        [("md", $0.markdown), ("html", withoutStyle($0.html))]
      }
    }
    return pages + tables.map { ("csv \($0.name)", CSVText($0).text) }
  }

  private static func withoutStyle(_ html: String) -> String {
    let parts = html.split(separator: "style>")
    return parts.count == 3 ? String(parts[0] + parts[2]) : html
  }

  @Test("no seeded name, address or number is in any form without names", arguments: 0..<5)
  func seedsAreAbsent(seed: Int) throws {
    let dossier = try Self.dossier(seed: seed)
    for options in [ReportOptions.anonymised, .staff] {
      for form in Self.forms(dossier, options) {
        for word in Self.seeds {
          #expect(
            !form.text.lowercased().contains(word.lowercased()), "\(form.name): \(word)")
        }
      }
    }
  }

  /// The case as research reads it, every name another word.
  private static func researched(_ dossier: Dossier) -> Dossier {
    dossier.seen(
      with: Clearance(.pseudonymised, reader: PersonID("onderzoeker")),
      Pseudonyms(
        person: { "person-\($0.text.count)" }, name: { "name-\($0.count)" },
        number: { _ in CaseNumber("case-1") }))
  }

  @Test("no seeded name, address or number is in the set for research", arguments: 0..<5)
  func seedsAreAbsentForResearch(seed: Int) throws {
    func tables(_ dossier: Dossier) -> [DataTable] {
      let report = CaseReport(dossier, on: ExampleCase.reportDate)
      var builder = DataSet.Builder(isForResearch: true)
      builder.add(
        ReportedCase(report: report, row: OverviewRow(report, dossier), dossier: dossier))
      return builder.dataSet.tables
    }
    let whole = try Self.dossier(seed: seed)
    for table in tables(Self.researched(whole)) {
      let text = CSVText(table).text.lowercased()
      for word in Self.seeds {
        #expect(!text.contains(word.lowercased()), "\(table.name): \(word)")
      }
    }
    // With the case as it is they are there, so that the test can fail.
    let fields = try #require(tables(whole).first { $0.name == "fields" })
    #expect(CSVText(fields).text.contains("Zebedeus"))
  }

  @Test("with names they are there, so that the test can fail")
  func seedsAreThereWithNames() throws {
    let forms = try Self.forms(Self.dossier(seed: 1), .full)
    #expect(forms.contains { $0.text.contains("Zebedeus") })
    #expect(forms.contains { $0.text.contains("geheim.example") })
  }

  @Test("without free text no sentence that somebody typed is in the tables")
  func freeTextIsNotInTheTables() throws {
    let forms = try Self.forms(Self.dossier(seed: 2), .anonymised)
    for form in forms where ["csv lessons", "csv gaps", "csv values"].contains(form.name) {
      #expect(!form.text.contains("belt") && !form.text.contains("vraag het"), "\(form.name)")
    }
  }

  @Test(
    "a name that is addressed by a title is taken out, and the sentence stays",
    arguments: [
      ("mevrouw Kwikstaart komt. De groep ook.", "mevrouw […] komt. De groep ook."),
      ("dhr. J. van der Onderbroek belt", "dhr. […] belt"),
      ("de heer De Vries-Bakker. Dat is alles", "de heer […]. Dat is alles"),
      ("de heer des huizes", "de heer des huizes"), ("mevrouw is er niet", "mevrouw is er niet"),
    ])
  func namesAfterATitle(text: String, expected: String) {
    #expect(Redaction(names: []).apply(text) == expected)
  }
}
