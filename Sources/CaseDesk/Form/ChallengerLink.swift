import Casework
import ChallengeCore
import Wording

extension DeskModel {
  /// Opens what makes a challenger who stands in the case by name only somebody in whose name
  /// things can be entered; false when that is not what stands in the way of an action.
  mutating func registerChallenger(for possibility: Possibility, _ desk: Desk) -> Bool {
    guard let dossier, dossier.canWrite, !dossier.open.isForAnother,
      possibility.action.by.contains(.challenger), !dossier.hasRegisteredParty
    else { return false }
    let record = dossier.challenge.latest("challenger")
    guard desk.people().contains(where: { $0.roles.contains(.challenger) }) else {
      openForm(.person(nil), desk)
      let name = record?.text("name")
      let words = words
      changeForm { form in
        form.put(name.map { .text($0) }, in: "name", words)
        form.put(.chosen([Role.challenger.rawValue]), in: "roles", words)
      }
      say(.problem, words.challengerNotRegistered)
      return true
    }
    openForm(record.map { .change($0.id) } ?? .add(kind: "challenger"), focus: "person", desk)
    say(.problem, words.challengerNotLinked)
    return true
  }
}

extension DossierModel {
  /// Whether somebody in the register is the challenger or speaks for him.
  fileprivate var hasRegisteredParty: Bool {
    let situation = dossier.situation
    return situation.people.keys.contains { challenge.isParty($0, situation) }
  }
}

extension FormModel {
  /// Puts a text or a choice in a field, where nothing stands in it.
  fileprivate mutating func put(
    _ content: Filling.Content?, in name: String, _ words: DeskWords
  ) {
    guard let content, let index = controls.firstIndex(where: { $0.field.name == name }),
      controls[index].entered(state.fields[index]) == nil
    else { return }
    put(content, in: index, words)
  }
}
