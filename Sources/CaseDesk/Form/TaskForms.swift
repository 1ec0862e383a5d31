import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Forms for what is no record and no action: a file, a correction, the status code, a letter.
struct TaskForms {
  let maker: FormMaker
  let dossier: DossierModel

  private var words: TaskWords { TaskWords(maker.speech.language) }
  private var speech: Speech { maker.speech }

  private var controls: ControlMaker {
    ControlMaker(
      speech: speech, today: maker.today, people: maker.people, challenge: dossier.challenge,
      profile: dossier.dossier.situation.profile, naming: dossier.naming)
  }

  func form(_ key: FormModel.Identity, presets: [String: String] = [:]) -> FormModel? {
    switch key.purpose {
    case .attach: attaching(key, presets)
    case .saveFile: saving(key)
    case .correct(let entry): correcting(key, entry)
    case .statusCode: statusCode(key)
    case .letter(let kind): letter(key, kind)
    default: nil
    }
  }

  private func form(
    _ key: FormModel.Identity, _ title: String, _ explanation: String, isFinal: Bool = false,
    version: Int? = nil, _ fields: [FieldControl]
  ) -> FormModel {
    FormModel(
      key: key, title: title, explanation: explanation, isFinal: isFinal, version: version,
      controls: fields, reader: controls.reader, naming: dossier.naming, words: speech.desk)
  }

  private func line(_ name: String, required: Bool = false) -> FieldControl {
    FieldControl(
      field: Field(name, .line, required: required, example: ""), label: words.label(name),
      hint: words.hint(name))
  }

  private func choice(_ name: String, _ options: [FieldControl.Option]) -> FieldControl {
    var control = FieldControl(
      field: Field(name, .choice(options.map(\.value)), required: true, example: ""),
      label: words.label(name), hint: words.hint(name), options: options)
    control.initial = options.first?.value ?? ""
    return control
  }

  // MARK: Files

  private func attaching(_ key: FormModel.Identity, _ presets: [String: String]) -> FormModel {
    guard let kind = RecordKind.named("document") else {
      return form(key, words.attachTitle, words.attachExplained, [])
    }
    var path = line(TaskWords.path, required: true)
    path.initial = presets[TaskWords.path] ?? ""
    let own = kind.fields.filter {
      $0.name != "link" && !Attachment.fields.contains($0.name)
    }.map { field in
      // Without a title the name of the file will do.
      let field = Field(
        field.name, field.type, required: false, preset: field.preset, example: field.example)
      return controls.control(field, of: kind.name)
    }
    return form(
      key, words.attachTitle, words.attachExplained,
      [path] + own + controls.visibility(kind, of: nil, dossier.dossier.situation))
  }

  private func saving(_ key: FormModel.Identity) -> FormModel? {
    guard case .saveFile(let id) = key.purpose, let record = dossier.challenge.record(id) else {
      return nil
    }
    var path = line(TaskWords.path, required: true)
    path.initial = record.text("file").map(DocumentFile.plainName) ?? ""
    return form(key, words.saveTitle, words.saveExplained, [path])
  }

  // MARK: Corrections

  private func correcting(_ key: FormModel.Identity, _ entry: Int) -> FormModel? {
    guard let step = dossier.challenge.steps.first(where: { $0.entry == entry }) else { return nil }
    let kind = choice(
      TaskWords.correction,
      [.init(value: "date", label: words.wrongDate), .init(value: "undo", label: words.wrongStep)])
    var date = controls.control(
      Field("date", .date, example: "2026-03-31"), of: nil,
      value: .text(step.on.iso))
    date = FieldControl(
      field: date.field, label: words.label(TaskWords.rightDate),
      hint: words.hint(TaskWords.rightDate), initial: date.initial)
    let title = words.correctTitle(
      dossier.naming.action(step.action, in: speech.language), step.on)
    return form(
      key, title, words.correctExplained, isFinal: true, version: dossier.challenge.version,
      [kind, date, line("reason", required: true)])
  }

  // MARK: The status code

  private func statusCode(_ key: FormModel.Identity) -> FormModel {
    form(
      key, words.codeTitle, words.codeExplained, isFinal: true,
      [
        choice(
          TaskWords.code,
          [.init(value: "new", label: words.newCode), .init(value: "end", label: words.endCode)])
      ])
  }

  // MARK: Letters

  private func letter(_ key: FormModel.Identity, _ kind: LetterKind) -> FormModel {
    let about = dossier.challenge.records.filter {
      kind.subjects.contains($0.kind) && $0.withdrawn == nil
    }
    var subject = controls.control(
      Field("about", .record(kind.subjects), example: ""), of: "letter")
    subject.initial = kind.subject(in: dossier.challenge)?.id.text ?? ""
    let text = FieldControl(
      field: Field(TaskWords.message, .prose, example: ""), label: words.label(TaskWords.message),
      hint: words.hint(TaskWords.message))
    var path = line(TaskWords.path, required: true)
    path.initial = "\(dossier.number)-\(words.fileName(kind)).odt"
    return form(
      key, words.letterTitle(words.letter(kind)), words.letterExplained,
      (about.isEmpty ? [] : [subject]) + [text, path])
  }
}
