import ChallengeCore

extension DataWords {
  /// The columns of what is published of each case.
  static let published: [String: Bilingual] = [
    "published-cases.title": Bilingual(
      "titel; leeg als de uitdager een persoon is of kan zijn",
      "title; empty when the challenger is or may be a person"),
    "published-cases.recipient": Bilingual(
      "wat de uitdager is: organisation, group, individual of unknown",
      "what the challenger is: organisation, group, individual or unknown"),
    "published-cases.recipientName": Bilingual(
      "naam van een organisatie, waar het profiel die publiceert",
      "name of an organisation, where the profile publishes it"),
    "published-cases.domains": Bilingual("domeinen van de taken", "domains of the tasks"),
    "published-cases.areas": Bilingual(
      "gebieden van de taken; leeg als de uitdager een persoon is of kan zijn",
      "areas of the tasks; empty when the challenger is or may be a person"),
    "published-cases.variant": Bilingual(
      "take-over (overnemen) of coproduce (samen doen)", "take-over or coproduce"),
    "published-cases.requestReceived": Bilingual(
      "dag waarop het verzoek kwam", "day on which the request came"),
    "published-cases.decision": Bilingual(
      "laatste openbare besluit: grant, refuse, not-treat of revise",
      "last public decision: grant, refuse, not-treat or revise"),
    "published-cases.decisionDate": Bilingual("dag van dat besluit", "day of that decision"),
    "published-cases.outcome": Bilingual(
      "uitkomst; leeg als de zaak loopt", "outcome; empty while it runs"),
    "published-cases.endedOn": Bilingual(
      "dag waarop de zaak eindigde", "day on which the case ended"),
    "published-cases.instrument": Bilingual("geldinstrument", "money instrument"),
    "published-cases.requestedCents": Bilingual(
      "bedrag dat het verzoek noemt", "amount that the request names"),
    "published-cases.budgetedCents": Bilingual(
      "begroot voor de taak; leeg als de posten van meer jaren zijn",
      "budgeted for the task; empty when the lines are of several years"),
    "published-cases.agreedCents": Bilingual(
      "afgesproken bedrag over de afgesproken looptijd, zonder wijzigingen; leeg als niet vastligt waarvoor het geldt",
      "agreed amount over the agreed duration, without amendments; empty when it is not recorded what it is for"
    ),
    "published-cases.agreedBasis": Bilingual(
      "as-recorded: voor de hele looptijd, zoals afgesproken; over-duration: per jaar, maal de maanden",
      "as-recorded: for the whole duration, as agreed; over-duration: per year, over the months"),
    "published-cases.agreedPer": Bilingual(
      "waarvoor het afgesproken bedrag is: year of whole-term; leeg als niemand dat vastlegde",
      "what the agreed amount is for: year or whole-term; empty when nobody recorded it"),
    "published-cases.paidCents": Bilingual(
      "betaald; leeg als geen betaling is vastgelegd", "paid; empty when no payment is recorded"),
    "published-cases.signedOn": Bilingual(
      "dag waarop de tweede kant de afspraken goedkeurde",
      "day on which the second side approved the agreements"),
    "published-cases.from": Bilingual("afgesproken eerste dag", "agreed first day"),
    "published-cases.until": Bilingual("afgesproken laatste dag", "agreed last day"),
    "published-cases.startedOn": Bilingual(
      "eerste dag van de uitvoering", "first day of the execution"),
    "published-cases.stoppedOn": Bilingual(
      "dag waarop de uitvoering stopte", "day on which the execution stopped"),
    "published-cases.amendments": Bilingual(
      "wijzigingen waarmee beide kanten instemden", "amendments to which both sides consented"),
    "published-payments.amountCents": Bilingual("bedrag", "amount"),
    "published-payments.due": Bilingual("afgesproken dag", "agreed day"),
    "published-payments.paid": Bilingual("dag van betaling", "day of payment"),
    "published-payments.isDropped": Bilingual(
      "of de betaling is vervallen", "whether the payment was dropped"),
    "published-milestones.kind": Bilingual(
      "wat er kwam: decision, start, end, payment, evaluation, account of result",
      "what came: decision, start, end, payment, evaluation, account or result"),
    "published-milestones.measure": Bilingual(
      "maat van een resultaat", "measure of a result"),
    "published-milestones.due": Bilingual("geplande dag", "planned day"),
    "published-milestones.met": Bilingual(
      "werkelijke dag; leeg als de uitvoering voor de geplande dag stopte",
      "actual day; empty when the execution stopped before the planned day"),
    "published-milestones.status": Bilingual(
      "scheduled, met, notMet of partiallyMet; leeg als niets het zegt",
      "scheduled, met, notMet or partiallyMet; empty when nothing says it"),
    "published-milestones.daysLate": Bilingual(
      "dagen te laat; leeg als een van beide dagen ontbreekt",
      "days late; empty when one of the two days is absent"),
    "released-texts.field": Bilingual("veld van die vastlegging", "field of that record"),
    "released-texts.text": Bilingual(
      "tekst zoals vrijgegeven, zonder bekende namen; […] is weggelaten",
      "text as released, without known names; […] was left out"),
    "released-texts.releasedOn": Bilingual("dag van vrijgave", "day of release"),
    "left-out.standard": Bilingual(
      "standaard waarin de zaak ontbreekt", "standard from which the case is left out"),
    "left-out.missing": Bilingual(
      "wat daarvoor niet is vastgelegd: amount, basis (waarvoor het bedrag geldt), duration, award-date of recipient",
      "what is not on record for it: amount, basis (what the amount is for), duration, award-date or recipient"
    ),
  ]
}
