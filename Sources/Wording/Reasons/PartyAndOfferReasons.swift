extension ReasonPhrase {
  static let parties: [String: ReasonPhrase] = [
    "challenger-missing": ReasonPhrase(
      "Er is nog geen uitdager vastgelegd.", en: "No challenger has been recorded yet."),
    "challenger-contact-missing": ReasonPhrase(
      "Er is geen e-mailadres, telefoonnummer of adres van de uitdager bekend.",
      en: "No e-mail address, phone number or address of the challenger is known."),
    "contact-person-missing": ReasonPhrase(
      "Er is nog geen contactpersoon van de gemeente aangewezen.",
      en: "No contact person of the municipality has been assigned yet.",
      advice: (
        "Wijs iemand aan die niet bij het onderwerp betrokken is.",
        "Assign somebody who is not involved in the subject."
      )),
    "negotiator-missing": ReasonPhrase(
      "Niet voor beide kanten is een onderhandelaar genoemd.",
      en: "Not both sides have named a negotiator.", subject: .side,
      about: (
        "Voor {subject} is nog geen onderhandelaar genoemd.",
        "No negotiator has been named yet for {subject}."
      )),
    "duties-not-separated": ReasonPhrase(
      "Deze persoon heeft in deze zaak al een andere taak.",
      en: "This person already has another duty in this case.", subject: .duty,
      about: (
        "Deze persoon is in deze zaak al {subject}.",
        "This person is already {subject} in this case."
      ),
      advice: (
        "Laat iemand anders dit doen: contact, beoordelen en beslissen zijn gescheiden.",
        "Let somebody else do this: contact, assessing and deciding are kept apart."
      )),
    "not-neutral": ReasonPhrase(
      "De contactpersoon is niet neutraal verklaard.",
      en: "The contact person has not been declared neutral.",
      advice: (
        "Kies iemand die niet bij het onderwerp betrokken is en leg dat vast.",
        "Choose somebody who is not involved in the subject, and record that."
      )),
    "legal-form-missing": ReasonPhrase(
      "De uitdager heeft nog geen rechtsvorm.", en: "The challenger has no legal form yet.",
      advice: (
        "Leg de rechtsvorm vast zodra die er is, bijvoorbeeld een stichting.",
        "Record the legal form as soon as it exists, for example a foundation."
      )),
    "same-decider": ReasonPhrase(
      "Deze persoon heeft het besluit zelf onder mandaat genomen.",
      en: "This person took the decision under a mandate.", subject: .person,
      about: (
        "{subject} heeft het besluit zelf onder mandaat genomen.",
        "{subject} took the decision under a mandate."
      ),
      advice: (
        "Laat iemand anders of het bestuursorgaan zelf op het bezwaar beslissen.",
        "Let somebody else, or the body itself, decide on the objection."
      )),
    "not-an-evaluator": ReasonPhrase(
      "Deze persoon is geen evaluator.", en: "This person is not an evaluator.", subject: .person,
      about: ("{subject} is geen evaluator.", "{subject} is not an evaluator."),
      advice: (
        "Kies een evaluator, of geef deze persoon die rol.",
        "Choose an evaluator, or give this person that role."
      )),
    "not-a-contact-person": ReasonPhrase(
      "Deze persoon heeft niet de rol van contactpersoon of procesmanager.",
      en: "This person does not have the role of contact person or process manager.",
      subject: .person,
      about: (
        "{subject} heeft niet de rol van contactpersoon of procesmanager.",
        "{subject} does not have the role of contact person or process manager."
      ),
      advice: (
        "Kies iemand anders of geef deze persoon eerst die rol.",
        "Choose somebody else, or give this person that role first."
      )),
    "department-owns-task": ReasonPhrase(
      "De contactpersoon werkt bij de afdeling die de taak nu heeft.",
      en: "The contact person works for the department that has the task now.",
      about: (
        "De contactpersoon werkt bij {subject}, de afdeling die de taak nu heeft.",
        "The contact person works for {subject}, the department that has the task now."
      ),
      advice: (
        "Kies iemand van een andere afdeling.",
        "Choose somebody from another department."
      )),
  ]

  static let offer: [String: ReasonPhrase] = [
    "task-missing": ReasonPhrase(
      "De taak waar het om gaat, is nog niet vastgelegd.",
      en: "The task concerned has not been recorded yet."),
    "request-missing": ReasonPhrase(
      "Er is nog geen verzoek vastgelegd.", en: "No request has been recorded yet."),
    "not-in-writing": ReasonPhrase(
      "Dit is niet schriftelijk gedaan.", en: "This was not done in writing.",
      advice: (
        "Vraag de uitdager om een brief of een e-mail.",
        "Ask the challenger for a letter or an e-mail."
      )),
    "confirmation-missing": ReasonPhrase(
      "De ontvangst is nog niet aan de uitdager bevestigd.",
      en: "The receipt has not been confirmed to the challenger yet."),
    "first-talk-missing": ReasonPhrase(
      "Het eerste gesprek is nog niet gehouden.", en: "The first talk has not been held yet."),
    "element-missing": ReasonPhrase(
      "Het verzoek is nog niet compleet.", en: "The request is not complete yet.",
      subject: .element,
      about: (
        "In het verzoek ontbreekt nog: {subject}.",
        "Still missing from the request: {subject}."
      )),
    "element-not-missing": ReasonPhrase(
      "Er wordt om iets gevraagd wat al is gegeven.",
      en: "Something is asked for that has been given already.", subject: .element,
      about: (
        "Dit is al gegeven, of het gemeenteprofiel vraagt er niet om: {subject}.",
        "This has been given already, or the municipality's profile does not ask for it: "
          + "{subject}."
      ),
      advice: (
        "Vraag alleen om onderdelen die nog ontbreken.",
        "Ask only for elements that are still missing."
      )),
    "supplement-term-runs": ReasonPhrase(
      "De termijn om aan te vullen loopt nog.", en: "The term to supplement is still running.",
      subject: .date,
      about: (
        "De uitdager kan nog aanvullen tot en met {subject}.",
        "The challenger can still supplement until {subject}."
      )),
    "supplement-sufficient": ReasonPhrase(
      "De aanvulling is niet als onvoldoende vastgelegd.",
      en: "The supplement has not been recorded as insufficient.",
      advice: (
        "Artikel 4:5 Awb geldt alleen voor een onvolledig verzoek; beoordeel het verzoek anders.",
        "Awb article 4:5 holds only for an incomplete request; otherwise assess the request."
      )),
    "term-not-to-treat-over": ReasonPhrase(
      "De vier weken om het verzoek buiten behandeling te laten zijn voorbij.",
      en: "The four weeks to leave the request untreated are over.", subject: .date,
      about: (
        "Het verzoek kon tot en met {subject} buiten behandeling blijven (art. 4:5 lid 4 Awb).",
        "The request could be left untreated until {subject} (Awb art. 4:5(4))."
      ),
      advice: (
        "Neem de aanvulling alsnog in ontvangst en beoordeel het verzoek.",
        "Accept the supplement after all and assess the request."
      )),
    "state-is-end": ReasonPhrase(
      "Een zaak kan niet binnenkomen als die al klaar is.",
      en: "A case cannot be taken in when it has already ended.", subject: .text,
      about: (
        "{subject} is een einde; daar hoort een afloop, reden en les bij.",
        "{subject} is an end; it needs an outcome, a reason and a lesson."
      ),
      advice: (
        "Neem de zaak over in de stand ervoor en sluit die daarna af.",
        "Take the case in where it stood before, and then close it."
      )),
    "motivation-missing": ReasonPhrase(
      "De motivatie van de uitdager ontbreekt nog.",
      en: "The challenger's motivation is still missing."),
    "information-missing": ReasonPhrase(
      "De uitdager heeft nog niet alle informatie van de gemeente.",
      en: "The challenger does not have all information from the municipality yet.",
      subject: .choice,
      about: (
        "De uitdager heeft dit nog niet van de gemeente: {subject}.",
        "The challenger has not received this from the municipality yet: {subject}."
      ),
      advice: (
        "Lever dit, of geef de reden en de datum waarop het er wel is.",
        "Deliver it, or give the reason and the date on which it will be there."
      )),
    "instrument-check-missing": ReasonPhrase(
      "De geldvorm is nog niet getoetst.",
      en: "The money instrument has not been checked yet."),
    "postponement-consent-missing": ReasonPhrase(
      "De uitdager heeft niet met uitstel ingestemd.",
      en: "The challenger has not consented to delay."),
    "reminders-missing": ReasonPhrase(
      "De uitdager is nog geen twee keer herinnerd.",
      en: "The challenger has not been reminded twice yet.",
      advice: (
        "Leg elke herinnering vast met de datum; er zijn er twee nodig.",
        "Record each reminder with its date; two are needed."
      )),
    "withdrawal-talk-missing": ReasonPhrase(
      "Er is nog niet met de uitdager over het intrekken gesproken.",
      en: "The withdrawal has not been discussed with the challenger yet."),
    "solution-missing": ReasonPhrase(
      "Er is nog geen oplossing afgesproken.", en: "No solution has been agreed yet."),
    "ending-missing": ReasonPhrase(
      "De afsluiting ontbreekt: uitkomst, redenen en les.",
      en: "The ending is missing: outcome, reasons and lesson."),
    "coproduction-excluded": ReasonPhrase(
      "In deze gemeente telt samen doen niet als uitdaging.",
      en: "In this municipality, co-producing does not count as a challenge.",
      advice: (
        "Kies de variant overnemen, of verwijs door naar een andere route.",
        "Choose the variant take-over, or refer to another route."
      )),
  ]
}
