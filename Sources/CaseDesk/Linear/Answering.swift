import Terminal
import Wording

extension LinearDesk {
  mutating func handle(_ answer: String, _ telling: Telling) throws(TerminalFailure) {
    switch telling.answer {
    case .choice: try choose(answer, telling)
    case .text: try write(answer, telling)
    case .yesOrNo: try decide(answer, telling)
    case .field(let index): try fill(answer, index, telling)
    case .review: try review(answer, telling)
    }
  }

  // MARK: Words

  /// What can be answered at a place.
  func vocabulary(_ telling: Telling) -> Vocabulary {
    var vocabulary = Vocabulary()
    func add(_ word: DeskWords.LinearWord, help: String? = nil) {
      vocabulary.add(words.names(word), .word(word), help: help ?? words.meaning(word))
    }
    switch telling.answer {
    case .choice: addScreen(to: &vocabulary)
    case .text: break
    case .yesOrNo:
      add(.yes)
      add(.no)
    case .field:
      add(.check)
      add(.clear)
    case .review:
      add(.yes, help: words.linearSendMeaning)
      add(.no, help: words.linearLeaveMeaning)
      addScreen(to: &vocabulary)
    }
    if telling.answer == .choice { addPlaces(to: &vocabulary) }
    if case .picker(let picker) = model.overlay, picker.canRemove {
      add(.clear, help: words.linearRemoveMeaning(isPerson: picker.purpose == .person))
    }
    add(.more)
    if canGoBack { add(.back) }
    add(.again)
    add(.help)
    add(.quit)
    return vocabulary
  }

  private var canGoBack: Bool {
    model.overlay != nil || !model.stack.isEmpty || isSearching || isChoosingPart
  }

  private var isSearching: Bool {
    guard model.overlay == nil else { return false }
    if case .dossier(let dossier) = model.stack.last { return dossier.isFiltering }
    return model.stack.isEmpty && model.isSearchingInSection
  }

  /// The commands of the screen in view, by the names that its key bar shows.
  private func addScreen(to vocabulary: inout Vocabulary) {
    guard model.overlay == nil else { return }
    for command in model.bindings.map(\.command) where command.linearWay == .word {
      // A text is read out whole, so nothing has to be searched in it.
      if command == .search, case .reading = model.stack.last { continue }
      vocabulary.add(command.names(words), .command(command), help: command.meaning(words))
    }
  }

  /// Where one can go from anywhere: the parts of a dossier, and the screens beside each other.
  private func addPlaces(to vocabulary: inout Vocabulary) {
    guard model.overlay == nil else { return }
    if case .dossier = model.stack.last {
      for tab in DossierTab.allCases {
        let names = words.inBothLanguages { tab.title($0).lowercased() }
        vocabulary.add(names, .tab(tab), help: words.linearPart(tab.title(words)))
      }
      vocabulary.add(words.names(.parts), .word(.parts), help: words.meaning(.parts))
    }
    for section in DeskSection.allCases {
      let names = words.inBothLanguages { section.title($0).lowercased() }
      vocabulary.add(names, .section(section), help: section.command.meaning(words))
    }
  }

  // MARK: Answers

  private mutating func choose(_ answer: String, _ telling: Telling) throws(TerminalFailure) {
    switch vocabulary(telling).understand(answer) {
    case .nothing: say(words.linearNothing)
    case .number(let number):
      guard let row = telling.rows[number] else {
        return say(words.linearNoSuchNumber(number, of: telling.rows.count))
      }
      if isChoosingPart { return try carryOut(.tab(DossierTab(rawValue: row) ?? .overview), "") }
      try choose(row: row)
    case .meaning(.word(.clear), let rest): try remove(rest, telling)
    case .meaning(.word(let word), _): try carryOut(word, telling)
    case .meaning(.command(.mark), let rest): try mark(rest, telling)
    case .meaning(let meaning, let rest): try carryOut(meaning, rest)
    case .several(let names): say(words.linearUnclear(names))
    case .unknown: try narrow(answer, telling)
    }
  }

  /// The numbers that stand behind a word; nil, after saying so, when one of them is none.
  private func numbers(_ text: String, _ telling: Telling) -> [Int]? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    if let wrong = numbers.first(where: { telling.rows[$0] == nil }) {
      say(words.linearNoSuchNumber(wrong, of: telling.rows.count))
      return nil
    }
    if numbers.isEmpty { say(words.linearWhichNumbers) }
    return numbers.isEmpty ? nil : numbers
  }

  /// Marks the cases at some numbers, or takes their marks away.
  private mutating func mark(_ text: String, _ telling: Telling) throws(TerminalFailure) {
    guard let numbers = numbers(text, telling) else { return }
    for row in numbers.compactMap({ telling.rows[$0] }) {
      // A click on what is selected would open it.
      if model.list.state.selected != row { try send(.row(row)) }
      try send(.command(.mark))
    }
    sayMarks()
  }

  private func sayMarks() {
    let marked = model.list.marks.all.map { "\($0.number) \($0.title)" }
    say((model.markText ?? words.linearNothingMarked).asSentence)
    if !marked.isEmpty { say(marked.joined(separator: "; ").asSentence) }
  }

  /// Throws away the draft at a number, or ends the part of the person at it.
  private mutating func remove(_ text: String, _ telling: Telling) throws(TerminalFailure) {
    guard case .picker(let picker) = model.overlay, let number = numbers(text, telling)?.first,
      let row = telling.rows[number], picker.matching.indices.contains(row)
    else { return }
    let item = picker.matching[row]
    try clearInput()
    for _ in 0..<item { try press(.down) }
    try press(Key(.delete))
  }

  /// In a list to choose from, anything else narrows it; elsewhere it is not understood.
  private mutating func narrow(
    _ answer: String, _ telling: Telling? = nil
  ) throws(TerminalFailure) {
    guard case .picker = model.overlay else {
      return say(words.linearNotUnderstood(answer, numbers: telling?.rows.count ?? 0))
    }
    try clearInput()
    try paste(answer)
    guard case .picker(let picker) = model.overlay else { return }
    if picker.matching.isEmpty {
      say(words.nothingMatches.asSentence)
      try clearInput()
    } else if let only = picker.onlyMatch, !picker.takesSeveral {
      try send(.row(only))
    }
  }

  /// Takes away what was typed in a line before.
  private mutating func clearInput() throws(TerminalFailure) {
    try press(.end)
    try press(.control("u"))
  }

  private mutating func carryOut(
    _ meaning: Vocabulary.Meaning, _ rest: String
  ) throws(TerminalFailure) {
    isChoosingPart = false
    switch meaning {
    case .word: break
    case .section(let section): try send(.command(section.command))
    case .tab(let tab):
      try send(.tab(tab.rawValue))
    case .command(let command):
      try send(.command(command))
      if command == .markAll { sayMarks() }
      if !rest.isEmpty { try pass(rest) }
    }
  }

  /// What stood behind a command answers the question that it asks.
  private mutating func pass(_ rest: String) throws(TerminalFailure) {
    switch model.overlay {
    case .picker: try narrow(rest)
    case .prompt: try enter(rest)
    case nil where isSearching: try enter(rest)
    default: break
    }
  }

  private mutating func enter(_ text: String) throws(TerminalFailure) {
    try clearInput()
    try paste(text)
    try press(.enter)
  }

  mutating func carryOut(
    _ word: DeskWords.LinearWord, _ telling: Telling
  ) throws(TerminalFailure) {
    switch word {
    case .help: help(telling)
    case .again: again()
    case .more: tellMore(telling)
    case .back: try goBack()
    case .quit: try quit()
    case .parts: isChoosingPart = true
    case .yes, .no, .check, .clear: break
    }
  }

  private mutating func goBack() throws(TerminalFailure) {
    if isChoosingPart {
      isChoosingPart = false
    } else if model.overlay != nil || isSearching {
      try press(.escape)
    } else {
      try send(.command(.back))
    }
  }

  /// Asks the desk to quit; what it asks then is told as any question.
  private mutating func quit() throws(TerminalFailure) {
    if model.overlay != nil { try press(.escape) }
    try send(.command(.quit))
  }

  // MARK: Text, yes and no

  /// A line that the desk asks for; only whole words of the conversation are not taken as text.
  private mutating func write(_ answer: String, _ telling: Telling) throws(TerminalFailure) {
    if case .meaning(.word(let word), "") = vocabulary(telling).understand(answer),
      words.names(word).contains(answer.lowercased())
    {
      return try carryOut(word, telling)
    }
    try enter(answer.withoutQuotes)
  }

  private mutating func decide(_ answer: String, _ telling: Telling) throws(TerminalFailure) {
    switch vocabulary(telling).understand(answer) {
    case .nothing: say(words.linearNothing)
    case .meaning(.word(.yes), _): try press(.character("j"))
    case .meaning(.word(.no), _), .meaning(.word(.back), _): try press(.escape)
    case .meaning(.word(let word), _): try carryOut(word, telling)
    case .several(let names): say(words.linearUnclear(names))
    default: say(words.linearNotUnderstood(answer, others: [.yes, .no]))
    }
  }

  // MARK: Help

  private func help(_ telling: Telling) {
    say(words.linearHelp)
    let count = telling.rows.count
    switch telling.answer {
    case .review where count > 0: say(words.linearNumberChanges)
    case .field:
      if count > 0 { say(words.linearHelpNumber(count)) }
      say(words.linearSkipMeaning)
    default: if count > 0 { say(words.linearHelpNumber(count)) }
    }
    for entry in vocabulary(telling).entries
    where entry.meaning != .word(.more) || next < telling.lines.count {
      say(words.linearHelpWord(entry.names[0], entry.help))
    }
    switch telling.answer {
    case .text, .field: say(words.linearHelpText)
    default: say(words.linearHelpRest)
    }
  }
}

extension String {
  /// The text between quotation marks, for a word that would mean something else without them.
  var withoutQuotes: String {
    for (start, end) in [("\"", "\""), ("'", "'"), ("‘", "’"), ("“", "”")] {
      if count > 2, hasPrefix(start), hasSuffix(end) { return String(dropFirst().dropLast()) }
    }
    return self
  }
}
