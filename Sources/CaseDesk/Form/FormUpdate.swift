import Casework
import ChallengeCore
import Terminal
import Terms

extension DeskModel {
  mutating func pressInForm(_ key: Key, _ desk: Desk) -> [DeskEffect] {
    if let command = command(for: key) { return perform(command, desk) }
    guard let form else { return [] }
    if let control = form.control, control.canChoose, let typed = key.typed {
      openPicker(filter: typed == " " ? "" : String(typed))
      return []
    }
    if form.control?.takesSeveral == true, key == .left || key == .right { return [] }
    if moveInText(key) { return [] }
    let left = form.state.focus
    var outcome = FormState.Outcome.ignored
    let words = words
    editForm(run: run(of: key, in: form)) { form in
      if form.replacesWhole, key.typed != nil { form.put(nil, in: form.state.focus, words) }
      form.replacesWhole = false
      outcome = form.state.handle(key)
    }
    return react(to: outcome, left: left, desk)
  }

  /// Which changes go on with this one: letters of a word, or what is taken away.
  private func run(of key: Key, in form: FormModel) -> FormHistory.Run? {
    guard let name = form.control?.field.name else { return nil }
    if let typed = key.typed {
      return typed.isWhitespace ? nil : FormHistory.Run(field: name, isTyping: true)
    }
    let takesAway = [Key.backspace, Key(.delete)].contains(key)
    return takesAway ? FormHistory.Run(field: name, isTyping: false) : nil
  }

  /// Moves the cursor a line up or down within a text of several lines; false at its edge.
  private mutating func moveInText(_ key: Key) -> Bool {
    guard key == .up || key == .down, let form, let field = form.focusedField, field.isLongText,
      case .text(var input) = field.content
    else { return false }
    let width = Form(form.state).textWidth(in: formLayout(form).fields.width) - 1
    guard key == .up ? input.moveUp(width: width) : input.moveDown(width: width) else {
      return false
    }
    changeForm { $0.state.fields[$0.state.focus].content = .text(input) }
    return true
  }

  mutating func pasteInForm(_ text: String) {
    var outcome = FormState.Outcome.ignored
    editForm { outcome = $0.state.paste(text) }
    if outcome == .edited { return noteReading() }
    guard let field = form?.focusedField, case .text = field.content else { return }
    say(.problem, words.tooLongForField)
  }

  private mutating func react(
    to outcome: FormState.Outcome, left: Int, _ desk: Desk
  ) -> [DeskEffect] {
    switch outcome {
    case .edited:
      noteReading()
      if form?.control?.field.name == FormMaker.noteCase { return noteCasesOfForm(desk) }
    case .moved:
      arriveAtField()
      return checkField(left, desk)
    case .submitted: return perform(.send, desk)
    case .cancelled: leaveForm()
    case .ignored: break
    }
    return []
  }

  mutating func focusField(_ index: Int, _ desk: Desk) -> [DeskEffect] {
    guard let left = form?.state.focus else { return [] }
    editForm { if $0.controls.indices.contains(index) { $0.state.focus = index } }
    arriveAtField()
    return checkField(left, desk)
  }

  /// A date that stands in the field is taken as a whole: who types gives another one.
  mutating func arriveAtField() {
    guard form?.replacesWhole != form?.standsWhole else { return }
    changeForm { $0.replacesWhole = $0.standsWhole }
  }

  // MARK: Checking

  /// Says how what is being typed is understood, without calling it wrong before it is finished.
  mutating func noteReading() {
    guard let form, let control = form.control else { return }
    if form.key.purpose == .note { return noteNoteReading() }
    let hint: String
    switch form.read(form.state.focus) {
    case .failure(let problem): hint = speech.problem(problem, naming: form.naming)
    case .success(let value):
      let understood = value.flatMap { reading($0, control.field) }
      hint = understood ?? control.formField(words).hint
    }
    changeForm { $0.state.fields[$0.state.focus].hint = hint }
    // What was still needed may just have been filled in.
    if case .needs? = form.preview?.outcome { refreshPreview() }
  }

  /// How a date or an amount is read.
  private func reading(_ value: Value, _ field: Field) -> String? {
    switch (field.type, value) {
    case (.date, .text(let text)): CalendarDate(iso: text).map(speech.entered.reading)
    case (.money, .number(let cents)): speech.entered.reading(cents: cents)
    default: nil
    }
  }

  /// Says what is wrong with a field that was left, and what sending would do by now.
  private mutating func checkField(_ index: Int, _ desk: Desk) -> [DeskEffect] {
    guard let form, form.controls.indices.contains(index), index != form.state.focus else {
      return []
    }
    if form.key.purpose == .note {
      refreshPreview()
      return keepDraft(desk)
    }
    let control = form.controls[index]
    var error: String?
    if case .failure(let problem) = form.read(index) {
      error = speech.problem(problem, naming: form.naming)
    }
    let hint = control.formField(words).hint
    changeForm {
      $0.state.fields[index].error = error
      $0.state.fields[index].hint = hint
    }
    refreshPreview()
    return keepDraft(desk)
  }

  // MARK: Choosing

  mutating func openPicker(filter: String = "") {
    guard let form, let control = form.control, control.canChoose else { return }
    let items =
      control.options.map { PickerModel.Item(value: $0.value, label: $0.label, detail: "") }
      + (control.addsPerson.map { [PickerModel.Item(value: "", label: $0, detail: "")] } ?? [])
    var picker = PickerModel(
      .field, title: control.label, items: items, takesSeveral: control.takesSeveral)
    picker.chosen = Set(control.chosen)
    if case .choice(_, let selected) = form.state.fields[form.state.focus].content,
      !control.takesSeveral, filter.isEmpty
    {
      picker.state.select(selected, count: items.count, height: items.count)
    }
    picker.filter.insert(filter)
    overlay = .picker(picker)
  }

  /// Puts what was picked in the field that has the focus.
  mutating func pickForField(_ picker: PickerModel, _ item: Int?, _ desk: Desk) {
    let words = words
    if let control = form?.control, let item, !control.takesSeveral, item >= control.options.count {
      return openForm(.person(nil), desk)
    }
    editForm { form in
      let focus = form.state.focus
      guard form.controls.indices.contains(focus) else { return }
      form.state.fields[focus].error = nil
      if form.controls[focus].takesSeveral {
        // Who looked one up and marked none, means that one.
        let meant = picker.filter.text.isEmpty ? nil : item.map { [$0] }
        form.controls[focus].chosen =
          picker.chosen.isEmpty ? meant ?? [] : picker.chosen.sorted()
        form.state.fields[focus].content = .choice(
          options: [form.controls[focus].chosenText(words)], selected: 0)
      } else if let item {
        form.state.fields[focus].content = .choice(
          options: form.controls[focus].options.map(\.label), selected: item)
      }
    }
  }
}

extension DeskModel {
  /// Somebody came into the register from a form: there the new person can be chosen, and is.
  mutating func chooseAdded(_ person: String, _ desk: Desk) {
    guard let form, form.control?.addsPerson != nil,
      let fresh = FormMaker(desk, today: today).form(form.key, in: dossier)
    else { return }
    let words = words
    editForm { form in
      form.reader = fresh.reader
      for index in form.controls.indices where form.controls[index].addsPerson != nil {
        let name = form.controls[index].field.name
        guard let other = fresh.controls.first(where: { $0.field.name == name }) else { continue }
        let before = form.filling.contents[name]
        form.controls[index].options = other.options
        form.state.fields[index].content = .choice(
          options: other.options.map(\.label), selected: 0)
        form.put(index == form.state.focus ? .chosen([person]) : before, in: index, words)
      }
    }
    refreshPreview()
  }
}
