import ChallengeCore
import Terminal
import Terms
import Wording

/// Where somebody is in a form that is asked field by field.
struct FormPlace: Equatable {
  enum Stage: Equatable {
    case field(Int)
    /// All answers, before they are sent.
    case review
  }

  let key: FormModel.Identity
  var stage: Stage
  /// Whether the answers are gone over again after this field.
  var isCorrecting = false
}

extension LinearDesk {
  /// Goes to where the form in view begins, when another one has come in view.
  mutating func followForm() {
    guard model.overlay == nil else { return }
    guard let shown = model.form else {
      form = nil
      return
    }
    if form?.key == shown.key { return }
    let isReviewed = shown.controls.isEmpty || shown.isEdited || shown.isChange
    form = FormPlace(key: shown.key, stage: isReviewed ? .review : .field(0))
    if shown.state.focus > 0, !shown.isEdited {
      form?.stage = .field(shown.state.focus)
      form?.isCorrecting = shown.key.purpose != .note
    }
    say(shown.title.asSentence)
    guard introduced.insert(shown.key).inserted else { return }
    say(shown.explanation)
    for line in shown.background { say(line) }
    if let caution = shown.caution { say(caution) }
    say(
      words.linearFields(
        shown.controls.count, required: shown.controls.count { $0.field.isRequired }))
  }

  // MARK: Telling

  func telling(_ form: FormModel) -> Telling {
    guard case .field(let index)? = self.form?.stage, form.controls.indices.contains(index) else {
      return review(form)
    }
    let control = form.controls[index]
    var telling = Telling(place: "form \(form.title) \(index)", answer: .field(index))
    let label = words.linearField(index + 1, form.controls.count, control.label)
    telling.add(control.field.isRequired ? "\(label) \(words.linearRequired)" : label)
    if let value = answer(index, of: form) { telling.add(words.linearNow(value)) }
    if let error = form.state.fields[index].error { telling.add(words.linearWrong(error)) }
    telling.add(control.hint.asSentence)
    if control.takesSeveral { telling.add(words.linearChooseSeveral) }
    for (row, option) in control.options.enumerated() where !option.value.isEmpty {
      telling.add(option.label, opening: row)
    }
    if let adds = control.addsPerson { telling.add(adds, opening: control.options.count) }
    return telling
  }

  /// What was answered, what is still needed, and in one line what is empty; the numbers are those of
  /// the fields.
  private func review(_ form: FormModel) -> Telling {
    var telling = Telling(
      place: "form \(form.title)",
      heading: form.controls.isEmpty ? [] : [words.linearReview], answer: .review)
    var empty: [String] = []
    for (index, control) in form.controls.enumerated() {
      telling.rows[index + 1] = index
      let error = form.state.fields[index].error.map { " \(words.linearWrong($0))" } ?? ""
      let value = answer(index, of: form)
      if value == nil, error.isEmpty, !control.field.isRequired {
        empty.append("\(index + 1) \(control.label)")
        continue
      }
      let text = "\(control.label.capitalizedFirst): \(value ?? words.linearStillNeeded)"
      telling.lines.append(Telling.Line(text: text.asSentence + error, number: index + 1))
    }
    if !empty.isEmpty { telling.add(words.linearEmpty(empty)) }
    if form.key.purpose == .note, case .does(let lines)? = form.preview?.outcome {
      telling.add(words.afterSending(lines))
    }
    return telling
  }

  /// What stands in a field, as a person reads it; nil when it is empty.
  private func answer(_ index: Int, of form: FormModel) -> String? {
    let control = form.controls[index]
    guard control.entered(form.state.fields[index]) != nil else { return nil }
    let value = form.state.fields[index].value
    if control.field.type == .date,
      let date = CalendarDate(
        entered: value, on: model.today, leaning: control.field.leaning)
    {
      return speech.language.date(date)
    }
    return value.split(separator: "\n").joined(separator: ", ")
  }

  // MARK: Answers

  mutating func fill(
    _ answer: String, _ index: Int, _ telling: Telling
  ) throws(TerminalFailure) {
    if answer.isEmpty {
      if let form = model.form, form.controls[index].field.isRequired,
        form.controls[index].entered(form.state.fields[index]) == nil
      {
        say(words.emptyRequired(form.controls[index].label))
        return again()
      }
      return try leave(index, edited: false)
    }
    if case .meaning(.word(let word), "") = vocabulary(telling).understand(answer),
      words.names(word).contains(answer.lowercased())
    {
      return try carryOut(word, at: index, telling)
    }
    guard let control = model.form?.controls[index] else { return }
    try send(.row(index))
    if control.canChoose {
      guard let chosen = choice(answer, control, telling) else { return }
      try choose(chosen, control)
      // Somebody is added first.
      if model.form?.key != form?.key { return }
    } else {
      let before = model.form?.state.fields[index].value ?? ""
      try clear(index)
      try paste(answer.withoutQuotes)
      tellUnderstood(index)
      try leave(index, edited: true)
      return try putBack(before, at: index)
    }
    try leave(index, edited: true)
  }

  /// After an answer that cannot be right, what stood there before stands there again.
  private mutating func putBack(_ before: String, at index: Int) throws(TerminalFailure) {
    guard !before.isEmpty, let error = model.form?.state.fields[index].error else { return }
    say(words.linearWrong(error))
    try send(.row(index))
    try clear(index)
    try paste(before)
    again()
  }

  private mutating func carryOut(
    _ word: DeskWords.LinearWord, at index: Int, _ telling: Telling
  ) throws(TerminalFailure) {
    switch word {
    case .check: form?.stage = .review
    case .clear:
      try send(.row(index))
      try clear(index)
      again()
    case .back where form?.isCorrecting == true: form?.stage = .review
    case .back where index > 0: form?.stage = .field(index - 1)
    default: try carryOut(word, telling)
    }
  }

  mutating func review(_ answer: String, _ telling: Telling) throws(TerminalFailure) {
    switch vocabulary(telling).understand(answer) {
    case .nothing: say(words.linearNothing)
    case .number(let number):
      guard let row = telling.rows[number] else {
        return say(words.linearNoSuchNumber(number, of: telling.rows.count))
      }
      form?.stage = .field(row)
      form?.isCorrecting = true
    case .meaning(.word(.yes), _): try send(.command(.send))
    case .meaning(.word(.no), _), .meaning(.word(.back), _): try send(.command(.back))
    case .meaning(.word(let word), _): try carryOut(word, telling)
    case .meaning(.command(let command), _): try send(.command(command))
    case .several(let names): say(words.linearUnclear(names))
    default: say(words.linearNotUnderstood(answer, numbers: telling.rows.count))
    }
  }

  // MARK: Fields

  /// Goes on after a field, or stays when what was answered cannot be right.
  private mutating func leave(_ index: Int, edited: Bool) throws(TerminalFailure) {
    guard let shown = model.form else { return }
    let count = shown.controls.count
    let after = index + 1 < count ? index + 1 : max(0, index - 1)
    // Another field gets the focus, so that this one is checked as on the screen.
    try send(.row(after))
    if edited, model.form?.state.fields[index].error != nil { return again() }
    let isLast = index + 1 >= count || form?.isCorrecting == true
    form?.stage = isLast ? .review : .field(index + 1)
    form?.isCorrecting = false
  }

  /// Empties the field that has the focus.
  private mutating func clear(_ index: Int) throws(TerminalFailure) {
    guard let control = model.form?.controls[index] else { return }
    if control.canChoose {
      return try choose(control.takesSeveral ? [] : [0], control)
    }
    while let value = model.form?.state.fields[index].value, !value.isEmpty {
      for key in [Key.control("u"), .control("k"), .backspace, Key(.delete)] { try press(key) }
      if model.form?.state.fields[index].value == value { return }
    }
  }

  /// How a date or an amount was taken, where the screen says so while it is typed.
  private func tellUnderstood(_ index: Int) {
    guard let hint = model.form?.state.fields[index].hint, hint.hasPrefix("= ") else { return }
    say(words.linearUnderstood(String(hint.dropFirst(2))))
  }

  // MARK: Choices

  /// The options that an answer names, by number or by name; nil after saying that it names none.
  private func choice(
    _ answer: String, _ control: FieldControl, _ telling: Telling
  ) -> [Int]? {
    let parts = control.takesSeveral ? answer.split(separator: ",").map(String.init) : [answer]
    var chosen: [Int] = []
    for part in parts {
      let wanted = part.withoutQuotes.withoutSpaceAround.lowercased()
      if let number = Int(wanted) {
        guard let row = telling.rows[number] else {
          say(words.linearNoSuchNumber(number, of: telling.rows.count))
          return nil
        }
        chosen.append(row)
        continue
      }
      let rows = telling.rows.values.sorted()
      let named = rows.filter {
        control.labels[$0].lowercased() == wanted
          || (control.options.indices.contains($0) && control.options[$0].value == wanted)
      }
      let begun = rows.filter { control.labels[$0].lowercased().contains(wanted) }
      guard let row = named.first ?? (begun.count == 1 ? begun.first : nil) else {
        say(
          begun.isEmpty
            ? words.linearNotUnderstood(
              part.withoutSpaceAround, numbers: telling.rows.count)
            : words.linearUnclear(begun.map { control.labels[$0] }))
        return nil
      }
      chosen.append(row)
    }
    return chosen
  }

  /// Picks options as somebody would on the screen.
  private mutating func choose(
    _ options: [Int], _ control: FieldControl
  ) throws(TerminalFailure) {
    try send(.command(.choose))
    guard case .picker(let picker) = model.overlay else { return }
    guard control.takesSeveral else { return try send(.row(options[0])) }
    for item in picker.items.indices where picker.chosen.contains(item) != options.contains(item) {
      try send(.row(item))
    }
    try press(.enter)
  }
}

extension FormModel {
  /// Whether it changes something that is on record, so that its fields are full already.
  var isChange: Bool { if case .change = key.purpose { true } else { false } }
}

extension String {
  /// The same without white space around it.
  var withoutSpaceAround: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
