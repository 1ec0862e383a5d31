import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension LinearDesk {
  mutating func fillIn(
    _ purpose: FormModel.Purpose, presets: [String: String] = [:], in dossier: DossierModel
  ) {
    guard !dossier.isPast else { return say(words.pastCannotAct) }
    let key = FormModel.Identity(number: dossier.number, purpose: purpose)
    let maker = FormMaker(desk, today: today)
    guard let form = maker.form(key, in: dossier, presets: presets) else { return }
    _ = fillIn(form, in: dossier)
  }

  /// Asks field by field, sends, and says what came of it.
  ///
  /// A refusal loses nothing: its reasons are told, and every field can be asked again with what
  /// was answered before.
  ///
  /// - Returns: the case, when it was done.
  mutating func fillIn(_ form: FormModel, in dossier: DossierModel?) -> CaseNumber? {
    var form = form
    say("")
    say(form.title)
    say(form.explanation)
    if !form.controls.isEmpty { say(words.linearFormHelp) }
    guard askFields(&form) else { return nil }
    while true {
      let warning = form.isFinal ? "\(form.explanation) \(words.noWayBack) " : ""
      guard let answer = ask(warning + words.linearSendQuestion) else { return nil }
      switch answer {
      case "j", "y", "ja", "yes":
        if let number = send(&form, in: dossier) { return number }
      case "v", "f":
        guard askFields(&form) else { return nil }
      case "q", "n", "nee", "no":
        say(words.linearNotSent)
        return nil
      default: say(words.linearNotUnderstood(answer))
      }
    }
  }

  // MARK: Fields

  /// False when the user gives up or input ends.
  private func askFields(_ form: inout FormModel) -> Bool {
    for index in form.controls.indices {
      guard ask(index, of: &form) else { return false }
    }
    return true
  }

  private func ask(_ index: Int, of form: inout FormModel) -> Bool {
    while true {
      let control = form.controls[index]
      tellField(index, of: form)
      guard let answer = ask(words.linearAnswer) else { return false }
      if answer == "!" {
        say(words.linearNotSent)
        return false
      }
      if answer.isEmpty { return true }
      guard put(answer == "-" ? "" : answer, in: index, of: &form) else {
        say(words.linearNotUnderstood(answer))
        continue
      }
      guard let problem = problem(index, form) else { return true }
      say(problem)
      form.state.fields[index] = control.formField(words)
      form.controls[index] = control
    }
  }

  private func tellField(_ index: Int, of form: FormModel) {
    let control = form.controls[index]
    let required = control.field.isRequired ? ", \(words.linearRequired)" : ""
    say("")
    let place = words.linearField(index + 1, form.controls.count)
    say("\(place): \(control.label)\(required). \(control.hint)")
    for (number, option) in control.options.enumerated() where !option.value.isEmpty {
      say("\(number + (control.takesSeveral ? 1 : 0)). \(option.label)")
    }
    let current = form.state.fields[index].value
    if control.entered(form.state.fields[index]) != nil { say(words.linearNow(current)) }
  }

  /// Puts an answer in a field: a number or name of a choice, or text. False when it is no choice.
  private func put(_ answer: String, in index: Int, of form: inout FormModel) -> Bool {
    let control = form.controls[index]
    guard control.canChoose else {
      form.state.fields[index].content = .text(
        TextInput(answer, isMultiline: control.field.type == .lines))
      return true
    }
    if control.takesSeveral {
      let parts = answer.split(separator: ",").map { $0.filter { $0 != " " } }
      let chosen = parts.map { choice($0, in: control, firstNumber: 1) }
      guard chosen.allSatisfy({ $0 != nil }) else { return false }
      form.controls[index].chosen = chosen.compactMap(\.self)
      form.state.fields[index].content = .choice(
        options: [form.controls[index].chosenText(words)], selected: 0)
      return true
    }
    guard let chosen = answer.isEmpty ? 0 : choice(answer, in: control, firstNumber: 0) else {
      return false
    }
    form.state.fields[index].content = .choice(
      options: control.options.map(\.label), selected: chosen)
    return true
  }

  private func choice(_ answer: String, in control: FieldControl, firstNumber: Int) -> Int? {
    if let number = Int(answer), control.options.indices.contains(number - firstNumber) {
      return number - firstNumber
    }
    return control.options.firstIndex {
      $0.value == answer || $0.label.lowercased() == answer.lowercased()
    }
  }

  private func problem(_ index: Int, _ form: FormModel) -> String? {
    guard let reader = form.reader,
      let entered = form.controls[index].entered(form.state.fields[index])
    else { return nil }
    do throws(FieldProblem) {
      _ = try reader.read(entered, as: form.controls[index].field)
      return nil
    } catch {
      return speech.problem(error, naming: form.naming)
    }
  }

  // MARK: Sending

  private mutating func send(_ form: inout FormModel, in dossier: DossierModel?) -> CaseNumber? {
    do throws(CaseworkFailure) {
      guard let number = form.key.number else {
        let opened = try desk.open(form)
        say(words.opened(opened.done.number.text))
        say("\(words.statusCode) \(opened.statusCode.text)")
        say(words.statusCodeOnce)
        return opened.done.number
      }
      let done = try desk.carryOut(form, on: number)
      say(words.done(form.title, speech.place(done.summary)))
      return number
    } catch {
      refused(error, &form, in: dossier)
      return nil
    }
  }

  private mutating func refused(
    _ failure: CaseworkFailure, _ form: inout FormModel, in dossier: DossierModel?
  ) {
    if case .outdated(let number, _, let found) = failure {
      form.version = found
      say("\(words.conflictTitle). \(words.conflictKept)")
      if let dossier = readDossier(number) {
        for entry in dossier.dossier.timeline.suffix(3) { say(speech.entry(entry, form.naming)) }
      }
      return
    }
    report(failure, naming: form.naming)
    guard case .refused(.byRules(let reasons)) = failure, let dossier else { return }
    let mendable = reasons.filter(\.remedy.canBeMended)
    if mendable.isEmpty { return }
    for (index, reason) in mendable.enumerated() {
      say("\(index + 1). \(speech.reason(reason, form.naming).hint)")
    }
    guard let answer = ask(words.linearMendQuestion), let number = Int(answer),
      mendable.indices.contains(number - 1)
    else { return }
    mend(mendable[number - 1].remedy, in: dossier)
    form.version = readDossier(dossier.number)?.challenge.version ?? form.version
  }
}
