import Foundation
import Terms
import Testing
import Wording

@testable import Correspondence

@Suite("Tables as an OpenDocument spreadsheet")
struct OpenSpreadsheetTests {
  private static let day = CalendarDate(iso: "2026-03-04")!
  private static let hostile = [
    "=1+1", "+31", "-1", "@cmd", "=HYPERLINK(\"http://x.example\")", "a<b>&\"c\"", "een\ntwee",
    " twee  blanks ", "</text:p></table:table-cell>", "\u{1B}[2Jweg", "",
  ]

  private struct Read: Decodable {
    struct Sheet: Decodable {
      let name: String
      let rows: [[[String]]]
    }

    let type: String
    let sheets: [Sheet]
  }

  private static func read(_ data: Data) throws -> Read {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
    let python = root.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: ".build/outside/bin/python").path
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "the reader is missing: run `bash .ci/dependencies tests`")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).ods")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [root.appending(path: "Outside/spreadsheet.py").path, file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let found = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Read.self, from: found)
  }

  @Test("another program reads the sheets, and every cell as what it is")
  func readBack() throws {
    let sheets = [
      OpenSpreadsheet.Sheet(
        name: "cases", columns: ["day", "cents", "late", "text"],
        rows: Self.hostile.map { [.date(Self.day), .number(-1_250), .flag(true), .text($0)] }
          + [[.empty, .empty, .flag(false), .empty]]),
      OpenSpreadsheet.Sheet(name: "dictionary & <more>", columns: ["a"], rows: []),
    ]
    let data = OpenSpreadsheet.data(sheets, title: "Tafels <1>", .dutch, on: Self.day)
    let read = try Self.read(data)
    #expect(read.type == OpenSpreadsheet.mediaType)
    #expect(read.sheets.map(\.name) == ["cases", "dictionary & <more>"])
    let rows = try #require(read.sheets.first).rows
    #expect(rows.count == Self.hostile.count + 2)
    #expect(rows[0].map { $0[1] } == ["day", "cents", "late", "text"])
    for (row, text) in zip(rows.dropFirst(), Self.hostile) {
      #expect(row[0] == ["date", "2026-03-04"] && row[1] == ["float", "-1250"])
      #expect(row[2] == ["boolean", "true"])
      #expect(row[3] == ["string", text.replacing("\u{1B}", with: "")])
    }
    #expect(rows.last?.map { $0[0] } == ["", "", "boolean", ""])
  }

  @Test("the same tables on the same day give the same bytes")
  func isReproducible() {
    let sheet = OpenSpreadsheet.Sheet(name: "a", columns: ["b"], rows: [[.text("c")]])
    let first = OpenSpreadsheet.data([sheet], title: "t", .english, on: Self.day)
    #expect(first == OpenSpreadsheet.data([sheet], title: "t", .english, on: Self.day))
  }
}
