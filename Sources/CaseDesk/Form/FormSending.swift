import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

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
    guard let date = CalendarDate(entered: since ?? "", on: options.today()) else {
      throw .refused(
        .badInput([FieldProblem(field: "since", entered: since ?? "", cause: .notADate)]))
    }
    return Command.Existing(state: state ?? "", since: date)
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
      return refreshEffects(desk) + readList(desk)
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
      return readList(desk) + [desk.dossierEffect(opened.done.number, .open)]
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

  // MARK: Refusals

  /// Shows why something was not done; everything that was typed stays.
  private mutating func refuse(_ failure: CaseworkFailure, _ desk: Desk) -> [DeskEffect] {
    switch failure {
    case .outdated(let number, _, _): return [desk.dossierEffect(number, .conflict)]
    case .refused(.byRules(let reasons)): show(reasons)
    case .refused(.badInput(let problems)): show(problems)
    default: report(failure)
    }
    return []
  }

  private mutating func show(_ problems: [FieldProblem]) {
    guard let form else { return }
    var errors: [String: String] = [:]
    for problem in problems { errors[problem.field] = speech.problem(problem, naming: form.naming) }
    changeForm { $0.state.setErrors(errors) }
    let others = problems.filter { !form.has($0.field) }
    say(.problem, others.first.map { speech.problem($0, naming: form.naming) } ?? words.seeFields)
  }

  private mutating func show(_ reasons: [Reason]) {
    guard let form else { return }
    var errors: [String: String] = [:]
    var others: [Reason] = []
    for reason in reasons {
      let explained = speech.reason(reason, form.naming)
      if let field = reason.field(in: form), errors[field] == nil {
        errors[field] = "\(explained.message) \(explained.hint)"
      } else {
        others.append(reason)
      }
    }
    changeForm { $0.state.setErrors(errors) }
    guard !others.isEmpty else { return say(.problem, words.seeFields) }
    let notice = NoticeModel(
      title: words.refused, page: refusalPage(others, form.naming, fields: errors.count))
    let banner = words.refusedBanner(reasons.count)
    changeForm {
      $0.refusal = notice
      $0.banner = banner
    }
    overlay = .notice(notice)
  }

  private func refusalPage(_ reasons: [Reason], _ naming: Naming, fields: Int) -> Page {
    var paragraphs = [Paragraph(text: words.nothingChanged), .blank]
    for reason in reasons {
      let explained = speech.reason(reason, naming)
      let canMend = reason.remedy.canBeMended
      paragraphs.append(
        Paragraph(
          mark: "•", text: explained.message, style: Theme.standard.title, isStop: true,
          target: .remedy(reason.remedy)))
      paragraphs.append(Paragraph(text: explained.hint, indent: 2))
      if canMend {
        paragraphs.append(
          Paragraph(text: words.enterMends, style: Theme.standard.muted, indent: 2))
      }
    }
    if fields > 0 { paragraphs += [.blank, Paragraph(text: words.alsoFields(fields))] }
    return Page(paragraphs: paragraphs)
  }

  /// Somebody else was first: says so, and keeps what was typed for another try.
  mutating func meetConflict(_ open: Desk.OpenDossier, since version: Int) {
    let news = open.dossier.timeline.filter { $0.version > version }
    let lines = news.map { speech.entry($0, open.naming) }
    let banner = words.conflictBanner
    changeForm {
      $0.version = open.dossier.challenge.version
      $0.banner = banner
    }
    let page = Page(
      paragraphs: [Paragraph(text: words.conflict), .blank]
        + lines.map { Paragraph(mark: "•", text: $0, indent: 2) }
        + [.blank, Paragraph(text: words.conflictKept)])
    overlay = .notice(NoticeModel(title: words.conflictTitle, page: page))
  }
}

extension Reason {
  /// The field of a form that would lift it.
  fileprivate func field(in form: FormModel) -> String? {
    switch remedy {
    case .fill(let field) where form.has(field): return field
    case .complete(let id, let field):
      guard form.has(field) else { return nil }
      if form.key.purpose == .change(id) { return field }
      if case .act(_, id) = form.key.purpose { return field }
      return nil
    default: return nil
    }
  }
}

extension Remedy {
  /// Whether a form can be opened that lifts the reason.
  var canBeMended: Bool {
    switch self {
    case .add, .complete, .finish: true
    case .none, .fill, .waitUntil: false
    }
  }
}
