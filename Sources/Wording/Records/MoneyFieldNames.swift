extension FieldPhrase {
  /// Fields about money, size and the choices of a profile.
  static let money: [String: FieldPhrase] = [
    "catalogue": FieldPhrase(
      "taak in de catalogus", "De naam in de takencatalogus; zie `r2c catalogue list`.",
      en: "task in the catalogue", "The name in the catalogue of tasks; see `r2c catalogue list`."),
    "complex": FieldPhrase(
      "complex", "Of dit een complex verzoek is, met de langere beslistermijn van het profiel.",
      en: "complex",
      "Whether this is a complex request, with the longer decision term of the profile."),
    "excluded": FieldPhrase(
      "uitgesloten taak", "Welke uitgesloten taak uit het gemeenteprofiel dit is.",
      en: "excluded task", "Which excluded task of the municipality's profile this is."),
    "extension-months": FieldPhrase(
      "verlenging", "Met hoeveel maanden de afspraken in totaal verlengd kunnen worden.",
      en: "extension", "By how many months in all the agreements can be extended."),
    "general-interest": FieldPhrase(
      "algemeen economisch belang", "Of het een dienst van algemeen economisch belang is.",
      en: "general economic interest",
      "Whether it is a service of general economic interest."),
    "ground-arguments": FieldPhrase(
      "argument per grond",
      "Voor elke grond één regel: de grond, een dubbele punt en het argument.",
      en: "argument for each ground",
      "One line for each ground: the ground, a colon and the argument."),
    "market": FieldPhrase(
      "soort opdracht", "Wat er wordt ingekocht; daarvan hangt de drempel af.",
      en: "market", "What is bought; the threshold depends on it."),
    "origin": FieldPhrase(
      "herkomst", "Waar het geld vandaan komt: de taak zelf of een andere pot.",
      en: "origin", "Where the money comes from: the task itself or another pot."),
    "per": FieldPhrase(
      "waarvoor het bedrag geldt", "Of het bedrag voor een jaar is of voor de hele looptijd.",
      en: "what the amount covers", "Whether the amount covers a year or the whole duration."),
    "received-aid": FieldPhrase(
      "eerdere steun", "Hoeveel steun de uitdager in de afgelopen jaren al kreeg.",
      en: "aid received", "How much aid the challenger has already received in recent years."),
  ]
}
