import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Makes the tabs of a dossier from the facts in it.
struct DossierPages {
  let model: DossierModel
  let speech: Speech
  let today: CalendarDate

  var words: DeskWords { speech.desk }
  var dossier: Dossier { model.dossier }
  var challenge: Challenge { dossier.challenge }
  var naming: Naming { model.naming }

  func lead(_ lead: String, _ text: String, style: Style = .plain) -> Paragraph {
    Paragraph(lead: lead, text: text, style: style)
  }
}

// MARK: Overview

extension DossierPages {
  var overview: Page {
    var paragraphs = standing
    paragraphs += [.blank, .heading(words.moves)] + moves
    if !warnings.isEmpty { paragraphs += [.blank, .heading(speech.money.warnings)] + warnings }
    paragraphs += [.blank, .heading(words.contacts)] + contacts
    if let next = firstPossible { paragraphs += [.blank, .heading(words.canBeDone)] + next }
    paragraphs += [.blank, .heading(words.agreements)] + agreements
    if let task = task { paragraphs += [.blank, .heading(words.theTask)] + task }
    let money = MoneyWords(speech.language, naming: naming).lines(dossier)
    if !money.isEmpty {
      paragraphs += [.blank, .heading(speech.money.heading)]
      paragraphs += money.map { Paragraph(text: $0) }
    }
    return Page(paragraphs: paragraphs, leadWidth: 16)
  }

  /// The overview with the terms and the last entries, for beside the list.
  var preview: Page {
    let lines = dossier.terms.filter(\.term.isOpen).map {
      Paragraph(text: speech.termLine($0.term, naming, on: today))
    }
    let terms = lines.isEmpty ? [] : [.blank, .heading(words.terms)] + lines
    let entries = [.blank, .heading(words.timeline)] + timeline.paragraphs.prefix(12)
    return Page(paragraphs: overview.paragraphs + terms + entries, leadWidth: 16)
  }

  private var standing: [Paragraph] {
    let projection = dossier.projection
    var result = [
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
        lead(
          words.stuck, speech.language.list(reasons), style: Theme.standard.danger))
    }
    if let outcome = dossier.summary.outcome {
      result.append(lead(words.outcome, speech.records.outcome(outcome)))
    }
    return result
  }

  private var moves: [Paragraph] {
    let moves = dossier.summary.pressingMoves
    if moves.isEmpty { return [Paragraph(text: words.nobodysMove)] }
    return moves.map { move in
      let late = move.isLate(on: today)
      let due = move.deadline.map { "\n\(words.dueInFull($0, on: today))" } ?? ""
      let outlook = OutlookWords(speech.language)
      let otherwise = move.otherwise.map { "\n\(outlook.line($0, on: today))" } ?? ""
      return Paragraph(
        lead: speech.records.side(move.by), text: speech.text(move.what) + due + otherwise,
        style: late ? Theme.standard.danger : .plain, isStop: true,
        target: move.record.map { .record($0) } ?? .tab(.actions))
    }
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
          style: Theme.standard.warning, isStop: true, target: .remedy(warning.remedy))
      }
  }

  private var contacts: [Paragraph] {
    Side.allCases.flatMap { side -> [Paragraph] in
      guard let record = challenge.contactPerson(of: side) else {
        return [lead(speech.records.side(side), words.noContact)]
      }
      return [
        Paragraph(
          lead: speech.records.side(side), text: contact(record), isStop: true,
          target: .record(record.id))
      ]
    }
  }

  private func contact(_ record: Record) -> String {
    let person = record.person("person").flatMap { dossier.situation.people[$0] }
    let name = person?.name ?? record.text("name") ?? record.text("person") ?? ""
    let phone = record.text("phone") ?? person?.phone
    let email = record.text("email") ?? person?.email
    return [name, phone, email].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var firstPossible: [Paragraph]? {
    guard !model.isPast else { return nil }
    let allowed = model.possibilities.indices.filter { model.possibilities[$0].isAllowed }
    if allowed.isEmpty { return nil }
    return allowed.prefix(5).map { index in
      Paragraph(
        text: label(model.possibilities[index]), indent: 0, isStop: true, target: .take(index))
    }
  }

  private var agreements: [Paragraph] {
    let items = challenge.records.filter {
      $0.withdrawn == nil && RecordKind.named($0.kind)?.isAgreement == true
    }
    if items.isEmpty { return [Paragraph(text: words.noAgreements)] }
    return items.map { record in
      Paragraph(
        lead: speech.records.kind(record.kind), text: gist(record), isStop: true,
        target: .record(record.id))
    }
  }

  private var task: [Paragraph]? {
    guard let task = challenge.latest("task") else { return nil }
    return [
      Paragraph(text: gist(task), isStop: true, target: .record(task.id))
    ]
  }

  /// A record in a line: its first answered fields.
  func gist(_ record: Record) -> String {
    let kind = RecordKind.named(record.kind)
    let answered = (kind?.fields ?? []).compactMap { field -> String? in
      guard let value = record.values[field.name], record.isAnswered(field.name) else { return nil }
      let text = speech.records.value(value, of: field, naming: naming)
      if case .flag = value {
        return "\(speech.records.field(field.name, of: record.kind)): \(text)"
      }
      return text
    }
    let text = answered.prefix(4).joined(separator: " · ")
    if text.isEmpty { return record.id.text }
    return text.count > DeskLimits.gist ? "\(text.prefix(DeskLimits.gist - 1))…" : text
  }
}

// MARK: Terms and timeline

extension DossierPages {
  var terms: Page {
    let terms = dossier.terms
    if terms.isEmpty { return Page(paragraphs: [Paragraph(text: words.noTerms)]) }
    let open = terms.filter(\.term.isOpen)
    let closed = terms.filter { !$0.term.isOpen }
    var paragraphs: [Paragraph] = []
    if !open.isEmpty { paragraphs += [.heading(words.openTerms)] + open.flatMap(term) }
    if !open.isEmpty, !closed.isEmpty { paragraphs.append(.blank) }
    if !closed.isEmpty { paragraphs += [.heading(words.closedTerms)] + closed.flatMap(term) }
    return Page(paragraphs: paragraphs)
  }

  private func term(_ term: Dossier.Term) -> [Paragraph] {
    let line = speech.termLine(term.term, naming, on: today)
    let why = speech.termWhy(term.term, naming, calculator: dossier.situation.calculator)
    return [
      Paragraph(
        text: line, style: term.term.isLate(on: today) ? Theme.standard.danger : .plain,
        isStop: true),
      Paragraph(text: why, style: Theme.standard.muted, indent: 2),
    ]
  }

  var timeline: Page {
    let entries = dossier.timeline.reversed().map { entry in
      let target: Target? =
        if case .recorded(let recorded)? = entry.event { .record(recorded.id) } else { nil }
      return Paragraph(
        lead: words.columnDate(entry.on), text: speech.entry(entry, naming), isStop: true,
        target: target)
    }
    return Page(paragraphs: Array(entries), leadWidth: 14)
  }
}
