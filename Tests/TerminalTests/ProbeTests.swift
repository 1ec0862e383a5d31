import Testing

@testable import Terminal

@Suite("Asking the terminal")
struct ProbeTests {
  private func report(_ text: String) -> [UInt8] {
    var decoder = InputDecoder()
    let events = decoder.feed(Array("\u{1B}\(text)".utf8), atMs: 0)
    guard events.count == 1, case .report(let bytes) = events[0] else {
      Issue.record("\(text) is no report: \(events)")
      return []
    }
    return bytes
  }

  private func answer(_ probe: inout Probe, _ text: String) -> String? {
    probe.take(report(text)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("the attributes are asked for last, and old terminals and NO_COLOR are spared")
  func questions() {
    let modern = Probe(Capabilities(environment: ["TERM": "xterm-256color"]))
    let text = String(decoding: modern.questions, as: UTF8.self)
    #expect(text.hasSuffix("\u{1B}[?u\u{1B}[c"))
    #expect(text.contains("\u{1B}]11;?"))
    let plain = Probe(Capabilities(environment: ["TERM": "xterm", "NO_COLOR": "1"]))
    #expect(!String(decoding: plain.questions, as: UTF8.self).contains("]11;"))
    for old in ["linux", "vt100"] {
      let probe = Probe(Capabilities(environment: ["TERM": old]))
      #expect(probe.questions.isEmpty)
      #expect(probe.isAnswered)
    }
  }

  @Test("a modern terminal gets what it has, in the order of its answers")
  func modern() {
    var probe = Probe(Capabilities())
    #expect(answer(&probe, "[?2026;2$y") == "")
    #expect(answer(&probe, "[?2027;2$y") == "\u{1B}[?2027h")
    #expect(answer(&probe, "[?2031;2$y") == "\u{1B}[?2031h")
    #expect(answer(&probe, "]11;rgb:fdfd/f6f6/e3e3\u{1B}\\") == "")
    #expect(answer(&probe, "[?0u") == "\u{1B}[>1u")
    #expect(!probe.isAnswered)
    #expect(answer(&probe, "[?62;22c") == "")
    #expect(probe.isAnswered)
    #expect(probe.capabilities.synchronisedOutput)
    #expect(probe.capabilities.emoji == .joined)
    #expect(probe.capabilities.appearance == .light)
    #expect(probe.hasKittyKeyboard && probe.offersJoinedEmoji && probe.tellsColours)
    // The protocol is pushed once, however often the terminal answers.
    #expect(answer(&probe, "[?1u") == "")
  }

  @Test("the attributes alone say that the rest is not there; an answer after them still counts")
  func plain() {
    var probe = Probe(Capabilities())
    #expect(probe.capabilities.synchronisedOutput)
    #expect(answer(&probe, "[?1;2c") == "")
    #expect(!probe.capabilities.synchronisedOutput)
    #expect(answer(&probe, "[?2026;1$y") == "")
    #expect(probe.capabilities.synchronisedOutput)
    #expect(answer(&probe, "]11;rgb:ff/ff/ff\u{07}") == "")
    #expect(probe.capabilities.appearance == .light)
  }

  @Test("modes that are on already, or never can be, are left as they are")
  func fixedModes() {
    var probe = Probe(Capabilities())
    #expect(answer(&probe, "[?2027;1$y") == "")
    #expect(probe.capabilities.emoji == .joined && !probe.offersJoinedEmoji)
    #expect(answer(&probe, "[?2027;4$y") == "")
    #expect(probe.capabilities.emoji == .apart)
    #expect(answer(&probe, "[?2026;0$y") == "")
    #expect(!probe.capabilities.synchronisedOutput)
  }

  @Test("a change of colours is asked about anew, by report or after the focus returned")
  func changes() {
    var probe = Probe(Capabilities())
    #expect(probe.questionAfterFocus.isEmpty)
    #expect(answer(&probe, "[?997;2n") == "")
    #expect(probe.capabilities.appearance == .light)
    #expect(answer(&probe, "]11;rgb:0000/0000/0000\u{1B}\\") == "")
    #expect(probe.capabilities.appearance == .dark)
    #expect(answer(&probe, "[?997;2n") == "\u{1B}]11;?\u{1B}\\")
    #expect(!probe.questionAfterFocus.isEmpty)
  }

  @Test(
    "what is no answer is not taken",
    arguments: [
      "[24;80R", "[?2004;1$y", "[?2026$y", "P>|XTerm(379)\u{1B}\\", "]10;rgb:0/0/0\u{07}",
    ])
  func others(text: String) {
    var probe = Probe(Capabilities())
    let before = probe.capabilities
    #expect(answer(&probe, text) == nil)
    #expect(probe.capabilities == before)
  }

  @Test(
    "a background is read as X11 writes it",
    arguments: [
      ("rgb:ffff/ffff/ffff", 1.0), ("rgb:0/0/0", 0), ("rgb:80/80/80", 128.0 / 255),
      ("rgba:0000/0000/0000/ffff", 0), ("#ffffff", 1), ("#000", 0),
    ])
  func colours(text: String, green: Double) throws {
    #expect(try #require(Probe.colour(text)).green == green)
  }

  @Test(
    "and nonsense is none",
    arguments: ["", "rgb:", "rgb:1/2", "rgb:gg/00/00", "rgb:12345/0/0", "#12", "red", "rgb:-1/0/0"])
  func noColour(text: String) {
    #expect(Probe.colour(text) == nil)
  }

  @Test("the environment tells light from dark when the terminal does not")
  func environment() {
    let pairs: [(String, Appearance)] = [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("x", .dark),
      ("0;7", .light), ("", .dark),
    ]
    for (value, wanted) in pairs {
      #expect(Capabilities(environment: ["COLORFGBG": value]).appearance == wanted)
    }
  }

  @Test("half an answer, and its rest too late, is never text")
  func halfAnswers() {
    let answers = [
      "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:ffff/ffff/ffff\u{07}",
      "\u{1B}[?62;22c", "\u{1B}[?2026;2$y",
    ]
    for answer in answers.map({ Array($0.utf8) }) {
      for cut in 3..<answer.count - 2 {
        var decoder = InputDecoder()
        var events = decoder.feed(answer[..<cut], atMs: 0)
        events += decoder.tick(atMs: 1_500)
        events += decoder.feed(answer[cut...] + Array("j".utf8), atMs: 1_600)
        events += decoder.tick(atMs: 9_000)
        let keys = events.filter { if case .key = $0 { true } else { false } }
        #expect(
          keys == [.key(.character("j"))], "\(String(decoding: answer, as: UTF8.self)) at \(cut)")
      }
    }
  }
}
