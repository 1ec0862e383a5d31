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
    changeForm {
      $0.preview = preview
      $0.isPreviewStale = false
    }
  }

  private func preview(of form: FormModel) -> FormPreview? {
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
      return FormPreview(outcome: .needs(needs(error, form)), empty: form.empty(error))
    }
  }

  /// What sending does, in full, as the question before something that cannot be undone says it.
  func consequenceText(_ form: FormModel) -> String {
    var parts = [form.explanation]
    if let lines = preview(of: form)?.lines { parts.append(lines) }
    if let caution = form.caution { parts.append(caution) }
    if form.isFinal { parts.append(words.noWayBack) }
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
    let asked = reasons.compactMap { reason -> String? in
      if case .fill(let field) = reason.remedy { field } else { nil }
    }
    let empty = controls.indices.filter { controls[$0].entered(state.fields[$0]) == nil }
      .map { controls[$0].field.name }
    return Set(asked).intersection(empty)
  }

  /// Whether every field is filled in that must be, whatever else stands in it.
  var isFilled: Bool {
    controls.indices.allSatisfy {
      !controls[$0].field.isRequired || controls[$0].entered(state.fields[$0]) != nil
    }
  }

  /// How many of the fields that must be filled in are: those that always must, and those that
  /// must with what stands in the others.
  var progress: (filled: Int, required: Int) {
    let required = controls.indices.filter {
      controls[$0].field.isRequired || preview?.empty.contains(controls[$0].field.name) == true
    }
    let filled = required.filter { controls[$0].entered(state.fields[$0]) != nil }
    return (filled.count, required.count)
  }
}
