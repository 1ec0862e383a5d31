extension FieldPhrase {
  /// Fields that mean something of their own in evaluations.
  static let evaluations: [String: FieldPhrase] = [
    "evaluation.conditions": FieldPhrase(
      "voorwaarden en risico's", "Of de afspraken zijn nagekomen en welke risico's zich voordeden.",
      en: "conditions and risks", "Whether agreements were kept and which risks came true."),
    "evaluation.money": FieldPhrase(
      "geld", "Hoe het geld is gebruikt, en wat anders ging dan begroot.",
      en: "money", "How the money was used, and what differed from the budget."),
    "condition-evaluation.verdict": FieldPhrase(
      "oordeel", "Of de afspraak is nagekomen, of het risico zich voordeed.",
      en: "verdict", "Whether the agreement was kept, or the risk came true."),
  ]

  /// Fields of evaluations, and the short questions to both sides.
  static let evaluating: [String: FieldPhrase] = [
    "attitude-challenger": FieldPhrase(
      "houding van de uitdager", "Hoe de uitdager zich opstelde.",
      en: "attitude of the challenger", "How the challenger behaved."),
    "attitude-municipality": FieldPhrase(
      "houding van de gemeente", "Hoe de gemeente zich zelf opstelde.",
      en: "attitude of the municipality", "How the municipality itself behaved."),
    "hours-challenger": FieldPhrase(
      "uren van de uitdager", "Hoeveel uur de uitdager eraan gaf, als dat bekend is.",
      en: "hours of the challenger", "How many hours the challenger gave, where known."),
    "hours-municipality": FieldPhrase(
      "uren van de gemeente", "Hoeveel uur de gemeente eraan besteedde, als dat bekend is.",
      en: "hours of the municipality", "How many hours the municipality spent, where known."),
    "amendments": FieldPhrase(
      "wijzigingen", "Wat er onderweg is gewijzigd en hoe dat ging.",
      en: "amendments", "What was amended on the way and how that went."),
    "economic-source": FieldPhrase(
      "bron van de economische waarde", "Waaruit dat blijkt.",
      en: "source of the economic value", "What shows it."),
    "democratic-source": FieldPhrase(
      "bron van de democratische waarde", "Waaruit dat blijkt.",
      en: "source of the democratic value", "What shows it."),
    "social-source": FieldPhrase(
      "bron van de maatschappelijke waarde", "Waaruit dat blijkt.",
      en: "source of the social value", "What shows it."),
    "cooperation-source": FieldPhrase(
      "bron over de samenwerking", "Waaruit blijkt hoe de samenwerking en de houding waren.",
      en: "source on the cooperation", "What shows how the cooperation and the attitudes were."),
    "account-source": FieldPhrase(
      "bron over de verantwoording", "Waaruit dat blijkt.",
      en: "source on the account", "What shows it."),
    "money-source": FieldPhrase(
      "bron over het geld", "Waaruit dat blijkt.", en: "source on the money", "What shows it."),
    "hours-source": FieldPhrase(
      "bron van de uren", "Waaruit dat blijkt.", en: "source of the hours", "What shows it."),
    "condition": FieldPhrase(
      "voorwaarde of risico", "Welke afspraak of welk risico het is.",
      en: "condition or risk", "Which agreement or risk it is."),
    "moment": FieldPhrase(
      "moment", "Op welk vast moment de vragen zijn gesteld.",
      en: "moment", "At which fixed moment the questions were asked."),
    "clarity": FieldPhrase(
      "duidelijk", "Hoe duidelijk was wat er ging gebeuren en wie wat deed?",
      en: "clarity", "How clear was what would happen and who did what?"),
    "listening": FieldPhrase(
      "geluisterd", "Hoe goed is er naar u geluisterd?",
      en: "listening", "How well were you listened to?"),
    "pace": FieldPhrase(
      "tempo", "Hoe goed ging het tempo?", en: "pace", "How good was the pace?"),
    "teamwork": FieldPhrase(
      "samenwerking", "Hoe goed ging de samenwerking?",
      en: "working together", "How well did you work together?"),
    "trust": FieldPhrase(
      "vertrouwen", "Hoe groot is uw vertrouwen in het vervolg?",
      en: "trust", "How much do you trust what comes next?"),
    "remark": FieldPhrase(
      "opmerking", "Wat u verder kwijt wilt.", en: "remark", "What else you want to say."),
  ]
}
