import ChallengeCore

/// The words for one reason code.
struct ReasonPhrase: Sendable {
  /// What the subject of a reason is, so that it can be called by its label.
  enum Subject: Sendable {
    /// Who may read something.
    case visibility
    case text, date, side, criterion, element, choice, section, field, action, record, person, duty
    case value, term
    /// A ground to refuse in the profile, and a task that it keeps out.
    case ground, excludedTask
    /// A type of challenger; those who may challenge are named in its place.
    case whoMay
    /// A field of a record on a competing challenge.
    case rival
    /// A kind of record, or one record.
    case kindOrRecord
  }

  /// What is the matter, without a subject.
  let meaning: Bilingual
  /// The same about a subject, which stands where `{subject}` is; nil leaves the subject out.
  let about: Bilingual?
  let subject: Subject
  /// What to do; nil when the remedy says enough.
  let advice: Bilingual?

  init(
    _ dutch: String, en english: String, subject: Subject = .text,
    about: (String, String)? = nil, advice: (String, String)? = nil
  ) {
    meaning = Bilingual(dutch, english)
    self.subject = subject
    self.about = about.map(Bilingual.init(_:_:))
    self.advice = advice.map(Bilingual.init(_:_:))
  }

  static let all = parties.merging(offer) { first, _ in first }
    .merging(assessment) { first, _ in first }
    .merging(agreements) { first, _ in first }
    .merging(execution) { first, _ in first }
    .merging(rules) { first, _ in first }
    .merging(terms) { first, _ in first }
    .merging(profile) { first, _ in first }
    .merging(retention) { first, _ in first }
    .merging(openData) { first, _ in first }
}
