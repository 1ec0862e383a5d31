import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The case that a quick note is about, as far as what was typed says.
struct NoteCases {
  let typed: String
  let found: [CaseSummary]
  let hasMore: Bool
  /// The agreed contact that a contact today would be.
  var agreed: AgreedContact?

  /// The one that is meant; nil when there are none or several.
  var only: CaseSummary? {
    found.first { $0.number.text == typed } ?? (found.count == 1 && !hasMore ? found.first : nil)
  }
}

/// A contact that was agreed, and the one that follows on it.
struct AgreedContact: Hashable {
  let due: CalendarDate
  let next: CalendarDate

  /// The agreed contact that a contact on a day would be; nil when it would be none.
  init?(_ dossier: Dossier, on today: CalendarDate) {
    let contact = Command.add(
      kind: "contact-moment", fields: ["date": .text(today.iso)])
    guard let due = Self.due(dossier.challenge, dossier.situation.workflow),
      let consequence = try? dossier.consequence(of: contact)
    else { return nil }
    var changed = dossier.challenge
    for event in consequence.events { changed.evolve(event) }
    guard let next = Self.due(changed, dossier.situation.workflow), next > due else { return nil }
    (self.due, self.next) = (due, next)
  }

  private static func due(_ challenge: Challenge, _ workflow: Workflow) -> CalendarDate? {
    challenge.terms.last { term in
      guard term.isOpen, case .until(let moment)? = workflow.terms[term.name]?.length else {
        return false
      }
      return moment == .nextContact
    }?.end
  }
}

/// What came of a quick note.
struct NoteDone {
  let number: CaseNumber
  let reminder: CalendarDate?
  /// Why the reminder was not saved, when the contact was.
  let problem: CaseworkFailure?
}

extension FormMaker {
  static let noteCase = "case"
  static let noteLine = "line"
  static let noteCounts = "counts-as-agreed"

  /// A contact in one line: who may read it, the case, and the line.
  func noteForm(_ key: FormModel.Identity, presets: [String: String]) -> FormModel {
    let note = NoteWords(speech.language)
    var visibility = FieldControl(
      field: VisibilityRules.field,
      label: speech.records.field(VisibilityRules.field.name, of: "contact-moment"),
      hint: note.readersHint,
      options: [Visibility.parties, .internal].map {
        .init(value: $0.rawValue, label: speech.records.visibility($0))
      })
    visibility.initial = Visibility.parties.rawValue
    var number = FieldControl(
      field: Field(Self.noteCase, .line, required: true, example: ""), label: note.caseLabel,
      hint: note.caseHint)
    number.initial = presets[Self.noteCase] ?? ""
    let line = FieldControl(
      field: Field(Self.noteLine, .line, required: true, example: ""), label: note.lineLabel,
      hint: note.lineHint)
    var counts = FieldControl(
      field: Field(Self.noteCounts, .yesNo, example: ""),
      label: speech.records.field(Self.noteCounts, of: "contact-moment"),
      hint: speech.records.meaning(ofField: Self.noteCounts, of: "contact-moment"),
      options: [true, false].map {
        .init(value: $0 ? "yes" : "no", label: speech.language.yesNo($0))
      })
    counts.initial = "yes"
    return FormModel(
      key: key, title: note.title, explanation: note.explanation, version: nil,
      controls: [visibility, counts, number, line], reader: nil, naming: .none, words: speech.desk)
  }
}

extension Desk {
  /// The cases that are meant by a number or words.
  func noteCases(_ typed: String) throws(CaseworkFailure) -> NoteCases {
    let wanted = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !wanted.isEmpty else { return NoteCases(typed: "", found: [], hasMore: false) }
    let list = try casework.list(
      .init(search: wanted), limit: DeskLimits.noteCases, options.acting)
    var cases = NoteCases(typed: wanted, found: list.cases, hasMore: list.next != nil)
    if let only = cases.only, let open = try? dossier(only.number) {
      cases.agreed = AgreedContact(open.dossier, on: options.today())
    }
    return cases
  }

  func noteCasesEffect(_ typed: String) -> DeskEffect {
    .perform {
      .answer(.noteCases(typed, Result { () throws(CaseworkFailure) in try noteCases(typed) }))
    }
  }

  /// Saves a contact and its reminder, both or, when the reminder fails, the contact alone.
  ///
  /// - Parameter counts: whether it is the agreed contact, if there is one.
  func send(
    _ note: QuickNote, visibility: String, counts: Bool, in number: CaseNumber
  ) throws(CaseworkFailure) -> NoteDone {
    var fields: Entry = [
      "date": .text(options.today().iso), "way": .text(note.way ?? QuickNote.usualWay),
      "note": .text(note.text), "visibility": .text(visibility),
    ]
    fields["with"] = note.with.map { .text($0) }
    if !counts { fields[FormMaker.noteCounts] = .flag(false) }
    let done = try casework.handle(
      .add(kind: "contact-moment", fields: fields), on: number, options.acting)
    guard let reminder = note.reminder else {
      return NoteDone(number: number, reminder: nil, problem: nil)
    }
    let contact = done.events.lazy.compactMap { dated -> RecordID? in
      if case .recorded(let recorded) = dated.event { recorded.id } else { nil }
    }.first
    var what: Entry = ["on": .text(reminder.on.iso), "what": .text(reminder.what)]
    what["about"] = contact.map { .text($0.text) }
    do throws(CaseworkFailure) {
      try casework.handle(.add(kind: "to-do", fields: what), on: number, options.acting)
      return NoteDone(number: number, reminder: reminder.on, problem: nil)
    } catch {
      return NoteDone(number: number, reminder: nil, problem: error)
    }
  }
}

extension DeskModel {
  /// Opens a quick note about the case in view or selected; with one, typing begins with the line.
  mutating func openNote(_ desk: Desk) -> [DeskEffect] {
    // Line by line nothing is selected in a list that somebody has only heard.
    let number = desk.isLinear && stack.isEmpty ? nil : caseInView
    openForm(
      .note, presets: number.map { [FormMaker.noteCase: $0.text] } ?? [:],
      focus: number == nil ? FormMaker.noteCase : FormMaker.noteLine, desk)
    return noteCasesOfForm(desk)
  }

  func noteCasesOfForm(_ desk: Desk) -> [DeskEffect] {
    guard let form, form.key.purpose == .note else { return [] }
    return [desk.noteCasesEffect(form.state[FormMaker.noteCase])]
  }

  /// How what is being typed is read, or what is wrong with it so far.
  mutating func noteNoteReading() {
    let note = NoteWords(speech.language)
    guard let form, let index = form.controls.firstIndex(where: { $0.field.name == "line" }) else {
      return
    }
    let text = form.state.fields[index].value
    var hint = note.lineHint
    if !text.allSatisfy(\.isWhitespace) {
      do throws(QuickNote.Problem) {
        hint = note.reading(try QuickNote.read(text, on: today))
      } catch {
        hint = note.problem(error)
      }
    }
    changeForm { $0.state.fields[index].hint = hint }
    refreshPreview()
  }

  /// What a note will be recorded as, as far as it can be read.
  func notePreview(_ form: FormModel) -> FormPreview? {
    let words = NoteWords(speech.language)
    guard let note = try? QuickNote.read(form.state[FormMaker.noteLine], on: today) else {
      return nil
    }
    var lines = [words.recorded(note)]
    if let agreed = form.agreedContact {
      lines.append(
        form.countsAsAgreed
          ? words.counts(agreed.due, next: agreed.next) : words.countsNot(agreed.due))
    }
    return FormPreview(outcome: .does(lines))
  }

  mutating func take(_ typed: String, _ result: Result<NoteCases, CaseworkFailure>) {
    guard let form, form.key.purpose == .note,
      let index = form.controls.firstIndex(where: { $0.field.name == FormMaker.noteCase }),
      form.state.fields[index].value == typed
    else { return }
    let note = NoteWords(speech.language)
    let hint: String
    switch result {
    case .failure(let failure): hint = speech.problem(failure, naming: .none).message
    case .success(let cases):
      if let only = cases.only {
        hint = note.found(only.number, only.title)
      } else if cases.found.isEmpty {
        hint = cases.typed.isEmpty ? note.caseHint : note.noCase(typed)
      } else {
        hint = note.several(
          cases.found.map { "\($0.number) \($0.title)" }, hasMore: cases.hasMore)
      }
    }
    let agreed =
      if case .success(let cases) = result { cases.agreed } else { nil as AgreedContact? }
    changeForm {
      $0.state.fields[index].hint = hint
      $0.state.fields[index].error = nil
      $0.agreedContact = agreed
      $0.isPreviewStale = true
    }
    refreshPreview()
  }

  /// Saves the note in view, or says what is still wrong at its field.
  mutating func sendNote(_ form: FormModel, _ desk: Desk) -> [DeskEffect] {
    let words = NoteWords(speech.language)
    let visibility = form.entry["visibility"]?.text ?? Visibility.parties.rawValue
    let note: QuickNote
    do throws(QuickNote.Problem) {
      note = try QuickNote.read(form.state[FormMaker.noteLine], on: today)
    } catch {
      let problem = words.problem(error)
      changeForm { $0.state.setErrors([FormMaker.noteLine: problem]) }
      return []
    }
    let typed = form.state[FormMaker.noteCase]
    let cases = Result { () throws(CaseworkFailure) in try desk.noteCases(typed) }
    guard case .success(let found) = cases, let only = found.only else {
      changeForm { $0.focus(FormMaker.noteCase) }
      take(typed, cases)
      let error = self.form?.focusedField?.hint ?? words.noCase(typed)
      changeForm { $0.state.setErrors([FormMaker.noteCase: error]) }
      return []
    }
    return [
      .perform {
        .answer(
          .noted(
            Result { () throws(CaseworkFailure) in
              try desk.send(
                note, visibility: visibility, counts: form.countsAsAgreed, in: only.number)
            }))
      }
    ]
  }

  mutating func take(_ result: Result<NoteDone, CaseworkFailure>, _ desk: Desk) -> [DeskEffect] {
    switch result {
    case .failure(let failure): return refuse(failure, desk)
    case .success(let done):
      let words = NoteWords(speech.language)
      let forgotten = removeForm(desk)
      if let problem = done.problem {
        say(
          .problem,
          words.withoutReminder(done.number, speech.problem(problem, naming: .none).message))
      } else {
        say(.done, words.saved(done.number, reminder: done.reminder))
      }
      return forgotten + refreshEffects(desk) + readSection(desk)
    }
  }
}

extension FormModel {
  /// Whether a note in it is the agreed contact, if there is one.
  var countsAsAgreed: Bool { entry[FormMaker.noteCounts]?.text != "no" }
}
