import ChallengeCore
import Foundation
import Terms
import Testing

@testable import Casework
@testable import Reporting
@testable import Wording

@Suite("The calendar file")
struct CalendarFileTests {
  private static let on = ExampleCase.date("2026-03-02")

  private static func agenda(title: String, name: String = "C. Contact") -> Agenda {
    let label = Bilingual(dutch: "beslistermijn", english: "decision term")
    let term = AgendaItem.Subject.term(
      name: "beslistermijn", label: label, record: nil,
      move: Bilingual(dutch: "een besluit nemen", english: "take a decision"))
    let reminder = AgendaItem.Subject.reminder(
      Reminder(
        kind: .renewal, subject: "12", date: ExampleCase.date("2027-12-31"), to: .processManager))
    let person = Person(id: PersonID("cp"), name: name, roles: [.contactPerson])
    let items = [(term, "2026-02-27", false), (reminder, "2026-12-31", true)].map {
      AgendaItem(
        number: CaseNumber("2026-0001"), title: title, subject: $0.0, by: .municipality,
        people: [person.id], due: ExampleCase.date($0.1), isMoment: $0.2, occurrence: 1)
    }
    return Agenda(
      on: on, until: ExampleCase.date("2027-03-02"), items: items, people: [person.id: person],
      municipality: "Voorbeeldgemeente; \"aan zee\"")
  }

  @Test("is read by a strict reader: one entry for each thing, all day, with an alarm")
  func strict() throws {
    let calendar = try StrictCalendar(CalendarFile(Self.agenda(title: "Tuin"), .dutch).text)
    #expect(calendar.entries.count == 2)
    let first = try #require(calendar.entries.first)
    #expect(first["DTSTART;VALUE=DATE"] == "20260227")
    #expect(first["DTEND;VALUE=DATE"] == "20260228")
    #expect(first["DTSTAMP"] == "20260302T000000Z")
    #expect(first["SUMMARY"] == "2026-0001 een besluit nemen – beslistermijn")
    #expect(first["DESCRIPTION"]?.contains("3 dagen te laat") == true)
    #expect(calendar.alarms == 2)
    #expect(Set(calendar.entries.compactMap { $0["UID"] }).count == 2)
  }

  @Test("keeps an entry's name when the day moves, and gives the same bytes for the same agenda")
  func stable() throws {
    let text = CalendarFile(Self.agenda(title: "Tuin"), .english).text
    #expect(text == CalendarFile(Self.agenda(title: "Tuin"), .english).text)
    let uid = try StrictCalendar(text).entries[0]["UID"]
    #expect(uid?.hasPrefix("2026-0001-beslistermijn-1@voorbeeldgemeente") == true)
  }

  @Test(
    "lets nothing that people wrote begin a property or an entry",
    arguments: [
      "x\r\nATTACH:http://kwaad.example", "x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:vals",
      "x\u{2028}ATTENDEE:mailto:x@kwaad.example", "een; twee, drie\\n vier", "\u{1B}[2Jx\u{7}",
      String(repeating: "lange tëkst 🌳 ", count: 40), "\u{85}BEGIN:VALARM", "a\rUID:1",
    ])
  func injection(text: String) throws {
    let calendar = try StrictCalendar(
      CalendarFile(Self.agenda(title: text, name: text), .dutch).text)
    #expect(calendar.entries.count == 2)
    #expect(calendar.alarms == 2)
    let known: Set = [
      "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION",
      "CATEGORIES", "PRIORITY", "CLASS", "TRANSP",
    ]
    for entry in calendar.entries { #expect(Set(entry.keys) == known) }
  }

  @Test("says for each thing what to do, in both languages", arguments: Language.allCases)
  func words(language: Language) {
    let words = AgendaWords(language)
    let record = RecordID("condition-2")
    let subjects: [AgendaItem.Subject] = [
      .openItem(record, kind: "condition"), .interimEvaluation(RecordID("interim-evaluation-1")),
      .request(RecordID("information-delivery-1"), kind: "information-delivery"),
    ]
    for subject in subjects {
      let item = AgendaItem(
        number: CaseNumber("2026-0001"), title: "Tuin", subject: subject, by: .municipality,
        people: [], due: Self.on, isMoment: false, occurrence: 1)
      #expect(!words.what(item).isEmpty)
      #expect(words.when(item, on: Self.on.adding(days: 1)).contains("1 da"))
    }
    let text = words.text(Self.agenda(title: "Tuin"))
    #expect(text.contains("C. Contact (cp)"))
  }
}

/// Reads a calendar file as its standard says and accepts nothing else.
///
/// > Source: RFC 5545, sections 3.1, 3.3.11 and 3.6.
private struct StrictCalendar {
  private(set) var entries: [[String: String]] = []
  private(set) var alarms = 0

  struct Problem: Error { let what: String }

  init(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard bytes.suffix(2) == [13, 10] else { throw Problem(what: "no line end") }
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
        lines.append([])
        index += 2
      } else {
        guard bytes[index] >= 32, bytes[index] != 127 else { throw Problem(what: "control") }
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    lines.removeLast()
    var unfolded: [String] = []
    for line in lines {
      guard line.count <= 75 else { throw Problem(what: "longer than 75 octets") }
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Problem(what: "cut inside a character")
      }
      if text.hasPrefix(" ") {
        unfolded[unfolded.count - 1] += text.dropFirst()
      } else {
        unfolded.append(text)
      }
    }
    try read(unfolded)
  }

  private mutating func read(_ lines: [String]) throws {
    var open: [String] = []
    var entry: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw Problem(what: "no colon: \(line)") }
      let (name, value) = (String(parts[0]), String(parts[1]))
      switch name {
      case "BEGIN":
        open.append(value)
        if value == "VEVENT" { entry = [:] }
        if value == "VALARM" { alarms += 1 }
      case "END":
        guard open.popLast() == value else { throw Problem(what: "END:\(value)") }
        if value == "VEVENT" { entries.append(entry) }
      default:
        guard name.allSatisfy({ $0.isUppercase || "-;=".contains($0) }) else {
          throw Problem(what: "name: \(name)")
        }
        guard open.last == "VEVENT" else { continue }
        guard entry[name] == nil else { throw Problem(what: "twice: \(name)") }
        entry[name] = try Self.text(value)
      }
    }
    guard open.isEmpty else { throw Problem(what: "not ended") }
  }

  private static func text(_ value: String) throws -> String {
    var text = ""
    var escaped = false
    for character in value {
      if escaped {
        guard "\\;,nN".contains(character) else { throw Problem(what: "escape") }
        text.append("nN".contains(character) ? "\n" : character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else {
        guard !";,".contains(character) else { throw Problem(what: "bare \(character)") }
        text.append(character)
      }
    }
    guard !escaped else { throw Problem(what: "open escape") }
    return text
  }
}
