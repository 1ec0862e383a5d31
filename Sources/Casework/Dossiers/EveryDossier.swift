import CaseStorage
import ChallengeCore
import Foundation
import Synchronization
import Terms

extension Casework {
  /// Gives every case that somebody may read, as it is or as it was on a date, one at a time.
  package func eachDossier(
    _ reading: Reading, _ acting: Acting, at date: CalendarDate? = nil, _ body: (Dossier) -> Void
  ) throws(CaseworkFailure) {
    try eachDossier(reading, acting, at: date, making: { $0 }, body)
  }

  /// Makes something of every case that somebody may read, on all processors, and gives it in order of
  /// number.
  ///
  /// At most ``dossiersAtOnce`` cases are in memory, however many there are.
  ///
  /// - Parameters:
  ///   - make: called on other threads, several at a time; nil leaves the case out.
  ///   - progress: how many of how many cases have been read, now and then.
  ///   - take: called on this thread, in order.
  package func eachDossier<Made: Sendable>(
    _ reading: Reading, _ acting: Acting, at date: CalendarDate? = nil,
    making make: @Sendable (Dossier) -> Made?, progress: (Int, Int) -> Void = { _, _ in },
    _ take: (Made) -> Void
  ) throws(CaseworkFailure) {
    let authority = try authority(acting)
    _ = try deciding { () throws(Refusal) in try authority.cases(reading) }
    let reader = try EveryDossier(self, reading, authority, acting, at: date)
    let numbers = try caseNumbers()
    var place = 0
    while place < numbers.count {
      progress(place, numbers.count)
      let batch = Array(numbers[place..<min(place + Self.dossiersAtOnce, numbers.count)])
      let made = Mutex([Int: Result<Made?, CaseworkFailure>]())
      DispatchQueue.concurrentPerform(iterations: batch.count) { index in
        let result = Result { () throws(CaseworkFailure) in
          try reader.dossier(batch[index]).flatMap(make)
        }
        made.withLock { $0[index] = result }
      }
      let results = made.withLock { $0 }
      for index in batch.indices {
        if let found = try results[index]?.get() { take(found) }
      }
      place += batch.count
    }
    progress(numbers.count, numbers.count)
  }

  /// How many cases are read together.
  static let dossiersAtOnce = 256
}

/// Reads one case after another for the same reader: what they share is asked once.
private struct EveryDossier: Sendable {
  private let casework: Casework
  private let reading: Reading
  private let authority: Authority
  private let then: Acting
  private let date: CalendarDate?
  private let people: [PersonID: Person]
  private let register: Redaction.Names

  init(
    _ casework: Casework, _ reading: Reading, _ authority: Authority, _ acting: Acting,
    at date: CalendarDate?
  ) throws(CaseworkFailure) {
    self.casework = casework
    self.reading = reading
    self.authority = authority
    self.date = date
    var then = acting
    if let date { then.on = date }
    self.then = then
    people = try casework.people(for: then)
    register = Redaction.Names(people)
  }

  /// The case as the reader may see it; nil when it was not opened yet on that day, has been destroyed
  /// since, or is not for the reader.
  func dossier(_ number: CaseNumber) throws(CaseworkFailure) -> Dossier? {
    let entries = try storing { () throws(StorageFailure) in
      try casework.store.entries(of: .challenge(number))
    }
    guard let challenge = Challenge(replaying: entries, number: number, at: date) else {
      return nil
    }
    let clearance: Clearance
    do throws(Refusal) {
      clearance = try authority.clearance(reading, of: challenge.parts)
    } catch {
      return nil
    }
    let situation = Situation(
      workflow: try casework.rules.workflow(challenge.rules.workflow),
      profile: try casework.rules.profile(challenge.rules.profile), rules: challenge.rules,
      calculator: casework.calculator, people: people, actor: then.actor, on: then.on,
      catalogue: try casework.catalogueTasks(challenge.catalogueTasks), register: register)
    let shown = entries.filter { date == nil || $0.on <= date! }
    let whole = Dossier(
      challenge: challenge, situation: situation,
      summary: Projection(challenge, situation).summary, timeline: shown.map(TimelineEntry.init),
      on: then.on)
    return whole.seen(with: clearance, try casework.pseudonyms(for: clearance.level))
  }
}
