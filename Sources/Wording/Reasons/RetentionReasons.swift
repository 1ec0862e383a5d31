extension ReasonPhrase {
  /// Why a case is not destroyed, and why a list for destruction is not carried out.
  static let retention: [String: ReasonPhrase] = [
    "case-still-runs": ReasonPhrase(
      "De zaak loopt nog.", en: "The case is still running.",
      advice: ("Wacht tot de zaak is geëindigd.", "Wait until the case has ended.")),
    "outcome-not-recorded": ReasonPhrase(
      "De uitkomst van de zaak is niet vastgelegd.",
      en: "The outcome of the case is not on record.",
      advice: (
        "Zonder uitkomst is er geen bewaartermijn. Vraag de archivaris wat geldt.",
        "Without an outcome there is no retention period. Ask the archivist what holds."
      )),
    "retention-not-set": ReasonPhrase(
      "Het profiel zegt niet hoe lang zaken bewaard blijven; daarom blijft deze bewaard.",
      en: "The profile does not say how long cases are kept; so this one is kept.",
      advice: (
        "Laat de archivaris `retention` in het profiel vaststellen.",
        "Have the archivist set `retention` in the profile."
      )),
    "retention-rule-missing": ReasonPhrase(
      "Voor deze uitkomst staat geen bewaartermijn in het profiel; daarom blijft de zaak bewaard.",
      en: "The profile has no retention period for this outcome; so the case is kept.",
      subject: .choice,
      about: (
        "Voor de uitkomst {subject} staat geen bewaartermijn in het profiel.",
        "The profile has no retention period for the outcome {subject}."
      ),
      advice: (
        "Laat de archivaris `retention` in het profiel aanvullen.",
        "Have the archivist complete `retention` in the profile."
      )),
    "kept-for-ever": ReasonPhrase(
      "Deze zaak blijft blijvend bewaard.", en: "This case is kept for ever.",
      about: (
        "Deze zaak blijft blijvend bewaard (selectielijst {subject}).",
        "This case is kept for ever (selection list {subject})."
      ),
      advice: (
        "Breng de zaak te zijner tijd over naar het archief.",
        "Transfer the case to the archive in due time."
      )),
    "retention-period-runs": ReasonPhrase(
      "De bewaartermijn loopt nog.", en: "The retention period is still running.", subject: .date,
      about: (
        "De bewaartermijn loopt nog: vernietigen mag vanaf {subject}.",
        "The retention period is still running: destruction is allowed from {subject}."
      )),
    "remedy-open": ReasonPhrase(
      "Een bezwaar of klacht is nog niet afgehandeld.",
      en: "An objection or complaint has not been closed.", subject: .record,
      about: ("{subject} is nog niet afgehandeld.", "{subject} has not been closed.")),
    "term-still-runs": ReasonPhrase(
      "Een termijn loopt nog.", en: "A term is still running.", subject: .date,
      about: ("Een termijn loopt nog tot {subject}.", "A term is running until {subject}.")),
    "linked-case-runs": ReasonPhrase(
      "Een zaak die hieruit voortkwam, loopt nog.",
      en: "A case that came of this one is still running.",
      about: (
        "Zaak {subject}, die hieruit voortkwam, loopt nog.",
        "Case {subject}, which came of this one, is still running."
      ),
      advice: ("Wacht tot ook die zaak is geëindigd.", "Wait until that case has ended too.")),
    "list-altered": ReasonPhrase(
      "De lijst is niet zoals zij gemaakt is.", en: "The list is not as it was made.",
      advice: (
        "Maak een nieuwe lijst en laat die tekenen.", "Make a new list and have that signed."
      )),
    "list-outdated": ReasonPhrase(
      "Een zaak op de lijst is intussen gewijzigd of mag niet meer vernietigd worden.",
      en: "A case on the list has changed meanwhile, or may no longer be destroyed.",
      about: (
        "Zaak {subject} is gewijzigd sinds de lijst is gemaakt, of mag niet vernietigd worden.",
        "Case {subject} has changed since the list was made, or may not be destroyed."
      ),
      advice: (
        "Maak een nieuwe lijst en laat die tekenen.", "Make a new list and have that signed."
      )),
    "signer-is-actor": ReasonPhrase(
      "Wie vernietigt, tekent niet zelf voor de lijst.",
      en: "Whoever destroys does not sign the list himself.", subject: .person,
      advice: (
        "Laat een procesmanager of beslisser tekenen die dit niet uitvoert.",
        "Have a process manager or decision-maker sign who does not carry this out."
      )),
    "signer-not-permitted": ReasonPhrase(
      "Deze persoon mag niet voor vernietiging tekenen.",
      en: "This person may not sign for destruction.", subject: .person,
      about: (
        "{subject} mag niet voor vernietiging tekenen.",
        "{subject} may not sign for destruction."
      ),
      advice: (
        "Laat een procesmanager of beslisser tekenen.",
        "Have a process manager or decision-maker sign."
      )),
    "list-empty": ReasonPhrase(
      "Op de lijst staat geen enkele zaak.", en: "There is no case on the list.",
      advice: (
        "Kijk wat vernietigd mag worden.",
        "See what may be destroyed."
      )),
    "journal-not-sound": ReasonPhrase(
      "Het journaal bewijst zichzelf niet; dan wordt er niets vernietigd.",
      en: "The journal does not prove itself; then nothing is destroyed.",
      advice: ("Controleer eerst het journaal.", "Verify the journal first.")),
    "nothing-destroyed": ReasonPhrase(
      "Er is niets vernietigd met deze lijst.", en: "Nothing was destroyed with this list.",
      advice: (
        "Kijk wat er vernietigd is.",
        "See what was destroyed."
      )),
    "copy-unknown": ReasonPhrase(
      "Deze kopie staat niet in het register van kopieën.",
      en: "This copy is not in the register of copies.",
      advice: (
        "Kijk welke kopieën er zijn.",
        "See which copies there are."
      )),
  ]
}
