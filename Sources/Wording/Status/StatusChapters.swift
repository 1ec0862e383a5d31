import Casework
import ChallengeCore
import Terms

/// A question that a resident has about a challenge, with the answer.
package struct StatusChapter: Hashable, Sendable {
  /// The questions, in the order in which people ask them.
  package enum Question: Hashable, Sendable, CaseIterable {
    case whereItStands, whoseTurn, whatNow, contact, agreed, said, recent
  }

  package let question: Question
  /// The question as the resident would ask it.
  package let title: String
  package let blocks: [Paper.Block]
}

extension StatusPage {
  /// Everything that the status says, by the question that it answers; nothing that
  /// ``fullText(_:)`` does not show.
  package func chapters(_ view: StatusView) -> [StatusChapter] {
    StatusChapter.Question.allCases.map { question in
      StatusChapter(
        question: question, title: title(question), blocks: blocks(question, view))
    }
  }

  private func title(_ question: StatusChapter.Question) -> String {
    switch question {
    case .whereItStands:
      language.say("Hoe staat het met mijn uitdaging?", "Where does my challenge stand?")
    case .whoseTurn: language.say("Wie is aan zet, en tot wanneer?", "Whose turn is it, by when?")
    case .whatNow: language.say("Wat kan ik nu doen?", "What can I do now?")
    case .contact: language.say("Wie kan ik bellen?", "Who can I call?")
    case .agreed: language.say("Wat is er afgesproken?", "What has been agreed?")
    case .said: language.say("Wat is er gezegd en geschreven?", "What was said and written?")
    case .recent: language.say("Wat is er nieuw?", "What is new?")
    }
  }

  private func blocks(_ question: StatusChapter.Question, _ view: StatusView) -> [Paper.Block] {
    switch question {
    case .whereItStands:
      texts(
        whereItStands(view, 10_000) + late(view) + delayed(view) + taskCut(view)
          + escalation(view))
    case .whoseTurn: texts(turns(view) + outlook(view) + questions(view))
    case .whatNow: texts(next(view) + remedy(view)) + lateBlocks(view) + texts(contact(view))
    case .contact: texts(contact(view)) + [.text(callAdvice)]
    case .agreed: texts(agreedOrEnded(view)) + owedOnly(view)
    case .said:
      wordsBlocks(view).isEmpty ? [.text(nothingSaid)] : Array(wordsBlocks(view).dropFirst())
    case .recent: recent(view)
    }
  }

  /// Lines of the page; what begins with a dash belongs in one list.
  private func texts(_ lines: [String]) -> [Paper.Block] {
    var blocks: [Paper.Block] = []
    for line in lines {
      guard line.hasPrefix("- ") else {
        blocks.append(.text(line))
        continue
      }
      let item = String(line.dropFirst(2))
      if case .items(let items) = blocks.last {
        blocks[blocks.count - 1] = .items(items + [item])
      } else {
        blocks.append(.items([item]))
      }
    }
    return blocks
  }

  private func lateBlocks(_ view: StatusView) -> [Paper.Block] {
    let steps = view.lateSteps
    return steps.isEmpty ? [] : [.items(steps.map { OwedWords(language).text($0, view) })]
  }

  private func owedOnly(_ view: StatusView) -> [Paper.Block] {
    let blocks = owedBlocks(view)
    // What can be done when the municipality is late stands with what can be done now.
    return view.lateSteps.isEmpty ? blocks : Array(blocks.dropLast(2))
  }

  private func agreedOrEnded(_ view: StatusView) -> [String] {
    guard view.summary.hasEnded else { return agreed(view, shown: .max) }
    return [
      language.say(
        "Uw zaak is afgesloten. De afspraken gelden niet meer.",
        "Your case has ended. The agreements no longer hold.")
    ]
  }

  private var callAdvice: String {
    language.say(
      "Bel gerust, ook met een kleine vraag. Noem dan het nummer van uw zaak.",
      "Do call, also with a small question. Mention the number of your case.")
  }

  private var nothingSaid: String {
    language.say("Er is nog niets opgeschreven.", "Nothing has been written down yet.")
  }

  // MARK: What is new

  /// Days that something counts as new.
  private static let newDays = 28

  /// What happened in the last four weeks, the latest first.
  private func recent(_ view: StatusView) -> [Paper.Block] {
    let first = view.on.adding(days: -Self.newDays)
    let items = happened(view).filter { $0.on >= first && $0.on <= view.on }
    let since = language.day(first)
    guard !items.isEmpty else {
      let last = happened(view).filter { $0.on <= view.on }.map(\.on).max()
      let when = last.map { language.day($0) }
      return [
        .text(
          language.say(
            "Er is niets nieuws sinds \(when ?? since).",
            "There is nothing new since \(when ?? since)."))
      ]
    }
    let lines = items.sorted { $0.on > $1.on }.map { "\(language.day($0.on)): \($0.what)" }
    return [
      .text(language.say("Dit gebeurde er sinds \(since):", "Since \(since) this happened:")),
      .items(lines.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }),
    ]
  }

  private func happened(_ view: StatusView) -> [(on: CalendarDate, what: String)] {
    let records = RecordWords(language)
    let step = (
      on: view.dossier.projection.stateSince,
      what: language.say("u kwam in deze stap: ", "you came to this step: ")
        + view.summary.label.text(in: language)
    )
    let words = view.voices.map { voice in
      let kind = records.kind(voice.kind)
      return (
        on: voice.on,
        what: voice.side == .challenger
          ? language.say("u liet iets weten (\(kind))", "you told us something (\(kind))")
          : language.say(
            "de gemeente liet iets weten (\(kind))", "the municipality told something (\(kind))")
      )
    }
    let paid = view.payments.payments.compactMap { payment in
      payment.paid.map { (on: $0, what: OwedWords(language).line(payment, on: view.on)) }
    }
    return [step] + words + paid
  }
}
