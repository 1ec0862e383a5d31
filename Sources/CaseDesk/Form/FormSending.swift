import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension Desk {
  /// The work that a form asks for.
  func send(_ form: FormModel) -> DeskEffect {
    if let work = task(form) { return .perform { .answer(.task(work())) } }
    if let effect = keep(form) { return effect }
    return .perform {
      guard let number = form.key.number else {
        return .answer(.opened(Result { () throws(CaseworkFailure) in try open(form) }))
      }
      return .answer(
        .sent(Result { () throws(CaseworkFailure) in try carryOut(form, on: number) }))
    }
  }

  func carryOut(
    _ form: FormModel, on number: CaseNumber
  ) throws(CaseworkFailure) -> Done {
    guard let command = form.command else { throw .unknownCase(number.text) }
    return try casework.handle(
      command, on: number, options.acting(for: form), ifVersion: form.version)
  }

  func open(_ form: FormModel) throws(CaseworkFailure) -> Casework.Opened {
    var fields = form.entry
    let title = fields.removeValue(forKey: "title")?.text ?? ""
    let state = fields.removeValue(forKey: "existing")?.text
    let since = fields.removeValue(forKey: "since")?.text
    return try casework.open(
      title: title, fields: fields, existing: try existing(state, since), options.acting,
      statusCode: options.newStatusCode())
  }

  /// A case that was already running; both its state and its date are needed.
  private func existing(
    _ state: String?, _ since: String?
  ) throws(CaseworkFailure) -> Command.Existing? {
    guard state != nil || since != nil else { return nil }
    do throws(DateProblem) {
      let date = try CalendarDate.read(since ?? "", on: options.today(), leaning: .back)
      return Command.Existing(state: state ?? "", since: date)
    } catch {
      let problem = FieldProblem(field: "since", entered: since ?? "", cause: .notADate(error))
      throw .refused(.badInput([problem]))
    }
  }
}

extension FormModel {
  /// What the form asks the rules of a case; nil for what is about no case, or not yet about one.
  var command: Command? {
    switch key.purpose {
    case .newCase, .note, .attach, .saveFile, .statusCode, .letter, .person, .endPerson, .addTask,
      .changeTask, .endTask:
      nil
    case .correct(let step):
      correction.map { .correct(entry: step, correction: $0, reason: entry["reason"]?.text ?? "") }
    case .add(let kind): .add(kind: kind, fields: entry)
    case .change(let id): .change(id, fields: changes)
    case .withdraw(let id): .withdraw(id, reason: entry["reason"]?.text ?? "")
    case .act(let action, let record): .take(action: action, record: record, fields: entry)
    }
  }
}

extension FormModel {
  /// How a step is corrected; nil while the right date cannot be read.
  private var correction: Command.Correction? {
    if entry[TaskWords.correction]?.text == "undo" { return .undo }
    guard let reader, let text = entry["date"]?.text else { return nil }
    return CalendarDate(entered: text, on: reader.on, leaning: .back).map { .date($0) }
  }

  /// What is wrong with the fields of a form that the rules do not read; nil when nothing is.
  fileprivate func missing(_ words: DeskWords, _ files: DeskFiles) -> [String: String]? {
    var errors = missingOfBehalf(words)
    switch key.purpose {
    case .attach, .saveFile, .letter, .correct, .person: break
    default: return errors.isEmpty ? nil : errors
    }
    for (control, field) in zip(controls, state.fields)
    where control.field.isRequired && control.entered(field) == nil {
      errors[control.field.name] = words.emptyRequired(control.label)
    }
    if case .correct = key.purpose, correction == nil {
      errors["date"] = words.notADate(entry["date"]?.text ?? "")
    }
    if let path = entry[TaskWords.path]?.text, key.purpose.writesFile,
      files.complete(path).contains(path)
    {
      errors[TaskWords.path] = TaskWords(words.language).pathExists(path)
    }
    return errors.isEmpty ? nil : errors
  }
}

extension DeskModel {
  mutating func performInForm(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard let form else { return [] }
    switch command {
    case .send where !form.targets.isEmpty: confirmTogether(form)
    case .send:
      toast = nil
      if form.key.purpose == .note { return sendNote(form, desk) }
      if let missing = form.missing(words, desk.options.files) {
        changeForm { $0.state.setErrors(missing) }
        say(.problem, words.seeFields)
        return []
      }
      guard form.isConfirmed else { return [desk.send(form)] }
      // Nobody is asked to confirm what would be refused.
      if let refusal = refusal(of: form) { return refuse(.refused(refusal), desk) }
      refreshPreview()
      overlay = .confirm(
        ConfirmModel(.send, title: form.title, text: consequenceText(form)))
    case .choose where form.control?.field.name == TaskWords.path: completePath(desk)
    case .choose: openPicker()
    case .mend: overlay = form.refusal.map { .notice($0) }
    case .undo: undo()
    case .redo: redo()
    case .editText: return editElsewhere(desk)
    case .dayLater: stepDate(by: 1)
    case .dayEarlier: stepDate(by: -1)
    case .weekLater: stepDate(by: 7)
    case .weekEarlier: stepDate(by: -7)
    case .consequence: showConsequence(form, desk)
    default: break
    }
    return []
  }

  /// What the rules would say to a form now; nil when they would allow it.
  private func refusal(of form: FormModel) -> Refusal? {
    guard let dossier, let command = form.command else { return nil }
    do throws(Refusal) {
      _ = try dossier.dossier.consequence(of: command, by: form.behalf?.person)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Answers

  mutating func take(
    _ result: Result<Done, CaseworkFailure>, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .failure(let failure): return refuse(failure, desk)
    case .success(let done):
      let deed = form.map(deed(of:)) ?? .done("")
      let forgotten = removeForm(desk)
      if form == nil { changeDossier { $0.hasActed = true } }
      carryVersion(of: done)
      let place = speech.place(done.summary)
      say(.done, form == nil ? words.done(deed, place) : words.doneGoOn(deed))
      return forgotten + refreshEffects(desk) + readSection(desk)
    }
  }

  /// What sending a form has done, in words.
  private func deed(of form: FormModel) -> DeskWords.Deed {
    func kind(_ id: RecordID) -> String? {
      dossier?.challenge.record(id).map { speech.records.kind($0.kind) }
    }
    switch form.key.purpose {
    case .add(let name): return .recorded(speech.records.kind(name))
    case .change(let id): return kind(id).map { .changed($0) } ?? .done(form.title)
    case .withdraw(let id): return kind(id).map { .withdrawn($0) } ?? .done(form.title)
    default: return .done(form.title)
    }
  }

  mutating func take(
    _ result: Result<Casework.Opened, CaseworkFailure>, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .failure(let failure): return refuse(failure, desk)
    case .success(let opened):
      let forgotten = removeForm(desk)
      endFirstRun()
      knownCodes[opened.done.number] = opened.statusCode
      let page = Page(
        paragraphs: [Paragraph(text: words.opened(opened.done.number.text)), .blank]
          + codeLines(opened.statusCode))
      overlay = .notice(
        NoticeModel(title: words.newCase, page: page, copies: opened.statusCode.text))
      return forgotten + readSection(desk) + [desk.dossierEffect(opened.done.number, .open)]
    }
  }

  mutating func removeForm(_ desk: Desk) -> [DeskEffect] {
    guard let form else { return [] }
    stack.removeLast()
    return discardDraft(form.key, desk)
  }

  /// A form below was filled in for the case as it was before this; only we have changed it.
  private mutating func carryVersion(of done: Done) {
    changeForm { form in
      let before = done.summary.version - done.events.count
      if form.version == before { form.version = done.summary.version }
      form.banner = nil
      form.note = nil
      form.refusal = nil
      form.isPreviewStale = true
    }
  }
}
