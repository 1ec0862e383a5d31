import Casework
import ChallengeCore
import Terminal
import Wording

/// In whose name a form is sent when that is not whoever fills it in, and from what that shows.
struct Behalf: Hashable {
  let person: PersonID
  let basis: String

  /// The fields of a form that ask it.
  static let personField = "on-behalf-of"
  static let basisField = "basis"
  static let fields: Set<String> = [personField, basisField]
}

extension FormModel {
  /// In whose name it is sent; nil in one's own.
  var behalf: Behalf? {
    guard let person = said(Behalf.personField) else { return nil }
    return Behalf(person: PersonID(person), basis: said(Behalf.basisField) ?? "")
  }

  /// What is wrong with the two fields, by field; empty when nothing is.
  func missingOfBehalf(_ words: DeskWords) -> [String: String] {
    guard let person = controls.first(where: { $0.field.name == Behalf.personField }),
      let basis = controls.first(where: { $0.field.name == Behalf.basisField })
    else { return [:] }
    guard let behalf else {
      return person.field.isRequired ? [Behalf.personField: words.emptyRequired(person.label)] : [:]
    }
    return behalf.basis.isEmpty ? [Behalf.basisField: words.emptyRequired(basis.label)] : [:]
  }

  private func said(_ name: String) -> String? {
    guard let index = controls.firstIndex(where: { $0.field.name == name }) else { return nil }
    return controls[index].entered(state.fields[index])?.text
  }
}

extension DeskOptions {
  /// Who does what a form asks for, in whose name.
  func acting(for form: FormModel) -> Acting {
    guard let behalf = form.behalf, enteredBy == nil else { return acting }
    var acting = acting
    acting.enteredBy = acting.actor
    acting.actor = behalf.person
    acting.basis = behalf.basis
    return acting
  }
}

extension ControlMaker {
  /// The fields that ask in whose name something is entered, and from what that shows.
  func behalf(_ entering: EnteringFor?) -> [FieldControl] {
    guard let entering else { return [] }
    let words = speech.desk
    let ofSide = entering.candidates.filter { candidate in
      side == nil || candidate.roles.contains { $0.side == side }
    }
    // Who speaks for this side himself needs nobody else for it.
    if ofSide.isEmpty, !entering.isNeeded { return [] }
    let candidates = ofSide.isEmpty ? entering.candidates : ofSide
    var person = FieldControl(
      field: Field(Behalf.personField, .person, required: entering.isNeeded, example: ""),
      label: words.behalfLabel, hint: words.behalfHint,
      options: [.init(value: "", label: entering.isNeeded ? "–" : words.inOwnName)]
        + candidates.map {
          .init(
            value: $0.person.id.text,
            label: "\($0.person.name) (\(speech.records.allOf($0.roles)))")
        })
    let mustBe = entering.isNeeded || side != nil
    if mustBe, candidates.count == 1 { person.initial = candidates[0].person.id.text }
    let basis = FieldControl(
      field: Field(Behalf.basisField, .line, required: entering.isNeeded, example: ""),
      label: words.basisLabel, hint: words.basisHint)
    return [person, basis]
  }
}

extension FormMaker {
  /// In whose name the form of a purpose can be sent besides one's own.
  func enteringFor(_ purpose: FormModel.Purpose, in dossier: DossierModel) -> EnteringFor? {
    guard !isForAnother else { return nil }
    func kind(_ id: RecordID) -> String { dossier.challenge.record(id)?.kind ?? "" }
    let dossier = dossier.dossier
    switch purpose {
    case .add(let kind): return dossier.enteringFor(.add(kind: kind))
    case .change(let id): return dossier.enteringFor(.change(kind: kind(id)), record: id)
    case .withdraw(let id): return dossier.enteringFor(.withdraw(kind: kind(id)), record: id)
    case .act(let action, _): return dossier.enteringFor(.take(action: action))
    default: return nil
    }
  }
}

extension DossierModel {
  /// Whether whoever sits here can enter an action in the name of somebody who may take it.
  func canEnter(_ possibility: Possibility) -> Bool {
    !open.isForAnother
      && dossier.enteringFor(.take(action: possibility.action.name)) != nil
  }
}
