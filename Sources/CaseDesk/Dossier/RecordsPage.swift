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

  /// The records in the order of that page.
  var recordsInOrder: [Record] {
    RecordKind.Section.allCases.flatMap { section in
      challenge.records.filter { RecordKind.named($0.kind)?.section == section }
    }
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
  func processState(_ record: Record) -> String? {
    guard let machine = dossier.situation.workflow.processes[record.kind] else { return nil }
    let state = (record.snapshot?.active ?? []).compactMap { machine.states[$0] }.last
    return state.map { speech.text($0.label) }
  }

  // MARK: One record

  /// Everything about one record, as it is or as one entry left it.
  func record(_ id: RecordID, after entry: Int? = nil) -> Page {
    guard let record = challenge.record(id) else {
      return Page(paragraphs: [Paragraph(text: words.recordGone)])
    }
    let kind = RecordKind.named(record.kind)
    let version = entry.flatMap { entry in
      dossier.history(of: id).last { $0.entry <= entry }
    }
    var paragraphs: [Paragraph] = []
    if let version {
      paragraphs.append(
        Paragraph(text: words.recordAsItWas(version.on), style: Theme.standard.warning))
    }
    paragraphs += [muted(speech.records.meaning(ofKind: record.kind), indent: 0), .blank]
    for field in kind?.fields ?? [] {
      paragraphs += self.field(field, of: record, version?.values)
    }
    paragraphs += [.blank] + provenance(record) + possibleActions(id)
    return Page(paragraphs: paragraphs, leadWidth: 26)
  }

  /// A field with its value; what it says now stands below what it said then.
  private func field(
    _ field: Field, of record: Record, _ then: [String: Value]?
  ) -> [Paragraph] {
    func text(_ values: [String: Value]) -> String? {
      guard let value = values[field.name], value != .text(""), value != .list([]) else {
        return nil
      }
      return speech.records.value(value, of: field, naming: naming)
    }
    let (now, shown) = (text(record.values), text(then ?? record.values))
    let line = Paragraph(
      lead: speech.records.field(field.name, of: record.kind), text: shown ?? "–",
      style: shown == nil ? Theme.standard.muted : .plain)
    guard then != nil, now != shown else { return [line] }
    return [
      line,
      Paragraph(text: words.saysNow(now ?? "–"), style: Theme.standard.warning, indent: 26),
    ]
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

  /// What can be done with the process of a record; the tab of actions does it.
  private func possibleActions(_ id: RecordID) -> [Paragraph] {
    let places = model.possibilities.indices.filter { model.possibilities[$0].record == id }
    if places.isEmpty || model.isPast { return [] }
    return [.blank, .heading(words.actions)]
      + places.map { index in
        let possibility = model.possibilities[index]
        let missing = possibility.isAllowed ? "" : " (\(words.lacks(possibility.missing.count)))"
        return Paragraph(
          mark: possibility.isAllowed ? "●" : "○",
          text: speech.text(possibility.action.label) + missing,
          style: possibility.isAllowed ? .plain : Theme.standard.muted)
      }
  }

  // MARK: History

  /// Each version of a record: who, when, and what changed.
  func recordHistory(_ id: RecordID) -> Page {
    let kind = challenge.record(id).flatMap { RecordKind.named($0.kind) }
    let versions = dossier.history(of: id).reversed().flatMap { version -> [Paragraph] in
      let events = EventWords(speech.language, naming: naming)
      let by = events.by(version.by, enteredBy: version.enteredBy, basis: version.basis)
      return [
        Paragraph(
          lead: words.columnDate(version.on), text: "\(title(version.change)) — \(by)")
      ] + changes(version, kind)
    }
    guard !versions.isEmpty else { return Page(paragraphs: []) }
    let course = dossier.timeline.filter { $0.isStep(of: id) }.map { line($0, in: dossier) }
    return Page(
      paragraphs: [.heading(words.history)] + versions
        + (course.isEmpty ? [] : [.blank, .heading(words.course)] + course), leadWidth: 14)
  }

  private func title(_ change: RecordVersion.Change) -> String {
    switch change {
    case .recorded: words.recorded
    case .changed: words.changed
    case .withdrawn(let reason): "\(words.withdrawnOn): \(reason)"
    case .visibility(let visibility):
      "\(words.readers): \(speech.records.visibility(visibility))"
    }
  }

  private func changes(_ version: RecordVersion, _ kind: RecordKind?) -> [Paragraph] {
    guard case .changed(let before) = version.change, let kind else { return [] }
    return kind.fields.compactMap { field in
      guard let old = before[field.name], let new = version.values[field.name] else { return nil }
      let was = speech.records.value(old, of: field, naming: naming)
      let became = speech.records.value(new, of: field, naming: naming)
      return Paragraph(
        text: words.changeFrom(
          speech.records.field(field.name, of: kind.name), was.isEmpty ? "–" : was,
          became.isEmpty ? "–" : became), indent: 14)
    }
  }
}

extension TimelineEntry {
  /// Whether it is a step of the process of a record.
  fileprivate func isStep(of record: RecordID) -> Bool {
    if case .stepTaken(let step)? = event { step.record == record } else { false }
  }
}
