import Casework
import ChallengeCore
import Terminal
import Terms

extension Desk {
  /// The work that a form asks for.
  func send(_ form: FormModel) -> DeskEffect {
    .perform {
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
    try casework.handle(
      form.command, on: number, options.acting, ifVersion: form.version)
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
  /// What the form asks the rules; a new case has no number to ask it for.
  fileprivate var command: Command {
    switch key.purpose {
    case .newCase: .tick
    case .add(let kind): .add(kind: kind, fields: entry)
    case .change(let id): .change(id, fields: changes)
    case .withdraw(let id): .withdraw(id, reason: entry["reason"]?.text ?? "")
    case .act(let action, let record): .take(action: action, record: record, fields: entry)
    }
  }
}

extension DeskModel {
  mutating func performInForm(_ command: DeskCommand, _ desk: Desk) -> [DeskEffect] {
    guard let form else { return [] }
    switch command {
    case .send:
      toast = nil
      guard form.isFinal else { return [desk.send(form)] }
      // Nobody is asked to confirm what would be refused.
      if let refusal = refusal(of: form) { return refuse(.refused(refusal), desk) }
      overlay = .confirm(
        ConfirmModel(
          .send, title: form.title, text: "\(form.explanation)\n\n\(words.noWayBack)"))
    case .choose: openPicker()
    case .mend: overlay = form.refusal.map { .notice($0) }
    default: break
    }
    return []
  }

  /// What the rules would say to a form now; nil when they would allow it.
  private func refusal(of form: FormModel) -> Refusal? {
    guard let dossier else { return nil }
    do throws(Refusal) {
      _ = try decide(form.command, dossier.challenge, dossier.dossier.situation)
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
      let title = form?.title ?? ""
      removeForm()
      carryVersion(of: done)
      let place = speech.place(done.summary)
      say(.done, form == nil ? words.done(title, place) : words.doneGoOn(title))
      return refreshEffects(desk) + readSection(desk)
    }
  }

  mutating func take(
    _ result: Result<Casework.Opened, CaseworkFailure>, _ desk: Desk
  ) -> [DeskEffect] {
    switch result {
    case .failure(let failure): return refuse(failure, desk)
    case .success(let opened):
      removeForm()
      let page = Page(paragraphs: [
        Paragraph(text: words.opened(opened.done.number.text)), .blank,
        Paragraph(text: words.statusCode), .blank,
        Paragraph(text: opened.statusCode.text, style: Theme.standard.title, indent: 2), .blank,
        Paragraph(text: words.statusCodeOnce),
      ])
      overlay = .notice(NoticeModel(title: words.newCase, page: page))
      return readSection(desk) + [desk.dossierEffect(opened.done.number, .open)]
    }
  }

  private mutating func removeForm() {
    guard let form else { return }
    drafts[form.key] = nil
    stack.removeLast()
  }

  /// A form below was filled in for the case as it was before this; only we have changed it.
  private mutating func carryVersion(of done: Done) {
    changeForm { form in
      let before = done.summary.version - done.events.count
      if form.version == before { form.version = done.summary.version }
      form.banner = nil
      form.refusal = nil
    }
  }
}
