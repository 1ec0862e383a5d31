import ChallengeCore

/// The words for what a step requires, for whoever reads a workflow.
package struct RequirementWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// What holds when a requirement of this name is met; the name itself when it has no words.
  package func name(_ requirement: String, of kind: String? = nil) -> String {
    if let words = Self.all[requirement] { return words.text(in: language) }
    let parts = requirement.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return requirement }
    return family(parts[0], parts[1], kind) ?? requirement
  }

  private func family(_ family: String, _ subject: String, _ kind: String?) -> String? {
    let records = RecordWords(language)
    let about = language.quote(records.choice(subject))
    switch family {
    case "views-on":
      return language.say(
        "beide kanten hebben hun zienswijze gegeven over \(about), of zijn twee keer uitgenodigd",
        "both sides have given their view on \(about), or were invited twice")
    case "view-of-challenger":
      return language.say(
        "de uitdager heeft een zienswijze gegeven over \(about), of ziet daarvan af",
        "the challenger has given a view on \(about), or waives it")
    case "approved-by":
      let side = Side(rawValue: subject).map(records.theSide) ?? subject
      return language.say(
        "\(side) is akkoord met de afspraken zoals ze nu zijn",
        "\(side) approves the agreements as they are now")
    case "filled":
      let field = language.quote(records.field(subject, of: kind))
      return language.say("\(field) is ingevuld", "\(field) is filled in")
    default: return nil
    }
  }

  /// By the name of the requirement.
  static let all: [String: Bilingual] = [
    "challenger-known": Bilingual(
      "de uitdager is vastgelegd en bereikbaar",
      "the challenger is on record and can be reached"),
    "contact-person-assigned": Bilingual(
      "de gemeente heeft een contactpersoon aangewezen",
      "the municipality has assigned a contact person"),
    "negotiators-named": Bilingual(
      "beide kanten hebben gezegd wie onderhandelt",
      "both sides have said who negotiates"),
    "duties-separated": Bilingual(
      "wie dit doet, is in deze zaak geen contactpersoon en geen beoordelaar",
      "whoever does this is no contact person and no assessor in this case"),
    "new-contact-neutral": Bilingual(
      "de nieuwe contactpersoon is neutraal",
      "the new contact person is neutral"),
    "legal-form-at-request": Bilingual(
      "er is een rechtsvorm, als het profiel die bij het verzoek vraagt",
      "there is a legal form, when the profile asks for it at the request"),
    "legal-form-exists": Bilingual(
      "er is een rechtsvorm, tenzij het profiel die nooit vraagt",
      "there is a legal form, unless the profile never asks for it"),
    "task-named": Bilingual(
      "de taak is genoemd",
      "the task has been named"),
    "request-in-writing": Bilingual(
      "het verzoek is schriftelijk",
      "the request is in writing"),
    "confirmation-sent": Bilingual(
      "de ontvangst is bevestigd",
      "the receipt has been confirmed"),
    "first-talk-held": Bilingual(
      "het eerste gesprek is gevoerd",
      "the first talk has been held"),
    "request-complete": Bilingual(
      "alle onderdelen die het profiel vraagt, zijn er",
      "all elements that the profile asks for are there"),
    "request-can-be-completed": Bilingual(
      "wat gevraagd wordt, ontbreekt ook echt",
      "what is asked for is really missing"),
    "supplement-lapsed-or-insufficient": Bilingual(
      "de tijd om aan te vullen is voorbij",
      "the time to supplement is over"),
    "supplement-insufficient": Bilingual(
      "de aanvulling is als onvoldoende vastgelegd",
      "the supplement is on record as insufficient"),
    "within-term-not-to-treat": Bilingual(
      "de vier weken van art. 4:5 lid 4 Awb zijn niet voorbij",
      "the four weeks of art. 4:5 lid 4 Awb are not over"),
    "motivation-given": Bilingual(
      "de motivatie is er",
      "the motivation is there"),
    "information-delivered": Bilingual(
      "budget, resultaatafspraken en einde van het contract zijn gegeven, uitgelegd of niet nodig",
      "budget, result agreements and end of the contract have been given, explained or waived"),
    "instrument-checked": Bilingual(
      "er is nagegaan welk instrument past",
      "somebody has checked which instrument fits"),
    "consent-in-writing": Bilingual(
      "de instemming met uitstel is schriftelijk",
      "the consent to postponement is in writing"),
    "consent-given": Bilingual(
      "de instemming met uitstel is er",
      "the consent to postponement is there"),
    "challenger-wishes-or-is-silent": Bilingual(
      "de uitdager doet dit zelf, of er zijn twee herinneringen gestuurd",
      "the challenger does this, or two reminders have been sent"),
    "withdrawal-wished": Bilingual(
      "er is over de intrekking gesproken",
      "the withdrawal has been talked about"),
    "solution-agreed": Bilingual(
      "de oplossing is vastgelegd",
      "the solution is on record"),
    "ending-explained": Bilingual(
      "uitkomst, reden en les van het einde zijn vastgelegd",
      "outcome, reason and lesson of the ending are on record"),
    "definition-test-passed": Bilingual(
      "de definitietoets zegt dat het een uitdaging is of kan worden",
      "the definition test says that it is or can become a challenge"),
    "definition-test-failed": Bilingual(
      "de definitietoets zegt dat het geen uitdaging is",
      "the definition test says that it is no challenge"),
    "no-open-escalation": Bilingual(
      "er loopt geen escalatie",
      "no escalation is under way"),
    "escalation-answered": Bilingual(
      "er was een escalatie en die is klaar",
      "there was an escalation and it is finished"),
    "criteria-assessed": Bilingual(
      "ieder criterium heeft een oordeel met een argument",
      "every criterion has a verdict with an argument"),
    "baselines-recorded": Bilingual(
      "bij ieder criterium staat hoe het nu gaat",
      "every criterion says how it goes now"),
    "three-values-assessed": Bilingual(
      "de economische, democratische en sociale waarde zijn beoordeeld",
      "the economic, democratic and social value have been assessed"),
    "two-fields-advise": Bilingual(
      "een panel of ten minste twee afdelingen hebben geadviseerd",
      "a panel or at least two departments have advised"),
    "advice-complete": Bilingual(
      "er is juridisch, inkoop- en financieel advies",
      "there is legal, procurement and financial advice"),
    "first-question-or-consent": Bilingual(
      "het is de eerste vraag die het plan verandert, of de uitdager stemt in",
      "it is the first question that changes the plan, or the challenger consents"),
    "first-return-to-panel": Bilingual(
      "de beslisser gaf nog niet eerder een vraag terug",
      "the decision-maker has not handed back a question before"),
    "grounds-given": Bilingual(
      "de weigering heeft gronden en niet alleen de kosten zijn beoordeeld",
      "the refusal has grounds and not only the costs were assessed"),
    "objection-excluded": Bilingual(
      "bezwaar kan hier niet",
      "an objection is not possible here"),
    "no-open-objection": Bilingual(
      "er loopt geen bezwaar",
      "no objection is under way"),
    "objection-received": Bilingual(
      "er is bezwaar gemaakt tegen het besluit waarop de zaak nu staat",
      "there is an objection to the decision on which the case stands"),
    "objection-well-founded": Bilingual(
      "een bezwaar is gegrond",
      "an objection is well-founded"),
    "objection-decided": Bilingual(
      "op ieder bezwaar is beslist",
      "every objection has been decided"),
    "agreements-complete": Bilingual(
      "bij ieder onderdeel van de afspraken staat iets",
      "every part of the agreements says something"),
    "results-economic-and-social": Bilingual(
      "er is een economisch en een sociaal resultaat",
      "there is an economic and a social result"),
    "hard-core-settled": Bilingual(
      "start, taken, kwaliteit, verantwoording, budget en einde staan vast",
      "start, tasks, quality, account, budget and end are settled"),
    "open-items-dated": Bilingual(
      "ieder punt dat bewust open is, heeft een reden, een datum en een eigenaar",
      "every point that is deliberately open has a reason, a date and an owner"),
    "account-form-detailed": Bilingual(
      "de vorm van verantwoording is uitgewerkt",
      "the form of the account has been worked out"),
    "both-approve-same-version": Bilingual(
      "beide kanten zijn akkoord met dezelfde versie",
      "both sides approve the same version"),
    "start-lies-ahead": Bilingual(
      "de startdatum komt nog",
      "the starting date is still to come"),
    "start-date-reached": Bilingual(
      "de startdatum is er",
      "the starting date has come"),
    "contract-freed": Bilingual(
      "het lopende contract is vrijgemaakt of voorbij",
      "the running contract has been freed or is over"),
    "money-instrument-in-force": Bilingual(
      "de subsidie of opdracht is van kracht",
      "the subsidy or commission is in force"),
    "back-up-named": Bilingual(
      "er is afgesproken wie het overneemt en binnen hoeveel dagen",
      "it is agreed who takes over and within how many days"),
    "handover-held": Bilingual(
      "de overdracht is gedaan",
      "the handover has been held"),
    "government-informed": Bilingual(
      "het bestuur is ingelicht",
      "the government has been informed"),
    "signal-noticed": Bilingual(
      "er is een signaal",
      "there is a signal"),
    "recovery-talk-held": Bilingual(
      "er is over herstel gesproken",
      "recovery has been talked about"),
    "recheck-positive": Bilingual(
      "de hertoets was goed",
      "the recheck was good"),
    "recheck-negative": Bilingual(
      "de hertoets was slecht",
      "the recheck was bad"),
    "account-received": Bilingual(
      "de verantwoording is er",
      "the account is there"),
    "account-received-or-asked-for": Bilingual(
      "de verantwoording is er, of er zijn twee herinneringen en een gesprek",
      "the account is there, or there are two reminders and a talk"),
    "evaluation-complete": Bilingual(
      "de evaluatie is er, ook voor ieder resultaat",
      "the evaluation is there, for every result too"),
    "decision-rests-on-evaluation": Bilingual(
      "het vervolgbesluit noemt de verantwoording en de evaluatie",
      "the follow-up decision names the account and the evaluation"),
    "return-complete": Bilingual(
      "alles op de teruggavelijst is gedaan",
      "everything on the return list has been done"),
    "adjournment-within-limit": Bilingual(
      "de beslissing op bezwaar is niet langer verdaagd dan mag",
      "the decision on the objection is not adjourned for longer than allowed"),
    "counterparty-gone": Bilingual(
      "de organisatie van de uitdager is opgeheven",
      "the organisation of the challenger has been dissolved"),
    "objection-heard-or-waived": Bilingual(
      "de indiener van het bezwaar is gehoord, of er staat waarom niet",
      "the objector has been heard, or it says why not"),
    "objection-may-be-upheld": Bilingual(
      "een bezwaar dat niet niet-ontvankelijk is, was op tijd of verschoonbaar te laat, en het besluit is een beschikking",
      "an objection that is not inadmissible was in time or excusably late, and the decision is a beschikking"
    ),
    "rivals-treated-equally": Bilingual(
      "een andere groep voor dezelfde taak had dezelfde informatie, er is met beide gepraat en er is vergeleken",
      "another group for the same task had the same information, both were talked to and compared"),
  ]
}
