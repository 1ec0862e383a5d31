extension DeskWords {
  /// The commands of the desk.
  package enum CommandName: String, Hashable, Sendable, CaseIterable {
    case open, newCase
    case search, sort, filter, filterAttention, toggleEnded, clearFilter, savedFilters
    case removeFilter
    case board, mark, markRange, markAll, together, mine
    case nextTab, previousTab, act, addRecord, changeRecord, withdrawRecord, asOf
    case tabOverview, tabActions, tabPeople, tabAgreements, tabAccountability, tabEvaluation,
      tabTerms
    case tabDocuments, tabLessons, tabTimeline, tabRecords
    case earlierDay, laterDay, filterLines, filterEvents, filterPerson, jumpToDay
    case showChart, nextLine, previousLine, explain, goToWorkflow, previousRecord, nextRecord
    case send, mend, choose
    case undo, redo, editText, dayEarlier, dayLater, weekEarlier, weekLater, consequence, drafts
    case note, attach, openFile, saveFile, correct, statusCode, letter, people
    case goToToday, goToCases, goToCalendar, goToFigures, goToEvaluations, goToCatalogue
    case nextSection, previousSection, goBack, goForward
    case changeLook, toToday, onlyMine, onlyContracts, choosePeriod
    case filterStanding, writeEvaluation
    case challengeTask, addTask, changeTask, endTask, filterArea, filterDomain, filterContract
    case palette, help, copy, mouse, refresh, back, quit
    case goToGuide, openExamples

    /// As a file with own keys and the list of keys name it: `filter-attention`.
    package var name: String {
      rawValue.reduce(into: "") { name, letter in
        name += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
      }
    }
  }

  /// A word for the key bar, and a sentence for help.
  package func command(_ name: CommandName) -> (label: String, meaning: String) {
    let (dutch, dutchMeaning, english, englishMeaning) = texts(name)
    return (say(dutch, english), say(dutchMeaning, englishMeaning))
  }

  private func texts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .open: ("openen", "Openen wat is gekozen", "open", "Open what is selected")
    case .newCase:
      ("nieuw", "Een nieuwe zaak openen", "new", "Open a new case")
    case .nextTab: ("blad", "Het volgende blad", "tab", "The next tab")
    case .previousTab: ("vorig blad", "Het vorige blad", "previous tab", "The previous tab")
    case .act:
      ("handelingen", "Wat er gedaan kan worden", "actions", "What can be done")
    case .addRecord: ("vastleggen", "Iets vastleggen", "record", "Record something")
    case .changeRecord:
      ("wijzigen", "Deze vastlegging wijzigen", "change", "Change this record")
    case .withdrawRecord:
      ("intrekken", "Deze vastlegging intrekken", "withdraw", "Withdraw this record")
    case .asOf:
      (
        "op datum", "Het dossier zoals het op een dag was",
        "on a date", "The dossier as it was on a day"
      )
    case .send: ("vastleggen", "Vastleggen wat is ingevuld", "save", "Save what is filled in")
    case .mend:
      ("redenen", "De redenen van de weigering", "reasons", "The reasons of the refusal")
    case .choose: ("kiezen", "Kiezen uit een lijst", "choose", "Choose from a list")
    default: listTexts(name)
    }
  }

  private func listTexts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .search:
      ("zoeken", "Zoeken in titels en tekst", "search", "Search titles and text")
    case .filterAttention:
      (
        "urgentie", "Alleen te laat, binnenkort, gemeente of uitdager aan zet",
        "urgency", "Only late, due soon, municipality's or challenger's move"
      )
    case .sort: ("volgorde", "De volgorde van de lijst", "order", "The order of the list")
    case .filter:
      ("filter", "Kiezen welke zaken er staan", "filter", "Choose which cases are shown")
    case .savedFilters:
      (
        "bewaard", "Bewaarde filters: kiezen, bewaren, hernoemen, weggooien",
        "saved", "Saved filters: choose, save, rename, throw away"
      )
    case .removeFilter:
      (
        "filterwoord weg", "Het laatste woord van het filter weghalen",
        "drop filter word", "Take away the last word of the filter"
      )
    case .board:
      (
        "bord", "De zaken als bord per fase, of als lijst", "board",
        "The cases by phase, or as a list"
      )
    case .mark: ("aankruisen", "Deze zaak aankruisen, of niet", "mark", "Mark this case, or not")
    case .markRange:
      (
        "t/m hier", "Aankruisen van de vorige t/m deze",
        "up to here", "Mark from the last one up to here"
      )
    case .markAll:
      (
        "alle aankruisen", "Alle zaken die er staan aankruisen, of geen",
        "mark all", "Mark all shown, or none"
      )
    case .together:
      (
        "samen doen", "Iets doen met alle aangekruiste zaken",
        "do together", "Do something with all marked cases"
      )
    case .mine:
      (
        "mijn of alle", "Alleen mijn zaken, of van iedereen", "mine or all",
        "My cases, or everybody's"
      )
    case .toggleEnded:
      ("afgesloten", "Ook afgesloten zaken, of niet", "ended", "Ended cases too, or not")
    case .clearFilter: ("alles", "Alle zaken, geen filter", "all", "All cases, no filter")
    default: deskTexts(name)
    }
  }

  private func deskTexts(_ name: CommandName) -> (String, String, String, String) {
    switch name {
    case .undo, .redo, .editText, .dayEarlier, .dayLater, .weekEarlier, .weekLater, .consequence,
      .drafts, .note, .attach, .openFile, .saveFile, .correct, .statusCode, .letter, .people:
      formTexts(name)
    case .goToToday:
      ("vandaag", "Wat vandaag aandacht vraagt", "today", "What needs attention today")
    case .goToCases: ("zaken", "Alle zaken", "cases", "All cases")
    case .nextSection: ("scherm", "Het volgende scherm", "screen", "The next screen")
    case .previousSection:
      ("vorig scherm", "Het vorige scherm", "previous screen", "The previous screen")
    case .goBack:
      ("vorige plek", "Terug naar waar u was", "last place", "Back to where you were")
    case .goForward:
      ("volgende plek", "Weer vooruit", "next place", "Forward again")
    case .copy:
      ("kopiëren", "Iets van dit scherm kopiëren", "copy", "Copy something of this screen")
    case .mouse:
      (
        "muis", "De muis aan of uit; uit kan de terminal tekst selecteren",
        "mouse", "The mouse on or off; when off the terminal can select text"
      )
    case .refresh: ("opnieuw lezen", "Opnieuw lezen", "read again", "Read again")
    case .palette:
      (
        "opdrachten", "Alle opdrachten, te vinden door te typen", "commands",
        "All commands, found by typing"
      )
    case .goToGuide:
      ("gids", "De gids: fasen, werkwijze, toetsen", "guide", "The guide: phases, work, keys")
    case .openExamples:
      (
        "voorbeelden", "De voorbeelden, om in te oefenen", "examples",
        "The examples, to practise on"
      )
    case .help: ("hulp", "Deze hulp", "help", "This help")
    case .back: ("terug", "Terug", "back", "Back")
    case .quit: ("stoppen", "Stoppen", "quit", "Quit")
    default: dossierTexts(name)
    }
  }

  /// A key as key bars write it.
  package func key(_ name: String) -> String {
    name == "Space" ? say("Spatie", "Space") : name
  }

  // MARK: Help

  package var helpTitle: String { say("Hulp", "Help") }
  package var keysHere: String { say("Op dit scherm", "On this screen") }
  package var moving: String { say("Lopen", "Moving") }
  package var filling: String { say("Invullen", "Filling in") }
  package var everywhere: String { say("Ook", "Also") }

  package var movingKeys: [KeyText] {
    [
      KeyText(key: "↑ ↓ k j", label: say("vorige, volgende", "previous, next")),
      KeyText(key: "PgUp PgDn", label: say("een scherm terug, verder", "a screen back, on")),
      KeyText(key: "Home End g G", label: say("begin, einde", "beginning, end")),
      KeyText(
        key: "1 2 3 …",
        label: say(
          "een scherm, of een blad van het dossier", "a screen, or a tab of the dossier")),
      KeyText(
        key: say("muis", "mouse"),
        label: say(
          "klik kiest, nog een klik opent; het wiel loopt",
          "a click selects, another opens; the wheel moves")
      ),
    ]
  }

  package var fillingKeys: [KeyText] {
    [
      KeyText(
        key: "Tab Enter", label: say("naar het volgende veld", "on to the next field")),
      KeyText(key: "Shift-Tab", label: say("naar het vorige veld", "back to the previous field")),
      KeyText(
        key: say("Spatie", "Space"),
        label: say(
          "kiezen uit een lijst; typen zoekt erin", "choose from a list; typing searches it")),
      KeyText(key: "← →", label: say("vorige, volgende keuze", "previous, next choice")),
      KeyText(
        key: say("datum", "date"),
        label: say(
          "4-3-2026, 15 mei, morgen, volgende week ma, over 3 weken, eind mei, +6w",
          "4-3-2026, 15 May, tomorrow, next Monday, in 3 weeks, end of May, +6w")),
      KeyText(
        key: say("bedrag", "amount"),
        label: say("56000, € 56.000, 1.234,50, 56k, 1,5 mln", "56000, €56,000.50, 56k, 1.5 mln")),
      KeyText(
        key: "unknown: …",
        label: say(
          "weet u iets niet: de reden; ook not-measured:, not-agreed:, not-applicable:",
          "if it is not known: the reason; also not-measured:, not-agreed:, not-applicable:")),
    ]
  }

  package var everywhereKeys: [KeyText] {
    [
      KeyText(
        key: "Ctrl-z", label: say("naar de shell; fg brengt terug", "to the shell; fg comes back")),
      KeyText(
        key: "Shift",
        label: say("met de muis: tekst selecteren", "with the mouse: select text")),
    ]
  }

  // MARK: Choosing

  package var paletteTitle: String { say("Opdrachten", "Commands") }
  package var whichKind: String { say("Wat wilt u vastleggen?", "What do you want to record?") }
  package var nothingMatches: String { say("Niets gevonden", "Nothing found") }
  package var nothingMatchesWithoutCase: String {
    say(
      "Niets gevonden. Open eerst een zaak voor wat u daarin kunt doen.",
      "Nothing found. First open a case for what you can do in it.")
  }
  package var typeToNarrow: String { say("typ om te zoeken", "type to search") }
  package var pickKeys: String {
    say("↑↓ lopen   Enter kiezen   Esc terug", "↑↓ move   Enter choose   Esc back")
  }
  package var pickSeveralKeys: String {
    say(
      "↑↓ lopen   Spatie aan/uit   Enter klaar   Esc terug",
      "↑↓ move   Space on/off   Enter done   Esc back")
  }
  package var noticeKeys: String { say("Enter of Esc sluit", "Enter or Esc closes") }
  package var noticeCopyKeys: String {
    say("y kopieert de code   Enter of Esc sluit", "y copies the code   Enter or Esc closes")
  }
  package var noticeFollowKeys: String {
    say("↑↓ lopen   Enter oplossen   Esc terug", "↑↓ move   Enter lift   Esc back")
  }
}
