import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension DeskModel {
  /// Opens a form, with what was typed in it when it was left, today or before a crash.
  mutating func openForm(
    _ purpose: FormModel.Purpose, presets: [String: String] = [:], focus: String? = nil,
    _ desk: Desk
  ) {
    toast = nil
    overlay = nil
    let key = FormModel.Identity(
      number: purpose.isAboutCase ? dossier?.number : nil, purpose: purpose)
    let maker = FormMaker(desk, today: today)
    guard var form = maker.form(key, in: dossier, presets: presets) else { return }
    let draft = drafts[key]?.draft ?? kept.first { $0.key == key }?.draft
    if let draft {
      form.take(draft, words)
      say(.note, words.draftIsBack)
    }
    if let focus { form.focus(focus) }
    form.replacesWhole = form.standsWhole
    stack.append(.form(form))
    if let draft { meetNews(since: draft, desk) }
    refreshPreview()
  }

  /// Leaves the form in view; what was typed in it is kept.
  mutating func leaveForm() {
    guard let form else { return }
    stack.removeLast()
    if !form.isKept { drafts[form.key] = form }
    if form.isEdited { say(.note, words.draftKept) }
  }
}

/// Makes forms from what the rules say, for the screen and for the linear desk alike.
struct FormMaker {
  let speech: Speech
  let today: CalendarDate
  let people: [Person]
  /// The profile for a case that is opened now; nil when it cannot be read.
  let profile: MunicipalityProfile?
  /// The tasks of the municipality that can be chosen for a new case.
  let tasks: [CatalogueTask]
  /// Whether everything is entered for somebody else already.
  let isForAnother: Bool
  private let desk: Desk

  init(_ desk: Desk, today: CalendarDate) {
    self.desk = desk
    speech = desk.speech
    self.today = today
    people = desk.people()
    isForAnother = desk.options.enteredBy != nil
    profile = try? desk.casework.profileInForce()
    let entries = try? desk.casework.catalogue(CatalogueFilter(), desk.options.acting)
    tasks = (entries ?? []).map(\.task)
  }

  private var words: DeskWords { speech.desk }

  /// Whether whoever sits here may add people to the register.
  private var mayAddPeople: Bool {
    let known = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let authority = Authority(desk.options.actor, among: known, on: today)
    do throws(Refusal) {
      try authority.permit(.changePeople)
      return true
    } catch {
      return false
    }
  }

  func form(
    _ key: FormModel.Identity, in dossier: DossierModel?, presets: [String: String] = [:]
  ) -> FormModel? {
    switch key.purpose {
    case .newCase: return newCaseForm(key, presets)
    case .note: return noteForm(key, presets: presets)
    case .addTask, .changeTask, .endTask: return taskForm(key)
    case .person, .endPerson:
      let registered = (try? desk.casework.people(desk.options.acting)) ?? []
      return PeopleForms(speech: speech, people: registered, today: today)
        .form(key, leaves: leaves(key.purpose))
    case .add, .change, .withdraw, .act, .attach, .saveFile, .correct, .statusCode, .letter: break
    }
    guard let dossier else { return nil }
    if let form = TaskForms(maker: self, dossier: dossier).form(key, presets: presets) {
      return form
    }
    let maker = ControlMaker(
      speech: speech, today: today, people: people, challenge: dossier.challenge,
      profile: dossier.dossier.situation.profile, naming: dossier.naming,
      side: presets["side"].flatMap(Side.init), mayAddPeople: mayAddPeople)
    return FormBuilder(
      key: key, dossier: dossier, maker: maker, presets: presets, speech: speech,
      entering: enteringFor(key.purpose, in: dossier)
    ).form
  }

  /// What somebody who stops leaves to others.
  private func leaves(_ purpose: FormModel.Purpose) -> [String] {
    guard case .endPerson(let id) = purpose,
      let duties = try? desk.casework.openDuties(of: id, desk.options.acting)
    else { return [] }
    return TaskWords(speech.language).leaves(
      contact: duties.contact.map(\.text), evaluates: duties.evaluates.map(\.text))
  }

  /// Why this municipality has the right to challenge and what it calls a challenge.
  ///
  /// > Source: tips 1 and 2; R-02.
  private var purpose: [String] {
    profile.map { PurposeWords(speech.language).lines($0) } ?? []
  }

  private var taskOptions: [FieldControl.Option] {
    [FieldControl.Option(value: "", label: "–")]
      + tasks.map { task in
        let area = task.area.map { ", \($0)" } ?? ""
        return FieldControl.Option(value: task.id.text, label: "\(task.name)\(area)")
      }
  }

  /// A form about a task of the catalogue; nil when the task is not there any more.
  private func taskForm(_ key: FormModel.Identity) -> FormModel? {
    let forms = TaskForm(speech: speech, today: today, profile: profile)
    func task(_ id: CatalogueID) -> CatalogueTask? { tasks.first { $0.id == id } }
    switch key.purpose {
    case .addTask: return forms.form(key, of: nil)
    case .changeTask(let id): return task(id).map { forms.form(key, of: $0) }
    case .endTask(let id): return task(id).map { forms.ending(key, $0) }
    default: return nil
    }
  }

  private func newCaseForm(
    _ key: FormModel.Identity, _ presets: [String: String]
  ) -> FormModel {
    let maker = ControlMaker(
      speech: speech, today: today, people: people, challenge: nil, profile: nil,
      naming: .none, mayAddPeople: mayAddPeople)
    var controls = [
      FieldControl(
        field: Field("title", .line, required: true, example: ""), label: words.titleLabel,
        hint: words.titleHint)
    ]
    controls += OpeningFields.places.compactMap { place in
      guard let known = RecordKind.named(place.kind)?.field(place.field),
        place.name != "catalogue" || !tasks.isEmpty
      else { return nil }
      let field = Field(place.name, known.type, example: known.example)
      var control = maker.control(
        Field(place.field, known.type, example: known.example), of: place.kind)
      control = FieldControl(
        field: field, label: "\(speech.records.kind(place.kind)): \(control.label)",
        hint: control.hint,
        options: place.name == "catalogue" ? taskOptions : control.options,
        addsPerson: control.addsPerson)
      control.initial = presets[place.name] ?? ""
      return control
    }
    controls += [
      FieldControl(
        field: Field("existing", .line, example: ""), label: words.existingLabel,
        hint: words.existingHint),
      FieldControl(
        field: Field("since", .date, example: ""), label: words.sinceLabel, hint: words.dateHint),
    ]
    return FormModel(
      key: key, title: words.newCase,
      explanation: words.newCaseExplained, background: purpose, version: nil,
      controls: controls, reader: profile.map(reader), naming: .none, words: words)
  }

  /// Reads what is typed before there is a case, with the rules in force now.
  private func reader(_ profile: MunicipalityProfile) -> FieldReader {
    let people = Set(people.map(\.id))
    return FieldReader(
      on: today, profile: profile, isPerson: { people.contains($0) }, kindOfRecord: { _ in nil })
  }
}

/// Makes the form for one purpose in a dossier.
private struct FormBuilder {
  let key: FormModel.Identity
  let dossier: DossierModel
  let maker: ControlMaker
  let presets: [String: String]
  let speech: Speech
  /// In whose name it can be sent besides one's own.
  let entering: EnteringFor?

  private var words: DeskWords { speech.desk }

  var form: FormModel? {
    switch key.purpose {
    case .newCase, .note, .person, .endPerson, .attach, .saveFile, .correct, .statusCode, .letter,
      .addTask, .changeTask, .endTask:
      nil
    case .add(let name): RecordKind.named(name).map(adding)
    case .change(let id): dossier.challenge.record(id).flatMap(changing)
    case .withdraw(let id): dossier.challenge.record(id).map(withdrawing)
    case .act(let name, _): dossier.dossier.situation.workflow.actions[name].map(acting)
    }
  }

  private func form(
    _ title: String, _ explanation: String, deciding kinds: [String] = [],
    isFinal: Bool = false, isConfirmed: Bool = false, caution: String? = nil, version: Int?,
    _ controls: [FieldControl]
  ) -> FormModel {
    FormModel(
      key: key, title: title, explanation: explanation, background: background(deciding: kinds),
      isFinal: isFinal, isConfirmed: isConfirmed, caution: caution, version: version,
      controls: controls + maker.behalf(entering),
      reader: maker.reader, naming: dossier.naming, words: words)
  }

  /// Kinds in whose forms the municipality's own why and definition stand.
  ///
  /// > Source: R-02 ("on the intake screen and in every decision form").
  private static let deciding: Set<String> = [
    "definition-test", "decision", "follow-up-decision", "adjournment", "urgent-end",
  ]

  /// Why and definition, where something is decided.
  private func background(deciding kinds: [String]) -> [String] {
    guard kinds.contains(where: Self.deciding.contains) else { return [] }
    return PurposeWords(speech.language).lines(dossier.dossier.situation.profile)
  }

  private func adding(_ kind: RecordKind) -> FormModel {
    form(
      words.add(speech.records.kind(kind.name)),
      speech.records.meaning(ofKind: kind.name), deciding: [kind.name],
      isConfirmed: kind.endsExecution || kind.decides, version: nil,
      kind.fields.filter { kind.name != "document" || !Attachment.fields.contains($0.name) }.map {
        maker.control($0, of: kind.name, preset: presets[$0.name] ?? known($0, of: kind.name))
      } + maker.visibility(kind, of: nil, dossier.dossier.situation))
  }

  /// What the case knows of a field already stands ready in the form.
  private func known(_ field: Field, of kind: String?) -> String? {
    kind.flatMap {
      KnownValue.of(field.name, in: $0, dossier.challenge, dossier.dossier.situation.people)
    }?.entered
  }

  private func changing(_ record: Record) -> FormModel? {
    guard let kind = RecordKind.named(record.kind) else { return nil }
    return form(
      words.change(speech.records.kind(kind.name)), speech.records.meaning(ofKind: kind.name),
      version: dossier.challenge.version,
      kind.fields.map {
        maker.control($0, of: kind.name, value: record.values[$0.name], keepsOriginal: true)
      } + maker.visibility(kind, of: record, dossier.dossier.situation))
  }

  private func withdrawing(_ record: Record) -> FormModel {
    form(
      words.withdraw(speech.records.kind(record.kind)), words.withdrawExplained, isFinal: true,
      version: nil,
      [
        FieldControl(
          field: Field("reason", .line, required: true, example: ""),
          label: speech.records.field("reason", of: record.kind), hint: words.withdrawReasonHint)
      ])
  }

  private func acting(_ action: ActionDefinition) -> FormModel {
    let course = dossier.dossier.course(of: action)
    let controls = action.fields.map { field in
      let kind = action.kind(of: field.name)
      return maker.control(
        field, of: kind, preset: presets[field.name] ?? known(field, of: kind))
    }
    return form(
      speech.text(action.label),
      speech.text(action.explanation), deciding: action.records.map(\.kind),
      isFinal: action.endsForGood, isConfirmed: action.decides || course.endsPhase,
      caution: course.agreedOn.map { words.tooEarly($0, on: maker.today) },
      version: dossier.challenge.version, controls)
  }
}
