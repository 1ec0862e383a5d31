import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The form for a task of the catalogue, on the same machinery as the forms of records.
struct TaskForm {
  let speech: Speech
  let today: CalendarDate
  let profile: MunicipalityProfile?

  private var words: DeskWords { speech.desk }

  /// The form to add a task, or to change one.
  func form(_ key: FormModel.Identity, of task: CatalogueTask?) -> FormModel {
    let fields = CatalogueField.allCases.filter { $0 != .id || task == nil }
    return FormModel(
      key: key, title: task.map { words.changeTask($0.name) } ?? words.addTask,
      explanation: words.taskExplained, version: nil,
      controls: fields.map { control($0, of: task) }, reader: reader, naming: .none, words: words)
  }

  /// The question before a task is ended.
  func ending(_ key: FormModel.Identity, _ task: CatalogueTask) -> FormModel {
    FormModel(
      key: key, title: words.endTask(task.name), explanation: words.endTaskExplained,
      isFinal: true, version: nil, controls: [], reader: nil, naming: .none, words: words)
  }

  private func control(_ name: CatalogueField, of task: CatalogueTask?) -> FieldControl {
    let maker = ControlMaker(
      speech: speech, today: today, people: [], challenge: nil, profile: profile, naming: .none)
    let field = Field(
      name.rawValue, name.type, required: [.id, .name].contains(name),
      example: [.kind, .reserved, .isPublic].contains(name) ? "" : name.example)
    let now = task.map { value(name, $0) } ?? (name == .isPublic ? "yes" : "")
    let made = maker.control(field, of: nil, preset: now)
    var control = FieldControl(
      field: field, label: words.taskLabel(name), hint: words.taskHint(name),
      options: made.options)
    if !field.example.isEmpty {
      control = FieldControl(
        field: field, label: control.label,
        hint: "\(control.hint) \(words.forExample(field.example))", options: made.options)
    }
    control.initial = made.initial
    if task != nil { control.original = made.initial }
    return control
  }

  /// A value as somebody would enter it.
  private func value(_ name: CatalogueField, _ task: CatalogueTask) -> String {
    switch name {
    case .budget: task.budget.map { speech.language.money(cents: $0) } ?? ""
    case .results: task.results.joined(separator: "\n")
    default: task.text(name)
    }
  }

  private var reader: FieldReader? {
    profile.map {
      FieldReader(on: today, profile: $0, isPerson: { _ in false }, kindOfRecord: { _ in nil })
    }
  }

  /// What a form says, as the catalogue takes it: only what differs from what was there.
  static func values(_ form: FormModel, on date: CalendarDate) -> [CatalogueField: String] {
    var values: [CatalogueField: String] = [:]
    for (control, field) in zip(form.controls, form.state.fields) {
      guard let name = CatalogueField(rawValue: control.field.name), name != .id else { continue }
      let entered = control.entered(field)?.text ?? ""
      guard entered != control.original ?? "" else { continue }
      let day = name == .contractEnd ? CalendarDate(entered: entered, on: date) : nil
      values[name] = day?.iso ?? entered
    }
    return values
  }
}

extension CatalogueField {
  /// What kind of answer it takes in a form.
  fileprivate var type: FieldType {
    switch self {
    case .description: .prose
    case .results: .lines
    case .budget: .money
    case .contractEnd: .date
    case .kind: .choice(RecordKind.taskKinds)
    case .reserved, .isPublic: .yesNo
    default: .line
    }
  }
}

extension CatalogueProblem {
  /// The field of a form that it is about.
  var field: String? {
    switch self {
    case .exists, .badID: CatalogueField.id.rawValue
    case .nameMissing: CatalogueField.name.rawValue
    case .badText(let field), .badValue(let field, _, _): field
    case .unknown, .ended: nil
    }
  }
}
