import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// What came of a form that is no record and no action.
enum TaskDone {
  case attached(Done, name: String, bytes: Int)
  case saved(path: String)
  case opened(name: String)
  case code(Done, StatusCode?)
  case letter(path: String)
  case person(name: String)
}

extension Desk {
  /// The work of a form that is no record and no action; nil for one that is.
  func task(_ form: FormModel) -> (() -> Result<TaskDone, CaseworkFailure>)? {
    switch form.key.purpose {
    case .attach, .saveFile, .statusCode, .letter, .person, .endPerson:
      return { Result { () throws(CaseworkFailure) in try carryOut(task: form) } }
    case .newCase, .add, .change, .withdraw, .act, .note, .correct, .addTask, .changeTask,
      .endTask:
      return nil
    }
  }

  private func carryOut(task form: FormModel) throws(CaseworkFailure) -> TaskDone {
    switch form.key.purpose {
    case .person, .endPerson: return .person(name: try savePerson(form))
    default: break
    }
    guard let number = form.key.number else { throw .unknownCase("") }
    let path = form.entry[TaskWords.path]?.text ?? ""
    switch form.key.purpose {
    case .attach: return try attach(path, form, number)
    case .saveFile(let id):
      return .saved(path: try options.files.save(id, number, path).get())
    case .letter(let kind):
      return .letter(
        path: try options.files.saveLetter(try letter(kind, form, number), path).get())
    default:
      let isNew = form.entry[TaskWords.code]?.text != "end"
      let code = isNew ? options.newStatusCode() : nil
      let done = try casework.handle(
        .issueStatusCode(hash: code?.hash), on: number, options.acting)
      return .code(done, code)
    }
  }

  private func attach(
    _ path: String, _ form: FormModel, _ number: CaseNumber
  ) throws(CaseworkFailure) -> TaskDone {
    let document = try options.files.read(path).get()
    var fields = form.entry
    fields[TaskWords.path] = nil
    if fields["title"] == nil { fields["title"] = .text(document.name) }
    let done = try casework.attach(document, fields: fields, on: number, options.acting)
    return .attached(done, name: document.name, bytes: document.bytes)
  }

  /// The letter of a form.
  func letter(
    _ kind: LetterKind, _ form: FormModel, _ number: CaseNumber
  ) throws(CaseworkFailure) -> Letter {
    try casework.letter(
      kind, about: form.entry["about"].map { RecordID($0.text) }, on: number,
      message: form.entry[TaskWords.message]?.text, options.acting)
  }
}

extension DeskModel {
  mutating func take(_ result: Result<TaskDone, CaseworkFailure>, _ desk: Desk) -> [DeskEffect] {
    guard case .success(let done) = result else {
      if case .failure(let failure) = result { return refuse(failure, desk) }
      return []
    }
    let words = TaskWords(speech.language)
    if case .opened(let name) = done {
      say(.done, words.opened(name))
      return []
    }
    let added = form?.key.purpose == .person(nil) ? form?.entry["id"]?.text : nil
    let forgotten = removeForm(desk)
    if let added { chooseAdded(added, desk) }
    switch done {
    case .attached(_, let name, let bytes): say(.done, words.attached(name, bytes: bytes))
    case .saved(let path): say(.done, words.saved(path))
    case .letter(let path): say(.done, words.letterSaved(path))
    case .person(let name): say(.done, words.personSaved(name))
    case .code(let done, nil):
      knownCodes[done.number] = nil
      say(.done, words.codeEnded)
    case .code(let done, let code?):
      knownCodes[done.number] = code
      overlay = .notice(codeNotice(code))
    case .opened: break
    }
    return forgotten + refreshEffects(desk) + readSection(desk)
  }

  /// The code, shown this once.
  private func codeNotice(_ code: StatusCode) -> NoticeModel {
    NoticeModel(
      title: TaskWords(speech.language).codeTitle, page: Page(paragraphs: codeLines(code)),
      copies: code.text)
  }

  /// What is said of a code that was made just now.
  func codeLines(_ code: StatusCode) -> [Paragraph] {
    [
      Paragraph(text: words.statusCode), .blank,
      Paragraph(text: code.text, style: Theme.standard.title, indent: 2), .blank,
      Paragraph(text: words.statusCodeOnce),
    ]
  }

  // MARK: Opening

  mutating func performTask(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    let words = TaskWords(speech.language)
    switch command {
    case .attach: openForm(.attach, desk)
    case .statusCode: openForm(.statusCode, desk)
    case .people: showPeople(desk)
    case .correct:
      guard let dossier else { return [] }
      let steps = dossier.challenge.steps.reversed().filter { $0.annulled == nil }
      if steps.isEmpty { say(.note, words.noSteps) }
      overlay = steps.isEmpty ? nil : .picker(stepPicker(Array(steps), dossier))
    case .letter:
      let items = LetterKind.allCases.map {
        PickerModel.Item(value: $0.rawValue, label: words.letter($0), detail: "")
      }
      overlay = .picker(PickerModel(.letter, title: words.whichLetter, items: items))
    case .saveFile, .openFile: return performOnFile(command, desk)
    default: break
    }
    return []
  }

  /// Opens the form of what was picked.
  mutating func pickTask(_ purpose: PickerModel.Purpose, _ value: String, _ desk: Desk) {
    switch purpose {
    case .correction: if let entry = Int(value) { openForm(.correct(entry), desk) }
    case .letter: if let kind = LetterKind(rawValue: value) { openForm(.letter(kind), desk) }
    case .person: openForm(.person(value.isEmpty ? nil : PersonID(value)), desk)
    case .path: putText(value)
    default: break
    }
  }

  private func stepPicker(_ steps: [Step], _ dossier: DossierModel) -> PickerModel {
    let items = steps.map { step in
      let language = speech.language
      let about = step.record.map { " (\(dossier.naming.record($0, in: language)))" } ?? ""
      return PickerModel.Item(
        value: "\(step.entry)",
        label: dossier.naming.action(step.action, in: speech.language) + about,
        detail: words.shortDate(step.on, on: today))
    }
    return PickerModel(
      .correction, title: TaskWords(speech.language).whichStep, items: items)
  }

  private mutating func performOnFile(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard case .record(let record) = stack.last, let dossier else { return [] }
    guard dossier.number == record.number else { return [] }
    if command == .saveFile {
      openForm(.saveFile(record.id), desk)
      return []
    }
    let (id, number) = (record.id, record.number)
    return [
      .perform { .answer(.task(desk.options.files.open(id, number).map { .opened(name: $0) })) }
    ]
  }

  /// Completes the path in the field with the focus, or shows what it may become.
  mutating func completePath(_ desk: Desk) {
    guard let typed = form?.focusedField?.value else { return }
    let found = desk.options.files.complete(typed)
    let words = TaskWords(speech.language)
    switch found.count {
    case 0: say(.note, words.nothingToComplete)
    case 1: putText(found[0])
    default:
      let shared = found.dropFirst().reduce(found[0]) { $0.commonPrefix(with: $1) }
      if shared.count > typed.count { return putText(shared) }
      overlay = .picker(
        PickerModel(
          .path, title: words.label(TaskWords.path),
          items: found.map { PickerModel.Item(value: $0, label: $0, detail: "") }))
    }
  }
}

extension String {
  /// What two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
