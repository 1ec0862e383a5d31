import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The words of the modules below, gathered for the screens.
struct Speech {
  let language: Language
  /// Whether it is read aloud, line by line.
  let isSpoken: Bool

  init(_ language: Language, isSpoken: Bool = false) {
    self.language = language
    self.isSpoken = isSpoken
  }

  var desk: DeskWords { DeskWords(language, isSpoken: isSpoken) }
  var records: RecordWords { RecordWords(language) }
  var entered: EnteredWords { EnteredWords(language) }
  var money: MoneyWords { MoneyWords(language) }

  func text(_ bilingual: Bilingual) -> String { bilingual.text(in: language) }

  // MARK: What the rules and the journal say

  /// Why something cannot be done yet, and what would lift it.
  func reason(_ reason: Reason, _ naming: Naming) -> Explained {
    ReasonWords(language, form: .screen, naming: naming).explained(reason)
  }

  func problem(_ failure: CaseworkFailure, naming: Naming) -> Problem {
    if case .refused(let refusal) = failure {
      return RefusalWords(language, form: .screen, naming: naming).problem(refusal)
    }
    return FailureWords(language, naming: naming).problem(failure)
  }

  /// What is wrong with a field, in words.
  func problem(_ problem: FieldProblem, naming: Naming) -> String {
    let words = FieldProblemWords(language, form: .screen, naming: naming)
    let explained = words.explained(problem)
    return "\(explained.message) \(explained.hint)"
  }

  func termLine(_ term: RunningTerm, _ naming: Naming, on today: CalendarDate) -> String {
    TermWords(language, naming: naming).line(term, on: today)
  }

  func termWhy(
    _ term: RunningTerm, _ naming: Naming, calculator: TermCalculator
  ) -> String {
    TermWords(language, naming: naming).why(term, calculator: calculator)
  }

  /// Why a term of a dossier ends when it does.
  func termWhy(_ term: RunningTerm, of dossier: Dossier) -> String {
    termWhy(term, Naming(dossier), calculator: dossier.situation.calculator)
  }

  /// An entry of the journal: what happened, and who did it.
  func entry(_ entry: TimelineEntry, _ naming: Naming) -> String {
    let words = EventWords(language, naming: naming)
    let by = words.by(entry.by, enteredBy: entry.enteredBy, basis: entry.basis)
    let line = entry.event.map(words.line) ?? words.destroyed
    return isSpoken ? "\(line.asSentence) \(by.asSentence)" : "\(line) — \(by)"
  }

  // MARK: Lists

  /// By when, as a list says it: `uiterlijk 3 apr`, `3 dagen te laat`.
  func due(_ summary: CaseSummary, on today: CalendarDate) -> String {
    let days = [summary.nextDue, summary.owedAfterEnd].compactMap(\.self)
    return days.min().map { desk.due($0, on: today) } ?? ""
  }

  /// Whose move it is, with how many more there are: `gemeente: gesprek voeren (+1)`.
  ///
  /// - Parameter side: whose move is told when both have one; nil for the most pressing.
  func move(_ summary: CaseSummary, first side: Side? = nil) -> String {
    let moves = summary.pressingMoves
    guard let first = moves.first(where: { $0.by == side }) ?? moves.first else {
      return summary.owedAfterEnd == nil ? desk.nobodysMove : desk.owedAfterEnd
    }
    let others = summary.moves.count - 1
    let more = others == 0 ? "" : isSpoken ? desk.andOthers(others) : " (+\(others))"
    return "\(records.side(first.by)): \(text(first.what))\(more)"
  }

  /// A case in a list that is read aloud: what it is, how late it is, who must do something, and
  /// where it stands.
  func aloud(_ summary: CaseSummary, on today: CalendarDate) -> String {
    [
      desk.linearPlace(summary.title, summary.number.text), due(summary, on: today),
      move(summary), place(summary),
    ].filter { !$0.isEmpty }.map { $0.capitalizedFirst.asSentence }.joined(separator: " ")
  }

  /// Each move in full, the most pressing first; when there is none, why not.
  func moves(_ summary: CaseSummary, on today: CalendarDate) -> [String] {
    let moves = summary.pressingMoves.map { move($0, on: today) }
    guard moves.isEmpty else { return moves }
    let due = summary.owedAfterEnd.map { ", \(desk.dueInFull($0, on: today))" } ?? ""
    return [move(summary) + due]
  }

  /// One move in full, with its date.
  func move(_ move: Move, on today: CalendarDate) -> String {
    let due = move.deadline.map { ", \(desk.dueInFull($0, on: today))" } ?? ""
    return "\(records.side(move.by)): \(text(move.what))\(due)"
  }

  /// Phase and state: `aanbod · Intake`; once when they are called the same.
  func place(_ summary: CaseSummary) -> String {
    let phase = records.phase(summary.phase)
    let state = text(summary.label)
    return phase == state.lowercased() ? state : "\(phase) · \(state)"
  }

  /// How urgent a case is, in the style and the mark that go with it.
  func mark(_ attention: Attention) -> Style {
    switch attention {
    case .late, .lateAfterEnd: Theme.standard.danger
    case .otherLate, .dueSoon, .waitingLong, .stuck: Theme.standard.warning
    case .ourMove, .theirMove: .plain
    case .ended: Theme.standard.muted
    }
  }
}

extension CaseSummary {
  /// What is expected, the most pressing first: by its date, and what has none after it.
  var pressingMoves: [Move] {
    let places = moves.indices.sorted { left, right in
      let (first, second) = (moves[left].due, moves[right].due)
      if first == second { return left < right }
      guard let first else { return false }
      return second.map { first < $0 } ?? true
    }
    return places.map { moves[$0] }
  }
}
