import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The same thing done in several cases, one after the other; each case by the rules, by itself.
struct TogetherModel {
  struct Refused {
    let mark: MarkedCases.Mark
    /// Why, each reason with what would lift it.
    let reasons: [String]
  }

  /// What is done in each, in words.
  let title: String
  let command: Command
  private(set) var waiting: [MarkedCases.Mark]
  private(set) var done: [MarkedCases.Mark] = []
  private(set) var refused: [Refused] = []
  /// Set when somebody stopped it; what was done stays done.
  private(set) var isStopped = false
  var state = PageState()

  init(title: String, command: Command, _ cases: [MarkedCases.Mark]) {
    self.title = title
    self.command = command
    waiting = cases
  }

  var next: MarkedCases.Mark? { isStopped ? nil : waiting.first }
  var isOver: Bool { next == nil }
  var count: Int { waiting.count + done.count + refused.count }
  /// The cases in which nothing has changed.
  var left: [MarkedCases.Mark] { refused.map(\.mark) + waiting }

  mutating func stop() { isStopped = true }

  mutating func take(_ number: CaseNumber, refusedFor reasons: [String]?) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
    let mark = waiting.remove(at: index)
    if let reasons {
      refused.append(Refused(mark: mark, reasons: reasons))
    } else {
      done.append(mark)
    }
  }
}

/// An action that can be taken in several of the marked cases.
struct ManyAction: Sendable {
  let action: ActionDefinition
  /// In how many of them it can be taken now.
  let possible: Int
}

extension DeskModel {
  // MARK: What to do

  mutating func openTogether() {
    let cases = casesForTogether
    guard !cases.isEmpty else { return say(.note, words.obstacle(.nothingSelected)) }
    overlay = .picker(
      PickerModel(
        .together, title: words.togetherTitle(cases.count),
        items: DeskWords.TogetherDeed.allCases.map {
          .init(value: $0.rawValue, label: words.together($0), detail: "")
        }))
  }

  mutating func pickTogether(_ value: String, _ desk: Desk) -> [DeskEffect] {
    switch DeskWords.TogetherDeed(rawValue: value) {
    case .handOver: openFormForMany(.add(kind: "contact-person-change"), desk)
    case .contactMoment: openFormForMany(.add(kind: "contact-moment"), desk)
    case .record:
      let kinds = kindPicker
      overlay = .picker(
        PickerModel(.kindForMany, title: words.whichKind, items: kinds.items))
    case .action: return [actionsForMany(desk)]
    case .commandLine: showCommandLines()
    case .none: break
    }
    return []
  }

  /// Asks which actions can be taken in how many of the cases.
  private func actionsForMany(_ desk: Desk) -> DeskEffect {
    let numbers = casesForTogether.map(\.number)
    return desk.reading(lanes?.preview, in: .preview) {
      casework, acting throws(CaseworkFailure) in
      var counts: [String: (ActionDefinition, Int)] = [:]
      var order: [String] = []
      for number in numbers {
        let dossier = try casework.dossier(number, acting)
        for possibility in dossier.possibilities
        where possibility.record == nil && possibility.isPermitted {
          let name = possibility.action.name
          if counts[name] == nil { order.append(name) }
          let known = counts[name]?.1 ?? 0
          counts[name] = (possibility.action, known + (possibility.isAllowed ? 1 : 0))
        }
      }
      return order.compactMap { counts[$0].map { ManyAction(action: $0.0, possible: $0.1) } }
        .filter { $0.possible > 0 }
    } answer: {
      .actionsForMany($0)
    }
  }

  mutating func take(_ result: Result<[ManyAction], CaseworkFailure>) {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let actions) where actions.isEmpty: say(.note, words.noActionForMany)
    case .success(let actions):
      manyActions = Dictionary(uniqueKeysWithValues: actions.map { ($0.action.name, $0.action) })
      let count = casesForTogether.count
      overlay = .picker(
        PickerModel(
          .actionForMany, title: words.togetherTitle(count),
          items: actions.map {
            .init(
              value: $0.action.name, label: speech.text($0.action.label),
              detail: words.possibleIn($0.possible, of: count))
          }))
    }
  }

  /// The commands that report or export the cases, to take along to a shell.
  private mutating func showCommandLines() {
    let numbers = casesForTogether.map(\.number.text)
    let export = "r2c export \(numbers.joined(separator: " ")) -o zaken.jsonl"
    let reports = numbers.map { "r2c report \($0) --format html -o \($0).html" }
    overlay = .copied(
      CopiedModel(
        title: words.commandLinesTitle, text: ([export, ""] + reports).joined(separator: "\n")))
  }

  // MARK: The form

  /// Opens the form that is filled in once for all marked cases.
  mutating func openFormForMany(_ purpose: FormModel.Purpose, _ desk: Desk) {
    guard let profile = try? desk.casework.profileInForce() else { return }
    let people = desk.people()
    let maker = ControlMaker(
      speech: speech, today: today, people: people, challenge: nil, profile: profile,
      naming: .none)
    let ids = Set(people.map(\.id))
    let title: String
    let explanation: String
    let controls: [FieldControl]
    switch purpose {
    case .add(let name):
      guard let kind = RecordKind.named(name) else { return }
      title = words.add(speech.records.kind(name))
      explanation = speech.records.meaning(ofKind: name)
      controls = kind.fields.map { maker.control($0, of: name) }
    case .act(let name, _):
      guard let action = manyActions[name] else { return }
      title = speech.text(action.label)
      explanation = speech.text(action.explanation)
      controls = action.fields.map { maker.control($0, of: action.kind(of: $0.name)) }
    default: return
    }
    var form = FormModel(
      key: .init(number: nil, purpose: purpose), title: title,
      explanation: "\(words.forCases(casesForTogether.count)) \(explanation)", version: nil,
      controls: controls,
      reader: FieldReader(
        on: today, profile: profile, isPerson: { ids.contains($0) }, kindOfRecord: { _ in nil }),
      naming: .none, words: words)
    if let draft = drafts[form.key] { form = draft }
    form.targets = casesForTogether
    stack.append(.form(form))
  }

  /// Asks before the same is done in several cases: which, and that each is judged by itself.
  mutating func confirmTogether(_ form: FormModel) {
    let empty = form.controls.filter {
      $0.field.isRequired && form.entry[$0.field.name] == nil
    }
    guard empty.isEmpty else {
      let errors = empty.map { ($0.field.name, words.fieldIsEmpty) }
      changeForm { $0.state.setErrors(Dictionary(uniqueKeysWithValues: errors)) }
      return say(.problem, words.seeFields)
    }
    let titles = form.targets.prefix(DeskLimits.namedInQuestion).map { "\($0.number) \($0.title)" }
    let more = form.targets.count - titles.count
    let lines = titles + (more > 0 ? [words.andMore(more)] : [])
    overlay = .confirm(
      ConfirmModel(
        .together, title: form.title,
        text: "\(words.confirmTogether(form.targets.count))\n\n\(lines.joined(separator: "\n"))"))
  }

  // MARK: Doing it

  mutating func startTogether(_ desk: Desk) -> [DeskEffect] {
    guard let form, !form.targets.isEmpty else { return [] }
    let command: Command
    switch form.key.purpose {
    case .add(let kind): command = .add(kind: kind, fields: form.entry)
    case .act(let action, let record):
      command = .take(action: action, record: record, fields: form.entry)
    default: return []
    }
    drafts[form.key] = form
    stack.removeLast()
    overlay = .together(
      TogetherModel(title: form.title, command: command, form.targets))
    return nextOfTogether
  }

  private var nextOfTogether: [DeskEffect] {
    [.after(milliseconds: 0, lane: .together, message: .togetherNext)]
  }

  /// Does the next case, now: what is said to be done has been saved.
  mutating func doNextOfTogether(_ desk: Desk) -> [DeskEffect] {
    guard case .together(let together) = overlay, let mark = together.next else { return [] }
    return [
      .perform { [command = together.command] in
        .answer(
          .together(
            mark.number,
            Result { () throws(CaseworkFailure) in
              try desk.casework.handle(command, on: mark.number, desk.options.acting)
            }))
      }
    ]
  }

  mutating func take(
    _ result: Result<Done, CaseworkFailure>, of number: CaseNumber, _ desk: Desk
  ) -> [DeskEffect] {
    guard case .together(var together) = overlay else { return [] }
    switch result {
    case .success:
      news.isMine(number)
      together.take(number, refusedFor: nil)
    case .failure(let failure):
      let problem = speech.problem(
        failure, naming: (try? desk.dossier(number))?.naming ?? .none)
      let reasons = problem.reasons.map { "\($0.message) \($0.hint)" }
      together.take(
        number, refusedFor: reasons.isEmpty ? ["\(problem.message) \(problem.hint)"] : reasons)
    }
    overlay = .together(together)
    return together.isOver ? finish(together, desk) : nextOfTogether
  }

  /// What was done loses its mark; what was not stays marked, and the form keeps what was typed.
  mutating func finish(_ together: TogetherModel, _ desk: Desk) -> [DeskEffect] {
    for mark in together.done { list.marks.remove(mark.number) }
    if together.left.isEmpty {
      drafts = drafts.filter { $0.value.targets.isEmpty || $0.value.title != together.title }
    }
    return readSection(desk)
  }
}
