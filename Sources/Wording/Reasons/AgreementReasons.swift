extension ReasonPhrase {
  static let agreements: [String: ReasonPhrase] = [
    "agreement-missing": ReasonPhrase(
      "Een onderdeel van de afspraken ontbreekt.",
      en: "A part of the agreements is missing.", subject: .section,
      about: (
        "In de afspraken ontbreekt nog: {subject}.",
        "Still missing from the agreements: {subject}."
      ),
      advice: (
        "Is het nog niet te zeggen, leg het dan vast als bewust open.",
        "If it cannot be said yet, record it as deliberately open."
      )),
    "agreements-frozen": ReasonPhrase(
      "De afspraken staan vast; zij veranderen alleen met een wijziging waar beide kanten mee instemmen.",
      en: "The agreements stand; they change only by an amendment to which both sides consent.",
      subject: .kindOrRecord,
      about: (
        "De afspraken staan vast, dus ook dit: {subject}.",
        "The agreements stand, and so does this: {subject}."
      ),
      advice: (
        "Doe een wijzigingsvoorstel, of open de afspraken opnieuw als de uitvoering nog niet begon.",
        "Propose an amendment, or open the agreements again if the execution has not begun."
      )),
    "change-unreadable": ReasonPhrase(
      "Een regel van de wijziging is niet te lezen, of gaat over een afspraak die er niet is.",
      en: "A line of the amendment cannot be read, or is about an agreement that is not there.",
      about: (
        "Deze regel van de wijziging is niet te lezen, of gaat over een afspraak die er niet is: "
          + "‘{subject}’.",
        "This line of the amendment cannot be read, or is about an agreement that is not there: "
          + "‘{subject}’."
      ),
      advice: (
        "Schrijf result-1.target=A, withdraw result-2 of add condition topic=tasks; text=Vegen.",
        "Write result-1.target=A, withdraw result-2 or add condition topic=tasks; text=Sweeping."
      )),
    "consent-not-own": ReasonPhrase(
      "De gemeente kan niet instemmen namens de uitdager.",
      en: "The municipality cannot consent for the challenger.", subject: .record,
      about: (
        "De gemeente kan niet namens de uitdager instemmen met {subject}.",
        "The municipality cannot consent to {subject} for the challenger."
      ),
      advice: (
        "Laat de uitdager zelf instemmen, of voer het namens de uitdager in met de grondslag.",
        "Let the challenger consent, or enter it on the challenger's behalf with the basis."
      )),
    "result-missing": ReasonPhrase(
      "Er is geen economisch of geen maatschappelijk resultaat afgesproken.",
      en: "No economic or no social result has been agreed.", subject: .value,
      about: (
        "Er is nog geen {subject} resultaat afgesproken.",
        "No {subject} result has been agreed yet."
      )),
    "hard-core-open": ReasonPhrase(
      "Een afspraak die vast moet staan, is nog open.",
      en: "An agreement that must be settled is still open.", subject: .section,
      about: (
        "Deze afspraak moet vaststaan en is dat nog niet: {subject}.",
        "This agreement must be settled and is not yet: {subject}."
      )),
    "open-reason-missing": ReasonPhrase(
      "Van een open punt ontbreekt de reden.",
      en: "An open item has no reason.", subject: .record,
      about: (
        "Waarom is dit punt nog open: {subject}? De reden ontbreekt.",
        "Why is this item still open: {subject}? The reason is missing."
      )),
    "return-date-missing": ReasonPhrase(
      "Van een open punt ontbreekt de datum om erop terug te komen.",
      en: "An open item has no date to return to it.", subject: .record,
      about: (
        "Bij dit open punt ontbreekt de datum om erop terug te komen: {subject}.",
        "This open item has no date to return to it: {subject}."
      )),
    "owner-missing": ReasonPhrase(
      "Van een open punt ontbreekt de eigenaar.", en: "An open item has no owner.",
      subject: .record,
      about: (
        "Bij dit open punt ontbreekt wie het in de gaten houdt: {subject}.",
        "Nobody is named to keep an eye on this open item: {subject}."
      )),
    "users-missing": ReasonPhrase(
      "Er staat niet aan welke gebruikers verantwoording wordt gegeven.",
      en: "It does not say to which users the account is given."),
    "third-party-missing": ReasonPhrase(
      "Er staat niet welke derde partij verantwoording geeft.",
      en: "It does not say which third party gives the account."),
    "approval-missing": ReasonPhrase(
      "Niet beide kanten zijn akkoord met dezelfde versie van de afspraken.",
      en: "Not both sides have approved the same version of the agreements.", subject: .side,
      about: (
        "Er is geen akkoord van {subject} met de laatste versie van de afspraken.",
        "There is no approval of the latest version of the agreements by {subject}."
      )),
    "start-date-reached": ReasonPhrase(
      "De startdatum ontbreekt of is al geweest.",
      en: "The start date is missing or has passed.",
      advice: (
        "Begin nu met de uitvoering, of spreek een latere startdatum af.",
        "Start the execution now, or agree on a later start date."
      )),
    "start-date-missing": ReasonPhrase(
      "Er is nog geen startdatum afgesproken.", en: "No start date has been agreed yet."),
    "start-date-not-reached": ReasonPhrase(
      "De startdatum is nog niet bereikt.", en: "The start date has not been reached yet.",
      subject: .date,
      about: (
        "De uitvoering begint pas op {subject}.",
        "The execution does not start until {subject}."
      )),
    "contract-not-freed": ReasonPhrase(
      "Het lopende contract heeft de taak nog niet vrijgegeven.",
      en: "The running contract has not released the task yet.",
      about: (
        "Het contract met {subject} heeft de taak nog niet vrijgegeven.",
        "The contract with {subject} has not released the task yet."
      ),
      advice: (
        "Leg vast sinds wanneer de taak vrij is, of wacht tot het contract is afgelopen.",
        "Record since when the task is free, or wait until the contract has ended."
      )),
    "money-instrument-missing": ReasonPhrase(
      "Er is nog geen geldinstrument van kracht.", en: "No money instrument is in force yet.",
      advice: (
        "Leg de subsidie, opdracht of overeenkomst vast met de dag waarop die ingaat.",
        "Record the grant, commission or agreement with the day on which it takes effect."
      )),
    "back-up-missing": ReasonPhrase(
      "Er is niet afgesproken wie het overneemt als de uitdager stopt, en binnen hoeveel dagen.",
      en: "It has not been agreed who takes over if the challenger stops, and within how many days."
    ),
    "handover-missing": ReasonPhrase(
      "De overdracht is nog niet gehouden.", en: "The handover has not been held yet."),
    "government-notice-missing": ReasonPhrase(
      "College en raad zijn nog niet ingelicht over de afspraken.",
      en: "The executive and the council have not been told of the agreements yet."),
  ]

  static let execution: [String: ReasonPhrase] = [
    "progress-signal-missing": ReasonPhrase(
      "Er is geen signaal vastgelegd dat iets niet goed loopt.",
      en: "No signal has been recorded that something does not go well."),
    "recovery-talk-missing": ReasonPhrase(
      "Er is nog geen gesprek over herstel geweest.",
      en: "No talk about recovery has been held yet."),
    "counterparty-exists": ReasonPhrase(
      "De organisatie van de uitdager bestaat nog.",
      en: "The challenger's organisation still exists.",
      advice: (
        "Leg vast op welke dag zij is opgeheven; bestaat zij nog, dan kan zij zelf opzeggen.",
        "Record on which day it was dissolved; if it still exists, it can give notice itself."
      )),
    "recheck-missing": ReasonPhrase(
      "De hertoets is nog niet gedaan.", en: "The recheck has not been done yet."),
    "recheck-negative": ReasonPhrase(
      "De hertoets was negatief.", en: "The recheck was negative.",
      advice: (
        "Maak een nieuwe herstelafspraak, of beëindig na herstel.",
        "Make a new recovery agreement, or end after recovery."
      )),
    "recheck-positive": ReasonPhrase(
      "De hertoets was positief.", en: "The recheck was positive.",
      advice: (
        "Rond het herstel af en ga door met de uitvoering.",
        "Complete the recovery and go on with the execution."
      )),
    "escalation-missing": ReasonPhrase(
      "De vraag is nog niet hogerop voorgelegd.",
      en: "The question has not been escalated yet."),
    "escalation-open": ReasonPhrase(
      "Er staat nog een escalatie open.", en: "An escalation is still open.", subject: .record,
      about: (
        "Deze escalatie heeft nog geen antwoord: {subject}.",
        "This escalation has no answer yet: {subject}."
      )),
    "accountability-record-missing": ReasonPhrase(
      "De verantwoording is nog niet ontvangen.", en: "The account has not been received yet.",
      advice: (
        "Komt zij niet, leg dan twee herinneringen en een gesprek vast.",
        "If it does not come, record two reminders and a talk."
      )),
    "accountability-talk-missing": ReasonPhrase(
      "Er is nog geen gesprek over de verantwoording geweest.",
      en: "No talk about the account has been held yet."),
    "evaluation-missing": ReasonPhrase(
      "De eindevaluatie ontbreekt nog.", en: "The final evaluation is still missing."),
    "result-evaluation-missing": ReasonPhrase(
      "Niet elk afgesproken resultaat is geëvalueerd.",
      en: "Not every agreed result has been evaluated.", subject: .record,
      about: (
        "Dit resultaat is nog niet geëvalueerd: {subject}.",
        "This result has not been evaluated yet: {subject}."
      )),
    "account-missing": ReasonPhrase(
      "Het besluit noemt niet op welke verantwoording het steunt.",
      en: "The decision does not say which account it rests on."),
    "return-checklist-missing": ReasonPhrase(
      "De teruggavelijst ontbreekt nog.", en: "The return checklist is still missing."),
    "return-item-open": ReasonPhrase(
      "Op de teruggavelijst staat nog iets open.",
      en: "Something on the return checklist is still open.", subject: .field,
      about: (
        "Op de teruggavelijst staat nog open: {subject}.",
        "Still open on the return checklist: {subject}."
      )),
  ]
}
