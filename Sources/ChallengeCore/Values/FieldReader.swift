import Terms

/// Reads what somebody entered into the value of a field.
package struct FieldReader: Sendable {
  /// The day that `today` and `+6w` count from.
  package let on: CalendarDate
  package let profile: MunicipalityProfile
  package let isPerson: @Sendable (PersonID) -> Bool
  package let kindOfRecord: @Sendable (RecordID) -> String?

  package init(
    on: CalendarDate, profile: MunicipalityProfile,
    isPerson: @escaping @Sendable (PersonID) -> Bool,
    kindOfRecord: @escaping @Sendable (RecordID) -> String?
  ) {
    self.on = on
    self.profile = profile
    self.isPerson = isPerson
    self.kindOfRecord = kindOfRecord
  }

  /// The value of a field; nil when nothing was entered.
  package func read(_ entered: EnteredValue, as field: Field) throws(FieldProblem) -> Value? {
    if case .text(let text) = entered {
      if text.allSatisfy(\.isWhitespace) { return nil }
      if let gap = try gap(text, field) { return gap }
    }
    switch field.type {
    case .line: return .text(try text(entered, field, limit: Limits.line, severalLines: false))
    case .email, .phone: return .text(try address(entered, field))
    case .prose: return .text(try text(entered, field, limit: Limits.prose, severalLines: true))
    case .date: return .text(try date(entered, field).iso)
    case .number: return .number(try number(entered, field))
    case .money: return .number(try cents(entered, field))
    case .yesNo: return .flag(try flag(entered, field))
    case .choice(let known): return .text(try choice(entered.text, of: known, field))
    case .choices(let known): return .list(try choices(entered, of: known, field))
    case .lines: return .list(try lines(entered, field))
    case .person: return .text(try person(entered.text, field))
    case .record(let kinds): return .text(try record(entered.text, of: kinds, field))
    case .profileChoice(let list):
      return .text(try choice(entered.text, of: profile.items(of: list).map(\.name), field))
    case .profileChoices(let list):
      return .list(try choices(entered, of: profile.items(of: list).map(\.name), field))
    }
  }

  private func problem(
    _ field: Field, _ entered: String, _ cause: FieldProblem.Cause
  ) -> FieldProblem {
    FieldProblem(field: field.name, entered: String(entered.prefix(80)), cause: cause)
  }

  /// Reads `unknown: reason` and its three sisters.
  private func gap(_ text: String, _ field: Field) throws(FieldProblem) -> Value? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let gap = Gap(rawValue: String(parts[0])) else { return nil }
    if case .choice(let known) = field.type, known.contains(gap.rawValue) { return nil }
    let reason = parts.count == 2 ? parts[1].trimmed : ""
    guard !reason.isEmpty else { throw problem(field, text, .gapWithoutReason) }
    try check(reason, field, limit: Limits.line, severalLines: false)
    return .gap(gap, reason: reason)
  }

  private func check(
    _ text: String, _ field: Field, limit: Int, severalLines: Bool
  ) throws(FieldProblem) {
    if text.utf8.count > limit * 4 || text.count > limit {
      throw problem(field, text, .tooLong(limit: limit))
    }
    if !severalLines && text.contains(where: \.isNewline) {
      throw problem(field, text, .notOneLine)
    }
    if TextSafety.isUnsafe(text, severalLines: severalLines) {
      throw problem(field, "", .unsafeText)
    }
    // A register of organisations gives numbers that pass the same proof.
    if field.name != "register-number", CitizenServiceNumber.stands(in: text) {
      throw problem(field, "", .citizenServiceNumber)
    }
  }

  private func text(
    _ entered: EnteredValue, _ field: Field, limit: Int, severalLines: Bool
  ) throws(FieldProblem) -> String {
    let text = entered.text
    try check(text, field, limit: limit, severalLines: severalLines)
    return text
  }

  private func address(_ entered: EnteredValue, _ field: Field) throws(FieldProblem) -> String {
    let text = try text(entered, field, limit: Limits.line, severalLines: false).trimmed
    if let problem = field.addressProblem(text) { throw problem }
    return text
  }

  private func date(_ entered: EnteredValue, _ field: Field) throws(FieldProblem) -> CalendarDate {
    do throws(DateProblem) {
      return try CalendarDate.read(entered.text, on: on, leaning: field.leaning)
    } catch {
      throw problem(field, entered.text, .notADate(error))
    }
  }

  private func number(_ entered: EnteredValue, _ field: Field) throws(FieldProblem) -> Int {
    let read = if case .number(let number) = entered { number as Int? } else { Int(entered.text) }
    let isTooLarge =
      read.map { $0 > Limits.number }
      ?? (!entered.text.isEmpty && entered.text.allSatisfy { ("0"..."9").contains($0) })
    if isTooLarge { throw problem(field, entered.text, .numberTooLarge(limit: Limits.number)) }
    guard let number = read, number >= 0 else {
      throw problem(field, entered.text, .notANumber)
    }
    return number
  }

  private func cents(_ entered: EnteredValue, _ field: Field) throws(FieldProblem) -> Int {
    do throws(AmountProblem) {
      return try Money.read(entered.text)
    } catch {
      throw problem(field, entered.text, .notAnAmount(error))
    }
  }

  private func flag(_ entered: EnteredValue, _ field: Field) throws(FieldProblem) -> Bool {
    if case .flag(let flag) = entered { return flag }
    switch entered.text.lowercased() {
    case "yes", "ja", "true", "j", "y": return true
    case "no", "nee", "false", "n": return false
    default: throw problem(field, entered.text, .notYesOrNo)
    }
  }

  private func choice(
    _ text: String, of known: [String], _ field: Field
  ) throws(FieldProblem) -> String {
    guard known.contains(text) else { throw problem(field, text, .notAChoice(known: known)) }
    return text
  }

  private func choices(
    _ entered: EnteredValue, of known: [String], _ field: Field
  ) throws(FieldProblem) -> [String] {
    var chosen: [String] = []
    for item in items(entered) {
      let choice = try choice(item, of: known, field)
      if !chosen.contains(choice) { chosen.append(choice) }
    }
    return chosen
  }

  private func lines(_ entered: EnteredValue, _ field: Field) throws(FieldProblem) -> [String] {
    let lines =
      if case .list(let items) = entered { items } else {
        entered.text.split(whereSeparator: \.isNewline).map(String.init)
      }
    if lines.count > Limits.listItems {
      throw problem(field, "", .tooLong(limit: Limits.listItems))
    }
    for line in lines { try check(line, field, limit: Limits.line, severalLines: false) }
    return lines
  }

  private func items(_ entered: EnteredValue) -> [String] {
    if case .list(let items) = entered { return items }
    return entered.text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  private func person(_ text: String, _ field: Field) throws(FieldProblem) -> String {
    guard isPerson(PersonID(text)) else { throw problem(field, text, .noSuchPerson) }
    return text
  }

  private func record(
    _ text: String, of kinds: [String], _ field: Field
  ) throws(FieldProblem) -> String {
    guard let kind = kindOfRecord(RecordID(text)), kinds.isEmpty || kinds.contains(kind)
    else {
      throw problem(field, text, .noSuchRecord(kinds: kinds))
    }
    return text
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  package var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
