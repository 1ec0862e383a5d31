import ChallengeCore
import Terms

/// The words for what stands in a dossier: records, their fields and the values in them.
package struct RecordWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  // MARK: Kinds

  /// One record of a kind: `zienswijze`.
  package func kind(_ name: String) -> String {
    KindPhrase.all[name]?.one.text(in: language) ?? name
  }

  /// Several records of a kind: `zienswijzen`.
  package func kinds(_ name: String) -> String {
    KindPhrase.all[name]?.many.text(in: language) ?? name
  }

  /// One record by its kind and number: `zienswijze 2` for `view-2`.
  package func record(_ id: RecordID) -> String {
    guard let dash = id.text.lastIndex(of: "-"), let kind = KindPhrase.all[String(id.text[..<dash])]
    else { return id.text }
    return "\(kind.one.text(in: language)) \(id.text[id.text.index(after: dash)...])"
  }

  /// What a kind is, in one sentence.
  package func meaning(ofKind name: String) -> String {
    KindPhrase.all[name]?.meaning.text(in: language) ?? name
  }

  // MARK: Fields

  package func field(_ name: String, of kind: String?) -> String {
    phrase(name, of: kind)?.label.text(in: language) ?? name
  }

  /// What belongs in a field, in one sentence.
  package func meaning(ofField name: String, of kind: String?) -> String {
    phrase(name, of: kind)?.meaning.text(in: language) ?? name
  }

  private func phrase(_ field: String, of kind: String?) -> FieldPhrase? {
    kind.flatMap { FieldPhrase.ofOneKind["\($0).\(field)"] } ?? FieldPhrase.shared[field]
  }

  /// How a field is filled in, for a list of fields: `datum`, `één van: …`.
  package func type(_ type: FieldType) -> String {
    switch type {
    case .line: language.say("één regel tekst", "one line of text")
    case .email: language.say("e-mailadres", "e-mail address")
    case .phone: language.say("telefoonnummer", "telephone number")
    case .prose: language.say("tekst", "text")
    case .date:
      language.say("datum, zoals 2026-03-04", "date, such as 2026-03-04")
    case .number: language.say("getal", "number")
    case .money: language.say("bedrag in euro's", "amount in euros")
    case .yesNo: language.say("ja of nee", "yes or no")
    case .choice(let known):
      language.say("één van: ", "one of: ") + known.joined(separator: ", ")
    case .choices(let known):
      language.say("één of meer van: ", "one or more of: ") + known.joined(separator: ", ")
    case .lines: language.say("lijst van regels", "list of lines")
    case .person: language.say("persoon uit het register", "registered person")
    case .record(let kinds):
      language.say("nummer van een ", "number of a ")
        + (kinds.isEmpty
          ? language.say("vastlegging", "record") : language.alternatives(kinds.map(kind)))
    case .profileChoice(let list):
      language.say("één van de ", "one of the ") + self.list(list)
    case .profileChoices(let list):
      language.say("één of meer van de ", "one or more of the ") + self.list(list)
    }
  }

  /// A list in the municipality's profile.
  package func list(_ list: ProfileList) -> String {
    switch list {
    case .requiredElements:
      language.say(
        "gevraagde onderdelen in het gemeenteprofiel",
        "required elements in the municipality's profile")
    case .criteria:
      language.say(
        "criteria in het gemeenteprofiel", "criteria in the municipality's profile")
    case .refusalGrounds:
      language.say(
        "weigeringsgronden in het gemeenteprofiel",
        "refusal grounds in the municipality's profile")
    case .referralRoutes:
      language.say(
        "routes om naar door te verwijzen in het gemeenteprofiel",
        "referral routes in the municipality's profile")
    case .excludedTasks:
      language.say(
        "uitgesloten taken in het gemeenteprofiel",
        "excluded tasks in the municipality's profile")
    }
  }

  // MARK: Values

  /// The label of a value that was chosen from a closed list; a value without words is itself.
  package func choice(_ value: String) -> String {
    ChoiceNames.all[value]?.text(in: language) ?? value
  }

  /// A value as people read it: `€ 56.000`, `3 april 2026`, `ja`, `onbekend: …`.
  package func value(_ value: Value, of field: Field?, naming: Naming = .none) -> String {
    switch value {
    case .flag(let flag): language.yesNo(flag)
    case .number(let number):
      // A year is a name, not a quantity.
      field?.type == .money
        ? language.money(cents: number)
        : field?.name == "year" ? String(number) : language.number(number)
    case .gap(let gap, let reason): "\(self.gap(gap)): \(reason)"
    case .list(let items):
      language.list(items.map { text($0, field?.type, naming) })
    case .text(let text): self.text(text, field?.type, naming)
    }
  }

  private func text(_ text: String, _ type: FieldType?, _ naming: Naming) -> String {
    switch type {
    case .date: CalendarDate(iso: text).map(language.day) ?? text
    case .choice, .choices: choice(text)
    case .person: naming.person(PersonID(text), in: language)
    case .record where naming.isForScreen: naming.record(RecordID(text), in: language)
    case .profileChoice(let list), .profileChoices(let list):
      naming.item(text, of: list, in: language)
    default: text
    }
  }

  package func gap(_ gap: Gap) -> String {
    switch gap {
    case .unknown: language.say("niet bekend", "not known")
    case .notMeasured: language.say("niet gemeten", "not measured")
    case .notAgreed: language.say("niet afgesproken", "not agreed")
    case .notApplicable: language.say("niet van toepassing", "not applicable")
    }
  }

  /// What a field may tell about a person.
  package func personal(_ sort: PersonalData) -> String {
    switch sort {
    case .name: language.say("persoonsgegeven: naam", "personal data: name")
    case .contact: language.say("persoonsgegeven: contact", "personal data: contact")
    case .ownWords: language.say("persoonsgegeven: eigen woorden", "personal data: own words")
    case .freeText:
      language.say("kan persoonsgegevens bevatten", "may hold personal data")
    }
  }
}
