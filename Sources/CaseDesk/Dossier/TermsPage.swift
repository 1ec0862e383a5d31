import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The terms answer: what is running, until when, and why until then?
extension DossierPages {
  var terms: Page {
    let all = dossier.terms
    let places = all.indices.sorted { (all[$0].term.end, $0) < (all[$1].term.end, $1) }
    let open = places.filter { all[$0].term.isOpen }
    let over = places.filter { !all[$0].term.isOpen }.reversed()
    if places.isEmpty { return Page(paragraphs: [Paragraph(text: words.noTerms)]) }
    return sections([
      (words.openTerms, open.flatMap { running(all[$0], $0) }),
      (words.closedTerms, over.map { closed(all[$0].term, $0) }),
    ])
  }

  private func running(_ term: Dossier.Term, _ place: Int) -> [Paragraph] {
    let late = term.term.isLate(on: today) && term.definition?.isMoment != true
    return [
      Paragraph(
        text: speech.termLine(term.term, naming, on: today),
        style: late ? Theme.standard.danger : Theme.standard.title, isStop: true,
        target: .term(place)),
      Paragraph(text: bar(term.term), indent: 2, spoken: spokenCourse(term.term)),
      muted(why(term.term)),
    ] + (outlook(term.term).map { [Paragraph(text: $0, indent: 2)] } ?? [])
  }

  /// A term that is over takes two lines; beside it, or with Enter, stands the whole.
  private func closed(_ term: RunningTerm, _ place: Int) -> Paragraph {
    Paragraph(
      text: "\(speech.termLine(term, naming, on: today))\n\(course(term))", isStop: true,
      target: .term(place))
  }

  /// How far a term is: `▓▓▓▓░░░░░░ dag 21 van 56, begon 4 maart 2026`.
  private func bar(_ term: RunningTerm) -> String {
    let all = term.input.from.days(until: term.end)
    guard all > 0, !term.input.countedBackwards else { return course(term) }
    let gone = max(0, min(all, term.input.from.days(until: today)))
    let filled = gone * 20 / all
    let bar =
      String(repeating: "▓", count: filled) + String(repeating: "░", count: 20 - filled)
    return "\(bar) \(words.termDays(gone, of: all)), \(course(term))"
  }

  /// When it began, and what was done to it since.
  private func course(_ term: RunningTerm) -> String {
    var parts = [
      term.input.countedBackwards
        ? words.termCountedBack(term.input.from) : words.termBegan(term.input.from)
    ]
    if !term.input.suspensions.isEmpty {
      parts.append(words.termSuspended(term.input.suspensions.count))
    }
    if !term.input.extensions.isEmpty {
      parts.append(words.termExtended(term.input.extensions.count))
    }
    return parts.joined(separator: ", ")
  }

  /// The same where it is read aloud: there are no bars, and the term is named again.
  private func spokenCourse(_ term: RunningTerm) -> String {
    "\(TermWords(speech.language, naming: naming).label(term)): \(course(term))".capitalizedFirst
  }

  private func why(_ term: RunningTerm) -> String {
    speech.termWhy(term, naming, calculator: dossier.situation.calculator)
  }

  /// What the clock does when nobody does anything.
  private func outlook(_ term: RunningTerm) -> String? {
    let move = dossier.summary.moves.first { $0.term == term.name && $0.record == term.record }
    return move?.otherwise.map {
      OutlookWords(speech.language).line($0, on: today).capitalizedFirst + "."
    }
  }

  /// Everything about one term: what it is, why it ends when it does, and what happened to it.
  func termDetail(_ index: Int) -> Page {
    let all = dossier.terms
    guard all.indices.contains(index) else { return overview }
    let term = all[index]
    let events = dossier.timeline.filter { $0.event?.concerns(term.term) == true }
    return sections([
      (
        TermWords(speech.language, naming: naming).label(term.term).capitalizedFirst,
        [
          Paragraph(text: speech.termLine(term.term, naming, on: today)),
          Paragraph(text: bar(term.term), spoken: spokenCourse(term.term)),
          Paragraph(text: why(term.term)),
        ] + [outlook(term.term), term.definition?.article].compactMap(\.self).map { muted($0) }
      ),
      (words.timeline, events.map { line($0, in: dossier) }),
    ])
  }
}

extension Event {
  /// Whether it did something to a term.
  fileprivate func concerns(_ term: RunningTerm) -> Bool {
    switch self {
    case .termStarted(let event): event.name == term.name && event.record == term.record
    case .termRecalculated(let event): event.name == term.name && event.record == term.record
    case .termEnded(let event): event.name == term.name && event.record == term.record
    case .termLapsed(let event): event.name == term.name && event.record == term.record
    default: false
    }
  }
}
