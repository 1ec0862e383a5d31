/// What can be an e-mail address or a telephone number, and what certainly is none.
///
/// Whether it reaches anybody, only a message or a call can tell. What was recorded before this was
/// asked is read here too, so that nobody is offered a link to it.
package enum ContactAddress {
  /// One `@` with something on both sides, and no white space.
  package static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && !text.contains { $0.isWhitespace || "<>,;".contains($0) }
  }

  /// Digits, with spaces, `+`, `-`, `(` and `)` between them.
  package static func isPhone(_ text: String) -> Bool {
    let digits = text.count { ("0"..."9").contains($0) }
    return (Limits.phoneDigits).contains(digits)
      && text.allSatisfy { ("0"..."9").contains($0) || " +-()".contains($0) }
  }
}

extension Field {
  /// What is wrong with a text as an e-mail address or a telephone number, when it has to be one.
  package func addressProblem(_ text: String) -> FieldProblem? {
    let text = text.trimmed
    switch type {
    case .email where !ContactAddress.isEmail(text):
      return FieldProblem(field: name, entered: String(text.prefix(80)), cause: .notAnEmail)
    case .phone where !ContactAddress.isPhone(text):
      return FieldProblem(field: name, entered: String(text.prefix(80)), cause: .notAPhone)
    default: return nil
    }
  }
}

extension Record {
  /// Whether it says how to reach somebody: by something that can be an address or a number.
  package var saysHowToReach: Bool {
    text("email").map(ContactAddress.isEmail) == true
      || text("phone").map(ContactAddress.isPhone) == true
      || ["address", "person"].contains(where: isAnswered)
  }
}
