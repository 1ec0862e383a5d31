import Casework
import ChallengeCore
import Testing
import Wording

@testable import Reporting

struct PrivacyTests {
  /// Names, addresses and numbers that stand in the shipped example.
  private static let personal = [
    "P. Procesmanager", "C. Contact", "A. Adviseur", "T. Toetser", "B. Beslisser", "E. Evaluator",
    "V. Voorzitter", "I. Inkoop", "Wijkcoöperatie Voorbeeld", "@", "000-0000",
  ]

  @Test(arguments: [ReportOptions.anonymised, .staff])
  func noNameAddressOrNumberIsInAReportWithoutNames(_ options: ReportOptions) throws {
    let report = try CaseReport(
      ExampleCase.shipped(), on: ExampleCase.reportDate, options: options)
    for language in Language.allCases {
      let texts = [report.markdown(language), report.html(language).withoutStyle]
      for text in texts {
        for word in Self.personal { #expect(!text.contains(word), "\(word)") }
      }
    }
  }

  @Test func nobodyOfTheRegisterIsNamedInAnyShippedExample() throws {
    for dossier in try ExampleCase.all() {
      let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
      let text = report.markdown(.dutch)
      for person in dossier.situation.people.values {
        let known = [person.name, person.email, person.phone].compactMap { $0 }
        for word in known where word.contains(where: { " @-".contains($0) }) {
          #expect(!text.contains(word), "\(report.number): \(word)")
        }
      }
    }
  }

  /// > Source: R-01, "publication rules".
  @Test func anOrganisationIsNamedInPublicOnlyWhereTheProfileSaysSo() throws {
    let named = "Kadebedrijf Voorbeeld"
    let text = try ExampleCase.text("Examples/havenstad-kade-complex-en-eigen-pot.yaml")
    for (history, options, shows) in [
      (text, ReportOptions.anonymised, true), (text, .staff, false),
      (text.replacing("legal-form: company", with: "legal-form: sole-trader"), .anonymised, false),
    ] {
      let dossier = try #require(try ExampleCase.dossiers([history]).first)
      let report = CaseReport(dossier, on: ExampleCase.reportDate, options: options)
      #expect(report.markdown(.dutch).contains(named) == shows)
      #expect((report.card.organisation == named) == shows)
    }
    let shipped = try CaseReport(ExampleCase.shipped(), on: ExampleCase.reportDate)
    #expect(shipped.card.organisation == nil)
  }

  /// > Source: R-57; decision 44.
  @Test(arguments: [("sole-trader", false), ("cooperative", true)])
  func whereAndWhatANaturalPersonDoesIsNotPublished(_ form: String, _ shows: Bool) throws {
    let text = try ExampleCase.text("Examples/marktafval-overgenomen-en-voortgezet.yaml")
      .replacing("legal-form: cooperative", with: "legal-form: \(form)")
    let dossier = try #require(try ExampleCase.dossiers([text]).first)
    let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .published)
    let page = report.markdown(.dutch)
    for word in [dossier.challenge.title, "Marktwijk", "plein schoon om 20.00 uur"] {
      #expect(page.contains(word) == shows, "\(word)")
    }
    #expect(page.contains("afval"))
  }

  @Test func knownNamesAreTakenOutOfFreeText() throws {
    let history = ExampleCase.begun(
      title: "Petra Proces en de tuin",
      why: "Bel Petra op 010-1234567 of mail iemand@elders.example; groep de linde weet meer")
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .staff)
    #expect(report.card.title == .text("[…] en de tuin"))
    let why = report.purpose.motivation.rows.first?.facts.first
    #expect(why == .text("Bel […] op […] of mail […]; […] weet meer"))
  }

  @Test func freeTextIsReplacedWhenItIsNotReleased() throws {
    let report = try CaseReport(ExampleCase.shipped(), on: ExampleCase.reportDate)
    let text = report.markdown(.dutch)
    #expect(text.contains("\\[tekst niet vrijgegeven\\]"))
    #expect(!text.contains("Containers kwamen te laat"))
    #expect(text.contains("plein schoon om 20.00 uur"))
  }

  @Test func namesStandInTheReportOfWhoMayReadThem() throws {
    let report = try CaseReport(
      ExampleCase.shipped(), on: ExampleCase.reportDate, options: .full)
    #expect(report.markdown(.dutch).contains("B. Beslisser (beslisser)"))
  }

  @Test func recordsForTheMunicipalityOnlyAreInNoReport() throws {
    let extra = """
        - by: pm
          add: note
          with: { type: opinion, text: "ONDER ONS" }
      """
    let history = ExampleCase.begun(title: "Tuin", why: "Elke dag", extra: extra)
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .full)
    #expect(!report.html(.dutch).contains("ONDER ONS"))
  }
}

extension String {
  /// Without the style sheet, which has an `@` of its own.
  fileprivate var withoutStyle: String {
    let parts = split(separator: "style>")
    return parts.count == 3 ? String(parts[0] + parts[2]) : self
  }
}
