import Terms
import Testing

@testable import ChallengeCore

@Suite("A contact noted in one line")
struct QuickNoteTests {
  /// Tuesday 10 March 2026.
  private let today = CalendarDate(year: 2026, month: 3, day: 10)!

  private func read(_ line: String) throws -> QuickNote { try QuickNote.read(line, on: today) }

  @Test("how, with whom, what, and what is still to be done")
  func whole() throws {
    let note = try read("bel met groep over begroting, +2w terugbellen")
    #expect(note.way == "call")
    #expect(note.with == "groep")
    #expect(note.text == "bel met groep over begroting")
    #expect(note.reminder?.on.iso == "2026-03-24")
    #expect(note.reminder?.what == "terugbellen")
  }

  @Test(
    "the first word says how, in both languages",
    arguments: [
      ("gebeld met Stichting Buurttuin over de sleutels", "call", "Stichting Buurttuin"),
      ("Called with the group about keys", "call", "the group"),
      ("overleg met wethouder", "talk", "wethouder"),
      ("visit to the garden", "visit", "the garden"),
      ("mail van de groep: plan volgt", "email", "de groep"),
      ("bezoek", "visit", ""), ("brief aan de groep.", "letter", "de groep"),
      ("de groep belde terug", "", ""), ("begroting bekeken", "", ""),
    ])
  func ways(line: String, way: String, with: String) throws {
    let note = try read(line)
    #expect(note.way ?? "" == way)
    #expect(note.with ?? "" == with)
    #expect(note.text == line)
    #expect(note.reminder == nil)
  }

  @Test(
    "the day stands at either end of what comes after the comma",
    arguments: [
      ("bel, vrijdag terugbellen", "2026-03-13", "terugbellen"),
      ("bel, terugbellen over 2 weken", "2026-03-24", "terugbellen"),
      ("bel, call back next Monday", "2026-03-16", "call back"),
      ("bel, 15 mei plan opvragen", "2026-05-15", "plan opvragen"),
      ("bel, a week after 3 April ask again", "2026-04-10", "ask again"),
      ("bel met groep, over een week", "2026-03-17", "bel met groep"),
      ("bel, plan, cijfers en foto's, morgen nabellen", "2026-03-11", "nabellen"),
      ("bel, ma", "2026-03-16", "bel"),
      ("bel, 1-4 om 10 uur bellen", "2026-04-01", "om 10 uur bellen"),
    ])
  func reminders(line: String, on: String, what: String) throws {
    let reminder = try #require(try read(line).reminder)
    #expect(reminder.on.iso == on)
    #expect(reminder.what == what)
  }

  @Test(
    "no day is found where none stands",
    arguments: [
      "bel, zo snel mogelijk terugbellen", "called, do the budget", "bel, ma van de trekker was er",
      "bel met groep over 2 weken vakantie", "bel, en toen opgehangen", "bel, ze zijn met 15",
      "bel,", "a, b, c",
    ])
  func none(line: String) throws { #expect(try read(line).reminder == nil) }

  @Test("what cannot be is refused with the reason")
  func problems() {
    #expect(throws: QuickNote.Problem.empty) { try read("  ") }
    #expect(throws: QuickNote.Problem.empty) { try read(", morgen") }
    #expect(throws: QuickNote.Problem.past(CalendarDate(iso: "2026-03-09")!)) {
      try read("bel, gisteren terugbellen")
    }
    #expect(throws: QuickNote.Problem.unclear("31-2", .noSuchDay)) { try read("bel, 31-2 bellen") }
    #expect(throws: QuickNote.Problem.self) { try read("bel, dinsdag bellen") }
  }

  @Test("nothing of a line is lost, whatever it is", arguments: 0..<30)
  func lossless(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let parts = [
      "bel", "met", "groep", "over", "begroting", ",", "+2w", "vrijdag", "terugbellen", "15 mei",
      "é", "👩‍🌾", "31-2", "volgende week", "—", "2026-0001",
    ]
    for _ in 0..<200 {
      let words = (0..<Int(random.next() % 9) + 1).map { _ in
        parts[Int(random.next() % UInt64(parts.count))]
      }
      guard let note = try? read(words.joined(separator: " ")) else { continue }
      let kept = note.text + (note.reminder.map { " \($0.what)" } ?? "")
      for word in words
      where word.count > 1 && CalendarDate(entered: word, on: today, leaning: .ahead) == nil {
        let isOfDay = ["volgende week", "over", "15 mei", "+2w"].contains(word)
        #expect(isOfDay || kept.contains(word), "\(words) lost \(word)")
      }
    }
  }

  @Test(
    "a title belongs to the name after it",
    arguments: [
      ("gebeld met mevr. De Vries over de sleutels", "mevr. De Vries"),
      ("gesprek met dhr. J. Jansen", "dhr. J. Jansen"), ("mail van mw. Bos.", "mw. Bos"),
    ])
  func titles(line: String, with: String) throws { #expect(try read(line).with == with) }

  @Test(
    "who calls back on a day is a reminder, wherever the day stands in it",
    arguments: [
      ("gebeld met mevr. De Vries, belt volgende week ma terug", "2026-03-16", "belt terug"),
      ("bel, bel vrijdag terug", "2026-03-13", "bel terug"),
      ("call, calls tomorrow back", "2026-03-11", "calls back"),
      ("bel, belt vrijdag over de sleutels terug", "2026-03-13", "belt over de sleutels terug"),
    ])
  func callingBack(line: String, on: String, what: String) throws {
    let reminder = try #require(try read(line).reminder)
    #expect(reminder.on.iso == on)
    #expect(reminder.what == what)
  }
}
