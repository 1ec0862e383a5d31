import ChallengeCore

/// The words for one code of a warning; `{name}` stands for the figure of that name.
struct WarningPhrase: Sendable {
  let message: Bilingual
  /// What to do.
  let advice: Bilingual

  init(_ dutch: String, en english: String, advice: (String, String)) {
    message = Bilingual(dutch, english)
    self.advice = Bilingual(advice.0, advice.1)
  }

  static let all = money.merging(decisions) { first, _ in first }
    .merging(process) { first, _ in first }

  static let money: [String: WarningPhrase] = [
    "threshold-reached": WarningPhrase(
      "De waarde over de hele looptijd is {value}. Dat is niet minder dan de grens voor {threshold}: {amount} ({source}).",
      en:
        "The value over the whole duration is {value}. That is not below the limit for {threshold}: {amount} ({source}).",
      advice: (
        "Ga na of dit moet worden aanbesteed, of dat een ander instrument past.",
        "Find out whether this must be put out to tender, or whether another instrument fits."
      )),
    "threshold-reached-by-amendment": WarningPhrase(
      "Door een wijziging gaat de waarde over de hele looptijd van {before} naar {value}. Dat is niet minder dan de grens voor {threshold}: {amount} ({source}).",
      en:
        "By an amendment the value over the whole duration goes from {before} to {value}. That is not below the limit for {threshold}: {amount} ({source}).",
      advice: (
        "Ga na of de wijziging zo kan, voordat beide kanten akkoord gaan.",
        "Find out whether the amendment is possible, before both sides approve."
      )),
    "de-minimis-exceeded": WarningPhrase(
      "De uitdager mag nog {room} steun krijgen en dit is {value}. De grens is {limit} in {years} ({source}).",
      en:
        "The challenger may still get {room} in aid and this is {value}. The limit is {limit} in {years} ({source}).",
      advice: (
        "Ga na of dit staatssteun is en of een andere regeling ruimte geeft.",
        "Find out whether this is state aid and whether another rule gives room."
      )),
    "payments-differ": WarningPhrase(
      "De afgesproken betalingen zijn samen {sum}. Het afgesproken budget is {agreed}.",
      en: "The agreed payments come to {sum}. The agreed budget is {agreed}.",
      advice: (
        "Voeg de betaling toe die ontbreekt, of verbeter het bedrag.",
        "Add the payment that is missing, or mend the amount."
      )),
    "check-incomplete": WarningPhrase(
      "In de vroege toets op geld en recht staat nog niet: {fields}.",
      en: "The early check of money and law does not say yet: {fields}.",
      advice: (
        "Vul het aan, of schrijf waarom het niet bekend of niet nodig is.",
        "Complete it, or write why it is not known or not needed."
      )),
  ]

  static let decisions: [String: WarningPhrase] = [
    "organ-not-competent": WarningPhrase(
      "Het besluit is genomen door {organ}; volgens het gemeenteprofiel beslist {competent}.",
      en:
        "The decision was taken by {organ}; under the municipality's profile {competent} decides.",
      advice: (
        "Ga na of er een mandaat is en voeg dat toe als document.",
        "Find out whether there is a mandate, and add it as a document."
      )),
    "costs-under-other-ground": WarningPhrase(
      "De grond ‘{ground}’ gaat niet over geld, maar het argument wel.",
      en: "The ground ‘{ground}’ is not about money, but its argument is.",
      advice: (
        "Noem de grond over kosten erbij, of geef een argument dat bij deze grond hoort.",
        "Name the ground about costs too, or give an argument that belongs to this ground."
      )),
    "task-cut": WarningPhrase(
      "De gemeente stopt met deze taak op {from}. Voor deze uitdaging telt de dag van ontvangst: toen bestond de taak.",
      en:
        "The municipality stops doing this task on {from}. For this challenge the day of receipt counts: the task existed then.",
      advice: (
        "Bespreek samen wat dit betekent voor het geld, de start en de looptijd.",
        "Discuss together what this means for the money, the start and the duration."
      )),
  ]

  static let process: [String: WarningPhrase] = [
    "result-not-comparable": WarningPhrase(
      "Bij ‘{measure}’ is ‘{target}’ afgesproken, en als behaald staat er ‘{achieved}’. Die twee zijn niet te vergelijken.",
      en:
        "For ‘{measure}’ ‘{target}’ was agreed, and what was achieved reads ‘{achieved}’. The two cannot be compared.",
      advice: (
        "Schrijf wat is behaald in dezelfde maat als wat is afgesproken, of zeg dat het niet is gemeten.",
        "Write what was achieved in the same measure as what was agreed, or say that it was not measured."
      )),
    "contract-without-talk": WarningPhrase(
      "Het contract met {contractor} loopt tot {end}, en de wens is om te starten op {wish}. Er is nog geen gesprek met de opdrachtnemer vastgelegd.",
      en:
        "The contract with {contractor} runs until {end}, and the wish is to start on {wish}. No talk with the contractor is on record.",
      advice: (
        "Praat met de opdrachtnemer: kan een deel eerder vrij, of is geld nodig voor de tijd tot dan?",
        "Talk with the contractor: can a part be free earlier, or is money needed until then?"
      )),
    "subsidy-ends-with-term": WarningPhrase(
      "Sinds {from} loopt de subsidie drie jaar of langer. Stoppen of verlagen kan alleen met een redelijke termijn (Awb 4:51).",
      en:
        "Since {from} the subsidy has run for three years or more. It ends or goes down only with a reasonable term (Awb 4:51).",
      advice: (
        "Zeg ruim voor het einde wat er verandert, en waarom.",
        "Say well before the end what changes, and why."
      )),
    "continuity-at-risk": WarningPhrase(
      "Op {date} deden {active} mensen het werk. Dat is te weinig, of er vertrekt iemand zonder opvolger.",
      en:
        "On {date} {active} people did the work. That is too few, or somebody leaves without a successor.",
      advice: (
        "Bespreek samen wie het kan dragen, en kijk naar het terugvalplan.",
        "Discuss together who can carry it, and look at the back-up plan."
      )),
  ]
}
