extension DeskWords {
  /// A word that means the same at every question of the desk line by line.
  package enum LinearWord: Hashable, Sendable, CaseIterable {
    case help, again, more, back, quit
    case yes, no
    case check, clear, parts
  }

  /// How it can be typed: the names in this language first, then those in the other.
  package func names(_ word: LinearWord) -> [String] {
    let (dutch, english) = Self.names(of: word)
    return language == .dutch ? dutch + english : english + dutch
  }

  /// A name in this language and in the other, each once.
  package func inBothLanguages(_ name: (DeskWords) -> String) -> [String] {
    let other = Language.allCases.first { $0 != language } ?? language
    let names = [name(self), name(DeskWords(other, isSpoken: isSpoken))]
    return names[0] == names[1] ? [names[0]] : names
  }

  private static func names(of word: LinearWord) -> ([String], [String]) {
    switch word {
    case .help: (["hulp", "?"], ["help"])
    case .again: (["opnieuw", "herhaal"], ["again", "repeat"])
    case .more: (["meer", "verder"], ["more"])
    case .back: (["terug"], ["back"])
    case .quit: (["stop", "stoppen"], ["quit", "exit"])
    case .yes: (["ja", "j"], ["yes", "y"])
    case .no: (["nee"], ["no"])
    case .check: (["nakijken"], ["check"])
    case .clear: (["leeg"], ["empty"])
    case .parts: (["delen"], ["parts"])
    }
  }

  /// What help says that it does.
  package func meaning(_ word: LinearWord) -> String {
    switch word {
    case .help: say("wat u hier kunt antwoorden", "what you can answer here")
    case .again: say("nog een keer voorlezen", "hear this once more")
    case .more: say("wat er nog volgt", "what comes next")
    case .back: say("een stap terug", "one step back")
    case .quit: say("de werkplek sluiten", "close the desk")
    case .yes: say("doen", "do it")
    case .no: say("niet doen", "do not do it")
    case .check: say("alle antwoorden nakijken en vastleggen", "check all answers and save")
    case .clear: say("dit veld leegmaken", "empty this field")
    case .parts: say("de delen van dit dossier", "the parts of this dossier")
    }
  }

  // MARK: The conversation

  package var linearWelcome: String {
    say(
      "r2c, regel voor regel. Typ een nummer of een woord en druk op Enter. Hulp vertelt "
        + "wat er kan.",
      "r2c, line by line. Type a number or a word and press Enter. Help tells what you can do.")
  }

  package var linearGoodbye: String { say("Tot ziens.", "Goodbye.") }
  package var linearQuestion: String { say("Uw keuze?", "Your choice?") }
  package var linearYesNo: String { say("Ja of nee?", "Yes or no?") }
  package var linearSearch: String {
    say("Zoeken op welke woorden?", "Search for which words?")
  }
  package var linearNothing: String {
    say(
      "U typte niets; er is niets gebeurd. Typ hulp als u wilt weten wat er kan.",
      "You typed nothing; nothing happened. Type help to hear what you can do.")
  }

  /// - Parameters:
  ///   - count: how many numbers can be chosen here.
  ///   - others: words that are asked for here.
  package func linearNotUnderstood(
    _ answer: String, numbers count: Int = 0, others: [LinearWord] = []
  ) -> String {
    var possible = others.map { language.quote(names($0)[0]) }
    if count == 1 { possible.append("1") }
    if count > 1 { possible.append(say("1 tot en met \(count)", "1 to \(count)")) }
    let can =
      possible.isEmpty
      ? "" : say(" Wel: ", " You can answer ") + language.alternatives(possible) + "."
    return say(
      "\(language.quote(answer)) kan hier niet.\(can) Typ hulp als u wilt weten wat er kan.",
      "\(language.quote(answer)) is not possible here.\(can) Type help to hear what you can do.")
  }

  package func linearUnclear(_ names: [String]) -> String {
    let list = language.alternatives(names.map(language.quote))
    return say("Bedoelt u \(list)?", "Do you mean \(list)?")
  }

  package func linearNoSuchNumber(_ number: Int, of count: Int) -> String {
    if count == 0 {
      return say("Hier zijn geen nummers om te kiezen.", "There are no numbers to choose here.")
    }
    return say(
      "Nummer \(number) is er niet; er zijn er \(count).",
      "There is no number \(number); there are \(count).")
  }

  package func linearMore(_ count: Int) -> String {
    say(
      count == 1 ? "Er volgt nog 1 regel: typ meer." : "Er volgen nog \(count) regels: typ meer.",
      count == 1 ? "One more line follows: type more." : "\(count) more lines follow: type more.")
  }

  package var linearUnchanged: String {
    say(
      "Hier is niets veranderd. Typ opnieuw om het te horen.",
      "Nothing has changed here. Type again to hear it.")
  }

  package var linearMend: String {
    say(
      "Een nummer opent wat dit oplost.", "A number opens what lifts this.")
  }

  package var linearNoMore: String { say("Dit was alles.", "That was all.") }

  package func andOthers(_ count: Int) -> String {
    count == 1
      ? say(", en nog 1 ander ding", ", and 1 other thing")
      : say(", en nog \(count) andere dingen", ", and \(count) other things")
  }

  // MARK: Help

  package var linearHelp: String { say("U kunt hier antwoorden:", "You can answer here:") }
  package func linearHelpNumber(_ count: Int) -> String {
    count == 1
      ? say("1: kiezen wat daar staat.", "1: choose what stands there.")
      : say(
        "1 tot en met \(count): kiezen wat bij dat nummer staat.",
        "1 to \(count): choose what stands at that number.")
  }
  package func linearHelpWord(_ name: String, _ meaning: String) -> String {
    let end = meaning.last == "." || meaning.last == "?" ? "" : "."
    return "\(name): \(meaning.prefix(1).lowercased())\(meaning.dropFirst())\(end)"
  }
  package var linearHelpText: String {
    say(
      "Iets anders: dat is uw antwoord. Is uw antwoord zelf een van deze woorden, zet het dan "
        + "tussen aanhalingstekens.",
      "Anything else is your answer. If your answer is one of these words itself, put it "
        + "between quotation marks.")
  }
  package var linearHelpRest: String {
    say(
      "Het begin van een woord is genoeg. Nederlands en Engels kan allebei.",
      "The beginning of a word is enough. Dutch and English both work.")
  }

  // MARK: Places

  package func linearPlace(_ title: String, _ number: String) -> String {
    say("\(title), zaak \(number).", "\(title), case \(number).")
  }

  package func linearPart(_ title: String) -> String {
    say("Deel: \(title.lowercased()).", "Part: \(title.lowercased()).")
  }

  package var linearWhichNumbers: String {
    say("Zet de nummers erachter, bijvoorbeeld 2 4.", "Put the numbers behind it, such as 2 4.")
  }
  package var linearNothingMarked: String {
    say("Er is geen zaak aangekruist.", "No case is marked.")
  }
  package func linearRemoveMeaning(isPerson: Bool) -> String {
    isPerson
      ? say(
        "met een nummer erachter: deze persoon doet niet meer mee",
        "with a number behind it: this person takes part no longer")
      : say(
        "met een nummer erachter: dit concept weggooien",
        "with a number behind it: throw this draft away")
  }

  package var linearChosen: String { say("gekozen", "chosen") }

  package var linearParts: String { say("De delen van dit dossier.", "The parts of this dossier.") }

  package func linearKind(_ kind: String, _ number: String) -> String {
    say("Vastlegging: \(kind) \(number).", "Record: \(kind) \(number).")
  }

  // MARK: Forms

  package func linearFields(_ count: Int, required: Int) -> String {
    if count == 0 { return say("Er is niets in te vullen.", "There is nothing to fill in.") }
    let fields = say(
      count == 1 ? "1 veld" : "\(count) velden", count == 1 ? "1 field" : "\(count) fields")
    return say(
      "\(fields), waarvan \(required) verplicht. Een leeg antwoord laat een veld zoals het is.",
      "\(fields), \(required) required. An empty answer leaves a field as it is.")
  }

  package func linearField(_ number: Int, _ count: Int, _ label: String) -> String {
    say("Veld \(number) van \(count): \(label).", "Field \(number) of \(count): \(label).")
  }

  package var linearRequired: String { say("Verplicht.", "Required.") }
  package var linearAnswer: String {
    say("Uw antwoord? Of: nakijken, hulp.", "Your answer? Or: check, help.")
  }
  package var linearChooseSeveral: String {
    say(
      "Kies er een of meer, met komma's ertussen.", "Choose one or more, with commas between.")
  }

  package func linearNow(_ value: String) -> String { say("Nu: \(value).", "Now: \(value).") }
  package func linearUnderstood(_ value: String) -> String {
    say("Begrepen als: \(value).", "Taken as: \(value).")
  }
  package func linearWrong(_ problem: String) -> String {
    say("Dit klopt nog niet. \(problem)", "This is not right yet. \(problem)")
  }

  package var linearReview: String { say("Dit hebt u ingevuld.", "This is what you filled in.") }
  package func linearEmpty(_ fields: [String]) -> String {
    say("Leeg: \(language.list(fields)).", "Empty: \(language.list(fields)).")
  }
  package var linearStillNeeded: String { say("nog nodig", "still needed") }
  package var linearSendQuestion: String {
    say(
      "Vastleggen? Ja, of het nummer van een antwoord. Of: hulp.",
      "Save? Yes, or the number of an answer. Or: help.")
  }
  package var linearSendMeaning: String { say("vastleggen", "save it") }
  package var linearLeaveMeaning: String {
    say(
      "niet vastleggen; wat u invulde, blijft bewaard",
      "do not save; what you filled in is kept as a draft")
  }
  package var linearNumberChanges: String {
    say("een nummer: dat antwoord wijzigen.", "a number: change that answer.")
  }
  package var linearSkipMeaning: String {
    say("een leeg antwoord: dit veld blijft zo.", "an empty answer: this field stays as it is.")
  }

  // MARK: Signs

  /// A text as it reads well aloud: signs as words or pauses, no bars or boxes, no double spaces.
  package func spoken(_ text: String) -> String {
    if text == "–" { return say("niet ingevuld", "not filled in") }
    var result = ""
    for character in text {
      switch character {
      case "→": result += say(" naar ", " to ")
      case "←": result += say(" van ", " from ")
      case "·", "—": result += ", "
      case "…": result += say(" enzovoort", " and so on")
      case "×": result += say(" bij ", " by ")
      case "●", "○", "•", "▸", "▶", "►", "◆", "◇", "✓", "✗", "‹", "›", "`", "▲", "▼", "↑", "↓":
        continue
      default:
        let value = character.unicodeScalars.first?.value ?? 0
        if 0x2500...0x259F ~= value || 0x2800...0x28FF ~= value { continue }
        result.append(character)
      }
    }
    return Self.tidy(result)
  }

  /// One space between words, and none before a comma or a full stop.
  private static func tidy(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == " " || character == "\t" {
        if !result.isEmpty, result.last != " " { result.append(" ") }
      } else {
        if character == "," || character == "." {
          while result.last == " " { result.removeLast() }
          if character == ",", result.last == "," { continue }
        }
        result.append(character)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
