import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording

/// `r2c people data`
struct PersonDataCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.personData, named: "data") }

  @Argument(help: .option(.person))
  var id: String

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output = "-"

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let file = try withCasework { () throws(CaseworkFailure) in
      try casework.personalFile(PersonID(id), acting)
    }
    let isJSON = session.options.json || output.hasSuffix(".json")
    let words = PersonalFileWords(session.language)
    if output == "-" {
      if isJSON { try session.print(Self.json(file)) } else { try session.print(words.text(file)) }
    } else {
      try Files.write((isJSON ? Self.json(file).text : words.text(file)) + "\n", to: output)
    }
    try session.log(.personalData, path: output, cases: file.cases.map(\.number), casework)
    if output != "-" {
      try session.answer(
        json: .object(["file": .text(output), "cases": .number(file.cases.count)]),
        text: RetentionWords(session.language).personalDataWritten(output))
    }
  }

  static func json(_ file: PersonalFile) -> JSONValue {
    .object([
      "person": ListPeopleCommand.json(file.person), "on": .text(file.on.iso),
      "register": .list(
        file.register.map { entry in
          .object([
            "on": .text(entry.on.iso), "by": .text(entry.by.text),
            "person": entry.person.map(ListPeopleCommand.json) ?? .null,
          ])
        }), "cases": .list(file.cases.map(json)),
      "copies": .list(file.copies.map(RetentionJSON.copy)),
    ])
  }

  private static func json(_ part: PersonalFile.CasePart) -> JSONValue {
    .object([
      "case": .text(part.number.text), "roles": .texts(part.roles.map(\.rawValue).sorted()),
      "keptUntil": CaseJSON.optional(part.retention.destroyFrom?.iso),
      "keptBecause": .texts(part.retention.reasons.map(\.code)),
      "items": .list(
        part.items.map { item in
          .object([
            "record": .text(item.record.text), "kind": .text(item.kind),
            "field": .text(item.field), "text": .text(item.text),
            "personal": CaseJSON.optional(item.sort?.rawValue), "on": .text(item.on.iso),
            "by": .text(item.by.text),
          ])
        }),
      "acts": .list(
        part.acts.map { .object(["on": .text($0.on.iso), "type": .text($0.type)]) }),
      "withheld": .number(part.withheld),
    ])
  }
}
