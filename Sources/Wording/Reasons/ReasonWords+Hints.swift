import ChallengeCore
import Terms

extension ReasonWords {
  /// What to think of with a reason, apart from what is to be recorded; nil when there is nothing.
  package func advice(_ reason: Reason) -> String? {
    if reason.code == "agreement-empty", let kind = reason.subject.flatMap(RecordKind.named) {
      return fillOneOf(kind)
    }
    return ReasonPhrase.all[reason.code]?.advice?.text(in: language)
  }

  /// Which fields say what was agreed.
  private func fillOneOf(_ kind: RecordKind) -> String {
    let records = RecordWords(language)
    let fields = kind.fields.map(\.name).filter { !AgreementSection.aboutStanding.contains($0) }
    let names = fields.prefix(3).map { language.quote(records.field($0, of: kind.name)) }
    let open = language.quote(records.choice("deliberately-open"))
    return language.say(
      "Vul \(language.alternatives(names)) in, of kies \(open).",
      "Fill in \(language.alternatives(names)), or choose \(open).")
  }

  /// What to do about a reason.
  package func hint(_ reason: Reason) -> String {
    let advice = advice(reason)
    let remedy = option(reason) ?? remedy(reason.remedy, besides: advice != nil)
    let parts = [advice, remedy].compactMap { $0 }
    if !parts.isEmpty { return parts.joined(separator: " ") }
    return form == .screen
      ? language.say("Kijk welke handelingen nu wel kunnen.", "See which actions are possible now.")
      : language.say(
        "Kijk wat er wel kan: `\(command("actions"))`.",
        "See what is possible: `\(command("actions"))`.")
  }

  /// What a remedy asks for, by itself; nil when it says nothing.
  func step(_ remedy: Remedy) -> String? { self.remedy(remedy, besides: false) }

  /// What a remedy asks for; nil when it says nothing, or nothing beyond the advice on a screen.
  private func remedy(_ remedy: Remedy, besides advised: Bool) -> String? {
    if form == .screen && advised { return nil }
    switch remedy {
    case .none: return nil
    case .add(let kind, let fields): return add(kind, fields)
    case .complete(let record, let field): return complete(record, field)
    case .fill(let field): return fill(field)
    case .finish(let record): return finish(record)
    case .waitUntil(let date):
      return advised
        ? nil
        : language.say(
          "Wacht tot \(language.date(date)).", "Wait until \(language.date(date)).")
    }
  }

  /// The command or option that helps with a code, where the remedy does not name the best one.
  private func option(_ reason: Reason) -> String? {
    guard form == .commandLine else { return nil }
    switch reason.code {
    case "wrong-side":
      return language.say(
        "Zo: `--for PERSOON --basis \"brief van 4 maart\"`.",
        "Like this: `--for PERSON --basis \"letter of 4 March\"`.")
    case "only-with-file":
      return language.say(
        "Zo: `r2c document add ZAAK BESTAND`.", "Like this: `r2c document add CASE FILE`.")
    case "action-not-now":
      return [call("actions"), wayTo(reason.subject)].compactMap { $0 }
        .joined(separator: " ")
    case "must-not-hold": return call("actions")
    case "no-such-step", "not-last-step", "date-out-of-order": return call("history")
    case "date-before-last-step":
      return language.say("Zo: `--on DATUM`.", "Like this: `--on DATE`.")
    default: return nil
    }
  }

  /// How to find the way to an action of the main line that is not possible here.
  private func wayTo(_ action: String?) -> String? {
    guard let action, let known = naming.workflow?.actions[action], known.process == nil else {
      return nil
    }
    let command = "\(command("path")) \(action)"
    return language.say(
      "De weg erheen staat in `\(command)`.", "The way there is in `\(command)`.")
  }

  private func call(_ verb: String) -> String {
    language.say("Zo: `\(command(verb))`.", "Like this: `\(command(verb))`.")
  }

  private func add(_ kind: String, _ fields: [String: String]) -> String {
    let records = RecordWords(language)
    guard form == .commandLine else {
      let label = records.kind(kind)
      let known = fields.sorted { $0.key < $1.key }.map {
        "\(records.field($0.key, of: kind)): \(naming.chosen($0.value, $0.key, kind, language))"
      }
      let details = known.isEmpty ? "" : " (\(known.joined(separator: ", ")))"
      return language.say("Leg dit vast: \(label)\(details).", "Record this: \(label)\(details).")
    }
    return language.say("Leg dit vast", "Record it")
      + ": `\(command("add")) \(kind)\(arguments(kind, fields))`."
  }

  /// The fields that are known, then those that are still to be filled in.
  private func arguments(_ kind: String, _ fields: [String: String]) -> String {
    let definition = RecordKind.named(kind)
    let required = definition?.fields.filter { $0.isRequired && $0.preset == nil }.map(\.name) ?? []
    let asked = required + (definition?.usuallyAsked ?? [])
    let open = asked.filter { fields[$0] == nil }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let order = definition?.fields.map(\.name) ?? []
    let known = fields.sorted {
      (order.firstIndex(of: $0.key) ?? 0) < (order.firstIndex(of: $1.key) ?? 0)
    }
    return known.map { " \($0.key)=\($0.value)" }.joined()
      + open.map { " \($0)=…" }.joined()
  }

  private func complete(_ record: RecordID, _ field: String) -> String {
    let kind = naming.kind(of: record)
    guard form == .commandLine else {
      let label = language.quote(RecordWords(language).field(field, of: kind))
      let name = naming.record(record, in: language)
      return language.say("Vul \(label) in (\(name)).", "Fill in \(label) (\(name)).")
    }
    let call = "\(command("change")) \(kind ?? "RECORD") \(record.text) \(field)=…"
    return language.say("Vul aan: `\(call)`.", "Complete it: `\(call)`.")
  }

  private func fill(_ field: String) -> String {
    guard form == .commandLine else {
      let label = language.quote(RecordWords(language).field(field, of: nil))
      return language.say("Vul het veld \(label) in.", "Fill in the field \(label).")
    }
    return language.say("Geef mee: `\(field)=…`.", "Add to the command: `\(field)=…`.")
  }

  private func finish(_ record: RecordID) -> String {
    let name = named(record)
    guard form == .commandLine else {
      return language.say("Rond dit eerst af: \(name).", "Finish this first: \(name).")
    }
    return language.say(
      "Rond \(name) eerst af; hoe, staat in `\(command("actions"))`.",
      "Finish \(name) first; how to is in `\(command("actions"))`.")
  }

  /// The beginning of a command about the case: `r2c add 2026-0001`.
  func command(_ verb: String) -> String {
    "r2c \(verb) \(naming.number?.text ?? language.say("ZAAK", "CASE"))"
  }
}

extension Naming {
  /// A value that a remedy has filled in, by its label.
  func chosen(_ value: String, _ field: String, _ kind: String, _ language: Language) -> String {
    let definition = RecordKind.named(kind)?.field(field)
    let number = Int(value).map(Value.number)
    return RecordWords(language).value(number ?? .text(value), of: definition, naming: self)
  }
}
