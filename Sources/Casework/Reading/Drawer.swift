import CaseStorage
import ChallengeCore

extension Casework {
  // MARK: The drawer

  /// What the reader keeps of a kind, by name; nobody else reads it.
  package func drawer(
    _ kind: DrawerKind, _ acting: Acting
  ) throws(CaseworkFailure) -> [DrawerItem] {
    let owner = try owner(acting)
    return try storing { () throws(StorageFailure) in try store.drawer(of: owner, kind) }
  }

  /// Keeps something for whoever sits at the keyboard, in the place of what had this kind and name.
  ///
  /// When this returns it survives a crash. Nobody's desk wakes up from it.
  ///
  /// - Parameters:
  ///   - number: the case that it is about; it goes when the case is destroyed.
  ///   - format: the version of the form in which the text is written.
  package func keep(
    _ kind: DrawerKind, _ name: String, _ text: String, about number: CaseNumber? = nil,
    format: Int = 1, _ acting: Acting
  ) throws(CaseworkFailure) {
    let owner = try owner(acting)
    let item = DrawerItem(
      kind: kind, name: name, number: number, format: format, kept: acting.registered, text: text)
    try storing { () throws(StorageFailure) in try store.keep(item, for: owner) }
  }

  /// Throws something away; what is not there is no problem.
  package func discard(
    _ kind: DrawerKind, _ name: String, _ acting: Acting
  ) throws(CaseworkFailure) {
    let owner = try owner(acting)
    try storing { () throws(StorageFailure) in try store.discard(kind, name, of: owner) }
  }

  /// Whoever sits at the keyboard, when the register knows him and his part has not ended.
  private func owner(_ acting: Acting) throws(CaseworkFailure) -> PersonID {
    let authority = try authority(acting)
    guard let person = authority.person, person.takesPart(on: acting.on) else {
      throw .unknownPerson(authority.actor.text)
    }
    return authority.actor
  }
}
