import ChallengeCore
import Terms
import Testing

@testable import Casework
@testable import Wording

/// The letters that the program writes when the profile has no words of its own.
struct LetterWordsTests {
  /// Every letter that can be made at some step of some example.
  private static func letters(_ example: String) throws -> [Letter] {
    var walk = try HistoryWalk(example: example)
    return try walk.stops().flatMap { stop -> [Letter] in
      let (challenge, situation) = (stop.status.dossier.challenge, stop.status.dossier.situation)
      return LetterKind.allCases.compactMap { kind in
        guard letterReasons(kind, about: nil, challenge, situation).isEmpty else { return nil }
        return Letter(
          kind: kind, subject: kind.subject(in: challenge), status: stop.status, message: nil,
          on: stop.status.on, writer: nil)
      }
    }
  }

  @Test(arguments: HistoryWalk.examples)
  func `every letter is in plain Dutch and lacks nothing`(example: String) throws {
    for letter in try Self.letters(example) {
      for language in Language.allCases {
        let paper = LetterWords(language, letter).paper
        expectReadable(paper.plainText.replacing("\n", with: " ").squeezed, letter.kind.rawValue)
        #expect(paper.plainText.contains(letter.status.summary.number.text))
        #expect(!paper.plainText.contains("{"))
      }
      guard letter.kind != .internalRequest else { continue }
      PlainLanguage.expect(ownWords(letter), "\(example): \(letter.kind.rawValue)")
    }
  }

  /// The sentences of the program alone: what people typed is theirs.
  private func ownWords(_ letter: Letter) -> String {
    let parts = LetterWords(.dutch, letter).paper.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let text), .text(let text): [text]
      case .lines(let lines), .items(let lines): lines
      case .quote, .document: []
      }
    }
    var text = parts.joined(separator: "\n\n")
    for typed in typedTexts(letter) { text = text.replacing(typed, with: "…") }
    return text
  }

  private func typedTexts(_ letter: Letter) -> [String] {
    let profile = letter.status.profile
    let items =
      profile.requiredElements + profile.refusalGrounds + profile.criteria.map(\.item)
    let records = letter.status.dossier.challenge.records.flatMap { record in
      record.values.values.compactMap { value -> String? in
        if case .text(let text) = value { text } else { nil }
      }
    }
    return
      (records + items.map(\.label.dutch) + [profile.remedy.dutch, letter.status.summary.title])
      .filter { $0.count > 12 }.sorted { $0.count > $1.count }
  }

  private func letter(
    _ kind: LetterKind, in example: String, when: (Letter) -> Bool = { _ in true }
  ) throws -> String {
    let letter = try #require(
      try Self.letters(example).last { $0.kind == kind && when($0) })
    return LetterWords(.dutch, letter).paper.plainText.replacing("\n", with: " ").squeezed
  }

  /// > Source: Awb art. 4:3a; R-11.
  @Test func `a confirmation has number, date, contact person, and what next by when`() throws {
    let text = try letter(.confirmation, in: "straatpomp-brieven-en-hun-termijnen.yaml") {
      $0.status.contact != nil && $0.status.summary.state == "ingediend"
    }
    for part in [
      "2026-0001", "maandag 2 maart 2026", "C. Contact", "c.contact@gemeente.example",
      "Hoe gaat het verder?", "uiterlijk maandag 27 april 2026",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func `a confirmation before there is a contact person says when there will be one`() throws
  {
    let text = try letter(.confirmation, in: "straatpomp-brieven-en-hun-termijnen.yaml") {
      $0.status.contact == nil
    }
    #expect(
      text.contains("uiterlijk maandag 9 maart 2026 wie uw vaste contactpersoon is"), "\(text)")
    #expect(text.contains("procesmanager uitdaagrecht"), "\(text)")
  }

  /// > Source: tips 4 and 10; R-46.
  @Test func `the letter with the short questions has all five, the answers and a day`() throws {
    let text = try letter(.questions, in: "fietspad-tussenevaluatie-leidt-tot-herstel.yaml") {
      guard let asked = $0.status.questions else { return false }
      return asked.moment == .interim && asked.by >= $0.on
    }
    for part in [
      "Hoe duidelijk was wat er ging gebeuren en wie wat deed?",
      "Hoe goed is er naar u geluisterd?", "Hoe goed ging het tempo?",
      "Hoe goed ging de samenwerking?", "Hoe groot is uw vertrouwen in het vervolg?",
      "‘zeer goed’, ‘goed’, ‘redelijk’, ‘slecht’ of ‘zeer slecht’",
      "uiterlijk maandag 24 maart 2025", "U hoeft niet te antwoorden.",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  /// > Source: R-26.
  @Test func `a refusal has grounds, arguments, criteria, the remedy and a person`() throws {
    let text = try letter(.decision, in: "zwembad-afgewezen-bezwaar-ongegrond.yaml") {
      $0.subject?.text("kind") == "refuse" && $0.status.summary.state == "afgewezen"
    }
    for part in [
      "zegt nee", "Dit zijn de redenen uit onze regels:", "Waar letten wij op?",
      "Dat heet bezwaar maken.", "De laatste dag daarvoor is", "Uw contactpersoon:",
      "genomen door: college",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func `a decision that is no formal one names no objection`() throws {
    let letter = try #require(
      try Self.letters("zwembad-afgewezen-bezwaar-ongegrond.yaml").last { $0.kind == .decision })
    var challenge = letter.status.dossier.challenge
    let decision = try #require(challenge.latest("decision"))
    challenge.evolve(
      DatedEvent(
        .recordChanged(
          .init(id: decision.id, kind: "decision", values: ["character": .text("private-law")])),
        on: letter.on, by: decision.by))
    let status = HistoryWalk.view(challenge, letter.status.dossier.situation, letter.on)
    let other = Letter(
      kind: .decision, subject: challenge.latest("decision"), status: status, message: nil,
      on: letter.on, writer: nil)
    let text = LetterWords(.dutch, other).paper.plainText
    #expect(!text.contains("bezwaar"), "\(text)")
    #expect(text.contains("klacht"), "\(text)")
  }

  /// > Source: Awb art. 4:15; ECLI:NL:RVS:2016:2527.
  @Test func `a request to supplement names what is missing and the last day`() throws {
    let text = try letter(.supplement, in: "graffiti-niet-behandeld.yaml")
    #expect(text.contains("uiterlijk donderdag 16 april 2026"), "\(text)")
    #expect(text.contains("wat het ongeveer kost"), "\(text)")
  }

  @Test func `a notice of delay beyond the term admits that it is late`() throws {
    let text = try letter(.delay, in: "dagopvang-vastgelopen-en-geescaleerd.yaml") {
      $0.decisionTerm != nil && $0.subject?.kind == "delay-notice"
    }
    #expect(text.contains("Wij zijn dus te laat."), "\(text)")
    #expect(text.contains("Twee afdelingen zijn het niet eens over het budget."), "\(text)")
  }

  @Test func `a letter cannot be made of what is not on record`() throws {
    var walk = try HistoryWalk(example: "straatpomp-brieven-en-hun-termijnen.yaml")
    let first = try #require(try walk.stops().first).status.dossier
    for kind in LetterKind.allCases where !kind.subjects.isEmpty {
      let reasons = letterReasons(kind, about: nil, first.challenge, first.situation)
      #expect(reasons.map(\.code) == ["letter-subject-missing"], "\(kind)")
    }
    let invitation = letterReasons(.invitation, about: nil, first.challenge, first.situation)
    #expect(invitation.map(\.code) == ["contact-person-missing"])
  }
}

extension String {
  /// With one space where there were several.
  fileprivate var squeezed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
