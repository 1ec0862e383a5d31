import Testing

@testable import Terminal

@Suite("Link")
struct LinkTests {
  @Test(
    "addresses of the web and of mail are links",
    arguments: [
      "https://gemeente.example/zaak?id=1&x=%C3%A9", "HTTP://x.example", "mailto:a@b.example",
    ])
  func good(text: String) {
    #expect(Link(text)?.address == text)
  }

  @Test(
    "anything else is not",
    arguments: [
      "", "https://", "mailto:", "file:///etc/passwd", "javascript:alert(1)", "x.example",
      "https://x.example/\u{1B}]8;;", "https://x.example/a b", "https://x.example/\u{07}",
      "https://é.example", "https://x.example/\u{9C}", " https://x.example",
    ])
  func bad(text: String) {
    #expect(Link(text) == nil)
  }

  @Test("an address that is too long is refused")
  func long() {
    #expect(Link("https://" + String(repeating: "x", count: Limits.linkBytes)) == nil)
  }

  @Test("the terminal is told where linked text begins and ends, and takes no columns for it")
  func encoding() throws {
    var frame = Frame(size: Size(20, 2))
    let link = try #require(Link("https://gemeente.example"))
    frame.draw("zie ", in: frame.bounds)
    frame.draw("site", at: Point(4, 0), in: frame.bounds, style: .underline, link: link)
    frame.draw("x", at: Point(8, 0), in: frame.bounds)
    #expect(frame.row(0) == "zie sitex")
    #expect(frame.link(at: Point(4, 0)) == link)
    #expect(frame.link(at: Point(8, 0)) == nil)
    #expect(frame.golden.contains("4,0+4 https://gemeente.example"))
    let text = String(
      decoding: encode(from: nil, to: frame, capabilities: Capabilities()), as: UTF8.self)
    #expect(text.contains("\u{1B}]8;;https://gemeente.example\u{1B}\\"))
    #expect(text.components(of: "\u{1B}]8;;") == 2)
    var spared = Capabilities()
    spared.links = false
    let without = String(
      decoding: encode(from: nil, to: frame, capabilities: spared), as: UTF8.self)
    #expect(!without.contains("]8;"))
  }

  @Test("frames that lead elsewhere differ, whatever the order of their links")
  func difference() throws {
    let one = try #require(Link("https://een.example"))
    let two = try #require(Link("https://twee.example"))
    func frame(_ links: [Link]) -> Frame {
      var frame = Frame(size: Size(6, 2))
      for (row, link) in links.enumerated() {
        frame.draw([Span("hier", link: link)], in: frame.bounds.row(row))
      }
      return frame
    }
    #expect(frame([one, two]) != frame([two, one]))
    var other = Frame(size: Size(6, 2))
    other.draw([Span("hier", link: two)], in: other.bounds.row(1))
    other.draw([Span("hier", link: one)], in: other.bounds.row(0))
    #expect(frame([one, two]) == other)
    let bytes = encode(
      from: frame([one, one]), to: frame([one, two]), capabilities: Capabilities())
    #expect(String(decoding: bytes, as: UTF8.self).contains("twee"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("een.example"))
  }
}

extension String {
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
