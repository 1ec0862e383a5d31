import ChallengeCore
import Testing

@testable import Wording

/// What holds for any text that a person reads.
func expectReadable(
  _ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!text.isEmpty, "\(what): no words", sourceLocation: sourceLocation)
  #expect(!text.contains("{"), "\(what): unfilled: \(text)", sourceLocation: sourceLocation)
  #expect(!text.contains("}"), "\(what): unfilled: \(text)", sourceLocation: sourceLocation)
  #expect(!text.contains("  "), "\(what): two spaces: \(text)", sourceLocation: sourceLocation)
  #expect(!text.contains(".."), "\(what): two full stops: \(text)", sourceLocation: sourceLocation)
  #expect(
    text.first?.isWhitespace == false && text.last?.isWhitespace == false,
    "\(what): space around: \(text)", sourceLocation: sourceLocation)
}

/// What holds for a sentence: a capital at its beginning and a mark at its end.
func expectSentence(
  _ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectReadable(text, what, sourceLocation: sourceLocation)
  let first = text.first { $0.isLetter || $0.isNumber }
  #expect(
    first.map { $0.isUppercase || $0.isNumber } == true || text.hasPrefix("‘"),
    "\(what): no capital: \(text)", sourceLocation: sourceLocation)
  #expect(
    text.last.map { ".?!…".contains($0) } == true, "\(what): no end: \(text)",
    sourceLocation: sourceLocation)
}

extension Explained {
  func expectComplete(sourceLocation: SourceLocation = #_sourceLocation) {
    expectReadable(message, code, sourceLocation: sourceLocation)
    expectReadable(hint, code, sourceLocation: sourceLocation)
    #expect(
      message.last.map { ".?!".contains($0) } == true, "\(code): \(message)",
      sourceLocation: sourceLocation)
    #expect(
      hint.last.map { ".?!".contains($0) } == true, "\(code): \(hint)",
      sourceLocation: sourceLocation)
  }
}

/// The rules of plain language, level B1, that can be counted.
enum PlainLanguage {
  static let wordsInSentence = 20

  /// Words of the office, none of which a resident needs.
  static let officialese: Set<String> = [
    "derhalve", "middels", "inzake", "teneinde", "conform", "betreffende", "bovengenoemde",
    "dienaangaande", "hieromtrent", "desbetreffende", "mits", "tevens", "thans", "reeds",
    "aangaande", "aldus", "dient", "dienen", "omtrent", "ingevolge", "jegens", "voornoemd",
    "zulks", "indien", "echter", "alsmede", "vóór",
  ]

  /// The sentences of a text; things in a list stand apart.
  static func sentences(_ text: String) -> [String] {
    let apart = text.split(separator: "\n\n").joined(separator: ". ")
      .split(separator: "\n- ").joined(separator: ". ")
    let line = apart.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.split(whereSeparator: { ".?!:;".contains($0) }).map(String.init)
  }

  static func words(_ sentence: String) -> [String] {
    sentence.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { $0.lowercased() }
  }

  static func expect(
    _ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for sentence in sentences(text) {
      let words = words(sentence)
      #expect(
        words.count <= wordsInSentence, "\(what): \(words.count) words: \(sentence)",
        sourceLocation: sourceLocation)
      let hard = officialese.intersection(words)
      #expect(hard.isEmpty, "\(what): \(hard): \(sentence)", sourceLocation: sourceLocation)
    }
  }
}
