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
    let (status, output) = try Outside.run("pages.py", [], lines: pages())
    #expect(status == 0, "\(output.prefix(2_000))")
  }

  @Test("and the reading of them finds every break that it knows")
  func breaksAreFound() throws {
    let report = try CaseReport(ExampleCase.shipped(), on: ExampleCase.reportDate, options: .full)
    let page = Page(name: "shipped", html: report.html(.dutch))
    let (status, output) = try Outside.run("pages.py", ["--self-test"], lines: [page])
    #expect(status == 0, "\(output.prefix(2_000))")
  }
}

/// Calls what `.ci/dependencies tests` installs.
enum Outside {
  private static let python = ExampleCase.root.appending(path: ".build/outside/bin/python").path

  /// Runs one of our scripts on lines of JSON; gives its exit status and what it printed.
  static func run(
    _ script: String, _ arguments: [String], lines: [some Encodable]
  ) throws -> (status: Int32, output: String) {
    let encoder = JSONEncoder()
    let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "reports-\(UUID().uuidString).json")
    try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(script, arguments + [file.path])
  }

  static func run(
    _ script: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "what others read our files with is missing: run `bash .ci/dependencies tests`")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments =
      [ExampleCase.root.appending(path: "Tests/ReportingTests/Outside/\(script)").path] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
