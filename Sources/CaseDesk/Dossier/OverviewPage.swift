import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The overview answers: what needs doing first?
extension DossierPages {
  var overview: Page {
    if model.isPast { return sections(pastParts + standingParts) }
    return sections(doingParts + standingParts)
  }

  /// The overview with the terms and the last entries, for beside the list.
  var preview: Page {
    let terms = dossier.terms.filter(\.term.isOpen).map {
      Paragraph(text: speech.termLine($0.term, naming, on: today))
    }
    let entries = timelineInShort.paragraphs.prefix(12)
    return sections(
      doingParts + [(words.terms, terms), (words.timeline, Array(entries))] + standingParts)
  }

  private typealias Part = (heading: String, lines: [Paragraph])

  private var doingParts: [Part] {
    [
      (words.moves, moves), (words.canBeDone, firstPossible), missingForNext,
      (speech.money.warnings, warnings),
    ]
  }

  private var standingParts: [Part] {
    [
      (words.state.capitalizedFirst, standing), (words.phases, phases),
      (words.contacts, contacts), (words.theTask, task),
      (
        speech.money.heading,
        MoneyWords(speech.language, naming: naming).lines(dossier).map { Paragraph(text: $0) }
      ),
    ]
  }

  // MARK: Then and now

  /// What has happened between the day that is shown and now, the first thing first.
  private var pastParts: [Part] {
    guard let present = model.open.present, let date = model.open.asOf else { return [] }
    let later = DossierPages(model: model, speech: speech, today: today)
    let entries = present.timeline.filter { $0.on > date }.map { later.line($0, in: present) }
    return [
      (words.sinceThen, entries.isEmpty ? [Paragraph(text: words.nothingSince)] : entries),
      (words.moves, moves),
    ]
  }

  // MARK: Doing

  private var moves: [Paragraph] {
    let moves = dossier.summary.pressingMoves
    if moves.isEmpty {
      let target = dossier.summary.owedAfterEnd.map { _ in Target.tab(.terms) }
      return speech.moves(dossier.summary, on: today).map {
        Paragraph(text: $0, isStop: target != nil, target: target)
      }
    }
    return moves.map { move in
      let late = move.isLate(on: today)
      let due = move.deadline.map { "\n\(words.dueInFull($0, on: today))" } ?? ""
      let outlook = OutlookWords(speech.language)
      let otherwise = move.otherwise.map { "\n\(outlook.line($0, on: today))" } ?? ""
      return Paragraph(
        lead: speech.records.side(move.by), text: speech.text(move.what) + due + otherwise,
        style: late ? Theme.standard.danger : .plain, isStop: true, target: target(of: move),
        role: .move)
    }
  }

  /// What does what is expected; where that is one of several, the first of them among all that can
  /// be done.
  private func target(of move: Move) -> Target {
    let otherwise = move.record.map(Target.record) ?? .tab(.actions)
    guard model.canWrite else { return otherwise }
    switch dossier.fulfilment(of: move, among: model.possibilities) {
    case .take(let index): return .take(index)
    case .oneOf(let indices): return indices.first.map { .among($0) } ?? otherwise
    case .remedy(let remedy): return .remedy(remedy)
    case nil: return otherwise
    }
  }

  private var firstPossible: [Paragraph] {
    guard !model.isPast else { return [] }
    let courses = model.courses
    return ActionCourse.byUse(courses).filter { index in
      let possibility = model.possibilities[index]
      // What ends the case by itself, and what others can do besides, stands on the tab of actions.
      return (courses[index].isNext || possibility.isPermitted)
        && (courses[index].isNext || !possibility.action.endsForGood) && model.isReady(index)
    }.prefix(5).map { index in
      let possibility = model.possibilities[index]
      let who = possibility.isPermitted ? nil : speech.records.anyOf(possibility.action.by)
      let early = courses[index].agreedOn.map { words.agreedFor($0, on: today) }
      let more = [who.map(words.inNameOf), early].compactMap(\.self).map { " · \($0)" }.joined()
      return Paragraph(
        mark: "●", text: label(possibility) + more, isStop: true, target: .take(index),
        role: role(of: index))
    }
  }

  /// What the nearest step still lacks; Enter opens the form that mends it.
  private var missingForNext: Part {
    guard !model.isPast, let index = Dossier.nearest(model.possibilities, model.courses) else {
      return ("", [])
    }
    let possibility = model.possibilities[index]
    return (words.stillMissing(label(possibility)), possibility.missing.prefix(4).map(reason))
  }

  /// The light route and what somebody should look at; what can be mended opens its form.
  private var warnings: [Paragraph] {
    let words = WarningWords(speech.language, form: .screen, naming: naming)
    let light = dossier.lightRoute.map {
      Paragraph(text: speech.money.lightRoute($0.route, size: $0.size), isStop: true)
    }
    let others = model.open.sameTask.map {
      Paragraph(text: CatalogueWords(speech.language).sameTask($0.task, $0.cases), isStop: true)
    }
    return [light].compactMap(\.self) + others
      + dossier.warnings.map { warning in
        let explained = words.explained(warning)
        return Paragraph(
          lead: words.owners(warning), text: "\(explained.message) \(explained.hint)",
          style: Theme.standard.warning, isStop: true, target: .remedy(warning.remedy), role: .aside
        )
      }
  }

  // MARK: Standing

  private var standing: [Paragraph] {
    let projection = dossier.projection
    var result = [
      lead(words.titleLabel, dossier.summary.title),
      lead(words.state, speech.text(dossier.summary.label), style: Theme.standard.title),
      lead(words.since, speech.language.day(projection.stateSince)),
      lead(words.openedOn, speech.language.day(challenge.openedOn)),
    ]
    if let taken = challenge.takenIn {
      result.append(lead(words.takenIn, speech.language.day(taken.since)))
    }
    if !dossier.stuckReasons.isEmpty {
      let reasons = dossier.stuckReasons.map(ReminderWords(speech.language).reason)
      result.append(
        lead(words.stuck, speech.language.list(reasons), style: Theme.standard.danger))
    }
    if let outcome = dossier.summary.outcome {
      result.append(lead(words.outcome, speech.records.outcome(outcome)))
    }
    return result
  }

  private var phases: [Paragraph] {
    let starts = dossier.projection.phaseStarts
    return Phase.allCases.compactMap { phase in
      guard starts[phase] != nil || Phase.main.contains(phase) else { return nil }
      let isCurrent = phase == dossier.summary.phase
      return lead(
        speech.records.phase(phase), words.started(starts[phase]),
        style: isCurrent
          ? Theme.standard.title : starts[phase] == nil ? Theme.standard.muted : .plain)
    }
  }

  private var contacts: [Paragraph] {
    Side.allCases.map { side in
      guard let record = challenge.contactPerson(of: side) else {
        return lead(speech.records.side(side), words.noContact)
      }
      let reach = reach(of: record)
      let text = [contactName(record), reach.phone, reach.mail].compactMap(\.self)
      return open(record, lead: speech.records.side(side), text.joined(separator: ", "))
    }
  }

  private var task: [Paragraph] {
    challenge.latest("task").map { [open($0, gist($0))] } ?? []
  }
}
