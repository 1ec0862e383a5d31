import Testing

@testable import Terminal

@Suite("Clipboard")
struct ClipboardTests {
  @Test(
    "base64 is that of the standard",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("é€", "w6nigqw="),
    ])
  func base64(text: String, wanted: String) {
    // > Source: RFC 4648, section 10.
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == wanted)
  }

  @Test("tmux gets it for itself and, wrapped, for the terminal around it")
  func tmux() throws {
    let plain = try #require(Clipboard.bytes("foo", insideTmux: false))
    #expect(String(decoding: plain, as: UTF8.self) == "\u{1B}]52;c;Zm9v\u{07}")
    let both = try #require(Clipboard.bytes("foo", insideTmux: true))
    #expect(
      String(decoding: both, as: UTF8.self)
        == "\u{1B}]52;c;Zm9v\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{07}\u{1B}\\")
  }

  @Test("escape sequences in the text cannot leave the sequence")
  func hostile() throws {
    let bytes = try #require(Clipboard.bytes("\u{1B}\\\u{07}\u{9C}rm -rf", insideTmux: true))
    #expect(bytes.filter { $0 == 0x07 }.count == 2)
    #expect(bytes.allSatisfy { $0 < 0x80 })
  }

  @Test("too much is refused, and the application hears it")
  func refusal() throws {
    #expect(Clipboard.bytes(String(repeating: "x", count: 74_995), insideTmux: false) == nil)
    var pilot = try Pilot(
      Application<[InputEvent], InputEvent>(
        start: [
          .copy("kort"), .copy(String(repeating: "x", count: Limits.copyBytes + 1)),
        ], input: { $0 },
        update: { model, event in
          model.append(event)
          return []
        }, view: { View(frame: Frame(size: $1)) }), model: [])
    #expect(pilot.copies == ["kort"])
    #expect(pilot.model.last == .copyRefused(bytes: Limits.copyBytes + 1))
    try pilot.press("x")
    #expect(pilot.copies == ["kort"])
  }
}
