import Casework
import ChallengeCore
import Foundation
import Terminal
import Testing
import Wording

@testable import CaseDesk

@Suite("The desk line by line")
struct LinearTests {
  // MARK: Whole tasks

  @Test("a contact person is added and the intake begins", arguments: Language.allCases)
  func contactPerson(language: Language) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let words: (String, String) -> String = { language.say($0, $1) }
    let talk = try sample.linear(
      [
        words("zaken", "cases"), words("zoek buurttuin", "search buurttuin"), "1",
        words("handelingen", "actions"), "1", "", "C. Contact", words("nakijken", "check"), "4",
        words("ja", "yes"), words("ja", "yes"), words("handelingen", "actions"), "1",
        words("ja", "yes"), words("terug", "back"), "stop",
      ], in: language)
    try expectGolden(talk, "linear-contact-\(language.rawValue)")
    let active = try sample.casework.dossier(
      CaseNumber("2026-0001"), sample.acting("pm", on: "2026-03-10")
    ).challenge.snapshot.active
    #expect(active.contains("intake"), "\(active)")
    expectSpoken(talk)
  }

  @Test("all parts of a dossier, and the dossier on a date", arguments: Language.allCases)
  func dossier(language: Language) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let words: (String, String) -> String = { language.say($0, $1) }
    let tabs = DossierTab.allCases.flatMap { [$0.title(DeskWords(language)), "meer"] }
    let talk = try sample.linear(
      ["zaken", "2"] + tabs + [
        words("op datum 3 maart 2026", "on a date 2026-03-03"), words("terug", "back"), "stop",
      ], in: language)
    try expectGolden(talk, "linear-dossier-\(language.rawValue)")
    expectSpoken(talk)
  }

  @Test("help tells at every place what can be answered there", arguments: Language.allCases)
  func help(language: Language) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = try sample.linear(
      [
        "?", "zaken", "hulp", "1", "?", "handelingen", "1", "?", "nakijken", "?", "nee", "stop",
      ], in: language)
    try expectGolden(talk, "linear-help-\(language.rawValue)")
    expectSpoken(talk)
  }

  @Test("a refusal tells every reason, loses nothing, and can be mended at once")
  func refusal() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = try sample.linear([
      "zaken", "3", "handelingen", "2", "nakijken", "5", "Wij willen de speeltuin beheren", "ja",
      "1", "Speeltuinvereniging", "nakijken", "ja", "ja", "stop",
    ])
    #expect(talk.contains("Er is nog geen uitdager vastgelegd."))
    #expect(talk.contains("Vastleggen: uitdager"))
    #expect(talk.contains("U kunt hier verder."))
    #expect(talk.contains("Wij willen de speeltuin beheren"))
    try expectGolden(talk, "linear-refusal-nl")
    expectSpoken(talk)
  }

  @Test("a new case gets its status code", arguments: Language.allCases)
  func newCase(language: Language) throws {
    let sample = try Sample(withCases: false)
    defer { sample.remove() }
    let talk = try sample.linear(
      [
        language.say("nieuw", "new"), "Moestuin", "check", "yes", language.say("terug", "back"),
        "stop",
      ], in: language)
    #expect(
      talk.contains(
        language.say("Zaak 2026-0001 is geopend.", "Case 2026-0001 has been opened.")))
    try expectGolden(talk, "linear-new-\(language.rawValue)")
    expectSpoken(talk)
  }

  @Test(
    "after a wrong date the good one stands there again; what is needed is asked until it is there")
  func wrongAnswers() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = try sample.linear([
      "zaken", "zoek buurttuin", "1", "vastleggen", "contactmoment", "31 feb", "nakijken", "stop",
    ])
    #expect(talk.contains("Dit klopt nog niet."))
    #expect(talk.contains("Datum: dinsdag 10 maart 2026."), "\(talk)")
    let new = try sample.linear(["nieuw", "", "", "Tuin", "stop"])
    #expect(new.components(separatedBy: "is nog leeg.").count >= 3, "\(new)")
    #expect(new.contains("Bewaard, nog niet vastgelegd"), "\(new)")
  }

  @Test("what is not understood is answered with what can be chosen")
  func whatCanBe() throws {
    let sample = try Sample()
    defer { sample.remove() }
    let talk = try sample.linear(["zaken", "blabla"])
    #expect(talk.contains("Wel: 1 tot en met 5."), "\(talk)")
  }

  // MARK: What always holds

  @Test("an empty answer never does harm: nothing opens, nothing is sent, nothing ends")
  func emptyAnswers() throws {
    let sample = try Sample()
    defer { sample.remove() }
    _ = try sample.linear([])
    let before = try sample.casework.changeCounter()
    for steps in [[], ["zaken"], ["zaken", "1"], ["nieuw", "Tuin", "nakijken"]] {
      let talk = try sample.linear(steps + Array(repeating: "", count: 12) + ["hulp"])
      #expect(talk.contains("U typte niets"))
      #expect(talk.hasSuffix("»") == false)
    }
    #expect(try sample.casework.changeCounter() == before)
  }

  @Test("it ends at the end of input, wherever that comes", arguments: 0...11)
  func endOfInput(length: Int) throws {
    let sample = try Sample()
    defer { sample.remove() }
    let answers = ["zaken", "2", "handelingen", "3", "", "ja", "", "", "", "nakijken", "ja"]
    _ = try sample.linear(Array(answers.prefix(length)))
  }

  @Test("every command of the desk has its way here, or is only about the screen and says why")
  func everyCommand() throws {
    let words = DeskWords(.dutch, isSpoken: true)
    let common = Set(DeskWords.LinearWord.allCases.flatMap { words.names($0) })
    for command in DeskCommand.allCases {
      switch command.linearWay {
      case .word:
        let names = command.names(words)
        #expect(!names.isEmpty && names.allSatisfy { !$0.isEmpty })
        // One vocabulary: a command never takes a word that means something else everywhere.
        #expect(common.isDisjoint(with: names), "\(command): \(names)")
      case .screenOnly(let reason): #expect(reason.count > 10, "\(command)")
      case .place:
        let goes = DeskSection(command) != nil || DossierTab(command) != nil
        let steps: [DeskCommand] = [
          .nextTab, .previousTab, .nextSection, .previousSection, .goBack, .goForward,
        ]
        #expect(goes || steps.contains(command), "\(command)")
      case .number, .common: break
      }
    }
  }

  @Test("every command that is a word can be typed where the screen has a key for it")
  func everyWord() throws {
    let sample = try Sample()
    defer { sample.remove() }
    for (place, steps) in [
      (Registry.Place.today, []), (.cases, ["zaken"]), (.dossier, ["zaken", "1"]),
    ] {
      for binding in Registry.bindings(in: place) where binding.command.linearWay == .word {
        for language in Language.allCases {
          let name = binding.command.label(DeskWords(language))
          let talk = try sample.linear(steps + [name])
          #expect(!talk.contains("kan hier niet"), "\(place): \(name)")
          #expect(!talk.contains("Bedoelt u"), "\(place): \(name)")
        }
      }
    }
  }

  @Test("a text of somebody else never becomes an escape sequence, and signs become words")
  func hostile() {
    var lines: [String] = []
    let conversation = Conversation(
      words: DeskWords(.dutch, isSpoken: true), read: { nil }, write: { lines.append($0) })
    conversation.say("Titel \u{1B}[2J\u{202E}\u{07}\nvan  aanbod → uitvoering · bezig …")
    #expect(lines == ["Titel �[2J��", "van aanbod naar uitvoering, bezig enzovoort"])
    #expect(DeskWords(.dutch, isSpoken: true).together(.action) == "Een handeling doen")
  }
}

/// What a transcript never has: escape sequences, boxes, signs, double spaces, very long lines, or
/// the same line twice before one question.
func expectSpoken(_ talk: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var since: Set<String> = []
  for line in talk.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    if line.hasPrefix("» ") {
      since = []
      continue
    }
    #expect(!line.isEmpty, "an empty line", sourceLocation: sourceLocation)
    #expect(!line.contains("  "), "double spaces: \(line)", sourceLocation: sourceLocation)
    #expect(line.count <= Conversation.widest, "too long: \(line)", sourceLocation: sourceLocation)
    #expect(since.insert(line).inserted, "said twice: \(line)", sourceLocation: sourceLocation)
    let odd = line.unicodeScalars.filter { scalar in
      scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x2190...0x21FF ~= scalar.value
        || 0x2500...0x25FF ~= scalar.value || "·•…—×>".unicodeScalars.contains(scalar)
    }
    #expect(odd.isEmpty, "signs in: \(line)", sourceLocation: sourceLocation)
  }
}
