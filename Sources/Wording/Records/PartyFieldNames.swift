extension FieldPhrase {
  /// Fields that say who or where.
  static let parties: [String: FieldPhrase] = [
    "address": FieldPhrase("adres", "Het postadres.", en: "address", "The postal address."),
    "area": FieldPhrase(
      "gebied", "De wijk of plek waar het om gaat.",
      en: "area", "The neighbourhood or place concerned."),
    "by": FieldPhrase("door", "Wie dit indiende.", en: "by", "Who submitted this."),
    "by-whom": FieldPhrase(
      "door wie", "Wie de verantwoording geeft.", en: "by whom", "Who gives the account."),
    "checked-by": FieldPhrase(
      "nagekeken door", "Wie kijkt of het lukt.", en: "checked by", "Who checks that it works."),
    "committee": FieldPhrase(
      "commissie", "Of een onafhankelijke commissie adviseert.",
      en: "committee", "Whether an independent committee advises."),
    "contractor": FieldPhrase(
      "opdrachtnemer", "Het bedrijf dat de taak nu doet.",
      en: "contractor", "The company that does the task now."),
    "declaration": FieldPhrase(
      "verklaring", "Waarom deze persoon neutraal is.",
      en: "declaration", "Why this person is neutral."),
    "department": FieldPhrase(
      "afdeling", "De afdeling of het vakgebied.",
      en: "department", "The department or field of expertise."),
    "domain": FieldPhrase(
      "beleidsterrein", "Het beleid waar de taak onder valt.",
      en: "policy field", "The policy that the task belongs to."),
    "email": FieldPhrase("e-mail", "Het e-mailadres.", en: "e-mail", "The e-mail address."),
    "evaluator": FieldPhrase(
      "evaluator", "Wie de terugblik doet.", en: "evaluator", "Who does the look back."),
    "executor": FieldPhrase(
      "uitvoerder", "Wie de taak nu uitvoert.", en: "executor", "Who carries out the task now."),
    "independent": FieldPhrase(
      "onafhankelijk", "Of de evaluator van buiten de gemeente en de groep komt.",
      en: "independent", "Whether the evaluator is from outside municipality and group."),
    "legal-form": FieldPhrase(
      "rechtsvorm", "De rechtsvorm van de uitdager.",
      en: "legal form", "The challenger's legal form."),
    "mandate": FieldPhrase(
      "mandaat", "Namens wie en waarover deze persoon mag beslissen.",
      en: "mandate", "For whom and on what this person may decide."),
    "name": FieldPhrase("naam", "De naam.", en: "name", "The name."),
    "neutral": FieldPhrase(
      "neutraal", "Of deze persoon niet bij het onderwerp betrokken is.",
      en: "neutral", "Whether this person is not involved in the subject."),
    "observer": FieldPhrase(
      "waarnemer", "Wie kijkt of het resultaat er is.",
      en: "observer", "Who sees whether the result is there."),
    "organ": FieldPhrase(
      "orgaan", "Het bestuursorgaan dat besluit.", en: "deciding body", "The body that decides."),
    "owner": FieldPhrase(
      "eigenaar", "Wie dit in de gaten houdt.", en: "owner", "Who keeps an eye on this."),
    "person": FieldPhrase(
      "persoon", "Een persoon uit het register.", en: "person", "A registered person."),
    "phone": FieldPhrase("telefoon", "Het telefoonnummer.", en: "phone", "The phone number."),
    "place": FieldPhrase("plaats", "Waar het is.", en: "place", "Where it is."),
    "place-chosen-by": FieldPhrase(
      "plaats gekozen door", "Welke kant de plaats koos.",
      en: "place chosen by", "Which side chose the place."),
    "proposed-by": FieldPhrase(
      "voorgesteld door", "Welke kant dit voorstelt.",
      en: "proposed by", "Which side proposes this."),
    "receiver": FieldPhrase(
      "ontvanger", "De genoemde persoon die de vraag overneemt.",
      en: "receiver", "The named person who takes over the question."),
    "receiving-department": FieldPhrase(
      "ontvangende afdeling", "De afdeling die de taak terugneemt.",
      en: "receiving department", "The department that takes the task back."),
    "register-number": FieldPhrase(
      "KvK-nummer", "Het nummer in het handelsregister.",
      en: "register number", "The number in the trade register."),
    "role": FieldPhrase(
      "rol", "Wat deze persoon in de groep doet.",
      en: "role", "What this person does in the group."),
    "side": FieldPhrase(
      "kant", "De gemeente of de uitdager.", en: "side", "The municipality or the challenger."),
    "third-party": FieldPhrase(
      "derde partij", "Wie namens de uitdager verantwoording geeft.",
      en: "third party", "Who gives account on the challenger's behalf."),
    "tie": FieldPhrase(
      "binding", "Wat de uitdager met de buurt heeft.",
      en: "tie", "The challenger's tie with the neighbourhood."),
    "to": FieldPhrase("aan", "Voor wie dit is.", en: "to", "Who this is for."),
    "to-whom": FieldPhrase(
      "aan wie", "Wie de verantwoording krijgt.", en: "to whom", "Who receives the account."),
    "users": FieldPhrase(
      "gebruikers", "Aan welke gebruikers van de taak het wordt gevraagd.",
      en: "users", "Which users of the task are asked."),
    "who": FieldPhrase("wie", "Wie dit doet.", en: "who", "Who does this."),
  ]
}
