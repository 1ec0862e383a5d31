import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording

/// `r2c init`
struct InitCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.initialise) }

  @Option(name: .long, help: .option(.profile, value: "file"))
  var profile: String?

  @Option(name: .long, help: .option(.workflow, value: "file"))
  var workflow: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let given = (workflow: try text(workflow), profile: try text(profile))
    try check(given.workflow, .workflow)
    try check(given.profile, .profile)
    let acting = try session.acting()
    let store = try session.store(creating: true)
    let casework = Casework(store: store)
    let words = ProgramWords(session.language)
    let isReady = try withCasework { () throws(CaseworkFailure) in try casework.isInitialised() }
    if isReady {
      guard given.workflow != nil || given.profile != nil else {
        throw .casework(.alreadyInitialised)
      }
      try adopt(given.workflow, .workflow, casework, acting)
      try adopt(given.profile, .profile, casework, acting)
      return try session.answer(
        json: .object(["path": .text(session.path)]), text: words.rulesAdopted())
    }
    let newWorkflow = try orStandard(given.workflow, "uitdaagrecht.yaml")
    let newProfile = try orStandard(given.profile, "profielen/voorbeeldgemeente.yaml")
    try withCasework { () throws(CaseworkFailure) in
      try casework.initialise(workflow: newWorkflow, profile: newProfile, acting)
    }
    try session.answer(
      json: .object(["path": .text(session.path), "person": .text(acting.actor.text)]),
      text: words.initialised(path: session.path, actor: acting.actor.text))
  }

  /// A file that cannot be used must not leave an empty database behind.
  private func check(
    _ text: RulesText?, _ kind: RegisterEvent.RulesAdopted.Kind
  ) throws(CommandFailure) {
    guard let text else { return }
    _ = try withCasework { () throws(CaseworkFailure) in try Casework.checked(text, kind) }
  }

  private func orStandard(
    _ given: RulesText?, _ name: String
  ) throws(CommandFailure) -> RulesText {
    if let given { return given }
    return try Files.rules(name)
  }

  private func text(_ path: String?) throws(CommandFailure) -> RulesText? {
    guard let path else { return nil }
    return RulesText(file: path, text: try Files.text(path))
  }

  private func adopt(
    _ text: RulesText?, _ kind: RegisterEvent.RulesAdopted.Kind, _ casework: Casework,
    _ acting: Acting
  ) throws(CommandFailure) {
    guard let text else { return }
    try withCasework { () throws(CaseworkFailure) in try casework.adopt(text, as: kind, acting) }
  }
}

/// `r2c anchor`
struct AnchorCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.anchor) }

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    let head = try withCasework { () throws(CaseworkFailure) in try casework.head(acting) }
    try session.answer(
      json: .object([
        "anchor": .text(head.text), "entries": .number(head.number),
      ]), text: head.text)
  }
}

/// `r2c verify`
struct VerifyCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.verify) }

  @Option(name: .long, help: .option(.anchor, value: "head"))
  var anchor: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let head = try Session.head(anchor)
    let acting = try session.acting()
    let casework = try session.casework()
    let report = try withCasework { () throws(CaseworkFailure) in
      try casework.verify(anchor: head, acting)
    }
    try show(report, session)
    if !report.isSound { throw .notSound }
  }

  private func show(_ report: VerificationReport, _ session: Session) throws(CommandFailure) {
    let problems = report.problems.map { VerificationWords(session.language).explained($0) }
    if session.options.json {
      return try session.print(
        .object([
          "sound": .flag(report.isSound), "entries": .number(report.entries),
          "streams": .number(report.streams), "anchor": .text(report.head.text),
          "destroyed": .number(report.destroyed.count),
          "problems": .list(
            zip(report.problems, problems).map { problem, words in
              .object([
                "code": .text(words.code), "message": .text(words.message),
                "hint": .text(words.hint),
                "entry": problem.number.map(JSONValue.number) ?? .null,
                "stream": CaseJSON.optional(problem.stream?.text),
                "version": problem.version.map(JSONValue.number) ?? .null,
              ])
            }),
        ]))
    }
    let words = ProgramWords(session.language)
    for gone in report.destroyed {
      try session.print(
        words.destroyed(
          number: gone.number, stream: gone.stream.text, on: gone.destruction.on,
          ground: gone.destruction.ground))
    }
    if report.isSound {
      return try session.print(
        words.sound(entries: report.entries, cases: report.streams, head: report.head.text))
    }
    try session.print(words.notSound(report.problems.count + report.unnamed))
    for problem in problems {
      try session.print("- \(problem.message)")
      if !problem.hint.isEmpty { try session.print("  → \(problem.hint)") }
    }
    if report.unnamed > 0 { try session.print(words.moreProblems(report.unnamed)) }
  }
}

/// `r2c rebuild`
struct RebuildCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.rebuild) }

  @Flag(name: .long, help: .option(.force))
  var force = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    try withCasework { () throws(CaseworkFailure) in try casework.permit(.rebuild, acting) }
    if !force { try refuseWhenBroken(casework, acting, session) }
    let count = try withCasework { () throws(CaseworkFailure) in try casework.rebuild(acting) }
    try session.answer(
      json: .object(["cases": .number(count)]), text: ProgramWords(session.language).rebuilt(count))
  }
}

extension RebuildCommand {
  /// What is kept beside the journal may be the only trace of entries that were taken away: it is
  /// not overwritten while the journal does not prove itself.
  private func refuseWhenBroken(
    _ casework: Casework, _ acting: Acting, _ session: Session
  ) throws(CommandFailure) {
    let report = try withCasework { () throws(CaseworkFailure) in
      try casework.verifyJournal(acting)
    }
    let grave = report.problems.filter { problem in
      guard case .readModelDiffers(let table, _) = problem.kind else { return true }
      return ["person", "rules", "status_code"].contains(table)
    }
    guard !grave.isEmpty else { return }
    let words = VerificationWords(session.language)
    let problem = Problem(
      code: "rebuild-refused", message: ProgramWords(session.language).rebuildRefused,
      hint: ProgramWords(session.language).rebuildAdvice, reasons: grave.map(words.explained))
    Output.complain(
      session.options.json
        ? Complaint.json(problem).text + "\n" : Complaint.text(problem))
    throw .stopped(.refused)
  }
}

/// `r2c backup`
struct BackupCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.backup) }

  @Argument(help: .option(.backup))
  var file: String

  @Flag(name: .long, help: .option(.overwrite))
  var overwrite = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let acting = try session.acting()
    let casework = try session.casework()
    try withCasework { () throws(CaseworkFailure) in
      try casework.backup(to: file, overwrite: overwrite, acting)
    }
    let report = try withCasework { () throws(CaseworkFailure) in
      try casework.verifyJournal(acting)
    }
    if report.isSound {
      try session.log(.backup, path: file, cases: nil, casework)
    } else {
      // Whoever keeps a damaged journal as evidence gets the copy; nobody takes it for a good one.
      Output.complain(RetentionWords(session.language).damagedBackup + "\n")
    }
    try session.answer(
      json: .object(["file": .text(file), "sound": .flag(report.isSound)]),
      text: ProgramWords(session.language).backedUp(file))
  }
}

extension RestoreCommand {
  /// Whoever replaces a database must keep the one that is there, as far as that can be read.
  ///
  /// - Returns: the cases that were destroyed in it.
  private func permitOnTarget(
    _ session: Session
  ) throws(CommandFailure) -> [CaseNumber] {
    let store: SQLiteCaseStore
    do throws(CommandFailure) { store = try session.store() } catch { return [] }
    defer { store.close() }
    let casework = Casework(store: store)
    guard (try? casework.isInitialised()) == true else { return [] }
    let acting = try session.acting()
    try withCasework { () throws(CaseworkFailure) in try casework.permit(.restore, acting) }
    return ((try? casework.destroyedCases(acting)) ?? [:]).keys.sorted()
  }

  /// A backup from before a destruction brings the contents back: that must not go unnoticed.
  private func warn(
    of destroyed: [CaseNumber], _ session: Session
  ) throws(CommandFailure) -> [CaseNumber] {
    guard !destroyed.isEmpty else { return [] }
    let store = try session.store()
    defer { store.close() }
    var back: [CaseNumber] = []
    for number in destroyed {
      let row = try withStorage { () throws(StorageFailure) in try store.caseRow(number) }
      if row != nil { back.append(number) }
    }
    if !back.isEmpty {
      Output.complain(RetentionWords(session.language).destroyedIsBack(back) + "\n")
    }
    return back
  }
}

/// `r2c restore`
struct RestoreCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.restore) }

  @Argument(help: .option(.backup))
  var file: String

  @Option(name: .long, help: .option(.anchor, value: "head"))
  var anchor: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let head = try Session.head(anchor)
    let destroyed = try permitOnTarget(session)
    try Files.makeFolder(of: session.path)
    let aside = try withStorage { () throws(StorageFailure) in
      try SQLiteCaseStore.restore(
        from: file, to: session.path, anchor: head,
        options: session.storeOptions(creating: true))
    }
    let back = try warn(of: destroyed, session)
    try session.answer(
      json: .object([
        "file": .text(file), "keptAside": CaseJSON.optional(aside),
        "destroyedIsBack": .texts(back.map(\.text)),
      ]),
      text: ProgramWords(session.language).restored(file, aside: aside))
  }
}
