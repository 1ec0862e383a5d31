import CaseStorage
import ChallengeCore
import Foundation
import Terms

extension Casework {
  // MARK: Rights

  /// What whoever asks may do and read.
  ///
  /// What is entered for somebody else is done in that person's name; what is read is read by
  /// whoever sits at the keyboard.
  func authority(_ acting: Acting) throws(CaseworkFailure) -> Authority {
    Authority(acting.enteredBy ?? acting.actor, among: try people(for: acting), on: acting.on)
  }

  /// Refuses what is done to the register or the database by somebody who may not.
  package func permit(_ keeping: Keeping, _ acting: Acting) throws(CaseworkFailure) {
    let authority = try authority(acting)
    try deciding { () throws(Refusal) in try authority.permit(keeping) }
  }

  /// Refuses a reading that is not about one case to somebody who may not.
  package func permit(_ reading: Reading, _ acting: Acting) throws(CaseworkFailure) {
    let authority = try authority(acting)
    try deciding { () throws(Refusal) in try authority.permit(reading) }
  }

  /// Whether somebody works on the challenges, rather than reading what is published or for research.
  package func readsAsStaff(_ acting: Acting) throws(CaseworkFailure) -> Bool {
    try !authority(acting).roles.isDisjoint(with: Role.staff)
  }

  // MARK: Pseudonyms

  /// The names for research: keyed hashes, so that they stay the same as long as the database lives
  /// and tell nothing to whoever does not have its key.
  func pseudonyms(for level: Clearance.Level) throws(CaseworkFailure) -> Pseudonyms? {
    guard level == .pseudonymised else { return nil }
    let key = try storing { () throws(StorageFailure) in try store.pseudonymKey() }
    @Sendable func hashed(_ sort: String, _ text: String) -> String {
      "\(sort)-" + Digest(of: Array("\(sort)\0\(text)".utf8), key: key).hex.prefix(20)
    }
    return Pseudonyms(
      person: { hashed("person", $0.text) },
      name: { hashed("name", $0.lowercased()) },
      number: { CaseNumber(hashed("case", $0.text)) })
  }

  /// The agreement under which research gets cases: the reader's own, or the one that is named, of a
  /// researcher of the register; it holds on the day.
  ///
  /// > Source: R-57; AVG art. 89 lid 1.
  package func researchGround(
    _ named: String?, _ acting: Acting
  ) throws(CaseworkFailure) -> String {
    try permit(.pseudonymisedExport, acting)
    let people = try peopleByID()
    let reader = people[acting.enteredBy ?? acting.actor]
    let own = reader.flatMap { $0.roles.contains(.researcher) ? $0.agreement : nil }
    let held = people.values.filter { $0.roles.contains(.researcher) && $0.endedOn == nil }
      .compactMap(\.agreement).filter { $0.until >= acting.on }
    if let named, held.contains(where: { $0.text == named }) { return named }
    if named == nil, let own { return own.text }
    throw .refused(.byRules([Reason("research-agreement-missing", about: named)]))
  }

  /// The case that a number stands for: a researcher knows cases by their pseudonym.
  func named(
    _ number: CaseNumber, _ authority: Authority
  ) throws(CaseworkFailure) -> CaseNumber {
    guard number.text.hasPrefix("case-"), authority.roles.contains(.researcher),
      let pseudonyms = try pseudonyms(for: .pseudonymised)
    else { return number }
    return try caseNumbers().first { pseudonyms.number($0) == number } ?? number
  }
}
