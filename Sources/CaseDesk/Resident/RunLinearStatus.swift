import Casework
import Terminal
import Wording

/// The same questions and answers line by line, until the resident stops or input ends.
package func runLinearStatus(
  _ status: StatusView, _ language: Language, read: @escaping () -> String? = { readLine() },
  write: @escaping (String) -> Void = { print($0) }
) {
  var linear = LinearStatus(
    model: ResidentModel(status, counter: nil, language),
    conversation: Conversation(
      words: DeskWords(language, isSpoken: true), read: read, write: write))
  linear.run()
}

private struct LinearStatus {
  let model: ResidentModel
  let conversation: Conversation
  private var lines: [Telling.Line] = []
  private var next = 0

  init(model: ResidentModel, conversation: Conversation) {
    self.model = model
    self.conversation = conversation
  }

  private var words: DeskWords { conversation.words }

  mutating func run() {
    conversation.say(model.words.title(model.status).asSentence)
    conversation.say(StatusPage(model.language).turnInShort(model.status))
    tellQuestions()
    conversation.say(model.words.welcome)
    while let answer = conversation.ask(model.words.whichQuestion) {
      if !react(to: answer) { break }
    }
    conversation.say(words.linearGoodbye)
  }

  /// False when the resident stops.
  private mutating func react(to answer: String) -> Bool {
    switch vocabulary.understand(answer) {
    case .nothing: conversation.say(words.linearNothing)
    case .number(let number):
      guard model.chapters.indices.contains(number - 1) else {
        conversation.say(words.linearNoSuchNumber(number, of: model.chapters.count))
        return true
      }
      tell(model.chapters[number - 1])
    case .meaning(.word(.quit), _): return false
    case .meaning(.word(.help), _): help()
    case .meaning(.word(.more), _):
      if next >= lines.count { conversation.say(words.linearNoMore) } else { tellOn() }
    case .meaning(.word(.again), _):
      next = 0
      tellOn()
    case .meaning(.word(.parts), _), .meaning(.word(.back), _): tellQuestions()
    case .several(let names): conversation.say(words.linearUnclear(names))
    default: conversation.say(words.linearNotUnderstood(answer))
    }
    return true
  }

  private var vocabulary: Vocabulary {
    var vocabulary = Vocabulary()
    vocabulary.add(
      model.words.questions, .word(.parts), help: model.words.questionsMeaning)
    for word in [DeskWords.LinearWord.more, .back, .again, .help, .quit] {
      let help = word == .quit ? model.words.quit : words.meaning(word)
      vocabulary.add(words.names(word), .word(word), help: help)
    }
    return vocabulary
  }

  private mutating func tellQuestions() {
    var telling = Telling(place: "questions")
    for (row, chapter) in model.chapters.enumerated() { telling.add(chapter.title, opening: row) }
    lines = telling.lines
    next = 0
    tellOn()
  }

  private mutating func tell(_ chapter: StatusChapter) {
    var telling = Telling(place: "chapter")
    telling.add(chapter.title, isHeading: true)
    telling.add(model.page(chapter))
    lines = telling.lines
    next = 0
    tellOn()
  }

  private mutating func tellOn() { next = conversation.tell(lines, from: next) }

  private func help() {
    conversation.say(words.linearHelp)
    conversation.say(words.linearHelpNumber(model.chapters.count))
    for entry in vocabulary.entries {
      conversation.say(words.linearHelpWord(entry.names[0], entry.help))
    }
    conversation.say(model.words.readOnly)
  }
}
