import Casework
import ChallengeCore
import Foundation
import Terminal
import Terms
import Testing
import Wording

@testable import CaseDesk

@Suite("Files, corrections, codes, letters and people at the desk")
struct TaskTests {
  private let number = CaseNumber("2026-0001")

  /// The desk with files that exist only here.
  private final class Disk {
    var files: [String: Data] = ["/map/plan.pdf": Data("plan".utf8), "/map/prijs.csv": Data([1])]
    var opened: [String] = []

    func desk(_ casework: Casework, _ acting: Acting) -> DeskFiles {
      DeskFiles(
        read: { path in
          guard let data = self.files[path] else { return .failure(.cannotReadFile(path: path)) }
          return Result { () throws(CaseworkFailure) in try DocumentFile(path: path, data) }
        },
        complete: { self.files.keys.sorted().filter($0.isPrefix) },
        save: { id, number, path in
          Result { () throws(CaseworkFailure) in
            self.files[path] = try casework.file(of: id, in: number, acting).bytes
            return path
          }
        },
        open: { id, number in
          Result { () throws(CaseworkFailure) in
            let name = try casework.file(of: id, in: number, acting).name
            self.opened.append(name)
            return name
          }
        },
        letterText: { LetterWords(.dutch, $0).paper.plainText },
        saveLetter: { letter, path in
          self.files[path] = Data(LetterWords(.dutch, letter).paper.plainText.utf8)
          return .success(path)
        })
    }
  }

  private func pilot(_ sample: Sample, _ disk: Disk = Disk()) throws -> DeskPilot {
    var options = sample.options()
    options.files = disk.desk(sample.casework, sample.acting("pm", on: "2026-03-10"))
    let desk = Desk(casework: sample.casework, options: options)
    var pilot = try Pilot(deskApplication(desk), model: DeskModel(desk), size: Size(80, 24))
    try pilot.press("2")
    #expect(try pilot.select("2026-0001"))
    try pilot.press("Enter")
    return pilot
  }

  private func challenge(_ sample: Sample) throws -> Challenge {
    try sample.casework.dossier(number, sample.acting("pm", on: "2026-03-10")).challenge
  }

  @Test("a file is attached by its path, which is completed; it can be opened and saved again")
  func documents() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let disk = Disk()
    var pilot = try pilot(sample, disk)
    try pilot.press("B")
    #expect(pilot.text.contains("Document toevoegen"))
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Het veld ‘bestand’ is nog leeg."))
    try pilot.type("/map/p")
    try pilot.press("Ctrl-o")
    #expect(pilot.text.contains("/map/prijs.csv"), "several begin so")
    try pilot.press("Enter Ctrl-s")
    #expect(pilot.text.contains("Toegevoegd: plan.pdf, 4 bytes."))
    let record = try #require(try challenge(sample).active("document").last)
    #expect(record.text("title") == "plan.pdf")
    #expect(record.text("media-type") == "application/pdf")
    #expect(record.isAnswered("hash"))
    try pilot.press("r")
    #expect(try pilot.select("plan.pdf"))
    try pilot.press("Enter o")
    #expect(disk.opened == ["plan.pdf"])
    try pilot.press("s Ctrl-u")
    try pilot.type("/map/prijs.csv")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("bestaat al"))
    try pilot.press("Ctrl-u")
    try pilot.type("/elders/kopie.pdf")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("Opgeslagen: /elders/kopie.pdf"))
    #expect(disk.files["/elders/kopie.pdf"] == Data("plan".utf8))
  }

  @Test("a file that cannot be read is told, and what was typed stays")
  func unreadable() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try pilot(sample)
    try pilot.press("B")
    try pilot.type("/nergens")
    try pilot.press("Ctrl-s")
    #expect(pilot.model.form?.entry["path"] == .text("/nergens"))
    #expect(pilot.text.contains("/nergens"))
    #expect(pilot.model.toast?.kind == .problem)
  }

  @Test("a wrong date is corrected with its reason, after what it recalculates was shown")
  func correcting() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try pilot(sample)
    try pilot.press("C")
    #expect(pilot.text.contains("Welke stap klopt niet?"))
    try pilot.type("indienen")
    try pilot.press("Enter")
    #expect(pilot.text.contains("Corrigeren: Uitdaging indienen, 4 maart 2026"))
    try pilot.press("Tab Ctrl-u")
    try pilot.type("5 maart")
    try pilot.press("Tab")
    try pilot.type("Een dag later binnengekomen")
    try pilot.press("Ctrl-s")
    #expect(pilot.text.contains("j ja   n of Esc nee"))
    #expect(pilot.text.contains("Correctie: de datum van stap"))
    try expectGolden(pilot.text, "correct-80x24-nl")
    try pilot.press("j")
    let after = try challenge(sample)
    #expect(after.steps.contains { $0.action == "dien-in" && $0.on.iso == "2026-03-05" })
  }

  @Test("a status code is issued anew and shown once, or ended, and asks first")
  func statusCode() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try pilot(sample)
    try pilot.press("S Ctrl-s")
    #expect(pilot.text.contains("j ja   n of Esc nee"))
    #expect(pilot.text.contains("De oude code werkt dan niet meer."))
    try pilot.press("Enter")
    #expect(pilot.model.knownCodes.isEmpty, "the key that asks does not answer too")
    try pilot.press("j")
    #expect(pilot.text.contains("De code wordt één keer getoond."))
    let code = try #require(pilot.model.knownCodes[CaseNumber("2026-0001")]?.text)
    try pilot.press("y")
    #expect(pilot.copies == [code])
    try pilot.press("Esc y")
    try pilot.type("statuscode")
    try pilot.press("Enter")
    #expect(pilot.copies == [code, code])
    try pilot.press("Esc S Right Ctrl-s j")
    #expect(pilot.text.contains("De statuscode werkt niet meer."))
    try pilot.press("y")
    #expect(!pilot.text.contains("de statuscode"), "it is no use any more")
  }

  @Test("a letter is shown before it is written as a file")
  func letters() throws {
    let sample = try Sample()
    defer { sample.remove() }
    try sample.add(
      "contact-person", to: number, on: "2026-03-06",
      ["side": .text("municipality"), "person": .text("cp"), "neutral": .flag(true)])
    let disk = Disk()
    var pilot = try pilot(sample, disk)
    try pilot.press("L")
    try pilot.type("uitnodiging")
    try pilot.press("Enter")
    #expect(pilot.text.contains("Brief maken: uitnodiging"))
    try pilot.type("Komt u donderdag langs?")
    try pilot.press("F3")
    #expect(pilot.text.contains("Komt u donderdag langs?"))
    try pilot.press("Esc Ctrl-s")
    let name = "2026-0001-uitnodiging.odt"
    #expect(pilot.text.contains("De brief staat in \(name)."))
    #expect(disk.files[name] != nil)
  }

  @Test("somebody is added, changed and ended by those who may; others are told who may")
  func people() throws {
    let sample = try Sample()
    defer { sample.remove() }
    var pilot = try pilot(sample)
    try pilot.press("P Enter")
    try pilot.type("nieuw")
    try pilot.press("Tab")
    try pilot.type("N. Nieuw")
    try pilot.press("Tab Space Down Space Enter Ctrl-s")
    #expect(pilot.text.contains("Bewaard: N. Nieuw."))
    let acting = sample.acting("pm", on: "2026-03-10")
    func person() throws -> Person? {
      try sample.casework.people(acting).first { $0.id.text == "nieuw" }
    }
    #expect(try person()?.roles == [.contactPerson])
    try pilot.press("P")
    try pilot.type("N. Nieuw")
    try pilot.press("Enter")
    for _ in 0..<3 { try pilot.press("Tab") }
    try pilot.type("n@voorbeeld.example")
    try pilot.press("Ctrl-s")
    #expect(try person()?.email == "n@voorbeeld.example")
    try pilot.press("P Down Down Down Down Down Down")
    for _ in 0..<12 where pilot.selectedRow.contains("N. Nieuw") == false { try pilot.press("Up") }
    #expect(pilot.selectedRow.contains("N. Nieuw"))
    try pilot.press("Delete")
    #expect(pilot.text.contains("Beëindigen: N. Nieuw"))
    try pilot.press("Ctrl-s j")
    #expect(try person()?.endedOn == sample.today)
    var group = try sample.pilot(as: "groep")
    try group.press("P")
    if group.model.overlay != nil {
      try group.press("Enter")
      try group.type("x")
      try group.press("Tab")
      try group.type("X")
      try group.press("Tab Space Space Enter Ctrl-s")
    }
    #expect(group.model.toast?.kind == .problem)
  }
}

extension String {
  fileprivate func isPrefix(_ other: String) -> Bool { other.hasPrefix(self) }
}
