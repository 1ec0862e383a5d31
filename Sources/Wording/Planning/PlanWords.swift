import ChallengeCore
import Terms

/// The words for what would lift a refusal, and for the way to a goal.
package struct PlanWords: Sendable {
  package let language: Language
  package let form: ReasonWords.Form
  package let naming: Naming
  private let records: RecordWords

  package init(
    _ language: Language, form: ReasonWords.Form = .commandLine, naming: Naming = .none
  ) {
    self.language = language
    self.form = form
    self.naming = naming
    records = RecordWords(language)
  }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  // MARK: One step

  /// Who does what, with the command on the command line: `beslisser: afspraken vaststellen`.
  package func line(_ step: PlannedStep) -> String {
    let who = step.by.isEmpty ? "" : "\(who(step.by)): "
    let sentence = who + what(step) + condition(step)
    guard form == .commandLine, let command = command(step) else { return sentence }
    return "\(sentence): `\(command)`"
  }

  /// Roles in a sentence; a long list is nobody's help.
  package func who(_ roles: Set<Role>) -> String {
    let staff = Role.staff.subtracting([.administrator])
    guard roles.isSuperset(of: staff) else { return records.anyOf(roles) }
    return roles.contains(.challenger)
      ? say("wie dan ook in de zaak", "anybody in the case")
      : say("iemand van de gemeente", "somebody of the municipality")
  }

  /// What somebody does, without who: `zienswijze vastleggen (kant: uitdager)`.
  package func what(_ step: PlannedStep) -> String {
    switch step.deed {
    case .add(let kind):
      return say("\(records.kind(kind)) vastleggen", "record \(records.kind(kind).withArticle)")
        + details(step, kind)
    case .complete(let id, let kind):
      let fields = (step.known.keys.sorted() + step.open).map {
        language.quote(records.field($0, of: kind))
      }
      return say(
        "\(language.list(fields)) invullen bij \(named(id, kind))",
        "fill in \(language.list(fields)) of \(named(id, kind))")
    case .finish(let action, let id):
      let about = named(id, naming.kind(of: id))
      return "\(lowercased(naming.action(action, in: language))) (\(about))"
    case .take(let action, _): return lowercased(naming.action(action, in: language))
    case .wait(let term):
      let date = language.date(step.on)
      guard let term else { return say("wachten tot \(date)", "wait until \(date)") }
      let label = naming.term(term, in: language)
      return say(
        "wachten tot \(date); dan is dit voorbij: \(label)",
        "wait until \(date); this is over then: \(label)")
    }
  }

  /// A record by what it is on a screen, by kind and id where it is typed.
  private func named(_ id: RecordID, _ kind: String?) -> String {
    if form == .screen { return naming.record(id, in: language) }
    return kind.map { "\(records.kind($0)) \(id)" } ?? "\(id.text) \(id)"
  }

  private func details(_ step: PlannedStep, _ kind: String) -> String {
    guard form == .screen, !step.known.isEmpty else { return "" }
    let known = step.known.sorted { $0.key < $1.key }.map {
      "\(records.field($0.key, of: kind)): \(naming.chosen($0.value, $0.key, kind, language))"
    }
    return " (\(known.joined(separator: ", ")))"
  }

  private func condition(_ step: PlannedStep) -> String {
    step.isJudgement
      ? say(", alleen als dat de uitkomst is", ", only if that is how it turns out") : ""
  }

  private func lowercased(_ label: String) -> String {
    label.prefix(1).lowercased() + label.dropFirst()
  }

  // MARK: Commands

  /// How the step is typed, with `…` for what is still to be filled in; nil for waiting.
  package func command(_ step: PlannedStep) -> String? {
    let reasons = ReasonWords(language, form: .commandLine, naming: naming)
    let fields = arguments(step)
    switch step.deed {
    case .add(let kind): return "\(reasons.command("add")) \(kind)\(fields)"
    case .complete(let id, let kind):
      return "\(reasons.command("change")) \(kind) \(id)\(fields)"
    case .finish(let action, let id):
      return "\(reasons.command("do")) \(action) record=\(id)\(fields)"
    case .take(let action, let id):
      let record = id.map { " record=\($0)" } ?? ""
      return "\(reasons.command("do")) \(action)\(record)\(fields)"
    case .wait: return nil
    }
  }

  private func arguments(_ step: PlannedStep) -> String {
    let order = step.kind.flatMap(RecordKind.named)?.fields.map(\.name) ?? []
    let known = step.known.sorted {
      let places = (order.firstIndex(of: $0.key) ?? 0, order.firstIndex(of: $1.key) ?? 0)
      return places.0 == places.1 ? $0.key < $1.key : places.0 < places.1
    }.map { name, value in
      let joined = value.split(separator: ", ").joined(separator: ",")
      return joined.contains(" ") ? " \(name)=\"\(value)\"" : " \(name)=\(joined)"
    }
    return known.joined() + step.open.map { " \($0)=…" }.joined()
  }

  // MARK: What lifts a refusal

  package var needed: String { say("nodig", "needed") }

  /// What has to be done before an action can be taken, one line for each thing.
  package func lines(_ lifting: Lifting) -> [String] {
    guard lifting.isLifted else { return [nothingHelps(lifting)] }
    let other = lifting.another.map { roles in
      say(
        "een ander moet dit doen: een \(records.anyOf(roles)) zonder andere taak in deze zaak",
        "somebody else has to do it: a \(records.anyOf(roles)) without another duty in this case")
    }
    return lifting.steps.map(line) + [other].compactMap { $0 }
  }

  /// That there is more to try than was tried, for a set of which not every smaller one was tried.
  package func caution(_ lifting: Lifting) -> String? {
    lifting.isSmallest
      ? nil
      : say(
        "Niets hiervan kan weg; of een heel andere, kortere weg bestaat, is niet uitgezocht.",
        "Nothing of this can be left out; whether quite another, shorter way exists was not tried.")
  }

  private func nothingHelps(_ lifting: Lifting) -> String {
    let reasons = ReasonWords(language, form: form, naming: naming)
    let why = lifting.remaining.map(reasons.message).joined(separator: " ")
    return say(
      "niets wat iemand nu doet, maakt dit mogelijk. \(why)",
      "nothing that anybody does now makes this possible. \(why)")
  }

  // MARK: The way to a goal

  package func goal(_ text: String) -> String {
    switch text {
    case "besluit", "decision": say("een besluit", "a decision")
    case "start": say("de start van de uitvoering", "the start of the execution")
    case "einde", "end": say("het einde", "the end")
    default:
      naming.workflow?.actions[text].map { lowercased($0.label.text(in: language)) }
        ?? naming.state(text, in: language)
    }
  }

  package func alreadyThere(_ goal: String) -> String {
    say(
      "De zaak is er al: \(self.goal(goal)).", "The case is there already: \(self.goal(goal)).")
  }

  /// The way in numbered lines; each day is named once.
  package func way(_ steps: [PlannedStep], to goal: String) -> [String] {
    let count = steps.count(where: \.isHuman)
    let last = steps.last.map { language.date($0.on) } ?? ""
    let head = say(
      "De kortste weg naar \(self.goal(goal)): \(language.count(count, .step)), op zijn vroegst klaar op \(last).",
      "The shortest way to \(self.goal(goal)): \(language.count(count, .step)), done on \(last) at the earliest."
    )
    var lines = [head]
    var day: CalendarDate?
    var number = 0
    for step in steps {
      if step.on != day {
        day = step.on
        lines.append(say("Vanaf \(language.date(step.on))", "From \(language.date(step.on))"))
      }
      number += step.isHuman ? 1 : 0
      lines.append(step.isHuman ? "  \(number). \(line(step))" : "  - \(line(step))")
    }
    return lines
  }
}

extension String {
  /// With `a` or `an`, for an English noun in the singular.
  fileprivate var withArticle: String {
    guard let first = first?.lowercased() else { return self }
    return "aeiou".contains(first) ? "an \(self)" : "a \(self)"
  }
}
