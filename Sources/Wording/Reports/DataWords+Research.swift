import ChallengeCore

extension DataWords {
  /// The columns of the tables that research gets besides those of a report.
  static let research: [String: Bilingual] = {
    var words: [String: Bilingual] = [
      "phases.phase": Bilingual("fase", "phase"),
      "people.roles": Bilingual("rollen in het register", "roles in the register"),
      "people.steps": Bilingual("stappen die deze persoon zette", "steps that this person took"),
      "people.records": Bilingual(
        "vastleggingen door deze persoon", "records that this person made"),
      "records.visibility": Bilingual(
        "wie het leest: parties of public", "who reads it: parties or public"),
      "records.changes": Bilingual("hoe vaak het is gewijzigd", "how often it was changed"),
      "records.withdrawnOn": Bilingual(
        "dag waarop het is ingetrokken; leeg als het telt",
        "day on which it was withdrawn; empty when it counts"),
      "fields.field": Bilingual("veld van de vastlegging", "field of the record"),
      "fields.value": Bilingual(
        "waarde; een naam als pseudoniem, een bedrag in eurocenten, vrije tekst alleen als die is "
          + "vrijgegeven",
        "value; a name as a pseudonym, an amount in euro cents, free text only when released"),
      "fields.valueAbsence": Bilingual(
        "waarom er geen waarde is: unknown, not-measured, not-agreed, not-applicable of withheld",
        "why there is no value: unknown, not-measured, not-agreed, not-applicable or withheld"),
      "events.entry": Bilingual("regel in het journaal van de zaak", "entry of the case's journal"),
      "events.type": Bilingual("wat er gebeurde, met de versie", "what happened, with its version"),
      "events.registered": Bilingual(
        "dag waarop het is ingevoerd", "day on which it was entered"),
      "events.enteredBy": Bilingual(
        "wie het voor een ander invoerde; leeg als dat niemand was",
        "who entered it for somebody else; empty when nobody did"),
      "events.action": Bilingual("handeling van de werkwijze", "action of the workflow"),
      "experiences.moment": Bilingual(
        "vast moment waarop de vragen gesteld zijn",
        "fixed moment at which the questions were asked"),
      "experiences.isAnswered": Bilingual(
        "of er een antwoord is; zo niet, dan is vastgelegd dat die kant er geen geeft",
        "whether there is an answer; if not, it is on record that this side gives none"),
      "evaluations.isIndependent": Bilingual(
        "of iemand van buiten evalueerde", "whether somebody from outside evaluated"),
      "evaluations.hoursChallenger": Bilingual(
        "uren van de uitdager", "hours of the challenger"),
      "evaluations.hoursMunicipality": Bilingual(
        "uren van de gemeente", "hours of the municipality"),
      "amendments.amountCents": Bilingual("wat het erbij kost", "what it costs besides"),
      "amendments.per": Bilingual("waarvoor het bedrag geldt", "what the amount is for"),
      "amendments.discussedOn": Bilingual("dag van het gesprek", "day of the talk"),
      "amendments.agreedByChallengerOn": Bilingual(
        "dag waarop de uitdager akkoord ging", "day on which the challenger agreed"),
      "amendments.agreedByMunicipalityOn": Bilingual(
        "dag waarop de gemeente akkoord ging", "day on which the municipality agreed"),
    ]
    for table in ["people", "experiences", "evaluations", "amendments", "records", "events"] {
      words["\(table).person"] = Bilingual(
        "pseudoniem van wie dit deed; in elke uitvoer hetzelfde",
        "pseudonym of who did this; the same in every export")
    }
    for question in RecordKind.experienceQuestions {
      words["experiences.\(question)"] = Bilingual(
        RecordWords(.dutch).meaning(ofField: question, of: "experience"),
        RecordWords(.english).meaning(ofField: question, of: "experience"))
    }
    return words
  }()
}
