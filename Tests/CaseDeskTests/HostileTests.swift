import Casework
import ChallengeCore
import Terminal
import Testing
import Wording

@testable import CaseDesk

/// Texts that try to steer a terminal, hide, reorder, or break a grid.
enum Hostile {
  static let texts = [
    "\u{1B}[2J\u{1B}]0;weg\u{07}\u{1B}[31mrood", "\u{9B}31m\u{85}\u{90}c1", "a\u{0}b\u{8}\u{8}c\rd",
    "\u{202E}omgekeerd\u{202C} \u{2066}los\u{2069}", "on\u{200B}zicht\u{200D}\u{FEFF}baar\u{AD}",
    "e" + String(repeating: "\u{301}", count: 200), "👨‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 👍🏽 ❤️", "日本語の長い題名がここにある",
    String(repeating: "w", count: 10_000), "\u{301}\u{302}los teken",
    "regel\nnog een\u{2028}en nog",
    "👩‍🚀" + String(repeating: "\u{200D}👩‍🚀", count: 40), "ﷺ ﷽ क्षि ำำำ ཧྐྵྨླྺྼྻྂ",
  ]
}

@Suite("Texts of others never break the desk")
struct HostileTests {
  static let sizes = [Size(80, 24), Size(200, 60), Size(50, 12)]

  /// A desk full of it: titles, names, notes, and file names.
  private func withHostileSample(_ body: (Sample, CaseNumber) throws -> Void) throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    var number = CaseNumber("")
    for text in Hostile.texts {
      let title = String(text.prefix(180))
      guard
        let opened = try? sample.open(
          title, on: "2026-03-02",
          fields: ["challenger": .text(title), "task": .text(title), "why": .text(text)])
      else { continue }
      number = opened
      for kind in ["note", "document"] {
        _ = try? sample.add(
          kind, to: number, on: "2026-03-03",
          kind == "note" ? ["text": .text(text)] : ["title": .text(title), "link": .text(title)])
      }
      _ = try? sample.add(
        "contact-person", to: number, on: "2026-03-03",
        ["side": .text("challenger"), "name": .text(title), "phone": .text(title)])
    }
    try body(sample, number)
  }

  private func expectWhole(_ pilot: DeskPilot, _ place: String) {
    let frame = pilot.frame
    let wrong = frame.wrongRows
    #expect(wrong.isEmpty, "\(place) at \(frame.size): \(wrong.prefix(3))")
  }

  @Test("every screen keeps its grid", arguments: sizes)
  func screens(size: Size) throws {
    try withHostileSample { sample, _ in
      for section in DeskSection.allCases {
        let pilot = try sample.pilot(size: size, section: section)
        expectWhole(pilot, "\(section)")
      }
      var pilot = try sample.pilot(size: size)
      for _ in Hostile.texts {
        expectWhole(pilot, "list")
        try pilot.press("Enter")
        for tab in DossierTab.allCases {
          try pilot.perform(.tab(tab.rawValue))
          expectWhole(pilot, "\(tab)")
          try pilot.press("G")
          expectWhole(pilot, "\(tab), at its end")
        }
        try pilot.perform(.tab(DossierTab.records.rawValue))
        try pilot.press("g Enter")
        expectWhole(pilot, "record")
        try pilot.press("w Tab Tab")
        expectWhole(pilot, "form")
        try pilot.press("Esc Esc :")
        expectWhole(pilot, "palette")
        try pilot.press("Esc y")
        expectWhole(pilot, "copy")
        try pilot.press("Esc Esc Esc j")
        if pilot.isOver { pilot = try sample.pilot(size: size) }
      }
    }
  }

  @Test("typed and pasted into every kind of field too", arguments: sizes)
  func typed(size: Size) throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try sample.pilot(size: size)
    try pilot.press("n")
    for text in Hostile.texts {
      try pilot.paste(text)
      expectWhole(pilot, "form")
      try pilot.press("Tab")
    }
    expectWhole(pilot, "form")
  }

  @Test("line by line too")
  func linear() throws {
    try withHostileSample { sample, _ in
      let tabs = DossierTab.allCases.map { $0.title(DeskWords(.dutch)) }
      for row in 1...9 {
        let talk = try sample.linear(["zaken", "\(row)"] + tabs + ["vastleggingen", "1", "stop"])
        for line in talk.split(separator: "\n") {
          #expect(displayWidth(line) <= Conversation.widest)
          let wrong = line.unicodeScalars.first { !$0.isShown }
          #expect(wrong == nil, "\(line.prefix(60))")
        }
      }
    }
  }
}
