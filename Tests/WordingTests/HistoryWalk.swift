import ChallengeCore
import Foundation
import Terms
import WorkflowFiles

@testable import Casework
@testable import Wording

/// Plays a case history through the rules alone, without a storage, and shows each case at each
/// step.
struct HistoryWalk {
  struct Stop {
    let status: StatusView
    let events: [DatedEvent]
    let refusal: Refusal?
  }

  let history: CaseHistory
  let workflow: Workflow
  let profile: MunicipalityProfile
  private var cases: [String: Challenge] = [:]
  private var names: [String: RecordID] = [:]
  private var on = CalendarDate(iso: "2026-01-01")!
  private var by = PersonID("pm")

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The examples that can be read; that all of them can is tested elsewhere.
  static var examples: [String] {
    let folder = root.appending(path: "Examples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      name.hasSuffix(".yaml") && (try? HistoryWalk(example: name)) != nil
    }.sorted()
  }

  /// The shipped rules without any case.
  static func rules() throws -> (workflow: Workflow, profile: MunicipalityProfile) {
    let (workflow, profile) = ("Workflows/uitdaagrecht.yaml", profileFile)
    return (
      try WorkflowFile.load(text: text(workflow), file: workflow).workflow,
      try ProfileFile.load(text: text(profile), file: profile).profile
    )
  }

  private static let profileFile = "Workflows/profielen/voorbeeldgemeente.yaml"

  init(example: String) throws {
    try self.init(history: Self.text("Examples/\(example)"), file: example)
  }

  init(history text: String, file: String) throws {
    history = try HistoryFile.load(text: text, file: file)
    let workflow = "Workflows/uitdaagrecht.yaml"
    let profile = "Workflows/profielen/\(history.profile ?? "voorbeeldgemeente").yaml"
    self.workflow = try WorkflowFile.load(text: Self.text(workflow), file: workflow).workflow
    self.profile = try ProfileFile.load(text: Self.text(profile), file: profile).profile
  }

  /// Every step that has a case behind it, with the page as it would read that day.
  mutating func stops() throws -> [Stop] {
    var stops: [Stop] = []
    for step in history.steps {
      on = step.on ?? on
      by = step.by ?? by
      if case .tick(let date) = step.act { on = date }
      let name = step.caseName ?? ""
      guard let command = step.act.map({ command($0, name) }) else { continue }
      let actor = if case .tick = command { PersonID.clock } else { step.behalfOf ?? by }
      let situation = situation(actor)
      var events: [DatedEvent] = []
      var refusal: Refusal?
      do throws(Refusal) {
        events = try decide(command, cases[name], situation)
        apply(events, to: name, act: step.act)
      } catch {
        refusal = error
      }
      guard let challenge = cases[name] else { continue }
      stops.append(
        Stop(status: Self.view(challenge, situation, on), events: events, refusal: refusal))
    }
    return stops
  }

  static func view(
    _ challenge: Challenge, _ situation: Situation, _ on: CalendarDate
  ) -> StatusView {
    StatusView(
      Dossier(
        challenge: challenge, situation: situation,
        summary: Projection(challenge, situation).summary, timeline: [], on: on))
  }

  /// The same case read on another day.
  static func later(_ view: StatusView, _ iso: String) -> StatusView {
    let day = CalendarDate(iso: iso)!
    let then = view.dossier.situation
    let situation = Situation(
      workflow: then.workflow, profile: then.profile, rules: then.rules,
      calculator: then.calculator, people: then.people, actor: then.actor, on: day,
      catalogue: then.catalogue)
    return self.view(view.dossier.challenge, situation, day)
  }

  private mutating func apply(
    _ events: [DatedEvent], to name: String, act: HistoryStep.Act?
  ) {
    for dated in events {
      if case .opened(let opened) = dated.event {
        let number = CaseNumber("2026-000\(cases.count + 1)")
        cases[name] = Challenge(opened: opened, number: number, on: dated.on, by: dated.by)
      } else {
        cases[name]?.evolve(dated)
      }
    }
    let made = events.compactMap { dated -> RecordID? in
      if case .recorded(let recorded) = dated.event { recorded.id } else { nil }
    }
    if case .add(_, let id?, _) = act, let first = made.first { names["\(name)/\(id)"] = first }
    if case .take(_, _, let id?, _) = act, let first = made.first {
      names["\(name)/\(id)"] = first
    }
  }

  private func situation(_ actor: PersonID) -> Situation {
    Situation(
      workflow: workflow, profile: profile,
      rules: RulesReference(workflow: "w", profile: "p"), calculator: TermCalculator(),
      people: Dictionary(history.people.map { ($0.id, $0.person) }, uniquingKeysWith: { $1 }),
      actor: actor, on: on,
      catalogue: Dictionary(history.catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 }))
  }

  private func command(_ act: HistoryStep.Act, _ name: String) -> Command {
    switch act {
    case .new(let title, let existing, let since, let fields):
      .open(
        CaseNumber("2026-000\(cases.count + 1)"), title: title, fields: fields,
        existing: existing.map { .init(state: $0, since: since ?? on) })
    case .add(let kind, _, let fields): .add(kind: kind, fields: resolved(fields, name))
    case .change(let id, let fields):
      .change(record(id, name), fields: resolved(fields, name))
    case .withdraw(let id, let reason): .withdraw(record(id, name), reason: reason)
    case .take(let action, let id, _, let fields):
      .take(
        action: action, record: id.map { record($0, name) }, fields: resolved(fields, name))
    case .correct(let entry, let correction, let reason):
      .correct(
        entry: entry ?? cases[name]?.lastStep(of: nil)?.entry ?? 0,
        correction: Self.correction(correction), reason: reason)
    case .tick: .tick
    }
  }

  private static func correction(_ correction: HistoryStep.Correction) -> Command.Correction {
    switch correction {
    case .date(let date): .date(date)
    case .undo: .undo
    }
  }

  private func record(_ id: String, _ name: String) -> RecordID {
    names["\(name)/\(id)"] ?? RecordID(id)
  }

  private func resolved(_ fields: Entry, _ name: String) -> Entry {
    fields.mapValues { value in
      guard case .text(let text) = value, let id = names["\(name)/\(text)"] else { return value }
      return .text(id.text)
    }
  }
}

extension Naming {
  /// The names that a dossier brings along.
  init(of status: StatusView) {
    let dossier = status.dossier
    self.init(
      challenge: dossier.challenge, workflow: dossier.situation.workflow,
      profile: dossier.situation.profile, people: dossier.situation.people)
  }
}
