import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  /// Changes what is filled in, so that it can be undone and is kept as a draft.
  ///
  /// - Parameter run: changes with the same run that follow each other are one step.
  mutating func editForm(run: FormHistory.Run? = nil, _ change: (inout FormModel) -> Void) {
    changeForm { form in
      let before = form.filling
      change(&form)
      let after = form.filling
      if before.contents == after.contents {
        if before.focus != after.focus { form.history.endRun() }
        return
      }
      form.history.note(before, run: run)
      form.isEdited = after.contents != form.start.contents
      form.isKept = false
      form.isPreviewStale = true
    }
  }

  // MARK: Undo

  mutating func undo() { step { $0.history.undo($0.filling) } }

  mutating func redo() { step { $0.history.redo($0.filling) } }

  private mutating func step(_ take: (inout FormModel) -> Filling?) {
    let words = words
    changeForm { form in
      guard let filling = take(&form) else { return }
      form.restore(filling, words)
      form.isEdited = filling.contents != form.start.contents
      form.isKept = false
      form.isPreviewStale = true
    }
    noteReading()
  }

  // MARK: Days

  /// The date in the field with the focus, or today while there is none.
  var dateInForm: CalendarDate? {
    guard let form, let control = form.control, control.field.type == .date,
      let text = form.focusedField?.value
    else { return nil }
    return CalendarDate(entered: text, on: today, leaning: control.field.leaning) ?? today
  }

  /// Moves the date in the field with the focus by days.
  mutating func stepDate(by days: Int) {
    guard let date = dateInForm, let form, let text = form.focusedField?.value else { return }
    let isEmpty = text.allSatisfy(\.isWhitespace)
    let next = isEmpty ? date : date.adding(days: days)
    putText(speech.entered.typed(next))
  }

  /// Puts a text in the field with the focus.
  mutating func putText(_ text: String) {
    guard let name = form?.control?.field.name else { return }
    editForm(run: FormHistory.Run(field: name, isTyping: false)) { form in
      guard case .text(var input) = form.state.fields[form.state.focus].content else { return }
      input.replace(with: text)
      form.state.fields[form.state.focus].content = .text(input)
      form.state.fields[form.state.focus].error = nil
    }
    noteReading()
  }

  // MARK: A long text in an editor

  /// The text with the focus in the user's own editor; the terminal is his meanwhile.
  func editElsewhere(_ desk: Desk) -> [DeskEffect] {
    guard let form, let field = form.focusedField, field.isLongText,
      let edit = desk.options.edit
    else { return [] }
    let (key, name, text) = (form.key, field.name, field.value)
    return [.suspend { .answer(.edited(key, field: name, edit(text))) }]
  }

  mutating func takeEdited(_ key: FormModel.Identity, _ name: String, _ text: String?) {
    guard form?.key == key, form?.control?.field.name == name else { return }
    guard let text else { return say(.problem, words.editorFailed) }
    let trimmed = text.last?.isNewline == true ? String(text.dropLast()) : text
    var isTaken = false
    editForm { form in
      guard case .text(var input) = form.state.fields[form.state.focus].content else { return }
      let before = input.text
      input.replace(with: trimmed)
      isTaken = !input.text.isEmpty || trimmed.isEmpty
      if !isTaken { input.replace(with: before) }
      form.state.fields[form.state.focus].content = .text(input)
    }
    if !isTaken { say(.problem, words.tooLongForField) }
    noteReading()
  }
}

extension FormModel {
  /// Whether the field with the focus has a date in it.
  var standsWhole: Bool {
    control?.field.type == .date && control?.canChoose == false
      && focusedField?.value.isEmpty == false
  }
}

extension FormField {
  var isLongText: Bool {
    if case .text(let input) = content { input.isMultiline } else { false }
  }
}
