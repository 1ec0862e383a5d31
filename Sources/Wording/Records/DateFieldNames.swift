extension FieldPhrase {
  /// Fields that hold a date.
  static let dates: [String: FieldPhrase] = [
    "adjourned-until": FieldPhrase(
      "verdaagd tot", "De nieuwe laatste dag om op het bezwaar te beslissen.",
      en: "adjourned until", "The new last day to decide on the objection."),
    "appealed": FieldPhrase(
      "beroep ingesteld op", "De dag waarop iemand beroep heeft ingesteld.",
      en: "appealed on", "The day on which somebody appealed."),
    "checked": FieldPhrase(
      "nagekeken op", "De dag waarop samen is gekeken of het is gelukt.",
      en: "checked on", "The day on which it was checked together."),
    "contacted": FieldPhrase(
      "contact gehad op", "De dag waarop de ontvanger contact heeft opgenomen.",
      en: "contacted on", "The day on which the receiver made contact."),
    "cure-asked": FieldPhrase(
      "herstel gevraagd op", "De dag waarop is gevraagd het bezwaar aan te vullen.",
      en: "cure asked on", "The day on which the objector was asked to complete the objection."),
    "cure-by": FieldPhrase(
      "herstel uiterlijk", "De laatste dag om het bezwaar aan te vullen.",
      en: "cure by", "The last day to complete the objection."),
    "cured": FieldPhrase(
      "hersteld op", "De dag waarop het bezwaar is aangevuld.",
      en: "cured on", "The day on which the objection was completed."),
    "dissolved": FieldPhrase(
      "opgeheven op", "De dag waarop de organisatie is opgehouden te bestaan.",
      en: "dissolved on", "The day on which the organisation ceased to exist."),
    "joint-talk": FieldPhrase(
      "gezamenlijk gesprek op", "De dag van het gesprek met beide groepen.",
      en: "joint talk on", "The day of the talk with both groups."),
    "same-information": FieldPhrase(
      "zelfde informatie op", "De dag waarop beide groepen dezelfde informatie hadden.",
      en: "same information on", "The day on which both groups had the same information."),
    "accepted": FieldPhrase(
      "aanvaard op", "De dag waarop de ontvanger de vraag heeft overgenomen.",
      en: "accepted on", "The day on which the receiver took over the question."),
    "agreed": FieldPhrase(
      "afgesproken op", "De dag waarop beide kanten dit hebben afgesproken.",
      en: "agreed on", "The day on which both sides agreed this."),
    "agreed-by-challenger": FieldPhrase(
      "akkoord uitdager op", "De dag waarop de uitdager akkoord ging.",
      en: "challenger agreed on", "The day on which the challenger agreed."),
    "agreed-challenger": FieldPhrase(
      "akkoord uitdager op", "De dag waarop de uitdager akkoord ging.",
      en: "challenger agreed on", "The day on which the challenger agreed."),
    "agreed-municipality": FieldPhrase(
      "akkoord gemeente op", "De dag waarop de gemeente akkoord ging.",
      en: "municipality agreed on", "The day on which the municipality agreed."),
    "announced": FieldPhrase(
      "aangekondigd op", "De dag waarop dit is aangekondigd.",
      en: "announced on", "The day on which this was announced."),
    "on": FieldPhrase(
      "op", "De dag waarop u eraan wilt denken.", en: "on", "The day on which to think of it."),
    "done": FieldPhrase(
      "gedaan op", "De dag waarop het is gedaan; leeg zolang het nog moet.",
      en: "done on", "The day on which it was done; empty while it is still to do."),
    "answer-by": FieldPhrase(
      "antwoord uiterlijk", "De laatste dag waarop het antwoord binnen kan zijn.",
      en: "answer by", "The last day on which the answer can come in."),
    "answered": FieldPhrase(
      "beantwoord op", "De dag waarop het antwoord is gegeven.",
      en: "answered on", "The day on which the answer was given."),
    "asked": FieldPhrase(
      "gevraagd op", "De dag waarop hierom is gevraagd.",
      en: "asked on", "The day on which this was asked for."),
    "by-when": FieldPhrase(
      "klaar uiterlijk", "De laatste dag waarop dit gedaan moet zijn.",
      en: "done by", "The last day on which this must be done."),
    "contact-by": FieldPhrase(
      "contact uiterlijk", "De laatste dag waarop de ontvanger contact opneemt.",
      en: "contact by", "The last day on which the receiver makes contact."),
    "date": FieldPhrase(
      "datum", "De dag waarop dit was.", en: "date", "The day on which this was."),
    "decided": FieldPhrase(
      "beslist op", "De dag waarop is beslist.", en: "decided on", "The day of the decision."),
    "delivered": FieldPhrase(
      "geleverd op", "De dag waarop de uitdager dit kreeg.",
      en: "delivered on", "The day on which the challenger received this."),
    "discussed": FieldPhrase(
      "besproken op", "De dag waarop dit samen is besproken.",
      en: "discussed on", "The day on which this was discussed together."),
    "due": FieldPhrase(
      "betalen uiterlijk", "De laatste dag waarop dit betaald moet zijn.",
      en: "pay by", "The last day on which this must be paid."),
    "end-date": FieldPhrase(
      "einddatum", "De laatste dag.", en: "end date", "The last day."),
    "expected": FieldPhrase(
      "verwacht op", "De dag waarop dit er naar verwachting wel is.",
      en: "expected on", "The day on which this is expected to be there."),
    "freed": FieldPhrase(
      "vrij sinds", "De dag waarop het contract de taak heeft vrijgegeven.",
      en: "freed on", "The day on which the contract released the task."),
    "free-from": FieldPhrase(
      "vrij vanaf", "De dag vanaf wanneer dit geld vrij is.",
      en: "free from", "The day from which this money is free."),
    "from": FieldPhrase("vanaf", "De eerste dag.", en: "from", "The first day."),
    "heard": FieldPhrase(
      "gehoord op", "De dag van de hoorzitting.", en: "heard on", "The day of the hearing."),
    "in-force": FieldPhrase(
      "van kracht op", "De dag waarop dit ingaat.",
      en: "in force on", "The day on which this takes effect."),
    "legal-form-date": FieldPhrase(
      "rechtsvorm sinds", "De dag waarop de rechtsvorm er is of komt.",
      en: "legal form since", "The day on which the legal form exists or will exist."),
    "made-known": FieldPhrase(
      "bekendgemaakt op", "De dag waarop het besluit is verstuurd; hierna loopt de bezwaartermijn.",
      en: "notified on", "The day on which the decision was sent; the objection term follows."),
    "new-date": FieldPhrase(
      "nieuwe datum", "De laatste dag waarop het nu komt.",
      en: "new date", "The last day on which it will now come."),
    "next": FieldPhrase(
      "volgend gesprek", "De dag van het volgende gesprek.",
      en: "next talk", "The day of the next talk."),
    "paid": FieldPhrase(
      "betaald op", "De dag waarop het geld is overgemaakt.",
      en: "paid on", "The day on which the money was transferred."),
    "planned": FieldPhrase(
      "gepland op", "De dag waarop dit gepland is.",
      en: "planned on", "The day on which this is planned."),
    "received": FieldPhrase(
      "ontvangen op", "De dag waarop dit binnenkwam.",
      en: "received on", "The day on which this came in."),
    "recheck-date": FieldPhrase(
      "hertoets op", "De dag waarop beide kanten opnieuw kijken.",
      en: "recheck on", "The day on which both sides look again."),
    "rechecked": FieldPhrase(
      "opnieuw bekeken op", "De dag waarop opnieuw is gekeken.",
      en: "rechecked on", "The day on which it was looked at again."),
    "resume-date": FieldPhrase(
      "hervatten op", "De dag waarop de uitvoering weer begint.",
      en: "resume on", "The day on which the execution starts again."),
    "return-date": FieldPhrase(
      "terugkomen op", "De dag waarop dit punt weer op tafel komt.",
      en: "return to it on", "The day on which this point comes back to the table."),
    "sent": FieldPhrase(
      "verstuurd op", "De dag waarop dit is verstuurd.",
      en: "sent on", "The day on which this was sent."),
    "start-date": FieldPhrase(
      "startdatum", "De eerste dag waarop de uitdager de taak doet.",
      en: "start date", "The first day on which the challenger does the task."),
    "talk-date": FieldPhrase(
      "gesprek op", "De dag van het gesprek met de opdrachtnemer.",
      en: "talk on", "The day of the talk with the contractor."),
    "told": FieldPhrase(
      "verteld op", "De dag waarop de uitdager dit hoorde.",
      en: "told on", "The day on which the challenger was told."),
    "transferred": FieldPhrase(
      "overgedragen op", "De dag waarop de vraag is overgedragen.",
      en: "transferred on", "The day on which the question was handed over."),
    "until": FieldPhrase("tot en met", "De laatste dag.", en: "until", "The last day."),
    "wish-date": FieldPhrase(
      "gewenste datum", "De dag waarop de uitdager graag begint.",
      en: "preferred date", "The day on which the challenger would like to start."),
  ]
}
