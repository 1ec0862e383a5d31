import ChallengeCore
import Terms

/// The words for what stands in the way of a command, and what would lift it.
package struct ReasonWords: Sendable {
  /// Where the hint is read.
  package enum Form: Hashable, Sendable {
    /// A hint names the command to type.
    case commandLine
    /// A hint says what to do; the screen offers it at once.
    case screen
  }

  package let language: Language
  package let form: Form
  package let naming: Naming

  package init(_ language: Language, form: Form = .commandLine, naming: Naming = .none) {
    self.language = language
    self.form = form
    self.naming = naming
  }

  package func explained(_ reason: Reason) -> Explained {
    Explained(code: reason.code, message: message(reason), hint: hint(reason))
  }

  package func explained(_ reasons: [Reason]) -> [Explained] { reasons.map(explained) }

  /// Every reason code with fixed words, for a list of them; `FIELD-missing` comes on top of these.
  package static let codes: [String] = ReasonPhrase.all.keys.sorted()

  /// What a code means, apart from any case.
  package func meaning(of code: String) -> String {
    if let phrase = ReasonPhrase.all[code] { return phrase.meaning.text(in: language) }
    if let field = field(missingBy: code) { return missing(field, of: nil) }
    return unknownCode(code)
  }

  // MARK: Messages

  package func message(_ reason: Reason) -> String {
    if let (field, kind) = missingField(reason) { return missing(field, of: kind) }
    guard let phrase = ReasonPhrase.all[reason.code] else {
      return field(missingBy: reason.code).map { missing($0, of: nil) }
        ?? unknownCode(reason.code)
    }
    guard let subject = reason.subject, let about = phrase.about else {
      return phrase.meaning.text(in: language)
    }
    let label = self.subject(subject, phrase.subject)
    return about.text(in: language).filling("subject", with: label).capitalizedFirst
  }

  /// The field that a reason asks for when its code is the uniform one of that field.
  private func missingField(_ reason: Reason) -> (field: String, kind: String?)? {
    switch reason.remedy {
    case .fill(let field) where reason.code == "\(field)-missing" && reason.subject == nil:
      ReasonPhrase.fixed.contains(reason.code) ? nil : (field, nil)
    case .complete(let record, let field)
    where reason.code == "\(field)-missing" && reason.subject == nil:
      ReasonPhrase.fixed.contains(reason.code) ? nil : (field, naming.kind(of: record))
    default: nil
    }
  }

  private func field(missingBy code: String) -> String? {
    guard code.hasSuffix("-missing") else { return nil }
    return String(code.dropLast("-missing".count))
  }

  private func missing(_ field: String, of kind: String?) -> String {
    let label = RecordWords(language).field(field, of: kind)
    guard let kind else {
      return language.say(
        "Het veld \(language.quote(label)) is nog leeg.",
        "The field \(language.quote(label)) is still empty.")
    }
    let record = RecordWords(language).kind(kind)
    return language.say(
      "Het veld \(language.quote(label)) is nog leeg (\(record)).",
      "The field \(language.quote(label)) is still empty (\(record)).")
  }

  private func unknownCode(_ code: String) -> String {
    language.say(
      "De regels staan dit niet toe (\(code)).", "The rules do not allow this (\(code)).")
  }

  // MARK: Subjects

  private func subject(_ text: String, _ kind: ReasonPhrase.Subject) -> String {
    let records = RecordWords(language)
    switch kind {
    case .text: return text
    case .visibility: return Visibility(rawValue: text).map(records.visibility) ?? text
    case .date: return CalendarDate(iso: text).map(language.date) ?? text
    case .side: return Side(rawValue: text).map(records.theSide) ?? text
    case .criterion: return naming.item(text, of: .criteria, in: language)
    case .element: return naming.item(text, of: .requiredElements, in: language)
    case .choice: return records.choice(text)
    case .section: return section(text, records)
    case .field: return records.field(text, of: "return-checklist")
    case .rival: return records.field(text, of: "competing-challenge")
    case .action: return language.quote(naming.action(text, in: language))
    case .record: return named(RecordID(text))
    case .person: return naming.person(PersonID(text), in: language)
    case .duty: return Duty(rawValue: text).map(records.duty) ?? text
    case .value: return value(text, records)
    case .term: return naming.term(text, in: language)
    case .ground: return naming.item(text, of: .refusalGrounds, in: language)
    case .excludedTask: return naming.item(text, of: .excludedTasks, in: language)
    case .whoMay: return whoMay ?? records.choice(text)
    case .kindOrRecord:
      return RecordKind.named(text) == nil ? named(RecordID(text)) : records.kind(text)
    }
  }

  /// Those who may challenge under the profile.
  private var whoMay: String? {
    naming.profile.map { profile in
      language.alternatives(profile.mayChallenge.map { $0.item.label.text(in: language) })
    }
  }

  /// A section of the agreements: the topic of a condition, or the kind.
  private func section(_ name: String, _ records: RecordWords) -> String {
    guard RecordKind.named(name) == nil else { return records.kind(name) }
    let topic = records.choice(name)
    return language.say("afspraak over \(topic)", "agreement on \(topic)")
  }

  /// A weighed value as an adjective before its noun: `economische`, `maatschappelijk`.
  private func value(_ name: String, _ records: RecordWords) -> String {
    records.choice(name)
  }

  /// A record by what it is on a screen; on the command line by its id, which is typed, and its kind:
  /// `escalation-1 (escalatie)`.
  func named(_ record: RecordID) -> String {
    guard let kind = naming.kind(of: record) else { return record.text }
    if form == .screen { return naming.record(record, in: language) }
    return "\(record.text) (\(RecordWords(language).kind(kind)))"
  }
}

extension ReasonPhrase {
  /// Codes that read as those of a field and have better words of their own.
  static let fixed: Set<String> = [
    "grounds-missing", "account-missing", "consent-missing", "back-up-missing",
    "legal-form-missing", "open-reason-missing", "users-missing", "third-party-missing",
    "start-date-missing",
  ]
}

extension String {
  /// With a value in the place of `{name}`.
  func filling(_ name: String, with value: String) -> String {
    var text = ""
    var rest = self[...]
    let mark = "{\(name)}"
    while let range = rest.firstRange(of: mark) {
      text += rest[..<range.lowerBound]
      text += value
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}
