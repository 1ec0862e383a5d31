import ChallengeCore
import Terms

/// A moment at which account was agreed to be given, and what came of it.
package struct AccountMoment: Hashable, Sendable {
  /// As it was agreed: a day, or words.
  package let text: String
  /// The day, when the agreement names one.
  package let on: CalendarDate?
  /// The agreement that names it.
  package let agreement: RecordID
  /// The account that came for it; nil when none has come.
  package let received: RecordID?

  /// Whether its day has passed without an account.
  package func isMissed(on date: CalendarDate) -> Bool {
    received == nil && (on.map { $0 < date } ?? false)
  }
}

extension Dossier {
  /// The agreed moments in order of day, each with the account that came for it.
  ///
  /// The first account that came is held to be for the first moment, the second for the next: what
  /// comes late is still the account of the moment that it was due at. Moments in words come last.
  ///
  /// > Source: tip 9.
  package var accountMoments: [AccountMoment] {
    let agreed = challenge.active("accountability-agreement").flatMap { agreement in
      agreement.list("moments").map { ($0, CalendarDate(iso: $0), agreement.id) }
    }
    let ordered = agreed.enumerated().sorted {
      ($0.element.1 ?? .latest, $0.offset) < ($1.element.1 ?? .latest, $1.offset)
    }.map(\.element)
    let received = challenge.active("accountability-record").sorted {
      ($0.date("received") ?? $0.on) < ($1.date("received") ?? $1.on)
    }
    return ordered.enumerated().map { place, moment in
      AccountMoment(
        text: moment.0, on: moment.1, agreement: moment.2,
        received: received.indices.contains(place) ? received[place].id : nil)
    }
  }

  /// The decision that rests on an account; nil when none does.
  package func decision(on account: Record) -> Record? {
    challenge.active("follow-up-decision").last { $0.text("account") == account.id.text }
  }
}
