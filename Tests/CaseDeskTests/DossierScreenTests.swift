import Casework
import ChallengeCore
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("A dossier on screen")
struct DossierScreenTests {
  /// The sizes and languages in which every tab is kept.
  static let looks: [ScreenTests.Look] =
    ScreenTests.Look.all + [
      ScreenTests.Look(width: 50, height: 12, language: .dutch),
      ScreenTests.Look(width: 50, height: 12, language: .english),
    ]

  /// The case of the social brokers, with another like it that has ended before.
  static func brokers(until day: String = "2025-12-10") throws -> (sample: Sample, CaseNumber) {
    try Sample.played(
      [
        "speeltuinen-opgezegd-en-teruggegeven",
        "sociaal-makelen-gewisseld-gewijzigd-en-vervallen",
      ], until: day)
  }

  static func open(
    _ number: CaseNumber, in sample: Sample, _ look: ScreenTests.Look, ended: Bool = false
  ) throws -> DeskPilot {
    var pilot = try sample.pilot(look.language, size: look.size)
    if ended { try pilot.press("e") }
    try pilot.press("/")
    try pilot.type(number.text)
    try pilot.press("Enter Enter")
    return pilot
  }

  @Test("every tab, in every size and language", arguments: looks)
  func tabs(look: ScreenTests.Look) throws {
    let (sample, number) = try Self.brokers()
    defer { sample.remove() }
    var pilot = try Self.open(number, in: sample, look)
    for tab in DossierTab.allCases {
      try pilot.press("\(tab.key)")
      try expectGolden(pilot.text, "dossier-\(tab)-\(look)")
    }
  }

  @Test("an amendment under way stands beside what it changes", arguments: looks)
  func amendment(look: ScreenTests.Look) throws {
    let (sample, number) = try Sample.played(
      ["pleintje-wijziging-samen-vastgesteld"], until: "2025-02-12")
    defer { sample.remove() }
    var pilot = try Self.open(number, in: sample, look)
    try pilot.press("4")
    try expectGolden(pilot.text, "dossier-amendment-\(look)")
  }

  @Test("moments of account that were kept and missed, and the next one", arguments: looks)
  func moments(look: ScreenTests.Look) throws {
    let (sample, number) = try Sample.played(
      ["marktafval-overgenomen-en-voortgezet"], until: "2024-09-01")
    defer { sample.remove() }
    var pilot = try Self.open(number, in: sample, look)
    try pilot.press("5")
    try expectGolden(pilot.text, "dossier-moments-\(look)")
  }

  @Test("what has ended, what is past and what is only to be read is unmistakable")
  func marks() throws {
    let (sample, number) = try Self.brokers()
    defer { sample.remove() }
    var pilot = try Self.open(number, in: sample, Self.looks[0])
    try pilot.press("<")
    try expectGolden(pilot.text, "dossier-past-80x24-nl")
    #expect(pilot.frame.row(0).hasPrefix(" ZOALS HET WAS OP 8 december 2025 "))
    let ended = try sample.casework.caseNumbers()[0]
    pilot = try Self.open(ended, in: sample, Self.looks[0], ended: true)
    #expect(pilot.frame.row(0).hasPrefix(" AFGESLOTEN "))
    try expectGolden(pilot.text, "dossier-ended-80x24-nl")
  }

  @Test(
    "the header takes at most four rows at 80×24, and never loses whose move and by when",
    arguments: ["2022-09-04", "2022-11-08", "2023-09-20", "2025-12-10", "2026-02-01"])
  func header(day: String) throws {
    let (sample, number) = try Sample.played(
      ["sociaal-makelen-gewisseld-gewijzigd-en-vervallen"], until: day)
    defer { sample.remove() }
    let desk = Desk(casework: sample.casework, options: sample.options())
    for date in [nil, sample.today.adding(days: -3)] {
      guard let open = try? desk.dossier(number, at: date) else { continue }
      for language in [Language.dutch, .english] {
        let header = DossierHeader(open: open, speech: Speech(language), today: sample.today)
        for (width, rows) in [(80, 4), (50, 3), (200, 6)] {
          let lines = header.lines(width: width, atMost: rows).map {
            $0.map(\.text).joined()
          }
          #expect(lines.count <= rows)
          #expect(lines.allSatisfy { displayWidth($0) <= width }, "\(lines)")
          let due = Speech(language).due(open.dossier.summary, on: date ?? sample.today)
          let text = lines.joined(separator: " ")
          #expect(due.isEmpty || text.contains(due), "\(lines)")
        }
      }
    }
  }

  @Test("what is no address or number leads nowhere")
  func badAddresses() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let number = CaseNumber("2026-0001")
    let dossier = try sample.casework.dossier(number, sample.acting("pm", on: "2026-03-10"))
    let party = try #require(dossier.challenge.latest("challenger"))
    // As it was recorded before anybody asked what an address is.
    try sample.write(
      .recordChanged(
        .init(
          id: party.id, kind: party.kind,
          values: [
            "email": .text("06-1234"), "phone": .text("Zij willen het onderhoud"),
          ])), to: number, after: dossier.challenge.version)
    var pilot = try sample.pilot()
    #expect(try pilot.select("2026-0001"))
    try pilot.press("Enter \(DossierTab.people.key)")
    #expect(pilot.text.contains("Zij willen het onderhoud"))
    #expect(!pilot.text.contains("tel:Zij"))
    #expect(!pilot.text.contains("mailto:06-1234"))
  }

  @Test("until a change of contact person is complete, the people say what is still to be done")
  func changeOfContact() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let number = CaseNumber("2026-0001")
    try sample.add(
      "contact-person", to: number, on: "2026-03-06",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    try sample.casework.addPerson(
      Person(id: PersonID("volgt"), name: "D. Opvolger", roles: [.contactPerson]),
      sample.acting("pm", on: "2026-03-06"))
    var pilot = try sample.pilot()
    #expect(try pilot.select("2026-0001"))
    try pilot.press("Enter \(DossierTab.people.key)")
    #expect(try pilot.select("Het contact overdragen"))
    try pilot.press("Enter")
    let person = pilot.model.form?.controls.first { $0.field.name == "person" }
    #expect(person?.options.map(\.value) == ["", "cp", "volgt", "pm"], "only who can be it")
    try pilot.type("Andere baan")
    try pilot.press("Tab Right Right Ctrl-s")
    #expect(pilot.text.contains("Vastgelegd: wissel van contactpersoon"), "\(pilot.text)")
    #expect(!pilot.selectedRow.contains("Een contactpersoon aanwijzen"), "\(pilot.text)")
    #expect(try pilot.select("Nog te doen: Contact overdragen"), "\(pilot.text)")
    try pilot.press("Enter")
    #expect(pilot.text.contains("overdrachtsnotitie *"), "\(pilot.text)")
    try pilot.press("Ctrl-s")
    #expect(!pilot.text.contains("contact-person-change-1"), "\(pilot.text)")
  }
}
