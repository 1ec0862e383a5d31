import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

extension DossierPages {
  /// The records by section, as they were recorded.
  var records: Page {
    var paragraphs: [Paragraph] = []
    for section in RecordKind.Section.allCases {
      let records = challenge.records.filter { RecordKind.named($0.kind)?.section == section }
      if records.isEmpty { continue }
      if !paragraphs.isEmpty { paragraphs.append(.blank) }
      paragraphs.append(.heading(speech.records.section(section)))
      paragraphs += records.map(line)
    }
    if paragraphs.isEmpty { paragraphs = [Paragraph(text: words.noRecords)] }
    return Page(paragraphs: paragraphs, leadWidth: 24)
  }

  private func line(_ record: Record) -> Paragraph {
    let state = processState(record).map { " [\($0)]" } ?? ""
    let withdrawn = record.withdrawn == nil ? "" : "\(words.withdrawn) "
    return Paragraph(
      lead: speech.records.kind(record.kind), text: withdrawn + gist(record) + state,
      style: record.withdrawn == nil ? .plain : Theme.standard.muted.with(.strikethrough),
      isStop: true, target: .record(record.id))
  }

  /// Where the process of a record stands.
  private func processState(_ record: Record) -> String? {
    guard let machine = dossier.situation.workflow.processes[record.kind] else { return nil }
    let state = (record.snapshot?.active ?? []).compactMap { machine.states[$0] }.last
    return state.map { speech.text($0.label) }
  }

  /// Everything about one record.
  func record(_ id: RecordID) -> Page {
    guard let record = challenge.record(id) else {
      return Page(paragraphs: [Paragraph(text: words.recordGone)])
    }
    let kind = RecordKind.named(record.kind)
    var paragraphs = [
      Paragraph(text: speech.records.meaning(ofKind: record.kind), style: Theme.standard.muted),
      .blank,
    ]
    for field in kind?.fields ?? [] {
      let value = record.values[field.name].map {
        speech.records.value($0, of: field, naming: naming)
      }
      paragraphs.append(
        Paragraph(
          lead: speech.records.field(field.name, of: record.kind), text: value ?? "–",
          style: value == nil ? Theme.standard.muted : .plain))
    }
    paragraphs += [.blank] + provenance(record)
    return Page(paragraphs: paragraphs, leadWidth: 26)
  }

  private func provenance(_ record: Record) -> [Paragraph] {
    var result = [
      lead(
        words.recorded,
        "\(speech.language.date(record.on)), \(naming.person(record.by, in: speech.language))"),
      lead(words.readers, speech.records.visibility(record.visibility)),
    ]
    if let state = processState(record) { result.append(lead(words.state, state)) }
    if record.changes > 0 { result.append(lead(words.changed, words.times(record.changes))) }
    if let withdrawn = record.withdrawn {
      result.append(
        lead(
          words.withdrawnOn, "\(speech.language.date(withdrawn.on)): \(withdrawn.reason)",
          style: Theme.standard.warning))
    }
    return result
  }
}
