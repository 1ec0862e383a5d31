import ChallengeCore
import Terms

/// Between what happened and how it is stored.
///
/// Every stored name and every key is written out here; a name in Swift can change freely.
package enum EventCodec {}

extension EventCodec {
  package static func encode(_ event: StreamEvent) -> StoredEvent {
    switch event {
    case .challenge(let event): encode(event)
    case .register(let event): encode(event)
    }
  }

  static func encode(_ event: Event) -> StoredEvent {
    switch event {
    case .opened(let opened): encode(opened)
    case .recorded(let recorded): encode(recorded)
    case .recordChanged(let changed):
      stored(
        "\(changed.kind).changed/1",
        [
          "id": .text(changed.id.text), "kind": .text(changed.kind),
          "values": json(changed.values),
        ])
    case .recordWithdrawn(let withdrawn):
      stored(
        "\(withdrawn.kind).withdrawn/1",
        [
          "id": .text(withdrawn.id.text), "kind": .text(withdrawn.kind),
          "reason": .text(withdrawn.reason),
        ])
    case .visibilityChanged(let changed):
      stored(
        "\(changed.kind).\(visibilityVerb)/1",
        [
          "id": .text(changed.id.text), "kind": .text(changed.kind),
          "visibility": .text(storedName(changed.visibility)),
        ])
    case .stepTaken(let step):
      stored(
        "step.taken/1",
        [
          "action": .text(step.action), "record": step.record.map { .text($0.text) },
          "microsteps": .list(step.microsteps.map(json)), "snapshot": json(step.snapshot),
        ])
    case .termStarted(let term): encode(term)
    case .termRecalculated(let term): encode(term)
    case .termEnded(let term):
      stored(
        "term.ended/1",
        [
          "name": .text(term.name), "record": term.record.map { .text($0.text) },
          "standing": .text(storedName(term.standing)),
        ])
    case .termLapsed(let term):
      stored(
        "term.lapsed/1",
        [
          "name": .text(term.name), "record": term.record.map { .text($0.text) },
          "end": .text(term.end.iso),
        ])
    case .reminderDue(let reminder):
      stored(
        "reminder.due/1",
        [
          "kind": .text(storedName(reminder.kind)), "subject": .text(reminder.subject),
          "date": .text(reminder.date.iso), "to": .text(storedName(reminder.to)),
        ])
    case .corrected(let correction): encode(correction)
    case .statusCodeIssued(let issued):
      stored("status-code.issued/1", ["hash": issued.hash.map { .text(Digest.hexText($0)) }])
    }
  }

  private static func encode(_ opened: Event.Opened) -> StoredEvent {
    stored(
      opened.takenIn == nil ? "challenge.opened/1" : "challenge.taken-in/1",
      [
        "title": .text(opened.title), "workflow": .text(opened.rules.workflow),
        "profile": .text(opened.rules.profile), "snapshot": json(opened.snapshot),
        "state": opened.takenIn.map { .text($0.state) },
        "since": opened.takenIn.map { .text($0.since.iso) },
      ])
  }

  private static func encode(_ recorded: Event.Recorded) -> StoredEvent {
    let verb = RecordKind.named(recorded.kind)?.verb ?? "recorded"
    return stored(
      "\(recorded.kind).\(verb)/1",
      [
        "id": .text(recorded.id.text), "kind": .text(recorded.kind),
        "values": json(recorded.values), "visibility": .text(storedName(recorded.visibility)),
        "snapshot": recorded.snapshot.map(json),
      ])
  }

  private static func encode(_ term: Event.TermStarted) -> StoredEvent {
    stored(
      "term.started/1",
      [
        "name": .text(term.name), "record": term.record.map { .text($0.text) },
        "input": json(term.input), "fixedEnd": term.fixedEnd.map { .text($0.iso) },
        "end": .text(term.end.iso), "isProvisional": .flag(term.isProvisional),
      ])
  }

  private static func encode(_ term: Event.TermRecalculated) -> StoredEvent {
    stored(
      "term.recalculated/1",
      [
        "name": .text(term.name), "record": term.record.map { .text($0.text) },
        "cause": .text(storedName(term.cause)), "input": json(term.input),
        "fixedEnd": term.fixedEnd.map { .text($0.iso) },
        "suspendedOn": term.suspendedOn.map { .text($0.iso) }, "end": .text(term.end.iso),
        "isProvisional": .flag(term.isProvisional),
      ])
  }

  private static func encode(_ correction: Event.Corrected) -> StoredEvent {
    var payload: [String: JSONValue?] = [
      "entry": .number(correction.entry), "reason": .text(correction.reason),
    ]
    switch correction.change {
    case .redated(let date): payload["redated"] = .text(date.iso)
    case .annulled(let snapshot): payload["annulled"] = json(snapshot)
    }
    return stored("entry.corrected/1", payload)
  }

  static func encode(_ event: RegisterEvent) -> StoredEvent {
    switch event {
    case .personRegistered(let person):
      stored("person.registered/\(shape(person))", json(person))
    case .personChanged(let person): stored("person.changed/\(shape(person))", json(person))
    case .personEnded(let id, let date):
      stored("person.ended/1", ["id": .text(id.text), "on": .text(date.iso)])
    case .rulesAdopted(let rules):
      stored("rules.adopted/1", json(rules))
    case .taskListed(let task): stored("catalogue-task.listed/1", json(task))
    case .taskChanged(let task): stored("catalogue-task.changed/1", json(task))
    case .taskEnded(let id, let date):
      stored("catalogue-task.ended/1", ["id": .text(id.text), "on": .text(date.iso)])
    case .casesDestroyed(let destroyed): stored(casesDestroyed, json(destroyed))
    case .copyMade(let copy): stored("copy.made/1", json(copy))
    case .copyDestroyed(let entry): stored("copy.destroyed/1", ["copy": .number(entry)])
    }
  }

  /// What happens to a record when others may read it than before.
  static let visibilityVerb = "visibility-changed"

  /// The second shape of a person has the agreement under which somebody reads for research.
  private static func shape(_ person: Person) -> Int { person.agreement == nil ? 1 : 2 }

  /// A text that is kept because an imported case follows it, without being taken into use here.
  static func encodeKept(_ rules: RegisterEvent.RulesAdopted) -> StoredEvent {
    stored(keptRules, json(rules))
  }

  static let keptRules = "rules.kept/1"
  static let casesDestroyed = "cases.destroyed/1"

  private static func stored(_ type: String, _ payload: [String: JSONValue?]) -> StoredEvent {
    StoredEvent(type: type, payload: .object(payload.compactMapValues { $0 }))
  }
}
