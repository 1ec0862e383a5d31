import ChallengeCore
import Terms

extension EventCodec {
  /// Makes of a stored event that is no longer written the one that took its place.
  ///
  /// A new shape of an event is a new version; what reads the old one moves here, by stored name.
  package typealias Upcaster = @Sendable (JSONValue) -> StoredEvent

  package static let upcasters: [String: Upcaster] = [:]

  package static func decode(
    _ stored: StoredEvent, upcasters: [String: Upcaster] = EventCodec.upcasters
  ) throws(CodecProblem) -> StreamEvent {
    var stored = stored
    while let upcast = upcasters[stored.type] { stored = upcast(stored.payload) }
    guard let name = StoredName(stored.type),
      name.version == 1 || laterShapes.contains(stored.type)
    else { throw .unknownType(stored.type) }
    let reader = try PayloadReader(type: stored.type, stored.payload)
    if !StoredName.reservedSubjects.contains(name.subject) {
      return .challenge(try recordEvent(name, reader))
    }
    if let event = try registerEvent(reader) { return .register(event) }
    if let event = try termEvent(reader) { return .challenge(event) }
    return .challenge(try caseEvent(reader))
  }

  /// The stored names of another version than the first.
  private static let laterShapes: Set<String> = ["person.registered/2", "person.changed/2"]

  /// Every subject that is not reserved is a kind of record; the catalogue of kinds may have
  /// changed since.
  private static func recordEvent(
    _ name: StoredName, _ reader: PayloadReader
  ) throws(CodecProblem) -> Event {
    let kind = try reader.text("kind")
    guard kind == name.subject else { throw reader.problem("kind") }
    let id = RecordID(try reader.text("id"))
    switch name.verb {
    case "changed":
      return .recordChanged(
        Event.RecordChanged(id: id, kind: kind, values: try reader.values("values")))
    case "withdrawn":
      return .recordWithdrawn(
        Event.RecordWithdrawn(id: id, kind: kind, reason: try reader.text("reason")))
    case visibilityVerb:
      return .visibilityChanged(
        Event.VisibilityChanged(
          id: id, kind: kind, visibility: try reader.choice("visibility", visibilities)))
    default:
      return .recorded(
        Event.Recorded(
          id: id, kind: kind, values: try reader.values("values"),
          visibility: try reader.choice("visibility", visibilities),
          snapshot: try reader.optionalSnapshot("snapshot")))
    }
  }

  private static func caseEvent(_ reader: PayloadReader) throws(CodecProblem) -> Event {
    switch reader.type {
    case "challenge.opened/1": return .opened(try opened(reader, takenIn: nil))
    case "challenge.taken-in/1":
      let takenIn = Challenge.TakenIn(
        state: try reader.text("state"), since: try reader.date("since"))
      return .opened(try opened(reader, takenIn: takenIn))
    case "step.taken/1":
      return .stepTaken(
        Event.StepTaken(
          action: try reader.text("action"), record: try reader.record("record"),
          microsteps: try reader.microsteps("microsteps"),
          snapshot: try reader.snapshot("snapshot")))
    case "entry.corrected/1":
      let redated = try reader.optionalDate("redated")
      let change: Event.Corrected.Change =
        if let redated { .redated(redated) } else { .annulled(try reader.snapshot("annulled")) }
      return .corrected(
        Event.Corrected(
          entry: try reader.number("entry"), change: change, reason: try reader.text("reason")))
    case "reminder.due/1":
      return .reminderDue(
        Reminder(
          kind: try reader.choice("kind", reminderKinds), subject: try reader.text("subject"),
          date: try reader.date("date"), to: try reader.choice("to", roles)))
    case "status-code.issued/1":
      return .statusCodeIssued(Event.StatusCodeIssued(hash: try reader.hash("hash")))
    default: throw .unknownType(reader.type)
    }
  }

  private static func opened(
    _ reader: PayloadReader, takenIn: Challenge.TakenIn?
  ) throws(CodecProblem) -> Event.Opened {
    Event.Opened(
      title: try reader.text("title"),
      rules: RulesReference(
        workflow: try reader.text("workflow"), profile: try reader.text("profile")),
      snapshot: try reader.snapshot("snapshot"), takenIn: takenIn)
  }

  private static func termEvent(_ reader: PayloadReader) throws(CodecProblem) -> Event? {
    switch reader.type {
    case "term.started/1":
      .termStarted(
        Event.TermStarted(
          name: try reader.text("name"), record: try reader.record("record"),
          input: try reader.input("input"), fixedEnd: try reader.optionalDate("fixedEnd"),
          end: try reader.date("end"), isProvisional: try reader.flag("isProvisional")))
    case "term.recalculated/1":
      .termRecalculated(
        Event.TermRecalculated(
          name: try reader.text("name"), record: try reader.record("record"),
          cause: try reader.choice("cause", causes), input: try reader.input("input"),
          fixedEnd: try reader.optionalDate("fixedEnd"),
          suspendedOn: try reader.optionalDate("suspendedOn"), end: try reader.date("end"),
          isProvisional: try reader.flag("isProvisional")))
    case "term.ended/1":
      .termEnded(
        Event.TermEnded(
          name: try reader.text("name"), record: try reader.record("record"),
          standing: try reader.choice("standing", standings)))
    case "term.lapsed/1":
      .termLapsed(
        Event.TermLapsed(
          name: try reader.text("name"), record: try reader.record("record"),
          end: try reader.date("end")))
    default: nil
    }
  }

  private static func registerEvent(_ reader: PayloadReader) throws(CodecProblem) -> RegisterEvent?
  {
    switch reader.type {
    case "person.registered/1", "person.registered/2": .personRegistered(try reader.person())
    case "person.changed/1", "person.changed/2": .personChanged(try reader.person())
    case "person.ended/1":
      .personEnded(PersonID(try reader.text("id")), on: try reader.date("on"))
    case "rules.adopted/1", keptRules: .rulesAdopted(try reader.rules())
    case "catalogue-task.listed/1": .taskListed(try reader.catalogueTask())
    case "catalogue-task.changed/1": .taskChanged(try reader.catalogueTask())
    case "catalogue-task.ended/1":
      .taskEnded(CatalogueID(try reader.text("id")), on: try reader.date("on"))
    case casesDestroyed: .casesDestroyed(try reader.casesDestroyed())
    case "copy.made/1": .copyMade(try reader.copyMade())
    case "copy.destroyed/1": .copyDestroyed(entry: try reader.number("copy"))
    default: nil
    }
  }
}
