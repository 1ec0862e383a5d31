import Casework
import ChallengeCore
import Terminal
import Terms
import Wording

/// The agreements answer: what was agreed, in which version, and who approved that?
///
/// > Source: tip 6; R-30 to R-35, R-43.
extension DossierPages {
  var agreements: Page {
    var parts: [(heading: String, lines: [Paragraph])] = []
    if !challenge.agreementItems.isEmpty || !dossier.agreementConsents.isEmpty {
      parts.append((words.agreementVersion(challenge.agreementVersion), consents))
    }
    let amendments = challenge.active("amendment")
    parts.append(
      (words.amendmentsOpen, amendments.filter { !dossier.isOver($0) }.flatMap(amendment)))
    parts.append((words.leftOpen, challenge.openItems.map(openItem)))
    parts.append((words.agreements, items))
    parts.append((words.payments, challenge.active("payment").map(payment)))
    let others = ["money-instrument", "handover", "government-notice"].flatMap(challenge.active)
    parts.append(
      (
        "",
        others.map { open($0, lead: speech.records.kind($0.kind), gist($0)) }
      ))
    parts.append((words.amendmentsDone, amendments.filter(dossier.isOver).flatMap(amendment)))
    return sections(parts, leadWidth: 20)
  }

  // MARK: Approval

  private var consents: [Paragraph] {
    Side.allCases.map { side in
      let last = dossier.agreementConsents.last { $0.side == side }
      if let last, !dossier.hasApproved(side), !dossier.isAskedToApprove(side) {
        return Paragraph(
          lead: speech.records.side(side), mark: "✓",
          text: words.approvedVersion(last.version, last.on, name(last.by)), isStop: true,
          target: .record(last.record))
      }
      guard dossier.hasApproved(side), let last else {
        let text =
          last.map {
            $0.version == challenge.agreementVersion
              ? words.approvedBeforeReopening($0.on) : words.approvedEarlier($0.version, $0.on)
          } ?? words.notApproved
        let reason = dossier.missing("approved-by:\(side.rawValue)").first
        return Paragraph(
          lead: speech.records.side(side), mark: "○", text: text, style: Theme.standard.warning,
          isStop: true,
          target: model.canWrite
            ? reason.map { .remedy($0.remedy) } : last.map { .record($0.record) })
      }
      return Paragraph(
        lead: speech.records.side(side), mark: "✓",
        text: words.approvedNow(last.on, name(last.by)), isStop: true,
        target: .record(last.record))
    }
  }

  private func openItem(_ item: Record) -> Paragraph {
    let reason = value("open-reason", of: item).map { "\n\($0)" } ?? ""
    let back = words.backOn(item.date("return-date"), value("owner", of: item))
    return open(item, lead: sectionName(item), "\(agreed(item))\n\(back)\(reason)")
  }

  // MARK: Items

  /// Item by item in the order of the set; a part about which nothing is agreed yet says so.
  private var items: [Paragraph] {
    let versions = dossier.agreementVersions
    let isBegun = !challenge.agreementItems.isEmpty
    guard isBegun || dossier.summary.phase == .afspraken else {
      return [Paragraph(text: words.noAgreements)]
    }
    return AgreementSection.all.flatMap { section -> [Paragraph] in
      let items = challenge.items(of: section)
      let title = speech.records.choice(section.topic ?? section.kind)
      let name = section.topic == nil ? speech.records.kind(section.kind) : title
      guard !items.isEmpty else {
        return [
          Paragraph(
            lead: name, mark: "–", text: words.nothingAgreed, style: Theme.standard.muted,
            isStop: true,
            target: model.canWrite
              ? .remedy(
                .add(kind: section.kind, fields: section.topic.map { ["topic": $0] } ?? [:]))
              : nil)
        ]
      }
      return items.map { item in
        let version = versions[item.id].map { " (\(words.inVersion($0)))" } ?? ""
        let mark = item.isDeliberatelyOpen ? "\(words.open): " : ""
        return open(item, lead: name, mark + agreed(item) + version)
      }
    }
  }

  private func sectionName(_ item: Record) -> String {
    item.text("topic").map(speech.records.choice) ?? speech.records.kind(item.kind)
  }

  /// What an item says, without what is said of it elsewhere.
  private func agreed(_ item: Record) -> String {
    gist(item, without: AgreementSection.aboutStanding.union(["topic"]), labelled: true)
  }

  // MARK: Amendments and payments

  private func amendment(_ record: Record) -> [Paragraph] {
    let isOver = dossier.isOver(record)
    let by = record.side("proposed-by").map(speech.records.side) ?? ""
    let version = record.number("adopted-version").map { " → \(words.becameVersion($0))" } ?? ""
    let state = processState(record).map { " [\($0)]" } ?? ""
    let consents = [Side.challenger, .municipality].map {
      words.consents(speech.records.side($0), record.date("agreed-\($0.rawValue)"))
    }
    return [
      open(
        record, lead: by,
        "\(value("what", of: record) ?? naming.record(record.id, in: speech.language))\(state)\(version)"
      )
    ]
      + record.list("changes").compactMap(AmendmentChange.init).map { change in
        Paragraph(text: line(change, isOver: isOver), indent: 4)
      } + [muted(consents.joined(separator: " · "), indent: 4)]
  }

  /// What a line of an amendment changes: the old text beside the new one.
  private func line(_ change: AmendmentChange, isOver: Bool) -> String {
    switch change {
    case .change(let id, let field, let new):
      guard let record = challenge.record(id) else { return "\(id).\(field): \(new)" }
      let known = RecordKind.named(record.kind)?.field(field)
      let label = "\(sectionName(record)), \(fieldName(field, of: record))"
      let shown = read(new, as: known)
      guard isOver else {
        return words.oldNew(label, value(field, of: record) ?? "–", shown)
      }
      return words.changeFrom(label, before(id, field) ?? "–", shown)
    case .withdraw(let id):
      return words.takesOut(
        challenge.record(id).map { agreed($0) } ?? naming.record(id, in: speech.language))
    case .add(let kind, let fields):
      let values = (RecordKind.named(kind)?.fields ?? []).compactMap { field in
        fields[field.name].map { read($0, as: field) }
      }
      return words.putsIn("\(speech.records.kind(kind)): \(values.joined(separator: " · "))")
    }
  }

  /// A value of a proposal as people read it; as it was written when it is none.
  private func read(_ text: String, as field: Field?) -> String {
    let challenge = challenge
    let reader = FieldReader(
      on: today, profile: dossier.situation.profile, isPerson: { _ in true },
      kindOfRecord: { challenge.record($0)?.kind })
    let value = field.flatMap { try? reader.read(.text(text), as: $0) } ?? .text(text)
    return speech.records.value(value, of: field, naming: naming)
  }

  /// What a field said before it was last changed.
  private func before(_ id: RecordID, _ field: String) -> String? {
    for version in dossier.history(of: id).reversed() {
      guard case .changed(let before) = version.change, let old = before[field] else { continue }
      let kind = challenge.record(id).flatMap { RecordKind.named($0.kind) }
      return speech.records.value(old, of: kind?.field(field), naming: naming)
    }
    return nil
  }

  private func payment(_ record: Record) -> Paragraph {
    let due = record.date("due") ?? record.on
    let paid = record.date("paid")
    let isLate = paid == nil && due < today && !dossier.isOver(record)
    let standing = paid.map(words.paid) ?? words.payBy(due, isLate: isLate)
    let amount = value("amount", of: record) ?? ""
    return open(
      record, lead: amount,
      "\(value("what", of: record) ?? naming.record(record.id, in: speech.language)): \(standing)",
      style: isLate ? Theme.standard.danger : .plain)
  }
}
