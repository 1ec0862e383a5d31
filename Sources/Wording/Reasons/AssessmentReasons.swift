extension ReasonPhrase {
  static let assessment: [String: ReasonPhrase] = [
    "definition-test-missing": ReasonPhrase(
      "De definitietoets is nog niet gedaan.", en: "The definition test has not been done yet."),
    "not-a-challenge": ReasonPhrase(
      "Volgens de definitietoets is dit geen uitdaging.",
      en: "According to the definition test this is not a challenge.",
      advice: (
        "Verwijs door, of doe de definitietoets opnieuw.",
        "Refer it, or do the definition test again."
      )),
    "is-a-challenge": ReasonPhrase(
      "Volgens de definitietoets is of wordt dit een uitdaging.",
      en: "According to the definition test this is or can become a challenge.",
      advice: (
        "Ga door naar de uitwerking, of doe de definitietoets opnieuw.",
        "Go on to the elaboration, or do the definition test again."
      )),
    "view-missing": ReasonPhrase(
      "Een zienswijze ontbreekt nog.", en: "A view is still missing.", subject: .side,
      about: (
        "De zienswijze van {subject} ontbreekt nog.",
        "The view of {subject} is still missing."
      ),
      advice: (
        "Komt er geen reactie, leg dan twee uitnodigingen vast en waarom ervan is afgezien.",
        "If there is no response, record two invitations and why the view is waived."
      )),
    "invitations-missing": ReasonPhrase(
      "Er zijn nog geen twee uitnodigingen vastgelegd.",
      en: "Two invitations have not been recorded yet.",
      advice: (
        "Leg elke uitnodiging vast met de datum; er zijn er twee nodig.",
        "Record each invitation with its date; two are needed."
      )),
    "assessment-missing": ReasonPhrase(
      "Niet elk criterium is beoordeeld.", en: "Not every criterion has been assessed.",
      subject: .criterion,
      about: (
        "Dit criterium is nog niet beoordeeld: {subject}.",
        "This criterion has not been assessed yet: {subject}."
      )),
    "verdict-missing": ReasonPhrase(
      "Het oordeel ontbreekt.", en: "The verdict is missing.", subject: .criterion,
      about: (
        "Het oordeel over dit criterium ontbreekt: {subject}.",
        "The verdict on this criterion is missing: {subject}."
      )),
    "argument-missing": ReasonPhrase(
      "Het argument ontbreekt.", en: "The argument is missing.", subject: .criterion,
      about: (
        "Het argument bij dit criterium ontbreekt: {subject}.",
        "The argument for this criterion is missing: {subject}."
      )),
    "baseline-missing": ReasonPhrase(
      "De nulmeting ontbreekt.", en: "The baseline is missing.", subject: .criterion,
      about: (
        "De nulmeting bij dit criterium ontbreekt: {subject}.",
        "The baseline for this criterion is missing: {subject}."
      ),
      advice: (
        "Beschrijf hoe het nu gaat. Is dat niet gemeten, vul dan in: `not-measured: reden`.",
        "Describe how it goes now. If that was not measured, enter: `not-measured: reason`."
      )),
    "value-missing": ReasonPhrase(
      "Niet alle drie de waarden zijn beoordeeld.",
      en: "Not all three values have been assessed.", subject: .value,
      about: (
        "De waarde ‘{subject}’ is nog niet beoordeeld.",
        "The value ‘{subject}’ has not been assessed yet."
      )),
    "single-department": ReasonPhrase(
      "Maar één afdeling heeft beoordeeld of geadviseerd.",
      en: "Only one department has assessed or advised.",
      advice: (
        "Vraag een tweede afdeling of het toetspanel om advies.",
        "Ask a second department or the assessment panel for advice."
      )),
    "advice-missing": ReasonPhrase(
      "Niet alle adviezen zijn er.", en: "Not all advice has come in.", subject: .choice,
      about: (
        "Dit advies ontbreekt nog: {subject}.",
        "This advice is still missing: {subject}."
      )),
    "consent-missing": ReasonPhrase(
      "De tweede vraag over het plan kan alleen als de uitdager instemt.",
      en: "The second question about the plan needs the challenger's consent.",
      advice: (
        "Vraag de uitdager of het plan nog eens terug mag komen.",
        "Ask the challenger whether the plan may come back once more."
      )),
    "second-return": ReasonPhrase(
      "De beslisser heeft de zaak al één keer teruggestuurd.",
      en: "The decision-maker has sent the case back once already.",
      advice: (
        "Neem nu een besluit, of verdaag met een reden en een datum.",
        "Take a decision now, or adjourn with a reason and a date."
      )),
    "grounds-missing": ReasonPhrase(
      "Het besluit noemt geen grond uit het gemeenteprofiel.",
      en: "The decision names no ground from the municipality's profile."),
    "broad-assessment-missing": ReasonPhrase(
      "Er is alleen op kosten beoordeeld.", en: "Only costs have been assessed.",
      advice: (
        "Laat ook de andere criteria beoordelen; afwijzen op kosten alleen kan niet.",
        "Have the other criteria assessed too; costs alone are no ground to refuse."
      )),
    "objection-possible": ReasonPhrase(
      "Tegen dit besluit is bezwaar mogelijk.", en: "This decision is open to objection.",
      advice: (
        "Wacht tot de bezwaartermijn voorbij is.",
        "Wait until the objection term is over."
      )),
    "objection-late": ReasonPhrase(
      "Het bezwaar kwam te laat binnen.", en: "The objection came in too late.", subject: .date,
      about: (
        "Het bezwaar kwam na {subject}, de laatste dag, en is dan niet-ontvankelijk.",
        "The objection came after {subject}, the last day, and is then inadmissible."
      ),
      advice: (
        "Leg vast waarom niemand dit de indiener kan verwijten, of beslis niet-ontvankelijk.",
        "Record why the objector cannot be blamed for it, or decide that it is inadmissible."
      )),
    "decision-not-objectionable": ReasonPhrase(
      "Tegen dit besluit staat geen bezwaar open.",
      en: "This decision is not open to objection.",
      advice: (
        "Beslis niet-ontvankelijk, en wijs op de klacht of de rechter.",
        "Decide that it is inadmissible, and point to the complaint or the court."
      )),
    "adjournment-too-long": ReasonPhrase(
      "De beslissing op bezwaar is te ver uitgesteld.",
      en: "The decision on the objection is put off too long.", subject: .date,
      about: (
        "De beslissing kan worden verdaagd tot uiterlijk {subject}.",
        "The decision can be adjourned until {subject} at the latest."
      ),
      advice: (
        "Kies een eerdere dag, of vraag of de indiener instemt met meer uitstel.",
        "Choose an earlier day, or ask whether the objector consents to a longer delay."
      )),
    "rivals-not-treated-equally": ReasonPhrase(
      "Twee groepen willen deze taak, en zij zijn nog niet gelijk behandeld.",
      en: "Two groups want this task, and they have not been treated alike yet.", subject: .rival,
      about: (
        "Twee groepen willen deze taak. Nog niet vastgelegd: {subject}.",
        "Two groups want this task. Not on record yet: {subject}."
      ),
      advice: (
        "Geef beide dezelfde informatie, praat met beide, en vergelijk op dezelfde punten.",
        "Give both the same information, talk with both, and compare on the same points."
      )),
    "objection-open": ReasonPhrase(
      "Er loopt nog een bezwaar.", en: "An objection is still open.", subject: .record,
      about: (
        "Er loopt nog een bezwaar: {subject}.",
        "An objection is still open: {subject}."
      )),
    "objection-not-well-founded": ReasonPhrase(
      "Er is geen bezwaar gegrond verklaard.", en: "No objection has been found well-founded.",
      advice: (
        "Beslis eerst op het bezwaar; is het ongegrond, dan blijft het besluit staan.",
        "Decide on the objection first; if it is unfounded, the decision stands."
      )),
    "objection-missing": ReasonPhrase(
      "Er is geen bezwaar ontvangen.", en: "No objection has been received.",
      advice: (
        "Wacht tot de bezwaartermijn voorbij is, of leg het bezwaar vast.",
        "Wait until the objection term is over, or record the objection."
      )),
  ]
}
