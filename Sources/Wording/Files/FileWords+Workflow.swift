import ChallengeCore
import WorkflowFiles

extension FileWords {
  // MARK: Workflows and histories

  func workflowMessage(_ kind: FileFindingKind) -> String {
    switch kind {
    case .notALength(let text):
      language.say(
        "\(language.quote(text)) is geen lengte van een termijn.",
        "\(language.quote(text)) is not a length of a term.")
    case .badEffect(let text):
      language.say(
        "\(language.quote(text)) doet niets met een termijn.",
        "\(language.quote(text)) does nothing to a term.")
    case .notADateField(let kind, let field):
      language.say(
        "\(language.quote("\(kind).\(field)")) is geen veld met een datum.",
        "\(language.quote("\(kind).\(field)")) is not a date field.")
    case .wrongMachine(let action, let process):
      process.map {
        language.say(
          "De handeling \(language.quote(action)) hoort bij het deelproces \(language.quote($0)).",
          "The action \(language.quote(action)) belongs to the process \(language.quote($0)).")
      }
        ?? language.say(
          "De handeling \(language.quote(action)) hoort bij de hoofdlijn.",
          "The action \(language.quote(action)) belongs to the main line.")
    case .fieldClash(let action, let field, let first, let second):
      language.say(
        "De handeling \(language.quote(action)) vraagt het veld \(language.quote(field)) twee keer: "
          + "voor \(first) en voor \(second).",
        "The action \(language.quote(action)) asks for the field \(language.quote(field)) twice: "
          + "for \(first) and for \(second).")
    case .badPlaceholder:
      language.say(
        "De accolades in deze tekst kloppen niet.", "The braces in this text are wrong.")
    case .unknownPlaceholder(let name, _):
      language.say(
        "De invulplaats \(language.quote(name)) bestaat niet.",
        "There is no placeholder \(language.quote(name)).")
    case .stateWithoutText(let state):
      language.say(
        "In \(language.quote(state)) leest de uitdager niets.",
        "In \(language.quote(state)) the challenger reads nothing.")
    case .stateWithoutPhase(let state):
      language.say(
        "\(language.quote(state)) hoort bij geen fase.",
        "\(language.quote(state)) belongs to no phase.")
    case .stateWithoutMove(let state):
      language.say(
        "In \(language.quote(state)) is niemand aan zet, terwijl het geen einde is.",
        "In \(language.quote(state)) it is nobody's move, though it is no end.")
    case .unused(let role, let name):
      language.say(
        "\(self.role(role)) \(language.quote(name)) wordt nergens gebruikt.".capitalizedFirst,
        "The \(self.role(role)) \(language.quote(name)) is not used anywhere.")
    case .chart(let finding): ChartWords(language).message(finding)
    case .stepWithoutAct:
      language.say(
        "Deze stap doet niets en verwacht niets.", "This step does nothing and expects nothing.")
    default: profileMessage(kind)
    }
  }

  private func profileMessage(_ kind: FileFindingKind) -> String {
    switch kind {
    case .notAnAmount(let text):
      language.say(
        "\(language.quote(text)) is geen bedrag in euro's.",
        "\(language.quote(text)) is not an amount in euros.")
    case .notAsExpected(let text, _):
      language.say(
        "\(language.quote(text)) kan hier niet staan.",
        "\(language.quote(text)) cannot stand here.")
    case .neverLeftOut(let name, _):
      language.say(
        "De voorwaarde \(language.quote(name)) geldt altijd, ook op de lichte route.",
        "The requirement \(language.quote(name)) always holds, on the light route too.")
    case .untilNotAfterFrom:
      language.say(
        "De laatste dag ligt voor de eerste dag.", "The last day lies before the first day.")
    default: tableMessage(kind)
    }
  }

  private func tableMessage(_ kind: FileFindingKind) -> String {
    switch kind {
    case .badQuotes:
      language.say(
        "De aanhalingstekens van deze cel kloppen niet.",
        "The quotation marks of this cell are wrong.")
    case .wrongColumnCount(let found, let expected):
      language.say(
        "Deze rij heeft \(found) cellen; de eerste rij heeft er \(expected).",
        "This row has \(found) cells; the first row has \(expected).")
    case .badCell(let text, _):
      language.say(
        "\(language.quote(text)) past niet in deze kolom.",
        "\(language.quote(text)) does not fit this column.")
    case .badCellText(let field):
      language.say(
        "De tekst bij \(language.quote(field)) is te lang of bevat tekens die daar niet kunnen staan.",
        "The text of \(language.quote(field)) is too long or holds characters that cannot stand there."
      )
    default: preconditionFailure("a finding without words")
    }
  }

  // MARK: What was expected

  func expected(_ kind: FileFindingKind) -> String {
    switch kind {
    case .notUTF8:
      language.say("Sla het bestand op als UTF-8.", "Save the file as UTF-8.")
    case .forbiddenCharacter: language.say("Haal het weg.", "Remove it.")
    case .syntax(let problem): SyntaxWords(language).hint(problem)
    case .emptyFile:
      language.say(
        "Begin met een voorbeeld uit Workflows of Examples.",
        "Begin with an example from Workflows or Examples.")
    case .limitExceeded:
      language.say("Maak het kleiner of verdeel het.", "Make it smaller or divide it.")
    case .unknownKey(_, let known), .unknownName(_, _, let known),
      .unknownPlaceholder(_, let known), .stepWithoutAct(let known):
      oneOf(known)
    case .missingKey(let key, _):
      language.say("Voeg toe: `\(key): …`.", "Add: `\(key): …`.")
    case .duplicateKey: language.say("Laat er één staan.", "Keep one of them.")
    case .keyNotAllowed:
      language.say("Verwacht: een naam en een dubbele punt.", "Expected: a name and a colon.")
    case .keysExclude: language.say("Kies er één.", "Choose one of them.")
    case .wrongKind(let kind):
      language.say("Verwacht: \(value(kind)).", "Expected: \(value(kind)).")
    case .empty: language.say("Vul het aan of haal het weg.", "Complete it or remove it.")
    case .badName:
      language.say(
        "Verwacht: kleine letters en cijfers, met losse streepjes ertussen.",
        "Expected: lower case letters and digits, with single hyphens between them.")
    case .outOfRange(let lowest, let highest):
      language.say(
        "Verwacht: \(lowest) tot en met \(highest).", "Expected: \(lowest) to \(highest).")
    default: expectedInWorkflow(kind)
    }
  }

  private func expectedInWorkflow(_ kind: FileFindingKind) -> String {
    switch kind {
    case .notALength:
      language.say(
        "Verwacht: 14d, 6w, 3m, 1y, 10wd, profile, until … of … before ….",
        "Expected: 14d, 6w, 3m, 1y, 10wd, profile, until … or … before ….")
    case .badEffect:
      language.say(
        "Verwacht: start, stop, cancel, suspend, resume of extend met een termijn erachter.",
        "Expected: start, stop, cancel, suspend, resume or extend with a term behind it.")
    case .notADateField(let kind, _):
      oneOf(RecordKind.named(kind)?.fields.filter { $0.type == .date }.map(\.name) ?? [])
    case .wrongMachine:
      language.say("Zet de overgang daar.", "Put the transition there.")
    case .fieldClash:
      language.say(
        "Zet bij één van de twee een vaste waarde met `set`.",
        "Give one of the two a fixed value with `set`.")
    case .badPlaceholder:
      language.say(
        "Verwacht: een naam tussen accolades, zoals {contact}.",
        "Expected: a name between braces, such as {contact}.")
    case .stateWithoutText:
      language.say(
        "Voeg `resident:` toe, hier of bij de toestand eromheen.",
        "Add `resident:`, here or in the state around it.")
    case .stateWithoutPhase:
      language.say(
        "Voeg `phase:` toe, hier of bij de toestand eromheen.",
        "Add `phase:`, here or in the state around it.")
    case .stateWithoutMove:
      language.say("Voeg `moves:` toe, of `end: true`.", "Add `moves:`, or `end: true`.")
    case .unused: language.say("Gebruik of verwijder het.", "Use it or remove it.")
    case .chart(let finding): ChartWords(language).hint(finding)
    default: expectedInProfile(kind)
    }
  }

  private func expectedInProfile(_ kind: FileFindingKind) -> String {
    switch kind {
    case .notAnAmount:
      language.say("Verwacht: 3000, 221.000 of 1234,50.", "Expected: 3000, 221.000 or 1234,50.")
    case .notAsExpected(_, let example):
      language.say(
        "Verwacht zoiets als \(language.quote(example)).",
        "Expected something like \(language.quote(example)).")
    case .neverLeftOut(_, let allowed): oneOf(allowed)
    case .untilNotAfterFrom:
      language.say("Draai de twee dagen om.", "Swap the two days.")
    case .badQuotes:
      language.say(
        "Sluit de cel met een aanhalingsteken; schrijf er binnenin twee.",
        "Close the cell with a quotation mark; inside it write two.")
    case .wrongColumnCount:
      language.say(
        "Zet om een cel met een scheidingsteken erin aanhalingstekens.",
        "Put quotation marks around a cell that holds a separator.")
    case .badCell(_, let expected):
      language.say("Schrijf bijvoorbeeld: \(expected).", "Write for example: \(expected).")
    case .badCellText:
      language.say("Kort de tekst in of typ hem over.", "Shorten the text or type it again.")
    default: preconditionFailure("a finding without a hint")
    }
  }

  private func oneOf(_ known: [String]) -> String {
    guard !known.isEmpty else { return language.say("Haal het weg.", "Remove it.") }
    let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return language.say("Verwacht: \(shown).", "Expected: \(shown).")
  }

  // MARK: Names of things

  /// What a name stands for: `toestand`, `termijn`.
  package func role(_ role: NameRole) -> String {
    switch role {
    case .event: language.say("gebeurtenis", "event")
    case .action: language.say("handeling", "action")
    case .term: language.say("termijn", "term")
    case .requirement: language.say("voorwaarde", "requirement")
    case .field: language.say("veld", "field")
    case .side: language.say("kant", "side")
    case .role: language.say("rol", "role")
    case .phase: language.say("fase", "phase")
    case .person: language.say("persoon", "person")
    case .choice: language.say("keuze", "choice")
    case .recordKind: language.say("soort vastlegging", "kind of record")
    case .termSource: language.say("bron van een termijn", "source of a term")
    case .historyKind: language.say("soort geschiedenis", "kind of history state")
    case .value: language.say("waarde", "value")
    case .section: language.say("onderdeel van de afspraken", "section of the agreements")
    }
  }

  private func value(_ kind: ExpectedKind) -> String {
    switch kind {
    case .mapping: language.say("sleutels met waarden", "keys with values")
    case .list: language.say("een lijst", "a list")
    case .text: language.say("een tekst", "a text")
    case .number: language.say("een getal", "a number")
    case .date: language.say("een datum, zoals 2026-03-04", "a date, such as 2026-03-04")
    case .yesNo: language.say("true of false", "true or false")
    case .mappingOrList: language.say("sleutels met waarden of een lijst", "keys or a list")
    case .textOrList: language.say("een tekst of een lijst", "a text or a list")
    case .textOrMapping:
      language.say("een tekst of sleutels met waarden", "a text or keys with values")
    case .fieldValue:
      language.say(
        "een tekst, een lijst van teksten, of bijvoorbeeld `unknown: reden`",
        "a text, a list of texts, or for example `unknown: reason`")
    }
  }

  func measure(_ measure: FileMeasure) -> String {
    switch measure {
    case .bytes: language.say("bytes in het bestand", "bytes in the file")
    case .depth: language.say("niveaus in elkaar", "levels inside each other")
    case .nodes: language.say("onderdelen", "parts")
    case .text: language.say("tekens in een tekst", "characters in a text")
    case .name: language.say("tekens in een naam", "characters in a name")
    case .rows: language.say("rijen", "rows")
    case .aliases: language.say("verwijzingen met *", "references with *")
    }
  }
}
