import ChallengeCore

/// What a kind of record is called, for one and for several, and what it is.
struct KindPhrase: Hashable, Sendable {
  let one: Bilingual
  let many: Bilingual
  let meaning: Bilingual

  init(
    _ one: String, _ many: String, _ meaning: String, en oneEnglish: String, _ manyEnglish: String,
    _ meaningEnglish: String
  ) {
    self.one = Bilingual(one, oneEnglish)
    self.many = Bilingual(many, manyEnglish)
    self.meaning = Bilingual(meaning, meaningEnglish)
  }
}

/// What a field is called, and what belongs in it.
struct FieldPhrase: Hashable, Sendable {
  let label: Bilingual
  let meaning: Bilingual

  init(_ label: String, _ meaning: String, en labelEnglish: String, _ meaningEnglish: String) {
    self.label = Bilingual(label, labelEnglish)
    self.meaning = Bilingual(meaning, meaningEnglish)
  }
}
