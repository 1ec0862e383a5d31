import Terminal
import Testing

@testable import CaseDesk

@Suite("A page")
struct PageTests {
  private let page = Page(
    paragraphs: [
      .heading("Fruit"),
      Paragraph(text: "Appel", isStop: true), Paragraph(text: "rood of groen", indent: 2),
      Paragraph(text: "Peer", isStop: true), .blank, .heading("Groente"),
      Paragraph(lead: "biet", text: "Rode kool"), Paragraph(text: "Ui"),
    ], leadWidth: 8)

  @Test("filtering keeps headings and what belongs to what was found, and nothing else")
  func filters() {
    #expect(page.filtered(by: "").paragraphs == page.paragraphs)
    #expect(
      page.filtered(by: "groen").paragraphs.map(\.text) == ["Fruit", "Appel", "rood of groen"])
    #expect(page.filtered(by: "ROOD app").paragraphs.count == 3)
    #expect(page.filtered(by: "biet").paragraphs.map(\.text) == ["Groente", "Rode kool"])
    #expect(page.filtered(by: "banaan").paragraphs.isEmpty)
  }

  @Test("accents do not stand in the way of a search")
  func accents() {
    let page = Page(paragraphs: [Paragraph(text: "Café Coöperatie", isStop: true)])
    #expect(page.filtered(by: "cafe cooperatie").paragraphs.count == 1)
  }

  @Test(
    "no line is wider than the page, and no word of it is lost", arguments: [30, 44, 80, 200])
  func wraps(width: Int) {
    let page = Page(
      paragraphs: [
        Paragraph(lead: "een heel lange aanduiding", text: "met tekst erachter", isStop: true),
        Paragraph(lead: "kort", mark: "●", text: "nog meer tekst om te lezen", indent: 4),
      ], leadWidth: 16)
    let lines = page.lines(width: width).map { $0.spans.map(\.text).joined() }
    #expect(lines.allSatisfy { displayWidth($0) <= width }, "\(lines)")
    let words = lines.joined(separator: " ").split(separator: " ")
    for word in ["aanduiding", "erachter", "kort", "lezen"] {
      #expect(words.contains { $0.contains(word) }, "\(word) in \(lines)")
    }
  }

  @Test(
    "addresses open in the terminal, and lead where their text says",
    arguments: [
      ("bel of mail c.contact@gemeente.example.", ["mailto:c.contact@gemeente.example"]),
      ("zie (https://voorbeeld.example/plan), of niet", ["https://voorbeeld.example/plan"]),
      ("a@b en @ en x@y. en https://", []),
      (
        "javascript://x http://een.example http://twee.example/?a=b;",
        ["http://een.example", "http://twee.example/?a=b"]
      ),
    ])
  func links(text: String, addresses: [String]) {
    let spans = Span.linked(text, .plain)
    #expect(spans.map(\.text).joined() == text)
    #expect(spans.compactMap(\.link?.address) == addresses)
    let page = Page(paragraphs: [Paragraph(lead: "wie", text: text)], leadWidth: 6)
    #expect(page.lines(width: 80).flatMap(\.spans).compactMap(\.link?.address) == addresses)
  }
}
