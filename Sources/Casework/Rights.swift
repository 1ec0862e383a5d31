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
