import Casework
import ChallengeCore
import Terms

/// What a person reads about the data that are held on him.
package struct PersonalFileWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language.say(dutch, english) }

  package func text(_ file: PersonalFile) -> String {
    var lines = [
      say(
        "Dit staat op \(language.date(file.on)) vast over \(file.person.name).",
        "This is on record about \(file.person.name) on \(language.date(file.on))."),
      say(
        "De gemeente heeft deze gegevens nodig om uw uitdaging te behandelen. Dat is haar taak.",
        "The municipality needs these data to handle your challenge. That is its task."),
      "", say("In het register van mensen", "In the register of people"),
    ]
    lines += file.register.map { "  \(registration($0))" }
    for part in file.cases { lines += [""] + self.lines(part) }
    if !file.copies.isEmpty {
      lines += ["", say("In deze kopieën:", "In these copies:")]
      lines += file.copies.map { "  \(RetentionWords(language).line($0))" }
    }
    lines += [
      "",
      say(
        "Klopt er iets niet? Vraag de gemeente om het te verbeteren. De oude regel blijft in het "
          + "journaal staan tot de zaak wordt vernietigd.",
        "Is something wrong? Ask the municipality to correct it. The old entry stays in the journal "
          + "until the case is destroyed."),
    ]
    return lines.joined(separator: "\n")
  }

  private func registration(_ registration: PersonalFile.Registration) -> String {
    guard let person = registration.person else {
      return "\(language.date(registration.on)): \(say("gestopt", "ended"))"
    }
    let parts = [person.name, person.department, person.email, person.phone].compactMap { $0 }
    let roles = RecordWords(language).allOf(person.roles)
    return "\(language.date(registration.on)): \(parts.joined(separator: ", ")) (\(roles))"
  }

  private func lines(_ part: PersonalFile.CasePart) -> [String] {
    let records = RecordWords(language)
    let roles =
      part.roles.isEmpty
      ? say("genoemd in de zaak", "named in the case") : records.allOf(part.roles)
    var lines = [
      say("Zaak \(part.number), als \(roles)", "Case \(part.number), as \(roles)"),
      "  \(until(part.retention))",
    ]
    lines += part.items.map { item in
      let label = records.field(item.field, of: item.kind)
      return "  \(language.date(item.on)), \(records.kind(item.kind)), \(label): \(item.text)"
    }
    if !part.acts.isEmpty {
      lines.append(
        say(
          "  \(part.acts.count) keer iets gedaan of ingevoerd in deze zaak.",
          "  Did or entered something \(part.acts.count) times in this case."))
    }
    if part.withheld > 0 {
      lines.append(
        say(
          "  \(part.withheld) interne stukken staan hier niet. Vraag de gemeente ernaar.",
          "  \(part.withheld) internal pieces are not shown. Ask the municipality for them."))
    }
    return lines
  }

  private func until(_ verdict: RetentionVerdict) -> String {
    if let from = verdict.destroyFrom {
      return say(
        "Bewaard tot \(language.date(from)).", "Kept until \(language.date(from)).")
    }
    return verdict.reasons.map(ReasonWords(language).message).joined(separator: " ")
  }
}
