import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// Makes the tabs of a dossier from the facts in it; each tab has a file of its own.
struct DossierPages {
  let model: DossierModel
  let speech: Speech
  let today: CalendarDate

  var words: DeskWords { speech.desk }
  var dossier: Dossier { model.dossier }
  var challenge: Challenge { dossier.challenge }
  var naming: Naming { model.naming }

  func page(_ tab: DossierTab) -> Page {
    switch tab {
    case .overview: overview
    case .actions: actions
    case .people: people
    case .agreements: agreements
    case .accountability: accountability
    case .evaluation: evaluation
    case .terms: terms
    case .documents: documents
    case .lessons: lessons
    case .timeline: timeline
    case .records: records
    }
  }

  /// What stands beside a tab: more about what is selected, else the context of the tab.
  func side(_ target: Target?) -> Page {
    switch target {
    case .record(let id):
      let page = record(id)
      return Page(
        paragraphs: page.paragraphs + [.blank] + recordHistory(id).paragraphs,
        leadWidth: page.leadWidth)
    case .version(let id, let entry): return record(id, after: entry)
    case .take(let index), .among(let index): return inContext(actionDetail(index))
    case .remedy(let remedy): return inContext(remedyDetail(remedy))
    case .term(let index): return termDetail(index)
    case .tab(let tab) where tab != model.tab: return page(tab)
    case .tab, .openCase, .command, nil:
      return model.tab == .overview ? timelineInShort : overview
    }
  }

  /// A short page with the overview below it.
  private func inContext(_ page: Page) -> Page {
    guard model.tab != .overview else { return page }
    return Page(
      paragraphs: page.paragraphs + [.blank] + overview.paragraphs, leadWidth: page.leadWidth)
  }

  // MARK: Pieces

  func lead(_ lead: String, _ text: String, style: Style = .plain) -> Paragraph {
    Paragraph(lead: lead, text: text, style: style)
  }

  /// A stop that opens a record.
  func open(_ record: Record, lead: String = "", _ text: String, style: Style = .plain) -> Paragraph
  {
    Paragraph(lead: lead, text: text, style: style, isStop: true, target: .record(record.id))
  }

  func muted(_ text: String, indent: Int = 2) -> Paragraph {
    Paragraph(text: text, style: Theme.standard.muted, indent: indent)
  }

  /// A stop that opens the form for something new; none when nothing can be written.
  func offer(_ text: String, _ kind: String, _ fields: [String: String] = [:]) -> [Paragraph] {
    guard model.canWrite else { return [] }
    return [
      Paragraph(
        mark: "+", text: text, style: Theme.standard.accent, isStop: true,
        target: .remedy(.add(kind: kind, fields: fields)))
    ]
  }

  /// A reason with what lifts it; Enter opens the form.
  func reason(_ reason: Reason) -> Paragraph {
    let explained = speech.reason(reason, naming)
    return Paragraph(
      mark: "○", text: "\(explained.message) \(explained.hint)", isStop: true,
      target: .remedy(reason.remedy), role: .missing)
  }

  /// Sections with a blank line between them; what has no lines is left out.
  func sections(_ parts: [(heading: String, lines: [Paragraph])], leadWidth: Int = 16) -> Page {
    var paragraphs: [Paragraph] = []
    for part in parts where !part.lines.isEmpty {
      if !paragraphs.isEmpty { paragraphs.append(.blank) }
      if !part.heading.isEmpty { paragraphs.append(.heading(part.heading)) }
      paragraphs += part.lines
    }
    return Page(paragraphs: paragraphs, leadWidth: leadWidth)
  }

  func value(_ field: String, of record: Record) -> String? {
    guard record.isAnswered(field), let value = record.values[field] else { return nil }
    let known = RecordKind.named(record.kind)?.field(field)
    return speech.records.value(value, of: known, naming: naming)
  }

  func fieldName(_ field: String, of record: Record) -> String {
    speech.records.field(field, of: record.kind)
  }

  /// The answered fields of a record, each with its name before it.
  func fields(_ names: [String], of record: Record) -> [Paragraph] {
    names.compactMap { name in
      value(name, of: record).map { lead(fieldName(name, of: record), $0) }
    }
  }

  /// A record in a line: its first answered fields.
  ///
  /// - Parameter labelled: whether each value that says nothing by itself has its name before it.
  func gist(
    _ record: Record, without hidden: Set<String> = [], labelled: Bool = false
  ) -> String {
    let answered = (RecordKind.named(record.kind)?.fields ?? []).compactMap { field -> String? in
      guard !hidden.contains(field.name), let text = value(field.name, of: record) else {
        return nil
      }
      let needsName = labelled ? field.type != .prose : field.type == .yesNo
      return needsName ? "\(fieldName(field.name, of: record)): \(text)" : text
    }
    let text = answered.prefix(4).joined(separator: " · ")
    if text.isEmpty { return naming.record(record.id, in: speech.language) }
    return text.count > DeskLimits.gist ? "\(text.prefix(DeskLimits.gist - 1))…" : text
  }

  func name(_ person: PersonID) -> String { naming.person(person, in: speech.language) }

  /// What a form would be for, and what it is about.
  private func remedyDetail(_ remedy: Remedy) -> Page {
    switch remedy {
    case .add(let kind, _):
      return Page(
        paragraphs: [
          .heading(words.add(speech.records.kind(kind))),
          Paragraph(text: speech.records.meaning(ofKind: kind)), .blank, .heading(words.itAsks),
        ]
          + (RecordKind.named(kind)?.fields ?? []).map {
            Paragraph(mark: "·", text: speech.records.field($0.name, of: kind), indent: 2)
          }, leadWidth: 16)
    case .complete(let id, _), .finish(let id): return record(id)
    case .none, .fill, .waitUntil: return overview
    }
  }
}
