extension ReasonPhrase {
  /// Why a set of open data cannot be made.
  static let openData: [String: ReasonPhrase] = [
    "open-data-not-chosen": ReasonPhrase(
      "Het profiel zegt niet hoe de gemeente open data publiceert.",
      en: "The profile does not say how the municipality publishes open data.",
      advice: (
        "Vul in het profiel `open-data` in en neem dat profiel in gebruik.",
        "Fill in `open-data` in the profile and put that profile in use."
      )),
    "no-ocid-prefix": ReasonPhrase(
      "De gemeente heeft geen prefix voor OCDS.", en: "The municipality has no prefix for OCDS.",
      advice: (
        "Vraag er een aan bij de Open Contracting Partnership en zet hem in het profiel.",
        "Ask the Open Contracting Partnership for one and put it in the profile."
      )),
    "no-grant-prefix": ReasonPhrase(
      "De gemeente heeft geen prefix of nummer voor 360Giving.",
      en: "The municipality has no prefix or number for 360Giving.",
      advice: (
        "Zet grant-prefix (van 360Giving) en organisation in het profiel.",
        "Put grant-prefix (from 360Giving) and organisation in the profile."
      )),
    "not-free-text": ReasonPhrase(
      "In dit veld staat geen tekst die vrijgegeven kan worden.",
      en: "There is no text in this field that can be released.",
      advice: (
        "Noem een veld met vrije tekst van een vastlegging die niet intern is.",
        "Name a field with free text of a record that is not internal."
      )),
    "released-text-differs": ReasonPhrase(
      "De tekst is niet wat er is vastgelegd.", en: "The text is not what is on record.",
      advice: (
        "Neem de woorden over zoals ze er staan. Zet […] waar u iets weglaat.",
        "Take over the words as they stand. Put […] where you leave something out."
      )),
    "no-grants": ReasonPhrase(
      "Er is geen subsidie bij een uitdaging om te publiceren.",
      en: "There is no grant with a challenge to publish.",
      advice: (
        "Kijk in de tabel left-out wat bij een zaak nog niet is vastgelegd.",
        "See in the table left-out what is not yet on record of a case."
      )),
  ]
}
