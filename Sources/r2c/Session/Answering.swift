import CaseStorage
import Casework
import ChallengeCore
import Terms
import Wording

extension Session {
  func print(_ text: String) throws(CommandFailure) {
    do { try Output.line(text) } catch { throw .output(error.reason) }
  }

  func print(_ json: JSONValue) throws(CommandFailure) {
    do { try Output.json(json) } catch { throw .output(error.reason) }
  }

  /// One answer: JSON when that was asked for, else text.
  func answer(json: JSONValue, text: String) throws(CommandFailure) {
    if options.json { try print(json) } else { try print(text) }
  }

  /// Carries out a command on a case and answers with what it has become.
  func perform(
    _ command: Command, on number: String,
    text: (Done, ProgramWords) -> String
  ) throws(CommandFailure) {
    let acting = try acting()
    let casework = try casework()
    let number = CaseNumber(number)
    let done: Done
    do throws(CaseworkFailure) {
      done = try casework.handle(command, on: number, acting, ifVersion: options.ifVersion)
    } catch {
      let lift = lift(of: command, error, number, casework, acting)
      Complaint(
        .casework(error), options, naming: naming(number, casework, acting), lift: lift
      ).leave()
    }
    guard case .object(var members) = CaseJSON.summary(done.summary, on: acting.on, language)
    else { return }
    members["records"] = .texts(done.records.map(\.text))
    try answer(json: .object(members), text: text(done, ProgramWords(language)))
  }

  /// Puts on record that data left the database; a reader of a read-only file is told that it is
  /// not.
  func log(
    _ kind: CopyMade.Kind, path: String, cases: [CaseNumber]?, clearance: String? = nil,
    ground: String? = nil, _ casework: Casework
  ) throws(CommandFailure) {
    let acting = try acting()
    let isLogged = try withCasework { () throws(CaseworkFailure) in
      try casework.logCopy(
        kind, path: path, cases: cases, clearance: clearance, ground: ground, acting)
    }
    if !isLogged { Output.complain(RetentionWords(language).notLogged + "\n") }
  }

  /// What would lift the refusal of an action; nil for anything else that went wrong.
  private func lift(
    of command: Command, _ failure: CaseworkFailure, _ number: CaseNumber, _ casework: Casework,
    _ acting: Acting
  ) -> Lifting? {
    guard case .take(let name, let record, _) = command, case .refused(.byRules) = failure,
      let dossier = try? casework.dossier(number, acting, for: .possibilities),
      let action = dossier.situation.workflow.actions[name]
    else { return nil }
    guard let lifting = dossier.lifting(of: action, record), lifting.isLifted else { return nil }
    return !lifting.steps.isEmpty || lifting.another != nil ? lifting : nil
  }

  /// A head of the journal that was kept elsewhere; nil when none was given.
  static func head(_ anchor: String?) throws(CommandFailure) -> JournalHead? {
    guard let anchor else { return nil }
    guard let head = JournalHead(anchor) else { throw .casework(.storage(.badAnchor(anchor))) }
    return head
  }

  /// The names for messages about a case; none when it cannot be read.
  func naming(_ number: CaseNumber, _ casework: Casework, _ acting: Acting) -> Naming {
    (try? casework.dossier(number, acting)).map { Naming($0) } ?? .none
  }
}
