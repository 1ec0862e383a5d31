import Wording

/// How somebody who works line by line does what a command does on the screen.
enum LinearWay: Equatable {
  /// By the name of the command.
  case word
  /// By the number of what it is about.
  case number
  /// By a word that means the same everywhere.
  case common(DeskWords.LinearWord)
  /// By the name of where it goes.
  case place
  /// Not at all: it is only about the screen, for this reason.
  case screenOnly(String)
}

extension DeskWords.CommandName {
  /// The compiler asks for it of every command, so that none is forgotten line by line.
  var linearWay: LinearWay {
    switch self {
    case .open, .choose: .number
    case .newCase, .search, .sort, .filterAttention, .mine, .toggleEnded, .clearFilter,
      .removeFilter, .savedFilters, .act, .addRecord, .changeRecord, .withdrawRecord, .asOf, .mend,
      .undo, .redo, .editText, .consequence, .drafts, .note, .attach, .openFile, .saveFile,
      .correct, .statusCode, .letter, .people, .earlierDay, .laterDay, .filterLines, .filterEvents,
      .filterPerson, .showChart, .nextLine, .previousLine, .explain, .nextRecord, .previousRecord,
      .changeLook, .toToday, .onlyMine, .onlyContracts, .choosePeriod, .filterStanding,
      .writeEvaluation, .challengeTask, .addTask, .changeTask, .endTask, .filterArea,
      .filterDomain, .filterContract, .filter, .mark, .markAll, .together:
      .word
    case .dayEarlier, .dayLater, .weekEarlier, .weekLater:
      .screenOnly("a day is answered in words, such as `over een week`")
    case .tabOverview, .tabActions, .tabPeople, .tabAgreements, .tabAccountability,
      .tabEvaluation, .tabTerms, .tabDocuments, .tabLessons, .tabTimeline, .tabRecords,
      .goToWorkflow:
      .place
    case .jumpToDay: .screenOnly("all days are told; the dossier on a day is asked for by its name")
    case .goToToday, .goToCases, .goToCalendar, .goToFigures, .goToEvaluations, .goToCatalogue:
      .place
    case .nextTab, .previousTab: .place
    case .nextSection, .previousSection, .goBack, .goForward: .place
    case .refresh: .common(.again)
    case .copy: .screenOnly("what has been told is text already, to be copied by the terminal")
    case .board: .screenOnly("the list has the same cases")
    case .markRange: .screenOnly("several numbers can stand behind the word for marking")
    case .mouse: .screenOnly("nothing is clicked line by line")
    case .goToGuide, .openExamples: .word
    case .send: .common(.yes)
    case .palette, .help: .common(.help)
    case .back: .common(.back)
    case .quit: .common(.quit)
    }
  }

  /// What it can be called, in the language of the desk and in the other.
  func names(_ words: DeskWords) -> [String] {
    words.inBothLanguages { label($0).lowercased() }
  }
}
