import Casework
import Foundation
import Testing
import Wording

@testable import Reporting

/// Pages are read by a parser that is not ours and held against WCAG 2.2 level AA.
@Suite("Pages as others read them")
struct PageTests {
  private struct Page: Encodable {
    let name: String
    let html: String
  }

  private static let hostile =
    "<script>alert(1)</script> | \\\"x\\\" 'y' `=cmd` https://a.example &amp; ]]> -->"

  private func pages() throws -> [Page] {
    let dossiers = try ExampleCase.all()
    let begun = try ExampleCase.dossiers([
      ExampleCase.begun(title: Self.hostile, why: Self.hostile)
    ])
    var pages: [Page] = []
    for language in Language.allCases {
      for dossier in dossiers + begun {
        let report = CaseReport(dossier, on: ExampleCase.reportDate, options: .full)
        pages.append(Page(name: "\(report.card.title) \(language)", html: report.html(language)))
      }
      for audience in [OverviewReport.Audience.staff, .public] {
        let rows = dossiers.map { OverviewRow($0, on: ExampleCase.reportDate, options: .staff) }
        for rows in [rows, []] {
          let report = OverviewReport(rows, on: ExampleCase.reportDate, audience: audience)
          pages.append(
            Page(name: "\(rows.count) \(audience) \(language)", html: report.html(language)))
        }
      }
      let shipped = try ExampleCase.shipped()
      let memo = GovernmentMemo(shipped, on: ExampleCase.reportDate, options: .full)
      pages.append(Page(name: "memo \(language)", html: memo.page(language).html))
      let woo = WooDossier(shipped, on: ExampleCase.reportDate)
      pages.append(Page(name: "woo \(language)", html: woo.page(language).html))
    }
    return pages
  }

  @Test("keep the rules for language, headings, tables, pictures, keyboard, contrast and width")
  func pagesKeepTheRules() throws {
    let (status, output) = try Outside.runNow("pages.py", [], lines: pages())
    #expect(status == 0, "\(output.prefix(2_000))")
  }

  @Test("and the reading of them finds every break that it knows")
  func breaksAreFound() throws {
    let report = try CaseReport(ExampleCase.shipped(), on: ExampleCase.reportDate, options: .full)
    let page = Page(name: "shipped", html: report.html(.dutch))
    let (status, output) = try Outside.runNow("pages.py", ["--self-test"], lines: [page])
    #expect(status == 0, "\(output.prefix(2_000))")
  }
}
