import ChallengeCore
import Terms

/// One line for each thing that happened to a case.
package struct EventWords: Sendable {
  package let language: Language
  package let naming: Naming

  package init(_ language: Language, naming: Naming = .none) {
    self.language = language
    self.naming = naming
  }

  package func line(_ dated: DatedEvent) -> String { line(dated.event) }

  /// What happened, without who and when.
  package func line(_ event: Event) -> String {
    switch event {
    case .opened(let opened): self.opened(opened)
    case .recorded(let recorded): self.recorded(recorded)
    case .recordChanged(let changed):
      language.say("Aangevuld: ", "Changed: ") + naming.mentioned(changed.id, in: language)
        + changedFields(changed)
    case .recordWithdrawn(let withdrawn):
      language.say("Ingetrokken: ", "Withdrawn: ") + naming.mentioned(withdrawn.id, in: language)
        + ": \(withdrawn.reason)"
    case .visibilityChanged(let changed):
      naming.mentioned(changed.id, in: language).capitalizedFirst + " "
        + language.say("is nu ", "is now ")
        + RecordWords(language).visibility(changed.visibility)
    case .stepTaken(let step): self.step(step)
    case .termStarted(let started):
      naming.term(started.name, in: language).capitalizedFirst
        + language.say(" loopt tot en met ", " runs until ") + language.date(started.end)
        + provisional(started.isProvisional)
    case .termRecalculated(let changed): recalculated(changed)
    case .termEnded(let ended): termEnded(ended)
    case .termLapsed(let lapsed):
      naming.term(lapsed.name, in: language).capitalizedFirst
        + language.say(" is verlopen; de laatste dag was ", " has lapsed; the last day was ")
        + language.date(lapsed.end)
    case .reminderDue(let reminder):
      language.say("Herinnering aan ", "Reminder to ")
        + RecordWords(language).role(reminder.to) + ": "
        + ReminderWords(language, naming: naming).text(reminder)
    case .corrected(let corrected): correction(corrected)
    case .statusCodeIssued(let issued):
      issued.hash == nil
        ? language.say("Statuscode beëindigd", "Status code ended")
        : language.say("Nieuwe statuscode uitgegeven", "New status code issued")
    }
  }

  /// The line for an entry of which the content was destroyed.
  package var destroyed: String {
    language.say("Inhoud vernietigd", "Content destroyed")
  }

  /// Who did it, and who entered it on what basis when that was somebody else.
  package func by(_ actor: PersonID, enteredBy: PersonID?, basis: String?) -> String {
    let name = naming.person(actor, in: language)
    guard let enteredBy, enteredBy != actor else { return name }
    let other = naming.person(enteredBy, in: language)
    let ground = basis.map { ": \($0)" } ?? ""
    return language.say(
      "\(name) (ingevoerd door \(other)\(ground))", "\(name) (entered by \(other)\(ground))")
  }

  /// Says when an entry was registered if that was on another day; nil when it was the same.
  ///
  /// - Parameter registered: RFC 3339.
  package func registered(_ registered: String, on date: CalendarDate) -> String? {
    guard let day = CalendarDate(iso: String(registered.prefix(10))), day != date else {
      return nil
    }
    return language.say(
      "geregistreerd op \(language.day(day)) voor \(language.day(date))",
      "registered on \(language.day(day)) for \(language.day(date))")
  }

  // MARK: Parts

  private func kind(_ name: String) -> String { RecordWords(language).kind(name) }

  private func opened(_ opened: Event.Opened) -> String {
    guard let taken = opened.takenIn else {
      return language.say("Zaak geopend: ", "Case opened: ") + opened.title
    }
    let state = naming.state(taken.state, in: language)
    let since = language.day(taken.since)
    return language.say(
      "Lopende zaak overgenomen, sinds \(since) in ‘\(state)’: \(opened.title)",
      "Running case taken in, since \(since) in ‘\(state)’: \(opened.title)")
  }

  private func recorded(_ recorded: Event.Recorded) -> String {
    let words = RecordWords(language)
    let opening = "\(words.kind(recorded.kind).capitalizedFirst) \(verb(recorded.kind))"
    guard let key = gist(recorded) else { return opening }
    return "\(opening): \(key)"
  }

  /// The value that tells most about a record: the first that is filled in of a fixed order.
  private func gist(_ recorded: Event.Recorded) -> String? {
    let kind = RecordKind.named(recorded.kind)
    let names = [
      "name", "person", "title", "outcome", "description", "measure", "kind", "criterion",
      "subject", "topic", "missing", "route", "contractor", "amount", "text", "note", "question",
      "what", "reason", "why", "date", "received", "sent",
    ]
    for name in names {
      guard let field = kind?.field(name), let value = recorded.values[name] else { continue }
      // What is none of the known subjects tells nothing where somebody wrote what it was about.
      if value == .text("other"), recorded.values["note"] != nil { continue }
      let text = RecordWords(language).value(value, of: field, naming: naming)
      if !text.isEmpty { return text.clipped(to: 60) }
    }
    return nil
  }

  /// The past participle that goes with a kind of record.
  private func verb(_ kind: String) -> String {
    let verbs =
      Self.verbs[RecordKind.named(kind)?.verb ?? ""] ?? Bilingual("vastgelegd", "recorded")
    return verbs.text(in: language)
  }

  static let verbs: [String: Bilingual] = [
    "recorded": .init("vastgelegd", "recorded"), "registered": .init("ingeschreven", "registered"),
    "named": .init("genoemd", "named"), "assigned": .init("toegewezen", "assigned"),
    "announced": .init("aangekondigd", "announced"), "received": .init("ontvangen", "received"),
    "sent": .init("verstuurd", "sent"), "asked": .init("gevraagd", "asked"),
    "given": .init("gegeven", "given"), "made": .init("gemaakt", "made"),
    "concluded": .init("afgerond", "concluded"), "started": .init("begonnen", "started"),
    "taken": .init("genomen", "taken"), "drafted": .init("opgesteld", "drafted"),
    "put-in-force": .init("van kracht", "in force"), "held": .init("gehouden", "held"),
    "noticed": .init("opgemerkt", "noticed"), "agreed": .init("afgesproken", "agreed"),
    "decided": .init("besloten", "decided"), "requested": .init("gevraagd", "requested"),
    "proposed": .init("voorgesteld", "proposed"), "planned": .init("gepland", "planned"),
    "kept": .init("bijgehouden", "kept"), "linked": .init("gekoppeld", "linked"),
    "learned": .init("geleerd", "learned"), "added": .init("toegevoegd", "added"),
    "written": .init("geschreven", "written"), "set": .init("gezet", "set"),
  ]

  private func changedFields(_ changed: Event.RecordChanged) -> String {
    let words = RecordWords(language)
    let names = changed.values.keys.sorted().map { words.field($0, of: changed.kind) }
    return names.isEmpty ? "" : ": \(language.list(names))"
  }

  private func step(_ step: Event.StepTaken) -> String {
    let entered = step.microsteps.last { !$0.entered.isEmpty }?.entered.last
    let about = step.record.map { " (\(naming.record($0, in: language)))" } ?? ""
    let what = trigger(step) + about
    guard let entered else { return what }
    return "\(what) → \(naming.state(entered, in: language))"
  }

  /// What made a step: somebody's action, the clock, or what had become possible.
  private func trigger(_ step: Event.StepTaken) -> String {
    if step.action == "open" { return language.say("Zaak begint", "Case begins") }
    if step.action == "settle" { return language.say("Volgt vanzelf", "Follows by itself") }
    if let term = TermDefinition.term(ofLapse: step.action) {
      let label = naming.term(term, in: language)
      return language.say("Verstreken: \(label)", "Passed: \(label)")
    }
    if RecordKind.named(step.action) != nil {
      return language.say("Deelproces begint", "Process begins")
    }
    return language.say("Stap: ", "Step: ") + naming.action(step.action, in: language)
  }
}

extension String {
  /// At most so many characters, with an ellipsis when something was left off; one line.
  func clipped(to limit: Int) -> String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }
}
