import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// A form on screen: what it is for, what is typed in it, and what stands in its way.
struct FormModel {
  /// What sending the form does.
  enum Purpose: Hashable {
    case newCase
    case add(kind: String)
    case change(RecordID)
    case withdraw(RecordID)
    case act(String, RecordID?)
    /// A contact in one line, about any case.
    case note
    /// Puts a file in the case.
    case attach
    /// Writes the file of a document somewhere.
    case saveFile(RecordID)
    /// Corrects a step, by its entry in the journal of the case.
    case correct(Int)
    /// Issues or ends the status code.
    case statusCode
    /// Makes a letter as a file.
    case letter(LetterKind)
    /// Changes somebody in the register; nil adds somebody.
    case person(PersonID?)
    case endPerson(PersonID)
    /// A task of the catalogue; these three are about no case.
    case addTask
    case changeTask(CatalogueID)
    case endTask(CatalogueID)
  }

  /// Names a form among those that were left.
  struct Identity: Hashable {
    let number: CaseNumber?
    let purpose: Purpose
  }

  let key: Identity
  let title: String
  let explanation: String
  /// Why this is done at all and what it is about: for who asks, or where there is room.
  let background: [String]
  /// Whether sending it cannot be undone.
  let isFinal: Bool
  /// Whether it is asked again before it is sent, with all that follows.
  let isConfirmed: Bool
  /// What to think of before it is sent: that its day is far away.
  let caution: String?
  /// The version of the case that it was filled in for.
  var version: Int?
  var controls: [FieldControl]
  var state: FormState
  /// Reads as the rules do; nil where the rules of the case are not known yet.
  var reader: FieldReader?
  let naming: Naming
  /// How it was when it was opened.
  var start = Filling()
  var history = FormHistory()
  /// Whether the first letter that is typed takes the place of all that stands in the field, as
  /// of a date that was put there.
  var replacesWhole = false
  /// Whether something else stands in it than when it was opened.
  var isEdited = false
  /// Whether what stands in it is in the drawer.
  var isKept = true
  /// What sending it would do; nil for a form that does nothing to a case.
  var preview: FormPreview?
  var isPreviewStale = true
  /// The fields that must be filled in besides those that always must.
  var demanded: Set<String> = []
  /// What to say above the fields: that it was refused, or that the case has moved on.
  var banner: String?
  /// The agreed contact that the note in it would be.
  var agreedContact: AgreedContact?
  /// What its user should know where he goes on, without anything being wrong.
  var note: String?
  /// The cases in which the same is done; empty for a form of one case.
  var targets: [MarkedCases.Mark] = []
  /// What the last refusal said, besides what stands at the fields.
  var refusal: NoticeModel?

  init(
    key: Identity, title: String, explanation: String, background: [String] = [],
    isFinal: Bool = false, isConfirmed: Bool = false, caution: String? = nil, version: Int?,
    controls: [FieldControl], reader: FieldReader?, naming: Naming, words: DeskWords
  ) {
    self.key = key
    self.title = title
    self.explanation = explanation
    self.background = background
    self.isFinal = isFinal
    self.isConfirmed = isFinal || isConfirmed || caution != nil
    self.caution = caution
    self.version = version
    self.controls = controls
    self.reader = reader
    self.naming = naming
    state = FormState(controls.map { $0.formField(words) })
    start = filling
  }

  /// The control that has the focus.
  var control: FieldControl? {
    controls.indices.contains(state.focus) ? controls[state.focus] : nil
  }

  mutating func focus(_ field: String) {
    if let index = controls.firstIndex(where: { $0.field.name == field }) { state.focus = index }
  }

  /// Goes to the first field that must be filled in and is not, else past what stands ready to the
  /// first that is empty.
  mutating func focusFirstEmpty() {
    let empty = controls.indices.filter { index in
      let name = controls[index].field.name
      return controls[index].entered(state.fields[index]) == nil
        && !Behalf.fields.contains(name) && name != VisibilityRules.field.name
    }
    let required = empty.first { controls[$0].field.isRequired }
    if let first = required ?? empty.first { state.focus = first }
  }

  func has(_ field: String) -> Bool { controls.contains { $0.field.name == field } }

  /// What was entered, as the rules take it; empty fields are left out.
  ///
  /// What is entered for another says nothing of who may read it unless somebody chose that.
  var entry: Entry {
    var entry: Entry = [:]
    for (index, control) in controls.enumerated() where !Behalf.fields.contains(control.field.name)
    {
      if control.field.name == VisibilityRules.field.name, behalf != nil,
        control.entered(state.fields[index])?.text == control.initial
      {
        continue
      }
      guard let value = control.entered(state.fields[index]) else { continue }
      entry[control.field.name] = value
    }
    return entry
  }

  /// What was entered and differs from what stood there.
  var changes: Entry {
    let unchanged = Set(
      controls.indices.filter { index in
        controls[index].original == controls[index].entered(state.fields[index])?.text ?? ""
      })
    let names = Set(
      controls.indices.filter { !unchanged.contains($0) }.map { controls[$0].field.name })
    return entry.filter { names.contains($0.key) }
  }
}

extension FormModel.Purpose {
  /// Whether it makes a file.
  var writesFile: Bool {
    switch self {
    case .saveFile, .letter: true
    default: false
    }
  }

  /// Whether it belongs to the dossier in view.
  var isAboutCase: Bool {
    switch self {
    case .newCase, .note, .person, .endPerson, .addTask, .changeTask, .endTask: false
    case .add, .change, .withdraw, .act, .attach, .saveFile, .correct, .statusCode, .letter: true
    }
  }
}
