import WorkflowFiles

/// The words for a text that is not YAML.
struct SyntaxWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func message(_ problem: SyntaxProblem) -> String {
    switch problem {
    case .tab: language.say("Hier staat een tab.", "There is a tab here.")
    case .unexpectedEnd:
      language.say("Het bestand houdt te vroeg op.", "The file ends too early.")
    case .unexpectedColon:
      language.say(
        "Een dubbele punt past hier niet, of de regel springt te ver in.",
        "A colon does not fit here, or the line is indented too far.")
    case .missingColon:
      language.say("Na de sleutel ontbreekt een dubbele punt.", "A colon is missing after the key.")
    case .wrongIndentation:
      language.say("De regel springt verkeerd in.", "The line is indented wrongly.")
    case .unclosedList:
      language.say("De lijst met [ is niet gesloten.", "The list with [ is not closed.")
    case .unclosedMapping:
      language.say(
        "De opsomming met accolade is niet gesloten.", "The mapping with a brace is not closed.")
    case .unknownAlias:
      language.say(
        "Deze verwijzing met * heeft geen plaats met &.",
        "This reference with * has no anchor with &.")
    case .unexpectedCharacter(let character):
      language.say(
        "Een tekst zonder aanhalingstekens kan niet met \(character) beginnen.",
        "A text without quotes cannot begin with \(character).")
    case .unknownEscape:
      language.say(
        "Deze code na een schuine streep bestaat niet.", "This code after a backslash is unknown.")
    case .severalDocuments:
      language.say(
        "Het bestand bevat meer dan één document.", "The file holds more than one document.")
    case .other(let detail):
      language.say("Dit is geen YAML: \(detail).", "This is not YAML: \(detail).")
    }
  }

  func hint(_ problem: SyntaxProblem) -> String {
    switch problem {
    case .tab: language.say("Gebruik spaties.", "Use spaces.")
    case .unexpectedEnd:
      language.say(
        "Sluit aanhalingstekens, haken en accolades.", "Close quotes, brackets and braces.")
    case .unexpectedColon:
      language.say(
        "Zet de tekst tussen aanhalingstekens, of zet de regel recht onder de vorige.",
        "Put the text between quotes, or align the line with the one before.")
    case .missingColon: language.say("Verwacht: `sleutel: waarde`.", "Expected: `key: value`.")
    case .wrongIndentation:
      language.say(
        "Zet de regel recht onder zijn buren, met spaties.",
        "Align the line with its neighbours, with spaces.")
    case .unclosedList: language.say("Verwacht: ] of een komma.", "Expected: ] or a comma.")
    case .unclosedMapping:
      language.say(
        "Verwacht: een sluitende accolade of een komma.", "Expected: a closing brace or a comma.")
    case .unknownAlias:
      language.say("Schrijf de tekst uit.", "Write the text out.")
    case .unexpectedCharacter, .unknownEscape:
      language.say(
        "Zet de tekst tussen enkele aanhalingstekens.", "Put the text between single quotes.")
    case .severalDocuments:
      language.say("Haal de regel met --- weg.", "Remove the line with ---.")
    case .other:
      language.say(
        "Kijk naar deze regel en de regel ervoor.", "Look at this line and the one before.")
    }
  }
}
