import ChallengeCore
import Terms
import Testing

@testable import Wording

struct ReminderWordsTests {
  @Test(arguments: Language.allCases, Reminder.Kind.allCases)
  func `every reminder is a sentence with its day in it`(
    language: Language, kind: Reminder.Kind
  ) throws {
    let date = try #require(CalendarDate(iso: "2026-10-01"))
    let subjects = ["beslistermijn", "condition-2", "12", "running-contract-1 6"]
    for subject in subjects + StuckReason.allCases.map(\.rawValue) {
      let text = ReminderWords(language).text(
        Reminder(kind: kind, subject: subject, date: date, to: .contactPerson))
      expectSentence(text, kind.rawValue)
      #expect(text.contains(language.date(date)), "\(kind.rawValue): \(text)")
    }
  }

  @Test(arguments: Language.allCases, StuckReason.allCases)
  func `every way to be stuck has words`(language: Language, reason: StuckReason) {
    expectReadable(ReminderWords(language).reason(reason), reason.rawValue)
  }
}
