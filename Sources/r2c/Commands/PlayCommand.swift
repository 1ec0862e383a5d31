import ArgumentParser
import CaseStorage
import Casework
import ChallengeCore
import Wording
import WorkflowFiles

/// `r2c play`
struct PlayCommand: SessionCommand {
  static var configuration: CommandConfiguration { .command(.play) }

  @Argument(help: .option(.files))
  var files: [String]

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws(CommandFailure) {
    let casework = try session.casework(creating: true)
    let playing = Playing(session, casework)
    var played: [JSONValue] = []
    for file in files {
      played.append(try playing.play(file, quietly: session.options.json))
    }
    if session.options.json { try session.print(.object(["histories": .list(played)])) }
  }
}

/// Plays histories from files and says how each step went.
struct Playing {
  private let session: Session
  private let casework: Casework

  init(_ session: Session, _ casework: Casework) {
    self.session = session
    self.casework = casework
  }

  /// Plays a whole file; stops at the first step that does not go as it says.
  @discardableResult
  func play(_ file: String, quietly: Bool) throws(CommandFailure) -> JSONValue {
    try play(try Self.history(file), file, quietly: quietly)
  }

  /// The same with what has been read of it.
  @discardableResult
  func play(
    _ history: CaseHistory, _ file: String, quietly: Bool
  ) throws(CommandFailure) -> JSONValue {
    let before = try history.profile.flatMap { name throws(CommandFailure) in try adopt(name) }
    do throws(CommandFailure) {
      let played = try playSteps(history, file, quietly: quietly)
      try takeBack(before)
      return played
    } catch {
      try takeBack(before)
      throw error
    }
  }

  private func playSteps(
    _ history: CaseHistory, _ file: String, quietly: Bool
  ) throws(CommandFailure) -> JSONValue {
    let player = Player(
      history, in: casework, try session.acting(), makeCode: StatusCode.random)
    try withCasework { () throws(CaseworkFailure) in try player.registerPeople() }
    let words = PlayWords(session.language)
    var codes: [JSONValue] = []
    for step in history.steps {
      let played: Player.Played
      do throws(Player.Stopped) {
        played = try player.play(step)
      } catch {
        throw stop(error, file)
      }
      if !quietly { try session.print(words.line(played)) }
      if case .opened(let opened) = played.result {
        codes.append(
          .object([
            "case": .text(opened.done.number.text), "statusCode": .text(opened.statusCode.text),
          ]))
      }
    }
    if !quietly {
      try session.print(
        words.played(file, steps: history.steps.count, cases: player.numbers))
    }
    return .object([
      "file": .text(file), "steps": .number(history.steps.count), "cases": .list(codes),
    ])
  }

  static func history(_ file: String) throws(CommandFailure) -> CaseHistory {
    let text = try Files.text(file)
    do throws(FileError) {
      return try HistoryFile.load(text: text, file: file)
    } catch {
      throw .casework(.file(error))
    }
  }

  /// Takes the profile that a history names into use for the cases of that history.
  ///
  /// - Returns: the profile that was in force, when that is another one.
  private func adopt(_ name: String) throws(CommandFailure) -> RulesText? {
    let inForce = try withCasework { () throws(CaseworkFailure) in try casework.profileText() }
    guard let inForce, inForce.name != name else { return nil }
    try use(try Files.rules("profielen/\(name).yaml"))
    return RulesText(file: inForce.name, text: inForce.text)
  }

  /// Puts the municipality's own profile back in force: playing a history changes no rules.
  private func takeBack(_ profile: RulesText?) throws(CommandFailure) {
    if let profile { try use(profile) }
  }

  private func use(_ profile: RulesText) throws(CommandFailure) {
    let acting = try session.acting()
    try withCasework { () throws(CaseworkFailure) in
      try casework.adopt(profile, as: .profile, acting)
    }
  }

  private func stop(_ stopped: Player.Stopped, _ file: String) -> CommandFailure {
    let words = PlayWords(session.language)
    let position = stopped.step.position
    let place = "\(file):\(position.line):\(position.column)"
    if case .failure(let failure) = stopped.cause {
      let problem = FailureWords(session.language).problem(failure)
      complain(place, words.stopped(stopped.cause), problem)
      return .stopped(failure.exitStatus)
    }
    let problem = Problem(
      code: "history-differs", message: words.stopped(stopped.cause), hint: words.advice)
    complain(place, nil, problem)
    return .stopped(.refused)
  }

  private func complain(_ place: String, _ heading: String?, _ problem: Problem) {
    if session.options.json, case .object(var members) = Complaint.json(problem) {
      members["message"] = .text("\(place): \(problem.message)")
      members["place"] = .text(place)
      return Output.complain(JSONValue.object(members).text + "\n")
    }
    let heading = heading.map { "\(place): \($0)\n" } ?? "\(place): "
    Output.complain(heading + Complaint.text(problem))
  }
}
