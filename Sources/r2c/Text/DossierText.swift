import Casework
import ChallengeCore
import Terms
import Wording

/// The dossier and lists as plain lines for people.
struct DossierText {
  let language: Language
  fileprivate let words: ProgramWords
  private let records: RecordWords

  init(_ language: Language) {
    self.language = language
    words = ProgramWords(language)
    records = RecordWords(language)
  }

  // MARK: Lists

  func row(_ summary: CaseSummary, on today: CalendarDate) -> String {
    let who = turns(summary, on: today)
    return "\(summary.number)  \(summary.title)\n"
      + "    \(records.phase(summary.phase)): \(summary.label.text(in: language)). \(who)"
      + (summary.isStuck(on: today) ? " \(words.stuck)." : "")
  }

  private func turns(_ summary: CaseSummary, on today: CalendarDate) -> String {
    guard !summary.moves.isEmpty else { return "\(nobodysTurn(summary, on: today))." }
    var sides: [String] = []
    for side in Side.allCases {
      let moves = summary.moves.filter { $0.by == side }
      guard !moves.isEmpty else { continue }
      let due = moves.compactMap(\.deadline).min()
      sides.append(records.side(side) + (due.map { ", " + until($0, on: today) } ?? ""))
    }
    return "\(words.turn): \(sides.joined(separator: "; "))."
  }

  /// Of a case in which nobody has a move: nothing is left, or something was promised for afterwards.
  private func nobodysTurn(_ summary: CaseSummary, on today: CalendarDate) -> String {
    let owed = summary.owedAfterEnd.map { "\(words.owedAfterEnd), \(until($0, on: today))" }
    return "\(words.turn): \(owed ?? words.nobody)"
  }

  private func until(_ date: CalendarDate, on today: CalendarDate) -> String {
    let end = "\(words.by) \(language.short(date))"
    return today > date
      ? "\(end) (\(words.late): \(language.count(date.days(until: today), .day)))" : end
  }

  // MARK: Dossier

  func dossier(_ dossier: Dossier, at date: CalendarDate?) -> String {
    let summary = dossier.summary
    var lines = ["\(summary.number)  \(summary.title)"]
    if let date { lines.append("\(words.asOf) \(language.date(date))") }
    lines.append("\(words.phases): \(phaseLine(summary.phase))")
    let since = language.date(dossier.projection.stateSince)
    lines.append("\(words.state): \(summary.label.text(in: language)), \(words.since) \(since)")
    lines += moves(dossier) + stuck(dossier)
    let situation = dossier.situation
    lines.append(
      "\(words.rules): \(situation.workflow.name) \(words.version) \(situation.workflow.version), "
        + "\(situation.profile.name) \(words.version) \(situation.profile.version)")
    lines += PurposeWords(language).lines(situation.profile)
    lines += section(MoneyWords(language).warnings, warnings(dossier))
    lines += owedLetters(dossier.challenge, dossier.situation)
    lines += section(words.terms, terms(dossier, onlyOpen: false))
    let money = MoneyWords(language, naming: Naming(dossier))
    lines += section(money.heading, money.lines(dossier))
    lines += section(words.records, recordLines(dossier))
    lines += section(words.timeline, timeline(dossier))
    return lines.joined(separator: "\n")
  }

  /// Warnings and the light route, before what can be done; each with a blank line after it.
  func notices(_ dossier: Dossier) -> [String] {
    let lines = warnings(dossier)
    return lines.isEmpty
      ? [] : [MoneyWords(language).warnings] + lines.map { "  \($0)" } + [""]
  }

  private func warnings(_ dossier: Dossier) -> [String] {
    let money = MoneyWords(language)
    let words = WarningWords(language, naming: Naming(dossier))
    let light = dossier.lightRoute.map { money.lightRoute($0.route, size: $0.size) }
    return [light].compactMap { $0 }
      + dossier.warnings.flatMap { warning -> [String] in
        let explained = words.explained(warning)
        return [
          "\(explained.message) (\(money.forWhom) \(words.owners(warning)))",
          "  → \(explained.hint)",
        ]
      }
  }

  /// The letters that must still go out; nothing when there are none.
  func owedLetters(_ challenge: Challenge, _ situation: Situation) -> [String] {
    section(
      words.lettersOwed,
      lettersOwed(challenge, situation).map { "- " + words.owed($0, on: situation.on) })
  }

  private func phaseLine(_ current: Phase) -> String {
    Phase.main.map { $0 == current ? "[\(records.phase($0))]" : records.phase($0) }
      .joined(separator: " > ")
  }

  /// Why the case does not move on; nothing when it does.
  private func stuck(_ dossier: Dossier) -> [String] {
    let reasons = dossier.stuckReasons
    guard !reasons.isEmpty else { return [] }
    return ["\(words.stuck): \(language.list(reasons.map(ReminderWords(language).reason)))"]
  }

  private func moves(_ dossier: Dossier) -> [String] {
    guard !dossier.summary.moves.isEmpty else {
      return [nobodysTurn(dossier.summary, on: dossier.on)]
    }
    let outlook = OutlookWords(language)
    return dossier.summary.moves.flatMap { move in
      let due = move.deadline.map { ", " + until($0, on: dossier.on) } ?? ""
      let otherwise = move.otherwise.map { "    \(outlook.line($0, on: dossier.on))" }
      return ["\(words.turn): \(records.side(move.by)): \(move.what.text(in: language))\(due)"]
        + [otherwise].compactMap { $0 }
    }
  }

  fileprivate func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  \($0)" }
  }

  // MARK: Terms

  func terms(_ dossier: Dossier, onlyOpen: Bool) -> [String] {
    let naming = Naming(dossier)
    let words = TermWords(language, naming: naming)
    return dossier.terms.filter { !onlyOpen || $0.term.isOpen }.flatMap { term in
      [
        words.line(term.term, on: dossier.on),
        "    "
          + words.why(term.term, calculator: dossier.situation.calculator),
      ]
    }
  }

  // MARK: Records

  private func recordLines(_ dossier: Dossier) -> [String] {
    RecordKind.Section.allCases.flatMap { section -> [String] in
      let own = dossier.challenge.records.filter {
        RecordKind.named($0.kind)?.section == section
      }
      guard !own.isEmpty else { return [] }
      return [records.section(section)] + own.flatMap { record($0, dossier).map { "  \($0)" } }
    }
  }

  private func record(_ record: Record, _ dossier: Dossier) -> [String] {
    let mark =
      record.withdrawn.map { " (\(words.withdrawnMark) \($0.on.iso): \($0.reason))" } ?? ""
    let state =
      (record.snapshot?.active ?? []).compactMap {
        dossier.situation.workflow.processes[record.kind]?.states[$0]?.label.text(in: language)
      }.last.map { " [\($0)]" } ?? ""
    let head =
      "\(records.kind(record.kind)) (\(record.id)), \(language.short(record.on))\(state)\(mark)"
    let kind = RecordKind.named(record.kind)
    let fields = (kind?.fields ?? []).compactMap { field -> String? in
      guard let value = record.values[field.name], record.isAnswered(field.name) else { return nil }
      let label = records.field(field.name, of: record.kind)
      let text = records.value(value, of: field, naming: Naming(dossier))
      return "  \(label): \(text)"
    }
    return [head.capitalizedFirst] + fields
  }

  // MARK: Timeline

  func timeline(_ dossier: Dossier) -> [String] {
    let words = EventWords(language, naming: Naming(dossier))
    return dossier.timeline.map { line($0, words) }
  }

  /// One entry of the journal: when, what, who, and what is unusual about it.
  func line(_ entry: TimelineEntry, _ words: EventWords) -> String {
    let what = entry.event.map(words.line) ?? words.destroyed
    let who = words.by(entry.by, enteredBy: entry.enteredBy, basis: entry.basis)
    let later = words.registered(entry.registered, on: entry.on).map { " (\($0))" } ?? ""
    return "\(entry.version). \(entry.on.iso)  \(what), \(who)\(later)"
  }

  // MARK: Actions

  func possibilities(_ ways: [(Possibility, Lifting?)], _ naming: Naming) -> String {
    let allowed = ways.filter(\.0.missing.isEmpty)
    let blocked = ways.filter { !$0.0.missing.isEmpty }
    guard !ways.isEmpty else { return words.nothingPossible }
    var lines: [String] = []
    if !allowed.isEmpty {
      lines.append(words.possible)
      for (possibility, _) in allowed { lines += self.possibility(possibility, naming) }
    }
    if !blocked.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(words.notYet)
      for (possibility, lifting) in blocked {
        lines += self.possibility(possibility, naming) + missing(possibility, lifting, naming)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What stands in the way, what to think of, and the smallest set of things that lifts it.
  private func missing(
    _ possibility: Possibility, _ lifting: Lifting?, _ naming: Naming
  ) -> [String] {
    let reasons = ReasonWords(language, form: .commandLine, naming: naming)
    var lines = possibility.missing.flatMap { reason -> [String] in
      let advice = reasons.advice(reason).map { "        \($0)" }
      return ["      \(words.missing): \(reasons.message(reason))"] + [advice].compactMap { $0 }
    }
    guard let lifting else { return lines }
    let plan = PlanWords(language, naming: naming)
    let needed = plan.lines(lifting)
    lines += needed.map { "      \(plan.needed): \($0)" }
    if let caution = plan.caution(lifting) { lines.append("        \(caution)") }
    return lines
  }

  private func possibility(_ possibility: Possibility, _ naming: Naming) -> [String] {
    let action = possibility.action
    let target = possibility.record.map { " record=\($0)" } ?? ""
    let roles = records.anyOf(action.by)
    let own = possibility.isPermitted ? "" : " (\(words.notYou))"
    var lines = ["  \(action.name)\(target)  \(action.label.text(in: language))"]
    lines.append("      \(words.doneBy) \(roles)\(own)")
    let required = action.fields.filter { $0.isRequired && $0.preset == nil }
    if !required.isEmpty {
      let names = required.map { "\($0.name)=\(known($0, action, naming) ?? "…")" }
        .joined(separator: " ")
      lines.append("      \(words.asks) \(names)")
    }
    return lines
  }
}

extension DossierText {
  /// What the case knows of a field already, as it would be typed.
  private func known(_ field: Field, _ action: ActionDefinition, _ naming: Naming) -> String? {
    guard let challenge = naming.challenge, let kind = action.kind(of: field.name),
      let value = KnownValue.of(field.name, in: kind, challenge, naming.people)
    else { return nil }
    let text = value.entered
    return text.contains(" ") ? "\"\(text)\"" : text
  }

  /// The records with where each field was first given.
  func provenance(_ dossier: Dossier) -> [String] {
    let sources = dossier.provenance
    let words = EventWords(language, naming: Naming(dossier))
    return section(
      self.words.provenance,
      dossier.challenge.records.flatMap { record -> [String] in
        let fields = RecordKind.named(record.kind)?.fields ?? []
        return fields.compactMap { field in
          guard record.isAnswered(field.name), let source = sources[record.id]?[field.name] else {
            return nil
          }
          let who = words.by(source.by, enteredBy: source.enteredBy, basis: source.basis)
          return "\(record.id) \(field.name): \(source.entry). \(source.on.iso), \(who)"
        }
      })
  }
}
