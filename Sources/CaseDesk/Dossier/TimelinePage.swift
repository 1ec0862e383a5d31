import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The timeline answers: what happened, who did it, and what was put right afterwards?
extension DossierPages {
  /// Newest first, by day; what was corrected is shown as such.
  var timeline: Page {
    var paragraphs: [Paragraph] = []
    var day: CalendarDate?
    for entry in newestFirst where isShown(entry) {
      if entry.on != day {
        if day != nil { paragraphs.append(.blank) }
        paragraphs.append(.heading(speech.language.date(entry.on)))
        day = entry.on
      }
      paragraphs.append(line(entry, in: dossier, showsDay: false))
    }
    if paragraphs.isEmpty { paragraphs = [Paragraph(text: words.noEvents)] }
    return Page(paragraphs: paragraphs)
  }

  /// The latest entries, each with its day, for beside another page.
  var timelineInShort: Page {
    let entries = newestFirst.prefix(60).map { line($0, in: dossier) }
    return Page(paragraphs: Array(entries), leadWidth: 14)
  }

  /// By the day on which it took effect; what was entered later for the same day comes first.
  private var newestFirst: [TimelineEntry] {
    dossier.timeline.sorted { ($1.on, $1.version) < ($0.on, $0.version) }
  }

  /// The stop at which the entries of a day begin, or of the day before it when nothing happened.
  func stop(on date: CalendarDate) -> Int? {
    let shown = newestFirst.filter(isShown)
    return shown.firstIndex { $0.on <= date }
  }

  /// One entry; Enter opens its record as the entry left it.
  func line(_ entry: TimelineEntry, in dossier: Dossier, showsDay: Bool = true) -> Paragraph {
    let correction = correction(of: entry, in: dossier)
    let text = speech.entry(entry, naming)
    return Paragraph(
      lead: showsDay ? words.columnDate(entry.on) : "", mark: mark(entry),
      text: correction.map { "\($0): \(text)" } ?? text,
      style: correction == nil ? .plain : Theme.standard.muted.with(.strikethrough), isStop: true,
      target: entry.record.map { .version($0, entry: entry.version) })
  }

  /// A sign for the kind of event; the words say the same.
  private func mark(_ entry: TimelineEntry) -> String {
    switch entry.kind {
    case .steps: "→"
    case .records: "·"
    case .terms: "◷"
    case .corrections: "✎"
    case .clock, .everything: "◦"
    }
  }

  /// What a later entry did to a step.
  private func correction(of entry: TimelineEntry, in dossier: Dossier) -> String? {
    guard case .stepTaken = entry.event else { return nil }
    for later in dossier.timeline {
      guard case .corrected(let corrected)? = later.event, corrected.entry == entry.version else {
        continue
      }
      switch corrected.change {
      case .annulled: return words.annulled
      case .redated: return words.redated
      }
    }
    return nil
  }

  private func isShown(_ entry: TimelineEntry) -> Bool {
    let filter = model.timeline
    if let person = filter.person, entry.by != person { return false }
    return filter.kind == .everything || entry.kind == filter.kind
  }

  /// Who did something in the case, by how much, the one who did most first.
  var actors: [PersonID] {
    let counts = dossier.timeline.reduce(into: [PersonID: Int]()) { $0[$1.by, default: 0] += 1 }
    return counts.keys.sorted { (counts[$1] ?? 0, $0.text) < (counts[$0] ?? 0, $1.text) }
  }
}

extension TimelineEntry {
  /// The kind of event, as the timeline can be narrowed by.
  var kind: DeskWords.EventKind {
    switch event {
    case .stepTaken, .opened: .steps
    case .recorded, .recordChanged, .visibilityChanged: .records
    case .termStarted, .termRecalculated, .termEnded, .termLapsed: .terms
    case .corrected, .recordWithdrawn: .corrections
    case .reminderDue, .statusCodeIssued, nil: .clock
    }
  }

  /// The record that it is about.
  var record: RecordID? {
    switch event {
    case .recorded(let event): event.id
    case .recordChanged(let event): event.id
    case .recordWithdrawn(let event): event.id
    case .visibilityChanged(let event): event.id
    case .stepTaken(let event): event.record
    case .termStarted(let event): event.record
    case .termEnded(let event): event.record
    default: nil
    }
  }
}
