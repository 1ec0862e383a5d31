import Casework
import ChallengeCore
import Terms
import Wording

/// What sending a form would do, in words, as far as it is filled in.
struct FormPreview: Hashable {
  enum Outcome: Hashable {
    /// What it does, the first thing first.
    case does([String])
    /// What still stands in the way.
    case needs([String])
  }

  let outcome: Outcome
  /// The fields that stand in the way while they are empty, besides those that always must be
  /// filled in.
  var empty: Set<String> = []

  /// What it does, a line for each thing; nil when something stands in the way.
  var lines: String? {
    if case .does(let lines) = outcome {
      lines.map { "• \($0)" }.joined(separator: "\n")
    } else {
      nil
    }
  }
}

extension DeskModel {
  /// Works out anew what sending the form in view would do.
  mutating func refreshPreview() {
    guard let form, form.isPreviewStale else { return }
    let preview = preview(of: form)
    changeForm { $0.take(preview) }
  }

  private func preview(of form: FormModel) -> FormPreview? {
    if form.key.purpose == .note { return notePreview(form) }
    guard let dossier, form.key.number == dossier.number, let command = form.command else {
      return nil
    }
    let missing = form.missingOfBehalf(words)
    if !missing.isEmpty { return FormPreview(outcome: .needs(missing.values.sorted())) }
    do throws(Refusal) {
      let words = ConsequenceWords(speech.language, naming: dossier.naming)
      let consequence = try dossier.dossier.consequence(of: command, by: form.behalf?.person)
      let behalf = form.behalf.map { words.inName(of: $0.person, basis: $0.basis) }
      return FormPreview(
        outcome: .does(
          [behalf].compactMap(\.self) + words.lines(consequence, on: today, own: form.ownKind)))
    } catch {
      let empty = form.controls.indices.filter {
        form.controls[$0].field.isRequired
          && form.controls[$0].entered(form.state.fields[$0]) == nil
      }.map { words.emptyRequired(form.controls[$0].label) }
      // What always must be filled in is all told at once, also what the rules would ask later.
      let reasons = needs(error, form)
      return FormPreview(
        outcome: .needs(
          empty.filter { line in !reasons.contains { $0.hasPrefix(line) } } + reasons),
        empty: form.empty(error))
    }
  }

  /// What sending does, in full, as the question before something that cannot be undone says it.
  func consequenceText(_ form: FormModel) -> String {
    var parts = [form.explanation]
    if let lines = preview(of: form)?.lines { parts.append(lines) }
    if let caution = form.caution { parts.append(caution) }
    if form.key.purpose == .statusCode {
      let task = TaskWords(speech.language)
      let isNew = form.entry[TaskWords.code]?.text != "end"
      parts.append(isNew ? task.newCodeConsequence : task.endCodeConsequence)
    } else if form.isFinal {
      parts.append(words.noWayBack)
    }
    return parts.joined(separator: "\n\n")
  }

  /// Shows in full what sending does or what is still needed for it.
  mutating func showConsequence(_ form: FormModel, _ desk: Desk) {
    if case .letter(let kind) = form.key.purpose { return showLetter(kind, form, desk) }
    guard let preview = preview(of: form) else { return say(.note, words.noConsequence) }
    let (title, lines) =
      switch preview.outcome {
      case .does(let lines): (words.consequenceTitle, lines)
      case .needs(let reasons): (words.stillNeededTitle, reasons)
      }
    let page = Page(paragraphs: lines.map { Paragraph(mark: "•", text: $0) })
    overlay = .notice(NoticeModel(title: title, page: page))
  }

  /// Shows a letter as it will be.
  private mutating func showLetter(_ kind: LetterKind, _ form: FormModel, _ desk: Desk) {
    guard let number = form.key.number else { return }
    do throws(CaseworkFailure) {
      let text = desk.options.files.letterText(try desk.letter(kind, form, number))
      let page = Page(paragraphs: [Paragraph(text: text)])
      overlay = .notice(NoticeModel(title: form.title, page: page))
    } catch {
      _ = refuse(error, desk)
    }
  }

  private func needs(_ refusal: Refusal, _ form: FormModel) -> [String] {
    switch refusal {
    case .byRules(let reasons):
      reasons.map { speech.reason($0, form.naming).message }
    case .badInput(let problems):
      problems.map { speech.problem($0, naming: form.naming) }
    default:
      [speech.problem(CaseworkFailure.refused(refusal), naming: form.naming).message]
    }
  }
}

extension FormModel {
  /// The kind of record that the form itself makes; what it does besides is said.
  fileprivate var ownKind: String? {
    if case .add(let kind) = key.purpose { kind } else { nil }
  }

  /// The empty fields that a refusal asks for.
  fileprivate func empty(_ refusal: Refusal) -> Set<String> {
    guard case .byRules(let reasons) = refusal else { return [] }
    let asked = reasons.compactMap { $0.field(in: self) }
    let empty = controls.indices.filter { controls[$0].entered(state.fields[$0]) == nil }
      .map { controls[$0].field.name }
    return Set(asked).intersection(empty)
  }

  /// The fields that must be filled in: those that always must, and those that must with what stands
  /// in the others.
  var needed: Set<String> {
    Set(controls.map(\.field).filter(\.isRequired).map(\.name)).union(demanded)
  }

  /// Whether every field that always must be filled in has something in it.
  var isFilled: Bool {
    controls.indices.allSatisfy { !controls[$0].field.isRequired || isRight($0) }
  }

  /// How many of the fields that must be filled in are; one that cannot be read is not.
  var progress: (filled: Int, required: Int) {
    let needed = needed
    let required = controls.indices.filter { needed.contains(controls[$0].field.name) }
    return (required.count(where: isRight), required.count)
  }

  /// Whether something stands in a field that can be read.
  private func isRight(_ index: Int) -> Bool {
    guard controls[index].entered(state.fields[index]) != nil else { return false }
    if case .failure = read(index) { return false }
    return true
  }

  /// What stands in a field as the rules read it; nil when it is empty or nobody can tell.
  func read(_ index: Int) -> Result<Value?, FieldProblem> {
    let control = controls[index]
    guard let entered = control.entered(state.fields[index]) else { return .success(nil) }
    guard let reader else {
      let problem = control.field.addressProblem(entered.text)
      return problem.map { .failure($0) } ?? .success(nil)
    }
    return Result { () throws(FieldProblem) in try reader.read(entered, as: control.field) }
  }

  /// Takes a preview, and marks the fields that it asks for.
  mutating func take(_ preview: FormPreview?) {
    self.preview = preview
    isPreviewStale = false
    let filled = Set(
      controls.indices.filter { controls[$0].entered(state.fields[$0]) != nil }
        .map { controls[$0].field.name })
    // What was asked for and has been filled in, was needed all the same.
    demanded = demanded.intersection(filled).union(preview?.empty ?? [])
    let needed = needed
    for index in controls.indices {
      state.fields[index].isRequired = needed.contains(controls[index].field.name)
    }
  }
}
