import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Reporting
import Terms
import Wording

/// `r2c retention`
struct RetentionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      .retention,
      subcommands: [
        RetentionDueCommand.self, RetentionListCommand.self, RetentionDestroyCommand.self,
        RetentionFinishCommand.self, RetentionDestroyedCommand.self, RetentionCopiesCommand.self,
      ], default: RetentionDueCommand.self)
  }
}

/// `r2c retention due`
struct RetentionDueCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.retentionDue, named: "due") }

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let verdicts = try withCasework { () throws(CaseworkFailure) in
      try casework.retention(acting)
    }
    let words = RetentionWords(session.language)
    let reasons = ReasonWords(session.language)
    try session.answer(
      json: .object(["cases": .list(verdicts.map { RetentionJSON.verdict($0, reasons) })]),
      text: words.due(verdicts))
  }
}

/// `r2c retention list`
struct RetentionListCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.retentionList, named: "list") }

  @Option(name: .shortAndLong, help: .option(.output, value: "file"))
  var output: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let list = try withCasework { () throws(CaseworkFailure) in
      try casework.destructionList(acting)
    }
    let words = RetentionWords(session.language)
    try Files.write(list.text(before: words.listHead, after: words.listFoot), to: output)
    if output == "-" { return }
    try session.answer(
      json: .object([
        "file": .text(output), "cases": .texts(list.lines.map(\.number.text)),
        "hash": .text(list.hash),
      ]), text: words.listMade(list.lines.count, output, hash: list.hash))
  }
}

/// `r2c retention destroy`
struct RetentionDestroyCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.retentionDestroy, named: "destroy") }

  @Option(name: .long, help: .option(.destructionList, value: "file"))
  var list: String

  @Option(name: .customLong("signed-by"), help: .option(.signedBy, value: "person"))
  var signedBy: String

  @Option(name: .long, parsing: .unconditional, help: .option(.ground, value: "text"))
  var ground: String

  @Option(name: .shortAndLong, help: .option(.certificate, value: "file"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let text = try Files.text(list)
    let list = try withCasework { () throws(CaseworkFailure) in try DestructionList.reading(text) }
    try CertificateFile.check(output)
    let casework = try session.casework()
    let certificate = try withCasework { () throws(CaseworkFailure) in
      try casework.destroy(list, signedBy: PersonID(signedBy), ground: ground, acting)
    }
    try session.give(certificate, to: output, beside: CopiesBeside(session))
  }
}

/// `r2c retention finish`
struct RetentionFinishCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.retentionFinish, named: "finish") }

  @Option(name: .shortAndLong, help: .option(.certificate, value: "file"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    try CertificateFile.check(output)
    let casework = try session.casework()
    let certificate = try withCasework { () throws(CaseworkFailure) in
      try casework.finishDestruction(nil, acting)
    }
    try session.give(certificate, to: output, beside: CopiesBeside(session))
  }
}

/// `r2c retention destroyed`
struct RetentionDestroyedCommand: SessionCommand {
  static var configuration: CommandConfiguration {
    .command(.retentionDestroyed, named: "destroyed")
  }

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let destructions = try withCasework { () throws(CaseworkFailure) in
      try casework.destructions(acting)
    }
    try session.answer(
      json: .object(["destroyed": .list(destructions.map(RetentionJSON.destruction))]),
      text: RetentionWords(session.language).destroyed(destructions))
  }
}

/// `r2c retention copies`
struct RetentionCopiesCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.retentionCopies, named: "copies") }

  @Option(name: .customLong("destroyed"), help: .option(.copyDestroyed, value: "id"))
  var destroyed: Int?

  @Flag(name: .customLong("all"), help: .option(.allCopies))
  var showsAll = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    if let destroyed {
      try withCasework { () throws(CaseworkFailure) in
        try casework.markCopyDestroyed(destroyed, acting)
      }
    }
    let shown = try withCasework { [showsAll] () throws(CaseworkFailure) in
      if showsAll { return try casework.copies(acting) }
      var found: Set<LoggedCopy> = []
      for destruction in try casework.destructions(acting) {
        found.formUnion(try casework.copies(holding: destruction, acting))
      }
      return found.sorted { $0.entry < $1.entry }
    }
    let beside = CopiesBeside(session).files
    let words = RetentionWords(session.language)
    try session.answer(
      json: .object([
        "copies": .list(shown.map(RetentionJSON.copy)), "beside": .texts(beside),
      ]), text: words.copies(shown, beside: beside, ofAll: showsAll))
  }
}
