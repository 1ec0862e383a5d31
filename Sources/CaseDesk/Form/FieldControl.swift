import ChallengeCore
import Terminal
import Terms
import Wording

/// How one field of a record or action is filled in: typed, or chosen from what there is.
struct FieldControl {
  /// Something to choose: what is stored, and how it is called.
  struct Option: Hashable {
    let value: String
    let label: String
  }

  let field: Field
  let label: String
  /// What belongs in it, with an example.
  let hint: String
  /// What can be chosen; empty for a field that is typed.
  var options: [Option] = []
  var takesSeveral = false
  /// What adding somebody to the register is called, where whoever fills it in may do that.
  var addsPerson: String?
  /// The chosen options, for a field that takes several.
  var chosen: [Int] = []
  /// What stands in it at first, as it would be entered.
  var initial = ""
  /// What is on record; nil in a form for something new.
  var original: String?

  var canChoose: Bool { !options.isEmpty }

  func formField(_ words: DeskWords) -> FormField {
    let hint = canChoose ? "\(hint) \(words.chooseHint)" : hint
    if options.isEmpty {
      let isMultiline = field.type == .prose || field.type == .lines
      return FormField(
        field.name, label: label, text: initial, hint: hint, isRequired: field.isRequired,
        isMultiline: isMultiline, rows: 3, limit: ChallengeCore.Limits.prose)
    }
    if takesSeveral {
      return FormField(
        field.name, label: label, options: [chosenText(words)], hint: hint,
        isRequired: field.isRequired)
    }
    let selected = options.firstIndex { $0.value == initial } ?? 0
    return FormField(
      field.name, label: label, options: options.map(\.label), selected: selected, hint: hint,
      isRequired: field.isRequired)
  }

  /// What can be chosen, and behind it the way to add somebody.
  var labels: [String] { options.map(\.label) + (addsPerson.map { [$0] } ?? []) }

  func chosenText(_ words: DeskWords) -> String {
    chosen.isEmpty
      ? words.nothingChosen : chosen.sorted().map { options[$0].label }.joined(separator: ", ")
  }

  /// The value that stands in a form's field; nil when it is empty.
  func entered(_ formField: FormField) -> EnteredValue? {
    if takesSeveral {
      return chosen.isEmpty ? nil : .list(chosen.sorted().map { options[$0].value })
    }
    if case .choice(_, let selected) = formField.content {
      let value = options.indices.contains(selected) ? options[selected].value : ""
      return value.isEmpty ? nil : .text(value)
    }
    let text = formField.value
    return text.allSatisfy(\.isWhitespace) ? nil : .text(text)
  }
}

/// Makes the controls of a form from what the rules say about its fields.
struct ControlMaker {
  let speech: Speech
  let today: CalendarDate
  let people: [Person]
  let challenge: Challenge?
  let profile: MunicipalityProfile?
  let naming: Naming
  /// The side that the form is about, when that is known.
  var side: Side?
  /// Whether whoever fills it in may add people to the register.
  var mayAddPeople = false

  func control(
    _ field: Field, of kind: String?, preset: String? = nil, value: Value? = nil,
    keepsOriginal: Bool = false
  ) -> FieldControl {
    var control = FieldControl(
      field: field, label: speech.records.field(field.name, of: kind), hint: hint(field, of: kind))
    let empty = FieldControl.Option(value: "", label: "–")
    let options = field.type == .person ? people(for: field, of: kind) : options(field.type)
    control.takesSeveral = takesSeveral(field.type)
    control.options = options.isEmpty || control.takesSeveral ? options : [empty] + options
    control.initial =
      value.map { text($0, field) } ?? shown(preset ?? field.preset ?? "", field)
    if control.takesSeveral {
      let names = control.initial.split(separator: ",").map { $0.filter { $0 != " " } }
      control.chosen = options.indices.filter { names.contains(options[$0].value) }
    } else if !options.isEmpty, !control.options.contains(where: { $0.value == control.initial }) {
      // What is on record is no choice any more, or it is a gap: it can only be typed.
      control.options = []
    }
    if field.type == .person, mayAddPeople, control.canChoose {
      control.addsPerson = "+ " + TaskWords(speech.language).newPerson
    }
    if keepsOriginal { control.original = control.initial }
    return control
  }

  private func hint(_ field: Field, of kind: String?) -> String {
    let meaning = speech.records.meaning(ofField: field.name, of: kind)
    switch field.type {
    case .date: return "\(meaning) \(speech.desk.dateHint)"
    // Examples of texts are in Dutch, as the texts of the cases are.
    case .line, .prose, .lines:
      return field.example.isEmpty || speech.language != .dutch
        ? meaning : "\(meaning) \(speech.desk.forExample(field.example))"
    case .email, .phone, .number, .money:
      return field.example.isEmpty
        ? meaning : "\(meaning) \(speech.desk.forExample(field.example))"
    default: return meaning
    }
  }

  private func takesSeveral(_ type: FieldType) -> Bool {
    switch type {
    case .choices, .profileChoices: true
    default: false
    }
  }

  private func options(_ type: FieldType) -> [FieldControl.Option] {
    switch type {
    case .choice(let known), .choices(let known):
      known.map { .init(value: $0, label: speech.records.choice($0)) }
    case .yesNo:
      [true, false].map { .init(value: $0 ? "yes" : "no", label: speech.language.yesNo($0)) }
    case .record(let kinds): records(kinds)
    case .profileChoice(let list), .profileChoices(let list):
      (profile?.items(of: list) ?? []).map {
        .init(value: $0.name, label: speech.text($0.label))
      }
    case .line, .email, .phone, .prose, .date, .number, .money, .lines, .person: []
    }
  }

  /// Everybody, whoever the field asks for first; nobody else where others would be refused.
  private func people(for field: Field, of kind: String?) -> [FieldControl.Option] {
    let roles = kind.flatMap { RecordKind.roles(fitting: field.name, of: $0, side) }
    let fits = { (person: Person) in roles.map { !$0.isDisjoint(with: person.roles) } ?? true }
    let isOurContact =
      kind == "contact-person-change" || (kind == "contact-person" && side == .municipality)
    let others = isOurContact && field.name == "person" ? [] : people.filter { !fits($0) }
    return (people.filter(fits) + others)
      .map { .init(value: $0.id.text, label: "\($0.name) (\($0.id))") }
  }

  private func records(_ kinds: [String]) -> [FieldControl.Option] {
    let all = challenge?.records.filter { $0.withdrawn == nil } ?? []
    let found = kinds.isEmpty ? all : kinds.flatMap { challenge?.active($0) ?? [] }
    let labels = found.map(label)
    return found.indices.map { index in
      // Two that are called alike are told apart by their numbers.
      let isAlone = labels.count { $0 == labels[index] } == 1
      let number = " (\(found[index].id.number))"
      return .init(
        value: found[index].id.text, label: isAlone ? labels[index] : labels[index] + number)
    }
  }

  /// A record by what it is, with the first that it says when its name says no more than its number.
  private func label(_ record: Record) -> String {
    let fields = RecordKind.named(record.kind)?.fields ?? []
    let name = naming.record(record.id, in: speech.language)
    if fields.contains(where: { $0.type == .line && $0.isRequired }) { return name }
    let first = fields.lazy.compactMap { field in
      record.values[field.name].map { speech.records.value($0, of: field, naming: naming) }
    }.first
    return first.map { "\(name): \($0)" } ?? name
  }

  /// A preset as somebody would have entered it.
  private func shown(_ preset: String, _ field: Field) -> String {
    guard field.type == .date, let date = CalendarDate(entered: preset, on: today) else {
      return preset
    }
    return speech.entered.typed(date)
  }

  /// A value on record as somebody would enter it.
  private func text(_ value: Value, _ field: Field) -> String {
    switch value {
    case .text(let text):
      field.type == .date ? CalendarDate(iso: text).map(speech.entered.typed) ?? text : text
    case .number(let number):
      field.type == .money ? speech.entered.typed(cents: number) : String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: field.type == .lines ? "\n" : ", ")
    case .gap(let gap, let reason): "\(gap.rawValue): \(reason)"
    }
  }
}
