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
  }

  /// Names a form among those that were left.
  struct Identity: Hashable {
    let number: CaseNumber?
    let purpose: Purpose
  }

  let key: Identity
  let title: String
  let explanation: String
  /// Whether sending it cannot be undone.
  let isFinal: Bool
  /// The version of the case that it was filled in for.
  var version: Int?
  var controls: [FieldControl]
  var state: FormState
  /// Reads as the rules do; nil where the rules of the case are not known yet.
  let reader: FieldReader?
  let naming: Naming
  var isEdited = false
  /// What to say above the fields: that it was refused, or that the case has moved on.
  var banner: String?
  /// What the last refusal said, besides what stands at the fields.
  var refusal: NoticeModel?

  init(
    key: Identity, title: String, explanation: String, isFinal: Bool = false, version: Int?,
    controls: [FieldControl], reader: FieldReader?, naming: Naming, words: DeskWords
  ) {
    self.key = key
    self.title = title
    self.explanation = explanation
    self.isFinal = isFinal
    self.version = version
    self.controls = controls
    self.reader = reader
    self.naming = naming
    state = FormState(controls.map { $0.formField(words) })
  }

  /// The control that has the focus.
  var control: FieldControl? {
    controls.indices.contains(state.focus) ? controls[state.focus] : nil
  }

  mutating func focus(_ field: String) {
    if let index = controls.firstIndex(where: { $0.field.name == field }) { state.focus = index }
  }

  func has(_ field: String) -> Bool { controls.contains { $0.field.name == field } }

  /// What was entered, as the rules take it; empty fields are left out.
  var entry: Entry {
    var entry: Entry = [:]
    for (index, control) in controls.enumerated() {
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
