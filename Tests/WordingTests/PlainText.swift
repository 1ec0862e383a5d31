import Foundation

@testable import Wording

/// Holds a text for residents to what can be counted of language level B1.
///
/// What is counted, and why, stands in the decision record on plain words. Names, numbers, what
/// somebody is quoted with and what stands between braces are left out.
struct PlainText {
  let text: String
  let language: Language

  init(_ text: String, _ language: Language) {
    self.language = language
    let somebody = language.say("Iemand", "Somebody")
    self.text = text.replacing(/\{[^}]*\}/, with: somebody)
      .replacing(/‘[^’]*’/, with: somebody).replacing(/\S+@\S+/, with: somebody)
  }

  static let longestSentence = 20
  static let longestMean = 13.0
  static let lowestEase = 55.0

  // MARK: Findings

  /// What is wrong, each in a sentence; empty when nothing is.
  var findings: [String] {
    longSentences + hardWords + unexplained + forbidden + passives + nominal
  }

  private var longSentences: [String] {
    sentences.filter { Self.words($0).count > Self.longestSentence }.map {
      "\(Self.words($0).count) words in a sentence: \($0)"
    }
  }

  private var hardWords: [String] {
    let vocabulary = Vocabulary.of(language)
    return ordinaryWords.filter { !vocabulary.knows($0) && !Self.jargon.contains($0) }.map {
      "not a frequent word: \($0)"
    }
  }

  /// A term of the office is allowed when the same text says what it is: `Dat heet bezwaar maken`,
  /// `met de buurt terugkijken (evaluatie)`.
  private var unexplained: [String] {
    ordinaryWords.filter(Self.jargon.contains).filter { word in
      !text.lowercased().contains(
        try! Regex("(heet|called)( an?| een| de| het| the)? [^.]*\(word)"))
        && !text.lowercased().contains(try! Regex("\\([^)]*\(word)[^)]*\\)"))
    }.map { "a term that is not explained: \($0)" }
  }

  private static let jargon: Set<String> = [
    "escalatie", "ingebrekestelling", "evaluatie", "eindevaluatie", "tussenevaluatie",
    "verantwoording", "hertoets", "zienswijze", "beschikking", "biedingsrecht", "handhaving",
    "zeggenschap", "draagvlak", "beslistermijn", "escalation", "supervision",
  ]

  private var forbidden: [String] {
    var found: [String] = []
    if text.contains("!") { found.append("an exclamation mark") }
    if text.contains(/\d{4}-\d\d-\d\d|\d\d?-\d\d?-\d{4}/) { found.append("a date in figures") }
    if text.contains(/[Vv]óór/) { found.append("‘vóór’ with a date; say ‘uiterlijk’") }
    let words = Set(Self.words(text).map { $0.lowercased() })
    found += words.intersection(["je", "jij", "jullie", "jouw"]).sorted().map {
      "‘\($0)’ instead of ‘u’"
    }
    return found
      + words.intersection(PlainLanguage.officialese).sorted().map {
        "a word of the office: \($0)"
      }
  }

  /// More than one passive in a sentence, or `zal worden gedaan`.
  private var passives: [String] {
    guard language == .dutch else { return [] }
    return sentences.filter { sentence in
      let words = Self.words(sentence).map { $0.lowercased() }
      let count = words.count { ["wordt", "worden", "werd", "werden", "geworden"].contains($0) }
      return count > 1 || words.contains("zal") && words.contains("worden")
    }.map { "passive on passive: \($0)" }
  }

  /// Actions hidden in a noun: `het nemen van`, `de uitvoering van`.
  private var nominal: [String] {
    guard language == .dutch else { return [] }
    return text.lowercased().matches(of: /\b(het|de) \w{3,}(en|ing|atie) van\b/).map {
      "an action hidden in a noun: \($0.output.0)"
    }
  }

  // MARK: Sentences and words

  /// The sentences; things in a list stand apart.
  var sentences: [String] { PlainLanguage.sentences(text).filter { !Self.words($0).isEmpty } }

  static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "'" }.map { word in
      String(word.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// The words that are no name: a capital inside a sentence marks one.
  private var ordinaryWords: [String] {
    sentences.flatMap { sentence in
      Self.words(sentence.replacing(/\S*[@0-9\/]\S*/, with: " ")).enumerated().filter {
        $0.element.count > 1
          && ($0.offset == 0 || $0.element.first?.isUppercase == false)
      }.map { $0.element.lowercased() }
    }
  }

  /// How easy a Dutch text reads: 100 is very easy, below 50 is hard.
  ///
  /// > Source: W.H. Douma, De leesbaarheid van landbouwbladen (1960):
  /// > 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence.
  static func ease(of texts: [String]) -> Double {
    let sentences = texts.flatMap { PlainText($0, .dutch).sentences }
    let words = sentences.flatMap(Self.words)
    guard !words.isEmpty else { return 100 }
    let syllables = words.map(Self.syllables).reduce(0, +)
    return 206.84 - 77 * Double(syllables) / Double(words.count)
      - 0.93 * Double(words.count) / Double(sentences.count)
  }

  /// Groups of vowels, of which every word has one.
  private static func syllables(_ word: String) -> Int {
    max(1, word.lowercased().split { !"aeiouyáéíóúàèëïöü".contains($0) }.count)
  }

  static func meanLength(of texts: [String], _ language: Language) -> Double {
    let sentences = texts.flatMap { PlainText($0, language).sentences }
    let words = sentences.map { Self.words($0).count }.reduce(0, +)
    return Double(words) / Double(max(1, sentences.count))
  }
}

/// The words that most people know: frequent ones, their forms, and compounds of them.
struct Vocabulary {
  private let frequent: Set<String>
  private let endings: [String]
  private let prefixes: [String]
  /// Words of the subject itself, which every text here is about.
  private let own: Set<String>

  private init(_ file: String, endings: [String], prefixes: [String], own: Set<String>) {
    let text = (try? HistoryWalk.text("Tests/WordingTests/Words/\(file)")) ?? ""
    frequent = Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    self.endings = endings
    self.prefixes = prefixes
    self.own = own
  }

  static func of(_ language: Language) -> Vocabulary {
    language == .dutch ? dutch : english
  }

  private static let dutch = Vocabulary(
    "frequent-nl.txt",
    endings: ["e", "en", "s", "t", "d", "de", "te", "ten", "den", "er", "ing", "ingen"],
    prefixes: [
      "op", "af", "in", "uit", "aan", "over", "mee", "na", "om", "toe", "weg", "terug", "door",
      "bij", "voor", "her", "ver", "be", "ge", "ont", "on",
    ],
    own: [
      "uitdager", "uitdaging", "uitdagingen", "uitdaagrecht", "contactpersoon", "procesmanager",
      "bewonersinitiatief",
    ])

  private static let english = Vocabulary(
    "frequent-en.txt", endings: ["s", "es", "d", "ed", "ing", "ly", "er", "ers", "'s"],
    prefixes: ["un", "re", "dis", "co"],
    own: [
      "challenger", "municipality", "gemeente", "neighbours", "neighbourhood", "residents",
      "objection", "uitdaagrecht",
    ])

  var count: Int { frequent.count }

  func knows(_ word: String) -> Bool {
    if own.contains(word) || isForm(word) { return true }
    return prefixes.contains { word.hasPrefix($0) && isForm(String(word.dropFirst($0.count))) }
      || isCompound(word)
  }

  private func isForm(_ word: String) -> Bool {
    if frequent.contains(word) { return true }
    return endings.contains { ending in
      guard word.hasSuffix(ending), word.count - ending.count >= 3 else { return false }
      let stem = String(word.dropLast(ending.count))
      return frequent.contains(stem) || frequent.contains(stem + "e")
        || frequent.contains(stem + "en")
        || ending.first.map { frequent.contains(stem + String($0)) } == true
        || stem.hasSuffix("i") && frequent.contains(stem.dropLast() + "y")
    }
  }

  /// Two known words written as one, with or without a letter between them.
  private func isCompound(_ word: String) -> Bool {
    guard word.count >= 6 else { return false }
    return (3...(word.count - 3)).contains { split in
      let (left, right) = (String(word.prefix(split)), String(word.dropFirst(split)))
      guard isForm(right) else { return false }
      return frequent.contains(left)
        || ["s", "e", "en", "n"].contains {
          left.hasSuffix($0) && left.count - $0.count >= 3
            && frequent.contains(String(left.dropLast($0.count)))
        }
    }
  }
}
