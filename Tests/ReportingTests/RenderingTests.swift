import Casework
import ChallengeCore
import Testing
import Wording

@testable import Reporting

struct RenderingTests {
  private static let hostile =
    "<script>alert(1)</script> | [x](javascript:y) `=cmd` https://a.example www.b.example m@c.example # & $x$ **b** _i_"

  private func report() throws -> CaseReport {
    let history = ExampleCase.begun(title: Self.hostile, why: Self.hostile)
    let dossier = try #require(try ExampleCase.dossiers([history]).first)
    return CaseReport(dossier, on: ExampleCase.reportDate, options: .full)
  }

  @Test func whatPeopleTypeStaysTextInMarkdown() throws {
    let text = try report().markdown(.dutch)
    for markup in ["<script", "](", "https://", "www.b", "m@c", " `=", " | [x", "**b**", "$x$ "] {
      let unescaped = text.ranges(of: markup).filter {
        $0.lowerBound == text.startIndex || text[text.index(before: $0.lowerBound)] != "\\"
      }
      #expect(unescaped.isEmpty, "\(markup)")
    }
    #expect(text.contains("\\<script\\>alert(1)\\</script\\> \\| \\[x\\](javascript:"))
  }

  @Test func everyRowOfAMarkdownTableHasTheColumnsOfItsHead() throws {
    let lines = try report().markdown(.dutch).split(
      separator: "\n", omittingEmptySubsequences: false)
    var columns: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let bars = Self.bars(line)
      #expect(columns == nil || columns == bars, "\(line)")
      columns = bars
    }
  }

  /// The cell borders in a row; a bar with a backslash before it is text.
  private static func bars(_ line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }

  @Test func whatPeopleTypeStaysTextInHTML() throws {
    let text = try report().html(.dutch)
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt; | [x](javascript:y) `=cmd`"))
    #expect(text.ranges(of: "href=").allSatisfy { text[$0.upperBound...].hasPrefix("\"#") })
  }

  @Test(arguments: Language.allCases)
  func htmlIsWellFormedAndItsHeadingsAreInOrder(_ language: Language) throws {
    for report in [try report(), try CaseReport(ExampleCase.shipped(), on: ExampleCase.reportDate)]
    {
      let check = MarkupCheck(report.html(language))
      #expect(check.problems == [])
      #expect(check.headings.first == 1 && check.headings.count { $0 == 1 } == 1)
      for (left, right) in zip(check.headings, check.headings.dropFirst()) {
        #expect(right <= left + 1)
      }
      #expect(check.count("table") == check.count("caption"))
      #expect(check.count("svg") == check.count("desc"))
      #expect(check.count("svg") == check.count("figcaption"))
    }
  }

  @Test func aParagraphCannotBeginAHeadingOrAList() {
    #expect(MarkdownText.paragraph("# kop") == "\\# kop")
    #expect(MarkdownText.paragraph("1. een") == "1\\. een")
    #expect(MarkdownText.paragraph("- een") == "\\- een")
    #expect(MarkdownText.cell("een\ntwee") == "een<br>twee")
  }
}

/// Reads HTML as strictly as XML: every element is closed in order, every name is used once as an id.
struct MarkupCheck {
  private(set) var problems: [String] = []
  private(set) var headings: [Int] = []
  private var counts: [String: Int] = [:]

  init(_ text: String) {
    var open: [String] = []
    var ids: Set<Substring> = []
    for piece in text.split(separator: "<").dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        problems.append("no end: \(piece)")
        continue
      }
      let tag = piece[..<end]
      if tag.hasPrefix("!") { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") {
        if open.popLast() != name { problems.append("closed out of order: \(tag)") }
        continue
      }
      counts[name, default: 0] += 1
      if name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue {
        headings.append(level)
      }
      if let id = tag.firstRange(of: " id=\"") {
        let value = tag[id.upperBound...].prefix { $0 != "\"" }
        if !ids.insert(value).inserted { problems.append("id twice: \(value)") }
      }
      if !["meta", "br", "hr"].contains(name), !tag.hasSuffix("/") { open.append(name) }
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
  }

  func count(_ name: String) -> Int { counts[name] ?? 0 }
}
