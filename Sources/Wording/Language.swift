import ChallengeCore

/// A language that people can choose. Dutch is the default.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"

  /// The language that these settings ask for, the most important one first; Dutch unless one of
  /// them says English, as `en` or `en_GB.UTF-8` do.
  package init(settings: [String?]) {
    let chosen = settings.compactMap { $0 }.first { !$0.isEmpty }
    self = chosen?.lowercased().hasPrefix("en") == true ? .english : .dutch
  }

  /// One of two ways to say the same thing.
  package func say(
    _ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    switch self {
    case .dutch: dutch()
    case .english: english()
    }
  }
}

extension Bilingual {
  /// A row of a word table.
  init(_ dutch: String, _ english: String) { self.init(dutch: dutch, english: english) }

  package func text(in language: Language) -> String { language.say(dutch, english) }

  /// The same sentence in both languages.
  package init(_ sentence: (Language) -> String) {
    self.init(dutch: sentence(.dutch), english: sentence(.english))
  }
}

/// What went wrong or stands in the way: a stable code, what is the matter, and what to do about it.
package struct Explained: Hashable, Sendable {
  package let code: String
  package let message: String
  package let hint: String

  package init(code: String, message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

/// A problem as a whole, with each thing that stands in the way.
package struct Problem: Hashable, Sendable {
  package let code: String
  package let message: String
  package let hint: String
  package let reasons: [Explained]

  package init(code: String, message: String, hint: String, reasons: [Explained] = []) {
    self.code = code
    self.message = message
    self.hint = hint
    self.reasons = reasons
  }

  package init(_ explained: Explained) {
    self.init(code: explained.code, message: explained.message, hint: explained.hint)
  }
}
